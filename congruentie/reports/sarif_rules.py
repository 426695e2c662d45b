"""The rules as SARIF lists them: who they are, what they weigh, and their manual as help."""

from typing import Any

from congruentie.model.finding import Severity
from congruentie.model.manual import SECTIONS, manual
from congruentie.model.rulecard import RuleCard
from congruentie.reports.ci_words import ci_words
from congruentie.safe_text import markdown, sarif_message
from congruentie.words import Language

Json = dict[str, Any]
"""An object of the standard."""
LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "note"}


def descriptor(card: RuleCard, language: Language) -> Json:
    """One rule. There is no page about it on the web, so the help is all here."""
    text = manual(card.doc, language)
    return {
        "id": card.code,
        "name": card.slug,
        "shortDescription": message(card.title[language]),
        "fullDescription": message(text.summary),
        "help": _help(card, language),
        "defaultConfiguration": {"enabled": card.on, "level": LEVELS[card.severity]},
        "properties": {"tags": [card.criterion], "status": card.status},
    }


def message(*paragraphs: str) -> Json:
    """Text in both forms that SARIF knows, plain and Markdown, each escaped as it asks."""
    return {
        "text": "\n\n".join(map(sarif_message, paragraphs)),
        "markdown": "\n\n".join(sarif_markdown(paragraph) for paragraph in paragraphs),
    }


def sarif_markdown(text: str) -> str:
    """Markdown in which braces are doubled, as in every message of SARIF."""
    return markdown(text).replace("\\{", "\\{{").replace("\\}", "\\}}")


def _help(card: RuleCard, language: Language) -> Json:
    """The manual section by section, and where the rule comes from."""
    text = manual(card.doc, language)
    parts = (text.definition, text.why, text.remedy, text.example)
    sections = tuple(zip(SECTIONS[language], parts, strict=True))
    source = ci_words(language).source.format(
        source=card.source.en if language == "en" else card.source.nl
    )
    plain = (f"{title}\n{sarif_message(part)}" for title, part in sections)
    marked = (f"**{title}**\n\n{sarif_markdown(part)}" for title, part in sections)
    return {
        "text": "\n\n".join([*plain, sarif_message(source)]),
        "markdown": "\n\n".join([*marked, sarif_markdown(source)]),
    }
