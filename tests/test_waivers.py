"""Waivers: which finding they accept, until when, and which of them accept nothing."""

from datetime import date
from typing import Any

import pytest
from worlds import TODAY, code, waiver

from congruentie.model.finding import Criterion, Finding, Severity, Sighting, Status, Subject
from congruentie.model.region import Layer
from congruentie.model.waiver import Ground, Ruling, Waiver
from congruentie.waivers import accepts, apply_waivers, idle_waivers

JEUGD = Layer(domain="jeugd")
WMO = Layer(domain="wmo")


def finding(subject: Subject, *related: Subject, rule: str = "OMV01") -> Finding:
    return Finding(
        rule=rule,
        slug="region-below-threshold",
        criterion=Criterion.SCALE,
        severity=Severity.ERROR,
        sighting=Sighting(subject=subject, related=related),
    )


NOORD = finding(Subject(layer=JEUGD, region="noord"))
ZUID = finding(Subject(layer=JEUGD, region="zuid"))
PLACE_A = finding(Subject(layer=JEUGD, municipality=code("a")))
EVERYWHERE_A = finding(Subject(municipality=code("a")))
CROSSING = finding(Subject(layer=JEUGD, region="noord"), Subject(layer=WMO, region="oost"))


class TestAccepts:
    @pytest.mark.parametrize(
        ("held", "found", "expected"),
        [
            pytest.param(waiver("OMV01", region="noord"), NOORD, True, id="its region"),
            pytest.param(waiver("OMV01", region="noord"), ZUID, False, id="another region"),
            pytest.param(waiver("OMV02", region="noord"), NOORD, False, id="another rule"),
            pytest.param(
                waiver("OMV01", region="noord", domain="jeugd"), NOORD, True, id="its domain"
            ),
            pytest.param(
                waiver("OMV01", region="noord", domain="wmo"), NOORD, False, id="another domain"
            ),
            pytest.param(
                waiver("OMV01", municipality=code("a")), PLACE_A, True, id="its municipality"
            ),
            pytest.param(
                waiver("OMV01", municipality=code("b")), PLACE_A, False, id="another municipality"
            ),
            pytest.param(
                waiver("OMV01", municipality=code("a")),
                NOORD,
                False,
                id="a municipality, no region",
            ),
            pytest.param(
                waiver("OMV01", municipality=code("a"), domain="jeugd"),
                EVERYWHERE_A,
                False,
                id="one domain does not accept all domains",
            ),
            pytest.param(
                waiver("OMV01", municipality=code("a")), EVERYWHERE_A, True, id="all domains"
            ),
        ],
    )
    def test_one_rule_about_one_subject(self, held: Waiver, found: Finding, expected: bool) -> None:
        assert accepts(held, found) is expected

    @pytest.mark.parametrize(
        ("held", "expected"),
        [
            pytest.param(waiver("OMV01", region="oost"), True, id="the other region"),
            pytest.param(waiver("OMV01", region="oost", domain="wmo"), True, id="in its domain"),
            pytest.param(
                waiver("OMV01", region="oost", domain="jeugd"),
                False,
                id="not the one region in the domain of the other",
            ),
        ],
    )
    def test_the_other_of_two_regions_counts_too(self, held: Waiver, expected: bool) -> None:
        assert accepts(held, CROSSING) is expected


