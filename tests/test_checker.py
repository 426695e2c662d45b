"""The checker: every rule runs, none can silence the others, and the report says what was seen."""

from collections.abc import Iterator
from dataclasses import replace

import pytest
from worlds import TODAY, case, country, division, invented, region, said, seeing, waiver

from congruentie.case import Case
from congruentie.checker import check
from congruentie.model.criteria import RuleSettings
from congruentie.model.finding import Criterion, Severity, Sighting, Status, Subject
from congruentie.model.region import Layer, Tier
from congruentie.model.report import NotRun, Provenance, Report, State, Verdict
from congruentie.model.submission import Unknown
from congruentie.registry import Selection, all_rules, choose
from congruentie.rule import Rule

JEUGD, WMO = Layer(domain="jeugd"), Layer(domain="wmo")
PROVENANCE = Provenance(version="0", inputs=(), profile="", rules_sha256="", today=TODAY, scope="")
LAND = country("a b")
AT = case(LAND, division("jeugd", noord="ab"), division("wmo", zuid="ab"))


def about(layer: Layer | None = None, region: str | None = None, **more: Severity) -> Sighting:
    return Sighting(subject=Subject(layer=layer, region=region), **more)


NOORD, ZUID, ALL = about(JEUGD, "noord"), about(WMO, "zuid"), about()


def judge(
    *rules: Rule,
    at: Case = AT,
    settings: dict[str, RuleSettings] | None = None,
    left_out: tuple[tuple[Rule, NotRun], ...] = (),
) -> Report:
    given = {rule.code: RuleSettings() for rule in rules} | (settings or {})
    return check(at, Selection(rules=rules, settings=given, left_out=left_out), PROVENANCE)


def breaks_down(_case: Case, _settings: RuleSettings) -> Iterator[Sighting]:
    yield NOORD
    message = "too many geese"
    raise ValueError(message)


class TestARuleThatBreaksDown:
    REPORT = judge(
        invented("AAA01", seeing(NOORD)),
        invented("AAA02", breaks_down, criterion=Criterion.COVERAGE),
        invented("AAA03", seeing(ZUID)),
    )

    def test_does_not_keep_the_others_from_finishing(self) -> None:
        assert [f.rule for f in self.REPORT.findings] == ["AAA01", "AAA03"]
        assert self.REPORT.rules_run == ("AAA01", "AAA03")

    def test_is_named_with_what_stopped_it(self) -> None:
        assert self.REPORT.not_run == (
            NotRun(code="AAA02", why="ValueError: too many geese", fault=True),
        )

    def test_leaves_the_submission_without_a_verdict(self) -> None:
        assert self.REPORT.verdict is Verdict.NO_VERDICT

    def test_leaves_its_criterion_without_a_state(self) -> None:
        assert [layer.states[Criterion.COVERAGE] for layer in self.REPORT.layers] == [
            State.NOT_RUN,
            State.NOT_RUN,
        ]

    def test_gives_no_pass_even_where_nothing_was_found(self) -> None:
        assert judge(invented("AAA01", breaks_down)).verdict is Verdict.NO_VERDICT

    def test_does_not_make_its_waivers_idle(self) -> None:
        at = replace(AT, waivers=(waiver("AAA01", region="oost"),))
        unused = all_rules()["MTW02"]
        assert judge(invented("AAA01", breaks_down), unused, at=at).findings == ()
        [found] = judge(invented("AAA01"), unused, at=at).findings
        assert found.rule == "MTW02"

    def test_may_also_be_late(self) -> None:
        report = judge(invented("AAA01", breaks_down, late=True), invented("AAA02", seeing(NOORD)))
        assert [f.rule for f in report.findings] == ["AAA02"]
        assert [fault.code for fault in report.not_run] == ["AAA01"]


