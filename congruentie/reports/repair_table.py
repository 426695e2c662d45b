"""The repaired submission as a table that can be submitted: one row per municipality and domain."""

import csv
import io
from collections.abc import Iterable, Iterator
from datetime import datetime, time

from xlsxwriter import Workbook

from congruentie.model.region import Division
from congruentie.model.territory import Territory

HEADINGS = ("gemeentecode", "gemeente", "domein", "niveau", "taak", "regio")
SHEET = "deelname"
_FORMULA = ("=", "+", "-", "@", "\t", "\r")
"""A cell that begins so is calculated by a spreadsheet."""
_OPTIONS = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}


def as_csv(divisions: Iterable[Division], territory: Territory) -> bytes:
    """Semicolons and a byte-order mark, with which a Dutch Excel opens it right."""
    content = io.StringIO()
    lines = csv.writer(content, delimiter=";", lineterminator="\r\n")
    lines.writerow(HEADINGS)
    lines.writerows(map(_cell, row) for row in _rows(divisions, territory))
    return content.getvalue().encode("utf-8-sig")


def as_xlsx(divisions: Iterable[Division], territory: Territory) -> bytes:
    """One sheet of text cells. The same contents give the same bytes."""
    content = io.BytesIO()
    with Workbook(content, _OPTIONS) as book:
        book.set_properties({"created": datetime.combine(territory.reference_date, time())})
        sheet = book.add_worksheet(SHEET)
        for number, row in enumerate((HEADINGS, *_rows(divisions, territory))):
            for column, cell in enumerate(row):
                sheet.write_string(number, column, cell)
        sheet.freeze_panes(1, 0)
    return content.getvalue()


def _rows(divisions: Iterable[Division], territory: Territory) -> Iterator[tuple[str, ...]]:
    for division in divisions:
        layer = division.layer
        for region in division.regions:
            for code in region.members:
                name = territory.name(code)
                yield code, name, layer.domain, layer.tier.value, layer.task, region.name


def _cell(text: str) -> str:
    return f"'{text}" if text.startswith(_FORMULA) else text
