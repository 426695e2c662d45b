"""PRO03: the province takes part in the talks."""

import pytest
from worlds import case, codes, country, declaring, division, look, region, row, weighs, worded

from congruentie.model.finding import Severity
from congruentie.rules.province_not_involved import province_not_involved as rule

LAND = country("a b c")
YES = {"provincie_betrokken": "ja"}


@pytest.mark.parametrize(
    ("declared", "wording", "severity"),
    [
        pytest.param({"provincie_betrokken": "nee"}, "", Severity.WARNING, id="no"),
        pytest.param(
            {"provincie_betrokken": "in_voorbereiding"},
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
    (found,) = look(rule, case(LAND, declaring("jeugd", noord=declared, zuid=YES)))
    assert worded([found]) == [("noord", wording)]
    assert weighs(rule, found) is severity


def test_a_yes_is_enough() -> None:
    assert look(rule, case(LAND, declaring("jeugd", noord=YES, zuid=YES))) == []


def test_a_domain_that_is_silent_is_not_asked_while_another_is() -> None:
    silent = declaring("wmo", noord={"rechtsvorm": "dvo"})
    at = case(LAND, declaring(noord=YES, zuid={}), silent)
    assert worded(look(rule, at)) == [("zuid", "undeclared")]


def test_points_at_the_description() -> None:
    no = {"provincie_betrokken": "nee"}
    noord = region("noord", "ab", attributes=no, places=(row(3), row(8)))
    (found,) = look(rule, case(LAND, division("jeugd", noord=noord)))
    assert found.municipalities == codes("ab")
    assert found.places == (row(8),)
    assert found.facts == {}
