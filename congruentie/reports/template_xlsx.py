"""An empty submission as an Excel workbook. The same contents give the same bytes."""

import io
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time
from textwrap import wrap
from typing import Any

from xlsxwriter import Workbook

from congruentie.model.template import Blank, Both, Column, Form, Holds, Value
from congruentie.reports.template_choices import choices
from congruentie.reports.template_explanation import Explanation, Table, explanation
from congruentie.reports.template_membership import HEADING, heading, membership
from congruentie.reports.template_regions import regions
from congruentie.reports.template_styles import Styles, styles
from congruentie.reports.template_validation import validation
from congruentie.reports.template_waivers import waivers
from congruentie.words import Language

SPARE_ROWS = 300
"""Rows below what is filled in that still know their lists and days."""
HEADING_SHEET = Both("kop", "heading")
EXPLANATION_SHEET = Both("toelichting", "explanation")
LISTS_SHEET = Both("keuzelijsten", "choice lists")
_OPTIONS = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
_WIDTHS = {Holds.TEXT: 23, Holds.DATE: 13, Holds.NUMBER: 13, Holds.ONE_OF: 18, Holds.SUGGESTED: 23}
_EXPLAINED = (12, 27, 54, 54, 28, 27)
"""Widths of the columns of the explanation, in characters."""
_LINE = 15
"""Height of a line of text, in points."""
_A4 = 9
_ROOM = 250
"""Characters beside each other on a sheet of A4 that can still be read."""
_ON_PAPER_TOO = 0
"""No line of the grid is hidden, on screen or in print."""
_NOTE = {"x_scale": 2, "y_scale": 1, "author": "congruentie"}


@dataclass(frozen=True, slots=True, kw_only=True)
class _Book:
    """The workbook while it is being written, with what every sheet needs."""

    book: Any
    styles: Styles
    sources: Mapping[str, str]
    """Key of a list to the formula of the cells that hold it."""
    language: Language


def render(blank: Blank, language: Language) -> bytes:
    """The workbook: explanation, heading, membership, regions, waivers, and the lists, hidden."""
    content = io.BytesIO()
    forms = (membership(blank, language), regions(), waivers())
    lists = choices(blank, language)
    with Workbook(content, _OPTIONS) as book:
        made = datetime.combine(blank.reference_date, time())
        book.set_properties({"created": made})
        writing = _Book(
            book=book, styles=styles(book), sources=_sources(lists, language), language=language
        )
        kop = Form(title=HEADING_SHEET, columns=HEADING)
        _write_explanation(writing, explanation(blank, (kop, *forms), lists, language))
        _write_heading(writing, heading(blank, language))
        for form in forms:
            _write_form(writing, form)
        _write_lists(writing, lists)
    return content.getvalue()


def _sources(lists: Mapping[str, tuple[str, ...]], language: Language) -> dict[str, str]:
    """Named ranges for the lists; the regions are those on the sheet for them, but the example."""
    below = regions().title.text(language)
    named = {key: f"={_name(key)}" for key in lists}
    return named | {"region": f"='{below}'!$A$3:$A${SPARE_ROWS + 2}"}


def _name(key: str) -> str:
    return f"keuze_{key}"


def _write_explanation(to: _Book, said: Explanation) -> None:
    sheet = to.book.add_worksheet(EXPLANATION_SHEET.text(to.language))
    for at, width in enumerate(_EXPLAINED):
        sheet.set_column(at, at, width)
    sheet.write_string(0, 0, said.title, to.styles.title)
    for at, line in enumerate(said.lines, start=2):
        sheet.write_string(at, 0, line)
    top = len(said.lines) + 3
    below = _write_table(sheet, said.columns, to.styles, top)
    sheet.write_string(below + 1, 0, said.rules_title, to.styles.title)
    _write_table(sheet, said.rules, to.styles, below + 2)
    _lay_out(sheet, sum(_EXPLAINED))


def _write_table(sheet: Any, table: Table, style: Styles, top: int) -> int:  # noqa: ANN401 # untyped library
    """Write headings and rows; the first row below them comes back."""
    for row, cells in enumerate((table.headings, *table.rows), start=top):
        lines = max(map(_lines, cells, _EXPLAINED))
        sheet.set_row(row, lines * _LINE)
        for at, text in enumerate(cells):
            sheet.write_string(row, at, text, style.wrapped if row > top else style.heading)
    return top + 1 + len(table.rows)


