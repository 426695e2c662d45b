"""OMV05: a claimed ground for maatwerk that the data contradict."""

from typing import Any

import pytest
from worlds import TODAY, case, country, division, look, region, row, waiver

from congruentie.model.finding import Quantity, Sighting, Unit
from congruentie.model.region import Division, Tier
from congruentie.model.tailoring import Grounds
from congruentie.model.waiver import Ground, Ruling
from congruentie.rules.unsupported_tailoring import unsupported_tailoring as rule

DENSE = country("a b", a=25_000, b=90_000)
"""250 inhabitants per km2, and a neighbour that could join."""
WEST = division("jeugd", west="a", oost="b")
CLAIM: dict[str, Any] = {
    "region": "west",
    "ground": Ground.DENSITY,
    "verdict": Ruling.OPEN,
    "decided_by": "",
    "expires": None,
}


def found(
    *claims: dict[str, Any], proposed: Division = WEST, inhabitants: int = 25_000
) -> list[Sighting]:
    """What is found of claims on the region ``west``, of OMV01 unless told otherwise."""
    held = tuple(waiver(**{"rule": "OMV01"} | CLAIM | claim) for claim in claims)
    land = country("a b", a=inhabitants, b=90_000)
    return look(rule, case(land, proposed, waivers=held))


@pytest.mark.parametrize(
    ("inhabitants", "reason", "expected"),
    [
        pytest.param(14_999, "", [], id="sparse, without a reason"),
        pytest.param(15_000, "", ["no-reason"], id="in between, without a reason"),
        pytest.param(15_000, "verspreide kernen", [], id="in between, with a reason"),
        pytest.param(24_999, "", ["no-reason"], id="still in between"),
        pytest.param(25_000, "", ["dense"], id="dense"),
        pytest.param(25_000, "verspreide kernen", ["dense"], id="dense, whatever the reason"),
    ],
)
def test_density_is_held_against_150_and_250(
    inhabitants: int, reason: str, expected: list[str]
) -> None:
    sightings = found({"reason": reason}, inhabitants=inhabitants)
    assert [sighting.wording for sighting in sightings] == expected


@pytest.mark.parametrize(
    ("ground", "expected"),
    [
        pytest.param(Ground.GEOGRAPHY, [""], id="it could grow"),
        pytest.param(Ground.EXISTING, [], id="nothing is declared"),
        pytest.param(Ground.OTHER, [], id="no matter of data"),
    ],
)
def test_other_grounds_are_held_against_the_map(ground: Ground, expected: list[str]) -> None:
    assert [sighting.wording for sighting in found({"ground": ground})] == expected


def test_what_the_region_declares_is_taken_at_its_word() -> None:
    young = region("west", "a", attributes={"bestaand_sinds": "2014-01-01"})
    sightings = found({"ground": Ground.EXISTING}, proposed=division("jeugd", west=young))
    assert [sighting.wording for sighting in sightings] == [""]


@pytest.mark.parametrize(
    ("claim", "number"),
    [
        pytest.param({}, 1, id="open"),
        pytest.param({"verdict": Ruling.REJECTED}, 0, id="rejected"),
        pytest.param(
            {"verdict": Ruling.ACCEPTED, "decided_by": "GS", "expires": TODAY}, 1, id="accepted"
        ),
        pytest.param(
            {
                "verdict": Ruling.ACCEPTED,
                "decided_by": "GS",
                "expires": TODAY.replace(month=5, day=31),
            },
            0,
            id="run out, which is MTW01's",
        ),
        pytest.param({"rule": "OMV02"}, 1, id="of the circa band"),
        pytest.param({"rule": "OMV03"}, 1, id="of a region of one"),
        pytest.param({"rule": "CON01"}, 0, id="of a rule that is not about scale"),
        pytest.param({"region": "oost"}, 1, id="of the other region"),
        pytest.param({"region": "ergens"}, 0, id="of no region"),
        pytest.param({"domain": "jeugd"}, 1, id="in this domain"),
        pytest.param({"domain": "wmo"}, 0, id="in another domain"),
    ],
)
def test_finds_claims_on_scale_that_still_count(claim: dict[str, Any], number: int) -> None:
    assert len(found(claim)) == number


def test_every_claim_is_one_finding() -> None:
    sightings = found({}, {"ground": Ground.GEOGRAPHY})
    assert len({sighting.subject.key for sighting in sightings}) == 2


def test_says_what_is_claimed_and_what_was_measured() -> None:
    [sighting] = found({"place": row(4)})
    assert sighting.subject.region == "west"
    assert sighting.facts["grounds"] == Grounds((Ground.DENSITY,))
    assert (sighting.facts["claimed"], sighting.facts["verdict"]) == ("OMV01", "open")
    assert sighting.facts["sparse"] == Quantity(150, Unit.COUNT)
    assert sighting.facts["dense"] == Quantity(250, Unit.COUNT)
    assert sighting.facts["density"] == Quantity(250.0, Unit.PER_KM2)
    assert sighting.facts["outside_share"] == Quantity(0.75, Unit.SHARE)
    assert sighting.facts["extension"] == ("B",)
    assert sighting.places == (row(4),)


def test_a_region_that_is_large_enough_has_nothing_to_claim() -> None:
    assert found({}, proposed=division("jeugd", west="ab")) == []
    assert len(found({"rule": "OMV03"}, inhabitants=100_000)) == 1


def test_the_threshold_belongs_to_tier_b() -> None:
    assert found({}, proposed=division("jeugd", tier=Tier.SUPRA_REGIONAL, west="a")) == []


def test_without_claims_nothing_is_unsupported() -> None:
    assert look(rule, case(DENSE, WEST)) == []
