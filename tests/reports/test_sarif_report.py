"""SARIF 2.1.0: valid by its schema, every rule listed, and nothing suppressed that stands."""

import json
import re
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft7Validator
from reports.drawn import CROSSING, judged, judged_by, named_everywhere
from reports.hostile import HOSTILE
from worlds import TODAY, case, country, division, invented, seeing, waiver

from congruentie.app import CheckRequest, check_submission
from congruentie.model.finding import (
    RoundFinding,
    Severity,
    Sighting,
    Status,
    Subject,
)
from congruentie.model.region import Layer, Place
from congruentie.model.report import Against, Report
from congruentie.model.submission import InputFile
from congruentie.model.waiver import Ruling
from congruentie.registry import all_rules
from congruentie.reports.sarif_places import address
from congruentie.reports.sarif_report import render
from congruentie.territories import TerritoryChoice
from congruentie.words import LANGUAGES, Language

EXAMPLES = Path(__file__).parents[2] / "data" / "examples"
SCHEMA = Path(__file__).parent / "schemas" / "sarif-2.1.0-part.schema.json"
NORTH = Subject(layer=Layer(domain="jeugd"), region="noord")
SEEN = Sighting(subject=NORTH)


@cache
def validator() -> Draft7Validator:
    schema = json.loads(SCHEMA.read_text(encoding="utf-8"))
    Draft7Validator.check_schema(schema)
    return Draft7Validator(schema)


def log(report: Report, language: Language = "nl") -> Any:
    """The report read back, after it was held against the schema."""
    found = json.loads(render(report, language))
    assert [error.message for error in validator().iter_errors(found)] == []
    return found


def run(report: Report, language: Language = "nl") -> Any:
    [only] = log(report, language)["runs"]
    return only


def results(report: Report, language: Language = "nl") -> Any:
    return run(report, language)["results"]


def seen(sighting: Sighting = SEEN, **card: Any) -> Report:
    """A report with one finding."""
    return judged_by(invented("AAA01", seeing(sighting), **card))


def against(report: Report, known: set[str], *solved: RoundFinding) -> Report:
    earlier = Against(path="vorige.json", sha256="", known=frozenset(known), solved=solved)
    return replace(report, against=earlier)


@pytest.mark.parametrize("language", LANGUAGES)
class TestSchema:
    def test_admits_a_drawn_world(self, language: Language) -> None:
        assert len(results(judged(), language)) == len(judged().findings)

    def test_admits_a_submission_in_which_every_rule_finds_something(
        self, language: Language
    ) -> None:
        report = check_submission(
            CheckRequest(
                submissions=(EXAMPLES / "gebrekkig.xlsx",),
                today=TODAY,
                territory=TerritoryChoice(year=2016),
                waivers=EXAMPLES / "gebrekkig-waivers.yaml",
            )
        )
        found = run(report, language)
        assert found["language"] == language
        assert [one["id"] for one in found["tool"]["driver"]["rules"]] == sorted(all_rules())
        [file] = found["artifacts"]
        assert file["hashes"]["sha-256"] == report.provenance.inputs[0].sha256

    @pytest.mark.parametrize("name", HOSTILE)
    def test_admits_whatever_a_name_may_hold(self, name: str, language: Language) -> None:
        report = named_everywhere(name)
        text = render(report, language).decode()
        assert not {"\x1b", "\x9b", "\u202e", "\u2028"}.intersection(text)
        assert len(results(report, language)) == len(report.findings)


def test_the_schema_itself_refuses_what_is_wrong() -> None:
    found = log(seen())
    found["runs"][0]["results"][0]["level"] = "info"
    found["runs"][0]["results"][0]["extra"] = True
    found["runs"][0]["invocations"] = [{}]
    assert len(list(validator().iter_errors(found))) == 3


