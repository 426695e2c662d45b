"""The repair as a mixed-integer program.

All domains share the places of the municipalities, so that they end up congruent; what each domain
keeps of its own is which slot goes on as which of its regions.

That a region hangs together takes more rows than can be written down. The program starts with
those that say most: everybody has a neighbour on the way to the seat. ``separation`` adds others
where an answer breaks them.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from congruentie.repair import rows
from congruentie.repair.columns import Columns, Keep, Label, Place
from congruentie.repair.cuts import Cut
from congruentie.repair.problem import Partition, Problem
from congruentie.repair.program import Program, Row


@dataclass(frozen=True, slots=True, kw_only=True)
class Choices:
    """What is still open: what an answer may use."""

    places: frozenset[Place]
    names: frozenset[Label]
    alone: frozenset[int]
    """Seats that may have their slot to themselves."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Formulation:
    """A program, and what its columns stand for."""

    program: Program
    columns: Columns

    def gain(self, weight: Callable[[int], float]) -> list[float]:
        """The objective that counts what is left in place, as a negative number."""
        found = [0.0] * len(self.program.low)
        for (_, _, i, _), column in self.columns.kept.items():
            found[column] -= weight(i)
        return found

    def shares(self, values: Sequence[float]) -> dict[Place, float]:
        """Per open place how far an answer takes it: in part where halves are allowed."""
        return {place: values[column] for place, column in self.columns.places.items()}

    def partition(self, values: Sequence[float]) -> Partition:
        """The slot of each municipality in an answer."""
        chosen = {i: r for (i, r), column in self.columns.places.items() if values[column] > 1 / 2}
        return tuple(chosen[i] for i in sorted(chosen))


def formulate(problem: Problem, choices: Choices, cuts: Sequence[Cut] = ()) -> Formulation:
    """The program for what is still open, with the cuts found so far."""
    program = Program()
    columns = _columns(problem, choices, program)
    program.rows += _criteria(problem, columns)
    program.rows += filter(None, (cut.row(columns) for cut in cuts))
    return Formulation(program=program, columns=columns)


def _columns(problem: Problem, choices: Choices, program: Program) -> Columns:
    staying = problem.staying
    places = {
        (i, r): program.column(low=float(staying.get(i) == r)) for i, r in sorted(choices.places)
    }
    by_slot: list[dict[int, int]] = [{} for _ in problem.slots]
    for (i, r), column in places.items():
        by_slot[r][i] = column
    names = {label: program.column() for label in sorted(choices.names)}
    kept = {
        keep: places[keep[2:]] if keep[0] == 0 else program.column(whole=False)
        for keep in _can_be_kept(problem, choices)
    }
    exempt = problem.may_be_small(0) if problem.floor else frozenset()
    return Columns(
        places=places,
        by_slot=tuple(by_slot),
        names=names,
        kept=kept,
        alone={seat: program.column() for seat in sorted(choices.alone)},
        small={r: program.column() for r in problem.slots if r in exempt},
    )


def _can_be_kept(problem: Problem, choices: Choices) -> Iterator[Keep]:
    """A membership of the frame stays with its place; of another domain with place and name."""
    for i, r in sorted(choices.places):
        if r in problem.frame[i]:
            yield 0, r, i, r
        for d, labels in enumerate(problem.domains[1:], start=1):
            yield from (
                (d, label, i, r) for label in sorted(labels[i]) if (d, label, r) in choices.names
            )


def _criteria(problem: Problem, columns: Columns) -> Iterator[Row]:
    yield from rows.one_each(problem, columns)
    yield from rows.one_name_each(columns)
    yield from rows.kept_in_place(problem, columns)
    yield from rows.only_with_the_seat(problem, columns)
    yield from rows.demands_met(problem, columns)
    yield from rows.small_where_exempt(problem, columns)
    yield from rows.alone_without_others(problem, columns)
    yield from rows.pinned(problem, columns)
    yield from rows.near(problem, columns)
    yield from rows.with_the_seat(problem, columns)
