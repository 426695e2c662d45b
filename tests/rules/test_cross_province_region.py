"""PRO07: where a region lies in more than one province, both must act."""

import pytest
from worlds import about, case, code, codes, country, division, look, region, row, weighs

from congruentie.measures.merger import merge
from congruentie.model.finding import Severity
from congruentie.model.region import Tier
from congruentie.model.territory import Merger
from congruentie.rules.cross_province_region import cross_province_region as rule

FOUND = [("jeugd", "vallei")]


@pytest.mark.parametrize(
    ("provinces", "members", "expected"),
    [
        pytest.param({"Utrecht": "ab"}, "ab", [], id="one province"),
        pytest.param({"Utrecht": "a", "Gelderland": "b"}, "ab", FOUND, id="two provinces"),
        pytest.param({"Utrecht": "a", "Gelderland": "b"}, "a", [], id="one member"),
        pytest.param({"Utrecht": "a", "Gelderland": "b"}, "", [], id="nobody"),
        pytest.param({"Utrecht": "a"}, "ab", [], id="one province and one unknown"),
        pytest.param({}, "ab", [], id="provinces unknown"),
    ],
)
def test_finds_regions_of_two_provinces(
    provinces: dict[str, str], members: str, expected: list[tuple[str, str]]
) -> None:
    at = case(country("a b", provinces=provinces), division("jeugd", vallei=members))
    assert about(look(rule, at)) == expected


def test_names_the_provinces() -> None:
    land = country("a b c d", provinces={"Utrecht": "ad", "Gelderland": "b", "Flevoland": "c"})
    vallei = region("vallei", "abcd", places=(row(3),))
    (found,) = look(rule, case(land, division("jeugd", vallei=vallei)))
    assert weighs(rule, found) is Severity.INFO
    assert found.wording == ""
    assert found.municipalities == codes("abcd")
    assert found.related == ()
    assert found.places == (row(3),)
    assert found.facts == {"provinces": ("Flevoland", "Gelderland", "Utrecht")}


def test_a_municipality_merged_over_the_border_is_in_both() -> None:
    land = country("a b c", provinces={"Utrecht": "a", "Gelderland": "bc"})
    parts = tuple(land.municipalities[one] for one in codes("ab"))
    merger = Merger(code=code("a"), name="Samen", parts=parts, adjoining=True)
    at = case(merge(land, [merger]), division("jeugd", vallei="a", oost="c"))
    [found] = look(rule, at)
    assert found.subject.region == "vallei"
    assert found.facts == {"provinces": ("Gelderland", "Utrecht")}


def test_the_province_out_of_scope_counts_too() -> None:
    land = country("a b", provinces={"Utrecht": "a", "Gelderland": "b"})
    assert about(look(rule, case(land, division("jeugd", vallei="ab"), scope="a"))) == FOUND


def test_every_tier_and_domain_is_judged() -> None:
    land = country("a b", provinces={"Utrecht": "a", "Gelderland": "b"})
    above = division("wmo", tier=Tier.SUPRA_REGIONAL, heel="ab")
    at = case(land, division("jeugd", vallei="ab"), above)
    assert about(look(rule, at)) == [("jeugd", "vallei"), ("wmo", "heel")]
