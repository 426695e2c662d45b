"""The report as a page: the document with the maps that its submission can fill."""

from dataclasses import replace

from congruentie.app import CheckRequest, prepare
from congruentie.cartography import material_of_figure
from congruentie.checker import check
from congruentie.dossiers import dossier
from congruentie.maps.compose import compose_for_screen
from congruentie.maps.kind import Kind
from congruentie.maps.kinds import BUILDERS
from congruentie.maps.screen import page_maps
from congruentie.model.comparison import Comparison
from congruentie.model.report import Report
from congruentie.model.shapes import Shapes
from congruentie.readers.shapes import read_shapes
from congruentie.reports.content import Document
from congruentie.reports.document import document
from congruentie.reports.html_report import render
from congruentie.rule import Case
from congruentie.territories import territory_folder
from congruentie.words import Language

_OF_REGIONS = frozenset({Kind.REGIONS, Kind.OVERLAY, Kind.NETWORK})
"""Maps whose fills tell regions apart and mean nothing else."""


def check_as_page(request: CheckRequest, language: Language) -> tuple[Report, bytes]:
    """Judge a submission, and tell of it on a page. Raises what ``prepare`` raises."""
    case, selection, provenance = prepare(request)
    report = replace(check(case, selection, provenance), fail_on=request.fail_on)
    folder = territory_folder(request.territory, case.submission.dates)
    shapes = read_shapes(folder, case.territory)
    told = dossier(case, report)
    return report, page_of(document(told, language), case, shapes, told.comparison)


def page_of(document: Document, case: Case, shapes: Shapes, comparison: Comparison | None) -> bytes:
    """The page of a document that was made already; ``comparison`` is with an earlier round."""
    scenes = {}
    for figure in document.figures:
        material = material_of_figure(figure, case, shapes, comparison)
        plan = BUILDERS[Kind(figure.kind)](material, document.language)
        scenes[figure.key] = compose_for_screen(plan, material, document.language)
    of_regions = {figure.key for figure in document.figures if figure.kind in _OF_REGIONS}
    return render(document, page_maps(scenes, of_regions))
