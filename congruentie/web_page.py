"""The report as a page: the document with the maps that its submission can fill."""

from congruentie.app import CheckRequest, prepare
from congruentie.cartography import material_of
from congruentie.checker import check
from congruentie.dossiers import dossier
from congruentie.maps.compose import compose_for_screen
from congruentie.maps.kinds import BUILDERS, Kind
from congruentie.maps.scene import Scene
from congruentie.maps.screen import page_maps
from congruentie.model.report import Report
from congruentie.model.shapes import Shapes
from congruentie.readers.shapes import read_shapes
from congruentie.reports.content import Document, Figure
from congruentie.reports.document import document
from congruentie.reports.html_report import render
from congruentie.rule import Case
from congruentie.territories import territory_folder
from congruentie.words import Language


def check_as_page(request: CheckRequest, language: Language) -> tuple[Report, bytes]:
    """Judge a submission, and tell of it on a page. Raises what ``prepare`` raises."""
    case, selection, provenance = prepare(request)
    report = check(case, selection, provenance)
    folder = territory_folder(request.territory, case.submission.dates)
    shapes = read_shapes(folder, case.territory)
    return report, page_of(document(dossier(case, report), language), case, shapes)


def page_of(document: Document, case: Case, shapes: Shapes) -> bytes:
    """The page of a document that was made already."""
    scenes = {
        figure.key: _scene(figure, case, shapes, document.language)
        for figure in document.figures
        if figure.kind in set(Kind)
    }
    return render(document, page_maps(scenes))


def _scene(figure: Figure, case: Case, shapes: Shapes, language: Language) -> Scene:
    """The map of one layer, or of all that are divided into regions."""
    layers = (figure.layer,) if figure.layer else tuple(d.layer for d in case.joint)
    material = material_of(case, shapes, layers)
    return compose_for_screen(BUILDERS[Kind(figure.kind)](material, language), material, language)
