"""The smallest of all steps that end a finding and make nothing worse."""

from collections.abc import Callable, Iterable, Iterator
from itertools import groupby, islice

from congruentie.measures.changes import Change, Situation
from congruentie.measures.objections import disrupts, impoverishes, new_crossings
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
    crossing: Remedy | None = None
    for equals in _by_size(situation, steps):
        ending = [step for step in equals if ends(step)]
        ended = ended or bool(ending)
        found = _least_crossing(situation, ending, none=congruent or crossing is not None)
        if found and not found.crossings:
            return found
        crossing = crossing or found
    return crossing or (Unmended.HARMFUL if ended else Unmended.IMPOSSIBLE)


def _by_size(situation: Situation, steps: Iterable[Change]) -> Iterator[list[Change]]:
    """From the smallest to the largest; steps of one size together, the best first."""

    def size(step: Change) -> tuple[int, int]:
        return len(step.municipalities), situation.inhabitants(step.municipalities)

    def preference(step: Change) -> tuple[float, tuple[MunicipalityCode, ...], Layer, str]:
        others = frozenset(step.target.members).difference(step.municipalities)
        border = situation.border(step.municipalities, others)
        return -border, step.municipalities, step.layer, step.target.code

    for _, equals in groupby(sorted(steps, key=size), key=size):
        yield sorted(equals, key=preference)


def _least_crossing(situation: Situation, steps: Iterable[Change], *, none: bool) -> Remedy | None:
    """Of steps that make nothing worse the one with the fewest new crossings; or with none only."""
    best: Remedy | None = None
    for step in steps:
        if impoverishes(situation, step):
            continue
        enough = 1 if none else best.crossings if best else None  # to know that it is no better
        crossings = sum(1 for _ in islice(new_crossings(situation, step), enough))
        if crossings == enough or disrupts(situation, step):
            continue
        best = _remedy(situation, step, crossings)
        if not crossings:
            break
    return best


def _remedy(situation: Situation, step: Change, crossings: int) -> Remedy:
    return Remedy(
        layer=step.layer,
        municipalities=step.municipalities,
        origin=step.origin,
        target=step.target,
        inhabitants=situation.inhabitants(step.municipalities),
        together=situation.inhabitants(step.grown),
        crossings=crossings,
    )
