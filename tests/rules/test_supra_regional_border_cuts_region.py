"""CON03: what works together on tier b stays together on tier c."""

import pytest
from worlds import (
    about,
    case,
    codes,
    country,
    declaring,
    division,
    look,
    named,
    region,
    row,
    weighs,
    worded,
)

from congruentie.model.finding import Quantity, Severity, Unit
from congruentie.model.region import Division, Tier
from congruentie.rules.supra_regional_border_cuts_region import (
    supra_regional_border_cuts_region as rule,
)

LAND = country("a b c d", a=10_000)
C = Tier.SUPRA_REGIONAL
NOORD = division("jeugd", noord="abc", zuid="d")
FOUND = [("jeugd", "noord")]


@pytest.mark.parametrize(
    ("larger", "expected"),
    [
        pytest.param(division("jeugd", tier=C, heel="abcd"), [], id="wholly inside"),
        pytest.param(division("jeugd", tier=C, een="abc", twee="d"), [], id="the same regions"),
        pytest.param(division("jeugd", tier=C, een="ab", twee="cd"), FOUND, id="cut in two"),
        pytest.param(division("wmo", tier=C, een="a", twee="bcd"), FOUND, id="by another domain"),
        pytest.param(
            division("jeugd", tier=C, task="jeugdbescherming", een="a", twee="bcd"),
            FOUND,
            id="by a task",
        ),
        pytest.param(
            division("jeugd", tier=C, een="ab", twee="d"), [], id="a white spot in tier c is no cut"
        ),
        pytest.param(
            division("jeugd", tier=C, een="abc", twee="cd"),
            [],
            id="nor is a member that is in two regions there",
        ),
        pytest.param(division("wmo", een="ab", twee="cd"), [], id="a region of the same tier"),
        pytest.param(division("wmo", tier=Tier.LOCAL, een="ab", twee="cd"), [], id="a lower tier"),
    ],
)
def test_finds_regions_that_are_cut(larger: Division, expected: list[tuple[str, str]]) -> None:
    assert about(look(rule, case(LAND, NOORD, larger))) == expected


@pytest.mark.parametrize(
    ("scope", "expected"),
    [
        pytest.param("abcd", FOUND, id="both sides in scope"),
        pytest.param("abd", [], id="one side out of scope"),
    ],
)
def test_members_out_of_scope_are_context(scope: str, expected: list[tuple[str, str]]) -> None:
    larger = division("jeugd", tier=C, een="ab", twee="cd")
    assert about(look(rule, case(LAND, NOORD, larger, scope=scope))) == expected


def test_every_division_of_tier_c_that_cuts_is_one_finding() -> None:
    een = division("jeugd", tier=C, een="ab", twee="cd")
    twee = division("wmo", tier=C, een="ab", twee="cd")
    assert about(look(rule, case(LAND, NOORD, een, twee))) == FOUND * 2


def test_names_the_parts_and_who_would_have_to_move() -> None:
    noord = division("jeugd", noord=region("noord", "abc", places=(row(3), row(8))))
    larger = division("wmo", tier=C, een="ab", twee="c")
    (found,) = look(rule, case(LAND, noord, larger))
    assert weighs(rule, found) is Severity.ERROR
    assert found.wording == ""
    assert found.municipalities == codes("c")
    assert named(found.related) == [("wmo", "een"), ("wmo", "twee")]
    assert found.places == (row(3),)
    assert found.facts == {
        "largest": "Een",
        "others": ("Twee (C)",),
        "movers": ("C",),
        "mover_codes": codes("c"),
        "inhabitants": Quantity(50_000, Unit.INHABITANTS),
        "pieces": Quantity(2, Unit.REGIONS),
    }


def test_the_part_with_most_inhabitants_stays() -> None:
    larger = division("wmo", tier=C, een="a", twee="bc")
    (found,) = look(rule, case(LAND, division("jeugd", noord="abc"), larger))
    assert found.facts["movers"] == ("A",)
    assert (found.facts["largest"], found.facts["others"]) == ("Twee", ("Een (A)",))


@pytest.mark.parametrize(
    ("tier", "declared", "expected"),
    [
        pytest.param(C, {}, [("noord", "rationale")], id="no reason, while another gives one"),
        pytest.param(C, {"logische_grens": "nee"}, [("noord", "rationale")], id="none"),
        pytest.param(C, {"logische_grens": "de Maas"}, [], id="a reason"),
        pytest.param(Tier.REGIONAL, {}, [], id="the other tier need not give one"),
    ],
)
def test_an_outer_border_has_a_reason(
    tier: Tier, declared: dict[str, str], expected: list[tuple[str, str]]
) -> None:
    proposed = declaring(tier=tier, noord=declared, zuid={"logische_grens": "de provincie"})
    found = look(rule, case(LAND, proposed))
    assert worded(found) == expected
    assert {weighs(rule, s) for s in found} <= {Severity.WARNING}


def test_a_tier_that_is_silent_about_its_borders_is_not_asked() -> None:
    silent = declaring("wmo", tier=C, noord={"rechtsvorm": "dvo"})
    assert look(rule, case(LAND, silent)) == []
