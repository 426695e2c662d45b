"""The report for a person at a terminal: 80 columns, the verdict first, the findings after it."""

import io
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from rich.console import Console
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from congruentie.model.congruence import PairCongruence, Relation
from congruentie.model.finding import Criterion, Finding, Severity, Status
from congruentie.model.report import Report, State, Verdict
from congruentie.reports import sentences
from congruentie.reports.headings import headings
from congruentie.safe_text import printable
from congruentie.words import Language, day, decimal, domain_name, percentage, whole

NARROWEST = 80
SHOWN = {Severity.ERROR: 5, Severity.WARNING: 5, Severity.INFO: 2}
"""Findings shown per rule; the rest is counted."""
_STYLE = {
    State.PASSED: ("✔", "green"),
    State.TAILORED: ("✔", "cyan"),
    State.ATTENTION: ("!", "yellow"),
    State.FAILED: ("✘", "red"),
    State.NOT_RUN: ("–", "dim"),
}
_WEIGHT = {
    Severity.ERROR: ("✘", "bold red"),
    Severity.WARNING: ("!", "bold yellow"),
    Severity.INFO: ("·", "bold"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Screen:
    """How the text will be shown."""

    width: int = NARROWEST
    colour: bool = False
    everything: bool = False
    """Show every finding, not the first few per rule."""


def render(report: Report, language: Language, screen: Screen) -> str:
    """The whole report as lines of at most the screen's width."""
    file = io.StringIO()
    console = Console(
        file=file,
        width=max(screen.width, NARROWEST),
        force_terminal=screen.colour,
        color_system="standard" if screen.colour else None,
        highlight=False,
        emoji=False,
        markup=False,
        legacy_windows=False,
    )
    for part in (_header, _verdicts, _congruence, _definitions, _knots):
        part(console, report, language)
    _findings(console, report, language, screen)
    _footer(console, report, language)
    lines = (line.rstrip() for line in file.getvalue().splitlines())
    return "\n".join(lines) + "\n"


def _header(console: Console, report: Report, language: Language) -> None:
    say = headings(language)
    territory, provenance = report.territory, report.provenance
    console.print(Text(f"congruentie {provenance.version} · {say.title}", style="bold"))
    console.print(
        say.territory.format(
            date=day(territory.reference_date, language),
            municipalities=whole(len(territory.municipalities), language),
            population=whole(territory.population, language),
        )
    )
    if provenance.scope:
        size = whole(report.scope_size, language)
        console.print(Text(say.scope.format(scope=printable(provenance.scope), number=size)))
    console.print(
        Text(say.rules.format(profile=provenance.profile, today=day(provenance.today, language)))
    )
    for file in provenance.inputs:
        console.print(Text(say.input.format(path=printable(file.path))))


def _verdicts(console: Console, report: Report, language: Language) -> None:
    say = headings(language)
    table = Table(box=None, padding=(0, 2, 0, 0), pad_edge=False, header_style="bold")
    table.add_column(say.criterion)
    for summary in report.layers:
        table.add_column(Text(_layer(summary.layer.domain, language)))
    table.add_row(say.regions, *(whole(s.regions, language) for s in report.layers))
    table.add_row(say.municipalities, *(whole(s.municipalities, language) for s in report.layers))
    table.add_row(say.population, *(whole(s.population, language) for s in report.layers))
    for criterion in report.layers[0].states:
        row = (_state(s.states[criterion], language) for s in report.layers)
        table.add_row(say.criteria[criterion], *row)
    console.print()
    console.print(table)


def _state(state: State, language: Language) -> Text:
    mark, style = _STYLE[state]
    return Text(f"{mark} {headings(language).states[state]}", style=style)


def _congruence(console: Console, report: Report, language: Language) -> None:
    if not report.pairs:
        return
    say = headings(language)
    table = Table(box=None, padding=(0, 2, 0, 0), pad_edge=False, header_style="bold")
    table.add_column(say.congruence)
    for pair in report.pairs:
        names = (_layer(layer.domain, language) for layer in (pair.left, pair.right))
        table.add_column(Text(" – ".join(names)), justify="right")
    for number, (label, cells) in enumerate(_congruence_rows(report.pairs, language), start=1):
        table.add_row(f"{number}. {label}", *cells)
    console.print()
    console.print(table)
    ground = report.common_ground
    console.print(
        Text(
            say.common_ground.format(
                blocks=whole(len(ground.blocks), language),
                knots=whole(len(ground.knots), language),
                settled=whole(sum(knot.settled for knot in ground.knots), language),
                territorial=decimal(ground.territorial, 3, language),
            )
        )
    )


def _congruence_rows(
    pairs: Sequence[PairCongruence], language: Language
) -> Iterator[tuple[str, list[str]]]:
    say = headings(language).measures

    def number(value: int) -> str:
        return whole(value, language)

    def part(value: int, total: int) -> str:
        share = value / total if total else 1.0
        return f"{whole(value, language)} ({percentage(share, language)})"

    yield say["identical"], [number(p.count(Relation.IDENTICAL)) for p in pairs]
    yield say["nested"], [number(p.count(Relation.NESTED)) for p in pairs]
    yield say["crossing"], [number(p.count(Relation.CROSSING)) for p in pairs]
    tallies = [p.in_municipalities for p in pairs]
    yield say["strict"], [part(t.identical, t.total) for t in tallies]
    yield say["nesting"], [part(t.identical_or_nested, t.total) for t in tallies]
    yield say["dominant"], [part(t.dominant, t.total) for t in tallies]
    yield say["moves"], [number(t.moves) for t in tallies]
    yield say["moves_to_nest"], [" / ".join(map(number, t.moves_to_nest)) for t in tallies]
    yield say["territorial"], [decimal(t.territorial, 3, language) for t in tallies]


def _definitions(console: Console, report: Report, language: Language) -> None:
    if not report.pairs:
        return
    grid = Table.grid(padding=(0, 1, 0, 0))
    grid.add_column(no_wrap=True, style="dim")
    grid.add_column(style="dim")
    for rows, definition in headings(language).definitions:
        grid.add_row(rows, definition)
    console.print(grid)


def _knots(console: Console, report: Report, language: Language) -> None:
    """The areas in which the domains disagree, the largest first: one table to talk at each."""
    say = headings(language)
    unsettled = [knot for knot in report.common_ground.knots if not knot.settled]
    if not unsettled or not report.pairs:
        return
    table = Table(box=None, padding=(0, 2, 0, 0), pad_edge=False, header_style="bold")
    table.add_column(say.around)
    for layer in report.common_ground.layers:
        table.add_column(Text(_layer(layer.domain, language)), justify="right")
    table.add_column(say.municipalities, justify="right")
    table.add_column(say.population, justify="right")
    people = report.territory.municipalities
    for knot in sorted(unsettled, key=lambda k: (-len(k.members), k.members)):
        largest = max(knot.members, key=lambda code: (people[code].population, code))
        numbers = Counter(layer for layer, _ in knot.regions)
        table.add_row(
            Text(people[largest].name),
            *(whole(numbers[layer], language) for layer in report.common_ground.layers),
            whole(len(knot.members), language),
            whole(sum(people[code].population for code in knot.members), language),
        )
    console.print()
    console.print(Text(say.knots, style="bold"))
    console.print(table)


def _findings(console: Console, report: Report, language: Language, screen: Screen) -> None:
    say = headings(language)
    heaviest_first = sorted(report.findings, key=lambda f: (-f.severity, f.rule))
    groups = groupby(heaviest_first, key=lambda f: (f.severity, f.rule))
    console.print()
    console.print(Text(f"{say.findings}: {_counts(report, language)}", style="bold"))
    for (severity, code), members in groups:
        found = tuple(members)
        mark, style = _WEIGHT[severity]
        title = report.cards[code].title[language]
        console.print()
        console.print(Text(f"{mark} {code} {title} ({whole(len(found), language)})", style=style))
        source = report.cards[code].source
        console.print(Text(f"  {source.en if language == 'en' else source.nl}", style="dim"))
        shown = found if screen.everything else found[: SHOWN[severity]]
        for finding in shown:
            _finding(console, finding, report, language)
        if len(found) > len(shown):
            rest = whole(len(found) - len(shown), language)
            console.print(Text(f"  {say.more.format(number=rest)}", style="dim"))


def _finding(console: Console, finding: Finding, report: Report, language: Language) -> None:
    say = headings(language)
    text = printable(sentences.message(finding, report, language))
    if finding.status is Status.WAIVED and finding.waiver:
        waiver = report.waivers[finding.waiver]
        until = day(waiver.expires, language)
        text = f"[{say.waived.format(until=until)}] {text}"
    console.print(Padding(_bullet("•", Text(text)), (0, 0, 0, 2)))
    hint = printable(sentences.hint(finding, report, language))
    if hint:
        console.print(Padding(_bullet("→", Text(hint, style="dim")), (0, 0, 0, 4)))
    if finding.criterion is Criterion.DATA and finding.sighting.places:
        where = printable(sentences.place(finding.sighting.places[0], language))
        console.print(Padding(_bullet("@", Text(where, style="dim")), (0, 0, 0, 4)))


def _bullet(mark: str, text: Text) -> Table:
    grid = Table.grid(padding=(0, 1, 0, 0))
    grid.add_column(no_wrap=True)
    grid.add_column(overflow="fold")
    grid.add_row(mark, text)
    return grid


def _footer(console: Console, report: Report, language: Language) -> None:
    say = headings(language)
    console.print()
    for note in report.notes:
        console.print(Text(f"{say.note}: {printable(sentences.note(note, language))}", style="dim"))
    for rule in report.not_run:
        if rule.fault:
            text = say.fault.format(code=rule.code, why=printable(rule.why))
            console.print(Text(text, style="bold red"))
    console.print(Text(printable(report.territory.source), style="dim"))
    style = {Verdict.PASSED: "bold green"}.get(report.verdict, "bold")
    console.print(Text(say.verdicts[report.verdict], style=style))


def _counts(report: Report, language: Language) -> str:
    say = headings(language).counted
    return ", ".join(
        f"{whole(number, language)} {say[name][number != 1]}"
        for name, number in report.counts.items()
    )


def _layer(domain: str, language: Language) -> str:
    return printable(domain_name(domain, language))
