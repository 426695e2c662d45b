"""The cells of one sheet of a workbook, gathered until they are rows of text."""

from dataclasses import replace
from datetime import date, datetime, time
from pathlib import PurePath

from congruentie.errors import InputError
from congruentie.readers.sheet import MAX_CELL, MAX_COLUMNS, MAX_ROWS, Row, Sheet, too_large
from congruentie.readers.spelling import clean

MAX_CELLS = 2_000_000
"""Filled cells in one sheet, with the rows of merged ranges: a few bytes can say "repeat this a
billion times"."""


class Grid:
    """Collects cells in any order; rows and columns count from 1."""

    def __init__(self, path: str, name: str, *, visible: bool) -> None:
        """An empty sheet."""
        name = clean(name)
        self._empty = Sheet(path=path, title=name, name=name, rows=(), visible=visible)
        self._texts: dict[int, dict[int, str]] = {}
        self._faults: dict[int, dict[int, str]] = {}
        self._filled = 0
        self._last = 0

    def put(self, row: int, column: int, text: str, fault: str | None = None) -> None:
        """Fill a cell; ``fault`` is the key of what was expected instead of what stands there.

        Raises InputError where a limit is passed; empty cells never do.
        """
        if not text and fault is None:
            return
        self._count(1, row)
        if row > MAX_ROWS or column > MAX_COLUMNS or len(text) > MAX_CELL:
            raise self.too_large(row)
        self._last = max(self._last, row)
        self._texts.setdefault(row, {})[column] = text
        if fault is not None:
            self._faults.setdefault(row, {})[column] = fault

    def merge(self, first: int, last: int, column: int) -> None:
        """Repeat the top cell of a merged range in the filled rows that the range covers.

        Only its first column: that is where a merged region stands. Rows that are merged with
        nothing else in them stay empty. Raises InputError where ranges pass the limit on cells.
        """
        below = range(first + 1, min(last, self._last) + 1)
        self._count(1 + len(below), first)
        if not below:
            return
        text = self._texts.get(first, {}).get(column, "")
        fault = self._faults.get(first, {}).get(column)
        for row in below if text or fault else ():
            if row in self._texts:
                self.put(row, column, text, fault)

    def _count(self, cells: int, row: int) -> None:
        self._filled += cells
        if self._filled > MAX_CELLS:
            raise self.too_large(row)

    def sheet(self) -> Sheet:
        """The rows that hold something, all as wide as the widest."""
        width = max((max(cells) for cells in self._texts.values()), default=0)
        rows = tuple(
            Row(
                line,
                tuple(cells.get(column, "") for column in range(1, width + 1)),
                {column - 1: fault for column, fault in self._faults.get(line, {}).items()},
            )
            for line, cells in sorted(self._texts.items())
        )
        return replace(self._empty, rows=rows)

    def too_large(self, row: int) -> InputError:
        """The refusal of a sheet that is larger than any division."""
        return InputError(too_large(self._empty, row))


def damaged(path: str) -> InputError:
    """The refusal of a workbook that breaks while it is read."""
    kind = PurePath(path).suffix
    return InputError(
        Sheet(path=path, title="", name=None, rows=()).mistake(
            f"dit {kind}-bestand is beschadigd. Open het, bewaar het opnieuw en probeer het weer.",
            f"this {kind} file is damaged. Open it, save it again and retry.",
        )
    )


def as_text(value: object) -> str:
    """A value of a cell as text: 363.0 is ``363``, a day is ``2013-01-31``, nothing is empty."""
    match value:
        case None:
            return ""
        case bool():
            return "ja" if value else "nee"
        case float() if value.is_integer():
            return str(int(value))
        case datetime() if value.time() == time():
            return value.date().isoformat()
        case date() | time():
            return value.isoformat()
        case _:
            return str(value)
