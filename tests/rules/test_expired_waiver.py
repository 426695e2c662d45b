"""MTW01: a waiver holds until and with its last day."""

from datetime import date

import pytest
from worlds import case, country, division, look, waiver

from congruentie.model.region import Place
from congruentie.rules.expired_waiver import expired_waiver as rule

LAND = country("a")
NOORD = division("jeugd", noord="a")
LAST_DAY = date(2016, 5, 31)


@pytest.mark.parametrize(
    ("today", "expected"),
    [
        pytest.param(date(2016, 5, 31), [], id="on the last day"),
        pytest.param(
            date(2016, 6, 1),
            ["OMV01||noord|geografische_context|aanvaard|2016-05-31"],
            id="the day after",
        ),
    ],
)
def test_finds_a_waiver_from_the_day_after_its_last(today: date, expected: list[str]) -> None:
    held = waiver("OMV01", region="noord", expires=LAST_DAY)
    found = look(rule, case(LAND, NOORD, waivers=(held,), today=today))
    assert [s.subject.detail for s in found] == expected


def test_says_what_it_was_about_and_who_may_decide_anew() -> None:
    held = waiver("WIT01", municipality="GM0097", expires=LAST_DAY, decided_by="de minister")
    [found] = look(rule, case(LAND, NOORD, waivers=(held,)))
    assert found.facts == {
        "about": "A",
        "waived": "WIT01",
        "expires": LAST_DAY,
        "decided_by": "de minister",
    }
    assert found.places == (Place(path="maatwerk.yaml", line=2),)


def test_without_waivers_none_has_expired() -> None:
    assert look(rule, case(LAND, NOORD)) == []
