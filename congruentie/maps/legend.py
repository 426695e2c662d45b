"""The legend: in a corner of the map where there is no land, else below it."""

from collections.abc import Sequence
from dataclasses import dataclass

from congruentie.maps.corner import corners, free
from congruentie.maps.plan import Dot, Key, Lines
from congruentie.maps.room import Box
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
    box: Box


def in_corner(
    keys: Sequence[Key], view: View, page: int, land: Sequence[Path], taken: Sequence[Box]
) -> Legend | None:
    """The entries one below the other in a corner without land; None if there is none."""
    across = max(_wide(key) for key in keys) + _FREE
    high = len(keys) * _ROW + _FREE
    for box in corners(across, high, view, page):
        if free(box, view, land, taken):
            x, y = round(box.left), round(box.top)
            return Legend(entries=_rows(keys, x + _EDGE, y, len(keys), 0), box=box)
    return None


def below(keys: Sequence[Key], y: int, across: int) -> Legend:
    """The entries in columns across the page."""
    column = max(_wide(key) for key in keys) + _FREE
    columns = max(1, min(across // column, len(keys)))
    rows = -(-len(keys) // columns)
    y += _GAP
    entries = _rows(keys, _EDGE, y, rows, across // columns)
    return Legend(entries=entries, box=Box(left=0, top=y, right=across, bottom=y + rows * _ROW))


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