def _lines(text: str, width: int) -> int:
    """How many lines a text takes in a column."""
    return len(wrap(text, width)) or 1


def _write_heading(to: _Book, stated: Mapping[str, Value]) -> None:
    """Words to the left, values to the right: nothing else, for the reader takes what it finds."""
    sheet = to.book.add_worksheet(HEADING_SHEET.text(to.language))
    sheet.set_column(0, 0, 30)
    sheet.set_column(1, 1, 50)
    sheet.hide_gridlines(_ON_PAPER_TOO)
    for row, column in enumerate(HEADING):
        _write_name(to, sheet, (row, 0), column)
        style = to.styles.filled[column.holds]
        sheet.write_blank(row, 1, None, style)
        _write(sheet, (row, 1), stated.get(column.name.nl, ""), style)
        _validate(to, sheet, (row, 1, row, 1), column)
    _lay_out(sheet, 80)


def _write_form(to: _Book, form: Form) -> None:
    """A header that stays in sight, the example in grey italics, and what is known already."""
    sheet = to.book.add_worksheet(form.title.text(to.language))
    last = len(form.rows) + 1 + SPARE_ROWS
    for at, column in enumerate(form.columns):
        name = column.name.text(to.language)
        width = max(_WIDTHS[column.holds], len(name) + 4)
        sheet.set_column(at, at, width, to.styles.filled[column.holds])
        _write_name(to, sheet, (0, at), column)
        _validate(to, sheet, (1, at, last, at), column)
    examples = {column.name.nl: column.sample(to.language) for column in form.columns}
    for row, values in enumerate((examples, *form.rows), start=1):
        style = to.styles.example if row == 1 else to.styles.filled
        for at, column in enumerate(form.columns):
            _write(sheet, (row, at), values.get(column.name.nl, ""), style[column.holds])
    sheet.freeze_panes(1, 2)
    sheet.autofilter(0, 0, last, len(form.columns) - 1)
    sheet.repeat_rows(0)
    sheet.repeat_columns(0)
    sheet.hide_gridlines(_ON_PAPER_TOO)
    _lay_out(sheet, sum(_WIDTHS[column.holds] for column in form.columns))


def _write_name(to: _Book, sheet: Any, at: tuple[int, int], column: Column) -> None:  # noqa: ANN401 # untyped library
    sheet.write_string(*at, column.name.text(to.language), to.styles.heading)
    sheet.write_comment(*at, column.what.text(to.language), _NOTE)


def _write(sheet: Any, at: tuple[int, int], value: Value, style: Any) -> None:  # noqa: ANN401 # untyped library
    """Days as days, counts as numbers, all else as text: a name is never a formula.

    An empty text leaves the cell as its column has it.
    """
    if isinstance(value, date):
        sheet.write_datetime(*at, value, style)
    elif isinstance(value, int):
        sheet.write_number(*at, value, style)
    elif value:
        sheet.write_string(*at, value, style)


def _validate(to: _Book, sheet: Any, cells: Sequence[int], column: Column) -> None:  # noqa: ANN401 # untyped library
    rule = validation(column, to.sources.get(column.choices, ""), to.language)
    if rule is not None:
        sheet.data_validation(*cells, rule)


def _write_lists(to: _Book, lists: Mapping[str, tuple[str, ...]]) -> None:
    """Lists longer than 255 characters must stand in cells; so all of them do."""
    title = LISTS_SHEET.text(to.language)
    sheet = to.book.add_worksheet(title)
    sheet.hide()
    for at, (key, words) in enumerate(lists.items()):
        sheet.write_string(0, at, key, to.styles.heading)
        for row, word in enumerate(words, start=1):
            sheet.write_string(row, at, word)
        letter = chr(ord("A") + at)
        to.book.define_name(_name(key), f"='{title}'!${letter}$2:${letter}${len(words) + 1}")


def _lay_out(sheet: Any, width: int) -> None:  # noqa: ANN401 # untyped library
    """A4 on its side, as many pages beside each other as the columns need."""
    sheet.set_landscape()
    sheet.set_paper(_A4)
    sheet.fit_to_pages(1 + width // _ROOM, 0)
    sheet.set_footer("&L&A&R&P / &N")
