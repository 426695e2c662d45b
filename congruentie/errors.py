"""What can stop the program, and the exit status each stop means.

CongruentieError            2   could not check
├── InputError                  a file that cannot be read, or does not say what it should
├── ConfigError                 rules.yaml or the waivers file
├── UsageError                  a call that cannot be carried out
└── OutputError                 a place that cannot be written

A finding about the submission is never an error, and an error is never a finding. Anything else
that is raised is a fault in congruentie itself, exit status 3.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import IntEnum
from typing import TypeVar

from congruentie.words import Language, located

Read = TypeVar("Read")


class ExitStatus(IntEnum):
    """What the process returns, the same for every output format."""

    OK = 0
    FINDINGS = 1
    COULD_NOT_CHECK = 2
    FAULT = 3
    INTERRUPTED = 130


@dataclass(frozen=True, slots=True, kw_only=True)
class Mistake:
    """One thing that is wrong with an input: where, what was read, what was expected, what to do.

    The place is told in the reader's language, and so is the sentence in ``nl`` and ``en``.
    """

    where: str
    """A file, an option or a key; may be empty."""
    sheet: str | None = None
    line: int | None = None
    """Row of a sheet or line of a text file, counted from 1."""
    nl: str
    en: str

    def text(self, language: Language) -> str:
        """The mistake as one line, in the reader's language."""
        sentence = self.en if language == "en" else self.nl
        place = located(self.where, self.sheet, self.line, language)
        return f"{place}: {sentence}" if place else sentence


class CongruentieError(Exception):
    """The work could not be done; carries all the mistakes that were found, not just the first."""

    status = ExitStatus.COULD_NOT_CHECK

    def __init__(self, mistakes: Sequence[Mistake] | Mistake) -> None:
        """Keep every mistake; at least one is required."""
        self.mistakes = (mistakes,) if isinstance(mistakes, Mistake) else tuple(mistakes)
        super().__init__("\n".join(mistake.text("en") for mistake in self.mistakes))


class InputError(CongruentieError):
    """A submission, boundary or population file cannot be used."""


def tried(read: Callable[[], Read], mistakes: list[Mistake]) -> Read | None:
    """What was read, or None after adding to the mistakes what was wrong with it."""
    try:
        return read()
    except InputError as error:
        mistakes.extend(error.mistakes)
        return None


class ConfigError(CongruentieError):
    """rules.yaml or the waivers file is not as it should be."""


class UsageError(CongruentieError):
    """The command line asks for something that cannot be done."""


class OutputError(CongruentieError):
    """The result cannot be written."""
