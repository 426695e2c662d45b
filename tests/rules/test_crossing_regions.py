"""CON01: regions of two domains do not cut across each other."""

import pytest
from worlds import about, case, codes, country, division, look, named, region, row, smallest, weighs

from congruentie.model.finding import Quantity, Severity, Unit
from congruentie.model.region import Division, Tier
from congruentie.model.remedy import Unmended
from congruentie.rules.crossing_regions import crossing_regions as rule

EXISTING = {"bestaand_sinds": "2009-01-01", "functioneert_goed": "ja"}
LAND = country("a b c d e f")
FOUND = [("jeugd", "noord")]


@pytest.mark.parametrize(
    ("jeugd", "wmo", "expected"),
    [
        pytest.param("ab", "ab", [], id="identical"),
        pytest.param("a", "ab", [], id="left inside right"),
        pytest.param("ab", "b", [], id="right inside left"),
        pytest.param("ab", "cd", [], id="nothing in common"),
        pytest.param("ab", "bc", FOUND, id="one in common, one more on either side"),
        pytest.param("abcde", "bcdef", FOUND, id="nearly everybody in common"),
        pytest.param("ab", "", [], id="a region without members"),
    ],
)
def test_finds_overlap_without_nesting(
    jeugd: str, wmo: str, expected: list[tuple[str, str]]
) -> None:
    at = case(LAND, division("jeugd", noord=jeugd), division("wmo", oost=wmo))
    assert about(look(rule, at)) == expected


@pytest.mark.parametrize(
    ("proposed", "expected"),
    [
        pytest.param([division("jeugd", noord="ab", oost="bc")], [], id="within one division"),
        pytest.param(
            [
                division("jeugd", task="meldpunt", noord="ab"),
                division("jeugd", task="jeugdbescherming", oost="bc"),
            ],
            [],
            id="two tasks of one domain",
        ),
        pytest.param(
            [
                division("jeugd", noord="ab"),
                division("wmo", tier=Tier.SUPRA_REGIONAL, oost="bc"),
            ],
            [],
            id="two domains at two tiers",
        ),
        pytest.param(
            [
                division("jeugd", tier=Tier.SUPRA_REGIONAL, noord="ab"),
                division("wmo", tier=Tier.SUPRA_REGIONAL, oost="bc"),
            ],
            FOUND,
            id="two domains at the supra-regional tier",
        ),
        pytest.param([division("jeugd"), division("wmo")], [], id="domains without regions"),
        pytest.param([], [], id="no domain at all"),
    ],
)
def test_compares_two_domains_of_one_tier(
    proposed: list[Division], expected: list[tuple[str, str]]
) -> None:
    assert about(look(rule, case(LAND, *proposed))) == expected


def test_every_pair_of_three_domains_is_compared() -> None:
    at = case(
        LAND, division("jeugd", x="ab"), division("arbeidsmarkt", y="bc"), division("wmo", z="ac")
    )
    found = look(rule, at)
    assert [(*about([s]), *named(s.related)) for s in found] == [
        (("jeugd", "x"), ("arbeidsmarkt", "y")),
        (("jeugd", "x"), ("wmo", "z")),
        (("arbeidsmarkt", "y"), ("wmo", "z")),
    ]


def test_a_region_that_crosses_two_others_is_found_twice() -> None:
    at = case(LAND, division("jeugd", noord="abcd"), division("wmo", oost="de", west="af"))
    assert [named(s.related) for s in look(rule, at)] == [[("wmo", "oost")], [("wmo", "west")]]


@pytest.mark.parametrize(
    ("scope", "expected"),
    [
        pytest.param("b", FOUND, id="what they share is in scope"),
        pytest.param("ac", [], id="what they share is out of scope"),
    ],
)
def test_whoever_is_out_of_scope_is_context(scope: str, expected: list[tuple[str, str]]) -> None:
    at = case(LAND, division("jeugd", noord="ab"), division("wmo", oost="bc"), scope=scope)
    assert about(look(rule, at)) == expected


