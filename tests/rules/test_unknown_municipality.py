"""GEG01: a code or name that is no municipality of any year."""

import pytest
from worlds import case, codes, country, division, look, row, said

from congruentie.model.finding import OneOf
from congruentie.model.submission import Ambiguous, Unknown
from congruentie.rules.unknown_municipality import unknown_municipality as rule

LAND = country("a b c")
NOORD = division("jeugd", noord="ab")


def unknown(text: str, like: str = "") -> Unknown:
    return Unknown(text=text, suggestions=codes(like))


def test_suggests_names_that_look_like_it() -> None:
    rows = [said(unknown("Aa", "ab"), "noord", line=2)]
    [found] = look(rule, case(LAND, NOORD, statements=rows))
    assert found.facts == {"read": "Aa", "suggestions": OneOf(("A", "B"))}
    assert found.wording == ""
    assert found.municipalities == ()


def test_says_so_where_no_name_looks_like_it() -> None:
    rows = [said(unknown("Utopia"), "noord", line=2)]
    [found] = look(rule, case(LAND, NOORD, statements=rows))
    assert found.wording == "nothing-like-it"
    assert found.facts["read"] == "Utopia"


def test_sees_every_spelling_once_with_all_its_places() -> None:
    rows = [
        said(unknown("Aa"), "noord", line=2),
        said(unknown("Bé"), "noord", line=3),
        said(unknown("Aa"), None, line=4),
        said(unknown("Aa"), "noord", line=4, domain="wmo"),
    ]
    found = look(rule, case(LAND, NOORD, statements=rows))
    assert [(s.subject.detail, s.places) for s in found] == [
        ("Aa", (row(2), row(4))),
        ("Bé", (row(3),)),
    ]


@pytest.mark.parametrize(
    ("like", "expected"),
    [
        pytest.param("", ["Aa"], id="nothing looks like it"),
        pytest.param("ac", ["Aa"], id="one suggestion is in scope"),
        pytest.param("c", ["Aa"], id="all suggestions are out of scope"),
    ],
)
def test_is_seen_whatever_it_looks_like(like: str, expected: list[str]) -> None:
    rows = [said(unknown("Aa", like), "noord", line=2)]
    found = look(rule, case(LAND, NOORD, statements=rows, scope="ab"))
    assert [s.subject.detail for s in found] == expected


def test_what_is_known_or_unclear_otherwise_is_no_unknown() -> None:
    rows = [
        said("a", "noord", line=2),
        said(Ambiguous(text="Bergen", candidates=codes("ab")), "noord", line=3),
    ]
    assert look(rule, case(LAND, NOORD, statements=rows)) == []
