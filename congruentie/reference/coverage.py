"""Whether municipalities fit together: each valid, no overlap, no crack between them.

Nothing is ever repaired in silence: what does not fit is named, with its size, and stops the build.
"""

from collections.abc import Iterator

import numpy as np
import shapely

from congruentie.errors import Mistake
from congruentie.reference.boundaries import Boundaries
from congruentie.words import Language, decimal

CRACK = 1.0
"""Metres: a hole in the map that is narrower is a crack between polygons, not a lake."""
TRACE = 0.01
"""Square metres: an overlap that is smaller is two drawings of one line."""


def coverage_mistakes(boundaries: Boundaries) -> list[Mistake]:
    """Every invalid polygon, overlap, mismatch and crack, by name and area; empty if all fits."""
    invalid = list(_invalid(boundaries))
    if invalid:
        return invalid
    return [*_misfits(boundaries), *_cracks(boundaries)]


def _invalid(boundaries: Boundaries) -> Iterator[Mistake]:
    reasons = shapely.is_valid_reason(boundaries.polygons)
    for index in np.flatnonzero(~shapely.is_valid(boundaries.polygons)):
        yield Mistake(
            where=f"{boundaries.file}, {boundaries.named(int(index))}",
            nl=f"het vlak is ongeldig ({reasons[index]}). Herstel het vlak in uw GIS.",
            en=f"the polygon is invalid ({reasons[index]}). Mend it in your GIS.",
        )


def _misfits(boundaries: Boundaries) -> Iterator[Mistake]:
    """Pairs whose shapes overlap, or whose common border is not drawn with the same points."""
    edges = shapely.coverage_invalid_edges(boundaries.polygons)
    suspects = np.flatnonzero(~shapely.is_empty(edges))
    tree = shapely.STRtree(boundaries.polygons[suspects])
    left, right = tree.query(boundaries.polygons[suspects], predicate="intersects")
    for a, b in sorted(zip(suspects[left], suspects[right], strict=True)):
        shared = shapely.intersection(edges[a], edges[b])
        area = shapely.intersection(boundaries.polygons[a], boundaries.polygons[b]).area
        if a < b and (area > 0 or shared.length > 0):
            where = f"{boundaries.file}, {boundaries.named(a)} - {boundaries.named(b)}"
            yield _overlap(where, area) if area >= TRACE else _mismatch(where)


def _overlap(where: str, area: float) -> Mistake:
    return Mistake(
        where=where,
        nl=f"de vlakken overlappen elkaar ({_square_metres(area, 'nl')}). "
        "Herstel de grens in uw GIS.",
        en=f"the polygons overlap ({_square_metres(area, 'en')}). Mend the border in your GIS.",
    )


def _mismatch(where: str) -> Mistake:
    return Mistake(
        where=where,
        nl="de gezamenlijke grens is niet in beide vlakken met dezelfde punten getekend. "
        "Herstel de grens in uw GIS.",
        en="the common border is not drawn with the same points in both polygons. "
        "Mend the border in your GIS.",
    )


def _cracks(boundaries: Boundaries) -> Iterator[Mistake]:
    whole = shapely.union_all(boundaries.polygons)
    rings = [ring for part in shapely.get_parts(whole) for ring in part.interiors]
    holes = shapely.polygons(np.array(rings, dtype=object))
    widths = 2 * shapely.length(shapely.maximum_inscribed_circle(holes))
    tree = shapely.STRtree(boundaries.polygons)
    for hole in holes[widths < CRACK]:
        around = [boundaries.named(index) for index in sorted(tree.query(hole, "intersects"))]
        yield Mistake(
            where=f"{boundaries.file}, {' - '.join(around)}",
            nl=f"tussen de vlakken zit een kier ({_square_metres(hole.area, 'nl')}). "
            "Herstel de grens in uw GIS.",
            en=f"there is a crack between the polygons ({_square_metres(hole.area, 'en')}). "
            "Mend the border in your GIS.",
        )


def _square_metres(area: float, language: Language) -> str:
    return f"{decimal(area, 2, language)} m²"
