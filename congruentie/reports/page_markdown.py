"""A page as Markdown, to paste into a memo."""

from collections.abc import Iterable

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
            numbers = range(len(block.headings))
            ruler = ("--:" if 0 < number < last else "---" for number in numbers)
            rows = (map(markdown, row) for row in (block.headings, *block.rows))
            head, *body = (_row(row) for row in rows)
            return "\n".join((head, _row(ruler), *body))


def _row(cells: Iterable[str]) -> str:
    return f"| {' | '.join(cells)} |"
