"""WIT01: every municipality in scope is in a region of every domain."""

import pytest
from worlds import about, case, code, codes, country, division, look, row, said, weighs

from congruentie.model.finding import Quantity, Severity, Unit
from congruentie.model.region import Division, Tier
from congruentie.model.submission import (
    Ambiguous,
    Conflicting,
    Glued,
    Known,
    OtherYear,
    Reference,
    Unknown,
    Unreadable,
)
from congruentie.rules.white_spot import white_spot as rule


@pytest.mark.parametrize(
    ("proposed", "expected"),
    [
        pytest.param(division("jeugd", noord="abc"), [], id="everybody takes part"),
        pytest.param(division("jeugd", noord="ab"), [("jeugd", "c")], id="one does not"),
        pytest.param(division("jeugd", west="a", oost="c"), [("jeugd", "b")], id="one in between"),
        pytest.param(division("jeugd", noord="abc", zuid="bc"), [], id="some take part twice"),
        pytest.param(
            division("jeugd", noord="ab", leeg=""), [("jeugd", "c")], id="a region without members"
        ),
        pytest.param(
            division("jeugd"),
            [("jeugd", "a"), ("jeugd", "b"), ("jeugd", "c")],
            id="a domain without regions",
        ),
    ],
)
def test_finds_who_is_in_no_region(proposed: Division, expected: list[tuple[str, str]]) -> None:
    assert about(look(rule, case(country("a b c"), proposed))) == expected


def test_without_domains_there_is_nothing_to_take_part_in() -> None:
    assert look(rule, case(country("a b c"))) == []


def test_every_domain_is_judged_by_itself() -> None:
    at = case(country("a b c"), division("jeugd", noord="ab"), division("wmo", noord="bc"))
    assert about(look(rule, at)) == [("jeugd", "c"), ("wmo", "a")]


def test_every_tier_of_a_domain_is_judged_by_itself() -> None:
    groups = division("jeugd", noord="ab")
    above = division("jeugd", tier=Tier.SUPRA_REGIONAL, noord="a")
    found = look(rule, case(country("a b"), groups, above))
    assert [sighting.subject.key for sighting in found] == [f"jeugd/c||{code('b')}|"]


@pytest.mark.parametrize(
    ("scope", "expected"),
    [
        pytest.param("abc", [("jeugd", "c")], id="in scope"),
        pytest.param("ab", [], id="out of scope"),
        pytest.param("c", [("jeugd", "c")], id="alone in scope"),
    ],
)
def test_whoever_is_out_of_scope_is_context(scope: str, expected: list[tuple[str, str]]) -> None:
    at = case(country("a b c"), division("jeugd", noord="ab"), scope=scope)
    assert about(look(rule, at)) == expected


def test_says_how_many_live_there_and_which_regions_it_could_join() -> None:
    land = country(
        """
        b c
        d a
        """,
        a=12_345,
    )
    at = case(land, division("jeugd", west="d", schuin="b", noord="c"))
    (found,) = look(rule, at)
    assert weighs(rule, found) is Severity.ERROR
    assert found.wording == ""
    assert found.municipalities == codes("a")
    assert found.related == ()
    assert found.places == ()
    assert found.facts == {
        "inhabitants": Quantity(12_345, Unit.INHABITANTS),
        "nearby": ("Noord", "West"),
    }


@pytest.mark.parametrize(
    ("links", "expected"),
    [
        pytest.param(("ab",), ("Vasteland",), id="a ferry sails"),
        pytest.param((), (), id="no ferry sails"),
    ],
)
def test_a_named_link_makes_a_region_nearby(
    links: tuple[str, ...], expected: tuple[str, ...]
) -> None:
    at = case(country("a . b", links=links), division("jeugd", vasteland="b"))
    (found,) = look(rule, at)
    assert found.facts["nearby"] == expected


@pytest.mark.parametrize(
    "reference",
    [
        pytest.param(Unknown(text="Aa", suggestions=codes("a")), id="a typing error"),
        pytest.param(
            OtherYear(text="Oud-A", code=code("o"), name="Oud-A", counterparts=codes("a")),
            id="an old name",
        ),
        pytest.param(Ambiguous(text="A", candidates=codes("ab")), id="a name of several"),
        pytest.param(
            Conflicting(code=code("b"), text="A", code_of_name=code("a")), id="a code and a name"
        ),
        pytest.param(Glued(text="A B", parts=codes("ab")), id="two in one cell"),
    ],
)
def test_points_at_a_row_that_may_have_meant_it(reference: Reference) -> None:
    rows = [said(reference, "noord", line=7), said(reference, "noord", line=9)]
    at = case(country("a b"), division("jeugd", noord="b"), statements=rows)
    (found,) = look(rule, at)
    assert found.wording == "mentioned"
    assert found.places == (row(7), row(9))


@pytest.mark.parametrize(
    ("reference", "region", "domain"),
    [
        pytest.param(
            Unknown(text="Aa", suggestions=codes("a")), "noord", "wmo", id="for another domain"
        ),
        pytest.param(
            Unknown(text="Aa", suggestions=codes("a")), None, "jeugd", id="that names no region"
        ),
        pytest.param(Unknown(text="Qqq"), "noord", "jeugd", id="that looks like nobody"),
        pytest.param(
            Unknown(text="Bb", suggestions=codes("b")), "noord", "jeugd", id="that means another"
        ),
        pytest.param(Known(code=code("b")), "noord", "jeugd", id="that is clear"),
    ],
)
def test_does_not_point_at_a_row(reference: Reference, region: str | None, domain: str) -> None:
    rows = [said(reference, region, line=7, domain=domain)]
    at = case(country("a b"), division("jeugd", noord="b"), statements=rows)
    (found,) = look(rule, at)
    assert found.wording == ""
    assert found.places == ()


def test_a_row_with_an_unreadable_cell_may_have_meant_it() -> None:
    cell = Unreadable(
        place=row(7), column="regio", text="#N/B", expected="value", municipality=code("b")
    )
    land = country("a b")
    [found] = look(rule, case(land, division("jeugd", noord="a"), unreadable=(cell,)))
    assert found.wording == "mentioned"
    assert found.facts["rows"] == ("7",)
    assert found.places == (row(7),)