class TestRules:
    def test_are_listed_where_they_found_nothing_or_did_not_run(self) -> None:
        report = judged()
        listed = run(report)["tool"]["driver"]["rules"]
        assert [rule["id"] for rule in listed] == list(report.cards)
        off = {rule["id"] for rule in listed if not rule["defaultConfiguration"]["enabled"]}
        assert off == {"OMV07"}

    def test_are_pointed_at_by_their_results(self) -> None:
        found = run(judged())
        listed = found["tool"]["driver"]["rules"]
        assert found["results"]
        assert all(listed[one["ruleIndex"]]["id"] == one["ruleId"] for one in found["results"])

    def test_bring_their_manual(self) -> None:
        [rule] = run(judged_by(invented("AAA01")), "en")["tool"]["driver"]["rules"]
        assert rule["fullDescription"]["text"] == "Finds something."
        assert rule["help"]["text"].startswith("What it finds\nAnything.\n\nWhy it matters\nIt")
        assert rule["help"]["markdown"].startswith("**What it finds**\n\nAnything.\n\n")
        assert "helpUri" not in rule

    @pytest.mark.parametrize(
        ("severity", "level"),
        [(Severity.ERROR, "error"), (Severity.WARNING, "warning"), (Severity.INFO, "note")],
    )
    def test_weigh_what_they_weigh(self, severity: Severity, level: str) -> None:
        found = run(seen(severity=severity))
        assert found["results"][0]["level"] == level
        assert found["tool"]["driver"]["rules"][0]["defaultConfiguration"]["level"] == level


class TestPlaces:
    @pytest.mark.parametrize(
        ("place", "line"),
        [
            pytest.param(Place(path="map/a b.csv", line=12), 12, id="a line"),
            pytest.param(Place(path="map/a b.csv"), 1, id="a file as a whole"),
        ],
    )
    def test_are_counted_from_one(self, place: Place, line: int) -> None:
        [result] = results(seen(replace(SEEN, places=(place,))))
        [where] = result["locations"]
        assert where["physicalLocation"] == {
            "artifactLocation": {"uri": "map/a%20b.csv"},
            "region": {"startLine": line},
        }

    def test_are_the_first_file_where_a_finding_has_none(self) -> None:
        report = seen()
        known = replace(report.provenance, inputs=(InputFile(path="x.csv", sha256=""),))
        [result] = results(replace(report, provenance=known))
        [where] = result["locations"]
        assert where["physicalLocation"]["artifactLocation"] == {"uri": "x.csv"}
        assert results(report)[0]["locations"] == []

    def test_name_the_sheet_in_words(self) -> None:
        place = Place(path="x.xlsx", sheet="deelname", line=3)
        [result] = results(seen(replace(SEEN, places=(place,))))
        assert result["locations"][0]["message"]["text"] == "x.xlsx, blad deelname, regel 3"

    @pytest.mark.parametrize(
        ("path", "expected"),
        [
            ("data/regio's.csv", "data/regio%27s.csv"),
            ("/map/x.csv", "file:///map/x.csv"),
            ("c:x#y?z.csv", "c%3Ax%23y%3Fz.csv"),
            ("50%.csv", "50%25.csv"),
            ("Súd.csv", "S%C3%BAd.csv"),
            ("x\udcffy", "x%ED%B3%BFy"),
        ],
    )
    def test_are_addresses(self, path: str, expected: str) -> None:
        assert address(path) == expected


class TestMessages:
    def test_hold_no_placeholder_and_no_link(self) -> None:
        report = named_everywhere("[klik](https://example.org) {0}")
        texts = [one["message"]["text"] for one in results(report)]
        assert any("[klik] (https" in text and "{{0}}" in text for text in texts)
        assert not any("](" in text for text in texts)
        marked = "".join(one["message"]["markdown"] for one in results(report))
        assert not re.search(r"(?<!\\)\]\(", marked)

    def test_are_in_both_forms_and_say_what_would_mend_it(self) -> None:
        [waard] = [one for one in results(judged(), "en") if one["ruleId"] == "OMV01"][:1]
        assert "\n\nWhat would mend it: " in waard["message"]["text"]
        assert "What would mend it: " in waard["message"]["markdown"]


