"""GEG03: a name without a code that several municipalities answer to."""

import pytest
from worlds import case, codes, country, division, look, row, said

from congruentie.model.finding import OneOf
from congruentie.model.submission import Ambiguous, Unknown
from congruentie.rules.ambiguous_municipality import ambiguous_municipality as rule

LAND = country("a b c")
NOORD = division("jeugd", noord="ab")


def ambiguous(text: str, who: str) -> Ambiguous:
    return Ambiguous(text=text, candidates=codes(who))


def test_names_the_candidates() -> None:
    rows = [said(ambiguous("Bergen", "ab"), "noord", line=2)]
    [found] = look(rule, case(LAND, NOORD, statements=rows))
    assert found.facts == {"read": "Bergen", "candidates": OneOf(("A", "B"))}
    assert found.municipalities == codes("ab")


def test_sees_every_spelling_once_with_all_its_places() -> None:
    rows = [
        said(ambiguous("Bergen", "ab"), "noord", line=2),
        said(ambiguous("Bergen", "ab"), "zuid", line=3),
        said(ambiguous("Laren", "bc"), "noord", line=4),
    ]
    found = look(rule, case(LAND, NOORD, statements=rows))
    assert [(s.subject.detail, s.places) for s in found] == [
        ("Bergen", (row(2), row(3))),
        ("Laren", (row(4),)),
    ]


@pytest.mark.parametrize(
    ("who", "expected"),
    [
        pytest.param("bc", ["Bergen"], id="one of them is in scope"),
        pytest.param("cd", [], id="neither is in scope"),
    ],
)
def test_leaves_out_what_can_only_be_about_others_than_those_in_scope(
    who: str, expected: list[str]
) -> None:
    rows = [said(ambiguous("Bergen", who), "noord", line=2)]
    at = case(country("a b c d"), NOORD, statements=rows, scope="ab")
    assert [s.subject.detail for s in look(rule, at)] == expected


def test_what_is_known_or_unknown_is_not_ambiguous() -> None:
    rows = [said("a", "noord", line=2), said(Unknown(text="Utopia"), "noord", line=3)]
    assert look(rule, case(LAND, NOORD, statements=rows)) == []
