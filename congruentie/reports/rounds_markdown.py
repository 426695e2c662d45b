"""A comparison of two rounds as Markdown, to paste into a memo."""

from congruentie.model.comparison import Comparison
from congruentie.reports import page_markdown
from congruentie.reports.rounds_page import page
from congruentie.words import Language


def render(found: Comparison, language: Language) -> str:
    """The whole page, with every finding."""
    return page_markdown.lay_out(page(found, language))
