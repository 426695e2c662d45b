"""The report as Markdown, for the summary of a CI job: verdicts first, findings folded.

A summary holds a megabyte at most, so of every rule the first findings are told and the rest is
counted.
"""

import html
from collections.abc import Iterator, Sequence
from itertools import groupby

from congruentie.model.finding import Finding, Status, Unit
from congruentie.model.report import Report
from congruentie.reports import sentences
from congruentie.reports.blocks import Block, Bullets, Heading, Paragraph, WordTable
from congruentie.reports.ci_parts import acceptance, outcome, paragraphs, rows
from congruentie.reports.ci_words import ci_words
from congruentie.reports.headings import headings
from congruentie.reports.page_markdown import lay_out
from congruentie.safe_text import markdown, printable
from congruentie.words import Language, day, quantity, whole

SHOWN = 25
"""Findings told per rule."""


def render(report: Report, language: Language) -> bytes:
    """The outcome, the table of verdicts, and per rule a fold with its findings."""
    folds = "\n".join(_folds(report, language))
    parts = (lay_out(_top(report, language)), folds, lay_out(_bottom(report, language)))
    return "\n".join(filter(str.strip, parts)).encode()


def _top(report: Report, language: Language) -> Iterator[Block]:
    say = headings(language)
    yield Heading(f"congruentie {report.provenance.version}: {say.title}")
    for sentence in outcome(report, language):
        yield Paragraph(sentence)
    yield Bullets(tuple(_judged(report, language)))
    yield WordTable(
        (say.criterion, *(sentences.layer(one.layer, language) for one in report.layers)),
        tuple(_rows(report, language)),
    )


def _rows(report: Report, language: Language) -> Iterator[tuple[str, ...]]:
    """What every domain counts, and its state for every criterion."""
    say, layers = headings(language), report.layers
    yield say.regions, *(whole(one.regions, language) for one in layers)
    yield say.municipalities, *(whole(one.municipalities, language) for one in layers)
    yield say.population, *(whole(one.population, language) for one in layers)
    for criterion in layers[0].states:
        states = (say.states[one.states[criterion]] for one in layers)
        yield say.criteria[criterion], *states


def _judged(report: Report, language: Language) -> Iterator[str]:
    """What was judged, on which map, by which criteria and against which round."""
    say, territory, provenance = headings(language), report.territory, report.provenance
    for file in provenance.inputs:
        yield say.input.format(path=file.path)
    yield say.territory.format(
        date=day(territory.reference_date, language),
        municipalities=quantity(len(territory.municipalities), Unit.MUNICIPALITIES, language),
        population=quantity(territory.population, Unit.INHABITANTS, language),
    )
    if provenance.scope:
        size = quantity(len(report.scope), Unit.MUNICIPALITIES, language)
        yield say.scope.format(scope=provenance.scope, number=size)
    own = say.own_rules.format(path=provenance.own_rules) if provenance.own_rules else ""
    yield say.rules.format(
        profile=provenance.profile,
        version=provenance.profile_version,
        own=own,
        today=day(provenance.today, language),
    )
    if report.against:
        yield say.against.format(path=report.against.path)


def _folds(report: Report, language: Language) -> Iterator[str]:
    heaviest_first = sorted(report.findings, key=lambda f: (-f.severity, f.rule))
    for _, members in groupby(heaviest_first, key=lambda f: (f.severity, f.rule)):
        yield _fold(tuple(members), report, language)


def _fold(found: Sequence[Finding], report: Report, language: Language) -> str:
    """The findings of one rule behind a line that counts them; that line is HTML, escaped so."""
    severity = headings(language).counted[found[0].severity.key][0]
    card = report.cards[found[0].rule]
    number = whole(len(found), language)
    title = html.escape(printable(f"{card.code} {card.title[language]} ({severity}, {number})"))
    items = [_item(finding, report, language) for finding in found[:SHOWN]]
    if len(found) > SHOWN:
        rest = whole(len(found) - SHOWN, language)
        items.append(f"- {markdown(ci_words(language).rest.format(number=rest))}")
    listed = "\n".join(items)
    return f"<details><summary>{title}</summary>\n\n{listed}\n\n</details>\n"


def _item(finding: Finding, report: Report, language: Language) -> str:
    """One item; its further sentences as lines of their own below the first."""
    lines = [*paragraphs(finding, report, language), rows(finding, language)]
    if finding.status is not Status.OPEN:
        status = ci_words(language).statuses[finding.status]
        lines[0] = f"({status}) {lines[0]}"
    lines.append(acceptance(finding, report, language))
    return "- " + "<br>\n  ".join(markdown(line) for line in lines if line)


def _bottom(report: Report, language: Language) -> Iterator[Block]:
    """What the readers left aside, the rules that had nothing to judge, and the source."""
    say = headings(language)
    silent = ", ".join(rule.code for rule in report.not_run if rule.why == "not-declared")
    lines = [f"{say.note}: {sentences.note(note, language)}" for note in report.notes]
    if silent:
        lines.append(say.not_declared.format(codes=silent))
    yield Bullets((*lines, report.territory.source))