class TestSeverity:
    @pytest.mark.parametrize(
        ("of_rule", "of_sighting", "setting", "expected"),
        [
            pytest.param("error", None, None, "error", id="that of the rule"),
            pytest.param("error", "warning", None, "warning", id="a sighting may weigh less"),
            pytest.param("warning", "error", None, "warning", id="but not more"),
            pytest.param("error", None, "warning", "warning", id="a setting makes it lighter"),
            pytest.param("error", "warning", "info", "info", id="the lighter of both"),
            pytest.param("error", "info", "warning", "info", id="the lighter of both, reversed"),
            pytest.param("warning", None, "error", "error", id="a setting makes it heavier"),
            pytest.param(
                "error", "warning", "error", "warning", id="but not a sighting that weighs less"
            ),
        ],
    )
    def test_is_the_rules_own_unless_settings_or_the_sighting_say_otherwise(
        self, of_rule: str, of_sighting: str | None, setting: str | None, expected: str
    ) -> None:
        weight = Severity[of_sighting.upper()] if of_sighting else None
        heavy = invented(
            "AAA01", seeing(about(JEUGD, severity=weight)), severity=Severity[of_rule.upper()]
        )
        [found] = judge(heavy, settings={"AAA01": RuleSettings(severity=setting)}).findings
        assert found.severity.key == expected

    @pytest.mark.parametrize(
        ("severity", "expected"),
        [
            (Severity.INFO, Verdict.PASSED),
            (Severity.WARNING, Verdict.FINDINGS),
            (Severity.ERROR, Verdict.FINDINGS),
        ],
        ids=["info", "warning", "error"],
    )
    def test_a_remark_alone_does_not_withhold_a_pass(
        self, severity: Severity, expected: Verdict
    ) -> None:
        assert judge(invented("AAA01", seeing(NOORD), severity=severity)).verdict is expected


def states(*rules: Rule, at: Case = AT, **more: tuple[tuple[Rule, NotRun], ...]) -> list[State]:
    """The state of the criterion of scale for jeugd and for wmo."""
    return [layer.states[Criterion.SCALE] for layer in judge(*rules, at=at, **more).layers]


class TestStates:
    LIGHT, HEAVY = Severity.WARNING, Severity.ERROR
    PARDONED = replace(AT, waivers=(waiver("AAA01", region="noord"),))

    def test_passed_where_no_rule_objects(self) -> None:
        assert states(invented("AAA01")) == [State.PASSED, State.PASSED]

    def test_passed_where_there_are_remarks_only(self) -> None:
        remark = invented("AAA01", seeing(NOORD), severity=Severity.INFO)
        assert states(remark, invented("AAA02")) == [State.PASSED, State.PASSED]

    def test_attention_where_a_warning_is_open(self) -> None:
        light = invented("AAA01", seeing(NOORD), severity=self.LIGHT)
        assert states(light) == [State.ATTENTION, State.PASSED]

    def test_failed_where_an_error_is_open(self) -> None:
        light = invented("AAA01", seeing(NOORD), severity=self.LIGHT)
        assert states(light, invented("AAA02", seeing(NOORD))) == [State.FAILED, State.PASSED]

    def test_tailored_where_every_objection_is_waived(self) -> None:
        heavy = invented("AAA01", seeing(NOORD))
        assert states(heavy, at=self.PARDONED) == [State.TAILORED, State.PASSED]

    def test_an_open_warning_weighs_more_than_a_waived_error(self) -> None:
        heavy = invented("AAA01", seeing(NOORD))
        light = invented("AAA02", seeing(NOORD), severity=self.LIGHT)
        assert states(heavy, light, at=self.PARDONED) == [State.ATTENTION, State.PASSED]

    def test_not_run_where_one_rule_kept_silent(self) -> None:
        assert states(invented("AAA01"), invented("AAA02", breaks_down)) == [
            State.NOT_RUN,
            State.NOT_RUN,
        ]

    def test_not_run_where_a_rule_broke_down_that_is_off_unless_asked_for(self) -> None:
        asked_for = invented("AAA02", breaks_down, on=False)
        assert states(invented("AAA01"), asked_for) == [State.NOT_RUN, State.NOT_RUN]

    def test_what_was_found_counts_though_another_rule_kept_silent(self) -> None:
        assert states(invented("AAA01", seeing(NOORD)), invented("AAA02", breaks_down)) == [
            State.FAILED,
            State.NOT_RUN,
        ]

    def test_a_waived_objection_is_no_tailoring_while_another_rule_kept_silent(self) -> None:
        heavy = invented("AAA01", seeing(NOORD))
        assert states(heavy, invented("AAA02", breaks_down), at=self.PARDONED) == [
            State.NOT_RUN,
            State.NOT_RUN,
        ]

    @pytest.mark.parametrize(
        ("left_out", "expected"),
        [
            pytest.param(invented("AAA02"), State.NOT_RUN, id="a rule that is on"),
            pytest.param(invented("AAA02", on=False), State.PASSED, id="a rule that is off"),
            pytest.param(
                invented("AAA02", severity=Severity.INFO), State.PASSED, id="a rule that remarks"
            ),
            pytest.param(
                invented("AAA02", criterion=Criterion.CENTRES),
                State.PASSED,
                id="a rule of another criterion",
            ),
        ],
    )
    def test_a_rule_that_was_left_out_is_missed(self, left_out: Rule, expected: State) -> None:
        reason = NotRun(code="AAA02", why="not-selected")
        assert states(invented("AAA01"), left_out=((left_out, reason),)) == [expected, expected]

    def test_a_finding_about_no_layer_counts_for_all(self) -> None:
        assert states(invented("AAA01", seeing(ALL))) == [State.FAILED, State.FAILED]

    def test_a_finding_about_two_regions_counts_for_both(self) -> None:
        both = replace(NOORD, related=(ZUID.subject,))
        assert states(invented("AAA01", seeing(both))) == [State.FAILED, State.FAILED]

    def test_a_criterion_without_a_rule_that_can_object_has_no_state(self) -> None:
        [jeugd, _] = judge(invented("AAA01")).layers
        assert list(jeugd.states) == [Criterion.SCALE]


