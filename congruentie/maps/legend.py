"""The legend: in a corner of the map where there is no land, else below it."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from congruentie.maps.labels import Box
from congruentie.maps.plan import Dot, Key, Lines
from congruentie.maps.scene import Entry, Mark, Path, Stroke, Style
from congruentie.maps.typeface import width
from congruentie.maps.view import View

SIZE = 260
"""Height of the type, and of a sample."""
_ROW = 400
_SAMPLE = 5 * SIZE // 2
"""From the left edge to the text."""
_FREE = 200
"""Between the legend and the land."""
_GAP = 300
_EDGE = 60
"""Left of a sample, so that a line is not cut off."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Legend:
    """Where the entries stand and what room they take."""

    entries: tuple[Entry, ...]
    bottom: int


def in_corner(keys: Sequence[Key], view: View, land: Sequence[Path]) -> Legend | None:
    """The entries one below the other in a corner of the view without land; None if there is none.

    The upper left corner is tried first: in the Netherlands that is the sea.
    """
    across = max(_wide(key) for key in keys) + _FREE
    high = len(keys) * _ROW + _FREE
    right, bottom = view.x + view.width - across, view.y + view.height - high
    for x, y in ((view.x, view.y), (view.x, bottom), (right, bottom), (right, view.y)):
        box = Box(left=x, top=y, right=x + across, bottom=y + high)
        if x >= view.x and y >= view.y and not _on_land(box, land):
            return Legend(entries=_rows(keys, x + _EDGE, y, len(keys), 0), bottom=y + high)
    return None


def below(keys: Sequence[Key], y: int, across: int) -> Legend:
    """The entries in columns across the page."""
    column = max(_wide(key) for key in keys) + _FREE
    columns = max(1, min(across // column, len(keys)))
    rows = -(-len(keys) // columns)
    y += _GAP
    entries = _rows(keys, _EDGE, y, rows, across // columns)
    return Legend(entries=entries, bottom=y + rows * _ROW)


def _wide(key: Key) -> int:
    return _SAMPLE + width(key.text, SIZE)


def _rows(keys: Sequence[Key], x: int, y: int, rows: int, column: int) -> tuple[Entry, ...]:
    return tuple(
        _entry(key, x + place // rows * column, y + place % rows * _ROW)
        for place, key in enumerate(keys)
    )


def _entry(key: Key, x: int, y: int) -> Entry:
    middle = y + SIZE // 2
    match key.sample:
        case Style() as style:
            return Entry(x=x, y=y, text=key.text, sample=style)
        case Lines(rank=rank, weight=weight):
            path = ((x, middle), (x + 2 * SIZE, middle))
            stroke = Stroke(rank=rank, paths=(path,), weight=weight)
            return Entry(x=x, y=y, text=key.text, sample=stroke)
        case Dot(radius=radius, fill=fill):
            mark = Mark(x=x + SIZE, y=middle, radius=radius, fill=fill)
            return Entry(x=x, y=y, text=key.text, sample=mark)


def _on_land(box: Box, land: Sequence[Path]) -> bool:
    """Whether any stretch of the outlines comes into the box, or the box lies inside of one."""
    for ring in land:
        inside = False
        for (ax, ay), (bx, by) in pairwise(ring):
            left, right = sorted((ax, bx))
            top, bottom = sorted((ay, by))
            around = Box(left=left - 1, right=right + 1, top=top - 1, bottom=bottom + 1)
            if box.meets(around):
                return True
            crosses = (ay > box.top) != (by > box.top)
            if crosses and box.left < ax + (bx - ax) * (box.top - ay) / (by - ay):
                inside = not inside
        if inside:
            return True
    return False
