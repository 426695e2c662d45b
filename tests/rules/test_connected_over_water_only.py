"""AAN02: what holds a region together over water is named."""

import pytest
from worlds import about, case, codes, country, division, look, region, row, weighs

from congruentie.model.finding import Quantity, Severity, Unit
from congruentie.rules.connected_over_water_only import connected_over_water_only as rule

FOUND = [("jeugd", "noord")]


@pytest.mark.parametrize(
    ("drawing", "links", "members", "expected"),
    [
        pytest.param("a . b", ("ab",), "ab", FOUND, id="a link over the sea"),
        pytest.param("a . b", (), "ab", [], id="no link, which is AAN01's"),
        pytest.param("a b", ("ab",), "ab", [], id="a link beside a border"),
        pytest.param("a b", (), "ab", [], id="a border"),
        pytest.param("a . b", ("ab",), "a", [], id="one municipality"),
        pytest.param("a . b", ("ab",), "", [], id="nobody"),
        pytest.param("a . x . b", ("ax", "xb"), "ab", [], id="links by way of somebody else"),
        pytest.param("a . b . c", ("ab",), "abc", [], id="a link for one of two islands"),
        pytest.param("a . b . c", ("ab", "bc"), "abc", FOUND, id="links for both islands"),
        pytest.param("a ~ b", ("ab",), "ab", FOUND, id="a link over a lake"),
    ],
)
def test_finds_what_links_alone_hold_together(
    drawing: str, links: tuple[str, ...], members: str, expected: list[tuple[str, str]]
) -> None:
    at = case(country(drawing, links=links), division("jeugd", noord=members))
    assert about(look(rule, at)) == expected


def test_names_the_links_between_the_pieces() -> None:
    land = country("a b . c . d x", links=("cd", "ab", "ac", "bc", "dx", "ax"))
    noord = region("noord", "abcd", places=(row(3),))
    (found,) = look(rule, case(land, division("jeugd", noord=noord)))
    assert weighs(rule, found) is Severity.INFO
    assert found.wording == ""
    assert found.municipalities == codes("abcd")
    assert found.related == ()
    assert found.places == (row(3),)
    assert found.facts == {
        "pieces": Quantity(3, Unit.COUNT),
        "links": ("veer c-d", "veer a-c", "veer b-c"),
    }


def test_every_domain_is_judged() -> None:
    land = country("a . b", links=("ab",))
    at = case(land, division("jeugd", noord="ab"), division("wmo", heel="ab"))
    assert about(look(rule, at)) == [("jeugd", "noord"), ("wmo", "heel")]
