"""The account: how was judged, what the measures mean, and what could not be judged."""

from collections.abc import Iterable, Iterator

from congruentie.model.dossier import Dossier
from congruentie.model.report import NotRun
from congruentie.model.template import Both
from congruentie.reports.content import Definition, Section
from congruentie.reports.headings import headings
from congruentie.reports.parts.thresholds import thresholds
from congruentie.words import Language

_HOW = Both("Werkwijze", "Method")
_HOW_TEXT = (
    Both(
        "Het programma legt de opgegeven regio's op de gemeentekaart van de peildatum en toetst ze "
        "regel voor regel. Het stelt vast of iets voldoet aan een criterium; het besluit niets.",
        "The program lays the regions as submitted on the map of municipalities of the reference "
        "date and checks them rule by rule. It states whether something complies with a "
        "criterion; it decides nothing.",
    ),
    Both(
        "Per criterium en domein staat er 'voldoet', 'met maatwerk' (elk bezwaar is met grond, "
        "motivering, beslisser en einddatum aanvaard), 'aandachtspunt' (een waarschuwing), "
        "'voldoet niet' (een fout), 'onvolledig' (er ontbreken nog gemeenten), 'niet opgegeven' "
        "(de indiening zegt er niets over) of 'n.v.t.'.",
        "For every criterion and domain it says 'complies', 'with waiver' (every objection was "
        "accepted with ground, reason, decider and end date), 'attention' (a warning), 'does not "
        "comply' (an error), 'incomplete' (municipalities are still missing), 'not declared' (the "
        "submission says nothing about it) or 'n/a'.",
    ),
    Both(
        "Maatwerk op grond van bevolkingsdichtheid of geografische context staat in de brief op p. "
        "2 bij de omvang van gemeenten. Voor samenwerkingsregio's (p. 3: 'met ruimte voor "
        "maatwerk') zijn die gronden hier naar analogie gebruikt.",
        "Maatwerk on grounds of population density or geographic context stands on p. 2 of the "
        "letter, with the size of municipalities. For cooperation regions (p. 3) these grounds are "
        "used here by analogy.",
    ),
)
_MEASURES = Both("Congruentie: drie lezingen", "Congruence: three readings")
_MEASURES_TEXT = Both(
    "De brief noemt congruent waar 'samenwerking op verschillende terreinen vindt plaats tussen "
    "dezelfde gemeenten' (p. 3). Geen enkel getal zegt hoe ver dat zo is; daarom staan er drie "
    "lezingen naast elkaar (identiek, identiek of genest, dominant), elk met een eigen definitie.",
    "The letter calls congruent what is worked on between the same municipalities (p. 3). No "
    "single number says how far that is so; so three readings stand side by side (identical, "
    "identical or nested, dominant), each with its own definition.",
)
_NUMBERS = Both("Grenzen", "Thresholds")
_SILENT = Both("Niet opgegeven, dus niet getoetst", "Not declared, so not checked")
_SILENT_TEXT = Both(
    "Over het volgende zegt de indiening niets. Dat is nooit een voldoende.",
    "Of the following the submission says nothing. That is never a pass.",
)
_NOT_RUN = Both("Niet uitgevoerd", "Not run")
_WHY = {
    "off": Both("staat standaard uit", "is off by default"),
    "not-selected": Both("niet gekozen", "not selected"),
    "ignored": Both("uitgezet bij de aanroep", "left out on request"),
    "not-applicable": Both("niet van toepassing", "not applicable"),
}
_FAULT = Both("door een fout in congruentie: {why}", "by a fault in congruentie: {why}")


def method(dossier: Dossier, language: Language) -> tuple[Section, ...]:
    """All sections that have something to say."""
    return tuple(_sections(dossier, language))


def _sections(dossier: Dossier, language: Language) -> Iterator[Section]:
    yield Section(
        title=_HOW.text(language), paragraphs=tuple(text.text(language) for text in _HOW_TEXT)
    )
    yield Section(
        title=_MEASURES.text(language),
        paragraphs=(_MEASURES_TEXT.text(language),),
        definitions=_definitions(language),
    )
    yield Section(title=_NUMBERS.text(language), table=thresholds(dossier, language))
    silent = [rule for rule in dossier.report.not_run if rule.why == "not-declared"]
    others = [rule for rule in dossier.report.not_run if rule.why != "not-declared"]
    if silent:
        yield Section(
            title=_SILENT.text(language),
            paragraphs=(_SILENT_TEXT.text(language),),
            bullets=_titles(silent, dossier, language),
        )
    if others:
        reasons = (
            f"{name}: {_why(rule, language)}" for name, rule in _named(others, dossier, language)
        )
        yield Section(title=_NOT_RUN.text(language), bullets=tuple(reasons))


def _definitions(language: Language) -> tuple[Definition, ...]:
    """Every definition with the measures that it is about, by name."""
    say = headings(language)
    names = [name.strip() for name in say.measures]
    return tuple(Definition(_measured(rows, names), text) for rows, text in say.definitions)


def _measured(rows: str, names: list[str]) -> str:
    first, _, last = rows.partition("-")
    return ", ".join(names[int(first) - 1 : int(last or first)])


def _titles(rules: Iterable[NotRun], dossier: Dossier, language: Language) -> tuple[str, ...]:
    return tuple(name for name, _ in _named(rules, dossier, language))


def _named(
    rules: Iterable[NotRun], dossier: Dossier, language: Language
) -> Iterator[tuple[str, NotRun]]:
    for rule in rules:
        yield f"{rule.code} {dossier.report.cards[rule.code].title[language]}", rule


def _why(rule: NotRun, language: Language) -> str:
    if rule.fault:
        return _FAULT.text(language).format(why=rule.why)
    return _WHY[rule.why].text(language)
