"""The report as SARIF 2.1.0, which code scanning reads.

Every rule is listed, also those without findings. A waived finding is a suppressed result, a claim
that nobody accepted one under review or rejected. Against an earlier round a result is ``new``,
``unchanged``, ``updated`` (known, but it weighs more or lost its waiver) or, solved, ``absent``.
"""

import json
from collections.abc import Iterator

from congruentie.model.finding import Finding, RoundFinding, Status
from congruentie.model.report import NotRun, Report, Verdict
from congruentie.model.waiver import Ruling, Waiver
from congruentie.reports import sentences
from congruentie.reports.ci_parts import acceptance, outcome, paragraphs, reason
from congruentie.reports.sarif_places import artifacts, in_file, locations
from congruentie.reports.sarif_rules import LEVELS, Json, descriptor, message
from congruentie.reports.tailoring_words import claim
from congruentie.safe_text import printable, sarif_message
from congruentie.words import Language

# The name by which the standard calls its own schema; GitHub refuses a file without it.
_SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/os/schemas/sarif-schema-2.1.0.json"
_STATUSES = {
    Ruling.ACCEPTED: "accepted",
    Ruling.OPEN: "underReview",
    Ruling.REJECTED: "rejected",
}


def render(report: Report, language: Language) -> bytes:
    """The whole report as one run, UTF-8, indented, with a newline at the end."""
    log = {"$schema": _SCHEMA, "version": "2.1.0", "runs": [_run(report, language)]}
    return (json.dumps(log, ensure_ascii=False, indent=2, allow_nan=False) + "\n").encode()


def _run(report: Report, language: Language) -> Json:
    return {
        "tool": {"driver": _driver(report, language)},
        "language": language,
        "invocations": [_invocation(report, language)],
        "artifacts": artifacts(report),
        "results": [
            *(_result(finding, report, language) for finding in report.findings),
            *_solved(report),
        ],
        "properties": _properties(report),
    }


def _driver(report: Report, language: Language) -> Json:
    return {
        "name": "congruentie",
        "version": report.provenance.version,
        "language": language,
        "rules": [descriptor(card, language) for card in report.cards.values()],
    }


def _invocation(report: Report, language: Language) -> Json:
    """How the check went; a rule that gave no answer is told with its reason."""
    faults = [rule for rule in report.not_run if rule.fault]
    unasked = [rule for rule in report.not_run if not rule.fault]
    notes = (message(sentences.note(note, language)) for note in report.notes)
    return {
        "executionSuccessful": report.verdict is not Verdict.NO_VERDICT,
        "exitCode": int(report.status),
        "exitCodeDescription": " ".join(map(printable, outcome(report, language))),
        "toolExecutionNotifications": [
            *(_notification(rule, "error", language) for rule in faults),
            *({"message": note, "level": "note"} for note in notes),
        ],
        "toolConfigurationNotifications": [
            _notification(rule, "note", language) for rule in unasked
        ],
    }


def _notification(rule: NotRun, level: str, language: Language) -> Json:
    return {
        "message": message(f"{rule.code}: {reason(rule, language)}"),
        "level": level,
        "associatedRule": {"id": rule.code},
    }


def _properties(report: Report) -> Json:
    """With what and by which criteria the report was made."""
    provenance, territory = report.provenance, report.territory
    return {
        "verdict": report.verdict,
        "counts": report.counts,
        "profile": printable(provenance.profile),
        "profileVersion": provenance.profile_version,
        "rulesSha256": provenance.rules_sha256,
        "territoryDate": territory.reference_date.isoformat(),
        "territorySha256": territory.sha256,
        "today": provenance.today.isoformat(),
        "scope": printable(provenance.scope),
    }


def _result(finding: Finding, report: Report, language: Language) -> Json:
    return {
        "ruleId": finding.rule,
        "ruleIndex": list(report.cards).index(finding.rule),
        "level": LEVELS[finding.severity],
        "message": message(*paragraphs(finding, report, language)),
        "locations": locations(finding, report, language),
        "partialFingerprints": _fingerprints(finding.fingerprint),
        "suppressions": list(_suppressions(finding, report, language)),
        **_baseline_state(finding, report),
    }


def _fingerprints(fingerprint: str) -> Json:
    """Ours, and the same under the name by which GitHub follows a result from run to run."""
    return {"congruentie/v1": fingerprint, "primaryLocationLineHash": fingerprint}


def _suppressions(finding: Finding, report: Report, language: Language) -> Iterator[Json]:
    """The acceptance of a waived finding, else its claims: any of these undoes an acceptance."""
    if finding.waiver:
        said = acceptance(finding, report, language)
        yield _suppression(report.waivers[finding.waiver], said)
        return
    for waiver in (report.waivers[key] for key in finding.claims):
        said = claim(waiver.ground, waiver.verdict, language)
        yield _suppression(waiver, f"{said}: {waiver.reason}" if waiver.reason else said)


def _suppression(waiver: Waiver, justification: str) -> Json:
    return {
        "kind": "external",
        "status": _STATUSES[waiver.verdict],
        "justification": printable(justification),
    }


def _baseline_state(finding: Finding, report: Report) -> Json:
    """Of every result where there is a baseline, and else of none."""
    if report.against is None:
        return {}
    if finding.fingerprint not in report.against.known:
        return {"baselineState": "new"}
    changed = finding.status is Status.OPEN
    return {"baselineState": "updated" if changed else "unchanged"}


def _solved(report: Report) -> Iterator[Json]:
    """What the earlier round found and this one does not, in that round's words."""
    if report.against:
        where = in_file(report.against.path)
        for finding in report.against.solved:
            yield _absent(finding, where)


def _absent(finding: RoundFinding, where: Json) -> Json:
    return {
        "ruleId": finding.rule,
        "level": LEVELS[finding.severity],
        "message": {"text": sarif_message(finding.message)},
        "locations": [where],
        "partialFingerprints": _fingerprints(finding.fingerprint),
        "suppressions": [],
        "baselineState": "absent",
    }
