"""The search for the cheapest repair: a limit that is raised until an answer keeps to it.

Under a limit the program is narrowed to what an answer within it can use. An answer that costs no
more than the limit is therefore the cheapest of all, narrowed or not; one that costs more becomes
the next limit.
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from math import ceil, inf

from congruentie.repair.bounds import instant_bound
from congruentie.repair.cuts import Cut
from congruentie.repair.formulation import Choices, formulate
from congruentie.repair.naming import price
from congruentie.repair.narrowing import Aim, Narrowed, first_choices, narrow, near_home, total
from congruentie.repair.problem import Partition, Problem
from congruentie.repair.program import ROUNDING, Ending, solve
from congruentie.repair.separation import broken

Report = Callable[[int, int | None], None]
"""Told of the bound and of the changes of the best so far, whenever one of them may differ."""

FIRST_STEPS = (1, 2, 4)
"""How far from its own region a municipality may go in the first answers."""
EXACT = 0.00005
"""Less than one inhabitant weighs beside a thousand for a change."""
LESS_THAN_ONE = 0.9
"""Of what is counted in whole numbers, nothing lower remains."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """How a search ended."""

    partition: Partition | None
    """The best that was found; None where nothing was."""
    bound: int
    """No repair takes fewer changes."""
    proven: bool
    """Whether nothing takes fewer changes; without a partition, whether there is none at all."""


class OutOfTimeError(Exception):
    """The time is up; what was found so far stands."""


@dataclass(slots=True, kw_only=True)
class Search:
    """One search, with what it learns on the way."""

    problem: Problem
    deadline: float = inf
    report: Report
    best: Partition | None = None
    bound: int = 0
    cuts: list[Cut] = field(default_factory=list)
    """They hold for the choices that they were found among, and for what is left of these."""

    def run(self) -> Found:
        """Search until the cheapest is proven, or that there is none, or the time is up."""
        self.bound = instant_bound(self.problem)
        limit, step = self.bound, 1
        try:
            self._first_answers()
            while True:
                narrowed = self._under(limit)
                if self.moves <= self.bound or limit >= total(self.problem):
                    return self._ended(proven=True)
                guess = total(self.problem) + narrowed.bound
                limit, step = self._next(limit, step, guess), 2 * step
        except OutOfTimeError:
            return self._ended(proven=False)

    @property
    def moves(self) -> float:
        """The changes of the best so far; infinite without one."""
        return price(self.problem, self.best).moves if self.best else inf

    def ask(
        self,
        choices: Choices,
        weight: Callable[[int], float] = lambda _: 1.0,
        gap: float = LESS_THAN_ONE,
        limit: float = inf,
    ) -> Partition | None:
        """The best answer that meets every criterion; None where none does.

        ``weight`` is what a membership of a municipality that stays counts for. Solves, looks what
        the answer breaks, adds that as cuts, and solves again until it breaks nothing, or nothing
        within the limit is left. Raises OutOfTimeError, with the best so far kept.
        """
        while True:
            made = formulate(self.problem, choices, self.cuts)
            answer = solve(made.program, made.gain(weight), gap, self.deadline)
            if answer.ending is Ending.IMPOSSIBLE:
                return None
            partition = made.partition(answer.values) if answer.values else None
            found = broken(self.problem, partition, choices.places) if partition else []
            if partition and not found:
                self._keep(partition)
            if answer.ending is Ending.OUT_OF_TIME:
                raise OutOfTimeError
            if not found or ceil(answer.bound - ROUNDING) > limit:
                return None if found else partition
            self.cuts += found

    def _first_answers(self) -> None:
        """An answer to improve on: the likely names, and nobody further from home than it takes.

        Nothing is lost where there is none; the search itself overlooks nothing.
        """
        for steps in FIRST_STEPS:
            if self.best is None:
                self.cuts.clear()
                aim = Aim(limit=inf, cuts=self.cuts)
                near = narrow(self.problem, near_home(self.problem, steps), aim, self.deadline)
                if near.choices:
                    self.ask(near.choices)

    def _under(self, limit: int) -> Narrowed:
        """What is open under the limit, after looking for the best answer there."""
        self.report(self.bound, int(self.moves) if self.best else None)
        self.cuts.clear()
        first = first_choices(self.problem, limit)
        most = total(self.problem)
        aim = Aim(limit=limit - most, cuts=self.cuts)
        narrowed = narrow(self.problem, first, aim, self.deadline)
        if narrowed.ending is Ending.OUT_OF_TIME:
            raise OutOfTimeError
        if narrowed.choices:
            self.bound = max(self.bound, ceil(most + narrowed.bound - ROUNDING))
            self.ask(narrowed.choices, limit=limit - most)
        self.bound = max(self.bound, int(min(self.moves, limit + 1)))
        return narrowed

    def _next(self, limit: int, step: int, guess: float) -> int:
        further = limit + step if guess == inf else max(limit + step, ceil(guess - ROUNDING))
        return int(min(further, self.moves - 1, total(self.problem)))

    def _keep(self, partition: Partition) -> None:
        if self.best is None or price(self.problem, partition) < price(self.problem, self.best):
            self.best = partition

    def _ended(self, *, proven: bool) -> Found:
        self.report(self.bound, int(self.moves) if self.best else None)
        return Found(partition=self.best, bound=self.bound, proven=proven)
