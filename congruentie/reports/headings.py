"""Headings and fixed sentences of the reports, in both languages."""

from collections.abc import Mapping
from dataclasses import dataclass

from congruentie.model.finding import Criterion
from congruentie.model.report import State, Verdict
from congruentie.words import Language


@dataclass(frozen=True, slots=True, kw_only=True)
class Headings:
    """Everything that a report says besides its findings; braces name what is filled in."""

    title: str
    territory: str
    merged: str
    scope: str
    rules: str
    own_rules: str
    input: str
    criterion: str
    regions: str
    municipalities: str
    population: str
    criteria: Mapping[Criterion, str]
    states: Mapping[State, str]
    congruence: str
    measures: tuple[str, ...]
    """Labels in the order of the definitions."""
    common_ground: str
    blocks: tuple[str, str]
    """One and many, as of ``areas``."""
    areas: tuple[str, str]
    knots: str
    around: str
    definitions: tuple[tuple[str, str], ...]
    """Which rows of the table, and what they mean."""
    findings: str
    counted: Mapping[str, tuple[str, str]]
    """Severity to one and many."""
    more: str
    waived: str
    against: str
    known: str
    note: str
    fault: str
    not_declared: str
    apart: str
    verdicts: Mapping[Verdict, str]


def headings(language: Language) -> Headings:
    """The headings in one language."""
    return _ENGLISH if language == "en" else _DUTCH


_DUTCH = Headings(
    title="toets van samenwerkingsregio's",
    territory="Gemeenten en inwoners per {date}: {municipalities}, {population}",
    merged="Wat als: {name} = {parts}; op verzoek samengevoegd, niet de officiële indeling",
    scope="Getoetst gebied: {scope} ({number}); tellingen gelden voor dit gebied",
    rules="Criteria: profiel {profile}, versie {version}{own}; getoetst op {today}",
    own_rules=", met eigen instellingen uit {path}",
    input="Indiening: {path}",
    criterion="Criterium",
    regions="Regio's",
    municipalities="Gemeenten",
    population="Inwoners",
    criteria={
        Criterion.COVERAGE: "Geen witte vlekken",
        Criterion.SCALE: "Omvang",
        Criterion.CONGRUENCE: "Congruentie",
        Criterion.CENTRES: "Centrumgemeenten",
        Criterion.CONTIGUITY: "Aaneengesloten",
        Criterion.TASKS: "Taken en niveaus",
        Criterion.DIRECTION: "Regie (VNG)",
        Criterion.RISK: "Risico's (VNG)",
        Criterion.EFFICIENCY: "Schaal (VNG)",
        Criterion.PROGRESS: "Voortgang (VNG)",
        Criterion.PROCESS: "Proces",
        Criterion.DATA: "Gegevens",
    },
    states={
        State.PASSED: "voldoet",
        State.TAILORED: "met maatwerk",
        State.ATTENTION: "aandachtspunt",
        State.FAILED: "voldoet niet",
        State.NOT_RUN: "niet getoetst",
        State.NOT_DECLARED: "niet opgegeven",
        State.INCOMPLETE: "onvolledig",
        State.NOT_APPLICABLE: "n.v.t.",
    },
    congruence="Congruentie",
    measures=(
        "identieke regio's",
        "geneste paren",
        "doorsnijdingen",
        "gemeenten identiek",
        "  of genest",
        "gemeenten dominant",
        "verplaatsingen",
        "  om te nesten",
        "territoriale congr.",
    ),
    common_ground=(
        "Alle domeinen samen: {blocks} (groepen die overal samen optrekken), {knots} met een "
        "gedeelde buitengrens (waarvan {settled} overal één en dezelfde regio), territoriale "
        "congruentie {territorial}."
    ),
    blocks=("bouwsteen", "bouwstenen"),
    areas=("gebied", "gebieden"),
    knots="Gebieden om over te praten, met het aantal regio's per domein",
    around="Rond",
    definitions=(
        (
            "1-3",
            "paren van regio's met een gemeenschappelijke gemeente: zelfde leden; genest; kruisend",
        ),
        ("4", "gemeenten met in beide domeinen precies dezelfde partners"),
        ("5", "gemeenten waarvan beide regio's gelijk of genest zijn"),
        (
            "6",
            "gemeenten in de rechterregio waar de meeste inwoners van hun linkerregio toe behoren",
        ),
        (
            "7",
            "minste (getelde) gemeenten die van regio moeten veranderen om gelijk te worden",
        ),
        ("8", "idem om links binnen rechts te nesten / rechts binnen links"),
        ("9", "gemiddeld deel van de domeinen waarin een partner ook echt partner is (0-1)"),
    ),
    findings="Bevindingen",
    counted={
        "error": ("fout", "fouten"),
        "warning": ("waarschuwing", "waarschuwingen"),
        "info": ("opmerking", "opmerkingen"),
        "waived": ("met maatwerk", "met maatwerk"),
        "baseline": ("al bekend uit de vorige ronde", "al bekend uit de vorige ronde"),
        "solved": ("opgelost", "opgelost"),
    },
    more="… en nog {number}; alle met --all, of volledig met --format json",
    waived="maatwerk tot en met {until}",
    against="Vorige ronde: {path}",
    known="al bekend",
    note="Let op",
    apart="Buiten de tabel, want zonder regio's van gemeenten: {layers}",
    not_declared="Niet opgegeven, dus niet getoetst: {codes}",
    fault="Regel {code} gaf geen uitkomst door een fout in congruentie: {why}",
    verdicts={
        Verdict.PASSED: "Uitkomst: geen bezwaren gevonden.",
        Verdict.FINDINGS: "Uitkomst: er zijn bevindingen; zie hierboven.",
        Verdict.NO_VERDICT: "Uitkomst: geen oordeel; niet alle regels konden worden uitgevoerd.",
    },
)

