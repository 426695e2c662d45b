"""What an explanation consists of, whatever the form in which it is written."""

from collections.abc import Iterator
from itertools import groupby

from congruentie.model.explanation import Catalogue, Explanation
from congruentie.model.finding import Criterion
from congruentie.reports.explain_words import WORDS, severity_word
from congruentie.reports.headings import headings
from congruentie.safe_text import printable
from congruentie.words import Language

Row = tuple[str, str, str, str, str]


def profile_line(catalogue: Catalogue, language: Language) -> str:
    """Name, version and, where it has one, title of the profile."""
    profile = catalogue.profile
    named = WORDS[language].profile.format(name=profile.name, version=profile.version)
    return printable(f"{named}: {profile.title}" if profile.title else named)


def heading(rule: Explanation, language: Language) -> str:
    """Code and title."""
    return f"{rule.card.code} {rule.card.title[language]}"


def card_line(rule: Explanation, language: Language) -> str:
    """Slug, criterion, default severity, status and the columns it asks for, in one line."""
    words, card = WORDS[language], rule.card
    line = words.card.format(
        slug=card.slug,
        criterion=headings(language).criteria[card.criterion],
        severity=severity_word(card.severity, language),
        on=words.on[card.on],
        status=words.statuses[card.status],
    )
    reads = words.reads.format(columns=", ".join(card.needs))
    return f"{line} · {reads}" if card.needs else line


def sections(
    rule: Explanation, profile: str, language: Language, *, source: str, options: str
) -> tuple[tuple[str, str], ...]:
    """Heading and text of every section; source and options as the form at hand writes them."""
    words, manual = WORDS[language], rule.manual(language)
    return (
        (words.finds, manual.summary),
        (words.definition, manual.definition),
        (words.why, manual.why),
        (words.source, source),
        (words.options.format(profile=printable(profile)), options),
        (words.remedy, manual.remedy),
        (words.example, manual.example),
    )


def source_line(rule: Explanation, language: Language) -> str:
    """Where the rule comes from."""
    source = rule.card.source
    return source.en if language == "en" else source.nl


def quotes(rule: Explanation) -> Iterator[str]:
    """The literal phrases of the letter that the source names, each with its page."""
    for quote in rule.card.source.quotes:
        page = f"p. {quote.page}: " if quote.page else ""
        yield f"{page}“{quote.text}”"


def by_criterion(catalogue: Catalogue) -> Iterator[tuple[Criterion, tuple[Explanation, ...]]]:
    """The rules under the criterion they count for, in the order of the reports' table."""
    order = list(Criterion)
    sort = sorted(catalogue.rules, key=lambda rule: order.index(rule.card.criterion))
    for criterion, rules in groupby(sort, key=lambda rule: rule.card.criterion):
        yield criterion, tuple(rules)


def row(rule: Explanation, language: Language) -> Row:
    """A rule in the catalogue: code, severity and on or off as they hold here, status, title."""
    words = WORDS[language]
    return (
        rule.card.code,
        severity_word(rule.severity, language),
        words.on[rule.on],
        words.statuses[rule.card.status],
        rule.card.title[language],
    )
