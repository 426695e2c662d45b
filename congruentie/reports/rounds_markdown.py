"""A comparison of two rounds as Markdown, to paste into a memo."""

from collections.abc import Iterable

from congruentie.model.comparison import Comparison
from congruentie.reports.rounds_page import Block, Bullets, Heading, Paragraph, page
from congruentie.safe_text import markdown
from congruentie.words import Language


def render(found: Comparison, language: Language) -> str:
    """The whole page, with every finding."""
    return "\n\n".join(_set(block) for block in page(found, language)) + "\n"


def _set(block: Block) -> str:
    match block:
        case Heading(text=text, level=level):
            return f"{'#' * level} {markdown(text)}"
        case Paragraph(text=text):
            return markdown(text)
        case Bullets(items=items):
            return "\n".join(f"- {markdown(item)}" for item in items)
        case _:
            last = len(block.headings) - 1
            ruler = ("--:" if 0 < number < last else "---" for number in range(last + 1))
            rows = (map(markdown, row) for row in (block.headings, *block.rows))
            head, *body = (_row(row) for row in rows)
            return "\n".join((head, _row(ruler), *body))


def _row(cells: Iterable[str]) -> str:
    return f"| {' | '.join(cells)} |"
