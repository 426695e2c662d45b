"""In which coordinates a file is, and what is said where that cannot be."""

from pathlib import Path

import pytest
import shapely
from reference.worlds import FOUR_SQUARES, World, bare, frame, world

from congruentie.reference import build


def notes(four: World) -> str:
    return "\n".join(note.text("nl") for note in build(four.request).notes)


def test_degrees_become_rd_metres(tmp_path: Path) -> None:
    four = world(tmp_path, frame(FOUR_SQUARES).to_crs("EPSG:4326"), "grenzen.gpkg")
    assert four.pairs()["GM0001", "GM0002"] == pytest.approx(10_000, abs=1)
    assert "coördinatenstelsel" not in notes(four)


def test_unlabelled_geojson_in_rd_is_known_by_its_numbers(tmp_path: Path) -> None:
    four = world(tmp_path, FOUR_SQUARES)
    bare(four.request.boundaries)
    assert four.pairs()["GM0001", "GM0002"] == 10_000
    assert "liggen in RD (EPSG:28992)" in notes(four)


def test_unlabelled_geojson_in_degrees_is_known_by_its_numbers(tmp_path: Path) -> None:
    four = world(tmp_path, frame(FOUR_SQUARES).to_crs("EPSG:4326"))
    bare(four.request.boundaries)
    assert four.pairs()["GM0001", "GM0002"] == pytest.approx(10_000, abs=1)
    assert "liggen in WGS84 (EPSG:4326)" in notes(four)


def test_a_shapefile_without_prj_is_known_by_its_numbers(tmp_path: Path) -> None:
    four = world(tmp_path, FOUR_SQUARES, "grenzen.shp")
    (tmp_path / "grenzen.prj").unlink()
    assert four.pairs()["GM0001", "GM0002"] == 10_000
    assert "grenzen.shp noemt geen coördinatenstelsel" in notes(four)


def swapped(shapes: dict[str, shapely.Polygon]) -> dict[str, shapely.Polygon]:
    return {
        code: shapely.transform(shape, lambda xy: xy[:, ::-1]) for code, shape in shapes.items()
    }


def test_swapped_axes_have_their_own_message(tmp_path: Path) -> None:
    rd = world(tmp_path, swapped(FOUR_SQUARES))
    assert "x en y zijn verwisseld" in rd.mistakes()
    degrees = frame(FOUR_SQUARES).to_crs("EPSG:4326")
    shapes = dict(zip(degrees.statcode, degrees.geometry, strict=True))
    other = world(tmp_path, frame(swapped(shapes), crs="EPSG:4326"), "graden.gpkg")
    assert "x en y zijn verwisseld (x 51." in other.mistakes()


def test_numbers_outside_the_netherlands_are_told(tmp_path: Path) -> None:
    away = {code: shapely.transform(s, lambda xy: xy / 10) for code, s in FOUR_SQUARES.items()}
    elsewhere = world(tmp_path, away)
    bare(elsewhere.request.boundaries)
    assert "liggen niet in Nederland (x 10000 - 12000, y 40000 - 42000)" in elsewhere.mistakes()


@pytest.mark.parametrize("stated", ["EPSG:4326", "EPSG:3857"])
def test_a_label_that_contradicts_the_numbers_stops_the_build(tmp_path: Path, stated: str) -> None:
    mislabelled = world(tmp_path, frame(FOUR_SQUARES, crs=stated), "grenzen.gpkg")
    assert "Herstel het opgegeven coördinatenstelsel" in mislabelled.mistakes()


@pytest.mark.filterwarnings("ignore:invalid value:RuntimeWarning")  # shapely says so as well
@pytest.mark.parametrize("number", [float("inf"), float("nan")])
def test_coordinates_that_are_no_number_stop_the_build(tmp_path: Path, number: float) -> None:
    """The third corner of Zuidwest lies nowhere."""
    corners = shapely.get_coordinates(FOUR_SQUARES["GM0001"])
    corners[2] = number
    shapes = {**FOUR_SQUARES, "GM0001": shapely.Polygon(corners)}
    assert "geen eindig getal" in world(tmp_path, shapes, "grenzen.gpkg").mistakes()
