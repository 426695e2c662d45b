"""Reading the cells of one row, and keeping account of those that cannot be read."""

import re

from congruentie.model.region import Place
from congruentie.model.submission import Unreadable
from congruentie.readers.header import Header
from congruentie.readers.sheet import Row, Sheet
from congruentie.readers.spelling import clean

_SHOWN = 80
_SPREADSHEET_ERROR = re.compile(
    r"#(?:N/[AB]|(?:VERW|REF|WAARDE|VALUE|DEEL/0|DIV/0|GETAL|NUM|LEEG|NULL)!|(?:NAAM|NAME)\?)|#{3,}"
)
"""What Excel shows, in Dutch or English, where a formula failed or a column is too narrow."""


def is_spreadsheet_error(text: str) -> bool:
    """Whether a cell holds the error of a spreadsheet as text, e.g. ``#N/B`` or ``#####``."""
    return text.startswith("#") and _SPREADSHEET_ERROR.fullmatch(text.strip()) is not None


class CellReader:
    """The cells of one row by the name of their column."""

    def __init__(self, sheet: Sheet, header: Header, row: Row) -> None:
        """Nothing is read yet."""
        self.header = header
        self._sheet = sheet
        self._row = row
        self._refused: dict[tuple[str, str], Unreadable] = {}

    @property
    def place(self) -> Place:
        """Where the row stands."""
        return self._sheet.place(self._row.line)

    @property
    def unreadable(self) -> tuple[Unreadable, ...]:
        """The cells that were asked for and could not be read, each once."""
        return tuple(self._refused.values())

    @property
    def overflow(self) -> Unreadable | None:
        """The row as a whole, where it has more cells than the header: which is which is unsure."""
        if len(self._row.cells) <= len(self.header.spelled):
            return None
        surplus = [text for text in self._row.cells[len(self.header.spelled) :] if text.strip()]
        return self._unreadable("", " ".join(surplus), "columns") if surplus else None

    def text(self, column: str) -> str | None:
        """The text of a named column: empty where there is none, None where it is unreadable."""
        position = self.header.columns.get(column)
        return "" if position is None else self.at(position)

    def peek(self, column: str) -> str:
        """The text of a named column; empty also where it is unreadable; nothing is recorded."""
        position = self.header.columns.get(column, len(self._row.cells))
        if position >= len(self._row.cells) or position in self._row.faults:
            return ""
        text = self._row.cells[position].strip()
        return "" if is_spreadsheet_error(text) else text

    def regions_of(self, domain: str) -> str | None:
        """The column of a wide table with the regions of a domain, as written."""
        position = self.header.regions.get(domain)
        return None if position is None else clean(self.header.spelled[position])

    def at(self, position: int) -> str | None:
        """The text at a position, as ``text``."""
        if position >= len(self._row.cells):
            return ""
        text = self._row.cells[position].strip()
        fault = self._row.faults.get(position)
        if fault is None and is_spreadsheet_error(text):
            fault = "value"
        if fault is None:
            return text
        self._refuse(clean(self.header.spelled[position]), text, fault)
        return None

    def refuse(self, column: str, expected: str) -> None:
        """Record that the cell of a named column does not hold what is expected there."""
        position = self.header.columns[column]
        self._refuse(clean(self.header.spelled[position]), self.at(position) or "", expected)

    def _refuse(self, column: str, text: str, expected: str) -> None:
        self._refused.setdefault((column, expected), self._unreadable(column, text, expected))

    def _unreadable(self, column: str, text: str, expected: str) -> Unreadable:
        shown = "" if expected == "formula" else clean(text)[:_SHOWN]
        return Unreadable(place=self.place, column=column, text=shown, expected=expected)
