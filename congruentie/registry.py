"""Which rules there are, one in every module of ``congruentie.rules``, and which of them run."""

import pkgutil
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from types import MappingProxyType

from congruentie import rules
from congruentie.errors import Mistake, UsageError
from congruentie.model.criteria import RuleSettings
from congruentie.model.report import NotRun
from congruentie.rule import Rule


@cache
def all_rules() -> Mapping[str, Rule]:
    """Every rule by its code, in code order.

    A module without exactly one rule, or a code that two of them claim, is a fault of ours.
    """
    found = sorted(
        (_rule_in(module.name) for module in pkgutil.iter_modules(rules.__path__)),
        key=lambda rule: rule.code,
    )
    by_code = {rule.code: rule for rule in found}
    if len(by_code) != len(found):
        message = "two rules claim one code"
        raise RuntimeError(message)
    return MappingProxyType(by_code)


def rule_names(rules: Mapping[str, Rule]) -> dict[str, str]:
    """What a rule may be called, code or slug in lower case without hyphens, to its code."""
    named = ((name, code) for code, rule in rules.items() for name in (code, rule.card.slug))
    return {name.lower().replace("-", ""): code for name, code in named}


@dataclass(frozen=True, slots=True, kw_only=True)
class Selection:
    """Which rules run, and with what settings."""

    rules: tuple[Rule, ...]
    settings: Mapping[str, RuleSettings]
    left_out: tuple[tuple[Rule, NotRun], ...] = ()
    """The other rules, with the reason why they do not run."""


def choose(
    rules: Mapping[str, Rule],
    settings: Mapping[str, RuleSettings],
    select: Sequence[str],
    ignore: Sequence[str],
) -> Selection:
    """Which rules run: those switched on, within ``select``, without ``ignore`` (code prefixes).

    A rule that is off runs where ``select`` gives its full code. Raises UsageError for a prefix
    that fits no rule, and where no rule is left: nothing checked is no pass.
    """
    _refuse_unknown(rules, (*select, *ignore))
    runs, left_out = [], []
    for code, rule in rules.items():
        why = _why_not(rule, settings[code], select, ignore)
        if why:
            left_out.append((rule, NotRun(code=code, why=why)))
        else:
            runs.append(rule)
    if not runs:
        raise UsageError(
            Mistake(where="", nl="er blijft geen enkele regel over.", en="no rule is left to run.")
        )
    return Selection(rules=tuple(runs), settings=settings, left_out=tuple(left_out))


def _why_not(
    rule: Rule, settings: RuleSettings, select: Sequence[str], ignore: Sequence[str]
) -> str | None:
    if select and not rule.code.startswith(tuple(select)):
        return "not-selected"
    if ignore and rule.code.startswith(tuple(ignore)):
        return "ignored"
    return None if runs_by_itself(rule, settings) or rule.code in select else "off"


def runs_by_itself(rule: Rule, settings: RuleSettings) -> bool:
    """Whether it runs when nothing is selected: as the settings say, else the rule itself."""
    return rule.card.on if settings.enabled is None else settings.enabled


def _refuse_unknown(rules: Mapping[str, Rule], prefixes: Sequence[str]) -> None:
    unknown = [prefix for prefix in prefixes if not any(c.startswith(prefix) for c in rules)]
    if unknown:
        choice = ", ".join(sorted({code[:3] for code in rules}))
        raise UsageError(
            [
                Mistake(
                    where=prefix,
                    nl=f"geen enkele regelcode begint zo. Groepen: {choice}.",
                    en=f"no rule code begins like this. Groups: {choice}.",
                )
                for prefix in unknown
            ]
        )


def _rule_in(name: str) -> Rule:
    module = import_module(f"{rules.__name__}.{name}")
    found = [value for value in vars(module).values() if isinstance(value, Rule)]
    if len(found) != 1:
        message = f"rules/{name}.py must hold exactly one rule, not {len(found)}"
        raise RuntimeError(message)
    return found[0]
