"""How many people live somewhere, on how much land."""

import pytest
from worlds import codes, country

from congruentie.measures.population import density, inhabitants, land_area

LAND = country("a b c", a=60_000, b=39_999, c=0, land={"a": 0.1, "b": 0.2, "c": 0.0})


@pytest.mark.parametrize(
    ("who", "expected"),
    [
        pytest.param("", 0, id="nobody"),
        pytest.param("a", 60_000, id="one"),
        pytest.param("ab", 99_999, id="two together"),
        pytest.param("c", 0, id="where nobody lives"),
    ],
)
def test_inhabitants_are_added(who: str, expected: int) -> None:
    assert inhabitants(LAND, codes(who)) == expected


@pytest.mark.parametrize(
    ("who", "expected"),
    [
        pytest.param("", 0.0, id="nobody"),
        pytest.param("a", 50.5, id="one"),
        pytest.param("ab", 75.75, id="two together"),
        pytest.param("c", 0.0, id="all water"),
    ],
)
def test_land_is_added(who: str, expected: float) -> None:
    land = country("a b c", land={"a": 50.5, "b": 25.25, "c": 0.0})
    assert land_area(land, codes(who)) == expected


@pytest.mark.parametrize(
    "order",
    [
        pytest.param("abc", id="forward"),
        pytest.param("cba", id="backward"),
        pytest.param("bca", id="mixed"),
    ],
)
def test_the_order_of_adding_does_not_change_the_last_digit(order: str) -> None:
    land = country("a b c", land={"a": 0.1, "b": 0.2, "c": 0.3})
    assert land_area(land, [codes(letter)[0] for letter in order]) == 0.1 + 0.2 + 0.3


@pytest.mark.parametrize(
    ("who", "expected"),
    [
        pytest.param("a", 1200.0, id="one"),
        pytest.param("ab", 750.0, id="two are no mean of two densities"),
        pytest.param("c", 0.0, id="no land"),
        pytest.param("", 0.0, id="nobody"),
    ],
)
def test_density_is_inhabitants_per_km2_of_land(who: str, expected: float) -> None:
    land = country("a b c", a=60_000, b=15_000, c=7, land={"a": 50.0, "b": 50.0, "c": 0.0})
    assert density(land, codes(who)) == expected


def test_density_takes_codes_that_can_be_read_only_once() -> None:
    land = country("a b", a=60_000, b=40_000)
    assert density(land, iter(codes("ab"))) == 500.0
