"""The findings as a table, one line each, for whoever sorts and filters them in a spreadsheet.

Semicolons and a byte-order mark, with which a Dutch Excel opens it right; days are ISO. A rule that
broke down has a line of its own, so that nobody takes what is left for everything. Without findings
there is a header and nothing else: what was judged, the other forms tell.
"""

import csv
import io
from collections.abc import Iterator

from congruentie.model.finding import Finding
from congruentie.model.region import Place
from congruentie.model.report import NotRun, Report
from congruentie.reports import sentences
from congruentie.reports.ci_parts import reason
from congruentie.reports.ci_words import ci_words
from congruentie.reports.headings import headings
from congruentie.safe_text import spreadsheet
from congruentie.words import Language


def render(report: Report, language: Language) -> bytes:
    """Every finding, waived ones included, in the order of the report."""
    content = io.StringIO()
    lines = csv.writer(content, delimiter=";", lineterminator="\r\n")
    lines.writerow(ci_words(language).columns)
    for finding in report.findings:
        lines.writerow(map(spreadsheet, _cells(finding, report, language)))
    for rule in report.not_run:
        if rule.fault:
            lines.writerow(map(spreadsheet, _fault(rule, report, language)))
    return content.getvalue().encode("utf-8-sig")


def _cells(finding: Finding, report: Report, language: Language) -> Iterator[str]:
    """In the order of ``CiWords.columns``."""
    card = report.cards[finding.rule]
    yield from (finding.rule, card.title[language])
    yield headings(language).counted[finding.severity.key][0]
    yield ci_words(language).statuses[finding.status]
    yield from _subject(finding, report)
    yield sentences.message(finding, report, language)
    yield sentences.hint(finding, report, language)
    yield card.source.en if language == "en" else card.source.nl
    yield from _place(next(iter(finding.sighting.places), None))
    yield from _waiver(finding, report)
    yield finding.fingerprint


def _fault(rule: NotRun, report: Report, language: Language) -> Iterator[str]:
    """A rule that gave no answer, in the columns that a finding has."""
    say = ci_words(language)
    told = {
        "rule": rule.code,
        "title": report.cards[rule.code].title[language],
        "status": say.no_answer,
        "message": reason(rule, language),
    }
    return (told.get(column, "") for column in ci_words("en").columns)


def _subject(finding: Finding, report: Report) -> Iterator[str]:
    """Codes as the submission has them, with the names beside them."""
    subject = finding.sighting.subject
    layer = subject.layer
    yield from (layer.domain, layer.tier, layer.task) if layer else ("", "", "")
    yield subject.region or ""
    yield report.region_name(layer, subject.region)
    yield subject.municipality or ""
    yield report.territory.name(subject.municipality) if subject.municipality else ""
    yield " ".join(finding.sighting.municipalities)


def _place(place: Place | None) -> tuple[str, str, str]:
    """File, sheet and row of the first place; JSON has them all."""
    if place is None:
        return "", "", ""
    return place.path, place.sheet or "", str(place.line or "")


def _waiver(finding: Finding, report: Report) -> tuple[str, str, str]:
    """Ground, decider and last day of what waives it."""
    if finding.waiver is None:
        return "", "", ""
    waiver = report.waivers[finding.waiver]
    return waiver.ground, waiver.decided_by, waiver.expires.isoformat() if waiver.expires else ""
