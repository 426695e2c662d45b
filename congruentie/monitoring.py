"""The use case of ``congruentie monitor``: progress on a day, and what every area asks for."""

from congruentie.app import CheckRequest, prepare
from congruentie.case import Case
from congruentie.checker import check
from congruentie.measures.areas import Watched, areas, progress
from congruentie.measures.milestones import expected
from congruentie.model.monitor import Monitor
from congruentie.model.report import Report


def monitor_submission(request: CheckRequest) -> Monitor:
    """Judge a submission and lay its progress beside what is expected. Raises as ``prepare``."""
    case, selection, provenance = prepare(request)
    return watch(case, check(case, selection, provenance))


def watch(case: Case, report: Report) -> Monitor:
    """The progress of a case that was judged."""
    schedule = case.ruleset.milestones
    watched = Watched(
        divisions=case.joint,
        scope=case.scope,
        territory=case.territory,
        linked=case.linked,
        findings=report.findings,
        schedule=schedule,
        today=case.today,
    )
    found = areas(watched)
    return Monitor(
        report=report,
        schedule=schedule,
        expected=expected(schedule, case.today),
        provinces=progress(watched, found),
        areas=found,
    )
