"""WIT05: what the sheet of regions describes and what the members name are the same regions."""

from dataclasses import replace

import pytest
from worlds import about, case, codes, country, division, look, region, row, said, weighs

from congruentie.model.finding import Quantity, Severity, Subject, Unit
from congruentie.model.region import Division, Tier
from congruentie.rules.empty_region import empty_region as rule


@pytest.mark.parametrize(
    ("proposed", "expected"),
    [
        pytest.param(
            division("jeugd", noord=region("noord", "ab", described=True)),
            [],
            id="described and with members",
        ),
        pytest.param(
            division("jeugd", noord=region("noord", "", described=True)),
            [("jeugd", "noord")],
            id="described and without members",
        ),
        pytest.param(
            division(
                "jeugd",
                de_kempen=region("de-kempen", "ab"),
                kempen=region("kempen", "", described=True),
            ),
            [("jeugd", "de-kempen"), ("jeugd", "kempen")],
            id="two spellings of one name",
        ),
        pytest.param(
            division("jeugd", noord=region("noord", "a", described=True), zuid=region("zuid", "b")),
            [("jeugd", "zuid")],
            id="one of two is described",
        ),
        pytest.param(
            division("jeugd", noord="a", zuid="b"), [], id="no sheet of regions to compare with"
        ),
        pytest.param(division("jeugd"), [], id="a domain without regions"),
        pytest.param(
            division("jeugd", tier=Tier.NATIONAL, land=region("land", "", described=True)),
            [],
            id="the country as a whole asks for no members",
        ),
    ],
)
def test_finds_what_the_sheets_do_not_share(
    proposed: Division, expected: list[tuple[str, str]]
) -> None:
    assert about(look(rule, case(country("a b"), proposed))) == expected


def test_the_sheet_of_regions_may_leave_out_a_whole_domain() -> None:
    jeugd = division("jeugd", noord=region("noord", "ab", described=True))
    assert look(rule, case(country("a b"), jeugd, division("wmo", noord="ab"))) == []


def test_of_a_domain_that_no_row_is_about_it_is_said_once() -> None:
    """Regions of b and c are described for the Wmo, and nobody is divided: it is not judged."""
    jeugd = division("jeugd", noord="ab")
    wmo = division(
        "wmo", west=region("west", "", described=True), zuid=region("zuid", "", described=True)
    )
    at = case(country("a b"), jeugd, wmo, statements=(said("a", "noord", line=2),))
    (found,) = look(rule, replace(at, divisions=(jeugd,)))
    assert (found.wording, found.subject) == ("nobody", Subject(layer=wmo.layer))
    assert found.facts == {"number": Quantity(2, Unit.REGIONS)}
    assert look(rule, replace(at, divisions=(jeugd,), domains=frozenset({"jeugd"}))) == []


@pytest.mark.parametrize(
    ("members", "described", "wording"),
    [
        pytest.param("", True, "", id="described, but nobody joins"),
        pytest.param("b", False, "undescribed", id="joined, but not described"),
        pytest.param("", False, "unread", id="named only by rows that cannot be understood"),
    ],
)
def test_says_what_is_missing(members: str, described: bool, wording: str) -> None:
    other = region("noord", "a", described=True)
    this = region("zuid", members, described=described, places=(row(4),))
    (found,) = look(rule, case(country("a b"), division("jeugd", noord=other, zuid=this)))
    assert weighs(rule, found) is Severity.WARNING
    assert found.wording == wording
    assert found.municipalities == codes(members)
    assert found.related == ()
    assert found.places == (row(4),)
    assert found.facts == {"region": "Zuid"}


def test_a_region_of_rows_that_cannot_be_understood_is_found_without_a_sheet_of_regions() -> None:
    found = look(rule, case(country("a"), division("jeugd", noord="a", zuid="")))
    assert about(found) == [("jeugd", "zuid")]
    assert [sighting.wording for sighting in found] == ["unread"]
