"""A sheet of which the header is known."""

from dataclasses import dataclass
from typing import Self

from congruentie.readers.header import Header
from congruentie.readers.sheet import Row, Sheet


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """The rows of a sheet and the meaning of its columns."""

    sheet: Sheet
    header: Header
    rows: tuple[Row, ...]
    """The rows below the header that hold something."""

    @classmethod
    def of(cls, sheet: Sheet, header: Header) -> Self:
        """The table below a header; without rows where nothing stands below it."""
        below = sheet.rows[header.position + 1 :]
        filled = (row for row in below if row.faults or any(map(str.strip, row.cells)))
        return cls(sheet=sheet, header=header, rows=tuple(filled))
