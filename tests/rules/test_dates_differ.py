"""GEG06: the map of these worlds is that of 1 January 2016."""

from datetime import date

import pytest
from worlds import case, country, division, look, row, weighs

from congruentie.model.finding import Severity
from congruentie.model.submission import StatedDate
from congruentie.rules.dates_differ import dates_differ as rule

LAND = country("a")
NOORD = division("jeugd", noord="a")


def stated(day: date, about: str = "boundaries", line: int = 2) -> StatedDate:
    return StatedDate(place=row(line), about=about, day=day)


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        pytest.param(date(2015, 12, 31), ["boundaries 2015-12-31"], id="the day before"),
        pytest.param(date(2016, 1, 1), [], id="the day itself"),
        pytest.param(date(2016, 1, 2), ["boundaries 2016-01-02"], id="the day after"),
    ],
)
def test_finds_another_date_than_that_of_the_map(day: date, expected: list[str]) -> None:
    found = look(rule, case(LAND, NOORD, dates=(stated(day),)))
    assert [s.subject.detail for s in found] == expected


@pytest.mark.parametrize("about", ["boundaries", "population"])
def test_says_which_date_is_meant_and_which_was_used(about: str) -> None:
    [found] = look(rule, case(LAND, NOORD, dates=(stated(date(2014, 1, 1), about),)))
    assert found.wording == about
    assert found.facts == {"stated": date(2014, 1, 1), "used": date(2016, 1, 1)}
    assert found.places == (row(2),)


def test_sees_every_date_once_with_all_its_places() -> None:
    dates = (
        stated(date(2014, 1, 1), line=2),
        stated(date(2014, 1, 1), line=9),
        stated(date(2014, 1, 1), "population", line=3),
        stated(date(2013, 1, 1), line=4),
    )
    found = look(rule, case(LAND, NOORD, dates=dates))
    assert [(s.subject.detail, s.places) for s in found] == [
        ("boundaries 2014-01-01", (row(2), row(9))),
        ("population 2014-01-01", (row(3),)),
        ("boundaries 2013-01-01", (row(4),)),
    ]


@pytest.mark.parametrize(
    ("carried", "wording", "severity"),
    [
        pytest.param((True,), "carried", Severity.INFO, id="carried"),
        pytest.param((False,), "boundaries", Severity.WARNING, id="not carried"),
        pytest.param((True, False), "boundaries", Severity.WARNING, id="carried in one file only"),
    ],
)
def test_weighs_less_where_the_rows_were_carried(
    carried: tuple[bool, ...], wording: str, severity: Severity
) -> None:
    dates = tuple(
        StatedDate(place=row(2), about="boundaries", day=date(2014, 1, 1), carried=one)
        for one in carried
    )
    [found] = look(rule, case(LAND, NOORD, dates=dates))
    assert found.wording == wording
    assert weighs(rule, found) is severity


def test_a_submission_need_not_state_a_date() -> None:
    assert look(rule, case(LAND, NOORD)) == []
