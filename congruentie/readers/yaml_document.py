"""YAML files, read as data that knows its line and column.

YAML guesses types, and guesses wrong for Dutch readers: ``100.000`` is a hundred, ``0363`` may be
243. So the text of every value is kept beside what it became, and the schema's complaints can quote
it. Anchors and aliases are refused: nobody needs them here, and they are how small files
grow.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

from ruamel.yaml import YAML
from ruamel.yaml.error import MarkedYAMLError, StreamMark, YAMLError
from ruamel.yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

from congruentie.errors import ConfigError, Mistake
from congruentie.safe_text import printable

KeyPath = tuple[str | int, ...]

MOST_BYTES = 100_000
"""A rules file of every rule and option is 5 kB, a waiver 0.3 kB; and YAML is read slowly."""
DEEPEST = 16
"""Our files are four levels deep."""

_MOST_DIGITS = 15
"""Of a number; longer ones are text, for no measure of ours comes near."""
_INTEGER = re.compile(r"-?(?:0|[1-9][0-9]*(?:_[0-9]{3})*)", re.ASCII)
_DECIMAL = re.compile(r"-?[0-9]+\.[0-9]+", re.ASCII)
_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", re.ASCII)
_WORDS: Mapping[str, bool | None] = {
    "true": True,
    "false": False,
    "null": None,
    "~": None,
    "": None,
}


@dataclass(frozen=True, slots=True)
class Mark:
    """Where a value stands in the file, counted from 1, and how it was written."""

    line: int
    column: int
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """The data of a YAML file, with a mark for every key path."""

    path: str
    value: Any
    content: bytes
    marks: Mapping[KeyPath, Mark] = field(default_factory=dict)

    def block(self, path: KeyPath = ()) -> Mapping[str, Any]:
        """The block of keys at a path; empty where nothing stands there, or something else."""
        value = self.value
        for key in path:
            value = value.get(key) if isinstance(value, dict) else None
        return value if isinstance(value, dict) else {}

    def mark(self, path: KeyPath) -> Mark:
        """The mark of a path, or of the nearest part of it that is in the file."""
        while path and path not in self.marks:
            path = path[:-1]
        return self.marks.get(path, Mark(1, 1, ""))

    def where(self, path: KeyPath) -> str:
        """The place as text, e.g. ``rules.yaml:12:5``."""
        mark = self.mark(path)
        return f"{self.path}:{mark.line}:{mark.column}"


def read_yaml(path: Path) -> Document:
    """Read one YAML document; an empty file is an empty mapping.

    Raises ConfigError, with line and column, for what is not plain YAML: broken syntax, double
    keys, anchors, aliases, several documents, or a file too large or too deep.
    """
    content = _bytes_of(path)
    try:
        text = content.decode("utf-8-sig")
        yaml = YAML(typ="safe", pure=True)
        yaml.composer.warn_double_anchors = False  # a single one is refused already
        node = yaml.compose(text)
    except UnicodeDecodeError as error:
        raise _mistake(str(path), "is geen UTF-8.", "is not UTF-8.") from error
    except MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        where = _at(str(path), mark) if mark else str(path)
        problem = error.problem or "?"
        raise _mistake(
            where, f"is geen geldige YAML ({problem}).", f"is not valid YAML ({problem})."
        ) from error
    except (YAMLError, RecursionError, ValueError) as error:
        raise _mistake(str(path), "is geen geldige YAML.", "is not valid YAML.") from error
    marks: dict[KeyPath, Mark] = {}
    value = {} if node is None else _value(node, (), marks, str(path))
    return Document(path=str(path), value=value, content=content, marks=marks)


def _bytes_of(path: Path) -> bytes:
    if path.is_dir():
        raise _mistake(str(path), "is een map, geen bestand.", "is a directory, not a file.")
    try:
        if path.stat().st_size > MOST_BYTES:
            raise _mistake(str(path), "is groter dan 100 kB.", "is larger than 100 kB.")
        return path.read_bytes()
    except OSError as error:
        reason = error.strerror or str(error)
        raise _mistake(
            str(path), f"kan niet worden gelezen ({reason}).", f"cannot be read ({reason})."
        ) from error


def _refuse_cleverness(node: Node, path: str) -> None:
    """An alias needs an anchor, so refusing anchors refuses both, before anything is expanded."""
    if node.anchor:
        raise _mistake(
            _at(path, node.start_mark),
            "ankers (&) en verwijzingen (*) zijn niet toegestaan; schrijf de waarde uit.",
            "anchors (&) and aliases (*) are not allowed; write the value out.",
        )


def _value(node: Node, path: KeyPath, marks: dict[KeyPath, Mark], file: str) -> Any:  # noqa: ANN401
    start = node.start_mark
    _refuse_cleverness(node, file)
    text = node.value if isinstance(node, ScalarNode) else ""
    marks[path] = Mark(start.line + 1, start.column + 1, text)
    if len(path) > DEEPEST:
        raise _mistake(_at(file, start), "is te diep genest.", "is nested too deeply.")
    if isinstance(node, ScalarNode):
        return node.value if node.style else _plain(node.value)
    if isinstance(node, SequenceNode):
        return [_value(item, (*path, i), marks, file) for i, item in enumerate(node.value)]
    return dict(_items(node, path, marks, file)) if isinstance(node, MappingNode) else None


def _items(
    node: MappingNode, path: KeyPath, marks: dict[KeyPath, Mark], file: str
) -> Iterator[tuple[str, Any]]:
    seen: dict[str, int] = {}
    for key_node, value_node in node.value:
        mark = key_node.start_mark
        _refuse_cleverness(key_node, file)
        key = key_node.value if isinstance(key_node, ScalarNode) else "?"
        if key in seen:
            raise _mistake(
                _at(file, mark),
                f"'{printable(key)}' staat er al op regel {seen[key]}; laat één van beide weg.",
                f"'{printable(key)}' already stands on line {seen[key]}; leave one of them out.",
            )
        seen[key] = mark.line + 1
        yield key, _value(value_node, (*path, key), marks, file)
        if value_node.start_mark.index == value_node.end_mark.index:
            # Nothing was filled in; ruamel places that where the next thing stands.
            marks[*path, key] = Mark(mark.line + 1, mark.column + 1, "")


def _plain(text: str) -> str | int | float | bool | date | None:
    """What an unquoted value is: narrower than YAML, so that nothing is guessed."""
    if text in _WORDS:
        return _WORDS[text]
    if _DAY.fullmatch(text):
        return _day(text)
    if len(text) > _MOST_DIGITS:
        return text
    if _INTEGER.fullmatch(text):
        return int(text)
    return float(text) if _DECIMAL.fullmatch(text) else text


def _day(text: str) -> str | date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return text


def _at(path: str, mark: StreamMark) -> str:
    return f"{path}:{mark.line + 1}:{mark.column + 1}"


def _mistake(where: str, nl: str, en: str) -> ConfigError:
    return ConfigError(Mistake(where=where, nl=nl, en=en))
