"""Tables that keep within the screen and cut no number: what does not fit goes on below."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from rich.cells import cell_len
from rich.console import JustifyMethod
from rich.table import Table
from rich.text import Text

_GAP = 2
_WIDEST = 30
"""Longer words, such as a domain of the submitter's own, go on below each other."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """A heading and what stands under it."""

    heading: str
    cells: Sequence[Text]
    justify: JustifyMethod = "left"

    @property
    def least(self) -> int:
        """The width with the heading on a line for every word."""
        words = (cell_len(word) for word in self.heading.split())
        return min(_WIDEST, max((1, *words, *(cell.cell_len for cell in self.cells))))

    @property
    def most(self) -> int:
        """The width with the heading on one line."""
        return max(self.least, cell_len(self.heading))


def tables(labels: Column, columns: Sequence[Column], width: int) -> Iterator[Table]:
    """The table, in as many parts as the width demands, each with the labels before it."""
    part, room = [labels], width - labels.least
    for column in columns:
        if len(part) > 1 and column.least + _GAP > room:
            yield _table(part, width)
            part, room = [labels], width - labels.least
        part.append(column)
        room -= column.least + _GAP
    yield _table(part, width)


def _table(columns: Sequence[Column], width: int) -> Table:
    table = Table(box=None, padding=(0, _GAP, 0, 0), pad_edge=False, header_style="bold")
    for column, wide in zip(columns, _widths(columns, width), strict=True):
        table.add_column(Text(column.heading), justify=column.justify, width=wide, overflow="fold")
    for row in zip(*(column.cells for column in columns), strict=True):
        table.add_row(*row)
    return table


def _widths(columns: Sequence[Column], width: int) -> list[int]:
    """The least of every column; what is left over goes where the heading lacks most."""
    found = [column.least for column in columns]
    for _ in range(width - sum(found) - _GAP * (len(columns) - 1)):
        lacks = [column.most - wide for column, wide in zip(columns, found, strict=True)]
        if max(lacks) > 0:
            found[lacks.index(max(lacks))] += 1
    return found
