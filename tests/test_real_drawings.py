"""The real divisions drawn as polygons say the same as the table that they were drawn from.

Drawn on the map that comes with the program, and where ../shared/reference lies beside the checkout
on the official maps, whose borders are up to a kilometre and a half away from the bundled ones.
"""

import csv
from collections import defaultdict
from datetime import date
from pathlib import Path
from typing import Any

import geopandas
import pytest
import shapely
from reference.official import REFERENCE, needs_reference

from congruentie.app import CheckRequest, check_submission
from congruentie.reports.json_report import as_data
from congruentie.territories import TerritoryChoice

pytestmark = pytest.mark.usefixtures("untraced")

DATA = Path(__file__).parents[1] / "data"
TABLE = DATA / "examples" / "regios-2016.csv"
OFFICIAL = REFERENCE / "boundaries"
BOARNSTERHIM = "GM0055"
JOINED_DE_FRYSKE_MARREN = ("GM0051", "GM0082", "GM0653")
JOINED_ALPHEN_AAN_DEN_RIJN = ("GM0499", "GM1672")

Json = dict[str, Any]
Map = geopandas.GeoDataFrame


def bundled(year: int) -> Map:
    """The municipalities of a year by code, as they come with the program."""
    frame = geopandas.read_file(DATA / str(year) / "borders.topojson", layer="municipalities")
    return frame.set_crs("EPSG:28992").set_index("id")


def official(name: str) -> Map:
    """The municipalities of an official file by code."""
    return geopandas.read_file(OFFICIAL / name).set_index("municipality_code")


def checked(path: Path, year: int | None) -> Json:
    """The JSON report; the year is that of the municipalities, None where the file says it."""
    request = CheckRequest(
        submissions=(path,), today=date(2016, 6, 1), territory=TerritoryChoice(year=year)
    )
    return as_data(check_submission(request), "nl")


def dissolved(drawn_on: Map) -> Map:
    """The regions of the table, each as one shape."""
    members = defaultdict(list)
    with TABLE.open(encoding="utf-8-sig", newline="") as file:
        for row in csv.DictReader(file, delimiter=";"):
            members[row["domein"], row["regio"]].append(row["gemeentecode"])
    return geopandas.GeoDataFrame(
        [{"domein": domain, "regio": region} for domain, region in members],
        geometry=[
            shapely.union_all(drawn_on.loc[codes].geometry.to_numpy()) for codes in members.values()
        ],
        crs=drawn_on.crs,
    )


def alone(drawn_on: Map) -> Map:
    """Every municipality a region of its own, named after its code."""
    return geopandas.GeoDataFrame(
        {"regio": drawn_on.index, "domein": "wmo"},
        geometry=drawn_on.geometry.to_numpy(),
        crs=drawn_on.crs,
    )


def members(report: Json) -> dict[str, list[str]]:
    return {region["name"]: region["members"] for region in report["regions"]}


@pytest.fixture(scope="module")
def as_a_table() -> Json:
    return checked(TABLE, 2016)


@pytest.mark.parametrize("suffix", ["gpkg", "geojson"])
@pytest.mark.parametrize(
    "source",
    [
        pytest.param("bundled", id="on the bundled map"),
        pytest.param("gemeenten_2016.geojson", id="on the official map", marks=needs_reference),
    ],
)
def test_the_divisions_of_2016_drawn_give_the_same_findings(
    as_a_table: Json, tmp_path: Path, source: str, suffix: str
) -> None:
    path = tmp_path / f"regios.{suffix}"
    dissolved(bundled(2016) if source == "bundled" else official(source)).to_file(path)
    drawn = checked(path, 2016)
    for finding in (*drawn["findings"], *as_a_table["findings"]):
        finding["places"] = []
    assert drawn["findings"] == as_a_table["findings"]
    assert drawn["regions"] == as_a_table["regions"]
    assert drawn["congruence"] == as_a_table["congruence"]


def test_a_drawing_may_say_of_which_year_it_is(tmp_path: Path) -> None:
    path = tmp_path / "gemeenten.geojson"
    alone(bundled(2013)).assign(peildatum="2013-01-01").to_file(path)
    report = checked(path, None)
    assert report["provenance"]["territory"]["reference_date"] == "2013-01-01"
    assert len(report["regions"]) == 408


@needs_reference
@pytest.mark.parametrize(
    ("name", "year"),
    [
        ("gemeenten_2013.geojson", 2013),
        ("gemeenten_2013_incl_water.geojson", 2013),
        ("gemeenten_2016.geojson", 2016),
        ("gemeenten_2023.geojson", 2024),
        ("gemeenten_2023_detail.geojson", 2024),
    ],
)
def test_no_border_of_an_official_map_cuts_a_municipality(
    tmp_path: Path, name: str, year: int
) -> None:
    """The hardest case: every border of every municipality is the border of a region."""
    path = tmp_path / "gemeenten.gpkg"
    alone(official(name)).to_file(path)
    report = checked(path, year)
    assert all(codes == [region] for region, codes in members(report).items())
    assert len(members(report)) == report["provenance"]["territory"]["municipalities"]
    assert {f["rule"] for f in report["findings"]}.isdisjoint({"WIT01", "WIT04", "GEG08"})


@needs_reference
def test_municipalities_that_merged_or_were_divided_are_found_as_such(tmp_path: Path) -> None:
    """The detailed map of 2014 on the bundled one of 2013: in between five municipalities joined
    another and Boarnsterhim was divided over four, the least of which got 5,4 % of it."""
    path = tmp_path / "gemeenten-2014.gpkg"
    alone(official("gemeenten_2014_detail.geojson")).to_file(path)
    report = checked(path, 2013)
    cut = [f for f in report["findings"] if f["rule"] in {"WIT01", "WIT04", "GEG08"}]
    assert [(f["rule"], f["municipality"]) for f in cut] == [("GEG08", BOARNSTERHIM)]
    assert cut[0]["facts"]["parts"] == [
        "GM0074 (28,4 % van de oppervlakte)",
        "GM0080 (49,3 % van de oppervlakte)",
        "GM1900 (14,7 % van de oppervlakte)",
        "GM1921 (5,4 % van de oppervlakte)",
    ]
    regions = members(report)
    assert regions["GM1921"] == sorted([*JOINED_DE_FRYSKE_MARREN, BOARNSTERHIM])
    assert regions["GM0484"] == sorted([*JOINED_ALPHEN_AAN_DEN_RIJN, "GM0484"])
