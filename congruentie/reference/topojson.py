"""The map as TopoJSON: shared arcs on a grid, municipalities and borders that refer to them."""

import json
from collections.abc import Sequence
from itertools import pairwise
from typing import Any

from congruentie.model.territory import Municipality
from congruentie.reference.borders import Stretch
from congruentie.reference.simplify import Drawing
from congruentie.reference.tangles import Line
from congruentie.reference.topology import Face, Topology


def topojson(
    topology: Topology,
    drawing: Drawing,
    municipalities: Sequence[Municipality],
    stretches: Sequence[Stretch],
) -> bytes:
    """Compact TopoJSON in RD metres, with the objects ``borders`` and ``municipalities``.

    The format: https://github.com/topojson/topojson-specification (quantised, delta-encoded).
    """
    west = min(x for line in drawing.lines for x, _ in line)
    south = min(y for line in drawing.lines for _, y in line)
    document = {
        "type": "Topology",
        "transform": {"scale": [drawing.grid, drawing.grid], "translate": [west, south]},
        "objects": {
            "borders": _collection([_border(stretch) for stretch in stretches]),
            "municipalities": _collection(
                [
                    _municipality(municipality, face)
                    for municipality, face in zip(municipalities, topology.faces, strict=True)
                ]
            ),
        },
        "arcs": [_steps(line, west, south, drawing.grid) for line in drawing.lines],
    }
    return json.dumps(document, ensure_ascii=False, separators=(",", ":")).encode() + b"\n"


def _collection(geometries: list[dict[str, Any]]) -> dict[str, Any]:
    return {"type": "GeometryCollection", "geometries": geometries}


def _border(stretch: Stretch) -> dict[str, Any]:
    single = len(stretch.arcs) == 1
    return {
        "type": "LineString" if single else "MultiLineString",
        "arcs": list(stretch.arcs) if single else [[arc] for arc in stretch.arcs],
        "properties": {
            "left": stretch.border.left,
            "right": str(stretch.border.right),
            "length": round(stretch.border.length),
        },
    }


def _municipality(municipality: Municipality, face: Face) -> dict[str, Any]:
    return {
        "type": "Polygon" if len(face) == 1 else "MultiPolygon",
        "id": municipality.code,
        "properties": {"name": municipality.name},
        "arcs": face[0] if len(face) == 1 else face,
    }


def _steps(line: Line, west: int, south: int, grid: int) -> list[list[int]]:
    """The first point on the grid, then the step to each next one."""
    places = [((x - west) // grid, (y - south) // grid) for x, y in line]
    first, *_ = places
    return [list(first), *([bx - ax, by - ay] for (ax, ay), (bx, by) in pairwise(places))]
