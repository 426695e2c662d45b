"""GEG04: two rows that put one municipality in the same region of the same layer."""

from dataclasses import replace

import pytest
from worlds import about, case, code, country, division, look, row, said

from congruentie.model.finding import Quantity, Unit
from congruentie.model.region import Place
from congruentie.model.submission import Named, Statement, Unknown
from congruentie.rules.duplicate_row import duplicate_row as rule

LAND = country("a b")
NOORD = division("jeugd", noord="ab")


@pytest.mark.parametrize(
    ("second", "expected"),
    [
        pytest.param(said("a", "noord", line=3), [("jeugd", "noord")], id="the same again"),
        pytest.param(said("b", "noord", line=3), [], id="another municipality"),
        pytest.param(said("a", "zuid", line=3), [], id="another region"),
        pytest.param(said("a", "noord", line=3, domain="wmo"), [], id="another domain"),
        pytest.param(said("a", "noord", line=3, part="kust"), [], id="a part beside the whole"),
    ],
)
def test_finds_what_is_stated_twice(second: Statement, expected: list[tuple[str, str]]) -> None:
    rows = [said("a", "noord", line=2), second]
    at = case(LAND, NOORD, division("wmo", noord="a"), statements=rows)
    assert about(look(rule, at)) == expected


def test_counts_the_rows_and_names_them_all() -> None:
    rows = [said("a", "noord", line=line) for line in (2, 5, 9)]
    [found] = look(rule, case(LAND, NOORD, statements=rows))
    assert found.facts == {"times": Quantity(3, Unit.COUNT)}
    assert found.places == (row(2), row(5), row(9))
    assert found.municipalities == (code("a"),)


@pytest.mark.parametrize(
    ("parts", "expected"),
    [
        pytest.param(("kust", "polder"), [], id="two parts"),
        pytest.param(("kust", "kust"), ["kust"], id="the same part"),
        pytest.param(("kust", "kust", "polder", "polder"), ["kust", "polder"], id="both twice"),
    ],
)
def test_parts_of_a_municipality_are_told_apart(
    parts: tuple[str, ...], expected: list[str]
) -> None:
    rows = [said("a", "noord", line=line, part=part) for line, part in enumerate(parts, start=2)]
    found = look(rule, case(LAND, NOORD, statements=rows))
    assert [s.subject.detail for s in found] == expected


def test_saying_twice_that_there_is_no_choice_yet_is_no_membership() -> None:
    rows = [said("a", None, line=2), said("a", None, line=3)]
    assert look(rule, case(LAND, NOORD, statements=rows)) == []


def test_a_name_that_nobody_knows_is_another_rules_business() -> None:
    rows = [said(Unknown(text="Utopia"), "noord", line=line) for line in (2, 3)]
    assert look(rule, case(LAND, NOORD, statements=rows)) == []


def test_a_municipality_out_of_scope_is_context() -> None:
    rows = [said("a", "noord", line=2), said("a", "noord", line=3)]
    assert look(rule, case(LAND, NOORD, statements=rows, scope="b")) == []


def test_a_layer_that_is_not_judged_is_left_alone() -> None:
    rows = [said("a", "noord", line=line, domain="wmo") for line in (2, 3)]
    assert look(rule, case(LAND, NOORD, statements=rows)) == []


OLD_P, OLD_Q = Named(code=code("p"), name="P"), Named(code=code("q"), name="Q")


@pytest.mark.parametrize(
    ("second", "expected"),
    [
        pytest.param(OLD_P, [("jeugd", "noord")], id="the same old one again"),
        pytest.param(OLD_Q, [], id="another that was merged into it"),
        pytest.param(None, [], id="the one it was merged into"),
    ],
)
def test_municipalities_that_were_merged_are_told_apart(
    second: Named | None, expected: list[tuple[str, str]]
) -> None:
    rows = [said("a", "noord", line=2, named=OLD_P), said("a", "noord", line=3, named=second)]
    assert about(look(rule, case(LAND, NOORD, statements=rows))) == expected


@pytest.mark.parametrize(
    ("submitters", "expected"),
    [
        pytest.param({}, [], id="two files of nobody in particular"),
        pytest.param(
            {"indiening.csv": "Aa", "b.csv": "Aa"}, [("jeugd", "noord")], id="two files of one"
        ),
        pytest.param({"indiening.csv": "Aa", "b.csv": "Bee"}, [], id="two submitters"),
    ],
)
def test_submitters_who_say_the_same_agree(
    submitters: dict[str, str], expected: list[tuple[str, str]]
) -> None:
    elsewhere = replace(said("a", "noord", line=2), place=Place(path="b.csv", line=2))
    rows = [said("a", "noord", line=2), elsewhere]
    at = case(LAND, NOORD, statements=rows, submitters=submitters)
    assert about(look(rule, at)) == expected
