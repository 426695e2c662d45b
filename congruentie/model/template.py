"""An empty submission to fill in: its sheets and columns, and what is filled in already."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import Enum

from congruentie.model.region import Tier
from congruentie.model.territory import Municipality
from congruentie.words import Language

Value = str | int | date
"""What a cell holds; an empty cell is an empty text."""


@dataclass(frozen=True, slots=True)
class Both:
    """One text in both languages."""

    nl: str
    en: str

    def text(self, language: Language) -> str:
        """The text in one of them."""
        return self.en if language == "en" else self.nl


class Holds(Enum):
    """What the cells of a column take."""

    TEXT = "any text"
    DATE = "a day"
    NUMBER = "a whole number"
    ONE_OF = "a choice from a list, and nothing else"
    SUGGESTED = "a choice from a list, or other words"


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """One column of a sheet, or one line of the sheet ``kop``."""

    name: Both
    """Dutch: the canonical name of ``readers.columns``; English: an alias of it."""
    what: Both
    """What goes into it, in a sentence."""
    example: Both | date | int = Both("", "")
    holds: Holds = Holds.TEXT
    choices: str = ""
    """Key of the list to choose from; empty where there is none."""
    source: Both = Both("–", "–")
    """Where the question comes from; a dash where it is ours."""

    def sample(self, language: Language) -> Value:
        """The example as a cell holds it."""
        return self.example.text(language) if isinstance(self.example, Both) else self.example


@dataclass(frozen=True, slots=True, kw_only=True)
class Form:
    """One sheet of the template: a row of headings, an example and rows to fill in."""

    title: Both
    columns: tuple[Column, ...]
    rows: tuple[Mapping[str, Value], ...] = ()
    """What is filled in already: Dutch name of the column to value. Empty for an empty sheet."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Blank:
    """Everything that an empty submission depends on."""

    municipalities: tuple[Municipality, ...]
    """Those of the area, in code order."""
    scope: str
    """As it was asked for; empty for the whole country."""
    reference_date: date
    domains: Mapping[str, Tier]
    """The domains to fill in, in order, with the tier on which each stands."""
    rules: Mapping[str, Both]
    """Code to title of every rule."""


def letter_page(page: int) -> Both:
    """A page of the letter of 19 February 2013, as a source."""
    return Both(f"brief p. {page}", f"letter p. {page}")


AGENDA = Both("transformatieagenda 2015", "transformation agenda 2015")
