"""The criteria as rows of the program; each function gives those of one criterion.

``by_slot`` holds per slot the columns of the municipalities that may be in it.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from congruentie.repair.bounds import Label
from congruentie.repair.problem import Centre, Problem
from congruentie.repair.program import Program, Row, Term, at_least, at_most, implies

Place = tuple[int, int]
"""Municipality and slot."""

BySlot = Sequence[Mapping[int, int]]

_THOUSAND = 1000
"""Inhabitants are counted in thousands where they stand beside zeros and ones."""


def one_each(problem: Problem, places: Mapping[Place, int]) -> Iterator[Row]:
    """Every municipality is in one slot: no white spot, no double membership."""
    columns: list[list[Term]] = [[] for _ in range(problem.size)]
    for (i, _), column in places.items():
        columns[i].append((column, 1.0))
    return (Row(low=1, high=1, terms=tuple(terms)) for terms in columns)


def one_name_each(names: Mapping[Label, int]) -> Iterator[Row]:
    """A slot goes on as one region of a domain at most, and a region as one slot at most."""
    columns: dict[tuple[str, int, int], list[Term]] = defaultdict(list)
    for (d, label, r), column in names.items():
        columns["region", d, label].append((column, 1.0))
        columns["slot", d, r].append((column, 1.0))
    return (at_most(1, terms) for terms in columns.values() if len(terms) > 1)


def only_with_the_seat(problem: Problem, by_slot: BySlot) -> Iterator[Row]:
    """A slot that loses its seat is dissolved; where slots stay, seats do already."""
    for seat, members in zip(problem.seats, by_slot, strict=True):
        if not problem.fixed:
            yield from (
                implies(column, [members[seat]]) for i, column in members.items() if i != seat
            )


def large_enough(
    problem: Problem, program: Program, by_slot: BySlot, names: Mapping[Label, int]
) -> Iterator[Row]:
    """Every slot in use reaches the floor, or goes on as an exempt region in every domain."""
    if not problem.floor:
        return
    for r, members in enumerate(by_slot):
        seat = problem.seats[r]
        terms = [
            (column, (problem.population[i] - problem.floor * (i == seat)) / _THOUSAND)
            for i, column in members.items()
        ]
        if r in problem.may_be_small(0):
            small = program.column()
            terms.append((small, problem.floor / _THOUSAND))
            for d in range(1, len(problem.domains)):
                waived = [names[d, s, r] for s in problem.may_be_small(d) if (d, s, r) in names]
                yield implies(small, waived)
        yield at_least(0, terms)


def pinned(problem: Problem, by_slot: BySlot, names: Mapping[Label, int]) -> Iterator[Row]:
    """Who is to stay in a region, is where that region goes on."""
    for d, i, label in sorted(problem.pins):
        for r, members in enumerate(by_slot):
            if i in members and d > 0:
                named = [names[d, label, r]] if (d, label, r) in names else []
                yield implies(members[i], named)


def not_isolated(problem: Problem, program: Program, by_slot: BySlot) -> Iterator[Row]:
    """A centre has a neighbour in its region, or a neighbour that stands alone as it does.

    Only a seat can be alone: everybody else hangs together with one.
    """
    alone: dict[int, int] = {}
    slot_of = {seat: r for r, seat in enumerate(problem.seats)}
    for centre in problem.centres:
        if centre.municipality not in slot_of or not centre.borders:
            continue
        for seat in sorted(centre.borders.keys() & slot_of.keys() - alone.keys()):
            if seat in by_slot[slot_of[seat]]:
                alone[seat] = program.column()
                yield from _alone(alone[seat], seat, by_slot[slot_of[seat]])
        if centre.municipality in by_slot[slot_of[centre.municipality]]:
            yield _company(centre, by_slot[slot_of[centre.municipality]], alone)


def near(problem: Problem, slot: int, members: Mapping[int, int]) -> Iterator[Row]:
    """Everybody who does not border on the seat has a neighbour in the slot."""
    seat = problem.seats[slot]
    for i, column in members.items():
        if i != seat and seat not in problem.neighbours[i]:
            around = (members[j] for j in sorted(problem.neighbours[i]) if j in members)
            yield implies(column, around)


def _alone(column: int, seat: int, members: Mapping[int, int]) -> Iterator[Row]:
    """The column may be 1 where the seat is in its slot and nobody else is."""
    yield implies(column, [members[seat]])
    for i, other in members.items():
        if i != seat:
            yield at_most(1, [(column, 1.0), (other, 1.0)])


def _company(centre: Centre, members: Mapping[int, int], alone: Mapping[int, int]) -> Row:
    around = [members[j] for j in sorted(centre.borders) if j in members]
    free = [alone[j] for j in sorted(centre.borders) if j in alone]
    return implies(members[centre.municipality], (*around, *free))