def test_says_what_they_share_and_who_would_have_to_move() -> None:
    noord = region("noord", "abcd", places=(row(2), row(90)))
    oost = region("oost", "bcdef", places=(row(12),))
    land = country("a b c d e f", a=12_345)
    (found,) = look(rule, case(land, division("jeugd", noord=noord), division("wmo", oost=oost)))
    assert weighs(rule, found) is Severity.ERROR
    assert found.municipalities == codes("bcd")
    assert named(found.related) == [("wmo", "oost")]
    assert found.places == (row(2), row(12))
    assert found.facts == {
        "shared": Quantity(3, Unit.MUNICIPALITIES),
        "shared_names": ("B", "C", "D"),
        "only_left": Quantity(1, Unit.MUNICIPALITIES),
        "only_right": Quantity(2, Unit.MUNICIPALITIES),
        "movers": ("A",),
        "mover_codes": codes("a"),
        "inhabitants": Quantity(12_345, Unit.INHABITANTS),
    }


@pytest.mark.parametrize(
    ("jeugd", "wmo", "population", "movers"),
    [
        pytest.param("abc", "cde", {}, ("C",), id="what they share is the least"),
        pytest.param("abcd", "bcdef", {}, ("A",), id="what is left over on the left"),
        pytest.param("abcd", "cde", {}, ("E",), id="what is left over on the right"),
        pytest.param(
            "ab", "bc", {"a": 3, "b": 2, "c": 1}, ("C",), id="of equals the fewest people"
        ),
        pytest.param(
            "abcd",
            "cdef",
            {"a": 9, "b": 9, "c": 9, "d": 8, "e": 9, "f": 9},
            ("C", "D"),
            id="of equal pairs the fewest people together",
        ),
        pytest.param("abc", "cde", {"c": 900_000}, ("C",), id="one city before two villages"),
        pytest.param("ab", "bc", {}, ("A",), id="of full equals the first by code"),
    ],
)
def test_names_the_smallest_move(
    jeugd: str, wmo: str, population: dict[str, int], movers: tuple[str, ...]
) -> None:
    land = country("a b c d e f", **population)
    (found,) = look(rule, case(land, division("jeugd", noord=jeugd), division("wmo", oost=wmo)))
    assert found.facts["movers"] == movers


@pytest.mark.parametrize(
    ("jeugd", "wmo", "wording"),
    [
        pytest.param("abc", "cde", "either", id="what they share, out of either"),
        pytest.param("abc", "bcde", "left", id="what is left over on the left"),
        pytest.param("abcd", "cde", "right", id="what is left over on the right"),
    ],
)
def test_says_who_would_have_to_move_where_no_step_ends_it(
    jeugd: str, wmo: str, wording: str
) -> None:
    """There is no other region to go to, and who is in one of the two only was not asked."""
    proposed = division("jeugd", noord=jeugd), division("wmo", oost=wmo)
    (found,) = look(rule, case(LAND, *proposed, scope="".join({*jeugd} & {*wmo})))
    assert (found.wording, found.remedy) == (wording, Unmended.IMPOSSIBLE)


def test_the_smallest_step_ends_it() -> None:
    proposed = division("jeugd", noord="abc", zuid="d"), division("wmo", oost="cd", west="ab")
    found = look(rule, case(country("a b c d", d=100_000), *proposed))
    assert smallest(found, "noord") == ("c", "noord", "zuid")


@pytest.mark.parametrize("which", ["noord", "oost"])
def test_weighs_less_where_one_of_the_two_exists_and_works_well(which: str) -> None:
    attributes = {"noord": {}, "oost": {}} | {which: EXISTING}
    noord = region("noord", "ab", attributes=attributes["noord"])
    oost = region("oost", "bc", attributes=attributes["oost"])
    at = case(LAND, division("jeugd", noord=noord), division("wmo", oost=oost))
    (found,) = look(rule, at)
    assert weighs(rule, found) is Severity.WARNING
    assert found.wording.endswith("-existing")
    assert found.facts["existing"] == (which.title(),)


@pytest.mark.parametrize(
    "attributes",
    [
        pytest.param({"bestaand_sinds": "2009-01-01"}, id="nobody says that it works well"),
        pytest.param(EXISTING | {"functioneert_goed": "nee"}, id="it does not work well"),
        pytest.param(EXISTING | {"bestaand_sinds": "2013-02-19"}, id="as old as the letter"),
    ],
)
def test_weighs_in_full_where_it_does_not(attributes: dict[str, str]) -> None:
    noord = region("noord", "ab", attributes=attributes)
    at = case(LAND, division("jeugd", noord=noord), division("wmo", oost="bc"))
    (found,) = look(rule, at)
    assert weighs(rule, found) is Severity.ERROR
    assert not found.wording.endswith("-existing")
