"""An empty submission as text: the sheet of municipalities alone."""

import csv
import io
from datetime import date

from congruentie.model.template import Blank, Value
from congruentie.reports.template_membership import membership
from congruentie.safe_text import spreadsheet
from congruentie.words import Language


def render(blank: Blank, language: Language) -> bytes:
    """Semicolons and a byte-order mark, with which a Dutch Excel opens it right; days are ISO."""
    form = membership(blank, language)
    content = io.StringIO()
    lines = csv.writer(content, delimiter=";", lineterminator="\r\n")
    lines.writerow(column.name.text(language) for column in form.columns)
    lines.writerow(_cell(column.sample(language)) for column in form.columns)
    for row in form.rows:
        lines.writerow(_cell(row.get(column.name.nl, "")) for column in form.columns)
    return content.getvalue().encode("utf-8-sig")


def _cell(value: Value) -> str:
    return spreadsheet(value.isoformat() if isinstance(value, date) else str(value))