class TestApplyWaivers:
    @pytest.mark.parametrize(
        ("today", "expected"),
        [
            pytest.param(date(2016, 12, 30), Status.WAIVED, id="the day before the last"),
            pytest.param(date(2016, 12, 31), Status.WAIVED, id="the last day"),
            pytest.param(date(2017, 1, 1), Status.OPEN, id="the day after"),
        ],
    )
    def test_a_waiver_holds_until_and_with_its_last_day(
        self, today: date, expected: Status
    ) -> None:
        held = waiver("OMV01", region="noord", expires=date(2016, 12, 31))
        [found] = apply_waivers([NOORD], [held], today)
        assert found.status is expected

    def test_the_first_that_fits_counts(self) -> None:
        held = [
            waiver("OMV01", region="noord", expires=date(2015, 12, 31)),
            waiver("OMV01", region="zuid"),
            waiver("OMV01", region="noord", domain="jeugd"),
            waiver("OMV01", region="noord"),
        ]
        [found] = apply_waivers([NOORD], held, TODAY)
        assert found.waiver == "OMV01|jeugd|noord|geografische_context|aanvaard|2016-12-31"

    def test_one_waiver_may_accept_several_findings(self) -> None:
        found = apply_waivers([NOORD, CROSSING, ZUID], [waiver("OMV01", region="noord")], TODAY)
        assert [f.status for f in found] == [Status.WAIVED, Status.WAIVED, Status.OPEN]

    @pytest.mark.parametrize(
        "held",
        [
            pytest.param([], id="no waivers"),
            pytest.param([waiver("OMV01", region="noord")], id="one that fits"),
            pytest.param([waiver("OMV01", region="noord")] * 2, id="the same twice"),
            pytest.param([waiver("WIT01", region="noord")], id="one that does not fit"),
        ],
    )
    def test_no_finding_is_lost_or_added_or_changes_its_identity(self, held: list[Waiver]) -> None:
        before = (NOORD, ZUID, PLACE_A, CROSSING)
        after = apply_waivers(before, held, TODAY)
        assert [f.fingerprint for f in after] == [f.fingerprint for f in before]
        assert [f.severity for f in after] == [f.severity for f in before]


class TestClaims:
    @pytest.mark.parametrize(
        ("held", "status", "claims"),
        [
            pytest.param({"verdict": Ruling.OPEN}, Status.OPEN, 1, id="that is open"),
            pytest.param({"verdict": Ruling.REJECTED}, Status.OPEN, 1, id="that was rejected"),
            pytest.param({}, Status.WAIVED, 0, id="that was accepted"),
            pytest.param({"decided_by": ""}, Status.OPEN, 0, id="that nobody accepted"),
            pytest.param({"expires": None}, Status.OPEN, 0, id="that was accepted for ever"),
            pytest.param(
                {"verdict": Ruling.OPEN, "region": "zuid"}, Status.OPEN, 0, id="on another region"
            ),
        ],
    )
    def test_waive_nothing_but_go_with_the_finding(
        self, held: dict[str, Any], status: Status, claims: int
    ) -> None:
        [found] = apply_waivers([NOORD], [waiver("OMV01", **{"region": "noord"} | held)], TODAY)
        assert (found.status, len(found.claims)) == (status, claims)

    def test_beside_a_decision_are_still_shown(self) -> None:
        held = [
            waiver("OMV01", region="noord", verdict=Ruling.REJECTED, ground=Ground.DENSITY),
            waiver("OMV01", region="noord"),
        ]
        [found] = apply_waivers([NOORD], held, TODAY)
        assert found.status is Status.WAIVED
        assert found.claims == (held[0].key,)


class TestIdleWaivers:
    @pytest.mark.parametrize(
        ("held", "expected"),
        [
            pytest.param(waiver("OMV01", region="oost"), True, id="fits no finding"),
            pytest.param(waiver("OMV01", region="noord"), False, id="fits one"),
            pytest.param(waiver("WIT01", region="oost"), False, id="its rule did not run"),
            pytest.param(
                waiver("OMV01", region="oost", expires=date(2016, 5, 31)), False, id="run out"
            ),
            pytest.param(waiver("OMV01", region="oost", expires=TODAY), True, id="on its last day"),
            pytest.param(
                waiver("OMV01", region="oost", verdict=Ruling.OPEN), True, id="still claimed"
            ),
            pytest.param(
                waiver("OMV01", region="oost", verdict=Ruling.REJECTED), False, id="rejected"
            ),
        ],
    )
    def test_are_in_force_and_accept_nothing(self, held: Waiver, expected: bool) -> None:
        idle = idle_waivers([held], [NOORD, ZUID], {"OMV01"}, TODAY)
        assert idle == ((held,) if expected else ())

    def test_a_waiver_in_the_shadow_of_another_is_not_idle(self) -> None:
        held = [waiver("OMV01", region="noord"), waiver("OMV01", region="noord", domain="jeugd")]
        assert idle_waivers(held, [NOORD], {"OMV01"}, TODAY) == ()