class TestSuppressions:
    def test_are_the_waivers(self) -> None:
        at = replace(CROSSING, waivers=(waiver("CON01", region="west"),))
        waived = [one for one in results(judged(at)) if one["suppressions"]]
        assert len(waived) == 2
        assert waived[0]["suppressions"] == [
            {
                "kind": "external",
                "status": "accepted",
                "justification": "eiland in de delta, goed ontsloten (grond: geografische context; "
                "besluit: gedeputeerde staten; tot en met 31 december 2016)",
            }
        ]

    @pytest.mark.parametrize(
        ("ruling", "status"), [(Ruling.OPEN, "underReview"), (Ruling.REJECTED, "rejected")]
    )
    def test_of_a_claim_that_nobody_accepted_are_not_accepted(
        self, ruling: Ruling, status: str
    ) -> None:
        claimed = waiver("CON01", region="west", verdict=ruling, reason="")
        found = results(judged(replace(CROSSING, waivers=(claimed,))))
        statuses = {said["status"] for one in found for said in one["suppressions"]}
        assert statuses == {status}

    def test_of_an_accepted_finding_are_nothing_but_accepted(self) -> None:
        other = waiver("CON01", region="west", verdict=Ruling.OPEN)
        both = (waiver("CON01", region="west"), other)
        found = results(judged(replace(CROSSING, waivers=both)))
        statuses = [said["status"] for one in found for said in one["suppressions"]]
        assert statuses == ["accepted"] * 2


class TestBaseline:
    def test_is_said_of_no_result_where_there_is_none(self) -> None:
        assert all("baselineState" not in one for one in results(judged()))

    @pytest.mark.parametrize(
        ("status", "known", "state"),
        [
            pytest.param(Status.OPEN, False, "new", id="new"),
            pytest.param(Status.BASELINE, True, "unchanged", id="known"),
            pytest.param(Status.OPEN, True, "updated", id="weighs more"),
            pytest.param(Status.WAIVED, False, "new", id="new and waived"),
            pytest.param(Status.WAIVED, True, "unchanged", id="known and waived"),
        ],
    )
    def test_is_said_of_every_finding(self, status: Status, known: bool, state: str) -> None:
        report = seen()
        [finding] = report.findings
        report = replace(report, findings=(replace(finding, status=status),))
        [found] = results(against(report, {finding.fingerprint} if known else set()))
        assert found["baselineState"] == state
        assert found["partialFingerprints"]["congruentie/v1"] == finding.fingerprint

    def test_tells_what_is_solved_in_the_words_of_then(self) -> None:
        gone = RoundFinding(
            fingerprint="f" * 64,
            rule="AAA01",
            severity=Severity.WARNING,
            status=Status.OPEN,
            message="Er was iets {0}.",
        )
        [found] = results(against(judged_by(invented("AAA01")), {"f" * 64}, gone))
        assert (found["baselineState"], found["level"]) == ("absent", "warning")
        assert found["message"]["text"] == "Er was iets {{0}}."
        [where] = found["locations"]
        assert where["physicalLocation"]["artifactLocation"]["uri"] == "vorige.json"


class TestInvocation:
    def test_tells_the_exit_status(self) -> None:
        [done] = run(seen())["invocations"]
        assert (done["executionSuccessful"], done["exitCode"]) == (True, 1)
        [calm] = run(replace(seen(), fail_on=None))["invocations"]
        assert (calm["executionSuccessful"], calm["exitCode"]) == (True, 0)

    def test_was_no_success_where_a_rule_broke_down(self) -> None:
        def breaks_down(*_: object) -> Any:
            message = "stuk"
            raise ValueError(message)

        [done] = run(judged_by(invented("AAA01", breaks_down)))["invocations"]
        assert (done["executionSuccessful"], done["exitCode"]) == (False, 3)
        [told] = done["toolExecutionNotifications"]
        assert (told["level"], told["associatedRule"]) == ("error", {"id": "AAA01"})
        assert told["message"]["text"].endswith("ValueError: stuk")

    def test_names_the_rules_that_gave_no_answer_and_why(self) -> None:
        [done] = run(judged())["invocations"]
        told = {
            note["associatedRule"]["id"]: note["message"]["text"]
            for note in done["toolConfigurationNotifications"]
        }
        assert told["OMV07"] == "OMV07: uitgezet in rules.yaml of standaard uit"
        assert told["VNG01"] == "VNG01: niet opgegeven in de indiening"

    def test_names_what_the_readers_left_aside(self) -> None:
        [done] = run(named_everywhere("kolom"))["invocations"]
        assert {note["level"] for note in done["toolExecutionNotifications"]} == {"error", "note"}


def test_two_runs_give_the_same_bytes() -> None:
    at = case(country("a b"), division("jeugd", west="a", oost="b"))
    assert render(judged(at), "nl") == render(judged(at), "nl")
