"""Corners of a map where something small can stand, such as a legend."""

from collections.abc import Iterator, Sequence

from congruentie.maps.room import Box
from congruentie.maps.scene import Path
from congruentie.maps.view import View

_EDGE = 20
"""From the side of the page, so that half a line is not cut off."""


def corners(across: int, high: int, view: View, page: int) -> Iterator[Box]:
    """Boxes of a size in the corners of the map, then in those of the page on both sides of it.

    The upper left corner comes first: in the Netherlands that is the sea. None where the map is
    smaller than the box.
    """
    window = view.window
    top, bottom = view.y, view.y + view.height - high
    for start, end in ((view.x, view.x + view.width), (0, page)):
        left, right = start + _EDGE, end - _EDGE - across
        for x, y in ((left, top), (left, bottom), (right, bottom), (right, top)):
            box = Box(left=x, top=y, right=x + across, bottom=y + high)
            if bottom >= top and (box.within(window) or not box.meets(window)) and x >= 0:
                yield box


def free(box: Box, view: View, land: Sequence[Path], taken: Sequence[Box]) -> bool:
    """Whether the box covers none of the land in view, and nothing that has its place."""
    if any(box.meets(other) for other in taken):
        return False
    return not box.meets(view.window) or not box.on_land(land)
