"""The findings, numbered: one full sentence each, with its source and the place in the files."""

from collections.abc import Iterator

from congruentie.model.dossier import Dossier
from congruentie.model.finding import Finding, Status
from congruentie.model.report import Report
from congruentie.model.template import Both
from congruentie.reports import sentences
from congruentie.reports.content import FindingText
from congruentie.reports.headings import headings
from congruentie.words import Language, day

_OPEN = Both("open", "open")
_REASON = Both("Aanvaard door {who}: {reason}.", "Accepted by {who}: {reason}.")


def findings(dossier: Dossier, language: Language) -> tuple[FindingText, ...]:
    """All findings in the order of the report, accepted ones included."""
    return tuple(
        _finding(number, finding, dossier.report, language)
        for number, finding in enumerate(dossier.report.findings, start=1)
    )


def _finding(number: int, finding: Finding, report: Report, language: Language) -> FindingText:
    sighting, card = finding.sighting, report.cards[finding.rule]
    layer = sighting.subject.layer
    return FindingText(
        number=number,
        fingerprint=finding.fingerprint,
        rule=finding.rule,
        rule_title=card.title[language],
        severity=finding.severity,
        severity_text=headings(language).counted[finding.severity.key][0],
        status=finding.status,
        status_text=_status(finding, report, language),
        domain=sentences.layer(layer, language) if layer else "",
        layer=layer,
        region=sighting.subject.region,
        sentence=sentences.message(finding, report, language),
        hint=sentences.hint(finding, report, language),
        claims=tuple(_claims(finding, report, language)),
        citation=card.source.en if language == "en" else card.source.nl,
        places=tuple(sentences.place(place, language) for place in sighting.places),
        codes=sighting.municipalities,
    )


def _status(finding: Finding, report: Report, language: Language) -> str:
    """Open, known already, or accepted and until when."""
    if finding.status is Status.BASELINE:
        return headings(language).known
    waiver = report.waivers[finding.waiver] if finding.waiver else None
    if waiver is None or waiver.expires is None:
        return _OPEN.text(language)
    return headings(language).waived.format(until=day(waiver.expires, language))


def _claims(finding: Finding, report: Report, language: Language) -> Iterator[str]:
    """Who accepted it and why, and what is claimed besides."""
    if finding.waiver:
        waiver = report.waivers[finding.waiver]
        yield _REASON.text(language).format(who=waiver.decided_by, reason=waiver.reason.rstrip("."))
    yield from sentences.claims(finding, report, language)
