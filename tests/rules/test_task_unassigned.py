"""TAK02: every supra-regional task of the domains is assigned to somebody."""

import pytest
from worlds import case, country, division, look, named, region, weighs

from congruentie.model.criteria import SUPRA_REGIONAL_TASKS
from congruentie.model.finding import Severity, Tasks
from congruentie.model.region import Division, Tier
from congruentie.rules.task_unassigned import task_unassigned as rule

LAND = country("a b")
C = Tier.SUPRA_REGIONAL
OF_LABOUR = "werkgeversdienstverlening"


def unassigned(*proposed: Division) -> set[str]:
    return {found.subject.detail for found in look(rule, case(LAND, *proposed))}


@pytest.mark.parametrize(
    ("domain", "expected"),
    [
        pytest.param("arbeidsmarkt", {OF_LABOUR}, id="labour market"),
        pytest.param("wmo", {"inkoop_specialistisch", "meldpunt_hgkm"}, id="social support"),
        pytest.param("jeugd", SUPRA_REGIONAL_TASKS.keys() - {OF_LABOUR}, id="youth care"),
        pytest.param("buurtzorg", set(), id="a domain of one's own"),
    ],
)
def test_finds_the_tasks_of_the_domains(domain: str, expected: set[str]) -> None:
    assert unassigned(division(domain, noord="ab")) == expected


@pytest.mark.parametrize(
    ("tier", "members", "expected"),
    [
        pytest.param(C, "ab", set(), id="to a region with members"),
        pytest.param(C, "", {OF_LABOUR}, id="to a region without members"),
        pytest.param(Tier.NATIONAL, "", set(), id="to the country"),
        pytest.param(Tier.REGIONAL, "a", set(), id="on too low a tier, which is another finding"),
    ],
)
def test_a_task_is_assigned(tier: Tier, members: str, expected: set[str]) -> None:
    of_task = division("arbeidsmarkt", tier=tier, task=OF_LABOUR, noord=members)
    assert unassigned(division("arbeidsmarkt", noord="ab"), of_task) == expected


def test_the_hotline_is_assigned_by_its_own_layer() -> None:
    hotline = division("meldpunt", tier=C, heel="ab")
    assert unassigned(division("wmo", noord="ab"), hotline) == {"inkoop_specialistisch"}


def test_concerns_every_layer_of_its_domains() -> None:
    labour = division("arbeidsmarkt", noord="ab")
    above = division("arbeidsmarkt", tier=C, task="inkoop", heel=region("heel", "ab"))
    (found,) = look(rule, case(LAND, labour, above))
    assert weighs(rule, found) is Severity.WARNING
    assert found.wording == ""
    assert named(found.related) == [("arbeidsmarkt", ""), ("arbeidsmarkt", "")]
    assert found.facts == {"task": Tasks((OF_LABOUR,))}
