"""Which files boundaries may come in, and what is said of those that may not."""

import json
import os
import zipfile
from pathlib import Path

import pandas as pd
import pytest
from reference.worlds import FOUR_SQUARES, INHABITANTS, World, frame, world

from congruentie.reference import build, door

PAIRS = [
    ("GM0001", "GM0002"),
    ("GM0001", "GM0003"),
    ("GM0001", "sea"),
    ("GM0002", "GM0004"),
    ("GM0002", "sea"),
    ("GM0003", "GM0004"),
    ("GM0003", "sea"),
    ("GM0004", "sea"),
]


@pytest.mark.parametrize("suffix", ["geojson", "json", "gpkg", "fgb", "shp"])
def test_every_format_gives_the_same_four_squares(tmp_path: Path, suffix: str) -> None:
    name = f"grenzen.{suffix}"
    four = world(tmp_path, FOUR_SQUARES, name) if suffix != "json" else renamed(tmp_path, name)
    assert list(four.pairs()) == PAIRS


def renamed(folder: Path, name: str) -> World:
    four = world(folder, FOUR_SQUARES)
    return four.asking(boundaries=four.request.boundaries.rename(folder / name))


def test_a_zipped_shapefile_is_read_without_unpacking(tmp_path: Path) -> None:
    four = world(tmp_path, FOUR_SQUARES, "grenzen.shp")
    archive = tmp_path / "grenzen.zip"
    with zipfile.ZipFile(archive, "w") as zipped:
        for part in tmp_path.glob("grenzen.*"):
            if part != archive:
                zipped.write(part, part.name)
    assert list(four.asking(boundaries=archive).pairs()) == PAIRS


def test_the_topojson_it_writes_can_be_read_again(tmp_path: Path) -> None:
    four = world(tmp_path, FOUR_SQUARES)
    written = tmp_path / "grenzen.topojson"
    written.write_bytes(build(four.request).files["borders.topojson"])
    assert list(four.asking(boundaries=written, name_column="id").pairs()) == PAIRS


def test_a_layer_is_found_by_its_codes_or_named_by_the_user(tmp_path: Path) -> None:
    four = world(tmp_path, FOUR_SQUARES, "grenzen.gpkg")
    package = tmp_path / "pdok.gpkg"
    frame(FOUR_SQUARES).rename(columns={"statcode": "vak"}).to_file(package, layer="kaartvakken")
    frame(FOUR_SQUARES).to_file(package, layer="gemeente_gegeneraliseerd")
    several = four.asking(boundaries=package)
    assert list(several.pairs()) == PAIRS

    frame(FOUR_SQUARES).to_file(package, layer="gemeente_niet_gegeneraliseerd")
    text = several.mistakes()
    assert "gemeente_gegeneraliseerd, gemeente_niet_gegeneraliseerd" in text
    assert "--layer" in text
    assert list(several.asking(layer="gemeente_niet_gegeneraliseerd").pairs()) == PAIRS
    assert "kaartvakken" in several.asking(layer="bestaat_niet").mistakes()


def test_a_layer_is_found_by_the_column_of_codes_that_was_named(tmp_path: Path) -> None:
    """Both layers have codes of some kind; only one has the column that is asked for."""
    package = tmp_path / "twee.gpkg"
    four = world(tmp_path, FOUR_SQUARES, "grenzen.gpkg").asking(boundaries=package)
    frame(FOUR_SQUARES).rename(columns={"statcode": "id"}).to_file(package, layer="wijken")
    frame(FOUR_SQUARES).rename(columns={"statcode": "GM_CODE"}).to_file(package, layer="gemeenten")
    assert "Lagen: " in four.mistakes()
    for asked in ("GM CODE", "gm_code", "Gm-Code"):
        assert list(four.asking(code_column=asked).pairs()) == PAIRS


@pytest.mark.parametrize(
    ("code", "name"),
    [
        ("gemeentecode", "gemeentenaam"),
        ("GM_CODE", "GM_NAAM"),
        ("identificatie", "naam"),
        ("code", "naam"),
        ("municipality_code", "municipality_name"),
        ("gemeenteco", "gemeentena"),
        ("Gemeentecode_1", "Gemeentenaam_2"),
    ],
)
def test_column_names_of_publishers_are_recognised(tmp_path: Path, code: str, name: str) -> None:
    columns = {"statcode": code, "statnaam": name}
    four = world(tmp_path, frame(FOUR_SQUARES).rename(columns=columns))
    assert list(four.pairs()) == PAIRS


def test_unknown_columns_are_listed_and_can_be_named(tmp_path: Path) -> None:
    four = world(
        tmp_path, frame(FOUR_SQUARES).rename(columns={"statcode": "sleutel", "statnaam": "plaats"})
    )
    assert "Gelezen kolommen: sleutel, plaats" in four.mistakes()
    assert list(four.asking(code_column="sleutel", name_column="PLAATS").pairs()) == PAIRS


def test_rows_with_the_same_code_are_one_municipality(tmp_path: Path) -> None:
    """The two southern squares are one municipality in two rows: it borders both northern ones."""
    rows = frame(FOUR_SQUARES)
    rows.loc[rows.statcode == "GM0002", "statcode"] = "GM0001"
    merged = world(tmp_path, rows)
    assert merged.pairs()["GM0001", "GM0003"] == 10_000
    assert merged.pairs()["GM0001", "GM0004"] == 10_000


