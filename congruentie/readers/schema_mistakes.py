"""What a schema has against a document, in words an official can act on."""

import re
from collections.abc import Iterable
from typing import Any, TypeVar, get_args

from pydantic import BaseModel, ValidationError

from congruentie.errors import Mistake
from congruentie.readers.yaml_document import Document, KeyPath
from congruentie.safe_text import printable

Model = TypeVar("Model", bound=BaseModel)

_THOUSANDS = re.compile(r"-?[1-9][0-9]{0,2}(?:\.[0-9]{3})+", re.ASCII)

_A_KEY = "[key]"
"""How pydantic ends the place of a mistake that is in a key, not in what stands behind it."""
_LIMITS = {
    "greater_than": ("groter dan {gt:g}", "greater than {gt:g}"),
    "greater_than_equal": ("ten minste {ge:g}", "at least {ge:g}"),
    "less_than": ("kleiner dan {lt:g}", "less than {lt:g}"),
    "less_than_equal": ("ten hoogste {le:g}", "at most {le:g}"),
    "string_too_short": ("ten minste {min_length} tekens lang", "at least {min_length} long"),
    "string_pattern_mismatch": ("een code als GM0448", "a code such as GM0448"),
    "too_short": ("een lijst van ten minste {min_length}", "a list of at least {min_length}"),
    "colour": (
        "een lichte kleur als #77aadd, waarop zwarte tekst leesbaar is",
        "a light colour such as #77aadd, on which black text is legible",
    ),
    "empty": ("ingevuld", "filled in"),
    "literal_error": ("een van {expected}", "one of {expected}"),
    "enum": ("een van {expected}", "one of {expected}"),
    "int_type": ("een geheel getal", "a whole number"),
    "float_type": ("een getal", "a number"),
    "bool_type": ("true of false", "true or false"),
    "string_type": ("tekst", "text"),
    "date_type": ("een datum als 2016-12-31", "a date such as 2016-12-31"),
    "date_from_datetime_parsing": ("een datum als 2016-12-31", "a date such as 2016-12-31"),
    "tuple_type": ("een lijst", "a list"),
    "dict_type": ("een blok met sleutels", "a block of keys"),
    "mapping_type": ("een blok met sleutels", "a block of keys"),
    "model_type": ("een blok met sleutels", "a block of keys"),
    "model_attributes_type": ("een blok met sleutels", "a block of keys"),
}


def validate(
    schema: type[Model], document: Document, at: KeyPath = ()
) -> tuple[Model | None, tuple[Mistake, ...]]:
    """The document (or the part of it at a path) as a model, or all that is wrong with it."""
    value: Any = document.value
    for key in at:
        value = value[key]
    try:
        return schema.model_validate(value), ()
    except ValidationError as error:
        return None, tuple(_mistake(e, document, at, schema) for e in error.errors())


def unknown_key(document: Document, path: KeyPath, known: Iterable[str]) -> Mistake:
    """A key that means nothing, with the keys that would."""
    key, choice = printable(str(path[-1])), ", ".join(known)
    return Mistake(
        where=document.where(path),
        nl=f"'{key}' is geen bekende sleutel. Bekend zijn: {choice}.",
        en=f"'{key}' is no known key. Known are: {choice}.",
    )


def _known_keys(schema: Any, place: KeyPath) -> tuple[str, ...]:  # noqa: ANN401 # any annotation
    """The keys of the block in which a place lies; blocks may stand in lists and mappings."""
    for part in place[:-1]:
        nested = getattr(schema, "model_fields", None)
        schema = nested[part].annotation if nested else _block_in(schema)
    return tuple(schema.model_fields)


def _block_in(annotation: Any) -> Any:  # noqa: ANN401 # any annotation
    return next(kind for kind in get_args(annotation) if hasattr(kind, "model_fields"))


def _mistake(error: Any, document: Document, at: KeyPath, schema: type[BaseModel]) -> Mistake:  # noqa: ANN401
    path = (*at, *error["loc"])
    kind = error["type"]
    if kind == "extra_forbidden":
        return unknown_key(document, path, _known_keys(schema, error["loc"]))
    read = printable(document.mark(path).text)
    if path[-1:] == (_A_KEY,):
        path = path[:-1]
        read = printable(str(path[-1]))
    name = ".".join(str(part) for part in path)
    where = document.where(path)
    if kind == "missing":
        return Mistake(where=where, nl=f"'{name}' ontbreekt.", en=f"'{name}' is missing.")
    limits = error.get("ctx", {})
    kind = "empty" if limits.get("min_length") == 1 else kind
    words = _LIMITS.get(kind, (error["msg"], error["msg"]))
    nl, en = (sentence.format(**limits) for sentence in words)
    nl = nl.replace(" or ", " of ")
    meant_nl, meant_en = _advice(read, kind)
    return Mistake(
        where=where,
        nl=f"'{name}' moet {nl} zijn; gelezen is '{read}'.{meant_nl}",
        en=f"'{name}' must be {en}; '{read}' was read.{meant_en}",
    )


def _advice(read: str, kind: str) -> tuple[str, str]:
    """A point in a whole number is a thousands mark to a Dutch reader; YAML has none."""
    if kind != "int_type" or not _THOUSANDS.fullmatch(read):
        return "", ""
    digits, grouped = read.replace(".", ""), read.replace(".", "_")
    return (
        f" Bedoelt u {digits} of {grouped}? Een punt is in YAML een decimaalteken.",
        f" Did you mean {digits} or {grouped}? In YAML a point marks decimals.",
    )
