"""Explanations for the screen: plain text, of 80 columns where there is no screen."""

from collections.abc import Iterator, Sequence
from textwrap import fill

from congruentie.model.explanation import Catalogue, Explanation
from congruentie.reports.explain_parts import (
    Row,
    by_criterion,
    card_line,
    heading,
    profile_line,
    quotes,
    row,
    sections,
    source_line,
)
from congruentie.reports.explain_words import WORDS
from congruentie.reports.headings import headings
from congruentie.words import Language

_LEAST = 20
"""Columns that a title needs beside the rest of its line; with less it goes below."""


def page(rule: Explanation, profile: str, language: Language, width: int = 80) -> str:
    """One rule, section by section."""
    source = "\n".join([source_line(rule, language), *quotes(rule)])
    options = "\n".join(_options(rule, language))
    parts = sections(rule, profile, language, source=source, options=options)
    lines = (heading(rule, language), card_line(rule, language))
    top = "\n".join(_filled(line, 0, width) for line in lines)
    return "\n\n".join([top, *(f"{title}\n{_body(text, width)}" for title, text in parts)]) + "\n"


def catalogue_page(catalogue: Catalogue, language: Language, width: int = 80) -> str:
    """The profile, and all rules in a table, one criterion after the other."""
    words = WORDS[language]
    rows = [words.table, *(row(rule, language) for rule in catalogue.rules)]
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    blocks = [_line(words.table, widths, width)]
    for criterion, rules in by_criterion(catalogue):
        lines = [_line(row(rule, language), widths, width) for rule in rules]
        blocks.append("\n".join([headings(language).criteria[criterion], *lines]))
    top = _filled(profile_line(catalogue, language), 0, width)
    return "\n\n".join([top, *blocks, _filled(words.more, 0, width)]) + "\n"


def _options(rule: Explanation, language: Language) -> Iterator[str]:
    for option in rule.options:
        yield f"{option.name}: {option.written}"
        yield f"    {option.description[language]}"


def _body(text: str, width: int) -> str:
    return "\n".join(_filled(line.strip(), 2 + _indent(line), width) for line in text.splitlines())


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip())


def _filled(text: str, indent: int, width: int) -> str:
    margin = " " * indent
    return fill(
        text,
        width,
        initial_indent=margin,
        subsequent_indent=margin,
        break_on_hyphens=False,
        break_long_words=False,
    )


def _line(cells: Row, widths: Sequence[int], width: int) -> str:
    """A row of the table; a title that does not fit goes on below its beginning."""
    *before, title = cells
    start = "".join(f"{cell:{wide}}  " for cell, wide in zip(before, widths, strict=False))
    if width - len(start) < _LEAST:
        return f"{start.rstrip()}\n{_filled(title, 4, width)}"
    return start + _filled(title, len(start), width).lstrip()
