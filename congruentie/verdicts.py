"""The states: what the findings mean for each criterion, of a layer and of each of its regions."""

from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property

from congruentie.case import Case
from congruentie.measures.coverage import white_spots
from congruentie.model.finding import Criterion, Finding, Severity, Status
from congruentie.model.region import Division, Layer, Region, Tier
from congruentie.model.report import NotRun, State
from congruentie.model.rulecard import RuleCard
from congruentie.model.submission import Known

_MAY_STILL_CHANGE = frozenset(
    {Criterion.SCALE, Criterion.CONGRUENCE, Criterion.CENTRES, Criterion.CONTIGUITY}
)
"""Criteria on which a municipality that is missing so far may change the judgement."""


class Verdicts:
    """What the rules that ran, and those that could not, mean for every criterion."""

    def __init__(
        self,
        case: Case,
        cards: Mapping[str, RuleCard],
        not_run: Iterable[NotRun],
        findings: Iterable[Finding],
    ) -> None:
        """Sort the rules that can object: which of them gave no answer, and why."""
        self._case = case
        self._objections = [f for f in findings if f.severity > Severity.INFO]
        self._objecting = [card for card in cards.values() if card.severity > Severity.INFO]
        self._missed = {
            reason.code
            for reason in not_run
            if reason.fault or (cards[reason.code].on and reason.why not in _NOT_ASKED)
        }
        self._switched_off = {
            reason.code for reason in not_run if not reason.fault and reason.why not in _NOT_ASKED
        }

    @cached_property
    def _criteria(self) -> tuple[Criterion, ...]:
        known = {card.criterion for card in self._objecting}
        return tuple(criterion for criterion in Criterion if criterion in known)

    @cached_property
    def _about(self) -> Mapping[Layer, list[Finding]]:
        """The findings about each layer; one that names none is about all it can apply to."""
        found: dict[Layer, list[Finding]] = {d.layer: [] for d in self._case.divisions}
        for finding in self._objections:
            sighting = finding.sighting
            layers = {s.layer for s in (sighting.subject, *sighting.related) if s.layer}
            for layer, about in found.items():
                if layer in layers if layers else finding.criterion in self._applicable[layer]:
                    about.append(finding)
        return found

    def of(self, division: Division) -> dict[Criterion, State]:
        """The state of a layer for every criterion that has a rule which can object."""
        about = self._about[division.layer]
        partial = self._is_partial(division)
        return {
            criterion: self._state(criterion, division, _of(about, criterion), partial=partial)
            for criterion in self._criteria
        }

    def of_region(self, division: Division, region: Region) -> dict[Criterion, State]:
        """The same for one region: findings about it, or about its members in its layer."""
        layer = division.layer
        about = [f for f in self._about[layer] if _touches(f, layer, region)]
        partial = self._has_unclear_rows(division.layer, region.code)
        return {
            criterion: self._state(criterion, division, _of(about, criterion), partial=partial)
            for criterion in self._criteria
        }

    def _state(
        self,
        criterion: Criterion,
        division: Division,
        objections: Sequence[Finding],
        *,
        partial: bool,
    ) -> State:
        """The worst of what stands; where nothing does, why that is or is not a pass."""
        weights = [f.severity for f in objections if f.status is not Status.WAIVED]
        if weights:
            return State.FAILED if max(weights) is Severity.ERROR else State.ATTENTION
        if not objections and criterion not in self._applicable[division.layer]:
            return State.NOT_APPLICABLE
        asked = [card for card in self._objecting if card.criterion is criterion]
        if self._missed.intersection(card.code for card in asked):
            return State.NOT_RUN
        if not self._answered(asked, division.layer):
            return State.NOT_DECLARED
        if partial and criterion in _MAY_STILL_CHANGE:
            return State.INCOMPLETE
        return State.TAILORED if objections else State.PASSED

    def _answered(self, asked: Sequence[RuleCard], layer: Layer) -> bool:
        """Whether the criterion was judged: by what was computed, else by all that is declared."""
        running = [card for card in asked if card.code not in self._switched_off]
        if any(not card.needs for card in running):
            return True
        fitting = [card for card in running if card.concerns(layer)]
        return all(self._case.declares(layer, card.needs) for card in fitting)

    @cached_property
    def _applicable(self) -> Mapping[Layer, set[Criterion]]:
        return {division.layer: self._applying(division) for division in self._case.divisions}

    def _applying(self, division: Division) -> set[Criterion]:
        """The criteria for which the layer has something to judge; silence is no pass."""
        tier = division.layer.tier
        found = {Criterion.DATA, Criterion.TASKS}
        if not tier.joint:
            return found
        found |= {Criterion.COVERAGE}
        if any(region.members for region in division.regions):
            found |= {Criterion.CENTRES, Criterion.CONTIGUITY, *_DECLARED}
            if tier is Tier.REGIONAL:
                found.add(Criterion.SCALE)
        with_others = (p for p in self._case.pairs if division.layer in {p.left, p.right})
        if any(pair.in_municipalities.total for pair in with_others):
            found.add(Criterion.CONGRUENCE)
        return found

    def _is_partial(self, division: Division) -> bool:
        """Whether municipalities in scope are still without a region, or rows without meaning."""
        return bool(white_spots(division, self._case.scope)) or any(
            self._has_unclear_rows(division.layer, region.code) for region in division.regions
        )

    def _has_unclear_rows(self, layer: Layer, region: str) -> bool:
        return (layer, region) in self._unclear

    @cached_property
    def _unclear(self) -> frozenset[tuple[Layer, str]]:
        """Regions that rows name of which the municipality could not be understood."""
        return frozenset(
            (said.layer, said.region.code)
            for said in self._case.submission.statements
            if said.region and not isinstance(said.municipality, Known)
        )


_NOT_ASKED = frozenset({"not-declared", "not-applicable"})
_DECLARED = frozenset(
    {
        Criterion.DIRECTION,
        Criterion.RISK,
        Criterion.EFFICIENCY,
        Criterion.PROGRESS,
        Criterion.PROCESS,
    }
)
"""Criteria that no boundary or figure tells anything about."""


def _of(findings: Iterable[Finding], criterion: Criterion) -> list[Finding]:
    return [finding for finding in findings if finding.criterion is criterion]


def _touches(finding: Finding, layer: Layer, region: Region) -> bool:
    """Whether a finding is about a region, or about a member of it where it names no region."""
    sighting = finding.sighting
    here = [s for s in (sighting.subject, *sighting.related) if s.layer in (layer, None)]
    named = {subject.region for subject in here if subject.region}
    if named:
        return region.code in named
    return not set(region.members).isdisjoint(sighting.municipalities)
