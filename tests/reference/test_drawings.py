"""Reading drawings: which columns and shapes they need, and what is said where they lack them."""

import json
import os
import sqlite3
import zipfile
import zlib
from collections.abc import Callable
from contextlib import closing
from datetime import date
from pathlib import Path
from typing import Any

import pandas as pd
import pyogrio
import pytest
import shapely
from reference.drawn import (
    NORTH,
    SOUTH,
    mistakes,
    noted,
    regions,
    said,
    squares,
    submitted,
    two,
)
from reference.drawn import written as write
from reference.worlds import KM, NORTH_WEST, bare, square

from congruentie.readers.drawn import is_drawing
from congruentie.reference import door, drawings

BOW_TIE = shapely.Polygon([(0, 0), (1, 1), (1, 0), (0, 1)])


@pytest.fixture(scope="module")
def land(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return squares(tmp_path_factory.mktemp("squares"))


def zipped(path: Path, parts: Path, rename: Callable[[str], str] = str) -> Path:
    """The Shapefile whose parts have this name, in a zip file."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for part in sorted(parts.parent.glob(f"{parts.stem}.*")):
            archive.writestr(rename(part.name), part.read_bytes())
    return path


def document(path: Path, frame: Any, **members: Any) -> Path:
    """GeoJSON with members of the test's own."""
    content = json.loads(frame.to_json(drop_id=True)) | members
    path.write_text(json.dumps(content), encoding="utf-8")
    return path


# --- columns ----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("region", "domain"),
    [
        ("regio", "domein"),
        ("Region", "Domain"),
        ("regionaam", "terrein"),
        ("REGION_NAME", "beleidsterrein"),
        ("samenwerkingsverband", "domein"),
    ],
)
@pytest.mark.parametrize("name", ["r.geojson", "r.shp"])
@pytest.mark.filterwarnings("ignore:Normalized/laundered:RuntimeWarning")
@pytest.mark.filterwarnings("ignore:Column names longer than 10:UserWarning")
def test_columns_have_the_names_that_tables_have(
    land: Path, tmp_path: Path, name: str, region: str, domain: str
) -> None:
    frame = two().rename(columns={"regio": region, "domein": domain})
    path = write(tmp_path / name, frame)
    assert {row[:2] for row in said(submitted(land, path))} == {
        ("jeugd", "Noord"),
        ("jeugd", "Zuid"),
    }


def test_a_code_alone_names_a_region(land: Path, tmp_path: Path) -> None:
    frame = two(regio=None, regiocode=[7, 8])
    read = submitted(land, write(tmp_path / "r.gpkg", frame))
    assert {s.region.code for s in read.statements if s.region} == {"7", "8"}


def test_columns_that_are_not_read_are_named(land: Path, tmp_path: Path) -> None:
    frame = two(
        naam=["x", "y"],
        jeugd_regio=["x", "y"],
        is_centrum=["ja", "ja"],
        toelichting=["x", "y"],
        rechtsvorm=["dvo", "gr"],
        contact_naam=["Jan", "Piet"],
        lijst=[["a"], ["b"]],
    )
    read = submitted(land, document(tmp_path / "r.geojson", frame))
    assert noted(read, "columns-ignored") == [{"columns": "naam, jeugd_regio, is_centrum, lijst"}]
    assert noted(read, "columns-of-regions") == [{"columns": "rechtsvorm"}]
    assert noted(read, "personal-data-ignored") == [{"columns": "contact_naam"}]


def test_a_region_without_a_name_made_no_choice(land: Path, tmp_path: Path) -> None:
    read = submitted(land, write(tmp_path / "r.gpkg", two(regio=["Noord", None])))
    assert {s.region.name if s.region else None for s in read.statements} == {"Noord", None}


def test_the_reference_date_of_an_object_is_stated(land: Path, tmp_path: Path) -> None:
    frame = two(peildatum=[date(2013, 1, 1), date(2013, 1, 1)])
    read = submitted(land, write(tmp_path / "r.gpkg", frame))
    assert [stated.day for stated in read.dates] == [date(2013, 1, 1)]


def test_two_columns_for_the_region_cannot_be_told_apart(land: Path, tmp_path: Path) -> None:
    path = write(tmp_path / "r.geojson", two(regionaam=["x", "y"]))
    [text] = mistakes(land, path)
    assert text.startswith(f"{path}: kolommen die hetzelfde betekenen: ‘regio’ en ‘regionaam’")


def test_a_drawing_without_a_column_for_the_region_says_what_it_has(
    land: Path, tmp_path: Path
) -> None:
    path = write(tmp_path / "r.gpkg", two(regio=None, naam=["x", "y"]), layer="vlakken")
    [text] = mistakes(land, path)
    assert text.startswith(f"{path}, laag vlakken: er is geen kolom met de naam van de regio.")
    assert "Gelezen: domein, naam." in text


