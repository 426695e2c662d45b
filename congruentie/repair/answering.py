"""From what is asked of a repair to its answer: one problem or several, searched and settled."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace

from congruentie.case import Case
from congruentie.model.region import Division
from congruentie.model.repair import Reading
from congruentie.model.template import Both
from congruentie.model.territory import MunicipalityCode
from congruentie.repair.bounds import instant_bound
from congruentie.repair.naming import price
from congruentie.repair.nesting import apart, nested
from congruentie.repair.problem import Partition, Problem
from congruentie.repair.reasons import OUT_OF_TIME, obvious_reason, reason
from congruentie.repair.search import Search
from congruentie.repair.ties import Settled, settle
from congruentie.repair.translation import Task, Wish, tasks


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What was found; with a reason, nothing."""

    reading: Reading
    tasks: tuple[Task, ...]
    partitions: tuple[Partition, ...] = ()
    """Of each task."""
    moves: int = 0
    bound: int
    instant_bound: int
    proven: bool
    """Whether nothing takes fewer changes; with a reason, whether there is nothing at all."""
    settled: bool = True
    reason: Both | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class _Found:
    """One problem that was searched; with a reason, nothing was found."""

    problem: Problem
    search: Search
    proven: bool
    reason: Both | None


def answered(
    case: Case,
    divisions: Sequence[Division],
    area: Iterable[MunicipalityCode],
    wish: Wish,
    search: Callable[[Problem], Search],
) -> Answer:
    """The answer to a wish; ``search`` knows how long it may take and whom to tell.

    Identical regions lie within one another as well, so that where nested ones are asked for, both
    are looked for and the better is the answer.
    """
    if not wish.nested:
        return _separate(wish.reading, tasks(case, divisions, area, wish), case, search)
    same = replace(wish, reading=Reading.IDENTICAL)
    identical = _separate(same.reading, tasks(case, divisions, area, same), case, search)
    return _better(_together(tasks(case, divisions, area, wish), case, search), identical)


def _separate(
    reading: Reading, asked: tuple[Task, ...], case: Case, search: Callable[[Problem], Search]
) -> Answer:
    """Every problem by itself; nothing where one of them has no answer."""
    found = [_found(task.problem, obvious_reason(task, case.territory), search) for task in asked]
    return _answer(reading, asked, found, [_settled(one) for one in found])


def _together(asked: tuple[Task, ...], case: Case, search: Callable[[Problem], Search]) -> Answer:
    """All as one problem."""
    problems = [task.problem for task in asked]
    why = next(filter(None, (obvious_reason(task, case.territory) for task in asked)), None)
    found = _found(nested(problems), why, search)
    settled = _settled(found)
    whole = _answer(Reading.NESTED, asked, [found], [settled])
    partitions = apart(settled.partition, problems) if settled.partition else ()
    return replace(whole, partitions=tuple(partitions))


def _found(problem: Problem, why: Both | None, search: Callable[[Problem], Search]) -> _Found:
    under_way = search(problem)
    if why:
        under_way.bound = instant_bound(problem)
        return _Found(problem=problem, search=under_way, proven=True, reason=why)
    ended = under_way.run()
    if ended.partition is None:
        why = reason(problem, under_way.deadline) if ended.proven else OUT_OF_TIME
    return _Found(problem=problem, search=under_way, proven=ended.proven, reason=why)


def _settled(found: _Found) -> Settled:
    if found.proven and not found.reason:
        return settle(found.search)
    return Settled(partition=found.search.best, certain=False)


def _answer(
    reading: Reading,
    asked: tuple[Task, ...],
    found: Sequence[_Found],
    settled: Sequence[Settled],
) -> Answer:
    why = next((one.reason for one in found if one.reason), None)
    partitions = tuple(one.partition or () for one in settled)
    moves = (
        price(one.problem, partition).moves
        for one, partition in zip(found, partitions, strict=True)
        if partition
    )
    return Answer(
        reading=reading,
        tasks=asked,
        partitions=() if why else partitions,
        moves=sum(moves),
        bound=sum(one.search.bound for one in found),
        instant_bound=sum(instant_bound(one.problem) for one in found),
        proven=all(one.proven for one in found),
        settled=all(one.certain for one in settled),
        reason=why,
    )


def _better(one: Answer, other: Answer) -> Answer:
    """The answer of two with fewer changes, and what is then known of all that either could be."""
    if one.reason or other.reason:
        return other if one.reason and not other.reason else one
    best = other if other.moves < one.moves else one
    bound = min(one.bound, other.bound)
    least = min(one.instant_bound, other.instant_bound)
    return replace(best, bound=bound, instant_bound=least, proven=best.moves <= bound)
