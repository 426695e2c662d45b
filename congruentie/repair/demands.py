"""What a slot must take in: so many inhabitants, so many newcomers, a neighbour of its centre.

A demand is the same whatever else is chosen, so that everything known of one holds for all: a
municipality counts for no more than what is missing, since more than enough is enough.
"""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass

from congruentie.repair.problem import Centre, Problem

_THOUSAND = 1000
"""Inhabitants are counted in thousands where they stand beside zeros and ones."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Demand:
    """What the others in a slot must bring together, where the slot is in use."""

    slot: int
    seat: int
    amount: float
    """How much is asked; more than 0."""
    shares: Mapping[int, float]
    """Municipality to what it brings, at most the amount; the others bring nothing."""
    unless_small: bool = False
    """Nothing is asked where the slot may stay below the floor."""
    unless_alone: frozenset[int] = frozenset()
    """Nothing is asked where one of these seats has its slot to itself."""


def demands(problem: Problem) -> tuple[Demand, ...]:
    """Everything that the slots must take in. Empty where no criterion asks for it."""
    return (*_of_inhabitants(problem), *_of_company(problem))


def may_be_alone(problem: Problem) -> frozenset[int]:
    """The seats next to a centre that may have their slot to themselves: so large, or exempt."""
    return frozenset().union(*(demand.unless_alone for demand in _of_company(problem)))


def _of_inhabitants(problem: Problem) -> Iterator[Demand]:
    """Beside the seat enough to reach the floor, and beside all who are there now as well."""
    for r, seat in enumerate(problem.seats):
        home = {i for i in range(problem.size) if r in problem.frame[i]} | {seat}
        for there in ({seat}, home) if home != {seat} else ({seat},):
            missing = problem.floor - sum(problem.population[i] for i in there)
            if missing > 0:
                yield Demand(
                    slot=r,
                    seat=seat,
                    amount=missing / _THOUSAND,
                    shares=_shares(problem, there, missing),
                    unless_small=r in problem.may_be_small(0),
                )


def _shares(problem: Problem, there: Collection[int], missing: int) -> dict[int, float]:
    return {
        i: min(problem.population[i], missing) / _THOUSAND
        for i in range(problem.size)
        if i not in there and problem.population[i]
    }


def _of_company(problem: Problem) -> Iterator[Demand]:
    """A centre has a neighbour in its region, or a neighbour that stands alone as it does.

    Only a seat can be alone: everybody else hangs together with one.
    """
    slot_of = {seat: r for r, seat in enumerate(problem.seats)}
    for centre in problem.centres:
        if centre.municipality in slot_of and centre.borders:
            yield Demand(
                slot=slot_of[centre.municipality],
                seat=centre.municipality,
                amount=1.0,
                shares=dict.fromkeys(centre.borders, 1.0),
                unless_alone=_large_neighbours(problem, centre, slot_of),
            )


def _large_neighbours(
    problem: Problem, centre: Centre, slot_of: Mapping[int, int]
) -> frozenset[int]:
    return frozenset(
        j
        for j in centre.borders.keys() & slot_of.keys()
        if problem.population[j] >= problem.floor or slot_of[j] in problem.may_be_small(0)
    )
