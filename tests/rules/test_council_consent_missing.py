"""PRO05: the councils of all members have consented."""

import pytest
from worlds import case, codes, country, declaring, division, look, region, row, weighs, worded

from congruentie.model.finding import Quantity, Severity, Unit
from congruentie.rules.council_consent_missing import council_consent_missing as rule

LAND = country("a b c")
YES = {"raad_toestemming": "ja"}


@pytest.mark.parametrize(
    ("declared", "wording", "severity"),
    [
        pytest.param({"raad_toestemming": "nee"}, "", Severity.WARNING, id="no"),
        pytest.param(
            {"raad_toestemming": "in_voorbereiding"},
            "preparing",
            Severity.INFO,
            id="in preparation",
        ),
        pytest.param({"raad_toestemming": "0/1"}, "some", Severity.WARNING, id="none of one"),
        pytest.param({}, "undeclared", Severity.WARNING, id="not declared, while another is"),
    ],
)
def test_finds_every_answer_but_yes(
    declared: dict[str, str], wording: str, severity: Severity
) -> None:
    (found,) = look(rule, case(LAND, declaring(noord=declared, zuid=YES)))
    assert worded([found]) == [("noord", wording)]
    assert weighs(rule, found) is severity


@pytest.mark.parametrize(
    ("counted", "missing"),
    [
        pytest.param("3/3", None, id="all of them"),
        pytest.param("2/3", (2, 3), id="one short"),
        pytest.param("2/2", (2, 3), id="all of fewer than there are members"),
        pytest.param("3/4", (3, 4), id="as many as members, of more"),
        pytest.param("0/3", (0, 3), id="none of them"),
        pytest.param("4/4", None, id="all of more than there are members"),
    ],
)
def test_councils_are_counted_against_the_members(
    counted: str, missing: tuple[int, int] | None
) -> None:
    noord = region("noord", "abc", attributes={"raad_toestemming": counted})
    found = look(rule, case(LAND, division("jeugd", noord=noord)))
    expected = [
        {"consented": Quantity(consented, Unit.COUNT), "all": Quantity(everyone, Unit.COUNT)}
        for consented, everyone in ([missing] if missing else [])
    ]
    assert [s.facts for s in found] == expected
    assert {s.wording for s in found} <= {"some"}


def test_a_domain_that_is_silent_is_not_asked_while_another_is() -> None:
    silent = declaring("wmo", noord={"rechtsvorm": "dvo"})
    at = case(LAND, declaring(noord=YES, zuid={}), silent)
    assert worded(look(rule, at)) == [("zuid", "undeclared")]


def test_points_at_the_description() -> None:
    no = {"raad_toestemming": "nee"}
    noord = region("noord", "ab", attributes=no, places=(row(3), row(8)))
    (found,) = look(rule, case(LAND, division("jeugd", noord=noord)))
    assert found.municipalities == codes("ab")
    assert found.places == (row(8),)
    assert found.facts == {}