def test_a_drawing_without_any_column_says_so(land: Path, tmp_path: Path) -> None:
    [text] = mistakes(land, document(tmp_path / "r.geojson", regions(geometry=[NORTH])))
    assert "Gelezen: niets." in text


def test_a_drawing_without_objects_has_no_rows(land: Path, tmp_path: Path) -> None:
    path = write(tmp_path / "r.gpkg", two().iloc[:0])
    assert ["onder de kopregel staat niets" in text for text in mistakes(land, path)] == [True]


# --- shapes and coordinates -------------------------------------------------------------------


@pytest.mark.parametrize(
    ("shape", "expected"),
    [
        pytest.param(shapely.Point(1, 1), "hier is een punt getekend", id="a point"),
        pytest.param(
            shapely.LineString([(0, 0), (1, 1)]), "hier is een lijn getekend", id="a line"
        ),
        pytest.param(shapely.Polygon(), "hier is niets getekend", id="an empty area"),
        pytest.param(None, "hier is niets getekend", id="nothing"),
        pytest.param(
            shapely.GeometryCollection([NORTH]), "hier is geen vlak getekend", id="a collection"
        ),
        pytest.param(
            shapely.transform(BOW_TIE, lambda points: points * KM + (1e5, 4e5)),
            "het vlak is ongeldig (Self-intersection",
            id="a bow tie",
        ),
    ],
)
def test_an_object_without_a_sound_area_is_named(
    land: Path, tmp_path: Path, shape: Any, expected: str
) -> None:
    path = document(tmp_path / "r.geojson", two(geometry=[NORTH, shape]))
    [text] = mistakes(land, path)
    assert text.startswith(f"{path}, object 2: {expected}")


def test_all_that_is_wrong_is_said_at_once(land: Path, tmp_path: Path) -> None:
    points = write(tmp_path / "a.geojson", two(geometry=[shapely.Point(1, 1)] * 2))
    nameless = write(tmp_path / "b.geojson", two(regio=None))
    absent = tmp_path / "c.gpkg"
    table = tmp_path / "d.csv"
    assert [
        text.partition(": ")[0] for text in mistakes(land, points, nameless, absent, table)
    ] == [
        str(table),
        f"{points}, object 1",
        f"{points}, object 2",
        str(nameless),
        "c.gpkg",
    ]


def test_every_layer_of_a_package_is_told_what_is_wrong(land: Path, tmp_path: Path) -> None:
    package = tmp_path / "r.gpkg"
    write(package, two(geometry=[shapely.Point(1, 1), SOUTH]), layer="jeugd")
    write(package, two(geometry=[NORTH, shapely.Point(1, 1)]), layer="wmo")
    assert [text.partition(": ")[0] for text in mistakes(land, package)] == [
        f"{package}, laag jeugd, object 1",
        f"{package}, laag wmo, object 2",
    ]


def test_a_list_of_regions_without_any_shape_is_no_drawing(land: Path, tmp_path: Path) -> None:
    path = tmp_path / "r.gpkg"
    pyogrio.write_dataframe(pd.DataFrame({"regio": ["Noord"], "domein": ["jeugd"]}), path, "lijst")
    [text] = mistakes(land, path)
    assert text.startswith(f"{path}, laag lijst, object 1: hier is niets getekend")


def test_a_list_of_something_else_is_left_aside(land: Path, tmp_path: Path) -> None:
    path = write(tmp_path / "r.gpkg", two())
    pyogrio.write_dataframe(pd.DataFrame({"stijl": ["blauw"]}), path, "lijst")
    read = submitted(land, path)
    assert [note.place.sheet for note in read.notes if note.key == "sheet-left-aside"] == ["lijst"]


def test_layers_whose_names_look_alike_are_refused(land: Path, tmp_path: Path) -> None:
    path = write(tmp_path / "r.gpkg", two(), layer="noord en zuid")
    write(path, two(), layer="noord  en zuid")
    [text] = mistakes(land, path)
    assert text.startswith(f"{path}, laag noord en zuid: er zijn meer lagen met deze naam.")


def test_a_file_without_layers_is_no_drawing(land: Path, tmp_path: Path) -> None:
    path = tmp_path / "r.fgb"
    path.write_bytes(b"fgb\x03fgb\x00 and nothing more")
    assert mistakes(land, path) == [
        "r.fgb: is niet als kaart te lezen. Exporteer het bestand opnieuw."
    ]


