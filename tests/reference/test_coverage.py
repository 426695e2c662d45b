"""Municipalities that do not fit together are named, and never mended in silence."""

from pathlib import Path

import shapely
from reference.worlds import FOUR_SQUARES, world

from congruentie.reference import build


def test_an_overlap_is_named_with_its_area(tmp_path: Path) -> None:
    """Zuidoost reaches 3 m into Zuidwest, over 10 km."""
    west, south, east, north = FOUR_SQUARES["GM0002"].bounds
    greedy = shapely.box(west - 3, south, east, north)
    text = world(tmp_path, {**FOUR_SQUARES, "GM0002": greedy}).mistakes()
    assert (
        "Zuidwest (GM0001) - Zuidoost (GM0002): de vlakken overlappen elkaar (30.000,00 m²)" in text
    )
    assert "Noordwest (GM0003) - Noordoost (GM0004)" not in text


def test_a_crack_is_named_with_its_area(tmp_path: Path) -> None:
    """Between the southern squares a crack of 0,5 m wide and 2 km long stays open inside.

    |      |      |
    |  A  ||  B   |
    |      |      |
    """
    (ax, ay, bx, by), (_, _, right, _) = (FOUR_SQUARES[c].bounds for c in ("GM0001", "GM0002"))
    low, high = ay + 4000, ay + 6000
    dent = [(bx, low), (bx - 0.5, low), (bx - 0.5, high), (bx, high)]
    a = shapely.Polygon([(ax, ay), (bx, ay), *dent, (bx, by), (ax, by)])
    b = shapely.Polygon([(bx, ay), (right, ay), (right, by), (bx, by), (bx, high), (bx, low)])
    text = world(tmp_path, {**FOUR_SQUARES, "GM0001": a, "GM0002": b}).mistakes()
    assert "Zuidwest (GM0001) - Zuidoost (GM0002): tussen de vlakken blijft ruimte open" in text
    assert "1 x een kier, samen 1.000,00 m²" in text


def test_a_border_with_other_points_on_both_sides_is_named(tmp_path: Path) -> None:
    """Zuidwest has a point halfway its eastern border that Zuidoost does not have."""
    ax, ay, bx, by = FOUR_SQUARES["GM0001"].bounds
    halfway = shapely.Polygon([(ax, ay), (bx, ay), (bx, ay + 5000), (bx, by), (ax, by)])
    text = world(tmp_path, {**FOUR_SQUARES, "GM0001": halfway}).mistakes()
    assert "Zuidwest (GM0001) - Zuidoost (GM0002): de gezamenlijke grens is niet" in text


def test_all_overlaps_are_told_at_once(tmp_path: Path) -> None:
    """All squares are 1 m too large: four common sides and two corners overlap."""
    large = {code: shapely.box(*shape.buffer(1).bounds) for code, shape in FOUR_SQUARES.items()}
    assert world(tmp_path, large).mistakes().count("overlappen elkaar") == 6


def test_a_lake_between_municipalities_is_no_crack(tmp_path: Path) -> None:
    lake = shapely.box(109_000, 409_000, 111_000, 411_000)
    shapes = {code: shape.difference(lake) for code, shape in FOUR_SQUARES.items()}
    assert build(world(tmp_path, shapes).request).municipalities == 4


def test_noise_in_the_arithmetic_of_a_gis_is_no_mismatch(tmp_path: Path) -> None:
    """Zuidoost was exported with its corners a millionth of a millimetre off."""
    noisy = shapely.transform(FOUR_SQUARES["GM0002"], lambda xy: xy + 1e-9)
    pairs = world(tmp_path, {**FOUR_SQUARES, "GM0002": noisy}, "grenzen.gpkg").pairs()
    assert pairs["GM0001", "GM0002"] == 10_000
