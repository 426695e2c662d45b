"""The table of findings: as many lines as findings, and no cell that calculates."""

import csv
import io
from dataclasses import replace
from typing import Any

import pytest
from reports.drawn import CROSSING, judged, judged_by, named_everywhere
from reports.hostile import HOSTILE
from worlds import code, codes, invented, seeing, waiver

from congruentie.model.finding import Sighting, Subject
from congruentie.model.region import Layer, Place
from congruentie.model.report import Report
from congruentie.reports.ci_words import ci_words
from congruentie.reports.csv_report import render
from congruentie.words import LANGUAGES, Language


def table(report: Report, language: Language = "nl") -> list[dict[str, str]]:
    text = render(report, language).decode("utf-8-sig")
    return list(csv.DictReader(io.StringIO(text, newline=""), delimiter=";", strict=True))


def test_a_small_world_in_full() -> None:
    sighting = Sighting(
        subject=Subject(layer=Layer(domain="wmo"), region="noord", municipality=code("a")),
        municipalities=codes("ab"),
        places=(Place(path="x.xlsx", sheet="deelname", line=3), Place(path="y.csv")),
    )
    report = judged_by(invented("AAA01", seeing(sighting)))
    [finding] = report.findings
    written = render(report, "nl").decode()
    assert written.startswith("\ufeffregel;omschrijving;ernst;status;domein;")
    assert written.splitlines()[1] == (
        f"AAA01;AAA01;fout;open;wmo;b;;noord;Noord;{code('a')};A;{code('a')} {code('b')};"
        "AAA01 ziet iets.;;Gegevenskwaliteit van de indiening (eigen controle, geen eis uit de "
        f"brief);x.xlsx;deelname;3;;;;{finding.fingerprint}"
    )
    assert written.endswith("\r\n")


def test_a_finding_about_the_submission_as_a_whole_leaves_cells_empty() -> None:
    [line] = table(judged_by(invented("AAA01", seeing(Sighting(subject=Subject())))), "en")
    filled = {name for name, text in line.items() if text}
    assert filled == {"rule", "title", "severity", "status", "message", "source", "fingerprint"}


def test_without_findings_there_is_a_header() -> None:
    assert render(judged_by(), "en").decode("utf-8-sig").splitlines() == [
        ";".join(ci_words("en").columns)
    ]


def test_a_waived_finding_tells_who_decided() -> None:
    held = judged(replace(CROSSING, waivers=(waiver("CON01", region="west"),)))
    waived = [line for line in table(held) if line["status"] == "met maatwerk"]
    assert len(waived) == 2
    assert waived[0]["maatwerk_grond"] == "geografische_context"
    assert waived[0]["maatwerk_besluit"] == "gedeputeerde staten"
    assert waived[0]["maatwerk_tot"] == "2016-12-31"


def test_a_rule_that_broke_down_has_a_line() -> None:
    def breaks_down(*_: object) -> Any:
        message = "stuk"
        raise ValueError(message)

    [line] = table(judged_by(invented("AAA01", breaks_down)), "en")
    assert (line["rule"], line["status"]) == ("AAA01", "no answer")
    assert line["message"].endswith("congruentie: ValueError: stuk")


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", HOSTILE)
class TestNames:
    def test_add_no_line_and_no_cell(self, name: str, language: Language) -> None:
        report = named_everywhere(name)
        found = table(report, language)
        assert len(found) == len(report.findings) + 1  # of the rule that broke down
        assert all(None not in line and None not in line.values() for line in found)

    def test_are_never_calculated(self, name: str, language: Language) -> None:
        cells = [cell for line in table(named_everywhere(name), language) for cell in line.values()]
        begins = {cell.lstrip()[:1] for cell in cells}
        assert begins.isdisjoint(set("=+-@|\t\r\n\x00＝＋－＠｜"))
