"""PRO06: every labour-market region has its work company."""

import pytest
from worlds import case, codes, country, declaring, division, look, region, row, weighs, worded

from congruentie.model.finding import Severity
from congruentie.rules.work_company_missing import work_company_missing as rule

LAND = country("a b c")
YES = {"werkbedrijf": "ja"}


@pytest.mark.parametrize(
    ("declared", "wording", "severity"),
    [
        pytest.param({"werkbedrijf": "nee"}, "", Severity.WARNING, id="no"),
        pytest.param(
            {"werkbedrijf": "in_voorbereiding"},
            "preparing",
            Severity.INFO,
            id="in preparation",
        ),
        pytest.param({}, "undeclared", Severity.WARNING, id="not declared, while another is"),
    ],
)
def test_finds_every_answer_but_yes(
    declared: dict[str, str], wording: str, severity: Severity
) -> None:
    (found,) = look(rule, case(LAND, declaring("arbeidsmarkt", noord=declared, zuid=YES)))
    assert worded([found]) == [("noord", wording)]
    assert weighs(rule, found) is severity


def test_a_yes_is_enough() -> None:
    assert look(rule, case(LAND, declaring("arbeidsmarkt", noord=YES, zuid=YES))) == []


def test_other_domains_have_no_work_company() -> None:
    jeugd = declaring("jeugd", noord={"werkbedrijf": "nee"})
    assert look(rule, case(LAND, jeugd)) == []


def test_points_at_the_description() -> None:
    no = {"werkbedrijf": "nee"}
    noord = region("noord", "ab", attributes=no, places=(row(3), row(8)))
    (found,) = look(rule, case(LAND, division("arbeidsmarkt", noord=noord)))
    assert found.municipalities == codes("ab")
    assert found.places == (row(8),)
    assert found.facts == {}