class TestOrder:
    def test_findings_stand_by_rule_then_layer_then_subject(self) -> None:
        first = about(WMO, "aa")
        report = judge(
            invented("BBB01", seeing(ALL)),
            invented("AAA01", seeing(ZUID, first, NOORD, ALL)),
        )
        assert [(f.rule, f.sighting.subject.key) for f in report.findings] == [
            ("AAA01", "|||"),
            ("AAA01", "jeugd/b|noord||"),
            ("AAA01", "wmo/b|aa||"),
            ("AAA01", "wmo/b|zuid||"),
            ("BBB01", "|||"),
        ]

    def test_layers_stand_as_the_report_names_them_not_by_alphabet(self) -> None:
        at = case(LAND, division("wmo", zuid="ab"), division("jeugd", noord="ab"))
        found = judge(invented("AAA01", seeing(NOORD, ZUID)), at=at).findings
        assert [f.sighting.subject.region for f in found] == ["zuid", "noord"]

    def test_does_not_depend_on_the_order_in_which_a_rule_sees(self) -> None:
        there = judge(invented("AAA01", seeing(NOORD, ZUID, ALL))).findings
        back = judge(invented("AAA01", seeing(ALL, ZUID, NOORD))).findings
        assert there == back


class TestWaivers:
    def test_a_waived_finding_stays_in_the_report_with_its_waiver(self) -> None:
        held = waiver("AAA01", region="noord")
        report = judge(invented("AAA01", seeing(NOORD, ZUID)), at=replace(AT, waivers=(held,)))
        assert [(f.status, f.waiver) for f in report.findings] == [
            (Status.WAIVED, held.key),
            (Status.OPEN, None),
        ]
        assert report.waivers == {held.key: held}
        assert report.counts == {"error": 1, "warning": 0, "info": 0, "waived": 1}

    def test_nothing_but_waived_findings_is_a_pass(self) -> None:
        at = replace(AT, waivers=(waiver("AAA01", region="noord"),))
        assert judge(invented("AAA01", seeing(NOORD)), at=at).verdict is Verdict.PASSED

    def test_only_a_late_rule_knows_which_waivers_are_idle(self) -> None:
        def counts(case: Case, _settings: RuleSettings) -> Iterator[Sighting]:
            yield Sighting(subject=Subject(detail=f"{len(case.idle_waivers)} idle"))

        held = (waiver("AAA01", region="noord"), waiver("AAA01", region="oost"))
        report = judge(
            invented("AAA01", seeing(NOORD)),
            invented("BBB01", counts),
            invented("CCC01", counts, late=True),
            at=replace(AT, waivers=held),
        )
        assert [(f.rule, f.sighting.subject.detail) for f in report.findings[1:]] == [
            ("BBB01", "0 idle"),
            ("CCC01", "1 idle"),
        ]

    def test_what_a_late_rule_finds_cannot_be_waived(self) -> None:
        at = replace(AT, waivers=(waiver("AAA01", region="noord"),))
        [found] = judge(invented("AAA01", seeing(NOORD), late=True), at=at).findings
        assert found.status is Status.OPEN


