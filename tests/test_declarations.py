"""What the rules about declared criteria have in common, and what silence makes of them."""

from datetime import date

import pytest
from worlds import case, country, declaring, division, region

from congruentie.case import Case
from congruentie.checker import check
from congruentie.declarations import asked_regions
from congruentie.model.finding import Criterion
from congruentie.model.region import Division, Tier
from congruentie.model.report import Provenance, Report, State
from congruentie.registry import Selection, all_rules

LAND = country("a b c d")
SAYS = {"rechtsvorm": "dvo"}
COLUMNS = ("rechtsvorm", "startdatum")


def asked(*proposed: Division, domains: tuple[str, ...] = ()) -> list[str]:
    return [
        f"{layer.key} {one.code}"
        for layer, one in asked_regions(case(LAND, *proposed), COLUMNS, domains)
    ]


class TestAskedRegions:
    def test_one_that_speaks_makes_all_of_its_layer_answer(self) -> None:
        assert asked(declaring(noord={}, zuid=SAYS)) == ["jeugd/b noord", "jeugd/b zuid"]

    def test_a_layer_that_is_silent_is_not_asked_while_another_is(self) -> None:
        silent = declaring("wmo", noord={"partners": "ggz"})
        above = declaring(tier=Tier.SUPRA_REGIONAL, heel={})
        assert asked(declaring(noord=SAYS), silent, above) == ["jeugd/b noord"]

    def test_a_region_without_members_is_not_asked(self) -> None:
        empty = division("jeugd", noord="a", zuid=region("zuid", "", attributes=SAYS))
        assert asked(empty) == ["jeugd/b noord"]

    @pytest.mark.parametrize(
        ("unread", "expected"),
        [
            pytest.param("startdatum", ["jeugd/b noord"], id="in a column of the rule"),
            pytest.param("partners", ["jeugd/b noord", "jeugd/b zuid"], id="in another"),
        ],
    )
    def test_a_region_with_an_unreadable_cell_is_not_asked(
        self, unread: str, expected: list[str]
    ) -> None:
        zuid = region("zuid", "b", unread=frozenset({unread}))
        noord = region("noord", "a", attributes=SAYS)
        assert asked(division("jeugd", noord=noord, zuid=zuid)) == expected

    @pytest.mark.parametrize("tier", [Tier.LOCAL, Tier.NATIONAL])
    def test_only_where_municipalities_work_in_regions(self, tier: Tier) -> None:
        assert asked(declaring(tier=tier, noord=SAYS)) == []

    def test_a_rule_may_mean_some_domains_only(self) -> None:
        both = (declaring("jeugd", noord=SAYS), declaring("wmo", noord=SAYS))
        assert asked(*both, domains=("wmo",)) == ["wmo/b noord"]


def judged(at: Case) -> Report:
    """The report of all rules that run unless told otherwise."""
    rules = tuple(rule for rule in all_rules().values() if rule.card.on)
    selection = Selection(rules=rules, settings={rule.code: rule.settings() for rule in rules})
    provenance = Provenance(
        version="0",
        inputs=(),
        profile="",
        rules_sha256="",
        today=date(2016, 6, 1),
        scope="",
    )
    return check(at, selection, provenance)


def test_a_task_on_the_local_tier_is_judged_where_nothing_else_is() -> None:
    local = division("jeugd", tier=Tier.LOCAL, task="jeugdbescherming", a="a")
    report = judged(case(LAND, local))
    assert {"TAK01", "TAK02"} <= set(report.rules_run)
    assert "TAK01" in {finding.rule for finding in report.findings}
    assert report.layers[0].states[Criterion.TASKS] is State.ATTENTION


def test_a_finding_about_no_layer_counts_only_where_its_criterion_applies() -> None:
    """Whoever is in no region at all is a white spot of tier b, and none of tier a."""
    local = division("jeugd", tier=Tier.LOCAL, task="loket", a="a")
    both = (division("jeugd", noord="abc"), division("wmo", noord="abc"))
    report = judged(case(LAND, local, *both))
    states = {one.layer.tier: one.states[Criterion.COVERAGE] for one in report.layers}
    assert "WIT02" in {finding.rule for finding in report.findings}
    assert states == {Tier.LOCAL: State.NOT_APPLICABLE, Tier.REGIONAL: State.FAILED}
