"""Table H: what differs from the earlier round."""

from collections.abc import Iterator

from congruentie.model.comparison import Comparison, Move
from congruentie.model.dossier import Dossier
from congruentie.model.finding import RoundFinding
from congruentie.model.region import Layer
from congruentie.model.report import Report
from congruentie.model.template import Both
from congruentie.reports import sentences
from congruentie.reports.content import Cell, ContentTable, Kind
from congruentie.reports.parts.cells import NOTHING, said
from congruentie.reports.parts.regions import columns
from congruentie.words import Language, domain_name

_COLUMNS = (
    (Both("soort", "kind"), Kind.TEXT),
    (Both("domein", "domain"), Kind.TEXT),
    (Both("gemeente of regel", "municipality or rule"), Kind.TEXT),
    (Both("toen", "then"), Kind.TEXT),
    (Both("nu", "now"), Kind.TEXT),
)
_NO_ROUND = Both(
    "Er is geen vorige ronde opgegeven (--baseline).", "No earlier round was given (--baseline)."
)
_NOT_COMPARABLE = Both(
    "De vorige ronde is niet te vergelijken: haar gemeenten zijn van later datum, of zij heeft "
    "geen domein met deze gemeen.",
    "The earlier round cannot be compared: its municipalities are of a later date, or it has no "
    "domain in common with this one.",
)
_NOTHING = Both("Er zijn geen verschillen.", "There are no differences.")
_MOVED = Both("andere regio", "other region")
_SOLVED = Both("bevinding opgelost", "finding solved")
_NEW = Both("nieuwe bevinding", "new finding")
_NOTES = Both(
    "Regio's worden vergeleken naar hun gemeenten, niet naar hun naam. Bevindingen van regels, "
    "domeinen of een gebied die nu niet zijn getoetst, staan hier niet.",
    "Regions are compared by their municipalities, not by their names. Findings of rules, domains "
    "or an area that were not checked now are not listed.",
)


def changes(dossier: Dossier, language: Language) -> ContentTable:
    """Table H: municipalities that moved, findings that are gone, findings that are new."""
    found = dossier.comparison
    return ContentTable(
        key="H",
        title=Both(
            "Tabel H. Verschillen met de vorige ronde", "Table H. Changes since the earlier round"
        ).text(language),
        name=Both("H verschillen", "H changes").text(language),
        columns=columns(_COLUMNS, language),
        rows=tuple(_rows(found, dossier.report, language)) if found else (),
        empty=_empty(dossier).text(language),
        notes=(_NOTES.text(language),) if found else (),
    )


def _empty(dossier: Dossier) -> Both:
    """Why there is nothing to list."""
    if dossier.comparison:
        return _NOTHING
    return _NOT_COMPARABLE if dossier.report.against else _NO_ROUND


def _rows(found: Comparison, report: Report, language: Language) -> Iterator[tuple[Cell, ...]]:
    """Findings that are gone in the words of the report that had them."""
    for change in found.divisions:
        for move in (*change.moved, *change.divided):
            yield _moved(move, change.layer, found, language)
    for old in found.findings.solved:
        told = said(old.message), NOTHING
        yield _finding(_SOLVED, old, told, language)
    now = {f.fingerprint: sentences.message(f, report, language) for f in report.findings}
    for new in found.findings.new:
        told = NOTHING, said(now[new.fingerprint])
        yield _finding(_NEW, new, told, language)


def _moved(move: Move, layer: Layer, found: Comparison, language: Language) -> tuple[Cell, ...]:
    return (
        said(_MOVED.text(language)),
        said(sentences.layer(layer, language)),
        said(found.old.name(move.old)),
        said("; ".join(move.left)),
        said("; ".join(move.joined)),
    )


def _finding(
    kind: Both, finding: RoundFinding, told: tuple[Cell, Cell], language: Language
) -> tuple[Cell, ...]:
    """The sentence stands under the round that has it."""
    domain = domain_name(finding.domain, language) if finding.domain else ""
    return said(kind.text(language)), said(domain), said(finding.rule), *told
