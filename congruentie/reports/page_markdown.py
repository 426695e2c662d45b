"""A page as Markdown, to paste into a memo."""

from collections.abc import Iterable, Sequence

from congruentie.reports.blocks import Block, Bullets, Heading, Paragraph, Table
from congruentie.safe_text import markdown


def lay_out(blocks: Iterable[Block]) -> str:
    """The whole page, a blank line between its blocks."""
    return "\n\n".join(_set(block) for block in blocks) + "\n"


def _set(block: Block) -> str:
    match block:
        case Heading(text=text, level=level):
            return f"{'#' * level} {markdown(text)}"
        case Paragraph(text=text):
            return markdown(text)
        case Bullets(items=items):
            return "\n".join(f"- {markdown(item)}" for item in items)
        case _:
            last = len(block.headings) - 1 if isinstance(block, Table) else 0
            numbers = frozenset(range(1, last))
            return grid(block.headings, block.rows, numbers)


def grid(
    headings: Sequence[str], rows: Iterable[Sequence[str]], numbers: frozenset[int] = frozenset()
) -> str:
    """A table; the columns that hold numbers are set to the right."""
    ruler = ("--:" if at in numbers else "---" for at in range(len(headings)))
    head, *body = (_row(map(markdown, row)) for row in (headings, *rows))
    return "\n".join((head, _row(ruler), *body))


def _row(cells: Iterable[str]) -> str:
    return f"| {' | '.join(cells)} |"
