"""OMV01: the threshold is 100.000; 'circa' reaches 5 % below it."""

from datetime import date

import pytest
from worlds import about, case, country, division, look, smallest, waiver

from congruentie.model.criteria import Ruleset, Scale
from congruentie.model.finding import Quantity, Unit
from congruentie.model.region import Tier
from congruentie.model.remedy import Unmended
from congruentie.model.tailoring import Appeals, Evidence, Grounds, Reason, Support
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


def test_says_how_much_is_missing() -> None:
    [found] = look(rule, case(country("a", a=60_000), division("jeugd", west="a", oost="")))
    assert found.facts["inhabitants"] == Quantity(60_000, Unit.INHABITANTS)
    assert found.facts["required"] == Quantity(100_000, Unit.COUNT)
    assert found.facts["short"] == Quantity(40_000, Unit.COUNT)


def test_names_the_smallest_neighbour_that_lifts_it_over_the_threshold() -> None:
    land = country("b a c d", a=60_000, b=39_999, c=90_000, d=900_000)
    at = case(land, division("jeugd", mid="a", west="b", oost="c", ver="d"))
    assert smallest(look(rule, at), "mid") == ("a", "mid", "oost")


def test_no_neighbour_at_all_is_no_remedy() -> None:
    [found] = look(rule, case(country("a", a=60_000), division("jeugd", west="a", oost="")))
    assert found.remedy is Unmended.IMPOSSIBLE


@pytest.mark.parametrize(
    ("beyond", "expected"),
    [
        pytest.param(
            100_000, ("b", "oost", "west"), id="one municipality, for its region can spare it"
        ),
        pytest.param(
            99_999, ("a", "west", "oost"), id="itself, for without that one the other is too small"
        ),
    ],
)
def test_advises_the_smaller_step(beyond: int, expected: tuple[str, str, str]) -> None:
    land = country("a b c d", a=60_000, b=50_000, c=beyond, d=0)
    at = case(land, division("jeugd", west="a", oost="bcd"))
    assert smallest(look(rule, at), "west") == expected


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
        assert found.wording == "unclaimed"
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
