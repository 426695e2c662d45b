"""The use case of ``congruentie explain``: rules, with the settings that hold here."""

from collections.abc import Iterator, Mapping
from difflib import get_close_matches
from pathlib import Path
from typing import Any

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from congruentie.errors import Mistake, UsageError
from congruentie.model.criteria import Ruleset, RuleSettings
from congruentie.model.explanation import Catalogue, Explanation, Option
from congruentie.readers.bundled import bundled
from congruentie.readers.ruleset import read_rules
from congruentie.registry import all_rules, runs_by_itself
from congruentie.rule import Rule
from congruentie.words import listing

_CODE_LENGTH = len("OMV01")


def explain(name: str, rules_file: Path | None, profile: str | None = None) -> Catalogue:
    """One rule by its code or slug, in any case, or all of them where no name is given.

    Raises UsageError, with what was perhaps meant, for a name that no rule has.
    """
    rules = all_rules()
    wanted = (_named(name, rules),) if name else tuple(rules.values())
    found = read_rules(
        rules_file or bundled("rules.yaml"),
        {code: rule.settings for code, rule in rules.items()},
        profile=profile,
    )
    return Catalogue(
        profile=found.profile,
        rules=tuple(_explained(rule, found.settings[rule.code], found.ruleset) for rule in wanted),
    )


def _named(name: str, rules: Mapping[str, Rule]) -> Rule:
    for rule in rules.values():
        if name.casefold() in {rule.code.casefold(), rule.card.slug}:
            return rule
    near = _near(name, rules)
    raise UsageError(
        Mistake(
            where=name,
            nl=f"geen regel heet zo. Bedoelt u {listing(near, 'nl', most=99, last='or')}? "
            "Alle regels: congruentie explain.",
            en=f"no rule is called so. Did you mean {listing(near, 'en', most=99, last='or')}? "
            "All rules: congruentie explain.",
        )
    )


def _near(name: str, rules: Mapping[str, Rule]) -> tuple[str, ...]:
    """What may have been meant: of a code its group, else the names that look most alike."""
    if len(name) <= _CODE_LENGTH:
        group = tuple(code for code in rules if code.startswith(name[:3].upper()))
        if group:
            return group
    names = [*rules, *(rule.card.slug for rule in rules.values())]
    return tuple(get_close_matches(name.lower(), names, n=3, cutoff=0.0))


def _explained(rule: Rule, settings: RuleSettings, ruleset: Ruleset) -> Explanation:
    on, severity = runs_by_itself(rule, settings), settings.level or rule.card.severity
    held = settings.model_copy(update={"enabled": on, "severity": severity.key})
    return Explanation(
        card=rule.card,
        on=on,
        severity=severity,
        options=(*_own_options(held), *(_shared(name, ruleset) for name in rule.card.uses)),
    )


def _own_options(settings: RuleSettings) -> Iterator[Option]:
    values = settings.model_dump(mode="json")
    for name, field in type(settings).model_fields.items():
        yield _option(name, values[name], field)


def _shared(name: str, ruleset: Ruleset) -> Option:
    """A number that several rules use, by its path in rules.yaml."""
    *sections, last = name.split(".")
    at: BaseModel = ruleset
    for section in sections:
        at = getattr(at, section)
    return _option(name, at.model_dump(mode="json")[last], type(at).model_fields[last])


def _option(name: str, value: Any, field: FieldInfo) -> Option:  # noqa: ANN401 # plain data
    dutch = field.json_schema_extra
    return Option(
        name=name,
        value=value,
        description={
            "nl": str(dutch["nl"]) if isinstance(dutch, dict) else "",
            "en": field.description or "",
        },
    )
