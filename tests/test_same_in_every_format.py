"""The same submission as a workbook of Excel or LibreOffice, and as loose tables."""

import csv
from collections.abc import Callable, Mapping, Sequence
from datetime import date, datetime
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from odf.opendocument import OpenDocumentSpreadsheet
from odf.table import Table, TableCell, TableRow
from odf.text import P

from congruentie.app import CheckRequest, check_submission
from congruentie.reports.json_report import as_data
from congruentie.territories import TerritoryChoice

EXAMPLE = Path(__file__).parents[1] / "data" / "examples" / "gebrekkig.xlsx"
SCOPE = "Zeeland, Goeree-Overflakkee, Gouda, Waddinxveen, Zuidplas"
Value = str | int | float | bool | datetime | None
Sheets = Mapping[str, Sequence[Sequence[Value]]]


@pytest.fixture(scope="module")
def sheets() -> Sheets:
    """The tables of the example in which everything is wrong, each cell by its stored value.

    Without its sheet ``kop``, which loose tables have not.
    """
    book = openpyxl.load_workbook(EXAMPLE, data_only=True)
    return {
        sheet.title: [list(row) for row in sheet.iter_rows(values_only=True)]
        for sheet in book
        if sheet.title != "kop"
    }


def as_xlsx(sheets: Sheets, folder: Path) -> list[Path]:
    book = openpyxl.Workbook()
    book.remove(book.active)
    for name, rows in sheets.items():
        sheet = book.create_sheet(name)
        for row in rows:
            sheet.append(list(row))
    book.save(folder / "indiening.xlsx")
    return [folder / "indiening.xlsx"]


def as_ods(sheets: Sheets, folder: Path) -> list[Path]:
    book = OpenDocumentSpreadsheet()
    for name, rows in sheets.items():
        table = Table(name=name)
        for row in rows:
            line = TableRow()
            for value in row:
                line.addElement(ods_cell(value))
            table.addElement(line)
        book.spreadsheet.addElement(table)
    book.save(str(folder / "indiening.ods"))
    return [folder / "indiening.ods"]


def ods_cell(value: Value) -> TableCell:
    """A cell as LibreOffice writes it: numbers and dates by their value, the rest as text."""
    match value:
        case None:
            return TableCell()
        case datetime():
            cell = TableCell(valuetype="date", datevalue=value.date().isoformat())
        case int() | float():
            cell = TableCell(valuetype="float", value=value)
        case _:
            cell = TableCell(valuetype="string")
    cell.addElement(P(text=as_text(value)))
    return cell


def as_csv(sheets: Sheets, folder: Path) -> list[Path]:
    paths = [folder / f"{name}.csv" for name in sheets]
    for path, rows in zip(paths, sheets.values(), strict=True):
        with path.open("w", encoding="utf-8", newline="") as file:
            csv.writer(file, delimiter=";").writerows(map(as_text, row) for row in rows)
    return paths


def as_text(value: Value) -> str:
    match value:
        case None:
            return ""
        case datetime():
            return value.date().isoformat()
        case _:
            return str(value)


def judged(paths: Sequence[Path]) -> list[dict[str, Any]]:
    """What is found, without where it stands: that is another place in each format."""
    report = check_submission(
        CheckRequest(
            submissions=tuple(paths),
            today=date(2016, 6, 1),
            territory=TerritoryChoice(year=2016),
            scope=SCOPE,
        )
    )
    apart = {"places", "fingerprint"}
    return [
        {name: value for name, value in finding.items() if name not in apart}
        for finding in as_data(report, "nl")["findings"]
    ]


@pytest.mark.parametrize("written", [as_ods, as_csv], ids=["ods", "csv"])
def test_the_findings_are_those_of_the_workbook(
    sheets: Sheets, tmp_path: Path, written: Callable[[Sheets, Path], list[Path]]
) -> None:
    workbook = judged(as_xlsx(sheets, tmp_path))
    assert judged(written(sheets, tmp_path)) == workbook
    assert {finding["rule"] for finding in workbook} >= {"GEG09", "WIT05", "OMV05", "CEN08"}
