"""The grounds for maatwerk held against the map: density, geography, and what is declared."""

from typing import Any, ClassVar

import pytest
from worlds import case, code, codes, country, division, region

from congruentie.measures.extension import Surroundings
from congruentie.measures.merger import merge
from congruentie.measures.tailoring import (
    existing,
    is_island,
    neighbours_comply,
    outside_share,
    sparse,
    weigh,
)
from congruentie.model.criteria import Scale
from congruentie.model.region import Division
from congruentie.model.tailoring import Reason, Support, Weighed
from congruentie.model.tailoring_criteria import Tailoring
from congruentie.model.territory import Merger, Territory
from congruentie.model.waiver import Ground

SUPPORTED, ARGUABLE, UNSUPPORTED = Support
LETTER_DAY = Tailoring().existing_before


def merged(land: Territory, letters: str) -> Territory:
    """The land with some of its municipalities as one, by the code of the first."""
    parts = tuple(land.municipalities[one] for one in codes(letters))
    merger = Merger(code=parts[0].code, name="Samen", parts=parts, adjoining=True)
    return merge(land, [merger])


def weighed(land: Territory, proposed: Division, ground: Ground, **criteria: Any) -> Weighed:
    """What the data say of a ground for the region ``west``."""
    at = case(land, proposed)
    around = Surroundings(territory=land, linked=at.linked, division=proposed, required=100_000)
    [west] = [one for one in proposed.regions if one.code == "west"]
    return weigh(west, around, Scale(), Tailoring(**criteria))[ground]


@pytest.mark.parametrize(
    ("people", "expected"),
    [
        pytest.param(0, SUPPORTED, id="nobody"),
        pytest.param(149.9, SUPPORTED, id="just below 150"),
        pytest.param(150, ARGUABLE, id="150"),
        pytest.param(249.9, ARGUABLE, id="just below 250"),
        pytest.param(250, UNSUPPORTED, id="250"),
    ],
)
def test_few_people_per_km2_support_a_claim(people: float, expected: Support) -> None:
    assert sparse(people, Tailoring()) is expected


@pytest.mark.parametrize(
    ("inhabitants", "expected"),
    [(14_999, SUPPORTED), (15_000, ARGUABLE), (24_999, ARGUABLE), (25_000, UNSUPPORTED)],
)
def test_density_is_that_of_the_land_of_the_region(inhabitants: int, expected: Support) -> None:
    land = country("a b", a=inhabitants, b=0, land={"a": 60.0, "b": 40.0})
    found = weighed(land, division("jeugd", west="ab"), Ground.DENSITY)
    assert (found.support, found.reason) == (expected, Reason.DENSITY)
    assert found.density == inhabitants / 100


class TestPerimeter:
    @pytest.mark.parametrize(
        ("drawing", "expected"),
        [
            pytest.param("a", 1.0, id="sea on all sides"),
            pytest.param("a b", 0.75, id="one side of four is land"),
            pytest.param(". b .\nb a b\n. b .", 0.0, id="enclosed by land"),
            pytest.param(". b .\n# a ~\n. b .", 0.5, id="abroad and a lake count"),
        ],
    )
    def test_is_water_or_abroad_for_a_part(self, drawing: str, expected: float) -> None:
        assert outside_share(country(drawing), [code("a")]) == expected

    def test_borders_within_the_region_do_not_count(self) -> None:
        assert outside_share(country("a c b"), codes("ac")) == 5 / 6

    def test_of_nobody_is_nothing(self) -> None:
        assert outside_share(country("a"), ()) == 0.0


class TestIsland:
    @pytest.mark.parametrize(
        ("drawing", "expected"),
        [
            pytest.param("a", True, id="sea around"),
            pytest.param(". ~ .\n. a .", True, id="sea and a lake around"),
            pytest.param("a b", False, id="a neighbour"),
            pytest.param("a #", False, id="a neighbour abroad"),
        ],
    )
    def test_has_nothing_but_water_around_it(self, drawing: str, expected: bool) -> None:
        assert is_island(country(drawing), [code("a")], ()) is expected

    def test_may_be_several_municipalities(self) -> None:
        assert is_island(country("a b"), codes("ab"), ())

    def test_on_the_list_is_one_whatever_the_map_says(self) -> None:
        land = country("a b")
        assert is_island(land, codes("a"), codes("a"))
        assert not is_island(land, codes("a"), codes("b"))

    def test_beside_one_that_is_on_the_list_is_none(self) -> None:
        assert not is_island(country("a b c"), codes("ab"), codes("a"))

    @pytest.mark.parametrize(
        ("islands", "expected"),
        [
            pytest.param("ab", True, id="with another island"),
            pytest.param("a", False, id="with the mainland"),
        ],
    )
    def test_that_was_merged_is_one_where_all_its_parts_are(
        self, islands: str, expected: bool
    ) -> None:
        land = merged(country("a b c"), "ab")
        assert is_island(land, codes("a"), codes(islands)) is expected


