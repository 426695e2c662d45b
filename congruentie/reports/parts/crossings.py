"""Table C: the pairs of regions that cross, and the smallest move that ends each crossing."""

from congruentie.model.dossier import Crossing, Dossier
from congruentie.model.template import Both
from congruentie.reports import sentences
from congruentie.reports.content import Cell, ContentTable, Kind
from congruentie.reports.parts.cells import counted, said
from congruentie.reports.parts.regions import columns
from congruentie.words import Language

_COLUMNS = (
    (Both("regio", "region"), Kind.TEXT),
    (Both("domein", "domain"), Kind.TEXT),
    (Both("doorsnijdt regio", "crosses region"), Kind.TEXT),
    (Both("van domein", "of domain"), Kind.TEXT),
    (Both("gedeelde gemeenten", "shared municipalities"), Kind.WHOLE),
    (Both("kleinste verplaatsing", "smallest move"), Kind.TEXT),
    (Both("uit regio", "out of region"), Kind.TEXT),
    (Both("te verplaatsen gemeenten", "municipalities to move"), Kind.WHOLE),
    (Both("inwoners", "inhabitants"), Kind.WHOLE),
)
_NONE = Both("Geen twee regio's doorsnijden elkaar.", "No two regions cross.")
_ALONE = Both(
    "De kleinste verplaatsing is de minste die déze doorsnijding beëindigt, wat er elders ook door "
    "ontstaat; de oplossing bij de bevinding houdt daar wel rekening mee.",
    "The smallest move is the least that ends this one crossing, whatever it does elsewhere; the "
    "remedy of the finding does look at that.",
)
_EITHER = Both("een van beide", "either")


def crossings(dossier: Dossier, language: Language) -> ContentTable:
    """Table C, in order of pair."""
    return ContentTable(
        key="C",
        title=Both("Tabel C. Doorsnijdingen", "Table C. Crossings").text(language),
        name=Both("C doorsnijdingen", "C crossings").text(language),
        columns=columns(_COLUMNS, language),
        rows=tuple(_row(one, dossier, language) for one in dossier.crossings),
        empty=_NONE.text(language),
        notes=(_ALONE.text(language),) if dossier.crossings else (),
    )


def _row(one: Crossing, dossier: Dossier, language: Language) -> tuple[Cell, ...]:
    left, right = one.overlap.left, one.overlap.right
    loser = {"left": left.name, "right": right.name, "either": _EITHER.text(language)}
    names = (dossier.report.territory.name(code) for code in one.movers)
    return (
        said(left.name),
        said(sentences.layer(one.left, language)),
        said(right.name),
        said(sentences.layer(one.right, language)),
        counted(len(one.overlap.shared), language),
        said(", ".join(names)),
        said(loser[one.loser]),
        counted(len(one.movers), language),
        counted(one.inhabitants, language),
    )
