"""The document of a dossier: all its parts in one language, ready to be laid out."""

from congruentie.model.dossier import Dossier
from congruentie.reports.content import Document
from congruentie.reports.parts import head
from congruentie.reports.parts.centres import centres
from congruentie.reports.parts.changes import changes
from congruentie.reports.parts.congruence import congruence
from congruentie.reports.parts.crossings import crossings
from congruentie.reports.parts.figures import figures
from congruentie.reports.parts.findings import findings
from congruentie.reports.parts.letter import letter
from congruentie.reports.parts.lights import lights
from congruentie.reports.parts.method import method
from congruentie.reports.parts.municipalities import municipalities
from congruentie.reports.parts.passages import passages
from congruentie.reports.parts.progress import progress
from congruentie.reports.parts.regions import regions, small_regions
from congruentie.reports.parts.sources import sources
from congruentie.reports.parts.summary import summary
from congruentie.reports.parts.white_spots import white_spots
from congruentie.words import Language

_TABLES = (
    regions,
    municipalities,
    crossings,
    white_spots,
    small_regions,
    centres,
    progress,
    changes,
)
"""Tables A to H."""


def document(dossier: Dossier, language: Language) -> Document:
    """Everything that there is to say of a dossier, once per language for all formats."""
    told = summary(dossier, language)
    maps = figures(dossier, language)
    return Document(
        language=language,
        title=head.title(language),
        subtitle=head.subtitle(dossier, language),
        meta=head.meta(dossier, language),
        titles=head.TITLES[language],
        summary=told,
        lights=lights(dossier, language),
        letter=letter(dossier, told, maps, language),
        figures=maps,
        congruence=congruence(dossier, language),
        tables=tuple(table(dossier, language) for table in _TABLES),
        findings=findings(dossier, language),
        method=method(dossier, language),
        sources=sources(dossier, language),
        passages=passages(dossier, language),
    )