class TestNeighbours:
    def comply(self, land: Territory, **regions: str) -> bool:
        proposed = division("jeugd", **regions)
        at = case(land, proposed)
        around = Surroundings(territory=land, linked=at.linked, division=proposed, required=100_000)
        return neighbours_comply(region("west", "a"), around, 95_000)

    @pytest.mark.parametrize(
        ("inhabitants", "expected"),
        [pytest.param(94_999, False, id="one short"), pytest.param(95_000, True, id="enough")],
    )
    def test_comply_in_a_region_that_is_large_enough(
        self, inhabitants: int, expected: bool
    ) -> None:
        land = country("a b", b=inhabitants)
        assert self.comply(land, west="a", oost="b") is expected

    def test_in_no_region_do_not_comply(self) -> None:
        assert not self.comply(country("a b", b=200_000), west="a")

    def test_over_a_link_count_too(self) -> None:
        land = country("a . b", b=10, links=["ab"])
        assert not self.comply(land, west="a", oost="b")

    def test_that_are_not_there_are_no_objection(self) -> None:
        assert self.comply(country("a"), west="a")


class TestGeography:
    APART: ClassVar = {"Zeeland": "ac", "Limburg": "b"}

    def test_an_island_is_a_ground(self) -> None:
        found = weighed(country("a"), division("jeugd", west="a"), Ground.GEOGRAPHY)
        assert (found.support, found.reason) == (SUPPORTED, Reason.ISLAND)

    @pytest.mark.parametrize(
        ("share", "expected"),
        [
            pytest.param(0.75, (SUPPORTED, Reason.HEMMED_IN), id="as much as is asked"),
            pytest.param(0.76, (UNSUPPORTED, Reason.EXTENSION), id="less than is asked"),
        ],
    )
    def test_so_much_water_around_it_is_a_ground(
        self, share: float, expected: tuple[Support, Reason]
    ) -> None:
        land = country("a b c", a=50_000, b=90_000, c=100_000)
        proposed = division("jeugd", west="a", oost="bc")
        found = weighed(land, proposed, Ground.GEOGRAPHY, outside_share=share)
        assert (found.support, found.reason) == expected
        assert found.outside_share == 0.75

    def test_sixty_per_cent_is_asked_unless_told_otherwise(self) -> None:
        assert Tailoring().outside_share == 0.60

    def test_water_is_no_ground_while_a_neighbour_is_in_no_large_enough_region(self) -> None:
        land = country("a b", a=50_000, b=90_000)
        found = weighed(land, division("jeugd", west="a"), Ground.GEOGRAPHY)
        assert (found.support, found.reason) == (UNSUPPORTED, Reason.EXTENSION)
        assert found.extension is not None
        assert (found.extension.names, found.extension.population) == (("B",), 140_000)

    def test_nowhere_to_grow_is_a_ground(self) -> None:
        land = country(". b .\nb a b\n. b .", a=50_000, b=60_000)
        proposed = division("jeugd", west="a", oost="b")
        assert weighed(land, proposed, Ground.GEOGRAPHY).reason is Reason.EXTENSION
        two = country("a c b", a=30_000, c=20_000, b=60_000, provinces=self.APART)
        found = weighed(two, division("jeugd", west="ac", oost="b"), Ground.GEOGRAPHY)
        assert (found.support, found.reason) == (SUPPORTED, Reason.NO_EXTENSION)

    def test_nowhere_to_grow_is_no_ground_for_a_municipality_alone(self) -> None:
        land = country("a b", a=50_000, b=60_000, provinces=self.APART)
        found = weighed(land, division("jeugd", west="a", oost="b"), Ground.GEOGRAPHY)
        assert (found.support, found.reason) == (ARGUABLE, Reason.NO_EXTENSION)


@pytest.mark.parametrize(
    ("since", "works", "expected"),
    [
        pytest.param("2013-02-18", "ja", SUPPORTED, id="of the day before the letter"),
        pytest.param("2013-02-19", "ja", UNSUPPORTED, id="of the day of the letter"),
        pytest.param("2009-01-01", "nee", UNSUPPORTED, id="that does not work well"),
        pytest.param("", "nee", UNSUPPORTED, id="of an unknown day that does not work well"),
        pytest.param("2009-01-01", "", ARGUABLE, id="of which nobody says how it works"),
        pytest.param("2009-01-01", "in_voorbereiding", ARGUABLE, id="that is not yet at work"),
        pytest.param("", "ja", ARGUABLE, id="of which nobody says since when"),
        pytest.param("", "", ARGUABLE, id="that declares nothing"),
    ],
)
def test_an_existing_partnership_is_one_that_declares_it(
    since: str, works: str, expected: Support
) -> None:
    declared = {"bestaand_sinds": since, "functioneert_goed": works}
    support, _ = existing({name: text for name, text in declared.items() if text}, LETTER_DAY)
    assert support is expected


def test_another_ground_is_a_matter_of_reasons() -> None:
    found = weighed(country("a"), division("jeugd", west="a"), Ground.OTHER)
    assert (found.support, found.reason) == (ARGUABLE, Reason.UNTESTABLE)
