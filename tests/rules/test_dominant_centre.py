"""CEN05: a centre with two thirds of the inhabitants of its region or more."""

import pytest
from worlds import about, case, code, country, division, look

from congruentie.model.finding import Quantity, Unit
from congruentie.rules.dominant_centre import dominant_centre as rule

FOUND = [("jeugd", "noord")]


@pytest.mark.parametrize(
    ("centre", "expected"),
    [
        pytest.param(99_900, [], id="66,6 % of 149.900"),
        pytest.param(100_000, FOUND, id="two thirds of 150.000"),
    ],
)
def test_finds_two_thirds_of_the_inhabitants(centre: int, expected: list[tuple[str, str]]) -> None:
    land = country("a b", a=centre, b=50_000)
    at = case(land, division("jeugd", noord="ab"), centres="a")
    assert about(look(rule, at)) == expected


@pytest.mark.parametrize(
    ("centre", "expected"),
    [
        pytest.param(49_900, [], id="less than half"),
        pytest.param(50_000, FOUND, id="half"),
    ],
)
def test_the_share_can_be_set(centre: int, expected: list[tuple[str, str]]) -> None:
    land = country("a b", a=centre, b=50_000)
    at = case(land, division("jeugd", noord="ab"), centres="a")
    assert about(look(rule, at, share=0.5)) == expected


@pytest.mark.parametrize(
    "regions",
    [
        pytest.param({"noord": "a"}, id="a region of one has nobody to dominate"),
        pytest.param({"noord": "b"}, id="in no region"),
        pytest.param({"noord": "bd"}, id="a large member that is no centre"),
    ],
)
def test_finds_nothing(regions: dict[str, str]) -> None:
    land = country("a b d", a=900_000, d=900_000)
    assert look(rule, case(land, division("jeugd", **regions), centres="a")) == []


def test_a_region_where_nobody_lives_has_no_majority() -> None:
    at = case(country("a b", a=0, b=0), division("jeugd", noord="ab"), centres="a")
    assert look(rule, at) == []


def test_states_the_share() -> None:
    land = country("a b", a=75_000, b=25_000)
    [found] = look(rule, case(land, division("jeugd", noord="ab"), centres="a"))
    assert found.facts == {"share": Quantity(0.75, Unit.SHARE)}
    assert found.municipalities == (code("a"),)
