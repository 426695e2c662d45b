"""Where the area of a map lies in the country: a small map of all of it, in a corner that is free.

On a map of the whole country there is none; the view itself tells there.
"""

from collections.abc import Sequence

from congruentie.maps.borders import province_lines
from congruentie.maps.corner import corners, free
from congruentie.maps.land import Land
from congruentie.maps.outline import outline, thinned
from congruentie.maps.room import Box
from congruentie.maps.scene import Inset, Path
from congruentie.maps.view import View, bounds, fitted
from congruentie.model.shapes import Line

SIZES = (3_000, 2_200)
"""The height of the small map, the largest that fits first."""
_EDGE = 100
"""Between its frame and the land in it."""
_FINEST = 12
"""The shortest step of a line in it."""
_MOST = 0.5
"""Of the country in view, from which on nobody needs to be told where that is."""


def locator(land: Land, view: View, page: int, taken: Sequence[Box]) -> Inset | None:
    """The country with the area filled in; None where that is not needed or fits nowhere.

    It stands where no land is, else over land outside the area, never over the area itself.
    """
    shapes = land.material.shapes
    everybody = outline(shapes, land.material.territory.municipalities)
    extent = bounds(everybody)
    seen = bounds(outline(shapes, land.material.scope))
    if seen.width * seen.height > _MOST * extent.width * extent.height:
        return None
    area = [view.path(ring) for ring in land.area]
    for covered in ([view.path(ring) for ring in land.edge], area):
        for high in SIZES:
            across = round((high - 2 * _EDGE) * extent.width / extent.height) + 2 * _EDGE
            for box in reversed(list(corners(across, high, view, page))):
                if free(box, view, covered, taken):
                    return _drawn(land, box, everybody)
    return None


def _drawn(land: Land, box: Box, everybody: Sequence[Line]) -> Inset:
    shapes = land.material.shapes
    x, y, across, high = map(round, (box.left, box.top, box.right - box.left, box.bottom - box.top))
    small = fitted(
        bounds(everybody),
        x=x + _EDGE,
        y=y + _EDGE,
        width=across - 2 * _EDGE,
        height=high - 2 * _EDGE,
    )
    return Inset(
        x=x,
        y=y,
        width=across,
        height=high,
        land=_paths(everybody, small),
        lines=_paths(province_lines(land.material.territory, shapes), small),
        area=_paths(outline(shapes, land.material.scope), small),
    )


def _paths(lines: Sequence[Line], view: View) -> tuple[Path, ...]:
    """The lines as the small map shows them: what would be a speck is left out."""
    paths = (thinned(view.path(line), _FINEST) for line in lines)
    return tuple(path for path in paths if len(set(path)) > 1)
