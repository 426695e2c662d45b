"""A comparison of two rounds for a person at a terminal."""

import io

from rich.console import Console
from rich.text import Text

from congruentie.model.comparison import Comparison
from congruentie.reports.columns import Column, tables
from congruentie.reports.rounds_page import Block, Bullets, Heading, Paragraph, Table, page
from congruentie.safe_text import printable
from congruentie.words import Language

_PLAIN = 3
"""From this level on headings are not underlined."""
SHOWN = 5
"""Findings per rule."""


def render(
    found: Comparison, language: Language, *, width: int = 80, everything: bool = False
) -> str:
    """The whole page as lines of at most this width, without colour."""
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
    for block in page(found, language, None if everything else SHOWN):
        _set(console, block)
    return "\n".join(line.rstrip() for line in file.getvalue().splitlines()) + "\n"


def _set(console: Console, block: Block) -> None:
    match block:
        case Heading(text=text, level=level):
            title = Text(printable(text))
            if level > 1:
                console.print()
            console.print(title)
            if level < _PLAIN:
                console.print("=-"[level - 1] * min(title.cell_len, console.width))
        case Paragraph(text=text):
            console.print(Text(printable(text)))
        case Bullets(items=items):
            for item in items:
                _item(console, Text(printable(item)))
        case Table():
            _table(console, block)


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
