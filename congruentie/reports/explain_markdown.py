"""Explanations as Markdown; all of them together are docs/rules.md."""

from collections.abc import Iterator

from congruentie.model.explanation import Catalogue, Explanation
from congruentie.reports.explain_parts import (
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
from congruentie.reports.page_markdown import grid
from congruentie.safe_text import markdown
from congruentie.words import Language


def page(rule: Explanation, profile: str, language: Language) -> str:
    """One rule, section by section."""
    return "\n\n".join(_page(rule, profile, language, level=1)) + "\n"


def book(catalogue: Catalogue, language: Language) -> str:
    """The catalogue as a table, and below it every rule."""
    words = WORDS[language]
    profile = markdown(profile_line(catalogue, language))
    parts = [f"# {words.title}", words.intro.format(profile=profile)]
    rows = (row(rule, language) for _, rules in by_criterion(catalogue) for rule in rules)
    parts.append(grid(words.table, rows))
    for criterion, rules in by_criterion(catalogue):
        parts.append(f"## {headings(language).criteria[criterion]}")
        for rule in rules:
            parts += _page(rule, catalogue.profile.name, language, level=3)
    return "\n\n".join(parts) + "\n"


def _page(rule: Explanation, profile: str, language: Language, *, level: int) -> Iterator[str]:
    yield f"{'#' * level} {heading(rule, language)}"
    yield card_line(rule, language)
    source = "\n\n> ".join([source_line(rule, language), *quotes(rule)])
    options = "\n".join(_options(rule, language))
    for title, text in sections(rule, profile, language, source=source, options=options):
        yield f"**{title}**"
        yield text


def _options(rule: Explanation, language: Language) -> Iterator[str]:
    for option in rule.options:
        yield f"- `{option.name}: {option.written}` {option.description[language]}"
