"""Table F: how the centre municipalities lie to the regions around them."""

from congruentie.model.centre import Position
from congruentie.model.dossier import Centre, Dossier
from congruentie.model.template import Both
from congruentie.reports import sentences
from congruentie.reports.content import Cell, ContentTable, Kind
from congruentie.reports.parts.cells import NOTHING, said, share
from congruentie.reports.parts.regions import columns
from congruentie.words import Language, percentage

_COLUMNS = (
    (Both("centrumgemeente", "centre"), Kind.TEXT),
    (Both("domein", "domain"), Kind.TEXT),
    (Both("regio", "region"), Kind.TEXT),
    (Both("positie", "position"), Kind.TEXT),
    (Both("grens met eigen regio", "border with own region"), Kind.SHARE),
    (Both("andere regio's langs haar grens", "other regions along its border"), Kind.TEXT),
)
_POSITIONS = {
    Position.ENCLOSED: Both("ingesloten (donut)", "enclosed (donut)"),
    Position.STANDALONE: Both("alleenstaand", "standalone"),
    Position.CUT_OFF: Both("afgesneden", "cut off"),
    Position.EDGE: Both("randpositie", "at the edge"),
    Position.ALONE: Both("alleen, buren nog vrij", "alone, neighbours still free"),
    Position.INTEGRATED: Both("ingebed", "integrated"),
}
_NONE = Both("Er zijn geen centrumgemeenten in het gebied.", "No centres lie in the area.")
_NOTES = Both(
    "Aandelen van haar landgrens met andere gemeenten; zee, meren en buitenland tellen niet mee.",
    "Shares of its land border with other municipalities; sea, lakes and abroad do not count.",
)


def centres(dossier: Dossier, language: Language) -> ContentTable:
    """Table F: every centre in every domain."""
    return ContentTable(
        key="F",
        title=Both("Tabel F. Centrumgemeenten", "Table F. Centre municipalities").text(language),
        name=Both("F centrumgemeenten", "F centres").text(language),
        columns=columns(_COLUMNS, language),
        rows=tuple(_row(one, dossier, language) for one in dossier.centres),
        empty=_NONE.text(language),
        notes=(_NOTES.text(language),),
    )


def _row(one: Centre, dossier: Dossier, language: Language) -> tuple[Cell, ...]:
    lies = one.lies
    around = (
        f"{dossier.report.region_name(one.layer, code)} {percentage(part, language)}"
        for code, part in lies.shares
    )
    return (
        said(dossier.report.territory.name(lies.centre)),
        said(sentences.layer(one.layer, language)),
        said(lies.region.name) if lies.region else NOTHING,
        said(position(lies.position, language)),
        share(lies.own_share, language),
        said("; ".join(around)),
    )


def position(where: Position, language: Language) -> str:
    """A position in a word or two."""
    return _POSITIONS[where].text(language)
