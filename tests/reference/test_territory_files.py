"""The files of a territory: their form, their sums, and the same bytes every time."""

import hashlib
import json
from pathlib import Path
from typing import Any

import pyogrio
import pytest
import shapely
from reference.worlds import FOUR_SQUARES, World, bare, csv_rows, frame, world

from congruentie.output import write_files
from congruentie.reference import build


def test_municipalities_stand_in_code_order_with_their_labels(tmp_path: Path) -> None:
    content = build(world(tmp_path, FOUR_SQUARES).request).files["municipalities.csv"]
    assert content.decode() == (
        "code,name,population,land_area_km2,province,label_x,label_y,label_radius_m\n"
        "GM0001,Zuidwest,10,100.0,,105000,405000,5000\n"
        "GM0002,Zuidoost,20,100.0,,115000,405000,5000\n"
        "GM0003,Noordwest,30,100.0,,105000,415000,5000\n"
        "GM0004,Noordoost,40,100.0,,115000,415000,5000\n"
    )


def test_the_map_is_compact_topojson(tmp_path: Path) -> None:
    content = build(world(tmp_path, FOUR_SQUARES).request).files["borders.topojson"]
    document = json.loads(content)
    assert list(document) == ["type", "transform", "objects", "arcs", "lengths"]
    assert set(document["lengths"]) == {10_000, 20_000}
    beyond = document["objects"]["outside"]["geometries"]
    assert {shape["id"]: len(shape["arcs"]) for shape in beyond} == {
        "sea": 4,
        "lake": 0,
        "abroad": 0,
    }
    zuidwest = document["objects"]["municipalities"]["geometries"][0]
    assert zuidwest["type"] == "Polygon"
    assert zuidwest["id"] == "GM0001"
    assert b", " not in content


def test_gdal_opens_the_map(tmp_path: Path) -> None:
    write_files(tmp_path, build(world(tmp_path, FOUR_SQUARES).request).files)
    path = tmp_path / "borders.topojson"
    assert sorted(name for name, _ in pyogrio.list_layers(path)) == ["municipalities", "outside"]
    shapes = pyogrio.read_dataframe(path, layer="municipalities")
    assert dict(zip(shapes["id"], shapes.geometry.area, strict=True)) == dict.fromkeys(
        FOUR_SQUARES, 1e8
    )
    lines = pyogrio.read_dataframe(path, layer="outside")
    assert lines.geometry.length.sum() == 80_000


def test_the_manifest_tells_sources_sums_and_choices(tmp_path: Path) -> None:
    four = world(tmp_path, FOUR_SQUARES).asking(source="Bron: CBS", licence="CC0 1.0")
    built = build(four.request)
    manifest = json.loads(built.files["manifest.json"])
    assert list(built.files)[-1] == "manifest.json"
    assert manifest["reference_date"] == "2013-01-01"
    assert manifest["counts"] == {"municipalities": 4, "population": 100, "borders": 8}
    assert manifest["source"] == "Bron: CBS"
    assert manifest["licence"] == "CC0 1.0"
    assert (manifest["tolerance_m"], manifest["grid_m"]) == (1000.0, 100)
    assert manifest["generalised"] is True
    assert manifest["faulty"] == []
    assert [entry["name"] for entry in manifest["inputs"]] == ["grenzen.geojson", "inwoners.csv"]
    for name, sha256 in manifest["files"].items():
        assert hashlib.sha256(built.files[name]).hexdigest() == sha256
    assert str(tmp_path).encode() not in b"".join(built.files.values())


def test_the_manifest_claims_nothing_that_nobody_said(tmp_path: Path) -> None:
    manifest = manifest_of(world(tmp_path, FOUR_SQUARES))
    assert manifest["licence"] == ""
    assert manifest["source"] == "grenzen.geojson, inwoners.csv"


def test_the_manifest_keeps_the_notes_of_the_build_in_both_languages(tmp_path: Path) -> None:
    """The file names no coordinate system, and no land area is given."""
    four = world(tmp_path, FOUR_SQUARES)
    bare(four.request.boundaries)
    assert manifest_of(four)["notes"] == [
        {
            "nl": "grenzen.geojson noemt geen coördinatenstelsel; de getallen liggen in RD "
            "(EPSG:28992).",
            "en": "grenzen.geojson names no coordinate system; its numbers lie in RD (EPSG:28992).",
        },
        {
            "nl": "landoppervlakte van 4 gemeenten gemeten op de grenzen.",
            "en": "land area of 4 municipalities measured on the boundaries.",
        },
    ]
    assert [note.nl for note in build(four.request).notes] == [
        note["nl"] for note in manifest_of(four)["notes"]
    ]


def test_the_manifest_sums_every_part_of_a_shapefile(tmp_path: Path) -> None:
    four = world(tmp_path, FOUR_SQUARES, "grenzen.shp")
    (tmp_path / "grenzen.csv").write_text("of something else")
    sums = {entry["name"]: entry["sha256"] for entry in manifest_of(four)["inputs"]}
    assert list(sums) == [
        *("grenzen.shp", "grenzen.cpg", "grenzen.dbf", "grenzen.prj", "grenzen.shx"),
        "inwoners.csv",
    ]
    for name, sha256 in sums.items():
        assert hashlib.sha256((tmp_path / name).read_bytes()).hexdigest() == sha256


def manifest_of(asked: World) -> dict[str, Any]:
    return json.loads(build(asked.request).files["manifest.json"])


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_shuffled_rows_give_the_same_bytes(tmp_path: Path, seed: int) -> None:
    """Other order of rows, other starting points and direction of rings: the same territory."""
    ordered = build(world(tmp_path, FOUR_SQUARES).request).files
    rows = frame(FOUR_SQUARES).sample(frac=1, random_state=seed)
    rows["geometry"] = [turned(shape, seed) for shape in rows.geometry]
    shuffled = build(world(tmp_path, rows, "anders.geojson").request).files
    assert shuffled["borders.topojson"] == ordered["borders.topojson"]
    assert csv_rows(shuffled["municipalities.csv"]) == csv_rows(ordered["municipalities.csv"])


def turned(shape: shapely.Polygon, steps: int) -> shapely.Polygon:
    corners = list(shape.exterior.coords)[:-1]
    return shapely.Polygon([*corners[steps:], *corners[:steps]][::-1])
