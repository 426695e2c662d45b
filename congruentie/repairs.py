"""The use case of ``congruentie repair``: from a submission to the fewest changes that mend it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import zip_longest
from math import inf
from time import monotonic

from congruentie.app import CheckRequest, prepare
from congruentie.case import Case
from congruentie.measures.common_ground import knots
from congruentie.model.region import Division, Region
from congruentie.model.repair import Move, Part, Reading, Repair, State
from congruentie.model.territory import MunicipalityCode
from congruentie.readers.kept import read_kept
from congruentie.repair.answering import Answer, answered
from congruentie.repair.naming import name_slots
from congruentie.repair.problem import Problem
from congruentie.repair.search import Search
from congruentie.repair.translation import Wish, repaired
from congruentie.repair_verdict import judged

Progress = Callable[[int, int | None], None]
"""Told of the bound and of the best so far."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RepairRequest:
    """What is asked of ``congruentie repair``."""

    check: CheckRequest
    only: tuple[Part, ...] = ()
    """Empty for all parts of the criteria."""
    reading: Reading = Reading.IDENTICAL
    fixed: bool = True
    """Every region stays; else regions may be dissolved."""
    keep: tuple[str, ...] = ()
    """Memberships that stay, such as ``GM0344:jeugd=Utrecht``."""
    keep_regions: tuple[str, ...] = ()
    """Regions that no member leaves, such as ``jeugd=Utrecht``."""
    time_limit: float = inf
    """Seconds."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Repaired:
    """The repair, and the case that it mends."""

    repair: Repair
    case: Case
    area: str
    """What was asked to be repaired, as it is called; empty for all of the territory."""


def repair_submission(request: RepairRequest, progress: Progress) -> Repaired:
    """Find the fewest changes, and let the ordinary rules judge the outcome before it is told.

    Raises what ``prepare`` raises, UsageError for a membership to keep that is not there, and
    RuntimeError where a rule still objects: a fault of ours.
    """
    began = monotonic()
    case, _, provenance = prepare(request.check)
    divisions = _to_repair(case)
    area = _whole_knots(case.scope, divisions)
    parts = frozenset(request.only or Part)
    kept = read_kept(request.keep, request.keep_regions, case.territory, divisions)
    wish = Wish(parts=parts, reading=request.reading, fixed=request.fixed, kept=kept)
    deadline = began + request.time_limit

    def search(problem: Problem) -> Search:
        return Search(problem=problem, deadline=deadline, report=progress)

    answer = answered(case, divisions, area, wish, search)
    after = divisions if answer.reason else _after(divisions, answer)
    compared = Part.CONGRUENCE in parts and len(divisions) > 1
    return Repaired(
        case=case,
        area=provenance.scope,
        repair=Repair(
            state=_state(answer),
            proven=answer.proven,
            moves=tuple(_moves(case, divisions, after, area)),
            bound=answer.bound,
            instant_bound=answer.instant_bound if compared else 0,
            settled=answer.settled,
            seconds=monotonic() - began,
            reason=answer.reason,
            reading=answer.reading,
            frames=tuple(task.divisions[0].layer for task in answer.tasks),
            divisions=_with_others(case, after),
            tallies=judged(case, divisions, after, area, parts),
            widened=tuple(sorted(area - case.scope)),
        ),
    )


def _state(answer: Answer) -> State:
    if answer.reason:
        return State.INFEASIBLE
    return State.OPTIMAL if answer.proven else State.FEASIBLE


def _to_repair(case: Case) -> tuple[Division, ...]:
    """The divisions that are to be congruent: of the regional tier, else the first there is."""
    layers = case.common_ground.layers
    return tuple(case.proposed[layer] for layer in layers)


def _whole_knots(
    scope: frozenset[MunicipalityCode], divisions: Sequence[Division]
) -> frozenset[MunicipalityCode]:
    """The scope, with everybody in a knot with one of it: no region is mended by half."""
    touched = (knot.members for knot in knots(divisions) if not scope.isdisjoint(knot.members))
    return scope.union(*touched)


def _after(divisions: Sequence[Division], answer: Answer) -> tuple[Division, ...]:
    """The divisions after the repair, in their own order."""
    found = {
        division.layer: division
        for task, partition in zip(answer.tasks, answer.partitions, strict=True)
        for division in repaired(task, partition, name_slots(task.problem, partition))
    }
    return tuple(found[division.layer] for division in divisions)


def _with_others(case: Case, after: Sequence[Division]) -> tuple[Division, ...]:
    """Everything that was submitted, with the repaired divisions in the place of the old."""
    found = {division.layer: division for division in after}
    return tuple(found.get(d.layer, d) for d in case.submission.divisions)


def _moves(
    case: Case,
    before: Sequence[Division],
    after: Sequence[Division],
    area: frozenset[MunicipalityCode],
) -> list[Move]:
    """Every change, by knot, municipality and domain."""
    number = {code: n for n, knot in enumerate(knots(before), start=1) for code in knot.members}
    found = [
        Move(
            municipality=code,
            layer=old.layer,
            origin=origin,
            target=target,
            inhabitants=case.population[code],
            knot=number.get(code, 0),
        )
        for old, new in zip(before, after, strict=True)
        for code in area
        for origin, target in _changes(old.memberships.get(code, ()), new.memberships.get(code, ()))
    ]
    order = {division.layer: n for n, division in enumerate(before)}
    return sorted(found, key=lambda m: (m.knot, m.municipality, order[m.layer], m.origin))


def _changes(old: Sequence[Region], new: Sequence[Region]) -> list[tuple[str, str]]:
    """Names of the regions left and joined: side by side, the first of each together."""
    stays = {region.code for region in old} & {region.code for region in new}
    left = [region.name for region in old if region.code not in stays]
    joined = [region.name for region in new if region.code not in stays]
    return list(zip_longest(left, joined, fillvalue=""))
