"""A map small enough to carry along, on a coarse grid, with every border still there.

Simplifying only leaves points out, and it leaves nodes alone, so the arcs stay the arcs. Rounding
to the grid is what can go wrong: a short border shrinks to a point, a narrow strip closes. Arcs
where that happens are drawn on a finer grid with more of their points, until nothing is tangled.
"""

from dataclasses import dataclass
from itertools import pairwise

import numpy as np
import shapely
from numpy.typing import NDArray

from congruentie.reference.tangles import Line, tangled_arcs
from congruentie.reference.topology import Topology


@dataclass(frozen=True, slots=True, kw_only=True)
class Drawing:
    """The simplified arcs of a topology, in whole metres on a grid."""

    lines: tuple[Line, ...]
    """One per arc, between the same nodes."""
    grid: int
    """Metres; the finest grid that was needed anywhere."""
    refined: int
    """Arcs that had to be drawn finer than was asked."""
    tangled: tuple[int, ...]
    """Arcs that even a grid of 1 m could not keep apart: there the input itself is that fine."""


def simplify(
    topology: Topology, polygons: NDArray[np.object_], tolerance: float, grid: int
) -> Drawing:
    """Simplify to the tolerance and round to the grid, both in metres.

    ``polygons`` is the coverage that ``topology`` was made of. A tolerance of 0 keeps every point.
    """
    grids = _grids(grid)
    kept = [_kept(topology, polygons, tolerance)]
    level = np.zeros(len(topology.arcs), dtype=np.int64)
    while True:
        lines = _lines(topology, level, grids, kept)
        tangled = tangled_arcs(topology, lines)
        finer = [arc for arc in tangled if level[arc] < len(grids) - 1]
        if not finer:
            return Drawing(
                lines=lines,
                grid=grids[level.max()],
                refined=int(np.count_nonzero(level)),
                tangled=tuple(tangled),
            )
        level[finer] += 1
        kept.extend(
            _kept(topology, polygons, tolerance * finer_grid / grid)
            for finer_grid in grids[len(kept) : level.max() + 1]
        )


def _grids(grid: int) -> list[int]:
    """The grid and ever finer ones down to 1 m, each dividing the one before: 100, 50, 25, 5, 1."""
    grids = [grid]
    while grids[-1] > 1:
        smallest = next(n for n in range(2, grids[-1] + 1) if grids[-1] % n == 0)
        grids.append(grids[-1] // smallest)
    return grids


def _kept(topology: Topology, polygons: NDArray[np.object_], tolerance: float) -> NDArray[np.bool_]:
    """Which vertices the simplified coverage still has."""
    coordinates = shapely.get_coordinates(shapely.coverage_simplify(polygons, tolerance))
    left = set(map(tuple, coordinates.tolist()))
    return np.array([(x, y) in left for x, y in topology.points.tolist()])


def _lines(
    topology: Topology,
    level: NDArray[np.int64],
    grids: list[int],
    kept: list[NDArray[np.bool_]],
) -> tuple[Line, ...]:
    """Every arc on its own level; a node that arcs share stands on the finest grid among them."""
    finest = np.zeros(len(topology.points), dtype=np.int64)
    for arc, its_level in zip(topology.arcs, level, strict=True):
        np.maximum.at(finest, list(arc), its_level)
    unit = np.array(grids)[finest, np.newaxis]
    rounded = (np.floor(topology.points / unit + 0.5) * unit).astype(np.int64)
    return tuple(
        _line(rounded[[arc[0], *_inner(arc, kept[its_level]), arc[-1]]].tolist())
        for arc, its_level in zip(topology.arcs, level, strict=True)
    )


def _inner(arc: tuple[int, ...], kept: NDArray[np.bool_]) -> list[int]:
    return [vertex for vertex in arc[1:-1] if kept[vertex]]


def _line(points: list[list[int]]) -> Line:
    """The points without repetition, but never fewer than two."""
    line = [(x, y) for x, y in points]
    moved = [line[0], *(b for a, b in pairwise(line) if a != b)]
    return tuple(moved) if len(moved) > 1 else (line[0], line[-1])