def test_an_object_whose_code_has_no_name_is_named_by_its_code(land: Path, tmp_path: Path) -> None:
    """Its region is too small for every municipality, so a note must name it."""
    frame = two(regio=None, regiocode=["R1", "R2"], geometry=[NORTH, square(0, 0, size=KM)])
    read = submitted(land, write(tmp_path / "r.gpkg", frame))
    assert noted(read, "region-covers-nothing") == [{"region": "R2"}]


@pytest.mark.parametrize(
    ("crs", "presumed"),
    [
        pytest.param("EPSG:4326", [], id="degrees, as GeoJSON is by standard"),
        pytest.param("EPSG:28992", [{"system": "RD (EPSG:28992)"}], id="RD, by its numbers"),
    ],
)
def test_geojson_that_names_no_coordinates_is_placed_by_its_numbers(
    land: Path, tmp_path: Path, crs: str, presumed: list[dict[str, str]]
) -> None:
    read = submitted(land, bare(write(tmp_path / "r.geojson", two().to_crs(crs))))
    assert noted(read, "coordinates-presumed") == presumed
    assert len(said(read)) == 4


def test_a_shapefile_without_coordinates_that_lies_nowhere_says_what_to_do(
    land: Path, tmp_path: Path
) -> None:
    path = write(tmp_path / "r.shp", two().to_crs("EPSG:3857"))
    path.with_suffix(".prj").unlink()
    [text] = mistakes(land, path)
    assert text.startswith(f"{path}: noemt geen coördinatenstelsel")
    assert "bij een Shapefile met .prj" in text


# --- what stays outside -----------------------------------------------------------------------


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("vrt.gpkg", b"<OGRVRTDataSource/>"),
        ("vrt.geojson", b"<OGRVRTDataSource/>"),
        ("report.json", b'{"schema_version": "1", "findings": []}'),
        ("broken.zip", b"PK\x03\x04 and nothing more"),
        ("empty.shp", b""),
    ],
)
def test_a_drawing_must_be_what_its_name_says(
    land: Path, tmp_path: Path, name: str, content: bytes
) -> None:
    path = tmp_path / name
    path.write_bytes(content)
    [text] = mistakes(land, path)
    assert text.startswith(f"{name}: ")


@pytest.mark.parametrize(
    "place", ["/vsicurl/http://x.nl/a.gpkg", "https://x.nl/a.geojson", "a.gpkg", "map.zip"]
)
def test_only_files_that_are_there_are_opened(land: Path, place: str) -> None:
    [text] = mistakes(land, Path(place))
    assert "is geen gewoon bestand op deze computer" in text


def test_a_zipped_shapefile_is_read(land: Path, tmp_path: Path) -> None:
    archive = zipped(tmp_path / "regios.zip", write(tmp_path / "r.shp", two()))
    assert len(said(submitted(land, archive))) == 4


@pytest.mark.parametrize("leads", ["../{}", "/{}", "a/../../{}", "C:\\{}", "a\\{}"])
def test_a_zip_with_names_that_lead_elsewhere_is_refused(
    land: Path, tmp_path: Path, leads: str
) -> None:
    parts = write(tmp_path / "r.shp", two())
    [text] = mistakes(land, zipped(tmp_path / "regios.zip", parts, leads.format))
    assert "moet precies een Shapefile bevatten" in text


def saying(archive: Path, true: int, said_to_be: int) -> Path:
    """The archive with a number in its headers replaced."""
    told, lie = (number.to_bytes(4, "little") for number in (true, said_to_be))
    archive.write_bytes(archive.read_bytes().replace(told, lie))
    return archive


@pytest.mark.parametrize("said_to_be", [None, 9])
def test_a_zip_is_weighed_by_what_it_unpacks_to(
    land: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, said_to_be: int | None
) -> None:
    """GDAL reads on where a member says that it ends, so what it says is no limit."""
    parts = write(tmp_path / "r.shp", two())
    with parts.with_suffix(".dbf").open("ab") as file:
        file.write(bytes(100_000))
    archive = zipped(tmp_path / "regios.zip", parts)
    if said_to_be is not None:
        saying(archive, parts.with_suffix(".dbf").stat().st_size, said_to_be)
    assert archive.stat().st_size < 10_000
    monkeypatch.setattr(drawings, "MOST_BYTES", 110_000)
    assert len(said(submitted(land, archive))) == 4
    monkeypatch.setattr(drawings, "MOST_BYTES", 100_000)
    assert "moet precies een Shapefile bevatten" in mistakes(land, archive)[0]


def test_a_zip_with_a_wrong_checksum_is_refused(land: Path, tmp_path: Path) -> None:
    parts = write(tmp_path / "r.shp", two())
    checksum = zlib.crc32(parts.with_suffix(".dbf").read_bytes())
    archive = saying(zipped(tmp_path / "regios.zip", parts), checksum, 1)
    assert "moet precies een Shapefile bevatten" in mistakes(land, archive)[0]


