"""OMV04: from the threshold to 2,5 % above it is narrow."""

import pytest
from worlds import about, case, codes, country, division, look, region, row, weighs

from congruentie.model.criteria import Ruleset, Scale
from congruentie.model.finding import Quantity, Severity, Unit
from congruentie.model.region import Tier
from congruentie.rules.narrow_margin import narrow_margin as rule

FOUND = [("jeugd", "noord")]


@pytest.mark.parametrize(
    ("inhabitants", "expected"),
    [
        pytest.param(99_999, [], id="one short of the threshold"),
        pytest.param(100_000, FOUND, id="on the threshold"),
        pytest.param(102_500, FOUND, id="last of the margin"),
        pytest.param(102_501, [], id="one past the margin"),
    ],
)
def test_finds_what_barely_reaches_the_threshold(
    inhabitants: int, expected: list[tuple[str, str]]
) -> None:
    at = case(country("a", a=inhabitants), division("jeugd", noord="a"))
    assert about(look(rule, at)) == expected


@pytest.mark.parametrize(
    ("margin", "inhabitants", "expected"),
    [
        pytest.param(0.0, 100_000, FOUND, id="no margin, on the threshold"),
        pytest.param(0.0, 100_001, [], id="no margin, one past the threshold"),
        pytest.param(0.29, 129_000, FOUND, id="a margin that floats cannot hold, last of it"),
        pytest.param(0.29, 129_001, [], id="a margin that floats cannot hold, one past it"),
    ],
)
def test_the_margin_can_be_set(
    margin: float, inhabitants: int, expected: list[tuple[str, str]]
) -> None:
    at = case(country("a", a=inhabitants), division("jeugd", noord="a"))
    assert about(look(rule, at, margin=margin)) == expected


@pytest.mark.parametrize(
    ("inhabitants", "expected"),
    [
        pytest.param(49_999, [], id="one short"),
        pytest.param(51_250, FOUND, id="last of the margin"),
        pytest.param(51_251, [], id="one past it"),
    ],
)
def test_the_margin_moves_with_the_threshold(
    inhabitants: int, expected: list[tuple[str, str]]
) -> None:
    low = Ruleset(scale=Scale(min_inhabitants=50_000))
    at = case(country("a", a=inhabitants), division("jeugd", noord="a"), ruleset=low)
    assert about(look(rule, at)) == expected


def test_says_how_much_there_is_to_spare() -> None:
    noord = region("noord", "ab", places=(row(3),))
    (found,) = look(rule, case(country("a b", a=60_000, b=42_033), division("jeugd", noord=noord)))
    assert weighs(rule, found) is Severity.INFO
    assert found.wording == ""
    assert found.municipalities == codes("ab")
    assert found.related == ()
    assert found.places == (row(3),)
    assert found.facts == {
        "inhabitants": Quantity(102_033, Unit.INHABITANTS),
        "required": Quantity(100_000, Unit.COUNT),
        "spare": Quantity(2_033, Unit.COUNT),
    }


@pytest.mark.parametrize(
    "tier",
    [
        pytest.param(Tier.LOCAL, id="local"),
        pytest.param(Tier.SUPRA_REGIONAL, id="supra-regional"),
        pytest.param(Tier.NATIONAL, id="national"),
    ],
)
def test_the_threshold_belongs_to_tier_b(tier: Tier) -> None:
    at = case(country("a", a=100_000), division("jeugd", tier=tier, noord="a"))
    assert look(rule, at) == []


def test_a_region_without_members_is_another_rules_business() -> None:
    assert look(rule, case(country("a"), division("jeugd", leeg=""))) == []
