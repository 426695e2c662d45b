"""Choices that are left out because taking the whole of one costs too much.

The relaxed program takes halves. Taken whole, one choice draws others after it, and what that costs
together no reduced cost tells of any of them.
"""

from collections.abc import Iterable
from dataclasses import replace
from math import inf

from congruentie.repair.columns import Columns
from congruentie.repair.formulation import Choices
from congruentie.repair.program import ROUNDING, Answer, Ending, Relaxation

_FEW = 3
"""So many places per municipality are few enough to try each of them."""


def decided(
    columns: Columns, relaxation: Relaxation, left: Choices, relaxed: Answer, limit: float
) -> Choices:
    """The choices without those of which a whole brings the objective over the limit.

    First the names and the standing alone of which the answer takes a half: whole regions hang on
    these. Where that decides nothing, and few places are left, each of them. The relaxation goes on
    without what was left out. The same choices where that is nothing.
    """
    if limit == inf:
        return left
    named = {columns.names[name] for name in left.names}
    alone = {columns.alone[seat] for seat in left.alone}
    halves = (c for c in sorted(named | alone) if ROUNDING < relaxed.values[c] < 1 - ROUNDING)
    out = _too_dear(relaxation, halves, limit)
    if not out and len(left.places) <= _FEW * len({i for i, _ in left.places}):
        places = sorted(columns.places[place] for place in left.places)
        untaken = (c for c in places if relaxed.values[c] < 1 - ROUNDING)
        out = _too_dear(relaxation, untaken, limit)
    return _without(left, columns, out) if out else left


def too_much(answer: Answer, limit: float) -> bool:
    """Whether nothing within the limit is like this; False where the time was up before."""
    return answer.ending is not Ending.OUT_OF_TIME and answer.value > limit + ROUNDING


def _too_dear(relaxation: Relaxation, tried: Iterable[int], limit: float) -> frozenset[int]:
    out = set()
    for column in tried:
        if too_much(relaxation.with_all_of(column), limit):
            relaxation.leave_out(column)
            out.add(column)
    return frozenset(out)


def _without(left: Choices, columns: Columns, out: frozenset[int]) -> Choices:
    return replace(
        left,
        places=frozenset(place for place in left.places if columns.places[place] not in out),
        names=frozenset(name for name in left.names if columns.names[name] not in out),
        alone=frozenset(seat for seat in left.alone if columns.alone[seat] not in out),
    )