@pytest.mark.parametrize(
    "statement",
    [
        pytest.param(
            "CREATE VIEW v AS WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) "
            "SELECT r.* FROM r, n",
            id="a view that never ends",
        ),
        pytest.param(
            "CREATE TABLE v (a, b AS (printf('%.*c', 1000000000, 'x')))", id="a computed column"
        ),
        pytest.param("CREATE VIRTUAL TABLE v USING fts5(a)", id="a table of a module"),
    ],
)
def test_a_package_that_is_a_program_is_refused(land: Path, tmp_path: Path, statement: str) -> None:
    path = write(tmp_path / "r.gpkg", two())
    assert len(said(submitted(land, path))) == 4
    with closing(sqlite3.connect(path)) as database:
        database.execute(statement)
        database.commit()
    [text] = mistakes(land, path)
    assert text.startswith("r.gpkg: is niet als kaart te lezen: ")


def test_every_file_that_the_door_knows_may_be_a_submission() -> None:
    assert all(is_drawing(Path(f"regios{suffix}")) for suffix in door.SUFFIXES)
    assert not any(is_drawing(Path(name)) for name in ("r.csv", "r.xlsx", "r.ods", "gpkg"))


def test_a_shapefile_of_which_a_part_is_a_link_is_refused(land: Path, tmp_path: Path) -> None:
    path = write(tmp_path / "r.shp", two())
    table = path.with_suffix(".dbf")
    table.rename(tmp_path / "elders")
    table.symlink_to(tmp_path / "elders")
    assert "is geen gewoon bestand" in mistakes(land, path)[0]


def test_links_and_pipes_are_no_drawings(land: Path, tmp_path: Path) -> None:
    real = write(tmp_path / "r.geojson", two())
    link, pipe = tmp_path / "link.geojson", tmp_path / "pipe.geojson"
    link.symlink_to(real)
    os.mkfifo(pipe)
    assert len(mistakes(land, link, pipe)) == 2


@pytest.mark.parametrize("kind", ["link", "url", "LINK"])
@pytest.mark.parametrize("member", ["crs", "CRS"])
@pytest.mark.parametrize("nested", [False, True])
def test_coordinates_at_an_address_are_refused(
    land: Path, tmp_path: Path, kind: str, member: str, nested: bool
) -> None:
    """GDAL would fetch it, also where it stands in the geometry of one object."""
    crs = {
        "type": kind,
        "properties": {"href": "http://127.0.0.1:9/", "url": "http://127.0.0.1:9/"},
    }
    path = write(tmp_path / "r.geojson", two())
    content = json.loads(path.read_text(encoding="utf-8"))
    (content["features"][1]["geometry"] if nested else content)[member] = crs
    path.write_text(json.dumps(content), encoding="utf-8")
    assert "adres elders" in mistakes(land, path)[0]


def test_a_property_called_link_is_no_address(land: Path, tmp_path: Path) -> None:
    frame = two(type=["link", "url"])
    assert len(said(submitted(land, write(tmp_path / "r.geojson", frame)))) == 4


@pytest.mark.parametrize(
    ("limit", "columns"),
    [
        pytest.param("MAX_ROWS", {}, id="objects"),
        pytest.param("MAX_COLUMNS", {}, id="columns"),
        pytest.param("MAX_CELL", {"regio": ["N", "x" * 8]}, id="characters"),
    ],
)
def test_a_drawing_larger_than_any_division_is_refused(
    land: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, limit: str, columns: dict[str, Any]
) -> None:
    path = write(tmp_path / "r.geojson", two(**columns))
    monkeypatch.setattr(drawings, limit, 1 if limit != "MAX_CELL" else 7)
    assert "te groot voor een indeling" in mistakes(land, path)[0]


def test_a_file_may_be_given_once(land: Path, tmp_path: Path) -> None:
    path = write(tmp_path / "r.geojson", two())
    assert mistakes(land, path, path) == [
        f"{path}: dit bestand is twee keer gegeven. Noem het één keer."
    ]


def test_heights_are_left_aside(land: Path, tmp_path: Path) -> None:
    shapes = list(shapely.force_3d([NORTH, SOUTH], 5.0))
    assert len(said(submitted(land, write(tmp_path / "r.gpkg", two(geometry=shapes))))) == 4


def test_a_border_that_only_touches_gives_nothing(land: Path, tmp_path: Path) -> None:
    frame = two(geometry=[square(0, 1), SOUTH])
    read = submitted(land, write(tmp_path / "r.gpkg", frame))
    assert [row[2] for row in said(read) if row[1] == "Noord"] == [NORTH_WEST]
