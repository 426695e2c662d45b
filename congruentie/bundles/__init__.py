"""The use case of ``congruentie report``: one judgement, told in every form, in one folder."""

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

from congruentie.app import CheckRequest, prepare
from congruentie.bundles.files import bundle
from congruentie.bundles.material import Material
from congruentie.cartography import told_material
from congruentie.checker import check
from congruentie.dossiers import dossier
from congruentie.errors import Mistake, UsageError
from congruentie.folders import write_folder
from congruentie.readers.shapes import read_shapes
from congruentie.readers.spelling import slug
from congruentie.reports.document import document
from congruentie.territories import territory_folder
from congruentie.words import Language


def write_report(request: CheckRequest, folder: Path, language: Language) -> Material:
    """Judge a submission and write the bundle; what it was made of comes back.

    Raises what ``prepare`` raises, and UsageError or OutputError where the folder holds something
    else or cannot be written.
    """
    made = _material(request, language)
    write_folder(folder, bundle(made))
    return made


def write_report_per_province(
    request: CheckRequest, folder: Path, language: Language
) -> Mapping[str, Material]:
    """The same for every province, each in a folder of its own: all of them, or none.

    Left out are provinces in which no municipality is in any region: there is nothing to judge.
    """
    scopes = _provinces(request)
    made = {
        name: _material(replace(request, scope=scope), language) for name, scope in scopes.items()
    }
    files = {
        f"{name}/{file}": content
        for name, material in made.items()
        for file, content in bundle(material).items()
    }
    write_folder(folder, files)
    return made


def _material(request: CheckRequest, language: Language) -> Material:
    case, selection, provenance = prepare(request)
    judged = replace(check(case, selection, provenance), fail_on=request.fail_on)
    told = dossier(case, judged)
    folder = territory_folder(request.territory, case.submission.dates)
    return Material(
        dossier=told,
        document=document(told, language),
        maps=told_material(case, told, read_shapes(folder, case.territory)),
        folder=folder,
    )


def _provinces(request: CheckRequest) -> Mapping[str, str]:
    """Folder to the scope of each province within the area asked for, by lowest code.

    A province that is asked for as a whole is named, of another the municipalities are. Raises
    UsageError where the territory knows no provinces.
    """
    case, _, _ = prepare(request)
    members = {code for division in case.divisions for code in division.memberships}
    found = {}
    for name in dict.fromkeys(m.province for m in case.territory.municipalities.values()):
        inside = {c for c, m in case.territory.municipalities.items() if m.province == name}
        asked = inside & case.scope
        if name and asked & members:
            found[slug(name, "provincie")] = name if asked == inside else ",".join(sorted(asked))
    if not found:
        raise UsageError(_NO_PROVINCES)
    return found


_NO_PROVINCES = Mistake(
    where="--per",
    nl="van dit gebied is niet bekend in welke provincies de gemeenten liggen. Laat --per weg.",
    en="of this territory it is not known in which provinces the municipalities lie. Leave out "
    "--per.",
)
