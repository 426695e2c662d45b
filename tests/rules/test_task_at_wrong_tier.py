"""TAK01: the tasks that the letter names stand on tier c, or on the national tier."""

import pytest
from worlds import about, case, codes, country, division, look, region, row, weighs

from congruentie.model.criteria import Ruleset
from congruentie.model.finding import Severity, Tasks
from congruentie.model.region import Layer, Tier
from congruentie.model.task_criteria import TaskSettings
from congruentie.rules.task_at_wrong_tier import task_at_wrong_tier as rule

LAND = country("a b c")
TASK = "jeugdbescherming"


@pytest.mark.parametrize(
    ("tier", "too_low"),
    [
        pytest.param(Tier.LOCAL, True, id="local"),
        pytest.param(Tier.REGIONAL, True, id="regional"),
        pytest.param(Tier.SUPRA_REGIONAL, False, id="supra-regional"),
        pytest.param(Tier.NATIONAL, False, id="national"),
    ],
)
def test_finds_tasks_on_too_low_a_tier(tier: Tier, too_low: bool) -> None:
    found = look(rule, case(LAND, division("jeugd", tier=tier, task=TASK, noord="abc")))
    assert [s.facts for s in found] == (
        [{"task": Tasks((TASK,)), "tier": tier.value}] if too_low else []
    )


@pytest.mark.parametrize(
    "task", [pytest.param("", id="no task"), pytest.param("loket", id="a task for any tier")]
)
def test_other_tasks_may_stand_anywhere(task: str) -> None:
    assert look(rule, case(LAND, division("jeugd", task=task, noord="abc"))) == []


@pytest.mark.parametrize(
    ("tier", "expected"),
    [
        pytest.param(Tier.REGIONAL, [("meldpunt", "")], id="regional"),
        pytest.param(Tier.SUPRA_REGIONAL, [], id="supra-regional"),
    ],
)
def test_the_hotline_is_a_task_by_itself(tier: Tier, expected: list[tuple[str, str]]) -> None:
    assert about(look(rule, case(LAND, division("meldpunt", tier=tier, noord="abc")))) == expected


def test_what_rules_yaml_wants_on_a_lower_tier_may_stand_there() -> None:
    ruleset = Ruleset(tasks={TASK: TaskSettings(tier=Tier.REGIONAL)})
    at = case(LAND, division("jeugd", task=TASK, noord="abc"), ruleset=ruleset)
    assert look(rule, at) == []


def test_concerns_all_members_in_scope_and_points_at_the_first_row() -> None:
    proposed = division(
        "jeugd",
        task=TASK,
        noord=region("noord", "a", places=(row(3), row(8))),
        zuid=region("zuid", "bc", places=(row(5),)),
    )
    (found,) = look(rule, case(LAND, proposed, scope="ab"))
    assert weighs(rule, found) is Severity.WARNING
    assert found.wording == ""
    assert found.municipalities == codes("ab")
    assert found.places == (row(3),)


def test_concerns_the_regions_of_the_domain_that_the_task_belongs_to() -> None:
    low = division("jeugd", tier=Tier.LOCAL, task=TASK, noord="a")
    at = case(LAND, low, division("jeugd", noord="abc"), division("wmo", noord="abc"))
    (found,) = look(rule, at)
    assert [subject.layer for subject in found.related] == [Layer(domain="jeugd")]
