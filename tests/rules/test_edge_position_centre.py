"""CEN04: less than 25 % of the land border of a centre is with its own region."""

import pytest
from worlds import about, case, country, division, look

from congruentie.model.criteria import Centres, Ruleset
from congruentie.model.finding import Quantity, Unit
from congruentie.rules.edge_position_centre import edge_position_centre as rule

STREET = """
    . n o p .
    w c c c e
    . x y z .
"""
"""Eight neighbours of c with 12,5 % of its border each."""
FOUND = [("jeugd", "stad")]


@pytest.mark.parametrize(
    ("stad", "expected"),
    [
        pytest.param("cn", FOUND, id="12,5 %"),
        pytest.param("cno", [], id="25 %"),
        pytest.param("cq", [], id="0 %, which is CEN03's"),
    ],
)
def test_finds_less_than_25_per_cent_of_the_border(
    stad: str, expected: list[tuple[str, str]]
) -> None:
    at = case(country(STREET + "\n q q q q q"), division("jeugd", stad=stad), centres="c")
    assert about(look(rule, at)) == expected


def test_the_share_can_be_set() -> None:
    half = Ruleset(centres=Centres(edge_share=0.5))
    at = case(country(STREET), division("jeugd", stad="cno"), centres="c", ruleset=half)
    assert about(look(rule, at)) == FOUND


@pytest.mark.parametrize("outside", [".", "#", "~"], ids=["sea", "abroad", "lake"])
def test_a_border_that_nobody_can_share_is_left_out(outside: str) -> None:
    land = country(f"{outside} n . \n {outside} c e \n {outside} z .")
    at = case(land, division("jeugd", stad="cn"), centres="c")
    assert look(rule, at) == []


def test_an_island_has_no_land_border_to_share() -> None:
    at = case(country("c . a", links=["ac"]), division("jeugd", stad="ac"), centres="c")
    assert look(rule, at) == []


def test_names_both_shares() -> None:
    at = case(country(STREET), division("jeugd", stad="cn", rand="opwexyz"), centres="c")
    [found] = look(rule, at)
    assert found.facts["own_share"] == Quantity(0.125, Unit.SHARE)
    assert found.facts["around"] == "Rand"
    assert found.facts["around_share"] == Quantity(0.875, Unit.SHARE)
