"""The GeoPackage for QGIS: layers that other readers open, with the styles inside."""

import sqlite3
from collections.abc import Mapping
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from xml.etree import ElementTree as ET

import pyogrio
import pytest
from reports.told import DECLARED, HOSTILE, told

from congruentie.model.dossier import Dossier
from congruentie.reference.findings_package import findings_package
from congruentie.reports.document import document

SIDE = 1000
LAYERS = {"gemeenten": 4, "regios": 4, "bevindingen": 9}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A map of SMALL: four squares of 1 km, a and b above c and d."""
    squares = {"GM0097": (0, 1), "GM0098": (1, 1), "GM0099": (0, 0), "GM0100": (1, 0)}
    arcs = [_square(column * SIDE, row * SIDE) for column, row in squares.values()]
    geometries = ",".join(
        f'{{"type":"Polygon","id":"{code}","arcs":[[{at}]]}}' for at, code in enumerate(squares)
    )
    (tmp_path / "borders.topojson").write_text(
        '{"type":"Topology","transform":{"scale":[1,1],"translate":[100000,400000]},"objects":'
        '{"municipalities":{"type":"GeometryCollection","geometries":['
        + geometries
        + ']}},"arcs":['
        + ",".join(arcs)
        + "]}"
    )
    return tmp_path


def _square(x: int, y: int) -> str:
    return f"[[{x},{y}],[{SIDE},0],[0,{SIDE}],[-{SIDE},0],[0,-{SIDE}]]"


def packed(found: Dossier, folder: Path) -> bytes:
    return findings_package(found, document(found, "nl"), folder)


def layers(content: bytes, folder: Path) -> Mapping[str, int]:
    """Layer to its number of rows, of those with shapes."""
    path = folder / "uit.gpkg"
    path.write_bytes(content)
    found = pyogrio.list_layers(path)
    return {
        str(name): pyogrio.read_info(path, layer=name)["features"]
        for name, kind in found
        if kind is not None
    }


def test_has_a_layer_of_each_kind(folder: Path) -> None:
    assert layers(packed(told(), folder), folder) == LAYERS


def test_shapes_are_those_of_the_municipalities(folder: Path) -> None:
    layers(packed(told(), folder), folder)
    regions = pyogrio.read_dataframe(folder / "uit.gpkg", layer="regios")
    assert dict(zip(regions["naam"], regions.area, strict=True)) == {
        "Noord": 2 * SIDE**2,
        "Zuid": SIDE**2,
        "Oost": 2 * SIDE**2,
        "West": 2 * SIDE**2,
    }
    assert regions.crs.to_epsg() == 28992
    assert list(regions["inwoners"]) == [90_000, 96_000, 110_000, 126_000]


def test_domains_are_columns_of_the_municipalities(folder: Path) -> None:
    layers(packed(told(), folder), folder)
    found = pyogrio.read_dataframe(folder / "uit.gpkg", layer="gemeenten")
    assert list(found["regio_jeugd_b"].fillna("")) == ["Noord", "Noord", "Zuid", ""]
    assert list(found["regio_wmo_b"]) == ["West", "Oost", "West", "Oost"]


def test_a_finding_without_municipalities_has_no_shape(folder: Path) -> None:
    found = told()
    first, *others = found.report.findings
    nowhere = replace(first, sighting=replace(first.sighting, municipalities=()))
    report = replace(found.report, findings=(nowhere, *others))
    assert layers(packed(replace(found, report=report), folder), folder) == LAYERS
    shapes = pyogrio.read_dataframe(folder / "uit.gpkg", layer="bevindingen").geometry
    assert [shape is None for shape in shapes] == [True, *[False] * 8]


def test_a_day_is_written_as_such(folder: Path) -> None:
    layers(packed(told(DECLARED), folder), folder)
    found = pyogrio.read_dataframe(folder / "uit.gpkg", layer="regios")
    assert list(found["start"].fillna("")) == ["2013-12-31", ""]


def test_every_layer_has_a_style_that_is_xml(folder: Path) -> None:
    layers(packed(told(), folder), folder)
    with closing(sqlite3.connect(folder / "uit.gpkg")) as database:
        rows = database.execute("SELECT f_table_name, styleQML FROM layer_styles").fetchall()
    assert [name for name, _ in rows] == list(LAYERS)
    for _, sheet in rows:
        assert ET.fromstring(sheet).tag == "qgis"  # noqa: S314 # our own text


def test_the_same_dossier_gives_the_same_bytes(folder: Path) -> None:
    assert packed(told(), folder) == packed(told(), folder)


def test_a_hostile_name_is_text(folder: Path) -> None:
    found = told()
    regions = tuple(
        replace(summary, region=replace(summary.region, name=HOSTILE))
        for summary in found.report.regions
    )
    odd = replace(found, report=replace(found.report, regions=regions))
    layers(packed(odd, folder), folder)
    names = pyogrio.read_dataframe(folder / "uit.gpkg", layer="regios")["naam"]
    assert set(names) == {"=cmd|' /C calc'!A0 <script>*[x](y)| \ufffd\u241b\ufffd"}
