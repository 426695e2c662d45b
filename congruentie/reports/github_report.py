"""The report as workflow commands of GitHub, which show as annotations beside the files.

GitHub shows ten of each kind per step and drops the others without a word. So the summary comes
first, every rule has its turn before any has a second one, and what is left out is counted.
"""

from collections import Counter
from collections.abc import Iterator, Sequence

from congruentie.errors import ExitStatus
from congruentie.model.finding import Finding, Severity
from congruentie.model.report import Report, Verdict
from congruentie.reports import sentences
from congruentie.reports.ci_parts import outcome, paragraphs, place, rows
from congruentie.reports.ci_words import ci_words
from congruentie.reports.headings import headings
from congruentie.safe_text import workflow_data, workflow_property
from congruentie.words import Language

SHOWN = 10
"""Annotations of one kind that GitHub shows per step."""
_KINDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "notice"}


def render(report: Report, language: Language) -> bytes:
    """One line for the summary, and one for every finding shown; open findings only."""
    summary = _weight(report)
    room = {severity: SHOWN - (severity is summary) for severity in sorted(_KINDS, reverse=True)}
    found = {severity: _in_turn(report, severity) for severity in room}
    rest = {severity.key: len(found[severity]) - most for severity, most in room.items()}
    lines = [
        _summary(report, language, {key: number for key, number in rest.items() if number > 0})
    ]
    for severity, most in room.items():
        lines += (_annotation(finding, report, language) for finding in found[severity][:most])
    return ("\n".join(lines) + "\n").encode()


def _weight(report: Report) -> Severity:
    """An error where the step fails, a warning where anything stands, else a notice."""
    if report.status is not ExitStatus.OK:
        return Severity.ERROR
    return Severity.INFO if report.verdict is Verdict.PASSED else Severity.WARNING


def _in_turn(report: Report, severity: Severity) -> Sequence[Finding]:
    """The open findings of a weight: the first of every rule, then the second of every rule."""
    turns: Counter[str] = Counter()
    order = []
    for number, finding in enumerate(report.open):
        if finding.severity is severity:
            order.append((turns[finding.rule], number, finding))
            turns[finding.rule] += 1
    return [finding for _, _, finding in sorted(order, key=lambda one: one[:2])]


def _summary(report: Report, language: Language, rest: dict[str, int]) -> str:
    lines = [*outcome(report, language)]
    if rest:
        counts = sentences.counts(rest, language)
        lines.append(ci_words(language).left_out.format(counts=counts))
    title = workflow_property(f"congruentie: {headings(language).title}")
    return f"::{_KINDS[_weight(report)]} title={title}::{workflow_data(lines)}"


def _annotation(finding: Finding, report: Report, language: Language) -> str:
    properties = {
        **dict(_place(finding, report)),
        "title": f"{finding.rule} {report.cards[finding.rule].title[language]}",
    }
    written = ",".join(f"{name}={workflow_property(text)}" for name, text in properties.items())
    lines = filter(None, (*paragraphs(finding, report, language), rows(finding, language)))
    return f"::{_KINDS[finding.severity]} {written}::{workflow_data(lines)}"


def _place(finding: Finding, report: Report) -> Iterator[tuple[str, str]]:
    """File and line; a row of a sheet is no line of the file, and stands in the message only."""
    where = place(finding, report)
    if where:
        yield "file", where.path
        if where.line and not where.sheet:
            yield "line", str(where.line)
