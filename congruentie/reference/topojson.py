"""The map as TopoJSON: shared arcs on a grid, and the municipalities that refer to them.

Who borders on whom is not written down a second time: it is in the arcs. An arc that two
municipalities use is their border; one that a municipality shares with an ``outside`` is its coast,
its lake or the frontier. Beside the arcs stand their lengths as they were before simplifying.
"""

import json
from collections.abc import Sequence
from itertools import pairwise
from typing import Any

from congruentie.model.territory import Outside
from congruentie.reference.simplify import Drawing
from congruentie.reference.tangles import Line
from congruentie.reference.topology import Face, Topology


def topojson(
    topology: Topology, drawing: Drawing, codes: Sequence[str], lengths: Sequence[int]
) -> bytes:
    """Compact TopoJSON in RD metres, with the objects ``municipalities`` and ``outside``.

    ``lengths`` are whole metres, one per arc; they become a member of their own, which the format
    allows: https://github.com/topojson/topojson-specification (quantised, delta-encoded).
    """
    west = min(x for line in drawing.lines for x, _ in line)
    south = min(y for line in drawing.lines for _, y in line)
    document = {
        "type": "Topology",
        "transform": {"scale": [drawing.grid, drawing.grid], "translate": [west, south]},
        "objects": {
            "municipalities": _collection(
                [_municipality(code, f) for code, f in zip(codes, topology.faces, strict=True)]
            ),
            "outside": _collection([_outside(kind, topology) for kind in Outside]),
        },
        "arcs": [_steps(line, west, south, drawing.grid) for line in drawing.lines],
        "lengths": list(lengths),
    }
    return json.dumps(document, ensure_ascii=False, separators=(",", ":")).encode() + b"\n"


def _collection(geometries: list[dict[str, Any]]) -> dict[str, Any]:
    return {"type": "GeometryCollection", "geometries": geometries}


def _municipality(code: str, face: Face) -> dict[str, Any]:
    return {
        "type": "Polygon" if len(face) == 1 else "MultiPolygon",
        "id": code,
        "arcs": face[0] if len(face) == 1 else face,
    }


def _outside(kind: Outside, topology: Topology) -> dict[str, Any]:
    arcs = [[arc] for arc, (_, other) in enumerate(topology.sides) if other is kind]
    return {"type": "MultiLineString", "id": kind.value, "arcs": arcs}


def _steps(line: Line, west: int, south: int, grid: int) -> list[list[int]]:
    """The first point on the grid, then the step to each next one."""
    places = [((x - west) // grid, (y - south) // grid) for x, y in line]
    first, *_ = places
    return [list(first), *([bx - ax, by - ay] for (ax, ay), (bx, by) in pairwise(places))]
