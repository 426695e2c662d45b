"""The report as a page: the document with the maps that its submission can fill."""

from dataclasses import replace

from congruentie.app import CheckRequest, prepare
from congruentie.cartography import told_material
from congruentie.checker import check
from congruentie.dossiers import dossier
from congruentie.maps.compose import compose_for_screen
from congruentie.maps.kind import Kind
from congruentie.maps.kinds import BUILDERS
from congruentie.maps.material import Material
from congruentie.maps.scene import Scene
from congruentie.maps.screen import page_maps
from congruentie.model.report import Report
from congruentie.readers.shapes import read_shapes
from congruentie.reports.content import Document, Figure
from congruentie.reports.document import document
from congruentie.reports.html_report import render
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
    return report, page_of(document(told, language), told_material(case, told, shapes))


def page_of(document: Document, material: Material) -> bytes:
    """The page of a document that was made already, with its maps drawn of the material."""
    scenes = {
        figure.key: _scene(figure, material, document.language) for figure in document.figures
    }
    of_regions = {figure.key for figure in document.figures if figure.kind in _OF_REGIONS}
    return render(document, page_maps(scenes, of_regions))


def _scene(figure: Figure, material: Material, language: Language) -> Scene:
    """The map of the layers of a figure."""
    drawn_from = replace(material, layers=figure.layers)
    plan = BUILDERS[Kind(figure.kind)](drawn_from, language)
    return compose_for_screen(plan, drawn_from, language)
