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
from congruentie.repair.columns import Place
from congruentie.repair.cuts import Cut
from congruentie.repair.deciding import decided
from congruentie.repair.demands import may_be_alone
from congruentie.repair.formulation import Choices, Formulation, formulate
from congruentie.repair.halves import wrong_halves
from congruentie.repair.problem import Problem
from congruentie.repair.program import ROUNDING, Answer, Ending, Relaxation

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
    return Choices(
        places=_around(problem, _leaves, spare),
        names=labels_within(problem, most),
        alone=may_be_alone(problem),
    )


def near_home(problem: Problem, steps: int) -> Choices:
    """The likely names, and the places that lie at most so many strangers from their region."""
    return Choices(
        places=_around(problem, _strange, steps),
        names=likely_names(problem),
        alone=may_be_alone(problem),
    )


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
        found = _narrower(problem, choices, aim, deadline)
        bound = max(bound, found.bound)
        if found.choices is None or found.ending is Ending.OUT_OF_TIME:
            return Narrowed(choices=found.choices, bound=bound, ending=found.ending)
        if len(found.choices.places) > WORTHWHILE * len(choices.places):
            return Narrowed(choices=found.choices, bound=bound)
        choices = found.choices


def _narrower(problem: Problem, choices: Choices, aim: Aim, deadline: float) -> Narrowed:
    """One formulation, for as long as it is worth its size; then what may be left out of it."""
    made = formulate(problem, choices, aim.cuts)
    relaxation = Relaxation(made.program, made.gain(aim.weight), deadline)
    left, size, bound = choices, WORTHWHILE * len(choices.places), -inf
    while True:
        answer = relaxation.solve()
        if answer.ending is Ending.OUT_OF_TIME:
            return Narrowed(choices=left, bound=bound, ending=answer.ending)
        bound = answer.value
        if answer.ending is Ending.IMPOSSIBLE or bound > aim.limit + ROUNDING:
            return Narrowed(choices=None, bound=bound)
        left = _within(problem, made, left, answer, aim.limit - bound)
        found = wrong_halves(problem, made.columns, answer.values)
        aim.cuts.extend(found)
        if len(left.places) < size:
            return Narrowed(choices=left, bound=bound)
        if found:
            relaxation.add([row for cut in found if (row := cut.row(made.columns))])
            continue
        before, left = left, decided(made.columns, relaxation, left, answer, aim.limit)
        if left == before:
            return Narrowed(choices=left, bound=bound)


def total(problem: Problem) -> int:
    """Changes where nothing is left in place; the objective counts down from here."""
    return sum(problem.at_most(d) for d in range(len(problem.domains)))


def _leaves(problem: Problem, slot: int, i: int) -> int:
    """1 where being in the slot is a change of the frame that could be avoided, else 0."""
    return int(bool(problem.frame[i]) and slot not in problem.frame[i])


def _strange(problem: Problem, slot: int, i: int) -> int:
    return int(slot not in problem.frame[i])


def _within(
    problem: Problem, made: Formulation, left: Choices, relaxed: Answer, spare: float
) -> Choices:
    """What of the choices left adds no more than there is to spare."""
    slack, columns = spare + ROUNDING, made.columns

    def adds(slot: int, i: int) -> float:
        if (i, slot) not in left.places:
            return inf
        column = columns.places[i, slot]
        taken = made.program.low[column] > 0  # and adds nothing any more
        return 0.0 if taken else max(0.0, relaxed.reduced[column])

    places = (
        (i, r) for r in problem.slots for i in cheapest_chain(problem, r, partial(adds, r), slack)
    )
    return Choices(
        places=frozenset(places),
        names=frozenset(n for n in left.names if relaxed.reduced[columns.names[n]] <= slack),
        alone=frozenset(s for s in left.alone if relaxed.reduced[columns.alone[s]] <= slack),
    )
