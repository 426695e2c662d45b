"""VNG02: who bears the risks is agreed on, and it is not the centre alone."""

import pytest
from worlds import case, codes, country, declaring, division, look, region, row, weighs, worded

from congruentie.model.finding import Severity
from congruentie.rules.risk_not_arranged import risk_not_arranged as rule

LAND = country("a b c")
CENTRE = {"rechtsvorm": "centrumregeling"}


@pytest.mark.parametrize(
    ("declared", "expected"),
    [
        pytest.param({"risicoverdeling": "solidair"}, [], id="solidarity"),
        pytest.param({"risicoverdeling": "naar_gebruik"}, [], id="by use"),
        pytest.param({"risicoverdeling": "gedeeltelijk"}, [], id="partly"),
        pytest.param({"risicoverdeling": "geen"}, [("noord", "")], id="none"),
        pytest.param({}, [("noord", "undeclared")], id="nothing"),
        pytest.param(CENTRE, [("noord", "undeclared")], id="nothing, with a centre arrangement"),
        pytest.param(
            {"risicoverdeling": "centrum", **CENTRE},
            [("noord", "centre")],
            id="a centre that bears all, with a centre arrangement",
        ),
        pytest.param(
            {"risicoverdeling": "centrum", "rechtsvorm": "dvo"},
            [],
            id="a centre that bears all, with another form",
        ),
        pytest.param(
            {"risicoverdeling": "solidair", **CENTRE},
            [],
            id="solidarity, with a centre arrangement",
        ),
        pytest.param(
            {"risicoverdeling": "geen", **CENTRE}, [("noord", "")], id="none, with a centre"
        ),
    ],
)
def test_finds_risks_that_nobody_or_only_the_centre_bears(
    declared: dict[str, str], expected: list[tuple[str, str]]
) -> None:
    proposed = declaring(noord=declared, zuid={"risicoverdeling": "solidair"})
    assert worded(look(rule, case(LAND, proposed))) == expected


def test_a_domain_that_is_silent_is_not_asked_while_another_is() -> None:
    silent = declaring("wmo", noord=CENTRE)
    at = case(LAND, declaring(noord={"risicoverdeling": "geen"}, zuid={}), silent)
    assert worded(look(rule, at)) == [("noord", ""), ("zuid", "undeclared")]


def test_points_at_the_description() -> None:
    noord = region("noord", "ab", attributes={"risicoverdeling": "geen"}, places=(row(3), row(8)))
    (found,) = look(rule, case(LAND, division("jeugd", noord=noord)))
    assert weighs(rule, found) is Severity.WARNING
    assert found.municipalities == codes("ab")
    assert found.places == (row(8),)
    assert found.facts == {}
