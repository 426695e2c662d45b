"""What the reports for CI say besides the findings, in both languages."""

from collections.abc import Mapping
from dataclasses import dataclass

from congruentie.model.finding import Status
from congruentie.model.report import Verdict
from congruentie.words import Language


@dataclass(frozen=True, slots=True, kw_only=True)
class CiWords:
    """Fixed words and sentences; braces name what is filled in."""

    verdicts: Mapping[Verdict, str]
    counted: str
    left_out: str
    rest: str
    mend: str
    claim: str
    places: str
    source: str
    accepted: str
    statuses: Mapping[Status, str]
    no_answer: str
    not_run: Mapping[str, str]
    """By ``NotRun.why``, for every reason but a fault."""
    columns: tuple[str, ...]
    """Of the table of findings, in order."""


def ci_words(language: Language) -> CiWords:
    """The words in one language."""
    return _ENGLISH if language == "en" else _DUTCH


_DUTCH = CiWords(
    verdicts={
        Verdict.PASSED: "Uitkomst: geen bezwaren gevonden.",
        Verdict.FINDINGS: "Uitkomst: er zijn bevindingen.",
        Verdict.NO_VERDICT: "Uitkomst: geen oordeel; niet alle regels konden worden uitgevoerd.",
    },
    counted="Bevindingen: {counts}.",
    left_out="Hier niet genoemd, omdat GitHub er per soort niet meer dan tien toont: {counts}.",
    rest="… en nog {number}; alle met --format csv of json",
    mend="Wat het zou verhelpen: {hint}",
    claim="Aangevoerd: {claim}",
    places="Waar: {places}",
    source="Herkomst: {source}",
    accepted="{reason} (grond: {ground}; besluit: {decided_by}; tot en met {until})",
    statuses={
        Status.OPEN: "open",
        Status.WAIVED: "met maatwerk",
        Status.BASELINE: "al bekend",
    },
    no_answer="geen uitkomst",
    not_run={
        "off": "uitgezet in rules.yaml of standaard uit",
        "not-selected": "niet gekozen met --select",
        "ignored": "overgeslagen met --ignore",
        "not-declared": "niet opgegeven in de indiening",
        "not-applicable": "niet van toepassing op deze domeinen",
    },
    columns=(
        "regel",
        "omschrijving",
        "ernst",
        "status",
        "domein",
        "niveau",
        "taak",
        "regio",
        "regionaam",
        "gemeente",
        "gemeentenaam",
        "gemeenten",
        "bevinding",
        "verhelpen",
        "herkomst",
        "bestand",
        "blad",
        "rij",
        "maatwerk_grond",
        "maatwerk_besluit",
        "maatwerk_tot",
        "vingerafdruk",
    ),
)

_ENGLISH = CiWords(
    verdicts={
        Verdict.PASSED: "Outcome: no objections found.",
        Verdict.FINDINGS: "Outcome: there are findings.",
        Verdict.NO_VERDICT: "Outcome: no verdict; not every rule could be run.",
    },
    counted="Findings: {counts}.",
    left_out="Not named here, as GitHub shows no more than ten of a kind: {counts}.",
    rest="… and {number} more; all of them with --format csv or json",
    mend="What would mend it: {hint}",
    claim="Claimed: {claim}",
    places="Where: {places}",
    source="Source: {source}",
    accepted="{reason} (ground: {ground}; decided by: {decided_by}; until {until})",
    statuses={Status.OPEN: "open", Status.WAIVED: "waived", Status.BASELINE: "known"},
    no_answer="no answer",
    not_run={
        "off": "switched off in rules.yaml or by default",
        "not-selected": "not chosen with --select",
        "ignored": "passed over with --ignore",
        "not-declared": "not declared in the submission",
        "not-applicable": "not applicable to these domains",
    },
    columns=(
        "rule",
        "title",
        "severity",
        "status",
        "domain",
        "tier",
        "task",
        "region",
        "region_name",
        "municipality",
        "municipality_name",
        "municipalities",
        "message",
        "hint",
        "source",
        "file",
        "sheet",
        "row",
        "waiver_ground",
        "waiver_decided_by",
        "waiver_until",
        "fingerprint",
    ),
)
