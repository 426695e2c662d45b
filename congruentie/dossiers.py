"""A case that was judged, with everything around it that a document tells."""

from collections.abc import Iterator
from dataclasses import replace

from congruentie.app import CheckRequest, prepare
from congruentie.case import Case
from congruentie.checker import check
from congruentie.measures.contiguity import adjacent_regions, pieces
from congruentie.measures.coverage import white_spots
from congruentie.measures.overlap import smallest_move
from congruentie.measures.rounds import compare_rounds
from congruentie.model.comparison import Comparison
from congruentie.model.congruence import Relation
from congruentie.model.dossier import Centre, Crossing, Dossier, WhiteSpot
from congruentie.model.report import Report
from congruentie.monitoring import watch
from congruentie.readers.bundled import bundled
from congruentie.readers.gazetteer import read_gazetteer
from congruentie.readers.json_report import parse_report
from congruentie.reports.content import Document
from congruentie.reports.document import document
from congruentie.reports.json_report import render
from congruentie.rounds import earlier_names
from congruentie.words import Language


def check_as_document(request: CheckRequest, language: Language) -> tuple[Report, Document]:
    """Judge a submission, and tell all of it in words. Raises what ``prepare`` raises."""
    case, selection, provenance = prepare(request)
    report = replace(check(case, selection, provenance), fail_on=request.fail_on)
    return report, document(dossier(case, report), language)


def dossier(case: Case, report: Report) -> Dossier:
    """Everything that there is to tell of a case and of the report on it."""
    return Dossier(
        report=report,
        ruleset=case.ruleset,
        divisions=case.divisions,
        scope=case.scope,
        crossings=tuple(_crossings(case)),
        white_spots=tuple(_white_spots(case)),
        centres=tuple(_centres(case)),
        monitor=watch(case, report),
        submitters=tuple(dict.fromkeys(case.submission.submitters.values())),
        dates=case.submission.dates,
        comparison=_comparison(case, report),
    )


def _crossings(case: Case) -> Iterator[Crossing]:
    for pair in case.pairs:
        for overlap in pair.overlaps:
            if overlap.relation is Relation.CROSSING:
                movers, loser = smallest_move(overlap, case.population)
                yield Crossing(
                    left=pair.left,
                    right=pair.right,
                    overlap=overlap,
                    movers=movers,
                    loser=loser,
                    inhabitants=sum(case.population[code] for code in movers),
                )


def _white_spots(case: Case) -> Iterator[WhiteSpot]:
    """Groups of municipalities without a region that hang together, by first member."""
    for division in case.joint:
        spots = white_spots(division, case.scope)
        for group in sorted(pieces(case.linked, spots), key=min):
            nearby = adjacent_regions(case.linked, group, case.proposed[division.layer])
            yield WhiteSpot(
                layer=division.layer,
                members=tuple(sorted(group)),
                inhabitants=sum(case.population[code] for code in group),
                nearby=tuple(region.name for region in nearby),
            )


def _centres(case: Case) -> Iterator[Centre]:
    """The centres of every layer that has regions: without any there is nothing to lie beside."""
    for division in case.joint:
        if any(region.members for region in division.regions):
            for lies in case.centre_positions[division.layer]:
                yield Centre(layer=division.layer, lies=lies)


def _comparison(case: Case, report: Report) -> Comparison | None:
    """Held against the earlier round, where there is one of no younger date on the same domains."""
    if case.baseline is None:
        return None
    gazetteer = read_gazetteer(bundled("data"))
    old = replace(case.baseline, names=earlier_names(case.baseline, gazetteer))
    new = parse_report(render(report, "nl"), "")
    if old.reference_date > new.reference_date or old.layers.isdisjoint(new.layers):
        return None
    names = {code: m.name for code, m in report.territory.municipalities.items()}
    return compare_rounds(old, replace(new, names=names), gazetteer)
