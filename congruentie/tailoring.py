"""What the rules about scale share: the claims of maatwerk on a region, and what the data say."""

from collections.abc import Iterator, Mapping
from datetime import date

from congruentie.case import Case
from congruentie.measures.extension import Surroundings
from congruentie.measures.tailoring import weigh
from congruentie.model.finding import Fact, InDomain, Named, Quantity, Unit
from congruentie.model.region import Layer, Region
from congruentie.model.rulecard import Text, Wording
from congruentie.model.tailoring import (
    Appeals,
    Claimed,
    Evidence,
    Grounds,
    Support,
    Weighed,
)
from congruentie.model.tailoring_criteria import Tailoring
from congruentie.model.waiver import Ground, Waiver

TAILORING = tuple(f"tailoring.{name}" for name in Tailoring.model_fields)
"""The numbers of rules.yaml that decide what the data support."""
CLAIMED = "claimed"
"""Suffix of a wording where something is claimed; the claims stand on lines of their own."""
UNCLAIMED = "unclaimed"
"""Suffix of a wording that tells of a ground that holds, while nobody claims it."""
_UNCLAIMED_NL = "; een beroep op maatwerk ({grounds}) is niet ingediend, terwijl {evidence}."
_UNCLAIMED_EN = "; maatwerk ({grounds}) is not claimed, while {evidence}."


def weighed(case: Case, layer: Layer, region: Region) -> Mapping[Ground, Weighed]:
    """Every ground held against the data of a region."""
    around = _surroundings(case, layer)
    return weigh(region, around, case.ruleset.scale, case.ruleset.tailoring)


def _surroundings(case: Case, layer: Layer) -> Surroundings:
    return Surroundings(
        territory=case.territory,
        linked=case.linked,
        division=case.proposed[layer],
        required=case.ruleset.scale.min_inhabitants,
    )


def claims_on(case: Case, layer: Layer, region: Region, rules: frozenset[str]) -> Iterator[Waiver]:
    """What is claimed or decided of a region for one of some rules, in order."""
    for waiver in case.waivers:
        about = waiver.region == region.code and waiver.domain in {None, layer.domain}
        if about and waiver.rule in rules:
            yield waiver


def claim_facts(case: Case, layer: Layer, region: Region, rule: str) -> dict[str, Fact]:
    """The claims for one rule about a region, with what the data say of them; empty for none."""
    waivers = tuple(claims_on(case, layer, region, frozenset({rule})))
    if not waivers:
        return {}
    found = weighed(case, layer, region)
    items = tuple(_claimed(waiver, found[waiver.ground], case.today) for waiver in waivers)
    return {
        "claims": Appeals(items),
        "grounds": Grounds(tuple(dict.fromkeys(w.ground for w in waivers))),
        **measured(next(iter(found.values()))),
    }


def unclaimed_facts(case: Case, layer: Layer, region: Region) -> dict[str, Fact]:
    """The grounds that the data of a region support; empty for none."""
    held = [w for w in weighed(case, layer, region).values() if w.support is Support.SUPPORTED]
    if not held:
        return {}
    return {
        "grounds": Grounds(tuple(w.ground for w in held)),
        "evidence": Evidence(tuple(held), supports=True),
        **measured(held[0]),
    }


def measured(found: Weighed) -> dict[str, Fact]:
    """What was measured of a region, whatever the ground."""
    extension = found.extension
    return {
        "density": Quantity(found.density, Unit.PER_KM2),
        "outside_share": Quantity(found.outside_share, Unit.SHARE),
        "extension": extension.names if extension else (),
    }


def wording_of(plain: str, facts: Mapping[str, Fact]) -> str:
    """Which wording fits the facts: one of the plain ones, or one with a suffix."""
    suffix = CLAIMED if "claims" in facts else UNCLAIMED if "grounds" in facts else ""
    return suffixed(plain, suffix)


def with_unclaimed(wordings: Mapping[str, Wording]) -> dict[str, Wording]:
    """The wordings, and each once more with the grounds that hold while nobody claims them."""
    return dict(wordings) | {
        suffixed(plain, UNCLAIMED): Wording(
            nl=_extended(words.nl, _UNCLAIMED_NL), en=_extended(words.en, _UNCLAIMED_EN)
        )
        for plain, words in wordings.items()
    }


def suffixed(plain: str, suffix: str) -> str:
    """The key of a wording with a suffix, where there is one."""
    return "-".join(filter(None, (plain, suffix)))


def called(case: Case, waiver: Waiver) -> Named:
    """The name of what a waiver is about, with the domain if it names one."""
    regions = (
        region.name
        for division in case.submission.divisions
        if waiver.domain in {None, division.layer.domain}
        for region in division.regions
        if region.code == waiver.region
    )
    written = waiver.called or waiver.region or ""
    name = (
        case.territory.name(waiver.municipality) if waiver.municipality else next(regions, written)
    )
    return InDomain(name, waiver.domain) if waiver.domain else name


def _claimed(waiver: Waiver, found: Weighed, today: date) -> Claimed:
    lapsed = waiver.expires if waiver.lapsed(today) else None
    return Claimed(weighed=found, verdict=waiver.verdict, lapsed=lapsed)


def _extended(text: Text, clause: str) -> Text:
    return Text(text.message.removesuffix(".") + clause, text.hint)
