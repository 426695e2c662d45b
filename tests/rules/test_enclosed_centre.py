"""CEN01: the hole in a donut of 75 % of the border, by three smaller neighbours or more."""

import pytest
from worlds import about, case, code, country, division, look, region, row, said

from congruentie.model.finding import Quantity, Unit
from congruentie.rules.enclosed_centre import enclosed_centre as rule

STREET = """
    . n o p .
    w c c c e
    . x y z .
"""
"""Eight neighbours of c with 12,5 % of its border each."""
BIG = 200_000


@pytest.mark.parametrize(
    ("ring", "expected"),
    [
        pytest.param("nopwexyz", [("jeugd", "c")], id="100 %"),
        pytest.param("nopwex", [("jeugd", "c")], id="75 %"),
        pytest.param("nopwe", [], id="62,5 %"),
    ],
)
def test_finds_a_centre_with_75_per_cent_of_its_border_in_one_other_region(
    ring: str, expected: list[tuple[str, str]]
) -> None:
    at = case(country(STREET, c=BIG), division("jeugd", ring=ring), centres="c")
    assert about(look(rule, at)) == expected


@pytest.mark.parametrize(
    ("largest", "expected"),
    [
        pytest.param(BIG - 1, [("jeugd", "c")], id="smaller neighbours"),
        pytest.param(BIG, [], id="one of them as large"),
    ],
)
def test_a_ring_is_made_of_smaller_municipalities(
    largest: int, expected: list[tuple[str, str]]
) -> None:
    at = case(country(STREET, c=BIG, n=largest), division("jeugd", ring="nopwex"), centres="c")
    assert about(look(rule, at)) == expected


def test_only_a_centre_is_a_hole() -> None:
    at = case(country(STREET, c=BIG), division("jeugd", ring="nopwexyz"))
    assert look(rule, at) == []


def test_a_centre_that_the_region_itself_names_is_a_centre() -> None:
    stad = region("stad", "c", attributes={"centrumgemeente": code("c")})
    at = case(country(STREET, c=BIG), division("jeugd", ring="nopwexyz", stad=stad))
    assert about(look(rule, at)) == [("jeugd", "stad")]


def test_a_centre_out_of_scope_is_context() -> None:
    at = case(
        country(STREET, c=BIG), division("jeugd", ring="nopwexyz"), centres="c", scope="nopwexyz"
    )
    assert look(rule, at) == []


def test_says_which_region_lies_around_it_and_for_how_much() -> None:
    at = case(
        country(STREET, c=BIG),
        division("jeugd", ring="nopwex", rest="yz", stad="c"),
        centres="c",
        statements=[said("c", "stad", line=2), said("n", "ring", line=3)],
    )
    [found] = look(rule, at)
    assert found.facts == {
        "own_share": Quantity(0.0, Unit.SHARE),
        "around": "Ring",
        "around_share": Quantity(0.75, Unit.SHARE),
        "regions_around": ("Ring", "Rest"),
    }
    assert found.municipalities == (code("c"),)
    assert found.places == (row(2),)


def test_every_domain_is_judged_by_itself() -> None:
    at = case(
        country(STREET, c=BIG),
        division("jeugd", ring="nopwexyz"),
        division("wmo", samen="cnopwexyz"),
        division("arbeidsmarkt", ring="nopwexyz"),
        centres="c",
    )
    assert about(look(rule, at)) == [("jeugd", "c"), ("arbeidsmarkt", "c")]
