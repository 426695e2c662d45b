"""The report for a person at a terminal: 80 columns, the verdict first, the findings after it."""

import io
from dataclasses import dataclass
from itertools import groupby

from rich.console import Console
from rich.text import Text

from congruentie.model.finding import Criterion, Finding, Severity, Status, Unit
from congruentie.model.report import LayerSummary, Report, State, Verdict
from congruentie.reports import sentences
from congruentie.reports.columns import Column, tables
from congruentie.reports.comparison import layer_name, print_comparison
from congruentie.reports.headings import headings
from congruentie.safe_text import printable
from congruentie.words import Language, day, quantity, whole

USUAL = 80
"""Columns where nobody says how wide the screen is."""
SHOWN = {Severity.ERROR: 5, Severity.WARNING: 5, Severity.INFO: 2}
"""Findings shown per rule; the rest is counted."""
_STYLE = {
    State.PASSED: ("✔", "green"),
    State.TAILORED: ("✔", "cyan"),
    State.ATTENTION: ("!", "yellow"),
    State.FAILED: ("✘", "red"),
    State.NOT_RUN: ("–", "dim"),
    State.NOT_DECLARED: ("?", "yellow"),
    State.INCOMPLETE: ("?", "yellow"),
    State.NOT_APPLICABLE: ("–", "dim"),
}
MOST_PLACES = 3
"""Rows named per finding; JSON has them all."""
_ABOUT_ROWS = frozenset({"WIT04", "CEN08", "OMV05"})
"""Findings outside the data that are mended in the rows themselves."""
_WEIGHT = {
    Severity.ERROR: ("✘", "bold red"),
    Severity.WARNING: ("!", "bold yellow"),
    Severity.INFO: ("·", "bold"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Screen:
    """How the text will be shown."""

    width: int = USUAL
    colour: bool = False
    everything: bool = False
    """Show every finding, not the first few per rule."""


def render(report: Report, language: Language, screen: Screen) -> str:
    """The whole report as lines of at most the screen's width."""
    file = io.StringIO()
    console = Console(
        file=file,
        width=screen.width,
        force_terminal=screen.colour,
        color_system="standard" if screen.colour else None,
        highlight=False,
        emoji=False,
        markup=False,
        legacy_windows=False,
    )
    for part in (_header, _verdicts, print_comparison):
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
            municipalities=quantity(len(territory.municipalities), Unit.MUNICIPALITIES, language),
            population=quantity(territory.population, Unit.INHABITANTS, language),
        )
    )
    for merger in territory.merged:
        parts = " + ".join(printable(part.name) for part in merger.parts)
        console.print(Text(say.merged.format(name=printable(merger.name), parts=parts)))
    if provenance.scope:
        size = quantity(len(report.scope), Unit.MUNICIPALITIES, language)
        console.print(Text(say.scope.format(scope=printable(provenance.scope), number=size)))
    own = say.own_rules.format(path=printable(provenance.own_rules))
    rules = say.rules.format(
        profile=printable(provenance.profile),
        version=provenance.profile_version,
        own=own if provenance.own_rules else "",
        today=day(provenance.today, language),
    )
    console.print(Text(rules))
    for file in provenance.inputs:
        console.print(Text(say.input.format(path=printable(file.path))))
    if report.against:
        console.print(Text(say.against.format(path=printable(report.against.path))))


def _verdicts(console: Console, report: Report, language: Language) -> None:
    say = headings(language)
    states = report.layers[0].states
    names = (say.regions, say.municipalities, say.population, *(say.criteria[c] for c in states))
    labels = Column(heading=say.criterion, cells=[Text(name) for name in names])
    columns = [_verdict(summary, language) for summary in report.joint]
    for table in tables(labels, columns, console.width):
        console.print()
        console.print(table)
    apart = [s.layer for s in report.layers if s not in report.joint]
    if apart:
        layers = "; ".join(layer_name(layer, language) for layer in apart)
        console.print(Text(say.apart.format(layers=layers), style="dim"))


def _verdict(summary: LayerSummary, language: Language) -> Column:
    """What a domain counts, and its state for every criterion."""
    counts = (summary.regions, summary.municipalities, summary.population)
    return Column(
        heading=layer_name(summary.layer, language),
        cells=[
            *(Text(whole(count, language)) for count in counts),
            *(_state(state, language) for state in summary.states.values()),
        ],
    )


def _state(state: State, language: Language) -> Text:
    mark, style = _STYLE[state]
    return Text(f"{mark} {headings(language).states[state]}", style=style)


def _findings(console: Console, report: Report, language: Language, screen: Screen) -> None:
    say = headings(language)
    heaviest_first = sorted(report.findings, key=lambda f: (-f.severity, f.rule))
    groups = groupby(heaviest_first, key=lambda f: (f.severity, f.rule))
    console.print()
    console.print(
        Text(f"{say.findings}: {sentences.counts(report.counts, language)}", style="bold")
    )
    for (severity, code), members in groups:
        found = tuple(members)
        mark, style = _WEIGHT[severity]
        title = report.cards[code].title[language]
        console.print()
        console.print(Text(f"{mark} {code} {title} ({whole(len(found), language)})", style=style))
        source = report.cards[code].source
        _item(console, "  ", Text(source.en if language == "en" else source.nl, style="dim"))
        shown = found if screen.everything else found[: SHOWN[severity]]
        for finding in shown:
            _finding(console, finding, report, language)
        if len(found) > len(shown):
            rest = whole(len(found) - len(shown), language)
            console.print(Text(f"  {say.more.format(number=rest)}", style="dim"))


def _finding(console: Console, finding: Finding, report: Report, language: Language) -> None:
    say = headings(language)
    text = printable(sentences.message(finding, report, language))
    until = report.waivers[finding.waiver].expires if finding.waiver else None
    if finding.status is Status.WAIVED and until:
        text = f"[{say.waived.format(until=day(until, language))}] {text}"
    if finding.status is Status.BASELINE:
        text = f"[{say.known}] {text}"
    _item(console, "  • ", Text(text))
    hint = printable(sentences.hint(finding, report, language))
    if hint:
        _item(console, "    → ", Text(hint, style="dim"))
    for claim in sentences.claims(finding, report, language):
        _item(console, "    § ", Text(claim, style="dim"))
    if finding.criterion is Criterion.DATA or finding.rule in _ABOUT_ROWS:
        for place in finding.sighting.places[:MOST_PLACES]:
            where = printable(sentences.place(place, language))
            _item(console, "    @ ", Text(where, style="dim"))


def _item(console: Console, mark: str, text: Text) -> None:
    """One item behind its mark, its further lines under its first word."""
    for number, line in enumerate(text.wrap(console, console.width - len(mark))):
        console.print(Text.assemble(" " * len(mark) if number else mark, line))


def _footer(console: Console, report: Report, language: Language) -> None:
    say = headings(language)
    console.print()
    for note in report.notes:
        console.print(Text(f"{say.note}: {printable(sentences.note(note, language))}", style="dim"))
    silent = ", ".join(rule.code for rule in report.not_run if rule.why == "not-declared")
    if silent:
        console.print(Text(say.not_declared.format(codes=silent), style="dim"))
    for rule in report.not_run:
        if rule.fault:
            text = say.fault.format(code=rule.code, why=printable(rule.why))
            console.print(Text(text, style="bold red"))
    console.print(Text(printable(report.territory.source), style="dim"))
    style = {Verdict.PASSED: "bold green"}.get(report.verdict, "bold")
    console.print(Text(say.verdicts[report.verdict], style=style))
