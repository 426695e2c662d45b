"""Rules with the settings that hold for somebody: what ``congruentie explain`` tells."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from congruentie.model.finding import Severity
from congruentie.model.manual import Manual, manual
from congruentie.model.rulecard import RuleCard
from congruentie.model.rules import ProfileCard
from congruentie.words import Language


@dataclass(frozen=True, slots=True, kw_only=True)
class Option:
    """Something that rules.yaml may set."""

    name: str
    """As rules.yaml has it: of the rule itself, or with its section, e.g. ``scale.circa``."""
    value: Any
    """What holds, as plain data: text, number, true or false, list or mapping."""
    description: Mapping[Language, str]

    @property
    def written(self) -> str:
        """The value as it may be typed in rules.yaml."""
        return _written(self.value)


@dataclass(frozen=True, slots=True, kw_only=True)
class Explanation:
    """One rule, and what rules.yaml makes of it."""

    card: RuleCard
    on: bool
    severity: Severity
    options: tuple[Option, ...]

    def manual(self, language: Language) -> Manual:
        """What the rule is about, in one language."""
        return manual(self.card.doc, language)


@dataclass(frozen=True, slots=True, kw_only=True)
class Catalogue:
    """The rules that were asked for, in code order, under one profile."""

    profile: ProfileCard
    rules: tuple[Explanation, ...]


def _written(value: Any) -> str:  # noqa: ANN401 # plain data of any depth
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, int):
        return f"{value:_}"
    if isinstance(value, Mapping):
        return f"{{{', '.join(f'{key}: {_written(inner)}' for key, inner in value.items())}}}"
    if isinstance(value, list):
        return f"[{', '.join(map(_written, value))}]"
    return str(value)
