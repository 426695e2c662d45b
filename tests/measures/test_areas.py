"""The areas of the monitor and the tables per province, on a drawn country."""

from datetime import date
from typing import Any

import pytest
from worlds import code, codes, country, division, letters, region

from congruentie.measures.areas import Watched, areas, progress
from congruentie.measures.contiguity import border_graph, linked_graph
from congruentie.model.criteria import Ruleset
from congruentie.model.finding import Criterion, Finding, Severity, Sighting, Status, Subject
from congruentie.model.milestone import Milestone, Pace
from congruentie.model.monitor import Area, Step
from congruentie.model.region import Division, Layer, Region

LAND = country(
    """
    a b c d
    e f g h
    """,
    provinces={"west": "abef", "oost": "cdgh"},
)
AFTER_MAY = date(2013, 6, 1)
JEUGD = Layer(domain="jeugd")


def watched(*divisions: Division, scope: str = "abcdefgh", **more: Any) -> Watched:
    return Watched(
        **{
            "divisions": divisions,
            "scope": frozenset(codes(scope)),
            "territory": LAND,
            "linked": linked_graph(LAND, border_graph(LAND)),
            "findings": (),
            "schedule": Ruleset().milestones,
            "today": AFTER_MAY,
        }
        | more
    )


def at(name: str, members: str, milestone: str = "") -> Region:
    return region(name, members, attributes={"voortgang": milestone} if milestone else {})


def finding(subject: Subject, *related: Subject, rule: str = "CON01", **more: Any) -> Finding:
    return Finding(
        **{
            "rule": rule,
            "slug": "x",
            "criterion": Criterion.CONGRUENCE,
            "severity": Severity.ERROR,
            "sighting": Sighting(subject=subject, related=related),
        }
        | more
    )


def named(found: Area) -> str:
    return found.region.code if found.region else f"({letters(found.members)})"


WHOLE = division("jeugd", noord=at("noord", "abcd", "2"), zuid=at("zuid", "efgh", "1"))


class TestAreas:
    def test_are_the_regions_the_heaviest_first(self) -> None:
        found = areas(watched(WHOLE))
        assert [(named(a), a.step, a.pace) for a in found] == [
            ("zuid", Step.TALK, Pace.BEHIND),
            ("noord", Step.OK, Pace.ON_SCHEDULE),
        ]
        assert found[0].provinces == ("west", "oost")
        assert found[1].routes == ()

    def test_without_a_declared_milestone_are_never_on_schedule(self) -> None:
        (found,) = areas(watched(division("jeugd", alle=at("alle", "abcdefgh"))))
        assert (found.reached, found.pace, found.step) == (None, Pace.NOT_DECLARED, Step.MONITOR)

    def test_leave_out_regions_without_members(self) -> None:
        proposed = division("jeugd", alle=at("alle", "abcdefgh", "2"), leeg=at("leeg", "", "1"))
        assert [named(a) for a in areas(watched(proposed))] == ["alle"]

    def test_are_white_spots_that_hang_together(self) -> None:
        found = areas(watched(division("jeugd", midden=at("midden", "bf", "2"))))
        assert [named(a) for a in found] == ["(ae)", "(cdgh)", "midden"]
        assert {a.reached for a in found if a.region is None} == {Milestone.NO_CHOICE}
        assert [a.provinces for a in found[:2]] == [("west",), ("oost",)]

    def test_white_spots_hang_together_over_a_named_link(self) -> None:
        land = country("a . b", links=["ab"])
        linked = linked_graph(land, border_graph(land))
        lone = watched(division("jeugd"), scope="ab", territory=land, linked=linked)
        (found,) = areas(lone)
        assert named(found) == "(ab)"
        assert found.provinces == ("",)

    def test_white_spots_are_nobody_out_of_scope(self) -> None:
        found = areas(watched(division("jeugd", midden=at("midden", "bf", "2")), scope="abef"))
        assert [named(a) for a in found] == ["(ae)", "midden"]

    def test_accepted_white_spots_are_none(self) -> None:
        accepted = finding(
            Subject(layer=JEUGD, municipality=code("a")), rule="WIT01", status=Status.WAIVED
        )
        proposed = division("jeugd", rest=at("rest", "bcdefgh", "2"))
        assert [named(a) for a in areas(watched(proposed, findings=(accepted,)))] == ["rest"]
        other = watched(proposed, division("wmo", rest=at("rest", "bcdefgh")), findings=(accepted,))
        assert [named(a) for a in areas(other) if a.region is None] == ["(a)"]


