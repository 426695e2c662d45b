"""Who borders on whom, how long, and what lies outside."""

from pathlib import Path

import numpy as np
import pytest
import shapely
from reference.worlds import FOUR_SQUARES, square, world

from congruentie.model.territory import Outside
from congruentie.reference import build
from congruentie.reference.outside import abroad, outside_of


def test_squares_side_by_side_share_their_side(tmp_path: Path) -> None:
    """
    C D     A-B, A-C, B-D and C-D share 10 km; A-D and B-C only touch in the corner.
    A B
    """
    assert world(tmp_path, FOUR_SQUARES).pairs() == {
        ("GM0001", "GM0002"): 10_000,
        ("GM0001", "GM0003"): 10_000,
        ("GM0001", "sea"): 20_000,
        ("GM0002", "GM0004"): 10_000,
        ("GM0002", "sea"): 20_000,
        ("GM0003", "GM0004"): 10_000,
        ("GM0003", "sea"): 20_000,
        ("GM0004", "sea"): 20_000,
    }


def test_a_border_in_two_stretches_counts_as_one(tmp_path: Path) -> None:
    """
    A A A     B lies in a bay of A, and a lake in their border parts it:
    A o B     two stretches of 4 km each, and the lake's banks of 2 km between.
    A A A
    """
    lake = shapely.box(109_000, 404_000, 111_000, 406_000)
    both = {code: FOUR_SQUARES[code].difference(lake) for code in ("GM0001", "GM0002")}
    pairs = world(tmp_path, both).pairs()
    assert pairs["GM0001", "GM0002"] == 8_000
    assert pairs["GM0001", "lake"] == pairs["GM0002", "lake"] == 4_000
    assert pairs["GM0001", "sea"] == 30_000


def test_a_municipality_inside_another_borders_on_nothing_else(tmp_path: Path) -> None:
    inner = shapely.box(104_000, 404_000, 106_000, 406_000)
    pairs = world(tmp_path, {"GM0001": square(0, 0).difference(inner), "GM0002": inner}).pairs()
    assert pairs == {("GM0001", "GM0002"): 8_000, ("GM0001", "sea"): 40_000}


def test_an_island_in_a_lake_lies_in_the_lake_and_not_in_the_sea(tmp_path: Path) -> None:
    lake = shapely.box(102_000, 402_000, 108_000, 408_000)
    island = shapely.box(104_000, 404_000, 106_000, 406_000)
    pairs = world(tmp_path, {"GM0001": square(0, 0).difference(lake), "GM0002": island}).pairs()
    assert pairs == {
        ("GM0001", "lake"): 24_000,
        ("GM0001", "sea"): 40_000,
        ("GM0002", "lake"): 8_000,
    }


def test_islands_are_components_of_their_own(tmp_path: Path) -> None:
    apart = {"GM0001": square(0, 0), "GM0002": square(1, 0), "GM0003": square(3, 0)}
    assert build(world(tmp_path, apart).request).components == 2


@pytest.mark.parametrize(
    ("place", "x", "y", "beyond"),
    [
        ("in the hills of Vaals", 199_700, 308_300, Outside.ABROAD),
        ("at Bad Nieuweschans", 276_600, 578_200, Outside.ABROAD),
        ("south of Sas van Gent", 43_800, 361_000, Outside.ABROAD),
        ("at Nijmegen's German side", 193_900, 425_400, Outside.ABROAD),
        ("on the beach of Zandvoort", 96_000, 487_000, Outside.SEA),
        ("on Vlieland", 128_000, 588_000, Outside.SEA),
        ("at Breskens on the Schelde", 27_500, 381_500, Outside.SEA),
        ("at Delfzijl on the Ems", 258_500, 594_700, Outside.SEA),
    ],
)
def test_the_land_border_is_abroad_and_the_coast_is_not(
    place: str, x: float, y: float, beyond: Outside
) -> None:
    """The southern edge of a small square at each place, which is alone in the world."""
    assert place
    alone = shapely.box(x, y, x + 100, y + 100)
    edge = np.array([[(x, y), (x + 100, y)]])
    assert outside_of(np.array([alone]), edge, abroad()) == [beyond]


def test_the_belgian_enclaves_in_baarle_are_abroad_and_other_holes_are_lakes() -> None:
    def hole_at(x: float, y: float) -> list[Outside]:
        hole = shapely.box(x, y, x + 100, y + 100)
        around = np.array([hole.buffer(1000, cap_style="square").difference(hole)])
        return outside_of(around, np.array([[(x, y), (x + 100, y)]]), abroad())

    assert hole_at(123_400, 383_500) == [Outside.ABROAD]
    assert hole_at(150_000, 500_000) == [Outside.LAKE]
    assert hole_at(199_000, 320_000) == [Outside.LAKE]
