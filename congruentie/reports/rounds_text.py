"""A comparison of two rounds for a person at a terminal."""

from congruentie.model.comparison import Comparison
from congruentie.reports import page_text
from congruentie.reports.rounds_page import page
from congruentie.words import Language

SHOWN = 5
"""Findings per rule."""


def render(
    found: Comparison, language: Language, *, width: int = 80, everything: bool = False
) -> str:
    """The whole page as lines of at most this width, without colour."""
    return page_text.lay_out(page(found, language, None if everything else SHOWN), width)
