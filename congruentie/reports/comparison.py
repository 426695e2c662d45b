"""How the divisions lie to each other, for a person at a terminal: the measures and the knots."""

from collections import Counter
from collections.abc import Sequence

from rich.console import Console, ConsoleRenderable
from rich.table import Table
from rich.text import Text

from congruentie.model.congruence import Knot, PairCongruence, Relation, Tally
from congruentie.model.region import Layer
from congruentie.model.report import Report
from congruentie.reports import sentences
from congruentie.reports.columns import Column, tables
from congruentie.reports.common_ground import common_ground_sentence
from congruentie.reports.headings import headings
from congruentie.safe_text import printable
from congruentie.words import Language, decimal, percentage, whole


def print_comparison(console: Console, report: Report, language: Language) -> None:
    """The measures of every pair with what they mean, and the areas in which domains disagree."""
    if not report.pairs:
        return
    say = headings(language)
    labels = Column(
        heading=say.congruence,
        cells=[Text(f"{n}. {text}") for n, text in enumerate(say.measures, start=1)],
    )
    pairs = [_pair(pair, language) for pair in report.pairs]
    for table in tables(labels, pairs, console.width):
        console.print()
        console.print(table)
    console.print(Text(common_ground_sentence(report, language)))
    console.print(_definitions(language))
    _knots(console, report, language)


def layer_name(layer: Layer, language: Language) -> str:
    """How a layer is called, safe to show."""
    return printable(sentences.layer(layer, language))


def _pair(pair: PairCongruence, language: Language) -> Column:
    """The nine measures of two domains, in the order of their definitions."""
    tally = pair.in_municipalities
    cells = (
        *(whole(pair.count(relation), language) for relation in Relation),
        _part(tally.identical, tally, language),
        _part(tally.identical_or_nested, tally, language),
        _part(tally.dominant, tally, language),
        whole(tally.moves, language),
        " / ".join(whole(moves, language) for moves in tally.moves_to_nest),
        decimal(tally.territorial, 3, language) if tally.total else "–",
    )
    names = (layer_name(layer, language) for layer in (pair.left, pair.right))
    return Column(heading=" – ".join(names), cells=[Text(c) for c in cells], justify="right")


def _part(value: int, of: Tally, language: Language) -> str:
    """A count with its share; a dash where nobody can be compared."""
    if not of.total:
        return "–"
    return f"{whole(value, language)} ({percentage(value / of.total, language)})"


def _definitions(language: Language) -> ConsoleRenderable:
    grid = Table.grid(padding=(0, 1, 0, 0))
    grid.add_column(no_wrap=True, style="dim")
    grid.add_column(style="dim")
    for rows, definition in headings(language).definitions:
        grid.add_row(rows, definition)
    return grid


def _knots(console: Console, report: Report, language: Language) -> None:
    """The areas in which the domains disagree, the largest first: one table to talk at each."""
    unsettled = [knot for knot in report.common_ground.knots if not knot.settled]
    if not unsettled:
        return
    say = headings(language)
    knots = sorted(unsettled, key=lambda knot: (-len(knot.members), knot.members))
    names = Column(heading=say.around, cells=[Text(_largest(knot, report)) for knot in knots])
    numbers = [Counter(layer for layer, _ in knot.regions) for knot in knots]
    people = [sum(_population(report, code) for code in knot.members) for knot in knots]

    def counted(heading: str, values: Sequence[int]) -> Column:
        cells = [Text(whole(value, language)) for value in values]
        return Column(heading=heading, cells=cells, justify="right")

    columns = [
        *(
            counted(layer_name(layer, language), [number[layer] for number in numbers])
            for layer in report.common_ground.layers
        ),
        counted(say.municipalities, [len(knot.members) for knot in knots]),
        counted(say.population, people),
    ]
    console.print()
    console.print(Text(say.knots, style="bold"))
    for table in tables(names, columns, console.width):
        console.print(table)


def _largest(knot: Knot, report: Report) -> str:
    """The name of the municipality of a knot with most inhabitants."""
    largest = max(knot.members, key=lambda code: (_population(report, code), code))
    return printable(report.territory.name(largest))


def _population(report: Report, code: str) -> int:
    return report.territory.municipalities[code].population
