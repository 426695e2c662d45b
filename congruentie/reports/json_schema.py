"""JSON Schema as we publish it: draft 2020-12, described in one language.

While a schema is being made, a description is English and the Dutch stands beside it as ``nl``.
"""

import json
from collections.abc import Mapping
from typing import Any

from congruentie.words import Language

Json = dict[str, Any]

DIALECT = "https://json-schema.org/draft/2020-12/schema"


def render(schema: Mapping[str, Any], title: Mapping[Language, str], language: Language) -> str:
    """The schema with its dialect and title, indented, with a newline at the end."""
    whole = {"$schema": DIALECT, "title": title[language], **_told(schema, language)}
    return json.dumps(whole, ensure_ascii=False, indent=2, allow_nan=False) + "\n"


def _told(node: Any, language: Language) -> Any:  # noqa: ANN401 # a schema or any part of one
    if isinstance(node, list):
        return [_told(one, language) for one in node]
    if not isinstance(node, Mapping):
        return node
    told = {key: _told(value, language) for key, value in node.items()}
    return told if _is_property_list(node) else _described(told, language)


def _is_property_list(node: Mapping[str, Any]) -> bool:
    """Whether the keys are names that somebody gave, rather than words of JSON Schema."""
    return all(isinstance(value, Mapping) for value in node.values())


def _described(node: Json, language: Language) -> Json:
    """One description, in the language; a name that pydantic made up is no title."""
    dutch = node.pop("nl", None)
    english = node.pop("description", None)
    node.pop("title", None)
    words = english if language == "en" else dutch
    return {"description": words} | node if words else node