_ENGLISH = Headings(
    title="check of cooperation regions",
    territory="Territory on {date}: {municipalities}, {population}",
    merged="What if: {name} = {parts}; merged on request, not the official map",
    scope="Area checked: {scope} ({number}); counts are for this area",
    rules="Criteria: profile {profile}, version {version}{own}; checked on {today}",
    own_rules=", with own settings of {path}",
    input="Submission: {path}",
    criterion="Criterion",
    regions="Regions",
    municipalities="Municipalities",
    population="Inhabitants",
    criteria={
        Criterion.COVERAGE: "No white spots",
        Criterion.SCALE: "Scale",
        Criterion.CONGRUENCE: "Congruence",
        Criterion.CENTRES: "Centres",
        Criterion.CONTIGUITY: "Contiguity",
        Criterion.TASKS: "Tasks and tiers",
        Criterion.DIRECTION: "Direction (VNG)",
        Criterion.RISK: "Risks (VNG)",
        Criterion.EFFICIENCY: "Scale (VNG)",
        Criterion.PROGRESS: "Progress (VNG)",
        Criterion.PROCESS: "Process",
        Criterion.DATA: "Data",
    },
    states={
        State.PASSED: "complies",
        State.TAILORED: "with waiver",
        State.ATTENTION: "attention",
        State.FAILED: "does not comply",
        State.NOT_RUN: "not checked",
        State.NOT_DECLARED: "not declared",
        State.INCOMPLETE: "incomplete",
        State.NOT_APPLICABLE: "n/a",
    },
    congruence="Congruence",
    measures=(
        "identical regions",
        "nested pairs",
        "crossing pairs",
        "identical municip.",
        "  or nested",
        "dominant municip.",
        "moves",
        "  to nest",
        "territorial congr.",
    ),
    common_ground=(
        "All domains together: {blocks} (groups that travel together), {knots} with a shared outer "
        "border ({settled} of them one and the same region everywhere), territorial congruence "
        "{territorial}."
    ),
    blocks=("building block", "building blocks"),
    areas=("area", "areas"),
    knots="Areas to talk about, with the number of regions per domain",
    around="Around",
    definitions=(
        (
            "1-3",
            "pairs of regions with a common municipality: same members; one inside; neither",
        ),
        ("4", "municipalities with the very same partners in both domains"),
        ("5", "municipalities whose two regions are identical or nested"),
        (
            "6",
            "municipalities in the right-hand region that holds most inhabitants of their left one",
        ),
        (
            "7",
            "fewest (counted) municipalities that must change region to become equal",
        ),
        ("8", "the same to nest left inside right / right inside left"),
        ("9", "mean share of the domains in which a partner is a partner (0-1)"),
    ),
    findings="Findings",
    counted={
        "error": ("error", "errors"),
        "warning": ("warning", "warnings"),
        "info": ("remark", "remarks"),
        "waived": ("waived", "waived"),
        "baseline": ("known from the earlier round", "known from the earlier round"),
        "solved": ("solved", "solved"),
    },
    more="… and {number} more; all of them with --all, in full with --format json",
    waived="waived until {until}",
    against="Earlier round: {path}",
    known="known",
    note="Note",
    apart="Not in the table, for it has no regions of municipalities: {layers}",
    not_declared="Not declared, so not checked: {codes}",
    fault="Rule {code} gave no answer because of a fault in congruentie: {why}",
    verdicts={
        Verdict.PASSED: "Outcome: no objections found.",
        Verdict.FINDINGS: "Outcome: there are findings; see above.",
        Verdict.NO_VERDICT: "Outcome: no verdict; not every rule could be run.",
    },
)
