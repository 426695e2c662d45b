"""Explanations for the screen: plain text of 80 columns."""

from collections.abc import Iterable, Iterator
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

_WIDTH = 80


def page(rule: Explanation, profile: str, language: Language) -> str:
    """One rule, section by section."""
    source = "\n".join([source_line(rule, language), *quotes(rule)])
    options = "\n".join(_options(rule, language))
    parts = sections(rule, profile, language, source=source, options=options)
    top = f"{heading(rule, language)}\n{_filled(card_line(rule, language), 0)}"
    return "\n\n".join([top, *(f"{title}\n{_body(text)}" for title, text in parts)]) + "\n"


def catalogue_page(catalogue: Catalogue, language: Language) -> str:
    """The profile, and all rules in a table, one criterion after the other."""
    words = WORDS[language]
    rows = [words.table, *(row(rule, language) for rule in catalogue.rules)]
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    blocks = [_line(words.table, widths)]
    for criterion, rules in by_criterion(catalogue):
        lines = [_line(row(rule, language), widths) for rule in rules]
        blocks.append("\n".join([headings(language).criteria[criterion], *lines]))
    top = _filled(profile_line(catalogue, language), 0)
    return "\n\n".join([top, *blocks, words.more]) + "\n"


def _options(rule: Explanation, language: Language) -> Iterator[str]:
    for option in rule.options:
        yield f"{option.name}: {option.written}"
        yield f"    {option.description[language]}"


def _body(text: str) -> str:
    return "\n".join(_filled(line.strip(), 2 + _indent(line)) for line in text.splitlines())


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip())


def _filled(text: str, indent: int) -> str:
    margin = " " * indent
    return fill(
        text,
        _WIDTH,
        initial_indent=margin,
        subsequent_indent=margin,
        break_on_hyphens=False,
        break_long_words=False,
    )


def _line(cells: Row, widths: Iterable[int]) -> str:
    return "  ".join(c.ljust(width) for c, width in zip(cells, widths, strict=True)).rstrip()
