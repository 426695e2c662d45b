"""GEG05: a code and a name in one row that belong to different municipalities."""

import pytest
from worlds import case, code, codes, country, division, look, row, said

from congruentie.model.submission import Conflicting
from congruentie.rules.code_name_conflict import code_name_conflict as rule

LAND = country("a b c d")
NOORD = division("jeugd", noord="ab")


def conflict(by_code: str, by_name: str) -> Conflicting:
    return Conflicting(code=code(by_code), text=by_name.upper(), code_of_name=code(by_name))


def test_names_both_without_choosing() -> None:
    rows = [said(conflict("b", "a"), "noord", line=2)]
    [found] = look(rule, case(LAND, NOORD, statements=rows))
    assert found.facts == {"code": "GM0098", "by_code": "B", "read": "A"}
    assert found.municipalities == codes("ab")


def test_a_code_of_another_year_is_named_by_itself() -> None:
    rows = [said(conflict("x", "a"), "noord", line=2)]
    [found] = look(rule, case(LAND, NOORD, statements=rows))
    assert found.facts["by_code"] == "GM0120"


def test_sees_every_combination_once_with_all_its_places() -> None:
    rows = [
        said(conflict("a", "b"), "noord", line=2),
        said(conflict("a", "b"), "zuid", line=3),
        said(conflict("a", "c"), "noord", line=4),
    ]
    found = look(rule, case(LAND, NOORD, statements=rows))
    assert [(s.subject.detail, s.places) for s in found] == [
        ("GM0097 B", (row(2), row(3))),
        ("GM0097 C", (row(4),)),
    ]


@pytest.mark.parametrize(
    ("pair", "expected"),
    [
        pytest.param("ac", ["GM0097 C"], id="the code is in scope"),
        pytest.param("ca", ["GM0099 A"], id="the name is in scope"),
        pytest.param("cd", [], id="neither is in scope"),
    ],
)
def test_leaves_out_what_can_only_be_about_others_than_those_in_scope(
    pair: str, expected: list[str]
) -> None:
    rows = [said(conflict(*pair), "noord", line=2)]
    found = look(rule, case(LAND, NOORD, statements=rows, scope="ab"))
    assert [s.subject.detail for s in found] == expected


def test_a_code_with_its_own_name_is_fine() -> None:
    assert look(rule, case(LAND, NOORD, statements=[said("a", "noord", line=2)])) == []
