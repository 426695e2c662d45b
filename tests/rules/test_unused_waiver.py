"""MTW02: a waiver in force that accepts nothing. Which those are, the checker finds out."""

import pytest
from worlds import case, country, division, look, waiver

from congruentie.model.finding import InDomain, Named
from congruentie.model.region import Place
from congruentie.model.waiver import Ruling
from congruentie.rules.unused_waiver import unused_waiver as rule

LAND = country("a")
NOORD = division("jeugd", noord="a")


def test_finds_every_idle_waiver() -> None:
    idle = (waiver("OMV01", region="hoekse-waard"), waiver("WIT01", municipality="GM0097"))
    found = look(rule, case(LAND, NOORD, waivers=idle, idle_waivers=idle))
    assert [s.subject.detail for s in found] == [
        "OMV01||hoekse-waard|geografische_context|aanvaard|2016-12-31",
        "WIT01||GM0097|geografische_context|aanvaard|2016-12-31",
    ]


def test_says_what_it_is_about_and_where_it_stands() -> None:
    idle = waiver("OMV01", region="hoekse-waard")
    [found] = look(rule, case(LAND, NOORD, idle_waivers=(idle,)))
    assert found.facts == {"about": "hoekse-waard", "waived": "OMV01"}
    assert found.places == (Place(path="maatwerk.yaml", line=2),)


def test_a_waiver_at_work_is_not_idle() -> None:
    at_work = waiver("OMV01", region="noord")
    assert look(rule, case(LAND, NOORD, waivers=(at_work,))) == []


def test_runs_after_the_waivers_were_matched() -> None:
    assert rule.late


def test_a_claim_that_nobody_decided_on_is_called_a_claim() -> None:
    idle = waiver("OMV01", region="hoekse-waard", called="Hoekse Waard", verdict=Ruling.OPEN)
    [found] = look(rule, case(LAND, NOORD, idle_waivers=(idle,)))
    assert found.wording == "claim"
    assert found.facts["about"] == "Hoekse Waard"


@pytest.mark.parametrize(
    ("held", "expected"),
    [
        pytest.param({"region": "noord"}, "Noord", id="a region"),
        pytest.param(
            {"region": "noord", "domain": "jeugd"}, InDomain("Noord", "jeugd"), id="in a domain"
        ),
        pytest.param(
            {"region": "noord", "domain": "wmo"}, InDomain("noord", "wmo"), id="that is not there"
        ),
        pytest.param({"municipality": "GM0097"}, "A", id="a municipality"),
    ],
)
def test_calls_what_it_is_about_by_its_name(held: dict[str, str], expected: Named) -> None:
    [found] = look(rule, case(LAND, NOORD, idle_waivers=(waiver("OMV01", **held),)))
    assert found.facts["about"] == expected
