"""Table D: the white spots as areas, with the regions next to them."""

from congruentie.model.dossier import Dossier, WhiteSpot
from congruentie.model.template import Both
from congruentie.reports import sentences
from congruentie.reports.content import Cell, ContentTable, Kind
from congruentie.reports.parts.cells import counted, said
from congruentie.reports.parts.regions import columns
from congruentie.words import Language

_COLUMNS = (
    (Both("gemeenten", "municipalities"), Kind.TEXT),
    (Both("domein", "domain"), Kind.TEXT),
    (Both("aantal", "number"), Kind.WHOLE),
    (Both("inwoners", "inhabitants"), Kind.WHOLE),
    (Both("regio's ernaast", "regions next to it"), Kind.TEXT),
)
_NONE = Both("Er zijn geen witte vlekken.", "There are no white spots.")


def white_spots(dossier: Dossier, language: Language) -> ContentTable:
    """Table D: municipalities without a region, those that hang together on one row."""
    return ContentTable(
        key="D",
        title=Both("Tabel D. Witte vlekken", "Table D. White spots").text(language),
        name=Both("D witte vlekken", "D white spots").text(language),
        columns=columns(_COLUMNS, language),
        rows=tuple(_row(spot, dossier, language) for spot in dossier.white_spots),
        empty=_NONE.text(language),
    )


def _row(spot: WhiteSpot, dossier: Dossier, language: Language) -> tuple[Cell, ...]:
    return (
        said(", ".join(dossier.report.territory.name(code) for code in spot.members)),
        said(sentences.layer(spot.layer, language)),
        counted(len(spot.members), language),
        counted(spot.inhabitants, language),
        said(", ".join(spot.nearby)),
    )
