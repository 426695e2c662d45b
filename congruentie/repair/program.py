"""A mixed-integer program as plain data, and HiGHS, which solves it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from enum import Enum
from math import inf
from time import monotonic

import highspy
import numpy as np

Term = tuple[int, float]
"""Column and coefficient."""

ROUNDING = 1e-6


_IMPOSSIBLE = {
    highspy.HighsModelStatus.kInfeasible,
    highspy.HighsModelStatus.kUnboundedOrInfeasible,  # and no column is unbounded
}


class Ending(Enum):
    """How solving ended."""

    SOLVED = "solved"
    IMPOSSIBLE = "impossible"
    OUT_OF_TIME = "out of time"


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One condition: ``low <= sum of terms <= high``."""

    low: float
    high: float
    terms: tuple[Term, ...]


def at_most(high: float, terms: Iterable[Term]) -> Row:
    """The terms together are at most so much."""
    return Row(low=-inf, high=high, terms=tuple(terms))


def at_least(low: float, terms: Iterable[Term]) -> Row:
    """The terms together are at least so much."""
    return Row(low=low, high=inf, terms=tuple(terms))


def implies(one: int, others: Iterable[int]) -> Row:
    """Where the one is chosen, so is at least one of the others."""
    return at_most(0, ((one, 1.0), *((other, -1.0) for other in others)))


@dataclass(slots=True)
class Program:
    """Columns between 0 and 1 and rows, as they are gathered."""

    low: list[float] = field(default_factory=list)
    whole: list[int] = field(default_factory=list)
    rows: list[Row] = field(default_factory=list)

    def column(self, *, low: float = 0.0, whole: bool = True) -> int:
        """A new column, by its number."""
        number = len(self.low)
        self.low.append(low)
        if whole:
            self.whole.append(number)
        return number


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What HiGHS says."""

    ending: Ending
    values: Sequence[float] = ()
    """Per column; empty where nothing was found."""
    value: float = inf
    """Of the objective."""
    bound: float = -inf
    """No answer is below it."""
    reduced: Sequence[float] = ()
    """Per column what raising it from 0 to 1 adds at the least; only without whole columns."""


def solve(
    program: Program, objective: Sequence[float], gap: float, deadline: float = inf
) -> Answer:
    """The lowest value of the objective, or one that nothing is lower than by more than the gap.

    The same program gives the same answer every time. Without columns nothing can be chosen:
    impossible.
    """
    if not program.low:
        return Answer(ending=Ending.IMPOSSIBLE)
    highs = _load(program, objective)
    highs.setOptionValue("mip_rel_gap", 0.0)
    highs.setOptionValue("mip_abs_gap", gap)
    kind = np.full(len(program.whole), highspy.HighsVarType.kInteger)
    highs.changeColsIntegrality(len(kind), np.array(program.whole, dtype=np.int32), kind)
    return _run(highs, deadline, whole=True)


class Relaxation:
    """The program with halves allowed, held open: rows can be added and columns tried.

    Without columns nothing can be chosen: impossible.
    """

    def __init__(self, program: Program, objective: Sequence[float], deadline: float) -> None:
        """Load the program; nothing is solved yet."""
        self._highs = _load(program, objective)
        self._deadline = deadline

    def solve(self) -> Answer:
        """The lowest value of the objective."""
        if not self._highs.getNumCol():
            return Answer(ending=Ending.IMPOSSIBLE)
        return _run(self._highs, self._deadline, whole=False)

    def add(self, rows: Sequence[Row]) -> None:
        """More rows; the next answer starts from the last."""
        _add_rows(self._highs, rows)

    def leave_out(self, column: int) -> None:
        """The column is 0 from now on."""
        self._highs.changeColBounds(column, 0.0, 0.0)

    def with_all_of(self, column: int) -> Answer:
        """The lowest value where this column is 1; the relaxation stays as it is."""
        self._highs.changeColBounds(column, 1.0, 1.0)
        answer = self.solve()
        self._highs.changeColBounds(column, 0.0, 1.0)
        return answer


def _load(program: Program, objective: Sequence[float]) -> highspy.Highs:
    highs = highspy.Highs()  # type: ignore[no-untyped-call] # its class carries no types
    for option, value in {"output_flag": False, "threads": 1, "random_seed": 1}.items():
        highs.setOptionValue(option, value)
    size = len(program.low)
    highs.addVars(size, np.array(program.low, dtype=float), np.ones(size))
    highs.changeColsCost(size, np.arange(size, dtype=np.int32), np.array(objective, dtype=float))
    _add_rows(highs, program.rows)
    return highs


def _run(highs: highspy.Highs, deadline: float, *, whole: bool) -> Answer:
    left = deadline - monotonic()
    if left <= 0:
        return Answer(ending=Ending.OUT_OF_TIME)
    if left < inf:
        highs.setOptionValue("time_limit", highs.getRunTime() + left)
    highs.run()
    return _answer(highs, whole=whole)


def _add_rows(highs: highspy.Highs, rows: Sequence[Row]) -> None:
    terms = [term for row in rows for term in row.terms]
    starts = np.cumsum([0, *(len(row.terms) for row in rows)])[:-1]
    taken = highs.addRows(
        len(rows),
        np.array([row.low for row in rows], dtype=float),
        np.array([row.high for row in rows], dtype=float),
        len(terms),
        starts.astype(np.int32),
        np.array([column for column, _ in terms], dtype=np.int32),
        np.array([factor for _, factor in terms], dtype=float),
    )
    if taken != highspy.HighsStatus.kOk:
        message = "the program holds a row that the solver does not take"
        raise RuntimeError(message)


def _answer(highs: highspy.Highs, *, whole: bool) -> Answer:
    status, info = highs.getModelStatus(), highs.getInfo()
    if status in _IMPOSSIBLE:
        return Answer(ending=Ending.IMPOSSIBLE)
    solved = status == highspy.HighsModelStatus.kOptimal
    if not solved and status != highspy.HighsModelStatus.kTimeLimit:
        message = f"the solver ended with {status.name}"
        raise RuntimeError(message)
    solution = highs.getSolution()
    found = solved or (whole and info.primal_solution_status == highspy.kSolutionStatusFeasible)
    return Answer(
        ending=Ending.SOLVED if solved else Ending.OUT_OF_TIME,
        values=tuple(solution.col_value) if found else (),
        value=info.objective_function_value if found else inf,
        bound=_bound(info, whole=whole, solved=solved),
        reduced=() if whole or not solved else tuple(solution.col_dual),
    )


def _bound(info: highspy.HighsInfo, *, whole: bool, solved: bool) -> float:
    if whole:
        return float(info.mip_dual_bound)
    return float(info.objective_function_value) if solved else -inf