class TestFindings:
    @pytest.mark.parametrize(
        ("found", "touched"),
        [
            pytest.param(finding(Subject(layer=JEUGD, region="noord")), {"noord"}, id="a region"),
            pytest.param(
                finding(
                    Subject(layer=Layer(domain="wmo"), region="noord"),
                    Subject(layer=JEUGD, region="zuid"),
                ),
                {"zuid"},
                id="a region of another domain and one of ours",
            ),
            pytest.param(
                finding(Subject(layer=JEUGD, municipality=code("e"))), {"zuid"}, id="a member"
            ),
            pytest.param(
                finding(Subject(layer=JEUGD, region="noord", municipality=code("e"))),
                {"noord"},
                id="a municipality named with a region",
            ),
            pytest.param(finding(Subject(layer=JEUGD)), set(), id="the whole domain"),
            pytest.param(finding(Subject(municipality=code("a"))), set(), id="no domain"),
            pytest.param(
                finding(Subject(layer=JEUGD, region="noord"), status=Status.WAIVED),
                set(),
                id="waived",
            ),
            pytest.param(
                finding(Subject(layer=JEUGD, region="noord"), severity=Severity.INFO),
                set(),
                id="no more than info",
            ),
        ],
    )
    def test_count_where_they_stand_open(self, found: Finding, touched: set[str]) -> None:
        all_areas = areas(watched(WHOLE, findings=(found,)))
        assert {named(a) for a in all_areas if a.errors or a.warnings} == touched

    def test_are_told_apart_by_weight(self) -> None:
        about = Subject(layer=JEUGD, region="noord")
        found = (
            finding(about),
            finding(about, rule="CEN06", severity=Severity.WARNING),
            finding(about),
        )
        (noord,) = (a for a in areas(watched(WHOLE, findings=found)) if named(a) == "noord")
        assert (noord.errors, noord.warnings) == (("CON01", "CON01"), ("CEN06",))
        assert noord.step is Step.TALK


class TestProgress:
    def test_counts_a_region_in_every_province_of_its_members(self) -> None:
        at_work = watched(WHOLE)
        found = progress(at_work, areas(at_work))
        assert [(one.province, one.regions) for one in found] == [("west", 2), ("oost", 2)]
        west = found[0]
        assert {m.value for m, number in west.reached.items() if number} == {1, 2}
        assert west.paces == {Pace.BEHIND: 1, Pace.ON_SCHEDULE: 1, Pace.NOT_DECLARED: 0}
        assert west.heaviest is Step.TALK

    def test_counts_white_spots_by_municipality_and_their_areas_by_step(self) -> None:
        at_work = watched(division("jeugd", midden=at("midden", "bf", "2")))
        west, oost = progress(at_work, areas(at_work))
        assert (west.regions, west.white_spots, oost.regions, oost.white_spots) == (1, 2, 0, 4)
        assert oost.steps[Step.URGENT_TALK] == 1
        assert west.heaviest is Step.URGENT_TALK

    def test_is_about_the_provinces_of_the_scope(self) -> None:
        at_work = watched(WHOLE, scope="abef")
        assert [one.province for one in progress(at_work, areas(at_work))] == ["west"]

    def test_is_told_per_domain_in_their_order(self) -> None:
        at_work = watched(WHOLE, division("wmo", alle=at("alle", "abcdefgh", "6")))
        found = progress(at_work, areas(at_work))
        assert [one.layer.domain for one in found] == ["jeugd", "jeugd", "wmo", "wmo"]
        assert found[-1].heaviest is Step.OK
