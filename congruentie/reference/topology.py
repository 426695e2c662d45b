"""A coverage as a planar map: corners, arcs between them, and faces made of arcs.

Every border is stored once, as arcs that both its municipalities use. Whatever is done to an arc
later is therefore done to both, and no border can be lost or invented.
"""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
import shapely
from numpy.typing import NDArray

from congruentie.model.territory import Outside

Edge = tuple[int, int]
"""Two vertex numbers, the lower first."""
Arc = tuple[int, ...]
"""Vertex numbers from one node to the next, or round and back to the first."""
Sides = tuple[int, int | Outside]
"""The municipalities on both sides, by index, the lower first; or one and what lies outside."""
Ring = tuple[int, ...]
"""Arcs in order; ``~i`` is arc ``i`` walked backwards, as in TopoJSON."""
Face = tuple[tuple[Ring, ...], ...]
"""Polygons of rings, the outer ring first: one municipality."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Topology:
    """The planar map of a coverage."""

    points: NDArray[np.float64]
    """Shape (vertices, 2): x and y in metres, sorted, each point once."""
    arcs: tuple[Arc, ...]
    sides: tuple[Sides, ...]
    """What lies on the two sides of each arc."""
    faces: tuple[Face, ...]
    """One per municipality, in the order of the polygons."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Loop:
    """A ring of a polygon as vertex numbers, not closed; who it belongs to."""

    face: int
    part: int
    vertices: tuple[int, ...]

    def edges(self) -> Iterator[Edge]:
        following = (*self.vertices[1:], self.vertices[0])
        return ((min(u, v), max(u, v)) for u, v in zip(self.vertices, following, strict=True))


OutsideOf = Callable[[NDArray[np.float64]], Sequence[Outside]]
"""What lies beyond outer segments of shape (n, 2, 2): ends and x, y in metres."""


def topology(polygons: NDArray[np.object_], outside_of: OutsideOf) -> Topology:
    """The planar map of valid, edge-matched polygons.

    Arcs and rings come in a fixed order that depends on the coordinates only.
    """
    points, loops = _loops(polygons)
    sides = _sides(points, loops, outside_of)
    nodes = _nodes(sides)
    arcs: dict[Arc, int] = {}
    faces: list[dict[int, list[Ring]]] = [defaultdict(list) for _ in polygons]
    for loop in loops:
        faces[loop.face][loop.part].append(_ring(loop, nodes, arcs))
    return Topology(
        points=points,
        arcs=tuple(arcs),
        sides=tuple(sides[min(arc[:2]), max(arc[:2])] for arc in arcs),
        faces=tuple(tuple(tuple(rings) for rings in face.values()) for face in faces),
    )


def _loops(polygons: NDArray[np.object_]) -> tuple[NDArray[np.float64], list[_Loop]]:
    parts, face_of_part = shapely.get_parts(polygons, return_index=True)
    rings, part_of_ring = shapely.get_rings(parts, return_index=True)
    coordinates, ring_of_point = shapely.get_coordinates(rings, return_index=True)
    points, vertices = np.unique(coordinates, axis=0, return_inverse=True)
    ends = np.searchsorted(ring_of_point, np.arange(len(rings) + 1))
    numbers = vertices.reshape(-1).tolist()
    return points, [
        _Loop(
            face=int(face_of_part[part]),
            part=int(part),
            vertices=tuple(numbers[start : end - 1]),
        )
        for part, start, end in zip(part_of_ring, ends[:-1], ends[1:], strict=True)
    ]


def _sides(
    points: NDArray[np.float64], loops: Sequence[_Loop], outside_of: OutsideOf
) -> Mapping[Edge, Sides]:
    users: dict[Edge, list[int]] = defaultdict(list)
    for loop in loops:
        for edge in loop.edges():
            users[edge].append(loop.face)
    outer = [edge for edge, faces in users.items() if len(faces) == 1]
    beyond = dict(zip(outer, outside_of(points[np.array(outer)]), strict=True))
    return {
        edge: (faces[0], beyond[edge]) if edge in beyond else (min(faces), max(faces))
        for edge, faces in users.items()
    }


def _nodes(sides: Mapping[Edge, Sides]) -> set[int]:
    """Vertices where more than two edges meet, or where what lies beside the border changes."""
    degree = Counter(vertex for edge in sides for vertex in edge)
    beside = defaultdict(set)
    for edge, both in sides.items():
        for vertex in edge:
            beside[vertex].add(both)
    return {vertex for vertex in degree if degree[vertex] > 2 or len(beside[vertex]) > 1}  # noqa: PLR2004


def _ring(loop: _Loop, nodes: set[int], arcs: dict[Arc, int]) -> Ring:
    """Cut a loop at its nodes; arcs seen before are used again, new ones are added."""
    return tuple(_numbered(piece, arcs) for piece in _pieces(loop.vertices, nodes))


def _pieces(vertices: tuple[int, ...], nodes: set[int]) -> list[Arc]:
    cuts = [place for place, vertex in enumerate(vertices) if vertex in nodes]
    if not cuts:  # an island: begin at its westernmost point, whatever the file began with
        cuts = [vertices.index(min(vertices))]
    first = cuts[0]
    walk = (*vertices[first:], *vertices[: first + 1])
    stops = [cut - first for cut in cuts] + [len(vertices)]
    return [walk[start : stop + 1] for start, stop in pairwise(stops)]


def _numbered(piece: Arc, arcs: dict[Arc, int]) -> int:
    backwards = piece[::-1]
    if piece <= backwards:
        return arcs.setdefault(piece, len(arcs))
    return ~arcs.setdefault(backwards, len(arcs))
