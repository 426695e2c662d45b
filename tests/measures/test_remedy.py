"""The smallest step that lifts a region over the threshold."""

import pytest
from worlds import case, country, division

from congruentie.measures.remedy import smallest_merger
from congruentie.model.criteria import Scale
from congruentie.model.region import Division
from congruentie.model.territory import Territory


def partner(land: Territory, proposed: Division, scale: Scale | None = None) -> str | None:
    """With whom the region ``mid`` would have to merge."""
    at = case(land, proposed)
    mid = next(region for region in proposed.regions if region.code == "mid")
    found = smallest_merger(mid, proposed, at.linked, at.population, scale or Scale())
    return found.code if found else None


@pytest.mark.parametrize(
    ("inhabitants", "expected"),
    [
        pytest.param(59_999, None, id="together one short"),
        pytest.param(60_000, "oost", id="together on the threshold"),
    ],
)
def test_together_they_reach_the_threshold(inhabitants: int, expected: str | None) -> None:
    land = country("a b", a=40_000, b=inhabitants)
    assert partner(land, division("jeugd", mid="a", oost="b")) == expected


def test_about_the_threshold_is_not_enough() -> None:
    land = country("a b", a=40_000, b=57_000)
    assert partner(land, division("jeugd", mid="a", oost="b"), Scale(circa=0.05)) is None


def test_the_threshold_can_be_set() -> None:
    land = country("a b", a=4, b=6)
    assert partner(land, division("jeugd", mid="a", oost="b"), Scale(min_inhabitants=10)) == "oost"


@pytest.mark.parametrize(
    ("population", "expected"),
    [
        pytest.param({"b": 70_000, "c": 80_000}, "west", id="the smaller of two that are enough"),
        pytest.param({"b": 59_999, "c": 80_000}, "oost", id="the only one that is enough"),
        pytest.param({"b": 70_000, "c": 70_000}, "oost", id="of equals the first by code"),
        pytest.param({"b": 59_999, "c": 59_999}, None, id="neither is enough"),
    ],
)
def test_takes_the_fewest_inhabitants_that_are_enough(
    population: dict[str, int], expected: str | None
) -> None:
    land = country("b a c", a=40_000, **population)
    assert partner(land, division("jeugd", mid="a", west="b", oost="c")) == expected


def test_all_members_of_a_neighbour_count() -> None:
    land = country("a b c", a=40_000, b=10_000, c=50_000)
    assert partner(land, division("jeugd", mid="a", oost="bc")) == "oost"


@pytest.mark.parametrize(
    ("drawing", "links", "expected"),
    [
        pytest.param("a b", (), "oost", id="a border"),
        pytest.param("a c \n d b", (), None, id="a corner"),
        pytest.param("a c b", (), None, id="one further on"),
        pytest.param("a . b", (), None, id="over the sea"),
        pytest.param("a . b", ("ab",), "oost", id="over the sea with a ferry"),
    ],
)
def test_only_neighbours_come_into_question(
    drawing: str, links: tuple[str, ...], expected: str | None
) -> None:
    land = country(drawing, links=links, a=40_000, b=900_000)
    assert partner(land, division("jeugd", mid="a", oost="b")) == expected


def test_a_region_that_shares_a_member_does_not_come_into_question() -> None:
    land = country("a b c", a=20_000, b=20_000, c=900_000)
    assert partner(land, division("jeugd", mid="ab", oost="bc")) is None


def test_a_region_without_members_has_no_partner() -> None:
    assert partner(country("a", a=900_000), division("jeugd", mid="", oost="a")) is None


def test_a_region_by_itself_has_no_partner() -> None:
    assert partner(country("a"), division("jeugd", mid="a")) is None
