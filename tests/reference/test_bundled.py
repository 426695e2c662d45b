"""The territories that come with the program: official totals, sums, sizes, how they are made."""

import hashlib
import importlib.util
import json
from pathlib import Path

import pyogrio
import pytest
import shapely
from reference.official import REFERENCE, needs_reference
from reference.worlds import csv_rows

from congruentie.model.territory import Outside, Territory
from congruentie.readers.gazetteer import read_gazetteer
from congruentie.readers.territory import read_territory
from congruentie.reference import build

DATA = Path(__file__).parents[2] / "data"
TOTALS = {
    "2013": (408, 16_779_575, 1043),
    "2016": (390, 16_979_120, 1001),
    "2024": (342, 17_942_942, 876),
}
KILOMETRES = {
    "2013": {"sea": 1566, "lake": 146, "abroad": 885},
    "2016": {"sea": 841, "lake": 934, "abroad": 886},
    "2024": {"sea": 1121, "lake": 1552, "abroad": 1040},
}
every_year = pytest.mark.parametrize("year", sorted(TOTALS))


def territory(year: str) -> Territory:
    return read_territory(DATA / year, DATA, read_gazetteer(DATA))


@every_year
def test_totals_are_the_official_ones(year: str) -> None:
    rows = csv_rows((DATA / year / "municipalities.csv").read_bytes())
    pairs = [b for b in territory(year).borders if not isinstance(b.right, Outside)]
    assert (len(rows), sum(int(row["population"]) for row in rows), len(pairs)) == TOTALS[year]
    assert len({row["province"] for row in rows}) == 12


@every_year
def test_outside_borders_are_as_long_as_when_they_were_looked_at(year: str) -> None:
    kilometres = dict.fromkeys(KILOMETRES[year], 0.0)
    for border in territory(year).borders:
        if isinstance(border.right, Outside):
            kilometres[border.right] += border.length / 1000
    assert {beyond: round(length) for beyond, length in kilometres.items()} == KILOMETRES[year]


@every_year
def test_files_are_those_of_the_manifest_and_small(year: str) -> None:
    manifest = json.loads((DATA / year / "manifest.json").read_bytes())
    for name, sha256 in manifest["files"].items():
        assert hashlib.sha256((DATA / year / name).read_bytes()).hexdigest() == sha256
    assert manifest["faulty"] == []
    assert "CBS/Kadaster" in manifest["source"]
    assert "CC BY 4.0" in manifest["source"]
    assert (DATA / year / "borders.topojson").stat().st_size < 100_000


@every_year
def test_every_shape_is_clean(year: str) -> None:
    shapes = pyogrio.read_dataframe(DATA / year / "borders.topojson", layer="municipalities")
    polygons = shapes.geometry.to_numpy()
    assert shapely.is_valid(polygons).all()
    assert not shapely.is_empty(polygons).any()
    assert shapely.area(polygons).sum() - shapely.union_all(polygons).area < 1


@every_year
def test_labels_lie_inside_their_municipality(year: str) -> None:
    shapes = pyogrio.read_dataframe(DATA / year / "borders.topojson", layer="municipalities")
    for row, shape in zip(
        csv_rows((DATA / year / "municipalities.csv").read_bytes()), shapes.geometry, strict=True
    ):
        label = shapely.Point(int(row["label_x"]), int(row["label_y"]))
        assert label.buffer(int(row["label_radius_m"]) - 2).within(shape)


@needs_reference
@every_year
def test_rebuilding_gives_the_very_same_bytes(year: str) -> None:
    spec = importlib.util.spec_from_file_location("rebuild", DATA / "rebuild.py")
    rebuild = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(rebuild)
    files = build(rebuild.YEARS[year](REFERENCE)).files
    assert {name: (DATA / year / name).read_bytes() for name in files} == dict(files)
    assert rebuild.land_border(REFERENCE) == (DATA / "abroad.csv").read_bytes()
