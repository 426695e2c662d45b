"""The report as JUnit XML, which every CI server shows as a list of tests.

Every rule is a suite. What makes the exit status 1 is a failure, a rule that broke down an error, a
rule that gave no answer skipped. Every other finding is a test that passed, with its sentences as
output; a rule that found nothing is one test that passed.
"""

from collections.abc import Iterable, Iterator
from xml.etree import ElementTree as ET

from congruentie.model.finding import Finding
from congruentie.model.report import NotRun, Report
from congruentie.model.rulecard import RuleCard
from congruentie.reports.ci_parts import about, acceptance, outcome, paragraphs, reason, rows
from congruentie.reports.headings import headings
from congruentie.safe_text import storable
from congruentie.words import Language


def render(report: Report, language: Language) -> bytes:
    """First a suite without tests that says what was judged and the outcome, then every rule."""
    root = ET.Element("testsuites", name="congruentie")
    root.append(_summary(report, language))
    not_run = {rule.code: rule for rule in report.not_run}
    for card in report.cards.values():
        found = [finding for finding in report.findings if finding.rule == card.code]
        cases = _cases(card, found, not_run.get(card.code), report, language)
        root.append(_suite(card, list(cases), language))
    for name in ("tests", "failures", "errors"):
        root.set(name, str(sum(int(suite.get(name, 0)) for suite in root)))
    ET.indent(root)
    written: bytes = ET.tostring(root, encoding="utf-8", xml_declaration=True)
    return written + b"\n"


def _summary(report: Report, language: Language) -> ET.Element:
    suite = ET.Element("testsuite", name="congruentie", tests="0", failures="0", errors="0")
    provenance = report.provenance
    suite.append(
        _properties(
            verdict=report.verdict,
            version=provenance.version,
            profile=f"{provenance.profile} {provenance.profile_version}",
            today=provenance.today.isoformat(),
            territory=report.territory.reference_date.isoformat(),
            scope=provenance.scope,
        )
    )
    _add(suite, "system-out", outcome(report, language))
    return suite


def _suite(card: RuleCard, cases: Iterable[ET.Element], language: Language) -> ET.Element:
    tests = list(cases)
    counted = {
        "failures": _number(tests, "failure"),
        "errors": _number(tests, "error"),
        "skipped": _number(tests, "skipped"),
    }
    name = f"{card.code} {card.title[language]}"
    suite = ET.Element("testsuite", {"name": storable(name), "tests": str(len(tests)), **counted})
    suite.append(
        _properties(
            rule=card.slug,
            criterion=headings(language).criteria[card.criterion],
            source=card.source.en if language == "en" else card.source.nl,
        )
    )
    suite.extend(tests)
    return suite


def _number(tests: Iterable[ET.Element], kind: str) -> str:
    return str(sum(test.find(kind) is not None for test in tests))


def _cases(
    card: RuleCard,
    found: list[Finding],
    not_run: NotRun | None,
    report: Report,
    language: Language,
) -> Iterator[ET.Element]:
    if not_run:
        why = reason(not_run, language)
        yield _case(card, card.title[language], "error" if not_run.fault else "skipped", (why,))
    elif not found:
        yield _case(card, card.title[language])
    failing = {finding.fingerprint for finding in report.failing}
    for finding in found:
        kind = "failure" if finding.fingerprint in failing else "system-out"
        said = _said(finding, report, language)
        yield _case(card, about(finding, report, language), kind, said)


def _said(finding: Finding, report: Report, language: Language) -> tuple[str, ...]:
    """The sentences of a finding, one to a line; the first stands for all where room is short."""
    accepted = acceptance(finding, report, language)
    lines = (*paragraphs(finding, report, language), rows(finding, language), accepted)
    return tuple(filter(None, lines))


def _case(card: RuleCard, name: str, kind: str = "", lines: tuple[str, ...] = ()) -> ET.Element:
    case = ET.Element("testcase", classname=f"congruentie.{card.slug}", name=storable(name))
    if kind:
        said = _add(case, kind, lines)
        if kind != "system-out":
            said.set("message", storable(lines[0]))
    return case


def _properties(**values: str) -> ET.Element:
    properties = ET.Element("properties")
    for name, value in values.items():
        ET.SubElement(properties, "property", name=name, value=storable(value))
    return properties


def _add(parent: ET.Element, name: str, lines: tuple[str, ...]) -> ET.Element:
    element = ET.SubElement(parent, name)
    element.text = "\n".join(map(storable, lines))
    return element
