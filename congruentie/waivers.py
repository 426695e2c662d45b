"""Match waivers to findings on a given day. A waiver downgrades a finding, it never deletes one.

Only what somebody accepted, and until when, does so. A claim that is open, or was rejected, goes
with the finding to be shown.
"""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date

from congruentie.model.finding import Finding, Status
from congruentie.model.region import Division
from congruentie.model.waiver import Ruling, Waiver
from congruentie.readers.spelling import slug


def apply_waivers(
    findings: Iterable[Finding], waivers: Sequence[Waiver], today: date
) -> tuple[Finding, ...]:
    """Every finding, waived where a waiver that holds today accepts it; the first one counts."""
    return tuple(_waived(finding, waivers, today) for finding in findings)


def idle_waivers(
    waivers: Iterable[Waiver], findings: Sequence[Finding], rules_run: set[str], today: date
) -> tuple[Waiver, ...]:
    """What holds today or is still claimed, of a rule that did run, and fits no finding at all."""
    return tuple(
        waiver
        for waiver in waivers
        if (waiver.holds(today) or waiver.verdict is Ruling.OPEN)
        and waiver.rule in rules_run
        and not any(accepts(waiver, finding) for finding in findings)
    )


def accepts(waiver: Waiver, finding: Finding) -> bool:
    """Whether the finding is the case that the waiver is about.

    The finding's own subject counts, and for two regions that cross also the other one.
    """
    if waiver.rule != finding.rule:
        return False
    sighting = finding.sighting
    return any(
        (waiver.domain is None or (subject.layer and subject.layer.domain == waiver.domain))
        and (waiver.region is None or subject.region == waiver.region)
        and (waiver.municipality is None or subject.municipality == waiver.municipality)
        for subject in (sighting.subject, *sighting.related)
    )


def _waived(finding: Finding, waivers: Sequence[Waiver], today: date) -> Finding:
    fitting = [waiver for waiver in waivers if accepts(waiver, finding)]
    claims = tuple(w.key for w in fitting if w.verdict is not Ruling.ACCEPTED)
    for waiver in fitting:
        if waiver.holds(today):
            return replace(finding, status=Status.WAIVED, waiver=waiver.key, claims=claims)
    return replace(finding, claims=claims) if claims else finding


def with_region_codes(
    waivers: Iterable[Waiver], divisions: Sequence[Division]
) -> tuple[Waiver, ...]:
    """The waivers, those that call a region by its name with the code that it was submitted with.

    What is a code already, or the name of several regions with different codes, stays as it is.
    """
    return tuple(_with_region_code(waiver, divisions) for waiver in waivers)


def _with_region_code(waiver: Waiver, divisions: Sequence[Division]) -> Waiver:
    regions = [
        region
        for division in divisions
        if waiver.domain in (None, division.layer.domain)
        for region in division.regions
    ]
    named = {region.code for region in regions if slug(region.name) == waiver.region}
    if len(named) != 1 or any(region.code == waiver.region for region in regions):
        return waiver
    return replace(waiver, region=named.pop())
