"""What the reports for CI say in common, as plain text; each form escapes it for its own target."""

from collections.abc import Iterator

from congruentie.model.finding import Finding, Subject
from congruentie.model.region import Place
from congruentie.model.report import NotRun, Report
from congruentie.reports import sentences
from congruentie.reports.ci_words import ci_words
from congruentie.reports.headings import headings
from congruentie.reports.tailoring_words import ground_name
from congruentie.words import Language, day, listing

MOST_PLACES = 3
"""Rows named per finding; JSON has them all."""


def outcome(report: Report, language: Language) -> tuple[str, ...]:
    """The verdict, what was counted, what was merged for it, and every rule that broke down.

    A sentence each. A verdict on a map that is not the official one should never go without saying.
    """
    say = ci_words(language)
    merged = headings(language).merged
    return (
        say.verdicts[report.verdict],
        say.counted.format(counts=sentences.counts(report.counts, language)),
        *(
            merged.format(name=one.name, parts=" + ".join(part.name for part in one.parts))
            for one in report.territory.merged
        ),
        *(reason(rule, language) for rule in report.not_run if rule.fault),
    )


def reason(rule: NotRun, language: Language) -> str:
    """Why a rule gave no answer."""
    if rule.fault:
        return headings(language).fault.format(code=rule.code, why=rule.why)
    return ci_words(language).not_run[rule.why]


def paragraphs(finding: Finding, report: Report, language: Language) -> Iterator[str]:
    """What was found, what would mend it, and what is claimed for it."""
    say = ci_words(language)
    yield sentences.message(finding, report, language)
    hint = sentences.hint(finding, report, language)
    if hint:
        yield say.mend.format(hint=hint)
    for claim in sentences.claims(finding, report, language):
        yield say.claim.format(claim=claim)


def rows(finding: Finding, language: Language) -> str:
    """Where it stands in the submission, as a sentence; empty where it stands nowhere."""
    places = tuple(sentences.place(place, language) for place in finding.sighting.places)
    if not places:
        return ""
    return ci_words(language).places.format(places=listing(places, language, most=MOST_PLACES))


def place(finding: Finding, report: Report) -> Place | None:
    """The first row it is about, else the first file that was judged."""
    if finding.sighting.places:
        return finding.sighting.places[0]
    return next((Place(path=file.path) for file in report.provenance.inputs), None)


def about(finding: Finding, report: Report, language: Language) -> str:
    """Whom it is about, with the fingerprint's beginning, so that no two are called the same."""
    subjects = (finding.sighting.subject, *finding.sighting.related)
    named = ", ".join(filter(None, (_subject(one, report, language) for one in subjects)))
    mark = finding.fingerprint[:8]
    return f"{named} [{mark}]" if named else f"[{mark}]"


def _subject(subject: Subject, report: Report, language: Language) -> str:
    names = (
        sentences.layer(subject.layer, language) if subject.layer else "",
        report.region_name(subject.layer, subject.region),
        report.territory.name(subject.municipality) if subject.municipality else "",
        subject.detail,
    )
    return " · ".join(filter(None, names))


def acceptance(finding: Finding, report: Report, language: Language) -> str:
    """Why it is accepted, by whom and until when; empty where nobody accepted it."""
    if finding.waiver is None:
        return ""
    waiver = report.waivers[finding.waiver]
    return ci_words(language).accepted.format(
        reason=waiver.reason,
        ground=ground_name(waiver.ground, language),
        decided_by=waiver.decided_by,
        until=day(waiver.expires, language) if waiver.expires else "–",
    )
