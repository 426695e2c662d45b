"""Whether municipalities fit together: each valid, no overlap, no crack between them.

Nothing is ever repaired in silence: what does not fit is named, with its size, and stops the build.
"""

from collections import defaultdict
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
    pairs = zip(suspects[left].tolist(), suspects[right].tolist(), strict=True)
    for a, b in sorted((a, b) for a, b in pairs if a < b):
        shared = shapely.intersection(edges[a], edges[b])
        area = shapely.intersection(boundaries.polygons[a], boundaries.polygons[b]).area
        where = f"{boundaries.file}, {boundaries.named(a)} - {boundaries.named(b)}"
        if area >= TRACE:
            yield _overlap(where, area)
        elif area > 0 or shared.length > 0:
            yield _mismatch(where)


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
    areas: dict[str, list[float]] = defaultdict(list)
    for crack in holes[widths < CRACK]:
        around = sorted(tree.query(crack, "intersects"))
        areas[" - ".join(boundaries.named(index) for index in around)].append(crack.area)
    for names, sizes in areas.items():
        yield _crack(f"{boundaries.file}, {names}", len(sizes), sum(sizes))


def _crack(where: str, count: int, area: float) -> Mistake:
    return Mistake(
        where=where,
        nl=f"tussen de vlakken blijft ruimte open: {count} x een kier, samen "
        f"{_square_metres(area, 'nl')}. Herstel de grens in uw GIS.",
        en=f"room is left between the polygons: {count} x a crack, together "
        f"{_square_metres(area, 'en')}. Mend the border in your GIS.",
    )


def _square_metres(area: float, language: Language) -> str:
    return f"{decimal(area, 2, language)} m²"
