"""CEN06: a centre that is integrated in one domain and isolated in another."""

import pytest
from worlds import about, case, code, country, division, look, named

from congruentie.model.finding import Domains
from congruentie.model.region import Tier
from congruentie.rules.uneven_centre_position import uneven_centre_position as rule

CROSS = """
    . n o .
    w c c e
    f z y .
"""
"""Six neighbours of c; f is none."""
BIG = 200_000
INSIDE = {"stad": "cnowezy"}
DONUT = {"ring": "nowezy"}
STANDALONE = {"noord": "now", "zuid": "ezy"}
CUT_OFF = {"stad": "cf", "rest": "nowezy"}
EDGE = {"stad": "cn", "rest": "owezy"}
FREE = {"noord": "no"}


@pytest.mark.parametrize(
    ("jeugd", "expected"),
    [
        pytest.param(DONUT, [("", "c")], id="enclosed"),
        pytest.param(STANDALONE, [("", "c")], id="standalone"),
        pytest.param(CUT_OFF, [("", "c")], id="cut off"),
        pytest.param(EDGE, [], id="at the edge is not isolated"),
        pytest.param(FREE, [], id="alone among the free is not isolated"),
        pytest.param(INSIDE, [], id="integrated twice"),
    ],
)
def test_finds_isolation_where_another_domain_shows_the_way(
    jeugd: dict[str, str], expected: list[tuple[str, str]]
) -> None:
    at = case(
        country(CROSS, c=BIG),
        division("jeugd", **jeugd),
        division("wmo", **INSIDE),
        centres="c",
    )
    assert about(look(rule, at)) == expected


@pytest.mark.parametrize("wmo", [DONUT, EDGE, FREE], ids=["isolated too", "at the edge", "alone"])
def test_finds_nothing_where_no_domain_shows_the_way(wmo: dict[str, str]) -> None:
    at = case(
        country(CROSS, c=BIG), division("jeugd", **DONUT), division("wmo", **wmo), centres="c"
    )
    assert look(rule, at) == []


def test_names_the_domains_in_the_order_of_the_report() -> None:
    at = case(
        country(CROSS, c=BIG),
        division("jeugd", **DONUT),
        division("arbeidsmarkt", **INSIDE),
        division("wmo", **STANDALONE),
        centres="c",
    )
    [found] = look(rule, at)
    assert found.facts == {
        "isolated": Domains(("jeugd", "wmo")),
        "integrated": Domains(("arbeidsmarkt",)),
    }
    assert found.municipalities == (code("c"),)
    assert named(found.related) == [("jeugd", "c"), ("wmo", "c")]


def test_names_a_domain_once_however_many_tiers_it_has() -> None:
    at = case(
        country(CROSS, c=BIG),
        division("jeugd", **DONUT),
        division("jeugd", tier=Tier.SUPRA_REGIONAL, **DONUT),
        division("wmo", **INSIDE),
        division("wmo", tier=Tier.SUPRA_REGIONAL, **INSIDE),
        centres="c",
    )
    [found] = look(rule, at)
    assert found.facts == {"isolated": Domains(("jeugd",)), "integrated": Domains(("wmo",))}


def test_another_tier_of_the_same_domain_is_no_other_domain() -> None:
    at = case(
        country(CROSS, c=BIG),
        division("jeugd", **DONUT),
        division("jeugd", tier=Tier.SUPRA_REGIONAL, **INSIDE),
        centres="c",
    )
    assert look(rule, at) == []
