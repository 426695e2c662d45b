"""The smallest extension that lifts a region over the threshold without pulling another below."""

import pytest
from worlds import case, code, codes, country, division, letters

from congruentie.measures.extension import Surroundings, smallest_extension
from congruentie.measures.merger import merge
from congruentie.model.region import Division
from congruentie.model.territory import Merger, Territory


def extension(
    land: Territory, proposed: Division, *, of: str = "west", most: int = 2
) -> tuple[str, int] | None:
    """Letters and inhabitants of the extension of a region, None where there is none."""
    at = case(land, proposed)
    around = Surroundings(territory=land, linked=at.linked, division=proposed, required=100_000)
    [region] = [region for region in proposed.regions if region.code == of]
    found = smallest_extension(region, around, most)
    return (letters(found.municipalities), found.population) if found else None


LINE = country("a b c d", a=70_000, b=10_000, c=10_000, d=10_000)
FREE = division("jeugd", west="a")


@pytest.mark.parametrize(
    ("most", "expected"),
    [
        pytest.param(2, None, id="two bring it to 90.000"),
        pytest.param(3, ("bcd", 100_000), id="three bring it to the threshold"),
    ],
)
def test_adds_at_most_so_many_municipalities(most: int, expected: tuple[str, int] | None) -> None:
    assert extension(LINE, FREE, most=most) == expected


@pytest.mark.parametrize(
    ("inhabitants", "expected"),
    [pytest.param(29_999, None, id="one short"), pytest.param(30_000, ("b", 100_000), id="enough")],
)
def test_reaches_the_threshold(inhabitants: int, expected: tuple[str, int] | None) -> None:
    assert extension(country("a b", a=70_000, b=inhabitants), FREE) == expected


@pytest.mark.parametrize(
    ("left", "expected"),
    [
        pytest.param(99_999, None, id="who would stay behind are one short"),
        pytest.param(100_000, ("b", 110_000), id="who stay behind are enough"),
    ],
)
def test_leaves_no_other_region_below_the_threshold(
    left: int, expected: tuple[str, int] | None
) -> None:
    land = country("a b c", a=70_000, b=40_000, c=left)
    assert extension(land, division("jeugd", west="a", oost="bc"), most=1) == expected


@pytest.mark.parametrize(
    ("parts", "expected"),
    [
        pytest.param("ax", ("b", 130_000), id="of which one part is in it"),
        pytest.param("xy", None, id="of which no part is in it"),
    ],
)
def test_a_merged_municipality_lies_in_the_provinces_of_its_parts(
    parts: str, expected: tuple[str, int] | None
) -> None:
    land = country(
        "y x a b",
        provinces={"Brabant": "xy", "Zeeland": "ab"},
        y=10_000,
        x=40_000,
        a=40_000,
        b=50_000,
    )
    merger = Merger(
        code=code(min(parts)),
        name="Samen",
        parts=tuple(land.municipalities[one] for one in codes(parts)),
        adjoining=True,
    )
    of = division("jeugd", west=min(parts))
    assert extension(merge(land, [merger]), of) == expected


def test_a_region_may_go_over_as_a_whole() -> None:
    land = country("a b c", a=70_000, b=20_000, c=20_000)
    assert extension(land, division("jeugd", west="a", oost="bc")) == ("bc", 110_000)


def test_every_region_that_gives_something_up_is_looked_at() -> None:
    people = {"a": 70_000, "b": 20_000, "c": 20_000, "d": 60_000, "e": 60_000, "f": 10_000}
    land = country("g d b a c f e", g=50_000, **people)
    noord, zuid = {"noord": "bdg"}, {"zuid": "cef"}
    assert extension(land, division("jeugd", west="a", **noord, **zuid)) is None
    assert extension(land, division("jeugd", west="a", **noord)) == ("cf", 100_000)


def test_takes_as_few_municipalities_then_inhabitants_as_possible() -> None:
    land = country(". b .\nc a d", a=70_000, b=50_000, c=40_000, d=40_000)
    assert extension(land, FREE) == ("c", 110_000)


@pytest.mark.parametrize(
    ("provinces", "expected"),
    [
        pytest.param({"Zeeland": "ab"}, ("b", 120_000), id="of its own province"),
        pytest.param({"Zeeland": "a", "Limburg": "b"}, None, id="of another province"),
        pytest.param({}, ("b", 120_000), id="of a map without provinces"),
    ],
)
def test_looks_for_municipalities_within_the_province(
    provinces: dict[str, str], expected: tuple[str, int] | None
) -> None:
    land = country("a b", a=70_000, b=50_000, provinces=provinces)
    assert extension(land, FREE) == expected


def test_a_region_over_two_provinces_may_grow_in_both() -> None:
    land = country(
        "b a c d",
        a=30_000,
        c=30_000,
        b=20_000,
        d=40_000,
        provinces={"Zeeland": "ab", "Limburg": "cd"},
    )
    assert extension(land, division("jeugd", west="ac"), most=1) == ("d", 100_000)


def test_a_named_link_leads_to_a_neighbour_too() -> None:
    land = country("a . b", a=70_000, b=50_000, links=["ab"])
    assert extension(land, FREE) == ("b", 120_000)
    assert extension(country("a . b", a=70_000, b=50_000), FREE) is None


def test_a_neighbour_by_land_goes_before_a_smaller_one_over_water() -> None:
    land = country("b a . c", a=70_000, b=50_000, c=40_000, links=["ac"])
    assert extension(land, FREE) == ("b", 120_000)


def test_what_is_added_second_may_lie_behind_the_first() -> None:
    land = country("a b c", a=70_000, b=10_000, c=20_000)
    assert extension(land, FREE) == ("bc", 100_000)


def test_nobody_around_is_no_extension() -> None:
    assert extension(country("a", a=70_000), FREE) is None
