"""Names: in their circle, or as a number; never over each other."""

import chance
import pytest
from hypothesis import given
from hypothesis import strategies as st

from congruentie.maps.labels import Placed, Wanted, add_minor, place, sign
from congruentie.maps.page import foot, head, wrapped
from congruentie.maps.room import Box, Traces
from congruentie.maps.setting import SIZES, broken
from congruentie.maps.typeface import width

SPOT = st.tuples(st.integers(0, 10_000), st.integers(0, 10_000), st.integers(1, 3_000))
PAGE = Box(left=0, top=0, right=10_000, bottom=10_000)


def wanted(text: str = "Zuid-Limburg", radius: float = 2_000, **more: object) -> Wanted:
    return Wanted(**{"text": text, "remark": "", "x": 5_000, "y": 5_000, "radius": radius} | more)


def texts(placed: Placed) -> list[str]:
    return [label.text for label in placed.labels]


class TestPlace:
    def test_a_name_that_fits_stands_in_the_middle(self) -> None:
        (label,) = place([wanted()], PAGE).labels
        assert (label.text, label.x, label.anchor) == ("Zuid-Limburg", 5_000, "middle")

    def test_a_name_is_broken_where_that_makes_it_fit(self) -> None:
        assert texts(place([wanted(radius=500)], PAGE)) == ["Zuid-", "Limburg"]

    def test_a_name_that_fits_nowhere_becomes_a_number(self) -> None:
        placed = place([wanted(radius=100)], PAGE)
        assert texts(placed) == ["1"]
        assert [name.text for name in placed.numbered] == ["Zuid-Limburg"]

    def test_a_remark_comes_below_where_there_is_room(self) -> None:
        assert texts(place([wanted(remark="600.860")], PAGE)) == ["Zuid-Limburg", "600.860"]
        small = place([wanted(remark="600.860", radius=490)], PAGE)
        assert texts(small) == ["Zuid-", "Limburg", "600.860"]
        assert small.labels[0].size == min(SIZES)

    def test_of_a_name_without_room_for_its_remark_the_list_tells_it(self) -> None:
        placed = place([wanted(remark="600.860", radius=430)], PAGE)
        assert texts(placed) == ["Zuid-", "Limburg"]
        assert [name.remark for name in placed.bare] == ["600.860"]

    def test_a_name_that_needs_its_remark_goes_to_the_list_without(self) -> None:
        assert texts(place([wanted(remark="600.860", radius=430, whole=True)], PAGE)) == ["1"]

    def test_a_name_may_stand_beside_its_dot(self) -> None:
        dot = Box(left=4_950, top=4_950, right=5_050, bottom=5_050)
        (label,) = place([wanted(radius=10, beside=True)], PAGE, [dot]).labels
        assert label.y < 4_950

    def test_a_name_reaches_beyond_its_circle_where_lines_tell_what_is_its_area(self) -> None:
        area = [((1_000, 4_700), (9_000, 4_700)), ((1_000, 5_300), (9_000, 5_300))]
        (label,) = place([wanted(radius=290, bounded=True)], PAGE, [], Traces(area)).labels
        assert (label.text, label.x) == ("Zuid-Limburg", 5_000)

    def test_a_name_gives_way_to_a_line_within_its_area(self) -> None:
        line = Traces([((5_000, 0), (5_000, 10_000))])
        (label,) = place([wanted(bounded=True, remark="")], PAGE, [], line).labels
        across = width(label.text, label.size) / 2
        assert not 5_000 - across <= label.x <= 5_000 + across or label.x == 5_000

    def test_a_name_beside_a_dot_takes_the_side_without_a_line(self) -> None:
        above = Traces([((0, 4_800), (10_000, 4_800))])
        (label,) = place([wanted(radius=10, beside=True)], PAGE, [], above).labels
        assert label.y > 5_000

    def test_a_number_gives_way_to_a_line_as_well(self) -> None:
        (number,) = place(
            [wanted(radius=10)], PAGE, [], Traces([((0, 5_000), (9_000, 5_000))])
        ).labels
        assert (number.text, number.x) == ("1", 5_000)
        assert abs(number.y - 5_000) > 100

    def test_where_lines_are_everywhere_a_name_stands_on_one(self) -> None:
        comb = Traces([((0, y), (10_000, y)) for y in range(0, 10_000, 40)])
        assert texts(place([wanted(bounded=True)], PAGE, [], comb)) == ["Zuid-Limburg"]

    def test_letters_take_the_place_of_numbers(self) -> None:
        assert texts(place([wanted(radius=9), wanted(radius=9)], PAGE, lettered=True)) == ["a", "b"]

    def test_nothing_is_written_outside_the_window(self) -> None:
        assert texts(place([wanted(x=100)], PAGE)) == ["1"]

    def test_where_nothing_is_free_nothing_is_written(self) -> None:
        placed = place([wanted()], PAGE, [PAGE])
        assert (texts(placed), placed.signs) == ([], ["1"])

    @chance.drawn
    @given(
        st.lists(
            st.tuples(st.integers(0, 10_000), st.integers(0, 10_000), st.integers(1, 3_000)),
            max_size=30,
        )
    )
    def test_nothing_stands_on_anything_else(self, spots: list[tuple[int, int, int]]) -> None:
        placed = place([wanted(x=x, y=y, radius=r) for x, y, r in spots], PAGE)
        boxes = placed.boxes
        assert not any(a.meets(b) for n, a in enumerate(boxes) for b in boxes[:n])

    def test_minor_names_fill_the_room_that_is_left(self) -> None:
        placed = place([wanted(radius=2_000)], PAGE)
        add_minor([wanted("Venlo"), wanted("Venlo", radius=10)], placed)
        assert texts(placed) == ["Zuid-Limburg", "Venlo"]

    def test_minor_names_cross_no_line(self) -> None:
        placed = place([], PAGE, [], Traces([((0, 5_000), (10_000, 5_000))]))
        add_minor([wanted("Venlo", radius=200)], placed)
        assert texts(placed) == []

    def test_minor_names_stay_in_their_circle_where_they_can(self) -> None:
        placed = place([], PAGE)
        add_minor([wanted("Kollumerland en Nieuwkruisland", radius=1_150)], placed)
        assert len(texts(placed)) == 2


