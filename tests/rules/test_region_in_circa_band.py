"""OMV02: 'circa' reaches from 95.000 to just below 100.000."""

import pytest
from worlds import about, case, codes, country, division, look, region, row, waiver, weighs

from congruentie.model.criteria import Ruleset, Scale
from congruentie.model.finding import Quantity, Severity, Unit
from congruentie.model.region import Tier
from congruentie.rules.region_in_circa_band import region_in_circa_band as rule

FOUND = [("jeugd", "noord")]


@pytest.mark.parametrize(
    ("inhabitants", "expected"),
    [
        pytest.param(94_999, [], id="one short of the band, which is OMV01's"),
        pytest.param(95_000, FOUND, id="first of the band"),
        pytest.param(99_999, FOUND, id="last of the band"),
        pytest.param(100_000, [], id="on the threshold"),
    ],
)
def test_finds_what_lies_in_the_band(inhabitants: int, expected: list[tuple[str, str]]) -> None:
    at = case(country("a", a=inhabitants), division("jeugd", noord="a"))
    assert about(look(rule, at)) == expected


@pytest.mark.parametrize(
    ("scale", "inhabitants", "expected"),
    [
        pytest.param(Scale(circa=0.0), 99_999, [], id="no band, one short of the threshold"),
        pytest.param(Scale(circa=0.1), 89_999, [], id="wide band, one short of it"),
        pytest.param(Scale(circa=0.1), 90_000, FOUND, id="wide band, first of it"),
        pytest.param(Scale(min_inhabitants=50_000), 47_499, [], id="low threshold, one short"),
        pytest.param(Scale(min_inhabitants=50_000), 47_500, FOUND, id="low threshold, first"),
        pytest.param(Scale(min_inhabitants=50_000), 50_000, [], id="on a low threshold"),
    ],
)
def test_the_band_can_be_set(
    scale: Scale, inhabitants: int, expected: list[tuple[str, str]]
) -> None:
    at = case(
        country("a", a=inhabitants), division("jeugd", noord="a"), ruleset=Ruleset(scale=scale)
    )
    assert about(look(rule, at)) == expected


def test_says_how_much_is_missing() -> None:
    noord = region("noord", "ab", places=(row(3),))
    (found,) = look(rule, case(country("a b", a=60_000, b=37_412), division("jeugd", noord=noord)))
    assert weighs(rule, found) is Severity.WARNING
    assert found.wording == ""
    assert found.municipalities == codes("ab")
    assert found.related == ()
    assert found.places == (row(3),)
    assert found.facts == {
        "inhabitants": Quantity(97_412, Unit.INHABITANTS),
        "required": Quantity(100_000, Unit.COUNT),
        "short": Quantity(2_588, Unit.COUNT),
        "circa": Quantity(95_000, Unit.COUNT),
    }


@pytest.mark.parametrize(
    ("tier", "expected"),
    [
        pytest.param(Tier.LOCAL, [], id="local"),
        pytest.param(Tier.REGIONAL, FOUND, id="regional"),
        pytest.param(Tier.SUPRA_REGIONAL, [], id="supra-regional"),
        pytest.param(Tier.NATIONAL, [], id="national"),
    ],
)
def test_the_threshold_belongs_to_tier_b(tier: Tier, expected: list[tuple[str, str]]) -> None:
    at = case(country("a", a=97_412), division("jeugd", tier=tier, noord="a"))
    assert about(look(rule, at)) == expected


def test_a_region_without_members_is_another_rules_business() -> None:
    assert look(rule, case(country("a"), division("jeugd", leeg=""))) == []


def test_what_is_claimed_as_maatwerk_is_told() -> None:
    claims = (waiver("OMV02", region="west"), waiver("OMV01", region="west"))
    [found] = look(rule, case(country("a", a=97_000), division("jeugd", west="a"), waivers=claims))
    assert "claims" in found.facts
