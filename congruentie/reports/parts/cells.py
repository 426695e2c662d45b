"""Cells of tables: a value with the same in words."""

from datetime import date

from congruentie.reports.content import Cell
from congruentie.words import Language, day, decimal, percentage, whole

DASH = "–"
NOTHING = Cell(None, DASH)
"""Where there is nothing to say: not declared, or not applicable."""


def said(text: str) -> Cell:
    """Words; a dash where there are none."""
    return Cell(text, text) if text else NOTHING


def counted(number: float, language: Language) -> Cell:
    """A whole number, e.g. ``100.000``; what is no count is rounded."""
    return Cell(round(number), whole(number, language))


def ratio(number: float, language: Language) -> Cell:
    """A number with three decimals."""
    return Cell(round(number, 6), decimal(number, 3, language))


def share(part: float, language: Language) -> Cell:
    """A share of 0 to 1, e.g. ``36,6 %``."""
    return Cell(round(part, 6), percentage(part, language))


def dated(when: date, language: Language) -> Cell:
    """A day, e.g. ``31 mei 2013``."""
    return Cell(when, day(when, language))
