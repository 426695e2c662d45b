"""PRO02: every region works before the first tasks arrive."""

from datetime import date

import pytest
from worlds import case, codes, country, declaring, division, look, region, row, weighs, worded

from congruentie.model.finding import Severity
from congruentie.model.region import Tier
from congruentie.rules.late_start import late_start as rule

LAND = country("a b c")


@pytest.mark.parametrize(
    ("domain", "tier", "start", "late"),
    [
        pytest.param("jeugd", Tier.REGIONAL, "2013-12-31", False, id="31 December 2013"),
        pytest.param("jeugd", Tier.REGIONAL, "2014-01-01", True, id="1 January 2014"),
        pytest.param(
            "jeugd", Tier.SUPRA_REGIONAL, "2015-01-01", False, id="youth, tier c: 1 January 2015"
        ),
        pytest.param(
            "jeugd", Tier.SUPRA_REGIONAL, "2015-01-02", True, id="youth, tier c: 2 January 2015"
        ),
        pytest.param("wmo", Tier.SUPRA_REGIONAL, "2014-01-01", True, id="Wmo, tier c"),
    ],
)
def test_finds_who_starts_late(domain: str, tier: Tier, start: str, *, late: bool) -> None:
    at = case(LAND, declaring(domain, tier=tier, noord={"startdatum": start}))
    assert worded(look(rule, at)) == ([("noord", "")] if late else [])


def test_who_is_silent_while_others_speak_is_found() -> None:
    proposed = declaring(noord={}, zuid={"startdatum": "2013-12-31"})
    (found,) = look(rule, case(LAND, proposed))
    assert worded([found]) == [("noord", "undeclared")]
    assert found.facts == {"due": date(2013, 12, 31)}


def test_a_domain_that_is_silent_is_not_asked_while_another_is() -> None:
    silent = declaring("wmo", noord={"rechtsvorm": "dvo"})
    at = case(LAND, declaring(noord={"startdatum": "2013-12-31"}, zuid={}), silent)
    assert worded(look(rule, at)) == [("zuid", "undeclared")]


def test_says_when_it_starts_and_when_it_must_work() -> None:
    start = {"startdatum": "2014-07-01"}
    noord = region("noord", "ab", attributes=start, places=(row(3), row(8)))
    (found,) = look(rule, case(LAND, division("jeugd", noord=noord)))
    assert weighs(rule, found) is Severity.WARNING
    assert found.municipalities == codes("ab")
    assert found.places == (row(8),)
    assert found.facts == {"start": date(2014, 7, 1), "due": date(2013, 12, 31)}


def test_other_dates_may_be_set() -> None:
    at = case(LAND, declaring(noord={"startdatum": "2020-01-01"}))
    assert look(rule, at, start_by=date(2020, 1, 1)) == []
    above = case(LAND, declaring(tier=Tier.SUPRA_REGIONAL, noord={"startdatum": "2020-01-01"}))
    assert look(rule, above, youth_start_by=date(2020, 1, 1)) == []
