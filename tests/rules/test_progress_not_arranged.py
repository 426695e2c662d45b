"""VNG03: every region has reached the milestone that is expected by now."""

from datetime import date

import pytest
from worlds import case, codes, country, declaring, division, look, region, row, weighs, worded

from congruentie.model.criteria import Ruleset
from congruentie.model.finding import Severity
from congruentie.model.milestone import Milestone
from congruentie.rules.progress_not_arranged import progress_not_arranged as rule

LAND = country("a b c")


@pytest.mark.parametrize(
    ("today", "reached", "behind"),
    [
        pytest.param("2013-05-31", "0", False, id="the first date itself: nothing is expected"),
        pytest.param("2013-06-01", "2", False, id="the day after, a declaration of intent"),
        pytest.param("2013-06-01", "1", True, id="the day after, one step less"),
        pytest.param("2013-12-01", "3", False, id="1 December itself, executives decided"),
        pytest.param("2013-12-01", "2", True, id="1 December itself, one step less"),
        pytest.param("2013-12-02", "5", False, id="the day after, signed"),
        pytest.param("2013-12-02", "4", True, id="the day after, one step less"),
        pytest.param("2014-01-02", "6", False, id="the start has passed, operational"),
        pytest.param("2014-01-02", "5", True, id="the start has passed, one step less"),
    ],
)
def test_finds_who_is_behind(today: str, reached: str, behind: bool) -> None:
    at = case(LAND, declaring(noord={"voortgang": reached}), today=date.fromisoformat(today))
    assert worded(look(rule, at)) == ([("noord", "")] if behind else [])


@pytest.mark.parametrize(
    ("today", "expected"),
    [
        pytest.param("2013-05-31", [], id="before anything is expected"),
        pytest.param("2013-06-01", [("noord", "undeclared")], id="when something is"),
    ],
)
def test_who_is_silent_while_others_speak_is_found(
    today: str, expected: list[tuple[str, str]]
) -> None:
    proposed = declaring(noord={}, zuid={"voortgang": "6"})
    assert worded(look(rule, case(LAND, proposed, today=date.fromisoformat(today)))) == expected


def test_a_domain_that_is_silent_is_not_asked_while_another_is() -> None:
    silent = declaring("wmo", noord={"rechtsvorm": "dvo"})
    at = case(LAND, declaring(noord={"voortgang": "6"}, zuid={}), silent)
    assert worded(look(rule, at)) == [("zuid", "undeclared")]


def test_says_what_was_reached_and_what_is_expected() -> None:
    noord = region("noord", "ab", attributes={"voortgang": "2"}, places=(row(3), row(8)))
    today = date(2013, 12, 2)
    (found,) = look(rule, case(LAND, division("jeugd", noord=noord), today=today))
    assert weighs(rule, found) is Severity.WARNING
    assert found.municipalities == codes("ab")
    assert found.places == (row(8),)
    assert found.facts == {
        "reached": Milestone.INTENT,
        "expected": Milestone.SIGNED,
        "today": today,
    }


def test_other_dates_may_be_set() -> None:
    ruleset = Ruleset(milestones={date(2020, 1, 1): Milestone.OPERATIONAL})
    at = case(LAND, declaring(noord={"voortgang": "5"}), ruleset=ruleset, today=date(2020, 1, 1))
    assert look(rule, at) == []
