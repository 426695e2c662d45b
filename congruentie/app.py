"""The use cases, each a story from request to report."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from congruentie import __version__
from congruentie.case import Case
from congruentie.checker import check
from congruentie.errors import InputError, Mistake
from congruentie.measures.centres import designated_centres
from congruentie.model.comparison import Round
from congruentie.model.finding import Severity, Unit
from congruentie.model.gazetteer import Gazetteer
from congruentie.model.region import Division
from congruentie.model.report import Provenance, Report
from congruentie.model.submission import Note, Submission
from congruentie.model.territory import Territory
from congruentie.model.waiver import Waiver
from congruentie.output import write_files
from congruentie.readers.bundled import bundled
from congruentie.readers.carrier import Carrier, own_dates
from congruentie.readers.columns import domain
from congruentie.readers.gazetteer import read_gazetteer
from congruentie.readers.mergers import merger_notes
from congruentie.readers.names import Names
from congruentie.readers.ruleset import read_rules
from congruentie.readers.scope import Scope, read_scope
from congruentie.readers.submission import read_submission
from congruentie.readers.waiver_cases import carried, together
from congruentie.readers.wanted import Wanted
from congruentie.registry import Selection, all_rules, choose, rule_names
from congruentie.submissions import open_submission
from congruentie.territories import TerritoryChoice
from congruentie.waivers import with_region_codes
from congruentie.words import Language, quantity, whole

if TYPE_CHECKING:
    from congruentie.reference import BuildRequest


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckRequest:
    """What is asked of ``congruentie check``."""

    submissions: tuple[Path, ...]
    today: date
    territory: TerritoryChoice
    domains: tuple[str, ...] = ()
    """As the caller spells them; empty for all that the submission has."""
    scope: str = ""
    """Provinces and codes, separated by commas; empty: what the submission says, else all."""
    rules: Path | None = None
    profile: str | None = None
    """Of the criteria; None: what the rules file says."""
    waivers: Path | None = None
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    baseline: Path | None = None
    """The JSON report of an earlier round."""
    fail_on: Severity | None = Severity.ERROR
    """From which weight on open findings make the exit status 1; None: none of them do."""


def check_submission(request: CheckRequest) -> Report:
    """Read everything, judge it, and return the report. Raises what ``prepare`` raises."""
    return replace(check(*prepare(request)), fail_on=request.fail_on)


def prepare(request: CheckRequest) -> tuple[Case, Selection, Provenance]:
    """Read everything that ``check`` needs: the case, the rules that judge it, and their origin.

    Raises CongruentieError, with every mistake that could be found, where there is nothing to judge
    or nothing to judge it by.
    """
    rules_by_code = all_rules()
    gazetteer = read_gazetteer(bundled("data"))
    rules = read_rules(
        request.rules or bundled("rules.yaml"),
        {code: rule.settings for code, rule in rules_by_code.items()},
        gazetteer,
        request.profile,
    )
    selection = choose(rules_by_code, rules.settings, request.select, request.ignore)
    decided = _waivers(request, frozenset(rules_by_code))
    tables, territory = open_submission(request.submissions, request.territory, gazetteer)
    wanted = Wanted(
        domains=frozenset(map(domain, request.domains)),
        tiers=rules.ruleset.tiers,
        task_tiers=rules.ruleset.task_tiers,
        task_domains=rules.ruleset.task_domains,
        rules=rule_names(rules_by_code),
    )
    submission = read_submission(tables, territory, gazetteer, wanted)
    scope = _scope(request, submission, territory, gazetteer)
    described = {division.layer for division in submission.only_described}
    divisions = tuple(
        division.touching(scope.municipalities)
        for division in sorted(submission.divisions, key=lambda d: rules.ruleset.order(d.layer))
        if wanted.judges(division.layer.domain) and division.layer not in described
    )
    _refuse_nothing(divisions, submission, scope)
    baseline, remarks = _baseline(request, scope.text, territory)
    if decided:
        decided = tuple(carried(decided, _carrier(submission, territory, gazetteer, request)))
    waivers, doubled = together(
        with_region_codes(decided, submission.divisions),
        with_region_codes(submission.waivers, submission.divisions),
    )
    case = Case(
        territory=territory,
        submission=replace(
            submission, notes=(*submission.notes, *merger_notes(territory), *remarks, *doubled)
        ),
        divisions=divisions,
        scope=scope.municipalities,
        ruleset=rules.ruleset,
        centres=designated_centres(territory, gazetteer, rules.ruleset.centres),
        today=request.today,
        domains=wanted.domains,
        waivers=waivers,
        baseline=baseline,
    )
    provenance = Provenance(
        version=__version__,
        inputs=submission.inputs,
        profile=rules.profile.name,
        profile_version=rules.profile.version,
        own_rules=str(request.rules or ""),
        rules_sha256=rules.sha256,
        today=request.today,
        scope=scope.text,
    )
    return case, selection, provenance


def _waivers(request: CheckRequest, known_rules: frozenset[str]) -> tuple[Waiver, ...]:
    if request.waivers is None:
        return ()
    from congruentie.readers.waivers import read_waivers

    return read_waivers(request.waivers, known_rules)


def _baseline(
    request: CheckRequest, scope: str, territory: Territory
) -> tuple[Round | None, tuple[Note, ...]]:
    if request.baseline is None:
        return None, ()
    from congruentie.readers.json_report import as_baseline, read_report

    return as_baseline(read_report(request.baseline), scope, territory)


def _scope(
    request: CheckRequest, submission: Submission, territory: Territory, gazetteer: Gazetteer
) -> Scope:
    """The area that was asked for, else the one the submission is about, else everything."""
    if request.scope or not submission.scope:
        return read_scope(request.scope, territory)
    first = submission.inputs[0].path
    carrier = _carrier(submission, territory, gazetteer, request)
    return read_scope(
        submission.scope,
        territory,
        origin=f"{first}, kop: gebied",
        older=partial(carrier.area, path=first),
    )


def _carrier(
    submission: Submission, territory: Territory, gazetteer: Gazetteer, request: CheckRequest
) -> Carrier:
    """From what the files name to the territory; a waivers file is of the date that all state."""
    paths = [*(file.path for file in submission.inputs), str(request.waivers)]
    dates = own_dates(submission.dates, paths)
    return Carrier(Names(territory, gazetteer), territory, gazetteer, dates)


def _refuse_nothing(divisions: Sequence[Division], submission: Submission, scope: Scope) -> None:
    """Nothing to judge is no pass."""
    if any(region.members for division in divisions for region in division.regions):
        return
    where_nl = f" in het gebied {scope.text}" if scope.text else ""
    where_en = f" in the area {scope.text}" if scope.text else ""
    raise InputError(
        Mistake(
            where=", ".join(file.path for file in submission.inputs),
            nl=f"bevat{where_nl} geen enkele herkende gemeente in een regio; er is niets te "
            "toetsen. Klopt het jaar (--year), en staan er gemeenten en regio's in?",
            en=f"holds no recognised municipality in any region{where_en}; there is nothing to "
            "check. Is the year right (--year), and does it name municipalities and regions?",
        )
    )


def build_territory(request: "BuildRequest", folder: Path, language: Language) -> str:
    """Build a territory, write it whole, and say what was made of it."""
    from congruentie.reference import build

    built = build(request)
    write_files(folder, built.files)
    made = _BUILT[language].format(
        folder=folder,
        municipalities=quantity(built.municipalities, Unit.MUNICIPALITIES, language),
        population=quantity(built.population, Unit.INHABITANTS, language),
        borders=whole(len(built.borders), language),
        components=whole(built.components, language),
    )
    return "\n".join([made, *(note.text(language) for note in built.notes)]) + "\n"


_BUILT: Mapping[Language, str] = {
    "nl": "{folder}: {municipalities}, {population}; grenzen: {borders}; "
    "delen die over land samenhangen: {components}",
    "en": "{folder}: {municipalities}, {population}; borders: {borders}; "
    "parts that hang together over land: {components}",
}
