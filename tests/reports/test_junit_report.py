"""JUnit XML: valid by its schema, and red exactly where the exit status is."""

from collections import Counter
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import xmlschema
from defusedxml import ElementTree
from reports.drawn import CROSSING, judged, judged_by, named_everywhere
from reports.hostile import HOSTILE
from worlds import TODAY, invented, seeing, waiver

from congruentie.app import CheckRequest, check_submission
from congruentie.model.finding import Severity, Sighting, Subject
from congruentie.model.region import Layer, Place
from congruentie.model.report import Report
from congruentie.reports.junit_report import render
from congruentie.territories import TerritoryChoice
from congruentie.words import LANGUAGES, Language

EXAMPLES = Path(__file__).parents[2] / "data" / "examples"
SCHEMA = Path(__file__).parent / "schemas" / "junit-10.xsd"
NORTH = Sighting(
    subject=Subject(layer=Layer(domain="jeugd"), region="noord"),
    places=(Place(path="x.csv", line=3),),
)


@cache
def schema() -> xmlschema.XMLSchema:
    return xmlschema.XMLSchema(SCHEMA)


def suites(report: Report, language: Language = "nl") -> Any:
    """The report read back, after it was held against the schema."""
    written = render(report, language)
    schema().validate(written.decode())
    return ElementTree.fromstring(written)


def kinds(report: Report, language: Language = "nl") -> Counter[str]:
    """How many tests went how; one that passed without a word is ``passed``."""
    cases = suites(report, language).iter("testcase")
    return Counter(next((child.tag for child in case), "passed") for case in cases)


def shape(element: Any) -> Any:
    """The tree without its texts."""
    return element.tag, sorted(element.attrib), [shape(child) for child in element]


def test_a_small_world_in_full() -> None:
    report = judged_by(invented("AAA01", seeing(NORTH)))
    mark = report.findings[0].fingerprint[:8]
    assert (
        render(report, "nl").decode()
        == f"""<?xml version='1.0' encoding='utf-8'?>
<testsuites name="congruentie" tests="1" failures="1" errors="0">
  <testsuite name="congruentie" tests="0" failures="0" errors="0">
    <properties>
      <property name="verdict" value="findings" />
      <property name="version" value="1.2.3" />
      <property name="profile" value="brief-2013-02-19 1" />
      <property name="today" value="{TODAY.isoformat()}" />
      <property name="territory" value="2016-01-01" />
      <property name="scope" value="" />
    </properties>
    <system-out>Uitkomst: er zijn bevindingen.
Bevindingen: 1 fout, 0 waarschuwingen, 0 opmerkingen, 0 met maatwerk.</system-out>
  </testsuite>
  <testsuite name="AAA01 AAA01" tests="1" failures="1" errors="0" skipped="0">
    <properties>
      <property name="rule" value="aaa01" />
      <property name="criterion" value="Omvang" />
      <property name="source" value="Gegevenskwaliteit van de indiening (eigen controle, geen eis \
uit de brief)" />
    </properties>
    <testcase classname="congruentie.aaa01" name="jeugd · noord [{mark}]">
      <failure message="AAA01 ziet iets.">AAA01 ziet iets.
Waar: x.csv, regel 3</failure>
    </testcase>
  </testsuite>
</testsuites>
"""
    )


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_rule_is_a_suite(language: Language) -> None:
    report = check_submission(
        CheckRequest(
            submissions=(EXAMPLES / "gebrekkig.xlsx",),
            today=TODAY,
            territory=TerritoryChoice(year=2016),
        )
    )
    found = suites(report, language)
    named = [suite.get("name").split()[0] for suite in found]
    assert named == ["congruentie", *report.cards]
    cases = [(case.get("classname"), case.get("name")) for case in found.iter("testcase")]
    assert len(set(cases)) == len(cases) == int(found.get("tests"))
    assert int(found.get("failures")) == len(report.failing) == report.counts["error"]


class TestOutcome:
    @pytest.mark.parametrize(
        ("severity", "fail_on", "kind"),
        [
            (Severity.ERROR, Severity.ERROR, "failure"),
            (Severity.WARNING, Severity.WARNING, "failure"),
            (Severity.WARNING, Severity.ERROR, "system-out"),
            (Severity.INFO, Severity.WARNING, "system-out"),
            (Severity.ERROR, None, "system-out"),
        ],
    )
    def test_is_red_from_the_weight_on_that_was_asked(
        self, severity: Severity, fail_on: Severity | None, kind: str
    ) -> None:
        report = judged_by(invented("AAA01", seeing(NORTH), severity=severity))
        assert kinds(replace(report, fail_on=fail_on)) == {kind: 1}

    def test_is_a_test_that_passed_where_a_rule_found_nothing(self) -> None:
        assert kinds(judged_by(invented("AAA01"))) == {"passed": 1}

    def test_is_an_error_where_a_rule_broke_down(self) -> None:
        def breaks_down(*_: object) -> Any:
            message = "stuk"
            raise ValueError(message)

        report = judged_by(invented("AAA01", breaks_down))
        assert kinds(report) == {"error": 1}
        assert suites(report).get("errors") == "1"

    def test_is_skipped_where_nothing_was_declared(self) -> None:
        found = suites(judged(), "en")
        [suite] = [one for one in found if one.get("name").startswith("VNG01")]
        assert suite.get("skipped") == "1"
        skipped = suite.find("testcase/skipped")
        assert skipped.get("message") == "not declared in the submission"

    def test_is_no_failure_where_somebody_accepted_it(self) -> None:
        before = judged()
        held = judged(replace(CROSSING, waivers=(waiver("CON01", region="west"),)))
        assert len(before.failing) - len(held.failing) == 2
        assert kinds(held)["failure"] == len(held.failing)
        assert "besluit: gedeputeerde staten" in render(held, "nl").decode()


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", HOSTILE)
def test_a_name_leaves_the_tree_as_it_is(name: str, language: Language) -> None:
    hostile, harmless = (suites(named_everywhere(text), language) for text in (name, "Naam"))
    assert shape(hostile)[:2] == shape(harmless)[:2]
    tags = {element.tag for element in hostile.iter()}
    assert tags == {element.tag for element in harmless.iter()}
