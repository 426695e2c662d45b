"""CEN02: a centre alone, all of whose neighbours are in regions of two or more."""

import pytest
from worlds import about, case, code, country, division, look, region, weighs

from congruentie.model.finding import Quantity, Severity, Unit
from congruentie.rules.standalone_centre import standalone_centre as rule

CROSS = """
    . n .
    w c e
    . z .
"""
BIG = 200_000
FOUND = [("jeugd", "c")]


@pytest.mark.parametrize(
    ("regions", "expected"),
    [
        pytest.param({"west": "nw", "oost": "ez"}, FOUND, id="all four work together elsewhere"),
        pytest.param({"west": "nw", "oost": "e"}, [], id="one is in a region of one"),
        pytest.param({"west": "nw"}, [], id="two are in no region"),
        pytest.param({"west": "cnw", "oost": "ez"}, [], id="the centre works with two of them"),
        pytest.param({"ring": "nwez"}, [], id="all in one region, which is CEN01's"),
    ],
)
def test_finds_a_centre_that_has_nobody_left_to_work_with(
    regions: dict[str, str], expected: list[tuple[str, str]]
) -> None:
    at = case(country(CROSS, c=BIG), division("jeugd", **regions), centres="c")
    assert about(look(rule, at)) == expected


def test_a_region_of_one_is_named_as_the_centres_own() -> None:
    at = case(country(CROSS), division("jeugd", west="nw", oost="ez", stad="c"), centres="c")
    assert about(look(rule, at)) == [("jeugd", "stad")]


def test_one_region_of_larger_municipalities_around_it_is_no_donut_but_leaves_it_alone() -> None:
    at = case(country(CROSS, c=BIG, n=BIG), division("jeugd", ring="nwez"), centres="c")
    assert about(look(rule, at)) == FOUND


def test_neighbours_out_of_scope_work_together_too() -> None:
    at = case(country(CROSS), division("jeugd", west="nw", oost="ez"), centres="c", scope="cnw")
    assert about(look(rule, at)) == FOUND


def test_names_the_regions_around_it_the_largest_share_first() -> None:
    land = country(
        """
        . n o .
        w c c e
        f z z .
        """
    )
    at = case(land, division("jeugd", noord="no", oost="ez", west="wf"), centres="c")
    [found] = look(rule, at)
    assert found.facts["regions_around"] == ("Oost", "Noord", "West")
    assert found.facts["around"] == "Oost"
    assert found.facts["around_share"] == Quantity(0.5, Unit.SHARE)
    assert found.municipalities == (code("c"),)


class TestAConsentingCentre:
    """The letter wants to prevent isolation; who chose it and is large enough weighs less."""

    def found(self, population: int, **attributes: str) -> tuple[Severity, str]:
        stad = region("stad", "c", attributes={"centrumgemeente": code("c")} | attributes)
        proposed = division("jeugd", west="nw", oost="ez", stad=stad)
        (one,) = look(rule, case(country(CROSS, c=population), proposed, centres="c"))
        return weighs(rule, one), one.wording

    @pytest.mark.parametrize(
        ("population", "expected"),
        [
            pytest.param(100_000, (Severity.WARNING, "agreed"), id="just large enough"),
            pytest.param(99_999, (Severity.ERROR, ""), id="one inhabitant too few"),
        ],
    )
    def test_weighs_less_where_it_is_large_enough(
        self, population: int, expected: tuple[Severity, str]
    ) -> None:
        assert self.found(population, instemming_centrum="ja") == expected

    @pytest.mark.parametrize(
        "attributes",
        [
            pytest.param({"instemming_centrum": "nee"}, id="it does not consent"),
            pytest.param({"instemming_centrum": "in_voorbereiding"}, id="it is thinking about it"),
            pytest.param({}, id="nobody says so"),
            pytest.param(
                {"instemming_centrum": "ja", "centrumgemeente": code("n")},
                id="another centre consents",
            ),
        ],
    )
    def test_weighs_in_full_without_its_consent(self, attributes: dict[str, str]) -> None:
        assert self.found(BIG, **attributes) == (Severity.ERROR, "")
