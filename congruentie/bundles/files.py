"""The files of a bundle: every form in which a judgement is told, by its name."""

from collections.abc import Callable, Mapping

from congruentie.bundles.material import Material
from congruentie.maps.standalone import standalone
from congruentie.maps.svg import render as drawing
from congruentie.reference.findings_package import findings_package
from congruentie.reports import (
    csv_report,
    document_docx,
    document_markdown,
    document_xlsx,
    json_report,
    pdf_report,
)
from congruentie.web_page import page_of

MAPS = "kaarten"
"""Folder of the maps within a bundle."""


def _page(made: Material) -> bytes:
    return page_of(made.document, made.maps)


def _word(made: Material) -> bytes:
    return document_docx.render(made.document, made.pixels, made.today)


def _pdf(made: Material) -> bytes:
    return pdf_report.render(
        made.document, {key: drawing(scene) for key, scene in made.scenes.items()}
    )


def _markdown(made: Material) -> bytes:
    paths = {key: f"{MAPS}/{key}.svg" for key in made.scenes}
    return document_markdown.render(made.document, paths)


def _workbook(made: Material) -> bytes:
    return document_xlsx.render(made.document, made.today)


def _csv(made: Material) -> bytes:
    return csv_report.render(made.dossier.report, made.document.language)


def _json(made: Material) -> bytes:
    return json_report.render(made.dossier.report, made.document.language)


def _package(made: Material) -> bytes:
    return findings_package(made.dossier, made.document, made.folder)


FILES: Mapping[str, Callable[[Material], bytes]] = {
    "index.html": _page,
    "rapport.pdf": _pdf,
    "rapport.md": _markdown,
    "rapport.json": _json,
    "bevindingen.xlsx": _workbook,
    "bevindingen.csv": _csv,
    "bevindingen.gpkg": _package,
    "rapport.docx": _word,
}
"""Name to what makes it; Word last, for it waits for the printed maps. Another form of the same
document is one more line here."""


def bundle(made: Material) -> dict[str, bytes]:
    """All files of one bundle by name, the maps in a folder of their own."""
    begun = made.printing
    files = {name: make(made) for name, make in FILES.items()}
    for key, printed in begun.items():
        files[f"{MAPS}/{key}.svg"] = standalone(made.scenes[key])
        files[f"{MAPS}/{key}.png"] = printed.png.result()
        files[f"{MAPS}/{key}.pdf"] = printed.pdf.result()
    return files
