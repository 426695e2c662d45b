"""Outlines of groups of municipalities, put together from the lines that lie on their edge."""

import math
from collections import defaultdict
from collections.abc import Collection, Iterable

from congruentie.maps.inscribed import inscribed_circle
from congruentie.model.shapes import Circle, Line, Shapes
from congruentie.model.territory import MunicipalityCode

_PRECISION = 0.02
"""By what part of an area's smaller side its circle may be off."""


def outline(shapes: Shapes, members: Collection[MunicipalityCode]) -> tuple[Line, ...]:
    """The closed rings around the members together; the last point is the first.

    Lines between two members are left out, so that what remains is the edge of the group. Holes are
    rings too, in the opposite direction. No members, no rings.
    """
    inside = frozenset(members)
    edge: list[Line] = []
    for line, (ahead, back) in zip(shapes.lines, shapes.sides, strict=True):
        if (ahead in inside) != (back in inside):
            edge.append(line if ahead in inside else line[::-1])
    return joined(edge)


def outlines(shapes: Shapes) -> dict[MunicipalityCode, tuple[Line, ...]]:
    """The rings of every municipality by itself, in code order."""
    edges: dict[MunicipalityCode, list[Line]] = defaultdict(list)
    for line, (ahead, back) in zip(shapes.lines, shapes.sides, strict=True):
        edges[ahead].append(line)
        edges[back].append(line[::-1])
    return {code: joined(edges[code]) for code in sorted(edges) if code.startswith("GM")}


def joined(lines: Iterable[Line]) -> tuple[Line, ...]:
    """Lines put end to end as far as they go on, each once and in its own direction.

    Where several go on from one point, the first of them in the order given is taken.
    """
    waiting = list(lines)
    starting: dict[tuple[int, int], list[int]] = defaultdict(list)
    for number in range(len(waiting) - 1, -1, -1):
        starting[waiting[number][0]].append(number)
    used = [False] * len(waiting)
    chains: list[Line] = []
    for number in _heads_first(waiting):
        chain: list[tuple[int, int]] = []
        at: int | None = number
        while at is not None and not used[at]:
            used[at] = True
            chain += waiting[at] if not chain else waiting[at][1:]
            onward = starting[chain[-1]]
            while onward and used[onward[-1]]:
                onward.pop()
            at = onward[-1] if onward and chain[-1] != chain[0] else None
        if chain:
            chains.append(tuple(chain))
    return tuple(chains)


def _heads_first(lines: list[Line]) -> list[int]:
    """Where nothing leads up to, one must start; a ring may start anywhere."""
    ends = {line[-1] for line in lines}
    heads = [number for number, line in enumerate(lines) if line[0] not in ends]
    return [*heads, *range(len(lines))]


def largest_circle(shapes: Shapes, members: Collection[MunicipalityCode]) -> Circle:
    """The largest circle in the members together, of which there is at least one.

    It is searched for on an outline without the details that are smaller than it may be off.
    """
    rings = outline(shapes, members)
    xs, ys = ([point[axis] for ring in rings for point in ring] for axis in (0, 1))
    smaller = min(max(xs) - min(xs), max(ys) - min(ys))
    precision = max(_PRECISION * smaller, 1.0)
    return inscribed_circle([thinned(ring, precision) for ring in rings], precision)


def thinned(line: Line, least: float) -> Line:
    """The line with steps of at least so long; its ends stay."""
    kept = [line[0]]
    for point in line[1:-1]:
        if math.dist(point, kept[-1]) >= least:
            kept.append(point)
    return (*kept, line[-1])
