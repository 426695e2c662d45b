"""Excel workbooks, through openpyxl: the slower library, but the one that shows what is wrong.

It tells an error from an empty cell. What it does not tell while streaming, merged ranges and
formulas without a stored value, is read from the XML of the sheet.
"""

import io
import re
import warnings
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from congruentie.errors import InputError
from congruentie.readers.archive import open_archive
from congruentie.readers.grid import Grid, as_text, damaged
from congruentie.readers.sheet import Sheet

_PECULIAR = re.compile(rb"<(?:\w+:)?(?:mergeCell|f)[\s/>]")


@dataclass(frozen=True, slots=True, kw_only=True)
class _Peculiarities:
    """What streaming does not show of a sheet; coordinates such as ``B12`` and ``A2:A9``."""

    without_value: frozenset[str] = frozenset()
    merged: tuple[str, ...] = ()


def read_xlsx(path: str, content: bytes) -> tuple[Sheet, ...]:
    """Every sheet with cells, in the order of the workbook, hidden ones marked.

    A formula gives the value that was stored with it; without one, and for an error, the cell has a
    fault. Merged cells repeat downwards. Raises InputError where the workbook cannot be trusted or
    opened, or a sheet passes a limit.
    """
    archive = open_archive(path, content)
    try:
        with warnings.catch_warnings():
            # openpyxl warns of styles and validations that it drops; the values are all there.
            warnings.simplefilter("ignore")
            return tuple(_sheets(path, content, archive))
    except InputError:
        raise
    except Exception as error:  # hostile bytes make a library raise anything
        raise damaged(path) from error


def _sheets(path: str, content: bytes, archive: zipfile.ZipFile) -> Iterator[Sheet]:
    from openpyxl.reader.excel import ExcelReader  # noqa: PLC0415 -- takes 0.2 s, only for .xlsx

    reader = ExcelReader(io.BytesIO(content), read_only=True, data_only=True, keep_links=False)
    reader.read()
    members = {sheet.name: relation.target for sheet, relation in reader.parser.find_sheets()}
    for worksheet in reader.wb.worksheets:
        visible = worksheet.sheet_state == "visible"
        grid = Grid(path, worksheet.title, visible=visible)
        _fill(grid, worksheet, _peculiarities(archive.read(members[worksheet.title])))
        yield grid.sheet()


def _fill(grid: Grid, worksheet: Any, peculiar: _Peculiarities) -> None:  # noqa: ANN401 -- untyped library
    from openpyxl.utils.cell import coordinate_to_tuple, range_boundaries  # noqa: PLC0415

    worksheet.reset_dimensions()  # the stated dimensions may be wrong, or a trap
    for row in worksheet.iter_rows():
        for cell in row:
            if cell.value is not None:
                fault = "value" if cell.data_type == "e" else None
                grid.put(cell.row, cell.column, as_text(cell.value), fault)
    for coordinate in peculiar.without_value:
        row, column = coordinate_to_tuple(coordinate)
        grid.put(row, column, "", "formula")
    for merged in peculiar.merged:
        left, top, _, bottom = range_boundaries(merged)
        grid.merge(top, bottom, left)


def _peculiarities(xml: bytes) -> _Peculiarities:
    """Merged ranges and formulas without value; most sheets have neither and are not parsed."""
    if not _PECULIAR.search(xml):
        return _Peculiarities()
    from defusedxml.ElementTree import iterparse  # noqa: PLC0415 -- as openpyxl, only for .xlsx

    without_value, merged = set(), []
    for _, element in iterparse(io.BytesIO(xml)):
        match element.tag.rpartition("}")[2]:
            case "c":
                if _lacks_value(element):
                    without_value.add(element.get("r", "A1"))
            case "mergeCell":
                merged.append(element.get("ref", "A1:A1"))
            case "row":
                element.clear()
    return _Peculiarities(without_value=frozenset(without_value), merged=tuple(merged))


def _lacks_value(cell: Any) -> bool:  # noqa: ANN401 -- an element of an untyped library
    """Whether a cell has a formula of which the outcome was never stored.

    An empty outcome of type text is an outcome.
    """
    inside = {child.tag.rpartition("}")[2]: child.text for child in cell}
    return "f" in inside and not inside.get("v") and cell.get("t") != "str"
