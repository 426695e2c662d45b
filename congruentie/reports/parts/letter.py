"""The block for a letter: one paragraph, one table, and a caption for every map."""

from congruentie.model.dossier import Dossier
from congruentie.model.finding import Criterion
from congruentie.model.report import LayerSummary
from congruentie.model.template import Both
from congruentie.reports import sentences
from congruentie.reports.content import Cell, Column, ContentTable, Figure, Kind, LetterBlock
from congruentie.reports.headings import headings
from congruentie.reports.parts.cells import counted, said
from congruentie.reports.parts.lights import light
from congruentie.words import Language, day

_TITLE = Both("Voor in de brief", "For the letter")
_OPENING = Both(
    "De voorgestelde samenwerkingsregio's zijn getoetst aan de criteria van de brief van 19 "
    "februari 2013, naar de gemeenten en inwoners op {date}.",
    "The proposed cooperation regions were checked against the criteria of the letter of 19 "
    "February 2013, with the municipalities and inhabitants of {date}.",
)
_CORE = (Criterion.COVERAGE, Criterion.SCALE, Criterion.CONGRUENCE, Criterion.CENTRES)
"""The four criteria of the letter that need nothing but boundaries and figures."""


def letter(
    dossier: Dossier, summary: tuple[str, ...], figures: tuple[Figure, ...], language: Language
) -> LetterBlock:
    """The block, of the same sentences as the summary."""
    when = day(dossier.report.territory.reference_date, language)
    return LetterBlock(
        title=_TITLE.text(language),
        paragraph=" ".join((_OPENING.text(language).format(date=when), *summary)),
        table=_table(dossier, language),
        captions=tuple(figure.caption for figure in figures),
    )


def _table(dossier: Dossier, language: Language) -> ContentTable:
    say = headings(language)
    numbers = (say.regions, say.municipalities, say.population)
    title = Both("Uitkomst van de toets per domein", "Outcome of the check per domain")
    return ContentTable(
        key="letter",
        title=title.text(language),
        name=Both("brief", "letter").text(language),
        columns=(
            Column(Both("domein", "domain").text(language)),
            *(Column(heading.lower(), Kind.WHOLE) for heading in numbers),
            *(Column(say.criteria[criterion].lower()) for criterion in _CORE),
        ),
        rows=tuple(_row(summary, language) for summary in dossier.report.layers),
    )


def _row(summary: LayerSummary, language: Language) -> tuple[Cell, ...]:
    numbers = (summary.regions, summary.municipalities, summary.population)
    return (
        said(sentences.layer(summary.layer, language)),
        *(counted(number, language) for number in numbers),
        *(said(light(summary.states[criterion], language).text) for criterion in _CORE),
    )
