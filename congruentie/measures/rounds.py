"""Two rounds compared: findings, municipalities that changed partners, congruence up or down.

Regions are matched by the municipalities they share and never by name: a region under another name
is no move, and a region that kept its name but not its members is.
"""

from collections.abc import Iterable, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import replace
from itertools import groupby

from congruentie.measures.common_ground import knots, territorial_congruence
from congruentie.measures.lineage import Heirs, continued, heirs, reorganised
from congruentie.measures.overlap import clear_choices
from congruentie.model.comparison import (
    Comparison,
    DivisionChange,
    FindingChanges,
    KnotChange,
    Move,
    PairChange,
    Round,
)
from congruentie.model.congruence import Knot
from congruentie.model.finding import Finding, RoundFinding, Status
from congruentie.model.gazetteer import Gazetteer
from congruentie.model.region import Division
from congruentie.model.territory import MunicipalityCode


def compare_rounds(old: Round, new: Round, gazetteer: Gazetteer) -> Comparison:
    """Everything about two rounds; the old one has the older municipalities, or the same."""
    line = heirs(old, new, gazetteer)
    before = {division.layer: division for division in old.divisions}
    both = [(before[d.layer], d) for d in new.divisions if d.layer in before]
    numbers = old.numbers
    return Comparison(
        old=old,
        new=new,
        findings=finding_changes(old, new),
        reorganised=reorganised(line, old, new),
        divisions=tuple(division_change((old, a), (new, b), line) for a, b in both),
        pairs=tuple(
            PairChange(then=numbers[now.key], now=now) for now in new.pairs if now.key in numbers
        ),
        knots=knot_changes(both, line),
    )


def finding_changes(old: Round, new: Round) -> FindingChanges:
    """Solved, new and unchanged, by fingerprint."""
    before, after = ({f.fingerprint for f in one.findings} for one in (old, new))
    gone = solved(
        old,
        present=after,
        rules_run=new.rules_run,
        domains={layer.domain for layer in new.layers},
        scope=new.scope,
    )
    there = after | {finding.fingerprint for finding in gone}
    return FindingChanges(
        solved=gone,
        new=tuple(f for f in new.findings if f.fingerprint not in before),
        unchanged=tuple(f for f in new.findings if f.fingerprint in before),
        unjudged=tuple(f for f in old.findings if f.fingerprint not in there),
    )


def solved(
    old: Round,
    *,
    present: AbstractSet[str],
    rules_run: AbstractSet[str],
    domains: AbstractSet[str],
    scope: str,
) -> tuple[RoundFinding, ...]:
    """Findings of the old round whose fingerprint is not present any more.

    Gone is only solved where the new round looked: its rule ran, its domain was judged, and the
    area is that of the old round.
    """
    return tuple(
        finding
        for finding in old.findings
        if finding.fingerprint not in present
        and old.scope == scope
        and finding.rule in rules_run
        and (finding.domain is None or finding.domain in domains)
    )


def mark_known(findings: Iterable[Finding], baseline: Round) -> tuple[Finding, ...]:
    """The findings, those that stood open in the baseline already with the status ``baseline``.

    Not known is what somebody had accepted there, and what weighs more than it did.
    """
    known = {f.fingerprint: f for f in baseline.findings if f.status is not Status.WAIVED}
    return tuple(_marked(finding, known.get(finding.fingerprint)) for finding in findings)


def _marked(finding: Finding, known: RoundFinding | None) -> Finding:
    if known and finding.status is Status.OPEN and finding.severity <= known.severity:
        return replace(finding, status=Status.BASELINE)
    return finding


def division_change(
    old: tuple[Round, Division], new: tuple[Round, Division], line: Heirs
) -> DivisionChange:
    """What happened to one layer, of either round its division.

    A municipality of which one of the rounds does not tell (nor of each part of one that was
    split) is left aside: no region there may just mean that it lies outside the area judged.
    """
    (then, left), (now, joined) = old, new
    goes_on = continued(left, joined, line)
    found = [
        move
        for code, codes in line.items()
        if then.tells_of(code, left) and all(now.tells_of(heir, joined) for heir in codes)
        if (move := _move(code, codes, (left, joined), goes_on))
    ]
    before, after = ({region.code: region.name for region in d.regions} for d in (left, joined))
    reached = set(goes_on.values())
    names = [(before[a], after[b]) for a, b in goes_on.items() if a != b]
    return DivisionChange(
        layer=joined.layer,
        regions=(len(left.regions), len(joined.regions)),
        moved=tuple(move for move in found if len(move.new) == 1),
        divided=tuple(move for move in found if len(move.new) > 1),
        appeared=tuple(name for code, name in after.items() if code not in reached),
        disappeared=tuple(name for code, name in before.items() if code not in goes_on),
        renamed=tuple((a, b) for a, b in names if a.casefold() != b.casefold()),
    )


def _move(
    code: MunicipalityCode,
    codes: tuple[MunicipalityCode, ...],
    divisions: tuple[Division, Division],
    goes_on: dict[str, str],
) -> Move | None:
    """How a municipality moved; None where all of it is where its old regions went on."""
    old, new = divisions
    left = old.memberships.get(code, ())
    expected = {goes_on.get(region.code) for region in left}
    found = [new.memberships.get(heir, ()) for heir in codes]
    if all({region.code for region in regions} == expected for regions in found):
        return None
    joined = {region.code: region.name for regions in found for region in regions}
    return Move(
        old=code,
        new=codes,
        left=tuple(region.name for region in left),
        joined=tuple(joined[region] for region in sorted(joined)),
    )


def knot_changes(both: Sequence[tuple[Division, Division]], line: Heirs) -> tuple[KnotChange, ...]:
    """The areas of the new round, per tier, with the congruence of the same ground in both rounds.

    Of the old round counts every municipality of which something lies in the area now. Areas in
    which no municipality has exactly one region per layer in both rounds are left out.
    """
    tiers = sorted(both, key=lambda pair: pair[1].layer.tier)
    found: list[KnotChange] = []
    for _, group in groupby(tiers, key=lambda pair: pair[1].layer.tier):
        pairs = list(group)
        if len(pairs) > 1:
            found += _of_one_tier(pairs, line)
    return tuple(found)


def _of_one_tier(pairs: Sequence[tuple[Division, Division]], line: Heirs) -> list[KnotChange]:
    then = territorial_congruence([clear_choices(old) for old, _ in pairs])
    now = territorial_congruence([clear_choices(new) for _, new in pairs])
    found = []
    for knot in knots([new for _, new in pairs]):
        members = set(knot.members)
        before = [then[c] for c, codes in line.items() if c in then and members & set(codes)]
        after = [now[code] for code in knot.members if code in now]
        if before and after:
            found.append(_knot_change(knot, _mean(before), _mean(after)))
    return found


def _knot_change(knot: Knot, then: float, now: float) -> KnotChange:
    regions = tuple((layer, region.name) for layer, region in knot.regions)
    return KnotChange(regions=regions, members=knot.members, then=then, now=now)


def _mean(values: Sequence[float]) -> float:
    return sum(values) / len(values)
