"""GEG09: a cell that holds something that cannot be used."""

from dataclasses import replace

import pytest
from worlds import case, country, division, look, row

from congruentie.model.region import Place
from congruentie.model.submission import Unreadable
from congruentie.notes import EXPECTED
from congruentie.rules.unreadable_value import unreadable_value as rule

LAND = country("a b")
NOORD = division("jeugd", noord="ab")


def cell(column: str, text: str, expected: str = "value", place: Place | None = None) -> Unreadable:
    return Unreadable(place=place or row(2), column=column, text=text, expected=expected)


def test_says_what_stands_in_which_column() -> None:
    [found] = look(rule, case(LAND, NOORD, unreadable=(cell("regio", "#N/B"),)))
    assert found.facts == {"read": "#N/B", "column": "regio"}
    assert found.places == (row(2),)
    assert found.wording == "value"


@pytest.mark.parametrize(
    ("expected", "words"),
    [
        pytest.param("formula", "een formule zonder bewaarde uitkomst", id="a formula"),
        pytest.param("municipality", "staat niets; verwacht werd een gemeente", id="nothing"),
    ],
)
def test_a_cell_without_text_is_said_to_be_so(expected: str, words: str) -> None:
    [found] = look(rule, case(LAND, NOORD, unreadable=(cell("regio", "", expected),)))
    assert words in rule.card.wordings[found.wording].nl.message


def test_a_row_with_too_many_cells_is_told_as_such() -> None:
    [found] = look(rule, case(LAND, NOORD, unreadable=(cell("", "y", "columns"),)))
    assert "meer cellen dan de kopregel" in rule.card.wordings[found.wording].nl.message


@pytest.mark.parametrize("expected", sorted(EXPECTED.keys() - {"columns"}))
def test_has_words_for_everything_that_a_reader_may_have_expected(expected: str) -> None:
    [found] = look(rule, case(LAND, NOORD, unreadable=(cell("kolom", "x", expected),)))
    words = rule.card.wordings[found.wording]
    assert EXPECTED[expected]["nl"] in words.nl.message
    assert EXPECTED[expected]["en"] in words.en.message


@pytest.mark.parametrize(
    "other",
    [
        pytest.param(cell("regio", "#N/B", place=row(3)), id="another row"),
        pytest.param(cell("gemeente", "#N/B"), id="another column"),
        pytest.param(
            cell("regio", "#N/B", place=Place(path="indiening.csv", sheet="regios", line=2)),
            id="another sheet",
        ),
        pytest.param(cell("regio", "#N/B", place=Place(path="b.csv", line=2)), id="another file"),
    ],
)
def test_every_cell_is_told_apart(other: Unreadable) -> None:
    found = look(rule, case(LAND, NOORD, unreadable=(cell("regio", "#N/B"), other)))
    assert len({s.subject.key for s in found}) == 2


def test_an_unreadable_cell_counts_in_every_scope() -> None:
    at = case(LAND, NOORD, unreadable=(cell("regio", "#N/B"),), scope="a")
    assert len(look(rule, at)) == 1


@pytest.mark.parametrize(
    ("named", "about"),
    [
        pytest.param(("wmo",), ["wmo"], id="a row that names its domain"),
        pytest.param(("jeugd", "wmo"), ["jeugd", "wmo"], id="a row for two domains"),
        pytest.param((), [], id="a row that names none: it may be about all"),
    ],
)
def test_a_cell_on_the_sheet_of_regions_is_about_the_domains_of_its_row(
    named: tuple[str, ...], about: list[str]
) -> None:
    unread = replace(cell("startdatum", "zomer", "date"), domains=named)
    at = case(LAND, NOORD, division("wmo", west="ab"), unreadable=(unread,))
    [found] = look(rule, at)
    assert [subject.layer.domain for subject in found.related if subject.layer] == about


def test_and_says_nothing_where_only_others_are_asked_for() -> None:
    unread = replace(cell("startdatum", "zomer", "date"), domains=("wmo",))
    at = replace(case(LAND, NOORD, unreadable=(unread,)), domains=frozenset({"jeugd"}))
    assert look(rule, at) == []


def test_nothing_unreadable_nothing_found() -> None:
    assert look(rule, case(LAND, NOORD)) == []
