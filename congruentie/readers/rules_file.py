"""A rules file that somebody wrote: parsed, held against the schemas, every mistake placed."""

import hashlib
from collections.abc import Mapping
from pathlib import Path

from congruentie.errors import ConfigError, Mistake
from congruentie.model.criteria import Ruleset, RuleSettings
from congruentie.model.gazetteer import Gazetteer
from congruentie.readers.columns import domain
from congruentie.readers.schema_mistakes import unknown_key, validate
from congruentie.readers.spelling import clean
from congruentie.readers.yaml_document import Document, read_yaml


def parse_rules(
    path: Path, schemas: Mapping[str, type[RuleSettings]], gazetteer: Gazetteer | None
) -> tuple[Ruleset, dict[str, RuleSettings], str]:
    """The criteria, every rule's settings, and the SHA-256 of the bytes; see ``read_rules``."""
    document = read_yaml(path)
    ruleset, mistakes = validate(Ruleset, document)
    settings, more_mistakes = _settings(document, schemas)
    more_mistakes += _domains(document, ruleset)
    if gazetteer is not None:
        more_mistakes += _lists(document, ruleset, gazetteer)
    if ruleset is None or more_mistakes:
        raise ConfigError(tuple(dict.fromkeys((*mistakes, *more_mistakes))))
    return ruleset, settings, hashlib.sha256(document.content).hexdigest()


def _settings(
    document: Document, schemas: Mapping[str, type[RuleSettings]]
) -> tuple[dict[str, RuleSettings], tuple[Mistake, ...]]:
    settings: dict[str, RuleSettings] = {code: schema() for code, schema in schemas.items()}
    mistakes: list[Mistake] = []
    named = document.value.get("rules") if isinstance(document.value, dict) else None
    for code in named if isinstance(named, dict) else ():
        if code not in schemas:
            mistakes.append(unknown_key(document, ("rules", code), schemas))
            continue
        found, wrong = validate(schemas[code], document, ("rules", code))
        mistakes += wrong
        if found is not None:
            settings[code] = found
    return settings, tuple(mistakes)


def _domains(document: Document, ruleset: Ruleset | None) -> tuple[Mistake, ...]:
    """A domain under another name than its own would settle nothing."""
    return tuple(
        Mistake(
            where=document.where(("domains", name)),
            nl=f"'{clean(name)}' moet hier '{domain(name)}' heten.",
            en=f"'{clean(name)}' must be called '{domain(name)}' here.",
        )
        for name in (ruleset.domains if ruleset else ())
        if domain(name) != name
    )


def _lists(
    document: Document, ruleset: Ruleset | None, gazetteer: Gazetteer
) -> tuple[Mistake, ...]:
    """A list that is not there would make no centres, and nobody would miss them."""
    known = sorted({centre.list for centre in gazetteer.centres})
    return tuple(
        Mistake(
            where=document.where(("centres", "lists", number)),
            nl=f"'{clean(name)}' is geen bekende lijst. Bekend zijn: {', '.join(known)}.",
            en=f"'{clean(name)}' is no known list. Known are: {', '.join(known)}.",
        )
        for number, name in enumerate(ruleset.centres.lists if ruleset else ())
        if name not in known
    )
