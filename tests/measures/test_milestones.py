"""What is expected on a day, and whether a region has it."""

from datetime import date

import pytest
from worlds import region

from congruentie.measures.milestones import declared, expected, pace
from congruentie.model.criteria import Ruleset
from congruentie.model.milestone import Milestone, Pace
from congruentie.words import LANGUAGES

SCHEDULE = Ruleset().milestones


@pytest.mark.parametrize(
    ("day", "wanted"),
    [
        pytest.param("2013-05-31", Milestone.NO_CHOICE, id="31 May itself is in time"),
        pytest.param("2013-06-01", Milestone.INTENT, id="the day after is not"),
        pytest.param("2013-10-01", Milestone.INTENT, id="1 October itself"),
        pytest.param("2013-10-02", Milestone.EXECUTIVES_DECIDED, id="after 1 October"),
        pytest.param("2013-12-01", Milestone.EXECUTIVES_DECIDED, id="1 December itself"),
        pytest.param("2013-12-02", Milestone.SIGNED, id="after 1 December"),
        pytest.param("2014-01-01", Milestone.SIGNED, id="1 January itself"),
        pytest.param("2014-01-02", Milestone.OPERATIONAL, id="after 1 January"),
        pytest.param("2026-11-22", Milestone.OPERATIONAL, id="long after"),
    ],
)
def test_a_milestone_is_expected_from_the_day_after_its_last_day(
    day: str, wanted: Milestone
) -> None:
    assert expected(SCHEDULE, date.fromisoformat(day)) is wanted


def test_without_dates_nothing_is_expected() -> None:
    assert expected({}, date(2014, 6, 1)) is Milestone.NO_CHOICE


def test_the_furthest_counts_whatever_the_order_of_the_dates() -> None:
    schedule = {date(2013, 1, 1): Milestone.SIGNED, date(2013, 2, 1): Milestone.INTENT}
    assert expected(schedule, date(2013, 3, 1)) is Milestone.SIGNED


@pytest.mark.parametrize(
    ("attributes", "reached"),
    [({}, None), ({"voortgang": "0"}, Milestone.NO_CHOICE), ({"voortgang": "5"}, Milestone.SIGNED)],
    ids=["nothing declared", "no choice is declared", "a step"],
)
def test_what_a_region_declares(attributes: dict[str, str], reached: Milestone | None) -> None:
    assert declared(region("noord", "ab", attributes=attributes)) is reached


@pytest.mark.parametrize(
    ("reached", "wanted", "found"),
    [
        (Milestone.EXPLORATION, Milestone.INTENT, Pace.BEHIND),
        (Milestone.INTENT, Milestone.INTENT, Pace.ON_SCHEDULE),
        (Milestone.SIGNED, Milestone.INTENT, Pace.ON_SCHEDULE),
        (None, Milestone.NO_CHOICE, Pace.NOT_DECLARED),
        (None, Milestone.OPERATIONAL, Pace.NOT_DECLARED),
    ],
    ids=["behind", "just in time", "ahead", "undeclared early", "undeclared late"],
)
def test_undeclared_progress_is_never_on_schedule(
    reached: Milestone | None, wanted: Milestone, found: Pace
) -> None:
    assert pace(reached, wanted) is found


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_milestone_has_a_name_of_its_own(language: str) -> None:
    names = [milestone.text(language) for milestone in Milestone]
    assert len({*names, ""}) == len(names) + 1
