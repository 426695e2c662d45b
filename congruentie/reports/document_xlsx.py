"""The tables and findings of a document as a workbook, with real numbers and dates.

Text is written as text, so that no name is ever calculated; the same content gives the same bytes.
"""

import io
from collections.abc import Mapping
from datetime import date, datetime, time
from textwrap import wrap
from typing import Any

from xlsxwriter import Workbook

from congruentie.model.template import Both
from congruentie.reports.content import Cell, Column, ContentTable, Document, Kind, Lights
from congruentie.safe_text import storable

_OPTIONS = {
    "in_memory": True,
    "strings_to_formulas": False,
    "strings_to_numbers": False,
    "strings_to_urls": False,
}
_LONGEST = 32_767
"""Characters that a cell can hold; the limit is that of Excel."""
_NARROW, _WIDE = 10, 60
"""Letters that a column is wide, at least and at most."""
_FIRST, _OTHER = 34, 24
"""Letters that the columns of the summary are wide."""
_LEAST_COLUMNS = 4
"""Columns of the summary that its sentences run across at least."""
_LINE = 15
"""Points that a line is high."""
_HIGHEST = 27
"""Lines of a row; a spreadsheet shows no higher one."""
_FORMATS: Mapping[Kind, Mapping[str, Any]] = {
    Kind.TEXT: {"text_wrap": True},
    Kind.WHOLE: {"num_format": "#,##0"},
    Kind.DECIMAL: {"num_format": "0.000"},
    Kind.SHARE: {"num_format": "0.0%"},
    Kind.DATE: {"num_format": "d mmmm yyyy", "align": "left"},
}
_SUMMARY = Both("samenvatting", "summary")
_FINDINGS = Both("bevindingen", "findings")
_FINDING_COLUMNS = (
    (Both("nr.", "no."), Kind.WHOLE),
    (Both("regel", "rule"), Kind.TEXT),
    (Both("onderwerp", "subject"), Kind.TEXT),
    (Both("ernst", "severity"), Kind.TEXT),
    (Both("status", "status"), Kind.TEXT),
    (Both("domein", "domain"), Kind.TEXT),
    (Both("bevinding", "finding"), Kind.TEXT),
    (Both("suggestie", "suggestion"), Kind.TEXT),
    (Both("maatwerk", "maatwerk"), Kind.TEXT),
    (Both("bron", "source"), Kind.TEXT),
    (Both("vindplaats", "place"), Kind.TEXT),
    (Both("gemeenten", "municipalities"), Kind.TEXT),
)


def render(document: Document, today: date) -> bytes:
    """The workbook: summary, findings, congruence, and tables A to H, a sheet each.

    ``today`` is the day of the check: the workbook is dated on it, whenever it is made.
    """
    content = io.BytesIO()
    with Workbook(content, _OPTIONS) as book:
        made = datetime.combine(today, time())
        book.set_properties({"title": document.title, "created": made})
        sheets = _Sheets(book)
        sheets.summary(document)
        for table in (_findings(document), document.congruence, *document.tables):
            sheets.table(table)
    return content.getvalue()


