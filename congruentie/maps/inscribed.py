"""The largest circle inside an area, by searching ever smaller squares.

The method is Mapbox's polylabel (https://github.com/mapbox/polylabel): a square is only looked into
where its centre's distance to the edge, plus its own half diagonal, can still beat the best.
"""

import math
from collections.abc import Sequence
from dataclasses import replace
from heapq import heappop, heappush
from itertools import pairwise

from congruentie.model.shapes import Circle, Line

Edge = tuple[float, float, float, float]
"""Where it starts, and the step to its end."""
Square = tuple[float, float, float]
"""Its centre and half its side."""


def inscribed_circle(rings: Sequence[Line], precision: float) -> Circle:
    """The largest circle within the rings (even-odd), its radius exact to the precision.

    Of rings that enclose nothing, some point, with radius 0. At least one ring.
    """
    edges = [(ax, ay, bx - ax, by - ay) for r in rings for (ax, ay), (bx, by) in pairwise(r)]
    best = Circle(x=0, y=0, radius=-math.inf)
    waiting: list[tuple[float, Square]] = []
    squares = _squares(rings, precision)
    while squares:
        for x, y, half in squares:
            reach = half * math.sqrt(2)
            inside = _depth(x, y, edges, best.radius - max(reach - precision, 0))
            if inside > best.radius:
                best = Circle(x=x, y=y, radius=inside)
            heappush(waiting, (-inside - reach, (x, y, half)))
        reach, square = heappop(waiting)
        squares = _quarters(square) if -reach > best.radius + precision else []
    return best if best.radius > 0 else replace(best, radius=0.0)


def _squares(rings: Sequence[Line], precision: float) -> list[Square]:
    """The rectangle around the rings, covered with squares."""
    xs, ys = ([point[axis] for ring in rings for point in ring] for axis in (0, 1))
    west, south, east, north = min(xs), min(ys), max(xs), max(ys)
    half = max(min(east - west, north - south), precision) / 2
    across, along = (max(1, math.ceil(d / (2 * half))) for d in (east - west, north - south))
    return [
        (west + (2 * column + 1) * half, south + (2 * row + 1) * half, half)
        for column in range(across)
        for row in range(along)
    ]


def _quarters(square: Square) -> list[Square]:
    x, y, half = square
    half /= 2
    return [(x + dx * half, y + dy * half, half) for dx in (-1, 1) for dy in (-1, 1)]


def _depth(x: float, y: float, edges: Sequence[Edge], least: float) -> float:
    """How far inside a point lies; negative outside.

    Looks no further, and tells how far it got, once it is certain to be less than the least.
    """
    inside = False
    nearest, enough = math.inf, max(least, 0.0) ** 2
    for ax, ay, dx, dy in edges:
        px, py = x - ax, y - ay
        if (py < 0) != (py < dy) and px < dx * py / dy:
            inside = not inside
        square = dx * dx + dy * dy
        along = (px * dx + py * dy) / square if square else 0.0
        if along > 1:
            px -= dx
            py -= dy
        elif along > 0:
            px -= along * dx
            py -= along * dy
        apart = px * px + py * py
        if apart < nearest:
            nearest = apart
            if nearest < enough:
                return math.sqrt(nearest)
    return math.sqrt(nearest) if inside else -math.sqrt(nearest)
