"""What no schema can see in a block of criteria: rules, domains and lists that are not there."""

from collections.abc import Iterator, Mapping

from congruentie.errors import Mistake
from congruentie.model.criteria import RuleSettings
from congruentie.model.gazetteer import Gazetteer
from congruentie.readers.columns import domain
from congruentie.readers.schema_mistakes import unknown_key, validate
from congruentie.readers.spelling import clean
from congruentie.readers.yaml_document import Document, KeyPath


def criteria_mistakes(
    document: Document,
    at: KeyPath,
    schemas: Mapping[str, type[RuleSettings]],
    gazetteer: Gazetteer | None,
) -> Iterator[Mistake]:
    """All that is wrong with the block at a path, which is the whole file or one profile.

    Without a gazetteer the lists of centres are not looked at.
    """
    yield from _settings(document, (*at, "rules"), schemas)
    yield from _domains(document, (*at, "domains"))
    if gazetteer is not None:
        yield from _lists(document, (*at, "centres"), gazetteer)


def _settings(
    document: Document, at: KeyPath, schemas: Mapping[str, type[RuleSettings]]
) -> Iterator[Mistake]:
    for code in document.block(at):
        if code in schemas:
            yield from validate(schemas[code], document, (*at, code))[1]
        else:
            yield unknown_key(document, (*at, code), schemas)


def _domains(document: Document, at: KeyPath) -> Iterator[Mistake]:
    """A domain under another name than its own would settle nothing."""
    for name in document.block(at):
        if domain(name) != name:
            yield Mistake(
                where=document.where((*at, name)),
                nl=f"'{clean(name)}' moet hier '{domain(name)}' heten.",
                en=f"'{clean(name)}' must be called '{domain(name)}' here.",
            )


def _lists(document: Document, at: KeyPath, gazetteer: Gazetteer) -> Iterator[Mistake]:
    """A list that is not there would make no centres, and nobody would miss them."""
    known = gazetteer.centre_lists
    named = document.block(at).get("lists")
    for number, name in enumerate(named if isinstance(named, list) else ()):
        if isinstance(name, str) and name not in known:
            yield Mistake(
                where=document.where((*at, "lists", number)),
                nl=f"'{clean(name)}' is geen bekende lijst. Bekend zijn: {', '.join(known)}.",
                en=f"'{clean(name)}' is no known list. Known are: {', '.join(known)}.",
            )