class _Sheets:
    """A workbook while it is being written."""

    def __init__(self, book: Any) -> None:  # noqa: ANN401 # the library ships no types
        top = {"valign": "top"}
        self._book = book
        self._bold = book.add_format({"bold": True, "text_wrap": True, "valign": "top"})
        self._heading = book.add_format(
            {"bold": True, "text_wrap": True, "valign": "top", "bg_color": "#D9D9D9", "border": 1}
        )
        self._aside = book.add_format({"italic": True})
        self._formats = {kind: book.add_format(dict(form) | top) for kind, form in _FORMATS.items()}

    def summary(self, document: Document) -> None:
        """The head, the sentences and the traffic lights."""
        sheet = self._book.add_worksheet(_SUMMARY.text(document.language))
        lights = document.lights
        last = max(_LEAST_COLUMNS, len(lights.domains))
        sheet.set_column(0, 0, _FIRST, self._formats[Kind.TEXT])
        sheet.set_column(1, last, _OTHER, self._formats[Kind.TEXT])
        told = (
            (document.title, document.subtitle),
            *((line.term, line.text) for line in document.meta),
            *(("", sentence) for sentence in document.summary),
        )
        for row, (first, text) in enumerate(told):
            sheet.write_string(row, 0, _safe(first), self._bold)
            sheet.merge_range(row, 1, row, last, "", self._formats[Kind.TEXT])
            sheet.write_string(row, 1, _safe(text), self._formats[Kind.TEXT])
            sheet.set_row(row, _LINE * _lines(text, _OTHER * last))
        self._lights(sheet, len(told) + 1, lights)
        _on_paper(sheet)

    def _lights(self, sheet: Any, top: int, lights: Lights) -> None:  # noqa: ANN401 # untyped library
        for at, text in enumerate((lights.criterion, *lights.domains)):
            sheet.write_string(top, at, _safe(text), self._heading)
        for row, line in enumerate(lights.rows, start=top + 1):
            sheet.write_string(row, 0, _safe(line.name), self._bold)
            for at, light in enumerate(line.lights, start=1):
                sheet.write_string(row, at, _safe(light.text), self._formats[Kind.TEXT])

    def table(self, table: ContentTable) -> None:
        """A header that stays in sight, with a filter, and the rows below it."""
        sheet = self._book.add_worksheet(table.name)
        widths = [_width(table, at) for at in range(len(table.columns))]
        for at, (column, width) in enumerate(zip(table.columns, widths, strict=True)):
            sheet.set_column(at, at, width, self._formats[column.kind])
            sheet.write_string(0, at, _safe(column.heading), self._heading)
        for row, cells in enumerate(table.rows, start=1):
            high = max(_lines(c.text, width) for c, width in zip(cells, widths, strict=True))
            sheet.set_row(row, _LINE * high)
            for at, (cell, column) in enumerate(zip(cells, table.columns, strict=True)):
                self._cell(sheet, (row, at), cell, column.kind)
        if not table.rows:
            sheet.write_string(1, 0, _safe(table.empty), self._aside)
        if table.notes:
            sheet.write_comment(0, 0, _safe(" ".join(table.notes)), {"x_scale": 3})
        sheet.freeze_panes(1, 1)
        sheet.autofilter(0, 0, max(len(table.rows), 1), len(table.columns) - 1)
        _on_paper(sheet)

    def _cell(self, sheet: Any, at: tuple[int, int], cell: Cell, kind: Kind) -> None:  # noqa: ANN401 # untyped library
        """A number as a number and a day as a day; what is not known stays empty."""
        style = self._formats[kind]
        match cell.value:
            case None:
                sheet.write_blank(*at, None, style)
            case str():
                sheet.write_string(*at, _safe(cell.value), style)
            case date():
                sheet.write_datetime(*at, datetime.combine(cell.value, time()), style)
            case _:
                sheet.write_number(*at, cell.value, style)


def _width(table: ContentTable, at: int) -> int:
    """So wide that the longest cell fits, within limits."""
    texts = (row[at].text for row in table.rows)
    longest = max((len(text) for text in texts), default=0)
    return max(_NARROW, min(_WIDE, max(longest, len(table.columns[at].heading)) + 2))


def _lines(text: str, width: int) -> int:
    """How many lines a text takes in a column, as a sheet does not find out by itself."""
    return min(_HIGHEST, len(wrap(text, width)) or 1)


def _on_paper(sheet: Any) -> None:  # noqa: ANN401 # the library ships no types
    sheet.set_landscape()
    sheet.set_paper(9)  # A4
    sheet.fit_to_pages(1, 0)
    sheet.repeat_rows(0)


def _safe(text: str) -> str:
    return storable(text)[:_LONGEST]


def _findings(document: Document) -> ContentTable:
    """The findings as one more table."""
    language = document.language
    columns = tuple(Column(name.text(language), kind) for name, kind in _FINDING_COLUMNS)
    return ContentTable(
        key="findings",
        title=document.titles.findings,
        name=_FINDINGS.text(language),
        columns=columns,
        rows=tuple(
            (
                Cell(finding.number, str(finding.number)),
                *(
                    Cell(text or None, text)
                    for text in (
                        finding.rule,
                        finding.rule_title,
                        finding.severity_text,
                        finding.status_text,
                        finding.domain,
                        finding.sentence,
                        finding.hint,
                        " ".join(finding.claims),
                        finding.citation,
                        "; ".join(finding.places),
                        ", ".join(finding.codes),
                    )
                ),
            )
            for finding in document.findings
        ),
        empty=document.titles.no_findings,
    )
