"""The sheet ``toelichting`` of a template: how to fill it in, and what every column asks."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from congruentie.model.rulecard import LETTER
from congruentie.model.template import Blank, Both, Column, Form, Holds
from congruentie.reports.template_choices import TAILORED
from congruentie.words import Language, listing, whole

_NAMES = ("municipality", "region")
"""Lists that differ from area to area; of the others all choices are told."""
_ALL = 99
_TITLE = Both("Indiening van samenwerkingsregio's: zo vult u dit in", "How to submit your regions")
_STEPS = (
    Both(
        "1. Vul op het blad ‘kop’ in wie indient en wanneer.",
        "1. State on the sheet ‘heading’ who submits, and when.",
    ),
    Both(
        "2. Beschrijf op het blad ‘regios’ elke regio, per domein op een eigen rij.",
        "2. Describe every region on the sheet ‘regions’, with a row for each domain.",
    ),
    Both(
        "3. Kies op het blad ‘deelname’ per gemeente en domein de regio, met dezelfde naam. "
        "Een lege cel is nog geen keuze.",
        "3. Choose the region of every municipality and domain on the sheet ‘membership’, by the "
        "same name. An empty cell is no choice yet.",
    ),
    Both(
        "4. Vraag zo nodig maatwerk op het blad ‘maatwerk’.",
        "4. Ask for exceptions, where they are needed, on the sheet ‘waivers’.",
    ),
    Both(
        "De grijze voorbeeldrijen mogen blijven staan: een rij waarvan de gemeente of de regio "
        "begint met ‘Voorbeeld:’ telt niet mee.",
        "The grey example rows may stay: a row of which the municipality or the region begins with "
        "‘Example:’ does not count.",
    ),
    Both(
        "Vul geen contactgegevens in; het programma leest ze niet.",
        "Fill in no contact details; the program does not read them.",
    ),
)
_COLUMNS = (
    *(Both("blad", "sheet"), Both("kolom", "column"), Both("wat", "what")),
    *(Both("waarden", "values"), Both("voorbeeld", "example"), Both("bron", "source")),
)
_RULES = (Both("regel", "rule"), Both("wat", "what"))
_RULES_TITLE = Both(
    "Regels waarvoor maatwerk wordt gevraagd", "Rules that exceptions are asked for"
)
_LETTER = Both("brief = {}", "letter = {}")
_VALUES: Mapping[Holds, Both] = {
    Holds.TEXT: Both("tekst", "text"),
    Holds.DATE: Both("datum: dd-mm-jjjj", "date: dd-mm-yyyy"),
    Holds.NUMBER: Both("geheel getal", "whole number"),
    Holds.ONE_OF: Both("een van: {}", "one of: {}"),
    Holds.SUGGESTED: Both("zoals: {}", "such as: {}"),
}
_FROM_LIST = Both("uit de lijst, of in eigen woorden", "from the list, or in your own words")


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """Headings and rows of text, equally wide."""

    headings: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Explanation:
    """What stands on the sheet, from top to bottom."""

    title: str
    lines: tuple[str, ...]
    columns: Table
    rules_title: str
    rules: Table


def explanation(
    blank: Blank,
    forms: Sequence[Form],
    lists: Mapping[str, tuple[str, ...]],
    language: Language,
) -> Explanation:
    """Everything that there is to say about the forms, in their order."""
    return Explanation(
        title=_TITLE.text(language),
        lines=(
            *(step.text(language) for step in _STEPS),
            _LETTER.text(language).format(LETTER[language]),
        ),
        columns=Table(
            headings=tuple(heading.text(language) for heading in _COLUMNS),
            rows=tuple(row for form in forms for row in _of_form(form, lists, language)),
        ),
        rules_title=_RULES_TITLE.text(language),
        rules=Table(
            headings=tuple(heading.text(language) for heading in _RULES),
            rows=tuple(
                (code, blank.rules[code].text(language)) for code in TAILORED if code in blank.rules
            ),
        ),
    )


def _of_form(
    form: Form, lists: Mapping[str, tuple[str, ...]], language: Language
) -> Iterator[tuple[str, ...]]:
    for column in form.columns:
        yield (
            form.title.text(language),
            column.name.text(language),
            column.what.text(language),
            _values(column, lists.get(column.choices, ()), language),
            _shown(column, language),
            column.source.text(language),
        )


def _values(column: Column, offered: tuple[str, ...], language: Language) -> str:
    """Which values a column takes, with the choices that every template offers."""
    if column.choices in _NAMES:
        return _FROM_LIST.text(language)
    choices = listing(offered, language, most=_ALL, last="or")
    return _VALUES[column.holds].text(language).format(choices)


def _shown(column: Column, language: Language) -> str:
    """The example as a reader would type it."""
    example = column.sample(language)
    if isinstance(example, date):
        return f"{example:%d-%m-%Y}"
    return whole(example, language) if isinstance(example, int) else example
