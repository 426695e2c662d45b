"""The smallest single step that mends one finding, exactly: all there are, weighed one by one.

A step brings municipalities together into one region of one layer (``measures.changes``): one
municipality, a whole region that goes over into a neighbour, or the group that a finding is about.
Of those that end the finding and harm nothing, the smallest has the fewest municipalities, then the
fewest inhabitants; then it is the one along the longest border, then the first by code. The repair
of a whole submission is another matter (``congruentie.repair``).
"""

from collections.abc import Iterable, Iterator
from itertools import chain

from congruentie.measures.changes import (
    Change,
    Members,
    Situation,
    cross,
    mergers,
    moves,
    newcomers,
    to_neighbours,
)
from congruentie.measures.contiguity import pieces
from congruentie.measures.objections import cut, lies, parts_after
from congruentie.measures.smallest_step import smallest
from congruentie.model.centre import Position
from congruentie.model.region import Layer, Region
from congruentie.model.remedy import Remedy, Unmended
from congruentie.model.territory import MunicipalityCode

Place = tuple[Layer, Region]


def growing(situation: Situation, layer: Layer, region: Region) -> Iterator[Change]:
    """A municipality that joins a region, or a region as a whole that joins another."""
    yield from newcomers(situation, layer, region, region.members)
    yield from mergers(situation, layer, region, situation.beside(layer, region))


def to_be_large_enough(situation: Situation, layer: Layer, region: Region) -> Remedy | Unmended:
    """What lifts a region over the threshold."""

    def ends(step: Change) -> bool:
        together = situation.inhabitants(step.after(situation, layer, region.code))
        return together >= situation.scale.min_inhabitants

    return smallest(situation, growing(situation, layer, region), ends)


def to_be_together(situation: Situation, layer: Layer, region: Region) -> Remedy | Unmended:
    """What gives a region of one municipality another member."""
    steps = growing(situation, layer, region)
    return smallest(situation, steps, lambda s: len(s.after(situation, layer, region.code)) > 1)


def to_be_somewhere(
    situation: Situation, layers: Iterable[Layer], code: MunicipalityCode
) -> Remedy | Unmended:
    """The region that a white spot joins, in one of some layers."""
    steps = chain.from_iterable(to_neighbours(situation, layer, (code,)) for layer in layers)
    return smallest(situation, steps, lambda _: True)


def to_be_in_one(
    situation: Situation, layer: Layer, code: MunicipalityCode, regions: tuple[Region, ...]
) -> Remedy | Unmended:
    """Which of its two regions a municipality leaves; of three or more no single one will do."""
    pairs = [regions, regions[::-1]] if len(regions) == 2 else []  # noqa: PLR2004 # one is left
    steps = [
        Change(layer=layer, municipalities=(code,), origin=leaves, target=stays)
        for leaves, stays in pairs
    ]
    return smallest(situation, steps, lambda _: True)


def to_end_crossing(situation: Situation, left: Place, right: Place) -> Remedy | Unmended:
    """What ends the crossing of two regions: one comes to lie in the other, or they part."""

    def ends(step: Change) -> bool:
        one, other = (step.after(situation, layer, region.code) for layer, region in (left, right))
        return not cross(one, other)

    steps = chain(_uncrossing(situation, left, right), _uncrossing(situation, right, left))
    return smallest(situation, steps, ends, congruent=True)


def _uncrossing(situation: Situation, one: Place, other: Place) -> Iterator[Change]:
    """Steps in the layer of one of two regions that cross."""
    (layer, region), mine, theirs = one, frozenset(one[1].members), frozenset(other[1].members)
    missing = theirs - mine
    yield from to_neighbours(situation, layer, mine & theirs)
    yield from to_neighbours(situation, layer, mine - theirs)
    yield from moves(situation, layer, missing, (region,))
    # Together with any other neighbour the region would still lack some of these.
    holders = (r for r in situation.beside(layer, region) if missing.issubset(r.members))
    yield from mergers(situation, layer, region, holders)


def to_end_cut(situation: Situation, place: Place, larger: Layer) -> Remedy | Unmended:
    """What brings a region wholly into one region of a larger division, on either tier."""
    layer, _ = place
    parts = _parts(situation, place, larger)

    def ends(step: Change) -> bool:
        return len(parts_after(situation, step, place, larger)) < 2  # noqa: PLR2004 # no border

    def steps() -> Iterator[Change]:
        for outer, part in parts.items():
            rest = frozenset().union(*parts.values()) - part
            yield from to_neighbours(situation, layer, rest)
            home = situation.region(larger, outer)
            yield from moves(situation, larger, rest, (home,))
            yield from mergers(situation, larger, home, situation.beside(larger, home))

    return smallest(situation, steps(), ends, congruent=True)


def _parts(situation: Situation, place: Place, larger: Layer) -> dict[str, Members]:
    """The larger regions that a region lies in, with its members in each."""
    layer, region = place
    inner, outer = (situation.divisions[one].memberships for one in (layer, larger))
    return {
        code: frozenset(m for m in region.members if cut(situation, {m}, inner, outer) == {code})
        for code in sorted(cut(situation, frozenset(region.members), inner, outer))
    }


def to_hang_together(situation: Situation, layer: Layer, region: Region) -> Remedy | Unmended:
    """What makes a region whole: all pieces but one go elsewhere, or what lies between joins."""

    def ends(step: Change) -> bool:
        return len(pieces(situation.linked, step.after(situation, layer, region.code))) == 1

    def steps() -> Iterator[Change]:
        for kept in pieces(situation.linked, region.members):
            yield from to_neighbours(situation, layer, {*region.members} - kept)
        yield from growing(situation, layer, region)

    return smallest(situation, steps(), ends)


def to_be_embedded(
    situation: Situation, layer: Layer, centre: MunicipalityCode
) -> Remedy | Unmended:
    """What brings a centre well inside a region: it goes there, or neighbours come to its own."""

    def ends(step: Change) -> bool:
        memberships = step.memberships(situation)
        return lies(situation, centre, memberships) is Position.INTEGRATED

    def steps() -> Iterator[Change]:
        yield from to_neighbours(situation, layer, (centre,))
        for home in situation.divisions[layer].memberships.get(centre, ()):
            yield from newcomers(situation, layer, home, (centre,))
            yield from mergers(situation, layer, home, situation.beside(layer, home))

    return smallest(situation, steps(), ends)


def to_take_in(
    situation: Situation, layer: Layer, region: Region, centre: MunicipalityCode
) -> Remedy | Unmended:
    """What makes a municipality a member of a region: it joins, or its region goes together."""
    steps = chain(
        moves(situation, layer, (centre,), (region,)),
        mergers(situation, layer, region, situation.beside(layer, region)),
    )
    return smallest(
        situation, steps, lambda step: centre in step.after(situation, layer, region.code)
    )
