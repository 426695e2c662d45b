"""OMV07: track 2, municipalities of 100.000 themselves; runs only when asked for."""

import pytest
from worlds import about, case, codes, country, division, look, weighs

from congruentie.model.criteria import Ruleset, Scale
from congruentie.model.finding import Quantity, Severity, Unit
from congruentie.rules.municipality_below_threshold import municipality_below_threshold as rule


@pytest.mark.parametrize(
    ("inhabitants", "expected"),
    [
        pytest.param(0, [("", "a")], id="nobody lives there"),
        pytest.param(95_000, [("", "a")], id="track 2 knows no circa"),
        pytest.param(99_999, [("", "a")], id="one short"),
        pytest.param(100_000, [], id="on the threshold"),
    ],
)
def test_finds_municipalities_below_the_threshold(
    inhabitants: int, expected: list[tuple[str, str]]
) -> None:
    assert about(look(rule, case(country("a", a=inhabitants)))) == expected


@pytest.mark.parametrize(
    ("inhabitants", "expected"),
    [
        pytest.param(29_999, [("", "a")], id="one short"),
        pytest.param(30_000, [], id="on the threshold"),
    ],
)
def test_the_threshold_can_be_set(inhabitants: int, expected: list[tuple[str, str]]) -> None:
    at = case(country("a", a=inhabitants))
    assert about(look(rule, at, min_inhabitants=30_000)) == expected


def test_the_threshold_of_regions_is_another() -> None:
    low = Ruleset(scale=Scale(min_inhabitants=10))
    assert about(look(rule, case(country("a", a=99_999), ruleset=low))) == [("", "a")]


def test_a_large_region_does_not_make_its_members_large() -> None:
    at = case(country("a b", a=90_000, b=90_000), division("jeugd", noord="ab"))
    assert about(look(rule, at)) == [("", "a"), ("", "b")]


@pytest.mark.parametrize(
    ("scope", "expected"),
    [
        pytest.param("ab", [("", "a"), ("", "b")], id="both in scope"),
        pytest.param("b", [("", "b")], id="one in scope"),
    ],
)
def test_whoever_is_out_of_scope_is_context(scope: str, expected: list[tuple[str, str]]) -> None:
    assert about(look(rule, case(country("a b"), scope=scope))) == expected


def test_is_a_statistic_and_no_objection() -> None:
    (found,) = look(rule, case(country("a", a=12_345)))
    assert not rule.card.on
    assert weighs(rule, found) is Severity.INFO
    assert found.wording == ""
    assert found.municipalities == codes("a")
    assert found.related == ()
    assert found.facts == {
        "inhabitants": Quantity(12_345, Unit.INHABITANTS),
        "required": Quantity(100_000, Unit.COUNT),
    }
