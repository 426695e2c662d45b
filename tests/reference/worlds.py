"""Small worlds to build territories of, in the middle of the Netherlands, RD metres.

North-west  North-east          420 km
GM0003      GM0004
South-west  South-east          410 km
GM0001      GM0002
                                400 km
100 km    110 km    120 km
"""

import csv
import json
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

import geopandas
import pytest
import shapely

from congruentie.errors import InputError
from congruentie.reference import BuildRequest, build

KM = 1000.0
SOUTH_WEST, SOUTH_EAST, NORTH_WEST, NORTH_EAST = "GM0001", "GM0002", "GM0003", "GM0004"
NAMES = {
    SOUTH_WEST: "Zuidwest",
    SOUTH_EAST: "Zuidoost",
    NORTH_WEST: "Noordwest",
    NORTH_EAST: "Noordoost",
}
INHABITANTS = {SOUTH_WEST: 10, SOUTH_EAST: 20, NORTH_WEST: 30, NORTH_EAST: 40}


def square(column: int, row: int, size: float = 10 * KM) -> shapely.Polygon:
    """A square of 10 km, counted from the south-west."""
    west, south = 100 * KM + column * size, 400 * KM + row * size
    return shapely.box(west, south, west + size, south + size)


FOUR_SQUARES = {
    SOUTH_WEST: square(0, 0),
    SOUTH_EAST: square(1, 0),
    NORTH_WEST: square(0, 1),
    NORTH_EAST: square(1, 1),
}


@dataclass(frozen=True)
class World:
    """Files in a folder that can be built into a territory."""

    folder: Path
    request: BuildRequest

    def asking(self, **changes: object) -> "World":
        return replace(self, request=replace(self.request, **changes))

    def mistakes(self) -> str:
        """What is wrong with the inputs, in Dutch, a line each; fails where nothing is."""
        with pytest.raises(InputError) as raised:
            build(self.request)
        return "\n".join(mistake.text("nl") for mistake in raised.value.mistakes)

    def pairs(self) -> dict[tuple[str, str], float]:
        """Length in metres of every border, by both its sides."""
        return {(b.left, str(b.right)): b.length for b in build(self.request).borders}


def frame(shapes: dict[str, object], crs: object = "EPSG:28992") -> geopandas.GeoDataFrame:
    """One row per municipality, with CBS column names."""
    return geopandas.GeoDataFrame(
        {"statcode": list(shapes), "statnaam": [NAMES.get(code, code) for code in shapes]},
        geometry=list(shapes.values()),
        crs=crs,
    )


def table(path: Path, header: str, *rows: str) -> Path:
    path.write_text("\n".join([header, *rows]) + "\n", encoding="utf-8")
    return path


def inhabitants(folder: Path, counts: dict[str, int]) -> Path:
    rows = [f"{code},{count}" for code, count in counts.items()]
    return table(folder / "inwoners.csv", "gemeentecode,aantal_inwoners", *rows)


def world(
    folder: Path, shapes: dict[str, object] | geopandas.GeoDataFrame, name: str = "grenzen.geojson"
) -> World:
    """A folder with boundaries in the format that ``name`` ends in, and their inhabitants."""
    rows = frame(shapes) if isinstance(shapes, dict) else shapes
    boundaries = folder / name
    rows.to_file(boundaries)
    counts = {code: INHABITANTS.get(code, 1) for code in rows.get("statcode", INHABITANTS)}
    return World(
        folder=folder,
        request=BuildRequest(
            boundaries=boundaries,
            population=inhabitants(folder, counts),
            reference_date=date(2013, 1, 1),
        ),
    )


def bare(path: Path) -> Path:
    """The same GeoJSON without its crs member."""
    document = json.loads(path.read_text())
    document.pop("crs", None)
    path.write_text(json.dumps(document))
    return path


def csv_rows(content: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(content.decode().splitlines()))
