"""The repair as a mixed-integer program.

Column ``places[i, r]``: municipality ``i`` is in slot ``r``. Column ``names[d, s, r]``: in domain
``d`` slot ``r`` goes on as region ``s``. All domains share the places, so that they end up
congruent.

That a region hangs together takes more rows than can be written down. The program starts with
those that say most: everybody has a neighbour on the way to the seat. ``separation`` adds others
where an answer breaks them.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from congruentie.repair import rows
from congruentie.repair.bounds import Label
from congruentie.repair.problem import Partition, Problem
from congruentie.repair.program import Program, Row, at_most, implies
from congruentie.repair.rows import Place


@dataclass(frozen=True, slots=True, kw_only=True)
class Choices:
    """What is still open: places and names that an answer may use."""

    places: frozenset[Place]
    names: frozenset[Label]


@dataclass(frozen=True, slots=True, kw_only=True)
class Cut:
    """Whoever takes one of some places together, takes one of others as well."""

    together: tuple[Place, ...]
    one_of: frozenset[Place]


@dataclass(frozen=True, slots=True, kw_only=True)
class Formulation:
    """A program, and what its columns stand for."""

    program: Program
    places: Mapping[Place, int]
    names: Mapping[Label, int]
    kept: tuple[tuple[int, int], ...]
    """Column and municipality of every membership that may be left in place."""

    def gain(self, weight: Callable[[int], float]) -> list[float]:
        """The objective that counts what is left in place, as a negative number."""
        found = [0.0] * len(self.program.low)
        for column, i in self.kept:
            found[column] -= weight(i)
        return found

    def row(self, cut: Cut) -> Row | None:
        """The cut as a row; None where it says nothing of what is open."""
        if not all(place in self.places for place in cut.together):
            return None
        others = [self.places[place] for place in sorted(cut.one_of) if place in self.places]
        terms = [(self.places[place], 1.0) for place in cut.together]
        return at_most(len(terms) - 1, [*terms, *((other, -1.0) for other in others)])

    def shares(self, values: Sequence[float]) -> dict[Place, float]:
        """Per open place how far an answer takes it: in part where halves are allowed."""
        return {place: values[column] for place, column in self.places.items()}

    def partition(self, values: Sequence[float]) -> Partition:
        """The slot of each municipality in an answer."""
        chosen = {i: r for (i, r), column in self.places.items() if values[column] > 1 / 2}
        return tuple(chosen[i] for i in sorted(chosen))


def formulate(problem: Problem, choices: Choices, cuts: Sequence[Cut] = ()) -> Formulation:
    """The program for what is still open, with the cuts found so far."""
    program = Program()
    places = {
        (i, r): program.column(low=float(problem.fixed and problem.seats[r] == i))
        for i, r in sorted(choices.places)
    }
    names = {label: program.column() for label in sorted(choices.names)}
    kept = tuple(_kept(problem, program, places, names))
    program.rows += _criteria(problem, program, places, names)
    made = Formulation(program=program, places=places, names=names, kept=kept)
    program.rows += filter(None, map(made.row, cuts))
    return made


def _criteria(
    problem: Problem,
    program: Program,
    places: Mapping[Place, int],
    names: Mapping[Label, int],
) -> Iterator[Row]:
    by_slot = _by_slot(problem, places)
    yield from rows.one_each(problem, places)
    yield from rows.one_name_each(names)
    yield from rows.only_with_the_seat(problem, by_slot)
    yield from rows.large_enough(problem, program, by_slot, names)
    yield from rows.pinned(problem, by_slot, names)
    yield from rows.not_isolated(problem, program, by_slot)
    for r, members in enumerate(by_slot):
        yield from rows.near(problem, r, members)


def _by_slot(problem: Problem, places: Mapping[Place, int]) -> list[dict[int, int]]:
    found: list[dict[int, int]] = [{} for _ in problem.slots]
    for (i, r), column in places.items():
        found[r][i] = column
    return found


def _kept(
    problem: Problem,
    program: Program,
    places: Mapping[Place, int],
    names: Mapping[Label, int],
) -> Iterator[tuple[int, int]]:
    """A membership of the frame stays with its place; of another domain with place and name."""
    for (i, r), place in places.items():
        if r in problem.frame[i]:
            yield place, i
        for d, labels in enumerate(problem.domains[1:], start=1):
            for label in sorted(labels[i]):
                if (name := names.get((d, label, r))) is not None:
                    column = program.column(whole=False)
                    program.rows += (implies(column, [place]), implies(column, [name]))
                    yield column, i
