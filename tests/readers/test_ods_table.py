"""OpenDocument workbooks, written by odfpy or by hand."""

import io
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from odf.opendocument import OpenDocumentSpreadsheet
from odf.style import Style, TableProperties
from odf.table import CoveredTableCell, Table, TableCell, TableRow
from odf.text import P, S

from congruentie.errors import InputError
from congruentie.model.submission import Known, Submission
from congruentie.readers.grid import Grid
from congruentie.readers.opened import open_tables

Read = Callable[..., Submission]


def test_a_workbook_of_libreoffice(read: Read) -> None:
    document = OpenDocumentSpreadsheet()
    hidden = Style(name="ta2", family="table")
    hidden.addElement(TableProperties(display="false"))
    document.automaticstyles.addElement(hidden)
    for name, style in (("Blad1", None), ("Geheim", hidden)):
        table = Table(name=name, **({"stylename": style} if style else {}))
        document.spreadsheet.addElement(table)
        for cells in (
            [cell("gemeentecode"), cell("domein"), cell("regio"), cell("jaar")],
            [number(363), cell("jeugd"), cell("Noord", rows=2), day("2013-01-01")],
            [number(384), cell("jeugd"), CoveredTableCell(), day("2013-01-01")],
        ):
            row = TableRow()
            table.addElement(row)
            for one in cells:
                row.addElement(one)
    file = io.BytesIO()
    document.write(file)

    submission = read({"x.ods": file.getvalue()})

    assert [s.municipality for s in submission.statements] == [
        Known(code="GM0363"),
        Known(code="GM0384"),
    ]
    assert submission.divisions[0].regions[0].members == ("GM0363", "GM0384")
    assert submission.dates[0].day.year == 2013
    assert [(note.place.sheet, note.key) for note in submission.notes] == [
        ("Geheim", "sheet-hidden")
    ]


def cell(text: str, rows: int = 1) -> TableCell:
    made = TableCell(valuetype="string", numberrowsspanned=rows, numbercolumnsspanned=1)
    made.addElement(P(text=text))
    return made


def number(value: int) -> TableCell:
    return TableCell(valuetype="float", value=value)


def day(text: str) -> TableCell:
    return TableCell(valuetype="date", datevalue=text)


def test_gaps_inside_a_text_are_kept(read: Read) -> None:
    name = TableCell(valuetype="string")
    paragraph = P(text="Gooise")
    paragraph.addElement(S(c=1))
    paragraph.addText("Meren")
    name.addElement(paragraph)
    document = OpenDocumentSpreadsheet()
    table = Table(name="Blad1")
    document.spreadsheet.addElement(table)
    for cells in ([cell("gemeente"), cell("wmo_regio")], [name, cell("Noord")]):
        row = TableRow()
        table.addElement(row)
        for one in cells:
            row.addElement(one)
    file = io.BytesIO()
    document.write(file)
    assert read({"x.ods": file.getvalue()}).statements[0].municipality == Known(code="GM1942")


SPACES = (
    'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
    'xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" '
    'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" '
    'xmlns:calcext="urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0"'
)
HEADER = "".join(
    f"<table:table-cell><text:p>{name}</text:p></table:table-cell>"
    for name in ("gemeente", "domein", "regio")
)
WEESP = "<table:table-cell><text:p>Weesp</text:p></table:table-cell>"
JEUGD = "<table:table-cell><text:p>jeugd</text:p></table:table-cell>"


def by_hand(rows: str) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(
            "content.xml",
            f"<office:document-content {SPACES}><office:body><office:spreadsheet>"
            f'<table:table table:name="A"><table:table-row>{HEADER}</table:table-row>'
            f"{rows}</table:table></office:spreadsheet></office:body></office:document-content>",
        )
    return file.getvalue()


@pytest.mark.parametrize(
    ("region", "expected"),
    [
        pytest.param(
            '<table:table-cell calcext:value-type="error"><text:p>#N/B</text:p></table:table-cell>',
            "value",
            id="an error",
        ),
        pytest.param(
            "<table:table-cell><text:p>Err:508</text:p></table:table-cell>",
            "value",
            id="an error of LibreOffice",
        ),
        pytest.param(
            '<table:table-cell table:formula="of:=[.A1]"/>', "formula", id="a formula without value"
        ),
    ],
)
def test_errors_are_told(read: Read, region: str, expected: str) -> None:
    submission = read(
        {"x.ods": by_hand(f"<table:table-row>{WEESP}{JEUGD}{region}</table:table-row>")}
    )
    assert [one.expected for one in submission.unreadable] == [expected]
    assert submission.statements == ()


def test_repeated_rows_and_empty_ones_keep_their_place(read: Read) -> None:
    noord = "<table:table-cell><text:p>Noord</text:p></table:table-cell>"
    submission = read(
        {
            "x.ods": by_hand(
                '<table:table-row table:number-rows-repeated="10"><table:table-cell '
                'table:number-columns-repeated="16384"/></table:table-row>'
                f'<table:table-row table:number-rows-repeated="2">{WEESP}{JEUGD}{noord}'
                "</table:table-row>"
                '<table:table-row table:number-rows-repeated="1048563"><table:table-cell '
                'table:number-columns-repeated="16384"/></table:table-row>'
            )
        }
    )
    assert [s.place.line for s in submission.statements] == [12, 13]


def test_only_cells_of_several_rows_are_merged(read: Read, monkeypatch: pytest.MonkeyPatch) -> None:
    merged: list[tuple[int, int, int]] = []
    monkeypatch.setattr(Grid, "merge", lambda _, *area: merged.append(area))
    noord = '<table:table-cell table:number-rows-spanned="2"><text:p>A</text:p></table:table-cell>'
    read({"x.ods": by_hand(f"<table:table-row>{WEESP}{JEUGD}{noord}</table:table-row>")})
    assert merged == [(2, 3, 3)]


@pytest.mark.parametrize(
    ("rows", "columns"),
    [
        pytest.param(1_048_576, 1, id="a million rows"),
        pytest.param(1, 16_384, id="sixteen thousand columns"),
        pytest.param(150_000, 150, id="many of both"),
        pytest.param(10**18, 10**18, id="beyond counting"),
    ],
)
def test_a_small_file_that_says_repeat_is_refused(tmp_path: Path, rows: int, columns: int) -> None:
    path = tmp_path / "x.ods"
    path.write_bytes(
        by_hand(
            f'<table:table-row table:number-rows-repeated="{rows}"><table:table-cell '
            f'table:number-columns-repeated="{columns}"><text:p>x</text:p></table:table-cell>'
            "</table:table-row>"
        )
    )
    with pytest.raises(InputError, match="too large"):
        open_tables([path])


@pytest.mark.parametrize(
    "rows",
    [
        pytest.param("<table:table-row>", id="broken XML"),
        pytest.param('<table:table-row table:number-rows-repeated="x"/>', id="no number"),
        pytest.param("<table:table-row><a>" * 3_000, id="deep nesting"),
    ],
)
def test_a_damaged_workbook_is_refused(tmp_path: Path, rows: str) -> None:
    path = tmp_path / "x.ods"
    path.write_bytes(by_hand(rows))
    with pytest.raises(InputError, match="damaged"):
        open_tables([path])
