"""Table G: how many regions have reached which milestone."""

from collections import Counter
from collections.abc import Iterator

from congruentie.model.dossier import Dossier
from congruentie.model.milestone import Milestone, Pace
from congruentie.model.monitor import Area
from congruentie.model.region import Layer
from congruentie.model.template import Both
from congruentie.reports import sentences
from congruentie.reports.content import Cell, Column, ContentTable, Kind
from congruentie.reports.parts.cells import counted, said
from congruentie.words import Language, day

_NONE = Both("De indiening geeft geen voortgang op.", "The submission declares no progress.")
_NOTES = Both(
    "Verwacht op {today}: ten minste {milestone}. De stappen en de dagen ertussen zijn van ons, "
    "niet van de brief.",
    "Expected on {today}: at least {milestone}. The steps and the days in between are ours, not "
    "the letter's.",
)


def progress(dossier: Dossier, language: Language) -> ContentTable:
    """Table G: a row per domain; none where nobody declares anything."""
    today = day(dossier.report.provenance.today, language)
    wanted = dossier.monitor.expected
    return ContentTable(
        key="G",
        title=Both("Tabel G. Voortgang", "Table G. Progress").text(language),
        name=Both("G voortgang", "G progress").text(language),
        columns=_columns(language),
        rows=tuple(_rows(dossier, language)),
        empty=_NONE.text(language),
        notes=(
            _NOTES.text(language).format(
                today=today, milestone=f"{wanted.value} ({wanted.text(language)})"
            ),
        ),
    )


def _columns(language: Language) -> tuple[Column, ...]:
    headings = (
        Both("regio's", "regions").text(language),
        *(f"{step.value} {step.text(language)}" for step in Milestone),
        Both("niet opgegeven", "not declared").text(language),
        Both("achter op schema", "behind schedule").text(language),
    )
    first = Column(Both("domein", "domain").text(language))
    return first, *(Column(heading, Kind.WHOLE) for heading in headings)


def _rows(dossier: Dossier, language: Language) -> Iterator[tuple[Cell, ...]]:
    for division in dossier.divisions:
        areas = [a for a in dossier.monitor.areas if a.region and a.layer == division.layer]
        if any(area.reached is not None for area in areas):
            yield _row(division.layer, areas, language)


def _row(layer: Layer, areas: list[Area], language: Language) -> tuple[Cell, ...]:
    reached = Counter(area.reached for area in areas)
    behind = sum(area.pace is Pace.BEHIND for area in areas)
    numbers = (len(areas), *(reached[step] for step in Milestone), reached[None], behind)
    return said(sentences.layer(layer, language)), *(counted(n, language) for n in numbers)
