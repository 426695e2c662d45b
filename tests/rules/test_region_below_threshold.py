"""OMV01: the threshold is 100.000; 'circa' reaches 5 % below it."""

from datetime import date

import pytest
from worlds import about, case, country, division, look, waiver

from congruentie.model.criteria import Ruleset, Scale
from congruentie.model.finding import Fact, Quantity, Unit
from congruentie.model.region import Tier
from congruentie.model.tailoring import Appeals, Evidence, Grounds, Reason, Support
from congruentie.model.tailoring_criteria import Tailoring
from congruentie.model.waiver import Ground, Ruling
from congruentie.rules.region_below_threshold import region_below_threshold as rule


@pytest.mark.parametrize(
    ("inhabitants", "expected"),
    [
        pytest.param(0, [("jeugd", "noord")], id="nobody lives there"),
        pytest.param(94_999, [("jeugd", "noord")], id="one short of the circa band"),
        pytest.param(95_000, [], id="in the circa band, which is OMV02's"),
        pytest.param(99_999, [], id="one short of the threshold"),
        pytest.param(100_000, [], id="on the threshold"),
    ],
)
def test_finds_what_lies_below_the_circa_band(
    inhabitants: int, expected: list[tuple[str, str]]
) -> None:
    at = case(country("a", a=inhabitants), division("jeugd", noord="a"))
    assert about(look(rule, at)) == expected


@pytest.mark.parametrize(
    ("inhabitants", "expected"),
    [
        pytest.param(99_999, [("jeugd", "noord")], id="one short"),
        pytest.param(100_000, [], id="on the threshold"),
    ],
)
def test_without_a_circa_band_the_threshold_itself_decides(
    inhabitants: int, expected: list[tuple[str, str]]
) -> None:
    strict = Ruleset(scale=Scale(circa=0.0))
    at = case(country("a", a=inhabitants), division("jeugd", noord="a"), ruleset=strict)
    assert about(look(rule, at)) == expected


def test_the_members_count_together() -> None:
    at = case(country("a b", a=60_000, b=40_000), division("jeugd", noord="ab"))
    assert look(rule, at) == []


def test_names_the_smallest_neighbour_that_lifts_it_over_the_threshold() -> None:
    land = country("b a c d", a=60_000, b=39_999, c=90_000, d=900_000)
    at = case(land, division("jeugd", mid="a", west="b", oost="c", ver="d"))
    found = {s.subject.region: s for s in look(rule, at)}
    assert found["mid"].facts == {
        "inhabitants": Quantity(60_000, Unit.INHABITANTS),
        "required": Quantity(100_000, Unit.COUNT),
        "short": Quantity(40_000, Unit.COUNT),
        "partner": "Oost",
        "together": Quantity(150_000, Unit.INHABITANTS),
    }
    assert found["west"].wording == "extended"


def test_no_neighbour_at_all_is_no_partner() -> None:
    [found] = look(rule, case(country("a", a=60_000), division("jeugd", west="a", oost="")))
    assert found.wording.startswith("no-partner")


@pytest.mark.parametrize(
    ("beyond", "wording", "facts"),
    [
        pytest.param(
            100_000,
            "extended",
            {"extension": ("B",), "together": Quantity(110_000, Unit.INHABITANTS)},
            id="one municipality, for its region can spare it",
        ),
        pytest.param(
            99_999,
            "",
            {"partner": "Oost", "together": Quantity(209_999, Unit.INHABITANTS)},
            id="the region as a whole, for without that one it is too small",
        ),
    ],
)
def test_advises_the_smaller_step(beyond: int, wording: str, facts: dict[str, Fact]) -> None:
    land = country("a b c", a=60_000, b=50_000, c=beyond)
    nowhere_hemmed_in = Ruleset(tailoring=Tailoring(outside_share=1.0))
    at = case(land, division("jeugd", west="a", oost="bc"), ruleset=nowhere_hemmed_in)
    [found] = look(rule, at)
    assert found.wording == wording
    assert facts.items() <= found.facts.items()


def test_the_threshold_belongs_to_tier_b() -> None:
    at = case(country("a", a=10), division("jeugd", tier=Tier.SUPRA_REGIONAL, noord="a"))
    assert look(rule, at) == []


def test_a_region_without_members_is_another_rules_business() -> None:
    assert look(rule, case(country("a"), division("jeugd", leeg=""))) == []


class TestMaatwerk:
    LAND = country("a b", a=30_000, b=90_000)
    """``a`` has 300 inhabitants per km2 and could grow."""
    WEST = division("jeugd", west="a", oost="b")

    def test_that_the_data_would_not_support_is_not_spoken_of(self) -> None:
        found = look(rule, case(self.LAND, self.WEST))
        assert {sighting.wording for sighting in found} == {""}
        assert all("grounds" not in sighting.facts for sighting in found)

    def test_that_would_hold_while_nobody_claims_it_is_named(self) -> None:
        [found] = look(rule, case(country("a", a=14_999), division("jeugd", west="a")))
        assert found.wording == "no-partner-unclaimed"
        assert found.facts["grounds"] == Grounds((Ground.DENSITY, Ground.GEOGRAPHY))
        evidence = found.facts["evidence"]
        assert isinstance(evidence, Evidence)
        assert [weighed.reason for weighed in evidence.items] == [Reason.DENSITY, Reason.ISLAND]
        assert found.facts["density"] == Quantity(149.99, Unit.PER_KM2)
        assert found.facts["outside_share"] == Quantity(1.0, Unit.SHARE)
        assert found.facts["extension"] == ()

    @pytest.mark.parametrize("verdict", Ruling)
    def test_that_is_claimed_is_told_with_its_verdict(self, verdict: Ruling) -> None:
        claim = waiver("OMV01", region="west", ground=Ground.DENSITY, verdict=verdict)
        found = look(rule, case(self.LAND, self.WEST, waivers=(claim,)))[1]
        claims = found.facts["claims"]
        assert isinstance(claims, Appeals)
        [claimed] = claims.items
        assert (claimed.verdict, claimed.lapsed) == (verdict, None)
        assert claimed.weighed.support is Support.UNSUPPORTED
        assert found.wording == "claimed"

    def test_that_ran_out_is_told_with_its_last_day(self) -> None:
        last = date(2016, 5, 31)
        claim = waiver("OMV01", region="west", expires=last)
        claims = look(rule, case(self.LAND, self.WEST, waivers=(claim,)))[1].facts["claims"]
        assert isinstance(claims, Appeals)
        assert [claimed.lapsed for claimed in claims.items] == [last]

    def test_for_another_rule_or_region_is_not_spoken_of(self) -> None:
        others = (waiver("OMV02", region="west"), waiver("OMV01", region="ergens"))
        found = look(rule, case(self.LAND, self.WEST, waivers=others))
        assert {sighting.wording for sighting in found} == {""}
