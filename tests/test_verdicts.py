"""The states of a criterion: what was found, what was not said, what is not complete."""

from typing import Any

import pytest
from worlds import case, country, division, invented, region, said, seeing, waiver

from congruentie.case import Case
from congruentie.checker import check
from congruentie.model.criteria import RuleSettings
from congruentie.model.finding import Criterion, Severity, Sighting, Subject
from congruentie.model.region import Layer, Place, Tier
from congruentie.model.report import Provenance, Report, State
from congruentie.model.submission import Unknown, Unreadable
from congruentie.registry import Selection, all_rules
from congruentie.rule import Rule

JEUGD, WMO = Layer(domain="jeugd"), Layer(domain="wmo")
LAND = country("a b c")
PROVENANCE = Provenance(
    version="0", inputs=(), profile="", rules_sha256="", today=case(LAND).today, scope=""
)


def judge(at: Case, *rules: Rule) -> Report:
    settings = {rule.code: RuleSettings() for rule in rules}
    return check(at, Selection(rules=rules, settings=settings), PROVENANCE)


def state(at: Case, *rules: Rule, of: Criterion = Criterion.SCALE) -> list[State]:
    return [layer.states[of] for layer in judge(at, *rules).layers]


def asking(code: str, *columns: str, **card: Any) -> Rule:
    """A rule about direction that asks for columns, and sees nothing unless told otherwise."""
    return invented(code, criterion=Criterion.DIRECTION, needs=columns, **card)


def told(domain: str, *columns: str) -> Any:
    """A division whose one region declares something in these columns."""
    return division(domain, noord=region("noord", "abc", attributes=dict.fromkeys(columns, "iets")))


class TestNotDeclared:
    def test_is_the_state_of_a_criterion_that_nobody_says_anything_about(self) -> None:
        at = case(LAND, told("jeugd"), told("wmo"))
        report = judge(at, asking("AAA01", "partners"))
        assert [layer.states for layer in report.layers] == [
            {Criterion.DIRECTION: State.NOT_DECLARED}
        ] * 2
        assert [(rule.code, rule.why) for rule in report.not_run] == [("AAA01", "not-declared")]
        assert report.rules_run == ()

    def test_is_told_layer_by_layer(self) -> None:
        at = case(LAND, told("jeugd", "partners"), told("wmo"))
        found = state(at, asking("AAA01", "partners"), of=Criterion.DIRECTION)
        assert found == [State.PASSED, State.NOT_DECLARED]

    def test_is_not_covered_by_another_column_of_the_same_criterion(self) -> None:
        at = case(LAND, told("jeugd", "partners"))
        rules = asking("AAA01", "partners"), asking("AAA02", "regie_afspraken")
        assert state(at, *rules, of=Criterion.DIRECTION) == [State.NOT_DECLARED]

    def test_gives_way_to_what_was_found(self) -> None:
        at = case(LAND, told("jeugd", "partners"))
        seen = Sighting(subject=Subject(layer=JEUGD, region="noord"))
        heavy = invented("AAA02", seeing(seen), criterion=Criterion.DIRECTION, needs=("partners",))
        rules = asking("AAA01", "regie_afspraken"), heavy
        assert state(at, *rules, of=Criterion.DIRECTION) == [State.FAILED]

    def test_does_not_take_away_what_was_computed(self) -> None:
        computed = invented("AAA01")
        declared = invented("AAA02", needs=("partners",))
        assert state(case(LAND, told("jeugd")), computed, declared) == [State.PASSED]

    def test_is_no_state_of_a_domain_that_the_rule_is_not_about(self) -> None:
        at = case(LAND, told("jeugd", "partners"), told("wmo"))
        rules = asking("AAA01", "partners"), asking("AAA02", "werkbedrijf", domains=("werk",))
        report = judge(at, *rules)
        assert [layer.states[Criterion.DIRECTION] for layer in report.layers] == [
            State.PASSED,
            State.NOT_DECLARED,
        ]
        assert [(rule.code, rule.why) for rule in report.not_run] == [("AAA02", "not-applicable")]

    @pytest.mark.parametrize("tier", [Tier.LOCAL, Tier.NATIONAL])
    def test_is_not_asked_of_a_tier_without_regions(self, tier: Tier) -> None:
        at = case(LAND, division("jeugd", tier=tier, noord="abc"))
        found = state(at, asking("AAA01", "partners"), of=Criterion.DIRECTION)
        assert found == [State.NOT_APPLICABLE]

    def test_tasks_are_declared_as_soon_as_one_layer_has_one(self) -> None:
        tasks = invented("AAA01", criterion=Criterion.TASKS, needs=("taak",))
        silent = case(LAND, division("jeugd", noord="abc"))
        assert state(silent, tasks, of=Criterion.TASKS) == [State.NOT_DECLARED]
        hotline = division("meldpunt", tier=Tier.SUPRA_REGIONAL, noord="abc")
        spoken = case(LAND, division("jeugd", noord="abc"), hotline)
        assert state(spoken, tasks, of=Criterion.TASKS) == [State.PASSED, State.PASSED]


