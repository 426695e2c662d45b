"""Explanations as data, for whoever builds pages or help texts of them."""

import json
from dataclasses import asdict
from typing import Any

from congruentie.model.explanation import Catalogue, Explanation
from congruentie.words import Language


def render(catalogue: Catalogue, language: Language) -> str:
    """The profile and the rules, one or all; severity and on or off are those that hold here."""
    data = {
        "profile": catalogue.profile.name,
        "profile_version": catalogue.profile.version,
        "profile_title": catalogue.profile.title,
        "rules": [_rule(rule, language) for rule in catalogue.rules],
    }
    return json.dumps(data, ensure_ascii=False, indent=2, allow_nan=False) + "\n"


def _rule(rule: Explanation, language: Language) -> dict[str, Any]:
    card, source = rule.card, rule.card.source
    return {
        "code": card.code,
        "slug": card.slug,
        "title": card.title[language],
        "criterion": card.criterion,
        "status": card.status,
        "severity": rule.severity.key,
        "enabled": rule.on,
        "default_severity": card.severity.key,
        "default_enabled": card.on,
        "columns": list(card.needs),
        **asdict(rule.manual(language)),
        "source": source.en if language == "en" else source.nl,
        "quotes": [{"page": quote.page, "text": quote.text} for quote in source.quotes],
        "options": [
            {
                "name": option.name,
                "value": option.value,
                "description": option.description[language],
            }
            for option in rule.options
        ],
    }
