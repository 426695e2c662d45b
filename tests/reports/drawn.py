"""Reports of drawn worlds, judged by the real rules."""

from dataclasses import replace
from typing import Any

from worlds import TODAY, case, codes, country, division, region, said

from congruentie.case import Case
from congruentie.checker import check
from congruentie.model.criteria import RuleSettings
from congruentie.model.region import Place
from congruentie.model.report import NotRun, Provenance, Report
from congruentie.model.submission import InputFile, Note, Unknown
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


def named_everywhere(name: str) -> Report:
    """A report in which a name stands in every place that a submission or a map can fill."""
    land = renamed(country("a b c\nd e f"), a=name, b=name, e=name)
    domain = name[:40]
    divisions = [
        division(domain, west=replace(region("west", "ad"), name=name), oost="bce"),
        division("wmo", noord=replace(region("noord", "abc"), name=name), zuid="de"),
    ]
    place = Place(path=f"map/{name}.csv", sheet=name, line=3)
    at = case(
        land,
        *divisions,
        centres="a",
        statements=[
            replace(
                said(Unknown(text=name, suggestions=codes("ab")), "west", line=3, domain="wmo"),
                place=place,
            )
        ],
        notes=(Note(place=place, key="columns-ignored", facts={"columns": name}),),
    )
    at = replace(
        at, submission=replace(at.submission, inputs=(InputFile(path=place.path, sha256=""),))
    )
    report = judged(at, scope=name, profile=name)
    fault = NotRun(code="WIT05", why=f"ValueError: {name}", fault=True)
    return replace(
        report,
        territory=replace(report.territory, source=name),
        not_run=(*report.not_run, fault),
    )