class TestFingerprints:
    AT = case(
        country(
            """
            . n .
            w c e
            . z f
            """,
            c=200_000,
        ),
        division("jeugd", ring="nwez", leeg="", f="f"),
        division("wmo", west="nwc", oost="ez", midden="cf"),
        division("jeugd", tier=Tier.SUPRA_REGIONAL, stad="cf"),
        centres="c",
        statements=[
            said("n", "ring", line=2),
            said("n", "ring", line=3),
            said(Unknown(text="Utopia"), "ring", line=4),
            said(Unknown(text="Atlantis"), "ring", line=5),
        ],
        waivers=(waiver("OMV01", region="elders"), waiver("OMV01", region="ginder")),
    )

    @staticmethod
    def judge(at: Case) -> Report:
        rules = all_rules()
        settings = {code: rule.settings() for code, rule in rules.items()}
        return check(at, choose(rules, settings, (), ()), PROVENANCE)

    def test_are_unique(self) -> None:
        found = self.judge(self.AT).findings
        assert len({f.rule for f in found}) >= 12
        assert len({f.fingerprint for f in found}) == len(found)

    def test_do_not_change_when_municipalities_and_regions_are_renamed(self) -> None:
        renamed = replace(
            self.AT,
            territory=replace(
                self.AT.territory,
                municipalities={
                    code: replace(municipality, name=f"{code[:1:-1]}-stad")
                    for code, municipality in self.AT.territory.municipalities.items()
                },
            ),
            divisions=tuple(
                replace(d, regions=tuple(replace(r, name=f"{r.code[::-1]}!") for r in d.regions))
                for d in self.AT.divisions
            ),
        )
        renamed = replace(
            renamed, submission=replace(renamed.submission, divisions=renamed.divisions)
        )
        assert [f.fingerprint for f in self.judge(renamed).findings] == [
            f.fingerprint for f in self.judge(self.AT).findings
        ]

    def test_name_the_rule_the_subject_and_the_related_in_any_order(self) -> None:
        one = replace(ALL, related=(NOORD.subject, ZUID.subject))
        other = replace(ALL, related=(ZUID.subject, NOORD.subject))
        prints = [
            judge(invented(code, seeing(sighting))).findings[0].fingerprint
            for code, sighting in (("AAA01", one), ("AAA01", other), ("AAA02", one), ("AAA01", ALL))
        ]
        assert prints[0] == prints[1]
        assert len(set(prints)) == 3


def test_the_report_states_what_was_seen() -> None:
    land = country("a b . d", a=60_000, b=50_000, d=7_000)
    noord = region("noord", "ad")
    at = case(land, division("jeugd", noord=noord, leeg="", zuid="b"), scope="ab")
    off = invented("AAA02", on=False)
    report = judge(invented("AAA01"), at=at, left_out=((off, NotRun(code="AAA02", why="off")),))
    assert report.rules_run == ("AAA01",)
    assert report.not_run == (NotRun(code="AAA02", why="off"),)
    assert list(report.cards) == ["AAA01", "AAA02"]
    assert len(report.scope) == 2
    [jeugd] = report.layers
    assert (jeugd.regions, jeugd.municipalities, jeugd.population) == (2, 2, 110_000)
    assert [
        (r.region.code, r.population, r.land_area, r.density, r.pieces) for r in report.regions
    ] == [
        ("noord", 67_000, 200.0, 335.0, 2),
        ("zuid", 50_000, 100.0, 500.0, 1),
    ]
    assert report.verdict is Verdict.PASSED
