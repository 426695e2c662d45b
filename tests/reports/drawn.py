"""Reports of drawn worlds, judged by the real rules."""

from dataclasses import replace
from typing import Any

from worlds import TODAY, case, country, division

from congruentie.case import Case
from congruentie.checker import check
from congruentie.model.criteria import RuleSettings
from congruentie.model.report import Provenance, Report
from congruentie.model.territory import Territory
from congruentie.registry import Selection, all_rules, choose
from congruentie.rule import Rule

PROVENANCE = Provenance(
    version="1.2.3",
    inputs=(),
    profile="brief-2013-02-19",
    rules_sha256="2" * 64,
    today=TODAY,
    scope="",
)
LAND = country("a b c\nd e f", a=30_000, b=69_999, c=100_000)
CROSSING = case(
    LAND, division("jeugd", west="ad", oost="bcef"), division("wmo", noord="abc", zuid="def")
)
"""Two domains that cross each other everywhere, on six municipalities."""


def judged(at: Case = CROSSING, **provenance: Any) -> Report:
    """The report of all rules that run of themselves."""
    rules = all_rules()
    defaults = {code: rule.settings() for code, rule in rules.items()}
    known = replace(PROVENANCE, inputs=at.submission.inputs, **provenance)
    return check(at, choose(rules, defaults, (), ()), known)


def judged_by(*rules: Rule, at: Case = CROSSING) -> Report:
    """The report of a few rules, such as invented ones."""
    settings = {rule.code: RuleSettings() for rule in rules}
    return check(at, Selection(rules=rules, settings=settings), PROVENANCE)


def renamed(land: Territory, **names: str) -> Territory:
    """The land with other names for its municipalities, by letter."""
    called = {letter.upper(): name for letter, name in names.items()}
    return replace(
        land,
        municipalities={
            code: replace(m, name=called.get(m.name, m.name))
            for code, m in land.municipalities.items()
        },
    )
