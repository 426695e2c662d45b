"""The smallest of all steps that end a finding and make nothing worse."""

from collections.abc import Callable, Iterable, Iterator
from itertools import groupby

from congruentie.measures.changes import Change, Situation
from congruentie.measures.objections import new_crossings, objectionable
from congruentie.model.region import Layer
from congruentie.model.remedy import Remedy, Unmended
from congruentie.model.territory import MunicipalityCode

Ends = Callable[[Change], bool]
"""Whether a finding is gone after a change."""


def smallest(
    situation: Situation, steps: Iterable[Change], ends: Ends, *, congruent: bool = False
) -> Remedy | Unmended:
    """The smallest step that ends a finding and makes nothing worse.

    One that makes no new crossing goes before any that does; with ``congruent`` only such a one
    will do.
    """
    ended = False
    crossing = []
    for step in _in_order(situation, steps):
        if not ends(step):
            continue
        ended = True
        crossings = new_crossings(situation, step)
        if (crossings and congruent) or objectionable(situation, step):
            continue
        if not crossings:
            return _remedy(situation, step)
        crossing.append(_remedy(situation, step, crossings))
    if crossing:
        return min(crossing, key=lambda r: (len(r.municipalities), r.inhabitants, r.crossings))
    return Unmended.HARMFUL if ended else Unmended.IMPOSSIBLE


def _in_order(situation: Situation, steps: Iterable[Change]) -> Iterator[Change]:
    """From the smallest to the largest."""

    def size(step: Change) -> tuple[int, int]:
        return len(step.municipalities), situation.inhabitants(step.municipalities)

    def preference(step: Change) -> tuple[float, tuple[MunicipalityCode, ...], Layer, str]:
        others = frozenset(step.target.members).difference(step.municipalities)
        border = situation.border(step.municipalities, others)
        return -border, step.municipalities, step.layer, step.target.code

    for _, equals in groupby(sorted(steps, key=size), key=size):
        yield from sorted(equals, key=preference)


def _remedy(situation: Situation, step: Change, crossings: int = 0) -> Remedy:
    return Remedy(
        layer=step.layer,
        municipalities=step.municipalities,
        origin=step.origin,
        target=step.target,
        inhabitants=situation.inhabitants(step.municipalities),
        together=situation.inhabitants(step.grown),
        crossings=crossings,
    )
