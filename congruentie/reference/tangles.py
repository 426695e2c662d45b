"""Arcs that a drawing no longer keeps apart."""

from collections.abc import Sequence
from typing import Any

import numpy as np
import shapely
from numpy.typing import NDArray

from congruentie.reference.topology import Face, Ring, Topology

Line = tuple[tuple[int, int], ...]
"""Points x, y in whole metres."""


def tangled_arcs(topology: Topology, lines: Sequence[Line]) -> list[int]:
    """Arcs that shrank to nothing, cross, or meet other than in a node both end in; in order.

    Where lines are fine but an area is not (an island that slid over a coast), the arcs of it.
    """
    drawn = shapely.linestrings(
        np.array([point for line in lines for point in line], dtype=float),
        indices=np.repeat(np.arange(len(lines)), [len(line) for line in lines]),
    )
    wrong = set(np.flatnonzero(shapely.length(drawn) == 0).tolist())
    wrong |= set(np.flatnonzero(~shapely.is_simple(drawn)).tolist())
    wrong |= {arc for pair in _meeting_elsewhere(topology, lines, drawn) for arc in pair}
    wrong |= {arc for arc, line in enumerate(lines) if line[0] == line[-1] and len(line) <= 3}  # noqa: PLR2004
    return sorted(wrong or _arcs_of_misfits(topology, lines))


def _meeting_elsewhere(
    topology: Topology, lines: Sequence[Line], drawn: NDArray[np.object_]
) -> list[tuple[int, int]]:
    """Pairs of arcs with a common point that is not a node of both."""
    left, right = shapely.STRtree(drawn).query(drawn, predicate="intersects")
    left, right = left[left < right], right[left < right]
    common = shapely.intersection(drawn[left], drawn[right])
    points, pair_of_point = shapely.get_coordinates(common, return_index=True)
    wrong = set(np.flatnonzero(shapely.get_dimensions(common) > 0).tolist())
    ends = [_ends(topology, lines, arc) for arc in range(len(lines))]
    for pair, point in zip(pair_of_point.tolist(), points.tolist(), strict=True):
        if not any(
            point == list(place) and node in ends[right[pair]]
            for node, place in ends[left[pair]].items()
        ):
            wrong.add(pair)
    return [(int(left[pair]), int(right[pair])) for pair in sorted(wrong)]


def _ends(topology: Topology, lines: Sequence[Line], arc: int) -> dict[int, tuple[int, int]]:
    """The nodes of an arc, by vertex number, and where they are drawn."""
    first, *_, last = topology.arcs[arc]
    return {first: lines[arc][0], last: lines[arc][-1]}


def _arcs_of_misfits(topology: Topology, lines: Sequence[Line]) -> set[int]:
    """The arcs of areas that are invalid or lie over another."""
    shapes = areas(topology, lines)
    edges = shapely.coverage_invalid_edges(shapes)
    wrong = np.flatnonzero(~shapely.is_valid(shapes) | ~shapely.is_empty(edges))
    return {
        arc if arc >= 0 else ~arc
        for index in wrong
        for rings in topology.faces[index]
        for ring in rings
        for arc in ring
    }


def areas(topology: Topology, lines: Sequence[Line]) -> NDArray[np.object_]:
    """The municipalities as drawn: shapely multipolygons in RD metres."""
    shapes = np.empty(len(topology.faces), dtype=object)
    for index, face in enumerate(topology.faces):
        shapes[index] = _area(face, lines)
    return shapes


def _area(face: Face, lines: Sequence[Line]) -> Any:  # noqa: ANN401 - shapely has no types
    polygons = [
        shapely.Polygon(walked(rings[0], lines), [walked(ring, lines) for ring in rings[1:]])
        for rings in face
    ]
    return polygons[0] if len(polygons) == 1 else shapely.MultiPolygon(polygons)


def walked(ring: Ring, lines: Sequence[Line]) -> list[tuple[int, int]]:
    """The closed sequence of points of a ring, four at least, as GEOS wants it."""
    pieces = [lines[arc] if arc >= 0 else lines[~arc][::-1] for arc in ring]
    points = [point for piece in pieces for point in piece[:-1]]
    return points + [points[0]] * max(1, 4 - len(points))
