"""VNG01: who directs is agreed on, and institutions are partners."""

import pytest
from worlds import case, codes, country, declaring, division, look, region, row, weighs, worded

from congruentie.model.finding import Severity
from congruentie.rules.direction_not_arranged import direction_not_arranged as rule

LAND = country("a b c")
WELL = {"regie_afspraken": "ja", "partners": "ggz"}


@pytest.mark.parametrize(
    ("declared", "expected"),
    [
        pytest.param(WELL, [], id="agreed, with partners"),
        pytest.param(WELL | {"regie_afspraken": "nee"}, [("noord", "")], id="not agreed"),
        pytest.param(
            WELL | {"regie_afspraken": "in_voorbereiding"},
            [("noord", "preparing")],
            id="in preparation",
        ),
        pytest.param({"partners": "ggz"}, [("noord", "undeclared")], id="not declared"),
        pytest.param({"regie_afspraken": "ja"}, [("noord", "no-partners")], id="no partners"),
        pytest.param(WELL | {"partners": "nee"}, [("noord", "no-partners")], id="partners: none"),
        pytest.param({}, [("noord", "undeclared"), ("noord", "no-partners")], id="neither"),
    ],
)
def test_finds_what_is_not_arranged(
    declared: dict[str, str], expected: list[tuple[str, str]]
) -> None:
    proposed = declaring(noord=declared, zuid=WELL)
    assert worded(look(rule, case(LAND, proposed))) == expected


def test_two_findings_of_one_region_are_two_subjects() -> None:
    direction, partners = look(rule, case(LAND, declaring(noord={}, zuid=WELL)))
    assert direction.subject != partners.subject


@pytest.mark.parametrize(
    ("declared", "severity"),
    [
        pytest.param({"regie_afspraken": "nee"}, Severity.WARNING, id="not agreed"),
        pytest.param({"regie_afspraken": "in_voorbereiding"}, Severity.INFO, id="in preparation"),
    ],
)
def test_preparing_is_a_remark_only(declared: dict[str, str], severity: Severity) -> None:
    (found,) = look(rule, case(LAND, declaring(noord=WELL | declared)))
    assert weighs(rule, found) is severity


def test_a_domain_that_is_silent_is_not_asked_while_another_is() -> None:
    silent = declaring("wmo", noord={"rechtsvorm": "dvo"})
    at = case(LAND, declaring(noord=WELL, zuid={"partners": "ggz"}), silent)
    assert worded(look(rule, at)) == [("zuid", "undeclared")]


def test_points_at_the_description() -> None:
    noord = region("noord", "ab", attributes={"regie_afspraken": "ja"}, places=(row(3), row(8)))
    (found,) = look(rule, case(LAND, division("jeugd", noord=noord)))
    assert found.municipalities == codes("ab")
    assert found.places == (row(8),)
    assert found.facts == {}
