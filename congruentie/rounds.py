"""The use case of ``congruentie compare``: two rounds, each a submission or the report of one."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from congruentie.app import CheckRequest, check_submission
from congruentie.errors import Mistake, UsageError
from congruentie.measures.rounds import compare_rounds
from congruentie.model.comparison import Comparison, Round
from congruentie.model.gazetteer import Gazetteer
from congruentie.model.territory import MunicipalityCode
from congruentie.readers.bundled import bundled, bundled_years
from congruentie.readers.columns import domain
from congruentie.readers.gazetteer import read_gazetteer
from congruentie.readers.json_report import parse_report, read_report
from congruentie.reports.json_report import render
from congruentie.territories import TerritoryChoice, bundled_territory
from congruentie.words import Language


@dataclass(frozen=True, slots=True, kw_only=True)
class RoundRequest:
    """One of the two rounds."""

    path: Path
    """A report where it ends in ``.json``, else a submission."""
    year: int | None = None
    """Of the bundled municipalities, for a submission; None: what the submission states."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CompareRequest:
    """What is asked of ``congruentie compare``; all but the rounds is for submissions only."""

    old: RoundRequest
    new: RoundRequest
    today: date
    domains: tuple[str, ...] = ()
    """As the caller spells them; empty for all. Of a report, too, only these are compared."""
    scope: str = ""
    rules: Path | None = None
    profile: str | None = None
    waivers: Path | None = None


def compare_two_rounds(request: CompareRequest, language: Language) -> Comparison:
    """Read or judge both rounds, and hold them against each other.

    Raises UsageError where the old round has younger municipalities than the new one, or where they
    have no domain in common, and what ``check_submission`` and ``read_report`` raise.
    """
    gazetteer = read_gazetteer(bundled("data"))
    old = _round(request.old, request, gazetteer, language)
    new = _round(request.new, request, gazetteer, language)
    if old.reference_date > new.reference_date:
        raise UsageError(_TURNED)
    if old.layers.isdisjoint(new.layers):
        raise UsageError(_NOTHING_IN_COMMON)
    return compare_rounds(old, new, gazetteer)


_TURNED = Mistake(
    where="",
    nl="de gemeenten van de oude ronde zijn van later datum dan die van de nieuwe. Noem eerst de "
    "oude ronde, dan de nieuwe.",
    en="the municipalities of the old round are of a later date than those of the new one. Name "
    "the old round first, then the new one.",
)
_NOTHING_IN_COMMON = Mistake(
    where="",
    nl="de twee rondes hebben geen domein gemeen; er is niets te vergelijken.",
    en="the two rounds have no domain in common; there is nothing to compare.",
)


def _round(
    asked: RoundRequest, request: CompareRequest, gazetteer: Gazetteer, language: Language
) -> Round:
    if asked.path.suffix.lower() == ".json":
        found = _only(read_report(asked.path), frozenset(map(domain, request.domains)))
        return replace(found, names=earlier_names(found, gazetteer))
    return _judged(asked, request, language)


def _judged(asked: RoundRequest, request: CompareRequest, language: Language) -> Round:
    """A submission goes the way of a report, so that either gives the same comparison."""
    report = check_submission(
        CheckRequest(
            submissions=(asked.path,),
            today=request.today,
            territory=TerritoryChoice(year=asked.year),
            domains=request.domains,
            scope=request.scope,
            rules=request.rules,
            profile=request.profile,
            waivers=request.waivers,
        )
    )
    names = {code: m.name for code, m in report.territory.municipalities.items()}
    found = parse_report(render(report, language), str(asked.path))
    return replace(found, names=names)


def _only(found: Round, domains: frozenset[str]) -> Round:
    """The part of a round that is about these domains; all of it for none."""
    if not domains:
        return found
    return replace(
        found,
        layers=frozenset(layer for layer in found.layers if layer.domain in domains),
        divisions=tuple(d for d in found.divisions if d.layer.domain in domains),
        pairs=tuple(p for p in found.pairs if all(one.domain in domains for one in p.layers)),
        findings=tuple(f for f in found.findings if f.domain is None or f.domain in domains),
    )


def earlier_names(found: Round, gazetteer: Gazetteer) -> Mapping[MunicipalityCode, str]:
    """A report has no names: those of its date if that comes with the program, else of any year."""
    year = found.reference_date.year
    if year in bundled_years():
        territory = bundled_territory(year, gazetteer)
        return {code: m.name for code, m in territory.municipalities.items()}
    ages = sorted(bundled_years(), key=lambda other: -abs(other - year))
    names = {change.old_code: change.old_name for change in gazetteer.changes}
    names |= {change.new_code: change.new_name for change in gazetteer.changes}
    for other in ages:
        territory = bundled_territory(other, gazetteer)
        names |= {code: m.name for code, m in territory.municipalities.items()}
    return names