class TestText:
    def test_keeps_an_apostrophe_with_its_name(self) -> None:
        assert list(broken("'s-Gravenhage")) == [("'s-Gravenhage",)]
        assert list(broken("'s-Gravenhage-Loosduinen"))[1] == ("'s-Gravenhage-", "Loosduinen")

    def test_is_broken_where_the_longest_line_is_shortest(self) -> None:
        found = list(broken("Kop van Noord-Holland"))
        assert found == [
            ("Kop van Noord-Holland",),
            ("Kop van", "Noord-Holland"),
            ("Kop van", "Noord-", "Holland"),
        ]

    @pytest.mark.parametrize(("number", "letters"), [(1, "a"), (26, "z"), (27, "aa"), (53, "ba")])
    def test_letters_go_on_after_z(self, number: int, letters: str) -> None:
        assert sign(number, lettered=True) == letters

    def test_is_wider_in_bold_and_as_wide_with_accents(self) -> None:
        assert width("een", 100, bold=True) > width("een", 100) == width("eén", 100)

    def test_of_another_script_counts_as_wide(self) -> None:
        assert width("東", 100) > width("W", 100) - 2

    def test_is_wrapped_and_a_word_too_long_is_cut(self) -> None:
        assert list(wrapped("een twee", 100, 260)) == ["een", "twee"]
        (cut,) = wrapped("w" * 100, 100, 500)
        assert cut.endswith("w…")
        assert width(cut, 100) <= 500
        assert list(wrapped("w", 100, 1)) == ["…"]


class TestPage:
    def test_head_and_foot_tell_where_they_end(self) -> None:
        labels, bottom = head("Titel", "en wat erbij hoort", 17_000)
        assert [label.text for label in labels] == ["Titel", "en wat erbij hoort"]
        assert bottom > labels[-1].y
        labels, bottom = foot(("bron",), 500, 17_000)
        assert 500 < labels[0].y < bottom

    def test_a_heading_of_two_lines_is_divided_evenly(self) -> None:
        labels, _ = head("Zuid-Holland: twee gemeenten in geen regio voor jeugd en Wmo", "", 9_000)
        assert [label.text for label in labels] == [
            "Zuid-Holland: twee gemeenten in",
            "geen regio voor jeugd en Wmo",
        ]
