"""How much of a municipality lies in which region, and when that is a cut."""

from collections.abc import Hashable, Mapping
from typing import Any, TypeVar

import shapely

SLIVER = 0.05
"""Share of a municipality: a piece that is smaller is never a cut."""
STRIP = 0.15
"""Share of a municipality: a piece that is smaller is no cut either where it is a narrow strip.

Municipalities drawn in full detail and laid on the bundled maps of 2013 and 2024 lose up to 13.7 %
to a neighbour and 10.6 % to nobody, always along their border (``docs/decisions.md``).
"""
STRIP_WIDTH = 2_000.0
"""Metres across at the widest place: twice what the bundled maps are simplified by. No piece above
5 % that the simplification makes is wider than 1,471."""

Shape = Any
"""A (multi)polygon of shapely, which has no types."""
Name = TypeVar("Name", bound=Hashable)


def is_cut(piece: Shape, whole: Shape) -> bool:
    """Whether a piece of a municipality is too large for a difference between two drawings."""
    share = share_of(piece, whole)
    return share >= STRIP or (share >= SLIVER and _width(piece) >= STRIP_WIDTH)


def share_of(piece: Shape, whole: Shape) -> float:
    """The area of a piece as a part of the whole, from 0 to 1."""
    return float(shapely.area(piece) / shapely.area(whole))


def shares(whole: Shape, pieces: Mapping[Name, Shape]) -> dict[Name, float | None]:
    """What each region holds of a municipality: its share, or None where it holds all of it.

    ``pieces`` is what of the municipality lies in each region. A region of which the piece is no
    cut holds nothing and is left out. One that leaves out nothing but such pieces holds all of it,
    and so may several at once.
    """
    held = {name: piece for name, piece in pieces.items() if is_cut(piece, whole)}
    nobody = shapely.difference(whole, shapely.union_all(list(pieces.values())))
    if is_cut(nobody, whole):
        return {name: share_of(piece, whole) for name, piece in held.items()}
    return {
        name: share_of(piece, whole)
        if any(is_cut(shapely.difference(other, piece), whole) for other in held.values())
        else None
        for name, piece in held.items()
    }


def _width(piece: Shape) -> float:
    """Metres across at the widest place, of the parts that are areas; at least one must be."""
    areas = [part for part in shapely.get_parts(piece) if part.geom_type == "Polygon"]
    return 2 * float(shapely.length(shapely.maximum_inscribed_circle(shapely.multipolygons(areas))))
