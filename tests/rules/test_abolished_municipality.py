"""GEG02: a municipality that was gone on the reference date, or not there yet."""

from datetime import date

import pytest
from worlds import case, code, codes, country, division, look, row, said

from congruentie.model.submission import OtherYear, Unknown
from congruentie.rules.abolished_municipality import abolished_municipality as rule

LAND = country("a b c")
NOORD = division("jeugd", noord="ab")
NEW_YEAR = date(2015, 1, 1)


def gone(text: str, heirs: str, name: str = "Oud") -> OtherYear:
    return OtherYear(
        text=text, code=code("o"), name=name, until=NEW_YEAR, counterparts=codes(heirs)
    )


def test_names_the_day_and_the_successors() -> None:
    rows = [said(gone("Oud", "ab"), "noord", line=2)]
    [found] = look(rule, case(LAND, NOORD, statements=rows))
    assert found.wording == "split"
    assert found.facts["until"] == NEW_YEAR
    assert found.facts["counterparts"] == ("A", "B")
    assert found.municipalities == codes("ab")


def test_one_successor_is_no_split() -> None:
    rows = [said(gone("Oud", "a"), "noord", line=2)]
    [found] = look(rule, case(LAND, NOORD, statements=rows))
    assert found.wording == ""


def test_names_the_predecessors_of_a_younger_one() -> None:
    young = OtherYear(
        text="Nieuw", code=code("n"), name="Nieuw", since=date(2019, 1, 1), counterparts=codes("c")
    )
    [found] = look(rule, case(LAND, NOORD, statements=[said(young, "noord", line=2)]))
    assert found.wording == "younger"
    assert found.facts["since"] == date(2019, 1, 1)
    assert found.facts["counterparts"] == ("C",)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("Oud", "'Oud'", id="its name"),
        pytest.param("GM0491", "'GM0491' (Oud)", id="its code"),
    ],
)
def test_says_whom_it_is_about(text: str, expected: str) -> None:
    rows = [said(gone(text, "a"), "noord", line=2)]
    [found] = look(rule, case(LAND, NOORD, statements=rows))
    assert found.facts["read"] == text
    assert found.facts["who"] == expected


def test_sees_every_spelling_once_with_all_its_places() -> None:
    rows = [
        said(gone("Oud", "a"), "noord", line=2),
        said(gone("Oud", "a"), "zuid", line=7),
        said(gone("GM0491", "a"), "noord", line=8),
    ]
    found = look(rule, case(LAND, NOORD, statements=rows))
    assert [(s.subject.detail, s.places) for s in found] == [
        ("Oud", (row(2), row(7))),
        ("GM0491", (row(8),)),
    ]


@pytest.mark.parametrize(
    ("heirs", "expected"),
    [
        pytest.param("ac", ["Oud"], id="one successor in scope"),
        pytest.param("c", [], id="the only successor out of scope"),
    ],
)
def test_leaves_out_what_became_of_others_than_those_in_scope(
    heirs: str, expected: list[str]
) -> None:
    rows = [said(gone("Oud", heirs), "noord", line=2)]
    found = look(rule, case(LAND, NOORD, statements=rows, scope="ab"))
    assert [s.subject.detail for s in found] == expected


def test_an_unknown_municipality_is_of_no_year() -> None:
    rows = [said("a", "noord", line=2), said(Unknown(text="Utopia"), "noord", line=3)]
    assert look(rule, case(LAND, NOORD, statements=rows)) == []
