"""From the land to the page: which part is seen, and where on the page it stands."""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise

from congruentie.maps.room import Box
from congruentie.maps.scene import Path, Spot
from congruentie.model.shapes import Line

_ROOM = 0.02
"""Kept free around what is to be seen, as a share of its width and height."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Extent:
    """A rectangle of land, RD metres."""

    west: float
    south: float
    east: float
    north: float

    @property
    def width(self) -> float:
        """Metres from west to east."""
        return self.east - self.west

    @property
    def height(self) -> float:
        """Metres from south to north."""
        return self.north - self.south

    def touches(self, rings: Iterable[Line]) -> bool:
        """Whether the rectangle around the rings has anything in common with this one."""
        around = bounds(rings)
        return (
            around.west < self.east
            and around.east > self.west
            and around.south < self.north
            and around.north > self.south
        )


def bounds(lines: Iterable[Line]) -> Extent:
    """The rectangle around lines, of which there is at least one."""
    points = [point for line in lines for point in line]
    xs, ys = [x for x, _ in points], [y for _, y in points]
    return Extent(west=min(xs), south=min(ys), east=max(xs), north=max(ys))


def with_room(extent: Extent) -> Extent:
    """The extent with some room around it; a point gets a metre."""
    across, along = max(extent.width * _ROOM, 1), max(extent.height * _ROOM, 1)
    return Extent(
        west=extent.west - across,
        south=extent.south - along,
        east=extent.east + across,
        north=extent.north + along,
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class View:
    """An extent at its place on the page; north is up."""

    extent: Extent
    x: int
    y: int
    scale: float
    """Hundredths of a millimetre on the page per metre of land."""

    @property
    def width(self) -> int:
        """On the page."""
        return round(self.extent.width * self.scale)

    @property
    def height(self) -> int:
        """On the page."""
        return round(self.extent.height * self.scale)

    @property
    def window(self) -> Box:
        """What it takes up of the page."""
        return Box(left=self.x, top=self.y, right=self.x + self.width, bottom=self.y + self.height)

    def spot(self, point: tuple[float, float]) -> Spot:
        """Where a point of the land stands on the page."""
        return self._spots((point,))[0]

    def path(self, line: Line) -> Path:
        """A line on the page, without points that fall together with the one before."""
        spots = self._spots(line)
        steps = (there for here, there in pairwise(spots[:-1]) if there != here)
        return (spots[0], *steps, spots[-1])

    def _spots(self, points: Iterable[tuple[float, float]]) -> list[Spot]:
        left, top, scale = self.x, self.y, self.scale
        west, north = self.extent.west, self.extent.north
        return [
            (left + round((x - west) * scale), top + round((north - y) * scale)) for x, y in points
        ]


def fitted(extent: Extent, *, x: int, y: int, width: int, height: int) -> View:
    """The extent as large as fits in a box on the page, in the middle from left to right."""
    scale = min(width / extent.width, height / extent.height)
    return View(extent=extent, x=x + round((width - extent.width * scale) / 2), y=y, scale=scale)
