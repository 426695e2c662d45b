"""Run every enabled rule, guard each, apply the waivers, and put the report together."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace

from congruentie.case import Case
from congruentie.measures.contiguity import pieces
from congruentie.measures.population import density, inhabitants, land_area
from congruentie.measures.rounds import mark_known, solved
from congruentie.model.criteria import RuleSettings
from congruentie.model.finding import Criterion, Finding
from congruentie.model.region import Division, Layer, Region
from congruentie.model.report import (
    Against,
    LayerSummary,
    NotRun,
    Provenance,
    RegionSummary,
    Report,
    State,
)
from congruentie.registry import Selection
from congruentie.rule import Rule
from congruentie.verdicts import Verdicts
from congruentie.waivers import apply_waivers, idle_waivers


def check(case: Case, selection: Selection, provenance: Provenance) -> Report:
    """Judge a case. A rule that breaks down is reported; the others still finish."""
    answerable, silent = _answerable(selection.rules, case)
    early = [rule for rule in answerable if not rule.late]
    late = [rule for rule in answerable if rule.late]
    findings, faults = _run_all(early, case, selection.settings)
    findings = apply_waivers(findings, case.waivers, case.today)
    ran = {rule.code for rule in early} - {fault.code for fault in faults}
    judged = tuple(waiver for waiver in case.waivers if case.covers(waiver))
    idle = idle_waivers(judged, findings, ran, case.today)
    more, more_faults = _run_all(late, replace(case, idle_waivers=idle), selection.settings)
    left_out = (reason for _, reason in selection.left_out)
    not_run = tuple(sorted((*left_out, *silent, *faults, *more_faults), key=lambda n: n.code))
    cards = {r.code: r.card for r in (*selection.rules, *(rule for rule, _ in selection.left_out))}
    ordered = tuple(sorted(_known((*findings, *more), case), key=_order(case)))
    verdicts = Verdicts(case, cards, not_run, ordered)
    rules_run = tuple(sorted(cards.keys() - {rule.code for rule in not_run}))
    return Report(
        provenance=provenance,
        territory=case.territory,
        cards=dict(sorted(cards.items())),
        rules_run=rules_run,
        not_run=not_run,
        layers=tuple(_layer_summary(case, d, verdicts.of(d)) for d in case.divisions),
        regions=tuple(
            _region_summary(case, d.layer, region, verdicts.of_region(d, region))
            for d in case.divisions
            for region in d.regions
            if region.members
        ),
        region_names={(d.layer, r.code): r.name for d in case.divisions for r in d.regions},
        pairs=case.pairs,
        common_ground=case.common_ground,
        findings=ordered,
        waivers={waiver.key: waiver for waiver in case.waivers},
        notes=case.submission.notes,
        scope=tuple(sorted(case.scope)),
        against=_against(case, ordered, rules_run, provenance.scope),
    )


def _answerable(rules: Iterable[Rule], case: Case) -> tuple[list[Rule], list[NotRun]]:
    """The rules that the submission says enough for, and why the others give no answer."""
    asked, silent = [], []
    for rule in rules:
        about = [d.layer for d in case.divisions if rule.card.concerns(d.layer)]
        if not rule.card.needs or any(case.declares(layer, rule.card.needs) for layer in about):
            asked.append(rule)
        else:
            why = "not-declared" if about else "not-applicable"
            silent.append(NotRun(code=rule.code, why=why))
    return asked, silent


def _known(findings: tuple[Finding, ...], case: Case) -> tuple[Finding, ...]:
    return mark_known(findings, case.baseline) if case.baseline else findings


def _against(
    case: Case, findings: Iterable[Finding], rules_run: Iterable[str], scope: str
) -> Against | None:
    """What became of the baseline, where there is one."""
    baseline = case.baseline
    if baseline is None:
        return None
    gone = solved(
        baseline,
        present={finding.fingerprint for finding in findings},
        rules_run=frozenset(rules_run),
        domains={division.layer.domain for division in case.divisions},
        scope=scope,
    )
    known = frozenset(finding.fingerprint for finding in baseline.findings)
    return Against(path=baseline.path, sha256=baseline.sha256, known=known, solved=gone)


def _run_all(
    rules: Iterable[Rule], case: Case, settings: Mapping[str, RuleSettings]
) -> tuple[tuple[Finding, ...], tuple[NotRun, ...]]:
    findings: list[Finding] = []
    faults = []
    for rule in rules:
        try:
            findings += _run(rule, case, settings[rule.code])
        except Exception as fault:  # noqa: BLE001 # one broken rule must not silence the others
            why = f"{type(fault).__name__}: {fault}"
            faults.append(NotRun(code=rule.code, why=why, fault=True))
    return tuple(findings), tuple(faults)


def _run(rule: Rule, case: Case, settings: RuleSettings) -> list[Finding]:
    heaviest = settings.level or rule.card.severity
    return [
        Finding(
            rule=rule.code,
            slug=rule.card.slug,
            criterion=rule.card.criterion,
            severity=min(heaviest, sighting.severity or heaviest),
            sighting=sighting,
        )
        for sighting in rule.check(case, settings)
    ]


def _order(case: Case) -> Callable[[Finding], tuple[str, int, str, str]]:
    """By rule, then layer as the report names them, then subject; without one layer first."""
    numbers = {division.layer: n for n, division in enumerate(case.divisions, start=1)}

    def key(finding: Finding) -> tuple[str, int, str, str]:
        subject = finding.sighting.subject
        layer = numbers.get(subject.layer, 0) if subject.layer else 0
        return finding.rule, layer, subject.key, finding.fingerprint

    return key


def _layer_summary(
    case: Case, division: Division, states: Mapping[Criterion, State]
) -> LayerSummary:
    members = case.scope.intersection(division.memberships)
    return LayerSummary(
        layer=division.layer,
        regions=sum(bool(region.members) for region in division.regions),
        municipalities=len(members),
        population=inhabitants(case.territory, members),
        states=states,
    )


def _region_summary(
    case: Case, layer: Layer, region: Region, states: Mapping[Criterion, State]
) -> RegionSummary:
    return RegionSummary(
        layer=layer,
        region=region,
        population=inhabitants(case.territory, region.members),
        land_area=land_area(case.territory, region.members),
        density=density(case.territory, region.members),
        pieces=len(pieces(case.linked, region.members)),
        states=states,
    )
