"""Outlines, borders and the circles in them, on squares."""

from collections import Counter
from dataclasses import replace
from itertools import pairwise

import chance
import pytest
from hypothesis import given
from hypothesis import strategies as st
from maps.squares import SIDE, drawn, squares, two_halves
from worlds import code, codes, division

from congruentie.maps.borders import common_lines, lines_between, region_lines, shared_lines
from congruentie.maps.inscribed import inscribed_circle
from congruentie.maps.outline import joined, largest_circle, outline, outlines, thinned
from congruentie.maps.scene import Rank
from congruentie.model.shapes import Line

RING = """
    a a a
    a b a
    a a a
"""


def length(lines: tuple[Line, ...]) -> int:
    """Of lines along the grid, in squares' sides."""
    return sum(
        (abs(bx - ax) + abs(by - ay)) // SIDE
        for line in lines
        for (ax, ay), (bx, by) in pairwise(line)
    )


class TestOutline:
    def test_of_two_neighbours_leaves_out_what_is_between_them(self) -> None:
        shapes = squares("a b")
        assert length(outline(shapes, codes("ab"))) == 6
        assert len(outline(shapes, codes("ab"))) == 1

    def test_has_a_ring_for_the_hole(self) -> None:
        assert sorted(length((ring,)) for ring in outline(squares(RING), codes("a"))) == [4, 12]

    def test_of_two_islands_is_two_rings(self) -> None:
        assert len(outline(squares("a . b"), codes("ab"))) == 2

    def test_of_nobody_is_nothing(self) -> None:
        assert outline(squares("a b"), ()) == ()

    def test_of_everybody_closes(self) -> None:
        for rings in outlines(squares(RING)).values():
            assert all(ring[0] == ring[-1] for ring in rings)


class TestJoined:
    def test_lines_go_on_where_another_starts(self) -> None:
        assert joined([((1, 0), (2, 0)), ((0, 0), (1, 0))]) == (((0, 0), (1, 0), (2, 0)),)

    def test_each_is_used_once(self) -> None:
        lines = [((0, 0), (1, 0)), ((1, 0), (0, 0)), ((1, 0), (2, 0))]
        steps = Counter(step for line in joined(lines) for step in pairwise(line))
        assert steps == Counter((a, b) for a, b in lines)

    def test_nothing_stays_nothing(self) -> None:
        assert joined([]) == ()


class TestBorders:
    def test_between_provinces_and_with_the_coast_and_the_frontier(self) -> None:
        at = drawn(
            division("jeugd", west="a"), drawing="a b #", provinces={"Noord": "a", "Zuid": "b"}
        )
        found = {lines.rank: length(lines.lines) for lines in common_lines(at.territory, at.shapes)}
        assert found == {
            Rank.MUNICIPAL: 1,
            Rank.PROVINCIAL: 1,
            Rank.COAST: 5,
            Rank.NATIONAL: 1,
        }

    def test_of_regions_run_along_who_has_none(self) -> None:
        at = drawn(division("jeugd", west="ad", oost="be"))
        assert length(region_lines(at, at.divisions[0])) == 4 + 1

    def test_of_regions_outside_the_area_are_left_out(self) -> None:
        at = drawn(two_halves(), scope="c")
        assert region_lines(at, at.divisions[0]) == ()

    def test_of_several_divisions_are_shared_or_not(self) -> None:
        at = drawn(two_halves(), division("wmo", noord="abc", zuid="def"))
        everywhere, somewhere = shared_lines(at, at.divisions)
        assert (length(everywhere), length(somewhere)) == (0, 2 + 3)

    def test_of_one_with_some(self) -> None:
        assert length(lines_between(squares(RING), code("b"), frozenset(codes("a")))) == 4


class TestCircle:
    @pytest.mark.parametrize(
        ("drawing", "radius"), [("a", 5_000), ("a a", 5_000), ("a a\na a", 10_000)]
    )
    def test_fills_the_narrow_side(self, drawing: str, radius: int) -> None:
        circle = inscribed_circle(outline(squares(drawing), codes("a")), 10)
        assert circle.radius == pytest.approx(radius, abs=10)

    def test_stays_out_of_holes(self) -> None:
        circle = inscribed_circle(outline(squares(RING), codes("a")), 10)
        assert circle.radius < 7_500

    def test_of_what_encloses_nothing_is_a_point(self) -> None:
        assert inscribed_circle([((0, 0), (5, 0), (0, 0))], 1).radius == 0

    @chance.drawn
    @given(st.lists(st.tuples(*[st.integers(0, 50)] * 2), min_size=3, max_size=8, unique=True))
    def test_never_reaches_over_the_edge(self, points: list[tuple[int, int]]) -> None:
        ring = (*points, points[0])
        circle = inscribed_circle([ring], 0.5)
        for ax, ay in points:
            apart = ((ax - circle.x) ** 2 + (ay - circle.y) ** 2) ** 0.5
            assert circle.radius <= apart + 1e-6


class TestLargestCircle:
    def test_is_that_of_the_square_however_jagged_its_sides(self) -> None:
        jagged = squares("a")
        circle = largest_circle(replace(jagged, lines=tuple(map(saw, jagged.lines))), codes("a"))
        assert (circle.x, circle.y) == (SIDE / 2, SIDE / 2)
        assert circle.radius == pytest.approx(SIDE / 2, abs=200)

    def test_is_not_lost_where_the_area_is_smaller_than_what_it_may_be_off(self) -> None:
        tiny = replace(squares("a"), lines=tuple(map(shrunk, squares("a").lines)))
        assert largest_circle(tiny, codes("a")).radius > 0


def saw(line: Line) -> Line:
    """The side of a square with a tooth of 20 metres at every 50."""
    (ax, ay), (bx, by) = line
    steps = SIDE // 50
    dx, dy = (bx - ax) // steps, (by - ay) // steps
    teeth = (
        (ax + n * dx + n % 2 * dy * 2 // 5, ay + n * dy - n % 2 * dx * 2 // 5) for n in range(steps)
    )
    return (*teeth, (bx, by))


def shrunk(line: Line) -> Line:
    return tuple((x // 100, y // 100) for x, y in line)


def test_a_thinned_line_keeps_its_ends() -> None:
    assert thinned(((0, 0), (3, 0), (20, 0), (22, 0)), 10) == ((0, 0), (20, 0), (22, 0))
