"""The report: what was judged, what was measured, what was found, and what could not be said."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from congruentie.errors import ExitStatus
from congruentie.model.congruence import CommonGround, PairCongruence
from congruentie.model.finding import Criterion, Finding, RoundFinding, Severity, Status
from congruentie.model.region import Layer, Region
from congruentie.model.rulecard import RuleCard
from congruentie.model.submission import InputFile, Note
from congruentie.model.territory import MunicipalityCode, Territory
from congruentie.model.waiver import Waiver


class Verdict(StrEnum):
    """The judgement on the submission as a whole."""

    PASSED = "passed"
    FINDINGS = "findings"
    NO_VERDICT = "no-verdict"
    """A rule broke down: what the others found is true, but nobody may say that all is well."""


class State(StrEnum):
    """The judgement on one criterion in one domain."""

    PASSED = "passed"
    TAILORED = "tailored"
    """Would not pass, but every objection is waived."""
    ATTENTION = "attention"
    FAILED = "failed"
    NOT_RUN = "not-run"
    NOT_DECLARED = "not-declared"
    """The submission says nothing about it, which is never a pass."""
    INCOMPLETE = "incomplete"
    """No objection so far, but municipalities are missing that may change that."""
    NOT_APPLICABLE = "not-applicable"
    """There is nothing to judge: no region, no threshold on this tier, no domain to agree with."""


@dataclass(frozen=True, slots=True, kw_only=True)
class NotRun:
    """A rule that gave no answer, and why."""

    code: str
    why: str
    """``off``, ``not-selected``, ``ignored``, ``not-declared`` where the submission is silent on
    everything it asks, ``not-applicable`` without a domain it is about; or the fault that stopped
    it."""
    fault: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Provenance:
    """With what the report was made: the same inputs give the same bytes."""

    version: str
    inputs: tuple[InputFile, ...]
    profile: str
    rules_sha256: str
    today: date
    scope: str
    """The area that was judged, as asked; empty for the whole territory."""
    own_rules: str = ""
    """The caller's own rules file; empty where the one that comes with the program holds."""
    profile_version: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class LayerSummary:
    """One domain in numbers, and its state per criterion."""

    layer: Layer
    regions: int
    """With members."""
    municipalities: int
    """In scope, and in at least one region; ``population`` is theirs."""
    population: int
    states: Mapping[Criterion, State]


@dataclass(frozen=True, slots=True, kw_only=True)
class RegionSummary:
    """One region in numbers."""

    layer: Layer
    region: Region
    population: int
    land_area: float
    """km2."""
    density: float
    """Inhabitants per km2 of land."""
    pieces: int
    """Parts that hang together over land and named links; 1 is whole."""
    states: Mapping[Criterion, State] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Against:
    """The earlier report that the findings were held against."""

    path: str
    sha256: str
    known: frozenset[str]
    """Fingerprints of all its findings."""
    solved: tuple[RoundFinding, ...]
    """Those that are gone, where their rule, domain and area were judged again."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """Everything a renderer needs; it holds no rendered text."""

    provenance: Provenance
    territory: Territory
    cards: Mapping[str, RuleCard]
    rules_run: tuple[str, ...]
    not_run: tuple[NotRun, ...]
    layers: tuple[LayerSummary, ...]
    regions: tuple[RegionSummary, ...]
    """Those with members, in layer order and then by code."""
    region_names: Mapping[tuple[Layer, str], str]
    """Of every region, with or without members."""
    pairs: tuple[PairCongruence, ...]
    common_ground: CommonGround
    findings: tuple[Finding, ...]
    """In order of rule, layer, subject; waived ones included."""
    waivers: Mapping[str, Waiver]
    notes: tuple[Note, ...]
    scope: tuple[MunicipalityCode, ...]
    """Municipalities that were judged."""
    against: Against | None = None
    fail_on: Severity | None = Severity.ERROR
    """From which weight on open findings make the exit status 1; None: none of them do."""

    @property
    def verdict(self) -> Verdict:
        """No verdict where a rule broke down; passed where all that stands is no more than info.

        What an earlier report knew already stands as much as what is new.
        """
        if any(rule.fault for rule in self.not_run):
            return Verdict.NO_VERDICT
        standing = (f for f in self.findings if f.status is not Status.WAIVED)
        heavy = any(f.severity > Severity.INFO for f in standing)
        return Verdict.FINDINGS if heavy else Verdict.PASSED

    @property
    def joint(self) -> tuple[LayerSummary, ...]:
        """The layers in which municipalities work in regions; all of them where there are none."""
        found = tuple(summary for summary in self.layers if summary.layer.tier.joint)
        return found or self.layers

    @property
    def open(self) -> tuple[Finding, ...]:
        """The findings that nobody waived and that no baseline knows."""
        return tuple(f for f in self.findings if f.status is Status.OPEN)

    @property
    def failing(self) -> tuple[Finding, ...]:
        """The open findings that make the exit status 1."""
        limit = self.fail_on
        return tuple(f for f in self.open if limit is not None and f.severity >= limit)

    @property
    def status(self) -> ExitStatus:
        """The exit status of a check, the same for every format."""
        if self.verdict is Verdict.NO_VERDICT:
            return ExitStatus.FAULT
        return ExitStatus.FINDINGS if self.failing else ExitStatus.OK

    @property
    def counts(self) -> dict[str, int]:
        """Open findings per severity, and how many are waived; with a baseline also what it knew.

        ``baseline`` stand open since then, ``solved`` are gone.
        """
        found = {
            severity.key: sum(f.severity is severity for f in self.open)
            for severity in sorted(Severity, reverse=True)
        }
        found["waived"] = self._number(Status.WAIVED)
        if self.against:
            found["baseline"] = self._number(Status.BASELINE)
            found["solved"] = len(self.against.solved)
        return found

    def _number(self, status: Status) -> int:
        return sum(finding.status is status for finding in self.findings)

    def region_name(self, layer: Layer | None, code: str | None) -> str:
        """The name of a region, or its code where the report has none for it."""
        name = self.region_names.get((layer, code)) if layer and code else None
        return name or code or ""
