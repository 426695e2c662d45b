"""CON02: regions that lie wholly inside one of another domain are named, and no objection."""

import pytest
from worlds import about, case, codes, country, division, look, named, region, row, weighs

from congruentie.model.finding import Quantity, Severity, Unit
from congruentie.model.region import Division, Tier
from congruentie.rules.nested_regions import nested_regions as rule

LAND = country("a b c d")


@pytest.mark.parametrize(
    ("jeugd", "wmo", "expected"),
    [
        pytest.param("ab", "ab", [], id="identical"),
        pytest.param("ab", "abc", [("jeugd", "noord")], id="left inside right"),
        pytest.param("abc", "ab", [("wmo", "oost")], id="right inside left"),
        pytest.param("a", "ab", [("jeugd", "noord")], id="a region of one"),
        pytest.param("ab", "bc", [], id="crossing"),
        pytest.param("ab", "cd", [], id="nothing in common"),
        pytest.param("", "ab", [], id="a region without members"),
    ],
)
def test_finds_the_inner_region(jeugd: str, wmo: str, expected: list[tuple[str, str]]) -> None:
    at = case(LAND, division("jeugd", noord=jeugd), division("wmo", oost=wmo))
    assert about(look(rule, at)) == expected


def test_every_inner_region_is_named() -> None:
    at = case(LAND, division("jeugd", west="ab", oost="cd"), division("wmo", heel="abcd"))
    found = look(rule, at)
    assert about(found) == [("jeugd", "oost"), ("jeugd", "west")]
    assert [named(s.related) for s in found] == [[("wmo", "heel")], [("wmo", "heel")]]


@pytest.mark.parametrize(
    ("proposed", "expected"),
    [
        pytest.param([division("jeugd", noord="a", heel="ab")], [], id="within one division"),
        pytest.param(
            [
                division("jeugd", noord="a"),
                division("wmo", tier=Tier.SUPRA_REGIONAL, heel="ab"),
            ],
            [],
            id="two domains at two tiers",
        ),
        pytest.param(
            [
                division("jeugd", tier=Tier.SUPRA_REGIONAL, noord="a"),
                division("wmo", tier=Tier.SUPRA_REGIONAL, heel="ab"),
            ],
            [("jeugd", "noord")],
            id="two domains at the supra-regional tier",
        ),
        pytest.param([division("jeugd"), division("wmo")], [], id="domains without regions"),
    ],
)
def test_compares_two_domains_of_one_tier(
    proposed: list[Division], expected: list[tuple[str, str]]
) -> None:
    assert about(look(rule, case(LAND, *proposed))) == expected


@pytest.mark.parametrize(
    ("scope", "expected"),
    [
        pytest.param("b", [("jeugd", "noord")], id="a member of the inner region is in scope"),
        pytest.param("c", [], id="only the rest of the outer region is in scope"),
    ],
)
def test_whoever_is_out_of_scope_is_context(scope: str, expected: list[tuple[str, str]]) -> None:
    at = case(LAND, division("jeugd", noord="ab"), division("wmo", heel="abc"), scope=scope)
    assert about(look(rule, at)) == expected


def test_counts_the_members_of_both() -> None:
    heel = region("heel", "abcd", places=(row(2), row(90)))
    oost = region("oost", "cd", places=(row(12),))
    (found,) = look(rule, case(LAND, division("jeugd", heel=heel), division("wmo", oost=oost)))
    assert weighs(rule, found) is Severity.INFO
    assert found.wording == ""
    assert about([found]) == [("wmo", "oost")]
    assert named(found.related) == [("jeugd", "heel")]
    assert found.municipalities == codes("cd")
    assert found.places == (row(12), row(2))
    assert found.facts == {
        "members": Quantity(2, Unit.MUNICIPALITIES),
        "outer_members": Quantity(4, Unit.MUNICIPALITIES),
    }
