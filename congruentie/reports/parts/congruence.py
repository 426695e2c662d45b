"""The measures of congruence, each by its own definition, per pair of domains."""

from collections.abc import Iterator

from congruentie.model.congruence import PairCongruence, Relation, Tally
from congruentie.model.dossier import Dossier
from congruentie.model.template import Both
from congruentie.reports import sentences
from congruentie.reports.common_ground import common_ground_sentence
from congruentie.reports.content import Cell, ContentTable, Kind
from congruentie.reports.parts.cells import NOTHING, counted, ratio, said, share
from congruentie.reports.parts.regions import columns
from congruentie.words import Language

_COLUMNS = (
    (Both("domeinen", "domains"), Kind.TEXT),
    (Both("identieke regio's", "identical regions"), Kind.WHOLE),
    (Both("geneste paren", "nested pairs"), Kind.WHOLE),
    (Both("doorsnijdingen", "crossing pairs"), Kind.WHOLE),
    (Both("gemeenten", "municipalities"), Kind.WHOLE),
    (Both("identiek", "identical"), Kind.WHOLE),
    (Both("aandeel identiek", "share identical"), Kind.SHARE),
    (Both("identiek of genest", "identical or nested"), Kind.WHOLE),
    (Both("aandeel identiek of genest", "share identical or nested"), Kind.SHARE),
    (Both("dominant", "dominant"), Kind.WHOLE),
    (Both("aandeel dominant", "share dominant"), Kind.SHARE),
    (Both("verplaatsingen", "moves"), Kind.WHOLE),
    (Both("om links in rechts te nesten", "to nest left in right"), Kind.WHOLE),
    (Both("om rechts in links te nesten", "to nest right in left"), Kind.WHOLE),
    (Both("territoriale congruentie", "territorial congruence"), Kind.DECIMAL),
)
_NONE = Both(
    "Er zijn geen twee domeinen van één niveau om te vergelijken.",
    "There are no two domains of one tier to compare.",
)


def congruence(dossier: Dossier, language: Language) -> ContentTable:
    """A row per pair of domains; what the columns mean stands in the account."""
    report = dossier.report
    return ContentTable(
        key="congruence",
        title=Both("Congruentie per paar van domeinen", "Congruence per pair of domains").text(
            language
        ),
        name=Both("congruentie", "congruence").text(language),
        columns=columns(_COLUMNS, language),
        rows=tuple(_row(pair, language) for pair in report.pairs),
        empty=_NONE.text(language),
        notes=(common_ground_sentence(report, language),) if report.pairs else (),
    )


def _row(pair: PairCongruence, language: Language) -> tuple[Cell, ...]:
    tally = pair.in_municipalities
    names = (sentences.layer(layer, language) for layer in (pair.left, pair.right))
    return (
        said(" – ".join(names)),
        *(counted(pair.count(relation), language) for relation in Relation),
        counted(tally.total, language),
        *_parts(tally, language),
        counted(tally.moves, language),
        *(counted(moves, language) for moves in tally.moves_to_nest),
        ratio(tally.territorial, language) if tally.total else NOTHING,
    )


def _parts(tally: Tally, language: Language) -> Iterator[Cell]:
    """Each reading as a count with its share; without anybody to compare there is no share."""
    for number in (tally.identical, tally.identical_or_nested, tally.dominant):
        yield counted(number, language)
        yield share(number / tally.total, language) if tally.total else NOTHING
