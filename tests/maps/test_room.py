"""Room on the page: rectangles, land, and lines in the way."""

import pytest

from congruentie.maps.corner import corners, free
from congruentie.maps.room import Box, Traces
from congruentie.maps.view import Extent, View


def box(left: int, top: int, right: int, bottom: int) -> Box:
    return Box(left=left, top=top, right=right, bottom=bottom)


SQUARE = ((1_000, 1_000), (2_000, 1_000), (2_000, 2_000), (1_000, 2_000), (1_000, 1_000))


class TestBox:
    def test_that_shares_only_an_edge_meets_no_other(self) -> None:
        assert not box(0, 0, 10, 10).meets(box(10, 0, 20, 10))
        assert box(0, 0, 11, 10).meets(box(10, 0, 20, 10))

    def test_lies_within_what_has_all_of_it(self) -> None:
        assert box(0, 0, 10, 10).within(box(0, 0, 10, 10))
        assert not box(0, 0, 11, 10).within(box(0, 0, 10, 10))

    @pytest.mark.parametrize(
        ("where", "there"),
        [
            (box(1_400, 1_400, 1_600, 1_600), True),
            (box(900, 900, 1_100, 1_100), True),
            (box(0, 0, 3_000, 3_000), True),
            (box(2_100, 1_400, 2_200, 1_600), False),
        ],
        ids=["inside", "on the edge", "around", "beside"],
    )
    def test_is_on_land(self, where: Box, there: bool) -> None:
        assert where.on_land([SQUARE]) is there


class TestTraces:
    LINES = Traces([SQUARE])

    @pytest.mark.parametrize(
        ("where", "crossed"),
        [
            (box(1_200, 1_200, 1_800, 1_800), False),
            (box(1_500, 800, 1_600, 1_200), True),
            (box(0, 1_400, 3_000, 1_600), True),
            (box(2_100, 0, 2_200, 3_000), False),
        ],
        ids=["between", "over one", "over two", "beside"],
    )
    def test_are_crossed_where_a_line_comes_in(self, where: Box, crossed: bool) -> None:
        assert self.LINES.cross(where) is crossed

    def test_of_nothing_are_never_crossed(self) -> None:
        assert not Traces().cross(box(0, 0, 9_999, 9_999))


class TestCorners:
    VIEW = View(extent=Extent(west=0, south=0, east=100, north=100), x=500, y=200, scale=10)

    def test_of_the_map_come_first_then_those_of_the_page_beside_it(self) -> None:
        found = [(found.left, found.top) for found in corners(300, 400, self.VIEW, 2_000)]
        assert found == [
            *((520, 200), (520, 800), (1_180, 800), (1_180, 200)),
            *((20, 200), (20, 800), (1_680, 800), (1_680, 200)),
        ]

    def test_are_none_for_what_is_larger_than_the_map(self) -> None:
        assert list(corners(300, 1_100, self.VIEW, 2_000)) == []

    def test_are_free_without_land_or_where_land_is_cut_off(self) -> None:
        land = [((0, 0), (900, 0), (900, 900), (0, 900), (0, 0))]
        places = corners(300, 400, self.VIEW, 2_000)
        found = [place for place in places if free(place, self.VIEW, land, [])]
        assert (found[0].left, found[0].top) == (1_180, 800)
        assert box(20, 200, 320, 600) in found

    def test_are_not_free_where_something_stands(self) -> None:
        place = box(500, 200, 800, 600)
        assert free(place, self.VIEW, [], [])
        assert not free(place, self.VIEW, [], [box(700, 500, 900, 900)])
