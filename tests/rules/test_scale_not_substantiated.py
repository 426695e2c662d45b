"""OMV06: clients and providers are declared, and lie where those of the other regions do."""

import pytest
from worlds import case, codes, country, declaring, division, look, region, row, weighs, worded

from congruentie.model.finding import Quantity, Severity, Unit
from congruentie.rules.scale_not_substantiated import scale_not_substantiated as rule

LAND = country("a b c d e")


def ratio(clients: str, providers: str = "10") -> dict[str, str]:
    return {"clienten": clients, "aanbieders": providers}


def usual(*more: dict[str, str]) -> dict[str, dict[str, str]]:
    """Ratios of 10, 11, 12 and 13; with one more the median is 12 and its deviation 1."""
    each = [ratio("100"), ratio("110"), ratio("120"), ratio("130"), *more]
    return {f"regio_{number}": one for number, one in enumerate(each)}


@pytest.mark.parametrize(
    ("declared", "missing"),
    [
        pytest.param(ratio("100"), None, id="both"),
        pytest.param({"clienten": "100"}, ("aanbieders",), id="no providers"),
        pytest.param({"aanbieders": "10"}, ("clienten",), id="no clients"),
        pytest.param({"budget_eur": "5"}, ("clienten", "aanbieders"), id="neither"),
    ],
)
def test_finds_what_is_not_declared(
    declared: dict[str, str], missing: tuple[str, ...] | None
) -> None:
    found = look(rule, case(LAND, declaring(noord=ratio("100"), zuid=declared)))
    expected = [("zuid", "", {"missing": missing})] if missing else []
    assert [(s.subject.region, s.wording, s.facts) for s in found] == expected


@pytest.mark.parametrize(
    ("providers", "expected"),
    [
        pytest.param("0", [("zuid", "no-providers")], id="none"),
        pytest.param("1", [], id="one"),
    ],
)
def test_without_providers_scale_cannot_be_told(
    providers: str, expected: list[tuple[str, str]]
) -> None:
    at = case(LAND, declaring(noord=ratio("100"), zuid=ratio("100", providers)))
    assert worded(look(rule, at)) == expected


def test_a_domain_that_is_silent_is_not_asked_while_another_is() -> None:
    silent = declaring("wmo", noord={"partners": "ggz"})
    at = case(LAND, declaring(noord=ratio("100"), zuid={}), silent)
    assert worded(look(rule, at)) == [("zuid", "")]


def test_a_missing_figure_is_a_warning_where_the_region_is_described() -> None:
    zuid = region("zuid", "bc", attributes={"clienten": "9"}, places=(row(3), row(8)))
    (found,) = look(rule, case(LAND, division("jeugd", zuid=zuid)))
    assert weighs(rule, found) is Severity.WARNING
    assert found.municipalities == codes("bc")
    assert found.places == (row(8),)


@pytest.mark.parametrize(
    ("clients", "expected"),
    [
        pytest.param("149", [], id="just within three deviations above"),
        pytest.param("150", [("regio_4", "outlier")], id="three deviations above"),
        pytest.param("500", [("regio_4", "outlier")], id="far above"),
        pytest.param("0", [("regio_4", "outlier")], id="far below"),
    ],
)
def test_a_ratio_far_from_the_median_is_remarkable(
    clients: str, expected: list[tuple[str, str]]
) -> None:
    assert worded(look(rule, case(LAND, declaring(**usual(ratio(clients)))))) == expected


@pytest.mark.parametrize(
    "declared",
    [
        pytest.param({**usual(), "regio_3": ratio("9000")}, id="four regions are too few"),
        pytest.param(
            {f"regio_{n}": ratio("9000" if n == 4 else "100") for n in range(5)},
            id="all others are alike: no usual deviation",
        ),
    ],
)
def test_without_something_to_compare_with_nothing_is_remarkable(
    declared: dict[str, dict[str, str]],
) -> None:
    assert look(rule, case(LAND, declaring(**declared))) == []


def test_regions_are_compared_within_their_own_domain() -> None:
    wmo = declaring("wmo", noord=ratio("9000"))
    assert look(rule, case(LAND, declaring(**usual()), wmo)) == []


def test_a_remarkable_ratio_comes_with_the_median() -> None:
    (found,) = look(rule, case(LAND, declaring(**usual(ratio("500")))))
    assert weighs(rule, found) is Severity.INFO
    assert found.facts == {
        "ratio": Quantity(50.0, Unit.RATIO),
        "median": Quantity(12.0, Unit.RATIO),
    }


@pytest.mark.parametrize(
    ("deviations", "expected"),
    [pytest.param(2.0, 1, id="as far as asked"), pytest.param(2.1, 0, id="less far")],
)
def test_how_far_is_far_can_be_set(deviations: float, expected: int) -> None:
    at = case(LAND, declaring(**usual(ratio("140"))))
    # Five ratios from 10 to 14: the median is 12, both ends lie two deviations away.
    assert len(look(rule, at, deviations=deviations)) == 2 * expected
