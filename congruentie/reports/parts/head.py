"""The head of the document: what was checked, where, by which criteria and on which day."""

from collections.abc import Iterator

from congruentie.model.dossier import Dossier
from congruentie.model.finding import Unit
from congruentie.model.template import Both
from congruentie.reports.content import Definition, Titles
from congruentie.reports.headings import headings
from congruentie.words import Language, day, listing, quantity

_EVERYTHING = 10_000
"""More names than there are to list."""
_TITLE = Both("Toets van samenwerkingsregio's", "Check of cooperation regions")
_EVERYWHERE = Both("alle gemeenten", "all municipalities")
_DATED = Both("{area}, peildatum {date}", "{area}, reference date {date}")
_SUBJECT = Both("Onderwerp", "Subject")
_ABOUT = Both(
    "samenwerkingsregio's van gemeenten, getoetst aan de criteria van de minister",
    "cooperation regions of municipalities, checked against the criteria of the minister",
)
_AREA = Both("Gebied", "Area")
_SUBMITTER = Both("Indiener", "Submitter")
_MAP = Both("Peildatum gemeenten en inwoners", "Reference date of map and inhabitants")
_STATED = {
    "boundaries": Both("Peildatum grenzen volgens opgave", "Date of boundaries as stated"),
    "population": Both("Peildatum inwoners volgens opgave", "Date of inhabitants as stated"),
    "ontvangen_op": Both("Ontvangen op", "Received on"),
}
_SIZE = Both("Omvang", "Size")
_CRITERIA = Both("Criteria", "Criteria")
_PROFILE = Both(
    "profiel {profile}, versie {version}{own}", "profile {profile}, version {version}{own}"
)
_TODAY = Both("Getoetst op", "Checked on")
_WITH = Both("Getoetst met", "Checked with")
_INPUT = Both("Indiening", "Submission")
_EARLIER = Both("Vorige ronde", "Earlier round")
_WHAT_IF = Both("Wat als", "What if")

TITLES = {
    "nl": Titles(
        summary="Samenvatting",
        maps="Kaarten",
        tables="Tabellen",
        findings="Bevindingen",
        no_findings="Er zijn geen bevindingen.",
        method="Verantwoording",
        sources="Bronnen en beperkingen",
        hint="Suggestie",
        source="Bron",
        place="Vindplaats",
        number="nr.",
    ),
    "en": Titles(
        summary="Summary",
        maps="Maps",
        tables="Tables",
        findings="Findings",
        no_findings="There are no findings.",
        method="Account",
        sources="Sources and limitations",
        hint="Suggestion",
        source="Source",
        place="Place",
        number="no.",
    ),
}
"""Headings of the parts that have none of their own."""


def title(language: Language) -> str:
    """What the document is."""
    return _TITLE.text(language)


def subtitle(dossier: Dossier, language: Language) -> str:
    """The area with the reference date."""
    when = dossier.report.territory.reference_date
    said = _DATED.text(language).format(area=area(dossier, language), date=day(when, language))
    return f"{said[0].upper()}{said[1:]}"


def area(dossier: Dossier, language: Language, most: int = 5) -> str:
    """The area that was asked for, or that it is everything; codes by their names."""
    scope = dossier.report.provenance.scope
    if not scope:
        return _EVERYWHERE.text(language)
    named = (dossier.report.territory.name(part.strip()) for part in scope.split(","))
    return listing(tuple(named), language, most=most)


def meta(dossier: Dossier, language: Language) -> tuple[Definition, ...]:
    """The lines of the head; what the submission does not say has no line."""
    return tuple(Definition(term.text(language), text) for term, text in _lines(dossier, language))


def _lines(dossier: Dossier, language: Language) -> Iterator[tuple[Both, str]]:
    report = dossier.report
    yield _SUBJECT, _ABOUT.text(language)
    yield _AREA, area(dossier, language, most=_EVERYTHING)
    if dossier.submitters:
        yield _SUBMITTER, listing(dossier.submitters, language, most=_EVERYTHING)
    yield _MAP, day(report.territory.reference_date, language)
    yield from _stated(dossier, language)
    yield _SIZE, _size(dossier, language)
    yield _CRITERIA, _criteria(dossier, language)
    yield _TODAY, day(report.provenance.today, language)
    yield _WITH, f"congruentie {report.provenance.version}"
    yield _INPUT, "; ".join(file.path for file in report.provenance.inputs)
    if report.against:
        yield _EARLIER, report.against.path
    for merger in report.territory.merged:
        yield _WHAT_IF, f"{merger.name} = {' + '.join(part.name for part in merger.parts)}"


def _stated(dossier: Dossier, language: Language) -> Iterator[tuple[Both, str]]:
    """The dates that the submission gives of itself; several files may give several."""
    for about, term in _STATED.items():
        days = sorted({stated.day for stated in dossier.dates if stated.about == about})
        if days:
            yield term, listing(tuple(day(one, language) for one in days), language)


def _size(dossier: Dossier, language: Language) -> str:
    people = sum(dossier.inhabitants(code) for code in dossier.scope)
    return ", ".join(
        (
            quantity(len(dossier.report.regions), Unit.REGIONS, language),
            quantity(len(dossier.scope), Unit.MUNICIPALITIES, language),
            quantity(people, Unit.INHABITANTS, language),
        )
    )


def _criteria(dossier: Dossier, language: Language) -> str:
    provenance = dossier.report.provenance
    own = headings(language).own_rules.format(path=provenance.own_rules)
    return _PROFILE.text(language).format(
        profile=provenance.profile,
        version=provenance.profile_version,
        own=own if provenance.own_rules else "",
    )
