"""What a change of regions does, seen by the ordinary checker: how bad each thing is afterwards.

Nothing here knows how remedies are found: a step is carried out, everything is judged again.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from chance import judged

from congruentie.case import Case
from congruentie.model.finding import Finding, Quantity
from congruentie.model.region import Division, Layer, Region
from congruentie.model.remedy import Remedy

PROMISED = (
    *("OMV01", "OMV02", "OMV03", "WIT01", "WIT04", "CON01", "CON03", "AAN01"),
    *("CEN01", "CEN02", "CEN03", "CEN04", "CEN08"),
)
SOUGHT = (*PROMISED, "WIT02", "CEN06")
"""The rules whose findings may carry a remedy."""
_KINDS = {
    **dict.fromkeys(("OMV01", "OMV02"), "size"),
    **dict.fromkeys(("CEN01", "CEN02", "CEN03", "CEN04"), "centre"),
}
_LEVELS = {"OMV01": 2, "CEN03": 2, "CEN02": 3, "CEN01": 4}
"""Of what is worse than 1."""
CONGRUENCE = ("CON01", "CON03")
Place = tuple[Layer, str]
Thing = tuple[object, ...]


@dataclass(frozen=True, kw_only=True)
class Step:
    """Municipalities that go together to a region; out of one, or of none."""

    layer: Layer
    movers: tuple[str, ...]
    origin: str | None
    target: str


def step_of(remedy: Remedy) -> Step:
    return Step(
        layer=remedy.layer,
        movers=remedy.municipalities,
        origin=remedy.origin.code if remedy.origin else None,
        target=remedy.target.code,
    )


def carried_out(at: Case, step: Step) -> Case:
    """The case with the step taken; a region without members is there no more."""

    def members(region: Region) -> tuple[str, ...]:
        found = set(region.members)
        if region.code == step.origin:
            found -= set(step.movers)
        if region.code == step.target:
            found |= set(step.movers)
        return tuple(sorted(found))

    def changed(division: Division) -> Division:
        if division.layer != step.layer:
            return division
        regions = (replace(region, members=members(region)) for region in division.regions)
        return Division(layer=division.layer, regions=tuple(r for r in regions if r.members))

    divisions = tuple(changed(division) for division in at.submission.divisions)
    submission = replace(at.submission, divisions=divisions, statements=())
    return replace(at, submission=submission, divisions=divisions)


def heirs(at: Case, step: Step) -> Mapping[Place, str]:
    """The region that is gone after a step, and the one that it went into."""
    regions = at.proposed[step.layer].regions
    gone = {r.code for r in regions if r.code == step.origin and set(r.members) <= {*step.movers}}
    return {(step.layer, code): step.target for code in gone}


def thing(finding: Finding, heir: Mapping[Place, str]) -> Thing:
    """What a finding is about, whatever its regions are called afterwards."""
    sighting = finding.sighting
    subject = sighting.subject
    kind = _KINDS.get(finding.rule, finding.rule)
    if kind in {"WIT01", "WIT04", "centre"}:
        return kind, subject.layer, subject.municipality
    regions = [
        (about.layer, heir.get((about.layer, about.region), about.region))
        for about in (subject, *sighting.related)
        if about.layer and about.region
    ]
    if kind == "CON01":
        return kind, *sorted(regions)
    if kind == "CON03":
        return kind, regions[0], *{layer for layer, _ in regions[1:]}
    return kind, regions[0]


def badness(findings: Iterable[Finding], heir: Mapping[Place, str]) -> Counter[Thing]:
    """Of everything that is found, how bad it is: 1, or more where there is worse."""
    found: Counter[Thing] = Counter()
    for finding in findings:
        if finding.rule in PROMISED and finding.sighting.wording != "rationale":
            about = thing(finding, heir)
            found[about] = max(found[about], _level(finding))
    return found


def _level(finding: Finding) -> int:
    pieces = finding.sighting.facts.get("pieces")
    if finding.rule == "AAN01" and isinstance(pieces, Quantity):
        return int(pieces.value)
    return _LEVELS.get(finding.rule, 1)


@dataclass(frozen=True, kw_only=True)
class Outcome:
    """What a step does."""

    gone: frozenset[Thing]
    worse: frozenset[Thing]
    """New crossings and cuts apart."""
    crossings: int


def outcome(at: Case, before: Iterable[Finding], step: Step) -> Outcome:
    """Judge everything again."""
    heir = heirs(at, step)
    was, now = badness(before, heir), badness(judged(carried_out(at, step), PROMISED).findings, {})
    worse = {about for about in now if now[about] > was[about]}
    crossing = {about for about in worse if about[0] in CONGRUENCE}
    return Outcome(
        gone=frozenset(was.keys() - now.keys()),
        worse=frozenset(worse - crossing),
        crossings=len(crossing),
    )


def with_remedy(findings: Iterable[Finding]) -> Iterator[tuple[Finding, Remedy]]:
    """Those that carry one."""
    for finding in findings:
        if isinstance(finding.sighting.remedy, Remedy):
            yield finding, finding.sighting.remedy
