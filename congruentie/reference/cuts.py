"""Where the objects of a drawing and the municipalities of a map lie over each other."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np
import shapely
from numpy.typing import NDArray

from congruentie.errors import InputError, Mistake
from congruentie.model.territory import MunicipalityCode
from congruentie.readers.sheet import Row
from congruentie.readers.table import Table
from congruentie.reference.drawn_regions import DrawnRegion, drawn_regions
from congruentie.reference.drawn_shapes import mistake_at
from congruentie.reference.shares import Shape, shares


@dataclass(frozen=True, slots=True, kw_only=True)
class Drawn:
    """A table whose rows are the objects of a drawing, and their shapes in the same order."""

    table: Table
    shapes: NDArray[np.object_]
    """Valid (multi)polygons in RD metres."""


class Piece(NamedTuple):
    """What of one municipality lies in one object."""

    table: Table
    row: Row
    shape: Shape


@dataclass(frozen=True, slots=True, kw_only=True)
class Cut:
    """How one layer divides one municipality."""

    municipality: MunicipalityCode
    whole: Shape
    pieces: dict[DrawnRegion, list[Piece]]
    """By region; several where it was drawn as several objects."""
    shapes: dict[DrawnRegion, Shape]
    """The pieces of a region as one."""
    shares: dict[DrawnRegion, float | None]
    """As ``shares``: only the regions whose piece counts, None for the whole municipality."""


def cuts(
    drawn: Sequence[Drawn], codes: Sequence[MunicipalityCode], wholes: NDArray[np.object_]
) -> tuple[Cut, ...]:
    """Every municipality with every layer that lies over it, in order of code and layer.

    Raises InputError naming each object that lies on no municipality at all.
    """
    found: dict[int, dict[DrawnRegion, list[Piece]]] = defaultdict(lambda: defaultdict(list))
    for at, piece in _pieces(drawn, wholes):
        for region in drawn_regions(piece.table, piece.row):
            found[at][region].append(piece)
    return tuple(
        _cut(codes[at], wholes[at], {r: pieces for r, pieces in held.items() if r.layer == layer})
        for at, held in sorted(found.items())
        for layer in sorted({region.layer for region in held})
    )


def _cut(code: MunicipalityCode, whole: Shape, pieces: dict[DrawnRegion, list[Piece]]) -> Cut:
    ordered = dict(sorted(pieces.items()))
    shapes = {
        region: shapely.union_all([piece.shape for piece in of_region])
        for region, of_region in ordered.items()
    }
    return Cut(
        municipality=code,
        whole=whole,
        pieces=ordered,
        shapes=shapes,
        shares=shares(whole, shapes),
    )


def _pieces(drawn: Sequence[Drawn], wholes: NDArray[np.object_]) -> Iterator[tuple[int, Piece]]:
    """Every piece with an area, with the position of its municipality."""
    tree = shapely.STRtree(wholes)
    outside: list[Mistake] = []
    for one in drawn:
        objects, at, shapes = _common(one.shapes, wholes, tree)
        areal = np.flatnonzero(shapely.area(shapes) > 0)
        for index in areal:
            row = one.table.rows[objects[index]]
            yield int(at[index]), Piece(one.table, row, shapes[index])
        lost = set(range(len(one.shapes))).difference(objects[areal].tolist())
        outside += [_outside(one.table, one.table.rows[number]) for number in sorted(lost)]
    if outside:
        raise InputError(outside)


def _common(
    objects: NDArray[np.object_], wholes: NDArray[np.object_], tree: shapely.STRtree
) -> tuple[NDArray[np.int64], NDArray[np.int64], NDArray[np.object_]]:
    """Positions of the objects and municipalities that meet, and what each two have in common.

    Most municipalities lie inside a region; only at its border is there anything to be measured.
    """
    near, at = tree.query(objects, predicate="intersects")
    inside = tree.query(objects, predicate="covers")
    cut = ~np.isin(near * len(wholes) + at, inside[0] * len(wholes) + inside[1])
    common = wholes[at]
    common[cut] = shapely.intersection(objects[near[cut]], wholes[at[cut]])
    return near, at, common


def _outside(table: Table, row: Row) -> Mistake:
    return mistake_at(
        table.sheet,
        row.line,
        "het vlak ligt op geen enkele gemeente van de kaart. Controleer het coördinatenstelsel en "
        "of het vlak een regio in Nederland is.",
        "the area lies on no municipality of the map. Check the coordinate system, and whether it "
        "is a region in the Netherlands.",
    )
