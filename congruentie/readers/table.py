"""A sheet of which the header is known."""

from dataclasses import dataclass
from typing import Self

from congruentie.readers import columns
from congruentie.readers.header import Header
from congruentie.readers.sheet import Row, Sheet

_NAMED = ("gemeente", "regio")


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """The rows of a sheet and the meaning of its columns."""

    sheet: Sheet
    header: Header
    rows: tuple[Row, ...]
    """The rows below the header that hold something, without the examples of a template."""

    @classmethod
    def of(cls, sheet: Sheet, header: Header) -> Self:
        """The table below a header; without rows where nothing stands below it."""
        below = sheet.rows[header.position + 1 :]
        filled = (row for row in below if row.faults or any(map(str.strip, row.cells)))
        rows = tuple(row for row in filled if not _is_example(row, header))
        return cls(sheet=sheet, header=header, rows=rows)


def _is_example(row: Row, header: Header) -> bool:
    """Whether the name of the municipality or the region says that the row is an example."""
    positions = [header.columns[name] for name in _NAMED if name in header.columns]
    return any(columns.is_example(row.cells[at]) for at in positions if at < len(row.cells))