class TestIncomplete:
    ALL = division("jeugd", noord="ab", zuid="c")
    SOME = division("jeugd", noord="ab")

    @pytest.mark.parametrize(
        "criterion", [Criterion.SCALE, Criterion.CENTRES, Criterion.CONTIGUITY], ids=str
    )
    def test_is_what_passes_so_far_while_municipalities_are_missing(
        self, criterion: Criterion
    ) -> None:
        rule = invented("AAA01", criterion=criterion)
        assert state(case(LAND, self.ALL), rule, of=criterion) == [State.PASSED]
        assert state(case(LAND, self.SOME), rule, of=criterion) == [State.INCOMPLETE]

    def test_is_congruence_with_a_domain_that_is_not_complete(self) -> None:
        rule = invented("AAA01", criterion=Criterion.CONGRUENCE)
        at = case(LAND, self.SOME, division("wmo", noord="ab", zuid="c"))
        assert state(at, rule, of=Criterion.CONGRUENCE) == [State.INCOMPLETE, State.PASSED]

    def test_coverage_and_data_say_themselves_what_is_missing(self) -> None:
        coverage = invented("AAA01", criterion=Criterion.COVERAGE)
        data = invented("AAA02", criterion=Criterion.DATA)
        (layer,) = judge(case(LAND, self.SOME), coverage, data).layers
        assert set(layer.states.values()) == {State.PASSED}

    def test_what_fails_fails_whoever_is_missing(self) -> None:
        heavy = invented("AAA01", seeing(Sighting(subject=Subject(layer=JEUGD, region="noord"))))
        assert state(case(LAND, self.SOME), heavy) == [State.FAILED]

    def test_what_lies_out_of_scope_is_not_missing(self) -> None:
        assert state(case(LAND, self.SOME, scope="ab"), invented("AAA01")) == [State.PASSED]

    def test_rows_that_could_not_be_understood_are_missing_from_their_region(self) -> None:
        lost = said(Unknown(text="Vlisingen"), "zuid", line=4)
        report = judge(case(LAND, self.ALL, statements=[lost]), invented("AAA01"))
        assert report.layers[0].states[Criterion.SCALE] is State.INCOMPLETE
        assert {r.region.code: r.states[Criterion.SCALE] for r in report.regions} == {
            "noord": State.PASSED,
            "zuid": State.INCOMPLETE,
        }


class TestRegions:
    AT = case(
        LAND,
        division("jeugd", noord="ab", zuid="c"),
        division("wmo", noord="abc"),
        waivers=(waiver("AAA02", region="zuid"),),
    )

    def states(self, *sightings: Sighting, **card: Any) -> dict[tuple[str, str], State]:
        report = judge(self.AT, invented("AAA01", seeing(*sightings), **card))
        return {(r.layer.domain, r.region.code): r.states[Criterion.SCALE] for r in report.regions}

    def test_only_the_region_that_is_named_fails(self) -> None:
        assert self.states(Sighting(subject=Subject(layer=JEUGD, region="noord"))) == {
            ("jeugd", "noord"): State.FAILED,
            ("jeugd", "zuid"): State.PASSED,
            ("wmo", "noord"): State.PASSED,
        }

    def test_both_regions_of_a_pair_fail(self) -> None:
        pair = Sighting(
            subject=Subject(layer=JEUGD, region="zuid"),
            related=(Subject(layer=WMO, region="noord"),),
        )
        failed = {k for k, found in self.states(pair).items() if found is State.FAILED}
        assert failed == {("jeugd", "zuid"), ("wmo", "noord")}

    def test_a_finding_about_a_municipality_is_one_about_its_region(self) -> None:
        member = Sighting(subject=Subject(layer=JEUGD, municipality="GM0099"))
        concerning = Sighting(subject=member.subject, municipalities=("GM0099",))
        assert self.states(concerning)["jeugd", "zuid"] is State.FAILED
        assert self.states(concerning)["jeugd", "noord"] is State.PASSED

    def test_a_warning_asks_attention_and_a_waiver_leaves_a_mark(self) -> None:
        seen = Sighting(subject=Subject(layer=JEUGD, region="zuid"))
        assert self.states(seen, severity=Severity.WARNING)["jeugd", "zuid"] is State.ATTENTION
        report = judge(self.AT, invented("AAA02", seeing(seen)))
        zuid = next(r for r in report.regions if r.region.code == "zuid")
        assert zuid.states[Criterion.SCALE] is State.TAILORED


class TestUnreadable:
    def test_a_cell_of_a_described_region_is_held_against_its_domain_only(self) -> None:
        cell = Unreadable(
            place=Place(path="x.xlsx", sheet="regios", line=2),
            column="startdatum",
            text="zomer",
            expected="date",
            domains=("wmo",),
        )
        at = case(LAND, told("jeugd"), told("wmo"), unreadable=(cell,))
        found = state(at, all_rules()["GEG09"], of=Criterion.DATA)
        assert found == [State.PASSED, State.FAILED]
