"""A table as rows of text: what every kind of file becomes before anybody interprets it."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import NamedTuple

from congruentie.errors import Mistake
from congruentie.model.region import Place

MAX_ROWS = 200_000
"""The longest real table has 6,000; a sheet that is formatted to its last row has a million."""
MAX_COLUMNS = 200
"""The widest real table has 40; more is a file of another kind."""
MAX_CELL = 10_000
"""Characters in one cell: a long explanation has 2,000."""


class Row(NamedTuple):
    """One row: its line in the file, its cells as text, and what is wrong with which of them."""

    line: int
    """Counted from 1; the first line where a cell holds several."""
    cells: tuple[str, ...]
    """Numbers without needless decimals, dates as ``2013-01-31``; an empty cell is ``""``."""
    faults: Mapping[int, str] = MappingProxyType({})
    """Position to the key of what was expected, for cells whose value the file itself disowns."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """One table of a file; a text file has one, without a name."""

    path: str
    title: str
    """The name of the sheet, or the file name without its suffix."""
    name: str | None
    """None where the file has no sheets."""
    rows: tuple[Row, ...]
    visible: bool = True

    def place(self, line: int | None = None) -> Place:
        """A line of this sheet, or the sheet as a whole."""
        return Place(path=self.path, sheet=self.name, line=line)

    def mistake(self, nl: str, en: str, *, line: int | None = None) -> Mistake:
        """Something wrong with this sheet, with its place."""
        return Mistake(where=self.path, sheet=self.name, line=line, nl=nl, en=en)


def too_large(sheet: Sheet, line: int) -> Mistake:
    """The refusal of a table that is larger than any division."""
    return sheet.mistake(
        f"te groot voor een indeling: hooguit {MAX_ROWS} rijen, {MAX_COLUMNS} kolommen en "
        f"{MAX_CELL} tekens in een cel.",
        f"too large for a division: at most {MAX_ROWS} rows, {MAX_COLUMNS} columns and "
        f"{MAX_CELL} characters in a cell.",
        line=line,
    )
