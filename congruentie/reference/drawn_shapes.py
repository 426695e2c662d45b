"""The polygons of a drawing: each must be sound, and it must be known where on the map they lie."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from typing import Any

import geopandas
import numpy as np
import shapely
from numpy.typing import NDArray

from congruentie.errors import InputError, Mistake, tried
from congruentie.readers.sheet import Sheet
from congruentie.reference.door import BoundaryFile
from congruentie.reference.position import DEGREES, to_rd

_AREAS = frozenset({"Polygon", "MultiPolygon"})
_KINDS = {
    "Point": ("een punt", "a point"),
    "MultiPoint": ("punten", "points"),
    "LineString": ("een lijn", "a line"),
    "MultiLineString": ("lijnen", "lines"),
}
_OTHER = ("geen vlak", "no area")
_NOTHING = ("niets", "nothing")


@dataclass(frozen=True, slots=True, kw_only=True)
class Shapes:
    """What was drawn, on its place."""

    shapes: NDArray[np.object_]
    """Flat, valid (multi)polygons in RD metres."""
    presumed: str = ""
    """The coordinates that the numbers lie in, where only the numbers tell."""


NO_SHAPES = Shapes(shapes=np.empty(0, dtype=object))


def drawn_shapes(sheet: Sheet, frame: geopandas.GeoDataFrame, file: BoundaryFile) -> Shapes:
    """The shapes of a layer with at least one object, in RD metres.

    Raises InputError naming every object without a sound polygon, and where it cannot be told in
    which coordinates the file is.
    """
    shapes = frame.geometry.to_numpy()
    sound = np.array([_is_area(shape) for shape in shapes])
    mistakes = [
        _no_area(sheet, number, shapes[number]) for number in np.flatnonzero(~sound).tolist()
    ]
    placing = partial(to_rd, sheet.path, frame[sound], says_where=file.says_where)
    placed = tried(placing, mistakes) if sound.any() else None
    if placed is not None:
        mistakes += _invalid(sheet, placed.frame)
    if mistakes or placed is None:
        raise InputError(mistakes)
    by_standard = not file.says_where and DEGREES in placed.presumed
    return Shapes(
        shapes=shapely.force_2d(placed.frame.geometry.to_numpy()),
        # GeoJSON without a word about it is in degrees, by RFC 7946: nothing is presumed.
        presumed="" if by_standard else placed.presumed,
    )


def _is_area(shape: Any) -> bool:  # noqa: ANN401 - shapely has no types
    return getattr(shape, "geom_type", None) in _AREAS and not shape.is_empty


def _no_area(sheet: Sheet, index: int, shape: Any) -> Mistake:  # noqa: ANN401 - shapely has no types
    empty = shape is None or shape.is_empty
    nl, en = _NOTHING if empty else _KINDS.get(shape.geom_type, _OTHER)
    return mistake_at(
        sheet,
        index + 1,
        f"hier is {nl} getekend. Lever voor elke regio een vlak (polygoon).",
        f"here is {en} drawn. Give an area (a polygon) for every region.",
    )


def _invalid(sheet: Sheet, frame: geopandas.GeoDataFrame) -> Iterator[Mistake]:
    shapes = frame.geometry.to_numpy()
    for at in np.flatnonzero(~shapely.is_valid(shapes)):
        reason = shapely.is_valid_reason(shapes[at])
        yield mistake_at(
            sheet,
            int(frame.index[at]) + 1,
            f"het vlak is ongeldig ({reason}). Herstel het vlak in uw GIS.",
            f"the polygon is invalid ({reason}). Mend it in your GIS.",
        )


def mistake_at(sheet: Sheet, number: int | None, nl: str, en: str) -> Mistake:
    """Something wrong with an object of a drawing, counted from 1, or with all of its layer."""
    parts = [sheet.path]
    if sheet.name is not None:
        parts.append(f"laag {sheet.name}")
    if number is not None:
        parts.append(f"object {number}")
    return Mistake(where=", ".join(parts), nl=nl, en=en)
