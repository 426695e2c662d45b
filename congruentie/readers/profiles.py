"""Profiles: named sets of criteria, each of which may build on another."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from congruentie.model.criteria import Criteria
from congruentie.readers.yaml_document import Document, KeyPath

Values = Mapping[str, Any]
"""Criteria as plain data, section by section; whatever else the block says may stand beside it."""

_AS_A_WHOLE = frozenset({"domains", "milestones"})
"""Sections that are never mixed: the order of the domains is that of the report, and what is
expected on one day says nothing beside the days of another schedule."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Definition:
    """A profile as a file has it, not yet held against any schema."""

    document: Document
    name: str

    @property
    def path(self) -> KeyPath:
        """Where it stands in its file."""
        return "profiles", self.name

    @property
    def values(self) -> Values:
        """What it says."""
        return self.document.block(self.path)

    @property
    def extends(self) -> str | None:
        """The profile that it builds on; None where it names none."""
        named = self.values.get("extends")
        return named if isinstance(named, str) else None


def definitions(*documents: Document) -> dict[str, Definition]:
    """Every profile of some files by its name; of two with one name that of the earlier file."""
    found: dict[str, Definition] = {}
    for document in documents:
        for name in document.block(("profiles",)):
            found.setdefault(name, Definition(document=document, name=name))
    return found


def chain(name: object, profiles: Mapping[str, Definition]) -> tuple[Definition, ...]:
    """A profile, last, after those that it builds on; empty for one that is not there.

    It ends where the next one is not there, or where it comes round to one that it has passed.
    """
    found: dict[str, Definition] = {}
    while isinstance(name, str) and name in profiles and name not in found:
        found[name] = profiles[name]
        name = found[name].extends
    return tuple(reversed(found.values()))


def layered(*layers: Values) -> dict[str, Any]:
    """One set of criteria; of what several layers set, the last one holds."""
    found: dict[str, Any] = {}
    for layer in layers:
        for section in Criteria.model_fields:
            if section in layer:
                below = None if section in _AS_A_WHOLE else found.get(section)
                found[section] = _over(below, layer[section])
    return found


def leaves(values: Values) -> frozenset[KeyPath]:
    """The path of everything that a set of criteria sets."""
    return frozenset(
        path
        for section in Criteria.model_fields
        if section in values
        for path in _leaves(values[section], (section,))
    )


def _over(below: object, above: object) -> object:
    """One value above another; only blocks are mixed, key by key."""
    if not (isinstance(below, dict) and isinstance(above, dict)):
        return above
    return below | {key: _over(below.get(key), value) for key, value in above.items()}


def _leaves(value: object, at: KeyPath) -> frozenset[KeyPath]:
    if not isinstance(value, dict) or at[-1] in _AS_A_WHOLE:
        return frozenset({at})
    return frozenset(path for key, inner in value.items() for path in _leaves(inner, (*at, key)))
