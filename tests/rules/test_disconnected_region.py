"""AAN01: a region hangs together over shared borders and named links."""

import pytest
from worlds import about, case, codes, country, division, look, region, row, weighs

from congruentie.model.finding import Quantity, Severity, Unit
from congruentie.model.region import Tier
from congruentie.rules.disconnected_region import disconnected_region as rule

FOUND = [("jeugd", "noord")]


@pytest.mark.parametrize(
    ("drawing", "members", "expected"),
    [
        pytest.param("a b c", "", [], id="nobody"),
        pytest.param("a b c", "a", [], id="one municipality"),
        pytest.param("a b c", "abc", [], id="side by side"),
        pytest.param("a b c", "ac", FOUND, id="with another in between"),
        pytest.param("a . c", "ac", FOUND, id="with the sea in between"),
        pytest.param("a # c", "ac", FOUND, id="with another country in between"),
        pytest.param("a c \n d b", "ab", FOUND, id="touching in a corner"),
        pytest.param("a c \n d b", "abc", [], id="around a corner"),
        pytest.param("a . a", "a", [], id="one municipality in two parts"),
        pytest.param("b a . a c", "abc", [], id="held together by one in two parts"),
    ],
)
def test_finds_what_falls_apart(
    drawing: str, members: str, expected: list[tuple[str, str]]
) -> None:
    assert about(look(rule, case(country(drawing), division("jeugd", noord=members)))) == expected


@pytest.mark.parametrize(
    ("links", "expected"),
    [
        pytest.param((), FOUND, id="no link"),
        pytest.param(("ac",), [], id="a link between members"),
        pytest.param(("ab", "bc"), FOUND, id="links by way of somebody else"),
    ],
)
def test_a_named_link_connects_members(
    links: tuple[str, ...], expected: list[tuple[str, str]]
) -> None:
    at = case(country("a . b . c", links=links), division("jeugd", noord="ac"))
    assert about(look(rule, at)) == expected


def test_says_what_lies_apart_and_where_it_could_go() -> None:
    land = country("a b c d e f", d=12_345)
    noord = region("noord", "abd", places=(row(3),))
    proposed = division("jeugd", noord=noord, zuid="e", oost="c", ver="f")
    (found,) = look(rule, case(land, proposed))
    assert weighs(rule, found) is Severity.WARNING
    assert found.wording == ""
    assert found.municipalities == codes("abd")
    assert found.related == ()
    assert found.places == (row(3),)
    assert found.facts == {
        "pieces": Quantity(2, Unit.COUNT),
        "apart": ("D",),
        "apart_codes": codes("d"),
        "inhabitants": Quantity(12_345, Unit.INHABITANTS),
        "nearby": ("Oost", "Zuid"),
    }


@pytest.mark.parametrize(
    ("drawing", "members", "pieces", "apart"),
    [
        pytest.param("a x b c", "abc", 2, ("A",), id="the most municipalities stay"),
        pytest.param("a x b", "ab", 2, ("B",), id="of equals the first by code stays"),
        pytest.param("a x b c y d", "abcd", 3, ("A", "D"), id="three pieces"),
    ],
)
def test_the_largest_piece_stays(
    drawing: str, members: str, pieces: int, apart: tuple[str, ...]
) -> None:
    (found,) = look(rule, case(country(drawing), division("jeugd", noord=members)))
    assert found.facts["pieces"] == Quantity(pieces, Unit.COUNT)
    assert found.facts["apart"] == apart
    assert found.facts["nearby"] == ()


def test_a_region_over_the_water_is_nearby_where_a_link_leads_to_it() -> None:
    land = country("a b x c . d", links=("cd",))
    (found,) = look(rule, case(land, division("jeugd", noord="abc", eiland="d")))
    assert found.facts["nearby"] == ("Eiland",)


def test_every_tier_and_domain_is_judged() -> None:
    above = division("wmo", tier=Tier.SUPRA_REGIONAL, noord="ac")
    at = case(country("a b c"), division("jeugd", noord="ac", zuid="b"), above)
    assert about(look(rule, at)) == [("jeugd", "noord"), ("wmo", "noord")]
