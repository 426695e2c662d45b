"""Several domains of which each is to be nested in the next coarser one, as one problem.

Every municipality is there once for every domain, and has neighbours in that domain only. Who is
together with a seat in one domain, is together with it in the coarser one: with that, every region
lies within one region there, and as this goes for each domain and the next, within one of them all.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from congruentie.repair.problem import Centre, Partition, Problem


def nested(problems: Sequence[Problem]) -> Problem:
    """One problem for several of one domain each, all of the same municipalities, coarsest first.

    Slots are numbered on from domain to domain; those of a problem that is not fixed are loose. A
    single problem stays as it is.
    """
    copies = tuple(_shifted(problem, d, problems) for d, problem in enumerate(problems))
    size = problems[0].size
    return replace(
        problems[0],
        population=sum((copy.population for copy in copies), ()),
        neighbours=sum((copy.neighbours for copy in copies), ()),
        domains=(sum((copy.frame for copy in copies), ()),),
        seats=sum((copy.seats for copy in copies), ()),
        exempt=(frozenset().union(*(copy.may_be_small(0) for copy in copies)),),
        centres=sum((copy.centres for copy in copies), ()),
        pins=frozenset().union(*(copy.pins for copy in copies)),
        fixed=True,
        loose=frozenset(_loose(problems)),
        inside={i: i - size for i in range(size, size * len(problems))},
    )


def apart(partition: Partition, problems: Sequence[Problem]) -> Iterator[Partition]:
    """The partition of each of the problems again."""
    size, first = problems[0].size, 0
    for d, problem in enumerate(problems):
        yield tuple(r - first for r in partition[d * size : (d + 1) * size])
        first += len(problem.seats)


def _loose(problems: Sequence[Problem]) -> Iterator[int]:
    first = 0
    for problem in problems:
        slots = range(first, first + len(problem.seats))
        yield from () if problem.fixed else slots
        first = slots.stop


def _shifted(problem: Problem, domain: int, problems: Sequence[Problem]) -> Problem:
    """The problem with the numbers that its municipalities and slots have among the others."""
    on = domain * problem.size
    labels = _numbering(domain, problems)
    return replace(
        problem,
        neighbours=tuple(frozenset(j + on for j in near) for near in problem.neighbours),
        domains=(tuple(frozenset(labels[label] for label in now) for now in problem.frame),),
        seats=tuple(seat + on for seat in problem.seats),
        exempt=(frozenset(labels[label] for label in problem.may_be_small(0)),),
        centres=tuple(
            Centre(
                municipality=centre.municipality + on,
                borders={j + on: length for j, length in centre.borders.items()},
            )
            for centre in problem.centres
        ),
        pins=frozenset((0, i + on, labels[label]) for _, i, label in problem.pins),
    )


def _numbering(domain: int, problems: Sequence[Problem]) -> list[int]:
    """Per region of a domain its number: first all slots, then the regions without a seat."""
    slots = [len(problem.seats) for problem in problems]
    others = [_regions(problem) - len(problem.seats) for problem in problems]
    seated = range(sum(slots[:domain]), sum(slots[: domain + 1]))
    first = sum(slots) + sum(others[:domain])
    return [*seated, *range(first, first + others[domain])]


def _regions(problem: Problem) -> int:
    """How many regions are spoken of."""
    spoken_of = {label for now in problem.frame for label in now}
    spoken_of |= problem.may_be_small(0) | {label for _, _, label in problem.pins}
    return max((*spoken_of, len(problem.seats) - 1)) + 1
