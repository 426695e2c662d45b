"""A page for a person at a terminal: lines without colour, tables that cut no number."""

import io
from collections.abc import Iterable

from rich.console import Console
from rich.table import Table as Grid
from rich.text import Text

from congruentie.reports.blocks import Block, Bullets, Heading, Paragraph, Table, WordTable
from congruentie.reports.columns import Column, tables
from congruentie.safe_text import printable

_PLAIN = 3
"""From this level on headings are not underlined."""
_GAP = 2


def lay_out(blocks: Iterable[Block], width: int = 80) -> str:
    """The whole page as lines of at most this width."""
    file = io.StringIO()
    console = Console(
        file=file,
        width=width,
        color_system=None,
        highlight=False,
        emoji=False,
        markup=False,
        legacy_windows=False,
    )
    for block in blocks:
        _set(console, block)
    return "\n".join(line.rstrip() for line in file.getvalue().splitlines()) + "\n"


def _set(console: Console, block: Block) -> None:
    match block:
        case Heading():
            _heading(console, block)
        case Paragraph(text=text):
            console.print(Text(printable(text)))
        case Bullets(items=items):
            for item in items:
                _item(console, Text(printable(item)))
        case Table():
            _table(console, block)
        case WordTable():
            _words(console, block)


def _heading(console: Console, block: Heading) -> None:
    title = Text(printable(block.text))
    if block.level > 1:
        console.print()
    console.print(title)
    if block.level < _PLAIN:
        console.print("=-"[block.level - 1] * min(title.cell_len, console.width))


def _item(console: Console, text: Text) -> None:
    """One item behind its mark, its further lines under its first word."""
    for number, line in enumerate(text.wrap(console, console.width - 4)):
        console.print(Text.assemble("    " if number else "  • ", line))


def _table(console: Console, block: Table) -> None:
    columns = [
        Column(
            heading=heading,
            cells=[Text(printable(row[number])) for row in block.rows],
            justify="right" if 0 < number < len(block.headings) - 1 else "left",
        )
        for number, heading in enumerate(block.headings)
    ]
    for table in tables(columns[0], columns[1:], console.width):
        console.print(table)


def _words(console: Console, block: WordTable) -> None:
    grid = Grid(box=None, padding=(0, _GAP, 0, 0), pad_edge=False, show_edge=False)
    for heading in block.headings:
        grid.add_column(Text(heading), overflow="fold")
    for row in block.rows:
        grid.add_row(*(Text(printable(cell)) for cell in row))
    console.print(grid)
