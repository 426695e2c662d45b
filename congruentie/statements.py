"""The use case of ``congruentie statements``: what the letters state, recomputed."""

from dataclasses import dataclass
from pathlib import Path

from congruentie.errors import Mistake, UsageError
from congruentie.measures.municipality_count import Fall, falls
from congruentie.measures.statements import (
    different_regions,
    elsewhere,
    labour_market,
    same_region,
    work_companies,
    yearly_fall,
    youth_and_labour,
)
from congruentie.model.criteria import Ruleset
from congruentie.model.gazetteer import Gazetteer
from congruentie.model.region import Division
from congruentie.model.statement import Missing, Recomputed, Statement
from congruentie.model.submission import Submission
from congruentie.model.territory import Territory
from congruentie.readers.bundled import bundled, bundled_years
from congruentie.readers.columns import domain
from congruentie.readers.gazetteer import read_gazetteer
from congruentie.readers.submission import read_submission
from congruentie.readers.wanted import Wanted
from congruentie.submissions import open_submission
from congruentie.territories import TerritoryChoice, bundled_territory, find_territory


@dataclass(frozen=True, slots=True, kw_only=True)
class StatementsRequest:
    """What is asked of ``congruentie statements``."""

    submissions: tuple[Path, ...]
    """Empty: only what needs no regions is recomputed."""
    territory: TerritoryChoice
    domains: tuple[str, ...] = ()
    """As the caller spells them; empty for all that the submission has."""


def recompute(request: StatementsRequest) -> Recomputed:
    """Recompute every statement on the data of the request.

    Raises UsageError for domains without a submission, and else CongruentieError for whatever
    cannot be read.
    """
    if request.domains and not request.submissions:
        raise UsageError(_NOTHING_TO_CHOOSE)
    gazetteer = read_gazetteer(bundled("data"))
    territory, submission = _read(request, gazetteer)
    return Recomputed(
        territory=territory,
        inputs=submission.inputs if submission else (),
        notes=submission.notes if submission else (),
        statements=_statements(territory, submission, _falls(gazetteer)),
    )


_NOTHING_TO_CHOOSE = Mistake(
    where="--domain",
    nl="zonder indiening zijn er geen domeinen om uit te kiezen. Noem een indiening, of laat "
    "--domain weg.",
    en="without a submission there are no domains to choose from. Name a submission, or leave out "
    "--domain.",
)


def _read(request: StatementsRequest, gazetteer: Gazetteer) -> tuple[Territory, Submission | None]:
    if not request.submissions:
        return find_territory(request.territory, (), gazetteer), None
    tables, territory = open_submission(request.submissions, request.territory, gazetteer)
    criteria = Ruleset()
    wanted = Wanted(
        domains=frozenset(map(domain, request.domains)),
        tiers=criteria.tiers,
        task_tiers=criteria.task_tiers,
        task_domains=criteria.task_domains,
    )
    return territory, read_submission(tables, territory, gazetteer, wanted)


def _falls(gazetteer: Gazetteer) -> tuple[Fall, ...]:
    """From the oldest map that comes with the program, for the tables begin there."""
    oldest = bundled_territory(bundled_years()[0], gazetteer)
    return falls(oldest.municipalities, oldest.reference_date, gazetteer.changes)


def _statements(
    territory: Territory, submission: Submission | None, found: tuple[Fall, ...]
) -> tuple[Statement, ...]:
    divisions: tuple[Division, ...] = submission.divisions if submission else ()
    population = {code: m.population for code, m in territory.municipalities.items()}
    pair = youth_and_labour(divisions, population)
    no_pair = Missing.NO_PAIR if submission else Missing.NO_SUBMISSION
    no_labour = Missing.NO_LABOUR_MARKET if submission else Missing.NO_SUBMISSION
    return (
        elsewhere(territory, Ruleset().scale),
        same_region(pair, no_pair),
        yearly_fall(found),
        work_companies(labour_market(divisions), no_labour),
        different_regions(pair, no_pair),
    )
