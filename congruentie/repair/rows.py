"""The criteria as rows of the program; each function gives those of one criterion."""

from collections import defaultdict
from collections.abc import Iterator

from congruentie.repair.columns import Columns
from congruentie.repair.demands import Demand, demands
from congruentie.repair.problem import Problem
from congruentie.repair.program import Row, Term, at_least, at_most, implies


def one_each(problem: Problem, columns: Columns) -> Iterator[Row]:
    """Every municipality is in one slot: no white spot, no double membership."""
    found: list[list[Term]] = [[] for _ in range(problem.size)]
    for (i, _), column in columns.places.items():
        found[i].append((column, 1.0))
    return (Row(low=1, high=1, terms=tuple(terms)) for terms in found)


def one_name_each(columns: Columns) -> Iterator[Row]:
    """A slot goes on as one region of a domain at most, and a region as one slot at most."""
    found: dict[tuple[str, int, int], list[Term]] = defaultdict(list)
    for (d, label, r), column in columns.names.items():
        found["region", d, label].append((column, 1.0))
        found["slot", d, r].append((column, 1.0))
    return (at_most(1, terms) for terms in found.values() if len(terms) > 1)


def kept_in_place(problem: Problem, columns: Columns) -> Iterator[Row]:
    """A membership is kept with its place and its name, and a name is given to keep something.

    A name that keeps nothing is no better than none, but where a region is exempt or pinned.
    """
    keeps: dict[tuple[int, int, int], list[int]] = defaultdict(list)
    for (d, label, i, r), column in columns.kept.items():
        if d > 0:
            keeps[d, label, r].append(column)
            yield implies(column, [columns.places[i, r]])
            yield implies(column, [columns.names[d, label, r]])
    asked_for = {(d, label) for d, _, label in problem.pins}
    for (d, label, r), column in columns.names.items():
        if (d, label) not in asked_for and label not in problem.may_be_small(d):
            yield implies(column, keeps[d, label, r])


def only_with_the_seat(problem: Problem, columns: Columns) -> Iterator[Row]:
    """A slot that loses its seat is dissolved; where slots stay, seats do already."""
    staying = problem.staying
    for seat, members in zip(problem.seats, columns.by_slot, strict=True):
        if seat not in staying:
            there = [members[seat]] if seat in members else []
            yield from (implies(column, there) for i, column in members.items() if i != seat)


def demands_met(problem: Problem, columns: Columns) -> Iterator[Row]:
    """Every slot in use takes in what is asked of it."""
    for demand in demands(problem):
        if terms := brought(demand, columns):
            yield at_least(0, terms)


def brought(demand: Demand, columns: Columns) -> list[Term]:
    """What is brought, less what is asked. Empty where nobody can be in the slot."""
    members = columns.by_slot[demand.slot]
    if demand.seat not in members:
        return []
    terms = [(members[i], share) for i, share in demand.shares.items() if i in members]
    excuses = [columns.alone[j] for j in sorted(demand.unless_alone) if j in columns.alone]
    if demand.unless_small and demand.slot in columns.small:
        excuses.append(columns.small[demand.slot])
    terms += ((excuse, demand.amount) for excuse in excuses)
    return [*terms, (members[demand.seat], -demand.amount)]


def small_where_exempt(problem: Problem, columns: Columns) -> Iterator[Row]:
    """A slot may stay small where it goes on as an exempt region in every domain."""
    for r, small in columns.small.items():
        for d in range(1, len(problem.domains)):
            exempt = ((d, label, r) for label in sorted(problem.may_be_small(d)))
            yield implies(small, [columns.names[name] for name in exempt if name in columns.names])


def alone_without_others(problem: Problem, columns: Columns) -> Iterator[Row]:
    """A seat is alone where it is in its slot and nobody else is."""
    slot_of = {seat: r for r, seat in enumerate(problem.seats)}
    for seat, alone in columns.alone.items():
        for i, column in columns.by_slot[slot_of[seat]].items():
            yield (
                implies(alone, [column]) if i == seat else at_most(1, [(alone, 1.0), (column, 1.0)])
            )


def pinned(problem: Problem, columns: Columns) -> Iterator[Row]:
    """Who is to stay in a region, is where that region goes on."""
    for d, i, label in sorted(problem.pins):
        for r, members in enumerate(columns.by_slot):
            if i in members and d > 0:
                name = columns.names.get((d, label, r))
                yield implies(members[i], [] if name is None else [name])


def near(problem: Problem, columns: Columns) -> Iterator[Row]:
    """Everybody who does not border on the seat has a neighbour in the slot."""
    for seat, members in zip(problem.seats, columns.by_slot, strict=True):
        for i, column in members.items():
            if i != seat and seat not in problem.neighbours[i]:
                around = (members[j] for j in sorted(problem.neighbours[i]) if j in members)
                yield implies(column, around)


def with_the_seat(problem: Problem, columns: Columns) -> Iterator[Row]:
    """Who is with a seat is with it in the coarser domain, where it is certain where that is."""
    there: dict[int, list[int]] = defaultdict(list)
    for i, r in columns.places:
        there[i].append(r)
    for seat, members in zip(problem.seats, columns.by_slot, strict=True):
        if seat in problem.inside and len(there[problem.inside[seat]]) == 1:
            (outer,) = there[problem.inside[seat]]
            for i, column in members.items():
                coarse = columns.places.get((problem.inside[i], outer))
                yield implies(column, [] if coarse is None else [coarse])