def test_rows_are_chosen_by_a_condition(tmp_path: Path) -> None:
    """The file has two years; without a condition every municipality is there twice."""
    rows = frame(FOUR_SQUARES)
    rows["jaar"] = 2013
    other = frame(FOUR_SQUARES)
    other["jaar"] = 2014
    other["geometry"] = other.geometry.translate(50_000, 0)
    both = world(tmp_path, pd.concat([rows, other]))
    chosen = both.asking(where=("jaar=2014",))
    inhabitants = {code: INHABITANTS[code] for code in rows.statcode}
    assert list(chosen.pairs()) == PAIRS
    assert build(chosen.request).population == sum(inhabitants.values())
    assert "geen gemeenten gelezen (8 rijen" in both.asking(where=("jaar=2015",)).mistakes()
    assert "geen enkel bestand heeft een kolom 'eeuw'" in both.asking(where=("eeuw=20",)).mistakes()
    assert "Schrijf KOLOM=WAARDE" in both.asking(where=("jaar",)).mistakes()


def test_a_condition_can_be_meant_for_one_table(tmp_path: Path) -> None:
    rows = frame(FOUR_SQUARES)
    rows["year"] = 2023
    four = world(tmp_path, rows)
    lines = [f"{code},{n},{y}" for code, n in INHABITANTS.items() for y in (2023, 2024)]
    path = tmp_path / "years.csv"
    path.write_text("\n".join(["gemeentecode,inwoners,year", *lines]), encoding="utf-8")
    years = four.asking(population=path)
    assert list(years.asking(where=("population:year=2024",)).pairs()) == PAIRS
    assert "population:year" in years.asking(where=("year=2024",)).mistakes()


# --- what stays outside -----------------------------------------------------------------------


@pytest.mark.parametrize(
    "place", ["/vsicurl/http://x.nl/a.gpkg", "https://x.nl/a.geojson", "a.gpkg"]
)
def test_only_existing_local_files_are_opened(tmp_path: Path, place: str) -> None:
    four = world(tmp_path, FOUR_SQUARES)
    assert "geen gewoon bestand" in four.asking(boundaries=Path(place)).mistakes()


def test_links_and_pipes_are_no_files(tmp_path: Path) -> None:
    four = world(tmp_path, FOUR_SQUARES)
    link, pipe = tmp_path / "link.geojson", tmp_path / "pipe.geojson"
    link.symlink_to(four.request.boundaries)
    os.mkfifo(pipe)
    assert "geen gewoon bestand" in four.asking(boundaries=link).mistakes()
    assert "geen gewoon bestand" in four.asking(boundaries=pipe).mistakes()


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("vrt.geojson", b"<OGRVRTDataSource/>"),
        ("pipeline.geojson", b'{"type": "gdal_streamed_alg", "command_line": "gdal vector"}'),
        ("list.geojson", b"[]"),
        ("deep.geojson", b"[" * 100_000),
        ("not.gpkg", b"<OGRVRTDataSource/>"),
        ("not.fgb", b"{}"),
        ("not.shp", b"{}"),
        ("not.zip", b"{}"),
        ("broken.zip", b"PK\x03\x04 and nothing more"),
        ("map.kml", b"<kml/>"),
        ("empty.geojson", b""),
    ],
)
def test_a_file_must_be_what_its_name_says(tmp_path: Path, name: str, content: bytes) -> None:
    disguised = tmp_path / name
    disguised.write_bytes(content)
    text = world(tmp_path, FOUR_SQUARES).asking(boundaries=disguised).mistakes()
    assert text.startswith(f"{name}: ")
    assert "GeoPackage, GeoJSON, TopoJSON, FlatGeobuf of Shapefile" in text


def test_a_zip_with_something_else_in_it_is_refused(tmp_path: Path) -> None:
    archive = tmp_path / "grenzen.zip"
    with zipfile.ZipFile(archive, "w") as zipped:
        zipped.writestr("a.shp", b"")
        zipped.writestr("a.vrt", b"<OGRVRTDataSource/>")
    four = world(tmp_path, FOUR_SQUARES)
    assert "precies een Shapefile" in four.asking(boundaries=archive).mistakes()


def test_a_file_that_breaks_off_is_no_map(tmp_path: Path) -> None:
    four = world(tmp_path, FOUR_SQUARES)
    for name, content in (
        ("half.gpkg", b"SQLite format 3\x00 and nothing more"),
        ("half.fgb", b"fgb\x03fgb\x00 and nothing more"),
        ("half.shp", b"\x00\x00\x27\x0a and nothing more"),
    ):
        broken = tmp_path / name
        broken.write_bytes(content)
        assert "niet als kaart te lezen" in four.asking(boundaries=broken).mistakes()


def test_a_map_without_municipalities_is_no_map(tmp_path: Path) -> None:
    empty = tmp_path / "leeg.geojson"
    empty.write_text(json.dumps({"type": "FeatureCollection", "features": []}))
    four = world(tmp_path, FOUR_SQUARES)
    assert "geen gemeenten gelezen" in four.asking(boundaries=empty).mistakes()


def test_a_file_beyond_the_limit_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    four = world(tmp_path, FOUR_SQUARES)
    monkeypatch.setattr(door, "MOST_BYTES", four.request.boundaries.stat().st_size)
    assert list(four.pairs()) == PAIRS
    monkeypatch.setattr(door, "MOST_BYTES", four.request.boundaries.stat().st_size - 1)
    assert "groter dan" in four.mistakes()
