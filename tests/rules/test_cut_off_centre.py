"""CEN03: a centre in a region with others, none of which borders on it."""

import pytest
from worlds import about, case, code, country, division, look

from congruentie.model.finding import Quantity, Unit
from congruentie.rules.cut_off_centre import cut_off_centre as rule

LAND = """
    f n .
    w c e
    . z .
"""
"""f touches n and w, and c in a corner only."""
FOUND = [("jeugd", "stad")]


@pytest.mark.parametrize(
    ("stad", "expected"),
    [
        pytest.param("cf", FOUND, id="a corner is no border"),
        pytest.param("cfn", [], id="one neighbour is a member"),
        pytest.param("c", [], id="alone, which is CEN02's"),
    ],
)
def test_finds_a_centre_without_a_neighbour_in_its_region(
    stad: str, expected: list[tuple[str, str]]
) -> None:
    at = case(country(LAND), division("jeugd", stad=stad, rest="wez"), centres="c")
    assert about(look(rule, at)) == expected


@pytest.mark.parametrize(
    ("links", "expected"),
    [
        pytest.param([], FOUND, id="no link"),
        pytest.param(["nf"], FOUND, id="a link between others"),
        pytest.param(["cf"], [], id="a link to the member"),
    ],
)
def test_a_named_link_makes_a_neighbour(links: list[str], expected: list[tuple[str, str]]) -> None:
    at = case(country(LAND, links=links), division("jeugd", stad="cf"), centres="c")
    assert about(look(rule, at)) == expected


def test_an_island_has_no_neighbours_to_be_cut_off_from() -> None:
    at = case(country("c . a"), division("jeugd", stad="ac"), centres="c")
    assert look(rule, at) == []


def test_only_a_centre_is_cut_off() -> None:
    assert look(rule, case(country(LAND), division("jeugd", stad="cf"))) == []


def test_names_the_region_with_the_largest_part_of_its_border() -> None:
    at = case(country(LAND), division("jeugd", stad="cf", rest="nwe"), centres="c")
    [found] = look(rule, at)
    assert found.facts["around"] == "Rest"
    assert found.facts["around_share"] == Quantity(0.75, Unit.SHARE)
    assert found.municipalities == (code("c"),)


def test_where_nobody_else_works_together_there_is_no_such_region() -> None:
    [found] = look(rule, case(country(LAND), division("jeugd", stad="cf"), centres="c"))
    assert found.facts["around"] == ""
    assert found.facts["around_share"] == Quantity(0.0, Unit.SHARE)
