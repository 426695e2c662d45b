"""MTW01: a waiver holds until and with its last day."""

from dataclasses import replace
from datetime import date

import pytest
from worlds import case, code, country, division, look, waiver

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


@pytest.mark.parametrize(
    ("held", "expected"),
    [
        pytest.param({"municipality": code("a")}, 1, id="a municipality in scope"),
        pytest.param({"municipality": code("b")}, 0, id="a municipality out of scope"),
        pytest.param({"municipality": "GM9999"}, 1, id="a municipality that is not there"),
        pytest.param({"region": "noord"}, 1, id="a region in scope"),
        pytest.param({"region": "zuid"}, 0, id="a region out of scope"),
        pytest.param({"region": "west"}, 1, id="a region that is not there"),
        pytest.param({"region": "noord", "domain": "wmo"}, 1, id="a domain that is not there"),
    ],
)
def test_leaves_what_was_not_judged(held: dict[str, str], expected: int) -> None:
    waivers = (waiver("OMV01", expires=LAST_DAY, **held),)
    proposed = division("jeugd", noord="a", zuid="b")
    at = case(country("a b"), proposed, scope="a", waivers=waivers)
    judged = replace(at, divisions=tuple(d.touching(at.scope) for d in at.divisions))
    assert len(look(rule, judged)) == expected


@pytest.mark.parametrize(
    ("held", "expected"),
    [
        pytest.param({"region": "noord", "domain": "jeugd"}, 1, id="asked for"),
        pytest.param({"region": "noord"}, 1, id="of a region in what was asked for"),
        pytest.param({"region": "west", "domain": "wmo"}, 0, id="not asked for"),
        pytest.param({"region": "west"}, 0, id="maybe of a domain that was not asked for"),
        pytest.param({"region": "west", "domain": "jeugd"}, 1, id="asked for and not there"),
    ],
)
def test_leaves_a_domain_that_was_not_asked_for(held: dict[str, str], expected: int) -> None:
    waivers = (waiver("OMV01", expires=LAST_DAY, **held),)
    at = replace(case(LAND, NOORD, waivers=waivers), domains=frozenset({"jeugd"}))
    assert len(look(rule, at)) == expected
