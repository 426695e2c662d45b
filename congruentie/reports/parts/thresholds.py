"""The numbers by which was judged, and whose each is: the letter's or ours."""

from collections.abc import Iterator

from congruentie.model.criteria import Ruleset
from congruentie.model.dossier import Dossier
from congruentie.model.template import Both
from congruentie.reports.content import Cell, ContentTable, Kind
from congruentie.reports.parts.cells import said
from congruentie.reports.parts.regions import columns
from congruentie.words import Language, day, percentage, quantity, whole

_COLUMNS = (
    (Both("grens", "threshold"), Kind.TEXT),
    (Both("waarde", "value"), Kind.TEXT),
    (Both("herkomst", "origin"), Kind.TEXT),
)
MINIMUM = "minimaal ca. 100.000 inwoners"
"""The words of the letter, in every language."""
_LETTER = Both(
    f"brief van 19 februari 2013, p. 3: '{MINIMUM}'",
    f"letter of 19 February 2013, p. 3: '{MINIMUM}'",
)
_OWN = Both(
    "eigen instelling; de brief (p. 3) noemt 100.000", "own setting; the letter has 100.000"
)
_OURS = Both("van ons; de brief noemt geen getal", "ours; the letter gives no number")
_ANALOGY = Both(
    "van ons; de gronden staan op p. 2, voor de omvang van gemeenten, en gelden hier naar analogie",
    "ours; the grounds stand on p. 2, for the size of municipalities, and hold here by analogy",
)
_FIRST_DAY = Both(
    "dag: brief p. 3 ('uiterlijk 31 mei'); stap: van ons", "day: letter p. 3; step: ours"
)
_LAST_DAY = Both(
    "dag: brief p. 4 ('per 1 januari 2014 operationeel'); stap: van ons",
    "day: letter p. 4; step: ours",
)
_DAYS_OF_THE_LETTER = {"2013-05-31": _FIRST_DAY, "2014-01-01": _LAST_DAY}

_Row = tuple[Both, str, Both]


def thresholds(dossier: Dossier, language: Language) -> ContentTable:
    """Every number that rules share, as it was set for this check."""
    return ContentTable(
        key="thresholds",
        title=Both("Gebruikte grenzen en hun herkomst", "Thresholds used and their origin").text(
            language
        ),
        name=Both("grenzen", "thresholds").text(language),
        columns=columns(_COLUMNS, language),
        rows=tuple(_cells(row, language) for row in _rows(dossier.ruleset, language)),
    )


def _cells(row: _Row, language: Language) -> tuple[Cell, ...]:
    name, value, origin = row
    return said(name.text(language)), said(value), said(origin.text(language))


def _rows(rules: Ruleset, language: Language) -> Iterator[_Row]:
    yield from _scale(rules, language)
    yield from _centres(rules, language)
    yield from _tailoring(rules, language)
    yield from _milestones(rules, language)


def _scale(rules: Ruleset, language: Language) -> Iterator[_Row]:
    least = rules.scale.min_inhabitants
    origin = _LETTER if least == Ruleset().scale.min_inhabitants else _OWN
    yield Both("inwoners per regio", "inhabitants per region"), whole(least, language), origin
    about = Both("hoe ver 'ca.' daaronder reikt", "how far 'about' reaches below it")
    yield about, percentage(rules.scale.circa, language), _OURS


def _centres(rules: Ruleset, language: Language) -> Iterator[_Row]:
    centres = rules.centres
    yield (
        Both("centrumgemeente zonder lijst vanaf", "centre without a list from"),
        quantity(centres.min_inhabitants, "inhabitants", language),
        _OURS,
    )
    yield (
        Both("ingesloten vanaf grens met één regio", "enclosed from border with one region"),
        percentage(centres.enclosed_share, language),
        _OURS,
    )
    yield (
        Both("buren in die regio, ten minste", "neighbours in that region, at least"),
        whole(centres.enclosed_neighbours, language),
        _OURS,
    )
    yield (
        Both("randpositie onder grens met eigen regio", "edge below border with own region"),
        percentage(centres.edge_share, language),
        _OURS,
    )


def _tailoring(rules: Ruleset, language: Language) -> Iterator[_Row]:
    tailoring = rules.tailoring
    yield (
        Both("dun bevolkt onder", "sparsely populated below"),
        quantity(tailoring.sparse_below, "inhabitants/km2", language),
        _ANALOGY,
    )
    yield (
        Both("niet dun bevolkt vanaf", "not sparsely populated from"),
        quantity(tailoring.dense_from, "inhabitants/km2", language),
        _ANALOGY,
    )
    yield (
        Both("omsloten vanaf omtrek van water of buitenland", "hemmed in from perimeter of water"),
        percentage(tailoring.outside_share, language),
        _ANALOGY,
    )
    yield (
        Both("gemeenten in een kleine uitbreiding", "municipalities in a small extension"),
        whole(tailoring.most_added, language),
        _ANALOGY,
    )


def _milestones(rules: Ruleset, language: Language) -> Iterator[_Row]:
    for last, step in sorted(rules.milestones.items()):
        name = f"{step.value} ({step.text(language)})"
        origin = _DAYS_OF_THE_LETTER.get(last.isoformat(), _OURS)
        when = day(last, language)
        yield Both(f"mijlpaal uiterlijk op {when}", f"milestone by {when}"), name, origin
