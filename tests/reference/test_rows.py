"""Codes, names and shapes of the rows in a boundary file."""

from pathlib import Path

import pytest
import shapely
from reference.worlds import FOUR_SQUARES, csv_rows, frame, square, world

from congruentie.reference import build
from congruentie.reference.codes import is_garbled


@pytest.mark.parametrize(
    "spellings",
    [
        pytest.param([1.0, 2.0, 3.0, 4.0], id="numbers"),
        pytest.param(["1", "0002", "gm 0003", "GM0004   "], id="with and without GM"),
        pytest.param(["GM_0001", "GM-0002", "3,0", "4.00"], id="as a submission may have them"),
    ],
)
def test_every_spelling_of_a_code_is_one_code(tmp_path: Path, spellings: list[object]) -> None:
    four = world(tmp_path, FOUR_SQUARES)
    rows = frame(FOUR_SQUARES)
    rows["statcode"] = spellings
    boundaries = tmp_path / "anders.geojson"
    rows.to_file(boundaries)
    assert four.asking(boundaries=boundaries).pairs() == four.pairs()


@pytest.mark.parametrize("spelling", ["", "GM0000", "0 1", "12345", "NL", "-5", "nan", "³", None])
def test_anything_else_is_no_code(tmp_path: Path, spelling: str | None) -> None:
    rows = frame(FOUR_SQUARES)
    rows["statcode"] = [spelling, "GM0002", "GM0003", "GM0004"]
    assert "object 1: '" in world(tmp_path, rows).mistakes()


def test_a_code_of_a_neighbourhood_is_called_that(tmp_path: Path) -> None:
    rows = frame(FOUR_SQUARES)
    rows["statcode"] = ["GM0001", "BU00020000", "WK000300", "drie"]
    text = world(tmp_path, rows).mistakes()
    assert "grenzen.geojson, object 2: 'BU00020000' is geen gemeentecode maar een buurtcode" in text
    assert "object 3: 'WK000300' is geen gemeentecode maar een wijkcode" in text
    assert "object 4: 'drie' is geen gemeentecode. Verwacht: GM en vier cijfers" in text


def test_names_are_written_in_one_form_of_unicode(tmp_path: Path) -> None:
    rows = frame(FOUR_SQUARES)
    decomposed = "Su\u0301dwest-Frysla\u0302n"
    rows.loc[0, "statnaam"] = decomposed
    files = build(world(tmp_path, rows).request).files
    assert csv_rows(files["municipalities.csv"])[0]["name"] == "Súdwest-Fryslân"


def test_a_wrong_encoding_is_named(tmp_path: Path) -> None:
    rows = frame(FOUR_SQUARES)
    rows.loc[0, "statnaam"] = "SÃºdwest-FryslÃ¢n"
    text = world(tmp_path, rows).mistakes()
    assert "met de verkeerde tekenset gelezen" in text
    assert ".cpg" in text


@pytest.mark.parametrize("name", ["Súdwest-Fryslân", "'s-Gravenhage", "Bergen (NH.)", "Noardeast"])
def test_real_names_are_not_taken_for_garbled(name: str) -> None:
    assert not is_garbled(name)


def test_a_municipality_without_an_area_is_named(tmp_path: Path) -> None:
    shapes = {**FOUR_SQUARES, "GM0002": shapely.Point(110_000, 405_000)}
    assert "(Zuidoost): heeft geen vlak" in world(tmp_path, shapes).mistakes()


def test_a_bow_tie_is_named_with_the_reason(tmp_path: Path) -> None:
    """Zuidoost's ring crosses itself in the middle."""
    west, south, east, north = square(1, 0).bounds
    bow_tie = shapely.Polygon([(west, south), (east, north), (east, south), (west, north)])
    text = world(tmp_path, {**FOUR_SQUARES, "GM0002": bow_tie}).mistakes()
    assert "Zuidoost (GM0002): het vlak is ongeldig (Self-intersection[115000 405000])" in text


def test_a_height_in_every_point_is_left_out(tmp_path: Path) -> None:
    raised = {code: shapely.force_3d(shape, 7.0) for code, shape in FOUR_SQUARES.items()}
    assert world(tmp_path, raised).pairs()["GM0001", "GM0002"] == 10_000


def test_a_point_that_is_written_twice_counts_once(tmp_path: Path) -> None:
    """The corner in the middle of the world is there twice in a row, for whoever has it."""
    doubled = {}
    for code, shape in FOUR_SQUARES.items():
        corners = [
            corner
            for corner in shape.exterior.coords
            for _ in range(2 if corner == (110_000, 410_000) else 1)
        ]
        doubled[code] = shapely.Polygon(corners)
    assert world(tmp_path, doubled).pairs() == world(tmp_path, FOUR_SQUARES).pairs()
