"""What lies beyond the outer borders: sea, a lake, or Belgium and Germany.

Boundary files do not say. Inside the outline of the country there are lakes; outside it is sea,
except along the land border, kept as a coarse line in ``data/abroad.csv`` and given a width.
"""

import csv
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from typing import Any

import numpy as np
import shapely
from numpy.typing import NDArray

from congruentie.model.territory import Outside
from congruentie.readers.bundled import bundled

HALF_WIDTH = 2500.0
"""Metres on both sides of the coarse line; simplified maps stray up to 2 km from the true line."""
ENCLAVES = "baarle"
"""The line through the Belgian enclaves: the only foreign land that is a hole in the map."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Abroad:
    """Corridors along the land border, as shapely geometries in RD metres."""

    border: Any
    enclaves: Any


@cache
def abroad() -> Abroad:
    """The corridors of the bundled coarse land border; ends are cut off flat, at the coast."""
    lines: dict[str, list[tuple[float, float]]] = defaultdict(list)
    with (bundled("data") / "abroad.csv").open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            lines[row["line"]].append((float(row["x"]), float(row["y"])))
    enclaves = shapely.LineString(lines.pop(ENCLAVES)).buffer(HALF_WIDTH)
    border = shapely.MultiLineString(list(lines.values())).buffer(HALF_WIDTH, cap_style="flat")
    return Abroad(border=border, enclaves=enclaves)


def outside_of(
    polygons: NDArray[np.object_], segments: NDArray[np.float64], foreign: Abroad
) -> list[Outside]:
    """What lies beyond each outer segment of a valid coverage, decided at its midpoint.

    ``segments`` has shape (n, 2, 2): two ends with x and y in metres.
    """
    middles = shapely.points(segments.mean(axis=1))
    shapely.prepare([foreign.border, foreign.enclaves])
    by_border = shapely.intersects(foreign.border, middles)
    by_enclave = shapely.intersects(foreign.enclaves, middles)
    outline = _outline(polygons)
    inland = np.array([_edge(*segment) not in outline for segment in segments.tolist()])
    is_abroad = np.where(inland, by_enclave, by_border)
    water = np.where(inland, Outside.LAKE, Outside.SEA)
    return [Outside(beyond) for beyond in np.where(is_abroad, Outside.ABROAD, water)]


Point = tuple[float, float]


def _outline(polygons: NDArray[np.object_]) -> set[tuple[Point, Point]]:
    """The edges of the country with all holes filled, so without the islands inside them."""
    parts = shapely.get_parts(shapely.coverage_union_all(polygons))
    filled = shapely.polygons(shapely.get_exterior_ring(parts))
    inner, _ = shapely.STRtree(filled).query(filled, predicate="within")
    # Every part lies within itself; one that lies within another is an island in a lake.
    outermost = filled[np.bincount(inner, minlength=len(filled)) == 1]
    rings = [shape.exterior.coords[:] for shape in outermost]
    return {_edge(a, b) for ring in rings for a, b in pairwise(ring)}


def _edge(a: Sequence[float], b: Sequence[float]) -> tuple[Point, Point]:
    low, high = sorted(((a[0], a[1]), (b[0], b[1])))
    return low, high
