"""Which part of a map is the most crowded, and in which free corner it can stand enlarged."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import product

from congruentie.maps.corner import corners, free
from congruentie.maps.labels import Wanted
from congruentie.maps.room import Box
from congruentie.maps.scene import Path
from congruentie.maps.view import View

_WIDTHS = range(4_000, 8_001, 250)
"""Of the enlargement, to choose from."""
_LOWEST = 3_000
_FREE = 250
"""Between it and the land."""
_MARGIN = 350
"""From the middle of a name to the edge of what is enlarged."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Drawn:
    """The map that part of is enlarged, on the page."""

    view: View
    page: int
    """Its width."""
    edge: Sequence[Path]
    """Around the land."""
    heavy: Sequence[Path]
    """Lines that texts stand clear of."""
    dots: Sequence[Box]
    taken: Sequence[Box]
    """What stands beside the land and stays there."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """A part of the map, and where it stands enlarged."""

    box: Box
    source: Box
    factor: float

    def covers(self, name: Wanted) -> bool:
        """Whether the middle of its area is in it."""
        spot = Box(left=name.x, right=name.x, top=name.y, bottom=name.y)
        return spot.within(self.source)

    @property
    def frame(self) -> Path:
        """Around it on the map."""
        left, right = round(self.source.left), round(self.source.right)
        top, bottom = round(self.source.top), round(self.source.bottom)
        return ((left, top), (right, top), (right, bottom), (left, bottom), (left, top))

    def wanted(self, name: Wanted) -> Wanted:
        """The name as it can stand in the enlargement."""
        x, y = self._spot(name.x, name.y)
        return replace(name, x=x, y=y, radius=name.radius * self.factor)

    def moved(self, box: Box) -> Box:
        """A rectangle of the map, enlarged."""
        left, top = self._spot(box.left, box.top)
        right, bottom = self._spot(box.right, box.bottom)
        return Box(left=left, top=top, right=right, bottom=bottom)

    def path(self, path: Path) -> Path:
        """A line of the map, enlarged."""
        return tuple((round(x), round(y)) for x, y in (self._spot(*spot) for spot in path))

    def _spot(self, x: float, y: float) -> tuple[float, float]:
        return (
            self.box.left + (x - self.source.left) * self.factor,
            self.box.top + (y - self.source.top) * self.factor,
        )


def largest_corner(drawn: Drawn) -> Box | None:
    """The largest corner of the map without land; None where there is none of any use."""
    found = [
        _grown(corner, drawn)
        for across in _WIDTHS
        for corner in corners(across, _LOWEST, drawn.view, drawn.page)
    ]
    high = [box for box in found if box.bottom - box.top >= _LOWEST]
    high.sort(key=lambda box: (box.right - box.left) * (box.top - box.bottom))
    return next((box for box in high if free(box, drawn.view, drawn.edge, drawn.taken)), None)


def _grown(corner: Box, drawn: Drawn) -> Box:
    """The corner as high as it goes before there is land."""
    window, left, right = drawn.view.window, corner.left - _FREE, corner.right + _FREE
    ys = [y for path in drawn.edge for x, y in path if left <= x <= right]
    if corner.top == window.top:
        return replace(corner, bottom=min([y - _FREE for y in ys], default=window.bottom))
    return replace(corner, top=max([y + _FREE for y in ys], default=window.top))


def best_part(box: Box, factor: float, numbered: Sequence[Wanted], drawn: Drawn) -> Iterator[Part]:
    """The part with most names that have no room; none that would stand over its enlargement."""
    window = drawn.view.window
    across, high = (box.right - box.left) / factor, (box.bottom - box.top) / factor
    lefts = {_kept(n.x - _MARGIN, window.left, window.right - across) for n in numbered}
    tops = {_kept(n.y - _MARGIN, window.top, window.bottom - high) for n in numbered}
    sources = (
        Box(left=x, top=y, right=x + across, bottom=y + high)
        for x, y in product(sorted(lefts), sorted(tops))
    )
    parts = [
        Part(box=box, source=source, factor=factor) for source in sources if not source.meets(box)
    ]
    best = max(parts, key=lambda part: sum(map(part.covers, numbered)), default=None)
    if best and (covered := [name for name in numbered if best.covers(name)]):
        middle = _centred(best, covered)
        inside = middle.source.within(window) and not middle.source.meets(box)
        yield middle if inside else best


def _kept(wanted: float, least: float, most: float) -> float:
    """What is wanted, or the nearest that keeps the part on the map."""
    return max(least, min(wanted, most))


def _centred(part: Part, names: Sequence[Wanted]) -> Part:
    """The part as large, with the names in the middle of it."""
    xs, ys = [name.x for name in names], [name.y for name in names]
    source = part.source
    right = (min(xs) + max(xs) - source.left - source.right) / 2
    down = (min(ys) + max(ys) - source.top - source.bottom) / 2
    return replace(part, source=source.moved(right, down))
