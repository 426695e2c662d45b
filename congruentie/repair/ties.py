"""Which of several repairs with equally few changes is the answer.

The one with the fewest inhabitants: proven, like the number of changes. Of those that are equal in
that as well, the one in which the first municipality is in the first region that any of them has it
in, then the second municipality, and so on in code order. So there is one answer, whatever the
order of the rows and whatever the solver happens on first.
"""

from dataclasses import dataclass, replace

from congruentie.repair.columns import Place
from congruentie.repair.deciding import too_much
from congruentie.repair.formulation import Choices, formulate
from congruentie.repair.naming import price
from congruentie.repair.narrowing import Aim, first_choices, narrow
from congruentie.repair.problem import Cost, Partition, Problem
from congruentie.repair.program import Ending, Relaxation
from congruentie.repair.search import EXACT, OutOfTimeError, Search

_UNIT = 1000
"""What one change counts for; its inhabitants together count for less than one change."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Scale:
    """What a repair weighs: its changes, and its inhabitants together as less than one change."""

    problem: Problem
    most_inhabitants: int
    """Those of the changes of the best so far; no answer that is asked for has more."""

    @property
    def fine(self) -> bool:
        """Whether one inhabitant still weighs: up to ten million of them in changes."""
        return _UNIT / (self.most_inhabitants + 1) > 2 * EXACT

    def weight(self, i: int) -> float:
        """What one change of a municipality weighs."""
        return _UNIT * (1 + self.problem.population[i] / (self.most_inhabitants + 1))

    def limit(self, cost: Cost) -> float:
        """The objective of what costs so much: what is kept counts as a negative number."""
        everything = sum(
            self.weight(i) * max(len(now), 1)
            for labels in self.problem.domains
            for i, now in enumerate(labels)
        )
        weight = cost.moves + cost.inhabitants / (self.most_inhabitants + 1)
        return _UNIT * weight - everything + EXACT


@dataclass(frozen=True, slots=True, kw_only=True)
class Settled:
    """The answer among those that change no more than the best that was found."""

    partition: Partition | None
    """None where nothing was found."""
    certain: bool
    """Whether it is the answer; else the best so far, as the time was up."""


def settle(search: Search) -> Settled:
    """Choose the answer among those that change no more than the best so far."""
    if search.best is None:
        return Settled(partition=None, certain=True)
    scale = _Scale(
        problem=search.problem, most_inhabitants=price(search.problem, search.best).inhabitants
    )
    search.cuts.clear()
    try:
        left = _narrowed(
            search, search.best, first_choices(search.problem, int(search.moves)), scale
        )
        fewest = search.ask(left, scale.weight, EXACT) or search.best
        last = _narrowed(search, fewest, left, scale)
        first = _first_in_code_order(search, fewest, last, scale)
        return Settled(partition=first, certain=scale.fine)
    except OutOfTimeError:
        return Settled(partition=search.best, certain=False)


def _narrowed(search: Search, best: Partition, choices: Choices, scale: _Scale) -> Choices:
    """What is left of the choices for whatever costs no more than the best."""
    limit = scale.limit(price(search.problem, best))
    aim = Aim(limit=limit, weight=scale.weight, cuts=search.cuts)
    found = narrow(search.problem, choices, aim, search.deadline)
    if found.ending is Ending.OUT_OF_TIME:
        raise OutOfTimeError
    return found.choices or choices


def _first_in_code_order(
    search: Search, best: Partition, choices: Choices, scale: _Scale
) -> Partition:
    """The best with every municipality, one by one, in the first region where nothing is lost."""
    known, cheapest = tuple(search.cuts), price(search.problem, best)
    made = formulate(search.problem, choices, search.cuts)
    relaxation = Relaxation(made.program, made.gain(scale.weight), search.deadline)
    for place in sorted(choices.places):
        i, r = place
        tried = relaxation.with_all_of(made.columns.places[place]) if r < best[i] else None
        if tried and not too_much(tried, scale.limit(cheapest)):
            search.cuts[:] = known  # those found since hold for what was tried only
            other = search.ask(_with(choices, best, place), scale.weight, EXACT)
            if other and price(search.problem, other) == cheapest:
                best = other
    return best


def _with(choices: Choices, best: Partition, place: Place) -> Choices:
    """The choices with this place taken, and everybody before it where the best has them."""
    i, _ = place
    places = (
        (j, s) for j, s in choices.places if (j < i and s == best[j]) or j > i or (j, s) == place
    )
    return replace(choices, places=frozenset(places))
