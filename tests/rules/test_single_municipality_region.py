"""OMV03: a region of one is no cooperation, however large."""

import pytest
from worlds import about, case, codes, country, division, look, region, row, waiver, weighs

from congruentie.model.criteria import Ruleset, Scale
from congruentie.model.finding import Quantity, Severity, Unit
from congruentie.model.region import Tier
from congruentie.rules.single_municipality_region import single_municipality_region as rule


@pytest.mark.parametrize(
    ("members", "expected"),
    [
        pytest.param("", [], id="nobody"),
        pytest.param("a", [("jeugd", "noord")], id="one municipality"),
        pytest.param("ab", [], id="two municipalities"),
    ],
)
def test_finds_a_region_of_one(members: str, expected: list[tuple[str, str]]) -> None:
    assert about(look(rule, case(country("a b"), division("jeugd", noord=members)))) == expected


@pytest.mark.parametrize(
    ("inhabitants", "wording", "severity"),
    [
        pytest.param(0, "", Severity.ERROR, id="nobody lives there"),
        pytest.param(95_000, "", Severity.ERROR, id="about the threshold is below it"),
        pytest.param(99_999, "", Severity.ERROR, id="one short of the threshold"),
        pytest.param(100_000, "large", Severity.WARNING, id="on the threshold"),
        pytest.param(900_000, "large", Severity.WARNING, id="a large city"),
    ],
)
def test_weighs_less_when_it_reaches_the_threshold_alone(
    inhabitants: int, wording: str, severity: Severity
) -> None:
    (found,) = look(rule, case(country("a", a=inhabitants), division("jeugd", noord="a")))
    assert (found.wording, weighs(rule, found)) == (wording, severity)


@pytest.mark.parametrize(
    ("inhabitants", "wording"),
    [
        pytest.param(49_999, "", id="one short"),
        pytest.param(50_000, "large", id="on the threshold"),
    ],
)
def test_the_threshold_can_be_set(inhabitants: int, wording: str) -> None:
    low = Ruleset(scale=Scale(min_inhabitants=50_000))
    at = case(country("a", a=inhabitants), division("jeugd", noord="a"), ruleset=low)
    assert [sighting.wording for sighting in look(rule, at)] == [wording]


def test_names_the_municipality() -> None:
    noord = region("noord", "a", places=(row(3),))
    (found,) = look(rule, case(country("a b", a=330_772), division("jeugd", noord=noord)))
    assert found.municipalities == codes("a")
    assert found.related == ()
    assert found.places == (row(3),)
    assert found.facts == {"member": "A", "inhabitants": Quantity(330_772, Unit.INHABITANTS)}


def test_finds_it_in_every_domain() -> None:
    at = case(country("a b"), division("jeugd", noord="a", zuid="b"), division("wmo", noord="a"))
    assert about(look(rule, at)) == [("jeugd", "noord"), ("jeugd", "zuid"), ("wmo", "noord")]


@pytest.mark.parametrize(
    "tier",
    [
        pytest.param(Tier.LOCAL, id="local"),
        pytest.param(Tier.SUPRA_REGIONAL, id="supra-regional"),
        pytest.param(Tier.NATIONAL, id="national"),
    ],
)
def test_only_tier_b_asks_for_cooperation(tier: Tier) -> None:
    assert look(rule, case(country("a"), division("jeugd", tier=tier, noord="a"))) == []


def test_what_is_claimed_as_maatwerk_is_told() -> None:
    claims = (waiver("OMV03", region="west"), waiver("OMV01", region="west"))
    [found] = look(rule, case(country("a", a=100_000), division("jeugd", west="a"), waivers=claims))
    assert found.wording == "large"
    assert "claims" in found.facts
