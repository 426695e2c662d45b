"""MTW02: a waiver in force that accepts nothing. Which those are, the checker finds out."""

from worlds import case, country, division, look, waiver

from congruentie.model.region import Place
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
