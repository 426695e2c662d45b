"""OpenDocument workbooks, from their one XML file.

Not through python-calamine: a file of 1 kB that repeats a row a million times makes it end the
process, and it shows neither merged ranges nor errors of this format (``docs/decisions.md``).
"""

import io
from collections.abc import Iterator
from typing import Any

from congruentie.errors import InputError
from congruentie.readers.archive import open_archive
from congruentie.readers.grid import Grid, damaged
from congruentie.readers.sheet import MAX_ROWS, Sheet

_CONTENT = "content.xml"
_NS = "{urn:oasis:names:tc:opendocument:xmlns:%s:1.0}"
_OFFICE, _TABLE, _TEXT, _STYLE = (_NS % name for name in ("office", "table", "text", "style"))
_CALC = "{urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0}"
_GAPS = {_TEXT + "s", _TEXT + "tab", _TEXT + "line-break"}
_VALUES = ("value", "date-value", "time-value", "boolean-value")


def read_ods(path: str, content: bytes) -> tuple[Sheet, ...]:
    """Every sheet with cells, in the order of the workbook, hidden ones marked.

    Merged cells repeat downwards; errors, and formulas without a stored value, have a fault. Raises
    InputError where the workbook cannot be trusted or opened, or a sheet passes a limit.
    """
    archive = open_archive(path, content)
    try:
        return tuple(_sheets(path, archive.read(_CONTENT)))
    except InputError:
        raise
    except Exception as error:  # hostile bytes make a library raise anything
        raise damaged(path) from error


def _sheets(path: str, xml: bytes) -> Iterator[Sheet]:
    from defusedxml.ElementTree import iterparse  # noqa: PLC0415 -- only for .ods

    hidden: set[str] = set()
    filler: _Filler | None = None
    for event, element in iterparse(io.BytesIO(xml), events=("start", "end")):
        if event == "start" and element.tag == _TABLE + "table":
            name, style = element.get(_TABLE + "name", ""), element.get(_TABLE + "style-name")
            filler = _Filler(Grid(path, name, visible=style not in hidden))
        elif event == "end" and element.tag == _STYLE + "style":
            if any(child.get(_TABLE + "display") == "false" for child in element):
                hidden.add(element.get(_STYLE + "name", ""))
        elif event == "end" and element.tag == _TABLE + "table-row" and filler is not None:
            filler.add_row(element)
            element.clear()
        elif event == "end" and element.tag == _TABLE + "table" and filler is not None:
            yield filler.sheet()
            filler = None


class _Filler:
    """Fills a grid with rows that may stand for many."""

    def __init__(self, grid: Grid) -> None:
        self._grid = grid
        self._row = 1
        self._spans: list[tuple[int, int, int]] = []

    def add_row(self, element: Any) -> None:  # noqa: ANN401 -- an element of an untyped library
        """Put the cells of a row in place, as often as it is repeated."""
        times = int(element.get(_TABLE + "number-rows-repeated", "1"))
        column = 1
        for cell in element:
            text, fault = _content(cell)
            repeated = int(cell.get(_TABLE + "number-columns-repeated", "1"))
            if text or fault:
                self._put(range(self._row, self._row + times), column, repeated, (text, fault))
                spanned = int(cell.get(_TABLE + "number-rows-spanned", "1"))
                if spanned > 1:
                    self._spans.append((self._row, self._row + spanned - 1, column))
            column += repeated
        self._row += times

    def _put(
        self, rows: range, column: int, repeated: int, content: tuple[str, str | None]
    ) -> None:
        if rows.stop > MAX_ROWS:
            raise self._grid.too_large(rows.start)
        for row in rows:
            for offset in range(repeated):
                self._grid.put(row, column + offset, *content)

    def sheet(self) -> Sheet:
        """The finished sheet."""
        for first, last, column in self._spans:
            self._grid.merge(first, last, column)
        return self._grid.sheet()


def _content(cell: Any) -> tuple[str, str | None]:  # noqa: ANN401 -- an element of an untyped library
    """The text of a cell, and the key of what was expected where it holds an error instead."""
    stored = (cell.get(_OFFICE + name) for name in _VALUES)
    lines = ("".join(_texts(line)) for line in cell.findall(_TEXT + "p"))
    text = next((value for value in stored if value is not None), None) or "\n".join(lines)
    if cell.get(_CALC + "value-type") == "error" or text.startswith("Err:"):
        return text, "value"
    if not text and cell.get(_TABLE + "formula") and not cell.get(_OFFICE + "value-type"):
        return "", "formula"
    return text, None


def _texts(element: Any) -> Iterator[str]:  # noqa: ANN401 -- an element of an untyped library
    """The text of a paragraph with the gaps that are elements of their own."""
    yield element.text or ""
    for child in element:
        yield " " if child.tag in _GAPS else "".join(_texts(child))
        yield child.tail or ""
