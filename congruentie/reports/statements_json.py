"""The recomputed statements as JSON. Numbers are plain, shares 0 to 1; the phrases are Dutch."""

import json
from typing import Any

from congruentie import __version__
from congruentie.model.finding import Fact, Quantity
from congruentie.model.statement import Reading, Recomputed, Statement
from congruentie.reports import sentences
from congruentie.reports.reading_words import READINGS
from congruentie.reports.statement_phrases import PHRASES
from congruentie.reports.statement_words import WORDS
from congruentie.reports.statements_page import source
from congruentie.words import Language

SCHEMA_VERSION = "1"
_PRECISION = 6

Json = dict[str, Any]
"""An object."""


def render(found: Recomputed, language: Language) -> bytes:
    """Everything, UTF-8, indented, with a newline at the end; definitions in the language."""
    text = json.dumps(as_data(found, language), ensure_ascii=False, indent=2, allow_nan=False)
    return (text + "\n").encode(errors="backslashreplace")


def as_data(found: Recomputed, language: Language) -> Json:
    """Everything as plain data."""
    territory = found.territory
    return {
        "schema_version": SCHEMA_VERSION,
        "tool": {"name": "congruentie", "version": __version__},
        "territory": {
            "reference_date": territory.reference_date.isoformat(),
            "municipalities": len(territory.municipalities),
            "population": territory.population,
            "sha256": territory.sha256,
        },
        "inputs": [{"path": file.path, "sha256": file.sha256} for file in found.inputs],
        "notes": [sentences.note(note, language) for note in found.notes],
        "statements": [_statement(statement, language) for statement in found.statements],
    }


def _statement(statement: Statement, language: Language) -> Json:
    phrase = PHRASES[statement.code]
    return {
        "code": statement.code,
        "phrase": phrase.text,
        "source": source(statement.code, language),
        "page": phrase.page,
        "verdict": statement.truth,
        "why": WORDS[language].missing[statement.missing] if statement.missing else None,
        "readings": [_reading(reading, language) for reading in statement.readings],
    }


def _reading(reading: Reading, language: Language) -> Json:
    return {
        "reading": reading.key,
        "definition": READINGS[language][reading.key].definition,
        "holds": reading.holds,
        "facts": {name: _fact(fact) for name, fact in reading.facts.items()},
    }


def _fact(fact: Fact) -> float | str | list[str]:
    if isinstance(fact, Quantity):
        return round(fact.value, _PRECISION)
    return list(fact) if isinstance(fact, tuple) else str(fact)
