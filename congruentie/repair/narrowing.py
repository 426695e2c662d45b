"""Which places and names an answer of at most so many changes can use; the rest is left out.

Nothing is lost: what is left out costs more than that. The relaxed program (halves allowed) has the
value ``z``, and every column says what it adds to it at the least. Who is in a slot hangs together
with its seat, so a place adds what the cheapest way to the seat adds over all its columns.
"""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from math import inf

from congruentie.repair.bounds import (
    bound_outside_frame,
    cheapest_chain,
    labels_within,
    likely_names,
)
from congruentie.repair.formulation import Choices, Cut, Formulation, formulate
from congruentie.repair.problem import Problem
from congruentie.repair.program import ROUNDING, Answer, Ending, solve
from congruentie.repair.rows import Place
from congruentie.repair.separation import uncrossed

WORTHWHILE = 0.9
"""Narrowing goes on while it leaves less than this share of the places."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Aim:
    """What is counted, and what it may come to."""

    limit: float
    """Of the objective: what is left in place, as a negative number."""
    weight: Callable[[int], float] = lambda _: 1.0
    """What a membership of a municipality that is left in place counts for."""
    cuts: list[Cut]
    """Those found so far; grows."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Narrowed:
    """What is still open under a limit, and what the relaxed program says of it."""

    choices: Choices | None
    """None where no answer keeps to the limit."""
    bound: float
    """No answer within the limit costs less."""
    ending: Ending = Ending.SOLVED


def first_choices(problem: Problem, most: int) -> Choices:
    """Everything that an answer of at most so many changes can use, by counting alone."""
    spare = most - problem.unavoidable(0) - bound_outside_frame(problem)
    return Choices(places=_around(problem, _leaves, spare), names=labels_within(problem, most))


def near_home(problem: Problem, steps: int) -> Choices:
    """The likely names, and the places that lie at most so many strangers from their region."""
    return Choices(places=_around(problem, _strange, steps), names=likely_names(problem))


def _around(
    problem: Problem, weight: Callable[[Problem, int, int], int], most: int
) -> frozenset[Place]:
    """The places whose cheapest way to the seat weighs no more, as far as pins allow them."""
    pinned = {i: label for d, i, label in problem.pins if d == 0}
    return frozenset(
        (i, r)
        for r, seat in enumerate(problem.seats)
        if pinned.get(seat, r) == r
        for i in cheapest_chain(problem, r, partial(weight, problem, r), most)
        if pinned.get(i, r) == r
    )


def narrow(problem: Problem, choices: Choices, aim: Aim, deadline: float) -> Narrowed:
    """What is left of the choices; what the relaxed answers break is added to the cuts."""
    bound = -inf
    while True:
        made = formulate(problem, choices, aim.cuts)
        relaxed = solve(made.program, made.gain(aim.weight), None, deadline)
        if relaxed.ending is Ending.OUT_OF_TIME:
            return Narrowed(choices=choices, bound=bound, ending=relaxed.ending)
        bound = max(bound, relaxed.value)
        if bound > aim.limit + ROUNDING:
            return Narrowed(choices=None, bound=bound)
        found = uncrossed(problem, made.shares(relaxed.values))
        aim.cuts.extend(found)
        before, choices = choices, _within(problem, made, relaxed, aim.limit - relaxed.value)
        if not found and len(choices.places) > WORTHWHILE * len(before.places):
            return Narrowed(choices=choices, bound=bound)


def total(problem: Problem) -> int:
    """Changes where nothing is left in place; the objective counts down from here."""
    return sum(problem.at_most(d) for d in range(len(problem.domains)))


def _leaves(problem: Problem, slot: int, i: int) -> int:
    """1 where being in the slot is a change of the frame that could be avoided, else 0."""
    return int(bool(problem.frame[i]) and slot not in problem.frame[i])


def _strange(problem: Problem, slot: int, i: int) -> int:
    return int(slot not in problem.frame[i])


def _within(problem: Problem, made: Formulation, relaxed: Answer, spare: float) -> Choices:
    def adds(slot: int, i: int) -> float:
        column = made.places.get((i, slot))
        if column is None:
            return inf
        taken = made.program.low[column] > 0  # and adds nothing any more
        return 0.0 if taken else max(0.0, relaxed.reduced[column])

    slack = spare + ROUNDING
    places = (
        (i, r) for r in problem.slots for i in cheapest_chain(problem, r, partial(adds, r), slack)
    )
    names = (name for name, column in made.names.items() if relaxed.reduced[column] <= slack)
    return Choices(places=frozenset(places), names=frozenset(names))
