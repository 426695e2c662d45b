"""CON04: partnerships that work well are not broken up."""

from datetime import date

import pytest
from worlds import about, case, codes, country, division, look, named, region, row, weighs

from congruentie.model.criteria import Ruleset
from congruentie.model.finding import Severity
from congruentie.model.region import Division, Tier
from congruentie.model.tailoring_criteria import Tailoring
from congruentie.rules.existing_partnership_split import existing_partnership_split as rule

LAND = country("a b c d")
SPLIT = division("wmo", een="a", twee="bcd")
FOUND = [("jeugd", "noord")]
SINCE_2009 = {"bestaand_sinds": "2009-01-01", "functioneert_goed": "ja"}


def existing(
    attributes: dict[str, str] | None = None, tier: Tier = Tier.REGIONAL, domain: str = "jeugd"
) -> Division:
    noord = region("noord", "abc", attributes=SINCE_2009 | (attributes or {}))
    return division(domain, tier=tier, noord=noord, zuid="d")


@pytest.mark.parametrize(
    ("attributes", "expected"),
    [
        pytest.param({}, FOUND, id="since 2009"),
        pytest.param({"bestaand_sinds": "2013-02-18"}, FOUND, id="since the day before the letter"),
        pytest.param({"bestaand_sinds": "2013-02-19"}, [], id="since the day of the letter"),
        pytest.param({"bestaand_sinds": ""}, [], id="since nobody says when"),
        pytest.param({"functioneert_goed": "nee"}, [], id="it does not work well"),
        pytest.param({"functioneert_goed": "in_voorbereiding"}, [], id="it works well in part"),
    ],
)
def test_finds_existing_partnerships_that_are_divided(
    attributes: dict[str, str], expected: list[tuple[str, str]]
) -> None:
    assert about(look(rule, case(LAND, existing(attributes), SPLIT))) == expected


@pytest.mark.parametrize(
    ("other", "expected"),
    [
        pytest.param(division("wmo", een="abc", twee="d"), [], id="the same members"),
        pytest.param(division("wmo", heel="abcd"), [], id="inside a larger region"),
        pytest.param(division("wmo", een="a", twee="bcd"), FOUND, id="over two regions"),
        pytest.param(division("wmo", twee="bcd"), [], id="a white spot divides nothing"),
        pytest.param(
            division("wmo", tier=Tier.SUPRA_REGIONAL, een="a", twee="bcd"), [], id="another tier"
        ),
    ],
)
def test_divided_is_over_regions_of_another_domain(
    other: Division, expected: list[tuple[str, str]]
) -> None:
    assert about(look(rule, case(LAND, existing(), other))) == expected


def test_two_tasks_of_one_domain_may_differ() -> None:
    c = Tier.SUPRA_REGIONAL
    task = division("jeugd", tier=c, task="jeugdbescherming", een="a", twee="bcd")
    assert look(rule, case(LAND, existing(tier=c), task)) == []


def test_every_domain_that_divides_it_is_one_finding() -> None:
    labour = division("arbeidsmarkt", een="ab", twee="cd")
    found = look(rule, case(LAND, existing(), labour, SPLIT))
    assert [named(s.related) for s in found] == [
        [("arbeidsmarkt", "een"), ("arbeidsmarkt", "twee")],
        [("wmo", "een"), ("wmo", "twee")],
    ]


def test_says_since_when_and_over_which_regions() -> None:
    noord = region("noord", "abc", attributes=SINCE_2009, places=(row(3), row(8)))
    (found,) = look(rule, case(LAND, division("jeugd", noord=noord), SPLIT))
    assert weighs(rule, found) is Severity.WARNING
    assert found.wording == ""
    assert found.municipalities == codes("abc")
    assert found.places == (row(8),)
    assert found.facts == {"since": date(2009, 1, 1), "parts": ("Een", "Twee")}


def test_the_day_before_which_it_exists_can_be_set() -> None:
    def judged(before: date) -> list[tuple[str, str]]:
        criteria = Ruleset(tailoring=Tailoring(existing_before=before))
        return about(look(rule, case(LAND, existing(), SPLIT, ruleset=criteria)))

    assert judged(date(2009, 1, 1)) == []
    assert judged(date(2009, 1, 2)) == FOUND
