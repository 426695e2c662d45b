"""The summary of a job: the verdicts first, findings folded, and no mark but our own."""

import re
from dataclasses import replace
from typing import Any

import pytest
from reports.drawn import CROSSING, judged, judged_by, named_everywhere
from reports.hostile import HOSTILE
from worlds import case, code, country, division, invented, seeing, waiver

from congruentie.model.finding import Severity, Sighting, Status, Subject
from congruentie.model.region import Layer, Place
from congruentie.model.report import Against, Report
from congruentie.model.territory import Merger
from congruentie.reports.markdown_report import SHOWN, render
from congruentie.words import LANGUAGES, Language

NORTH = Subject(layer=Layer(domain="jeugd"), region="noord")
ROW = Place(path="x.csv", line=3)


def text(report: Report, language: Language = "nl") -> str:
    return render(report, language).decode()


def test_a_small_world_in_full() -> None:
    at = case(country("a b", a=100_000), division("jeugd", west="ab"))
    rule = invented("AAA01", seeing(Sighting(subject=NORTH, places=(ROW,))))
    lines = text(judged_by(rule, at=at)).splitlines()
    assert lines == [
        "## congruentie 1.2.3: toets van samenwerkingsregio's",
        "",
        "Uitkomst: er zijn bevindingen.",
        "",
        "Bevindingen: 1 fout, 0 waarschuwingen, 0 opmerkingen, 0 met maatwerk.",
        "",
        "- Gemeenten en inwoners per 1 januari 2016: 2 gemeenten, 150.000 inwoners",
        "- Criteria: profiel brief-2013-02-19, versie 1; getoetst op 1 juni 2016",
        "",
        "| Criterium | jeugd |",
        "| --- | --- |",
        "| Regio's | 1 |",
        "| Gemeenten | 2 |",
        "| Inwoners | 150.000 |",
        "| Omvang | voldoet niet |",
        "",
        "<details><summary>AAA01 AAA01 (fout, 1)</summary>",
        "",
        "- AAA01 ziet iets.<br>",
        "  Waar: x.csv, regel 3",
        "",
        "</details>",
        "",
        "- getekend",
    ]


class TestFindings:
    @pytest.mark.parametrize(("found", "rest"), [(SHOWN, ""), (SHOWN + 1, "… en nog 1;")])
    def test_of_one_rule_are_told_up_to_a_number(self, found: int, rest: str) -> None:
        subjects = (replace(NORTH, region=f"r{n}") for n in range(found))
        rule = invented("AAA01", seeing(*(Sighting(subject=one) for one in subjects)))
        written = text(judged_by(rule))
        assert written.count("- AAA01 ziet iets.") == SHOWN
        assert rest in written
        assert ("… en nog" in written) is bool(rest)

    def test_stand_heaviest_first(self) -> None:
        rules = (
            invented("AAA01", seeing(Sighting(subject=NORTH)), severity=Severity.INFO),
            invented("AAA02", seeing(Sighting(subject=NORTH)), severity=Severity.ERROR),
        )
        assert re.findall("<summary>(AAA..)", text(judged_by(*rules))) == ["AAA02", "AAA01"]

    def test_that_are_waived_say_so(self) -> None:
        held = judged(replace(CROSSING, waivers=(waiver("CON01", region="west"),)))
        assert text(held).count("- (met maatwerk) ") == 2
        assert "grond: geografische context; besluit: gedeputeerde staten" in text(held)

    def test_that_are_known_say_so(self) -> None:
        report = judged_by(invented("AAA01", seeing(Sighting(subject=NORTH))))
        known = replace(report.findings[0], status=Status.BASELINE)
        against = Against(path="vorige.json", sha256="", known=frozenset(), solved=())
        written = text(replace(report, findings=(known,), against=against), "en")
        assert "- (known) AAA01 ziet iets." in written
        assert "- Earlier round: vorige.json" in written
        assert "1 known from the earlier round, 0 solved." in written

    def test_may_be_none(self) -> None:
        written = text(judged_by(invented("AAA01")), "en")
        assert "Outcome: no objections found." in written
        assert "<details>" not in written


class TestAround:
    def test_tells_what_was_not_declared_and_what_was_left_aside(self) -> None:
        written = text(named_everywhere("kolom"))
        assert "- Niet opgegeven, dus niet getoetst: " in written
        assert "- Let op: map/kolom.csv, blad kolom, regel 3: " in written

    def test_tells_the_scope_and_own_rules(self) -> None:
        written = text(judged(scope="Drenthe", own_rules="eigen_regels.yaml"), "en")
        assert "- Area checked: Drenthe (6 municipalities)" in written
        assert "with own settings of eigen\\_regels.yaml" in written

    def test_tells_what_was_merged_on_request(self) -> None:
        report = judged()
        parts = tuple(report.territory.municipalities.values())[:2]
        samen = Merger(code=code("a"), name="Samen", parts=parts, adjoining=True)
        territory = replace(report.territory, merged=(samen,))
        written = text(replace(report, territory=territory))
        assert "\nWat als: Samen = A + B; op verzoek samengevoegd" in written

    def test_says_where_a_rule_broke_down(self) -> None:
        def breaks_down(*_: object) -> Any:
            message = "stuk"
            raise ValueError(message)

        written = text(judged_by(invented("AAA01", breaks_down)))
        assert "Uitkomst: geen oordeel" in written
        assert "ValueError: stuk" in written


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", HOSTILE)
class TestNames:
    def test_leave_the_page_as_it_is(self, name: str, language: Language) -> None:
        written = text(named_everywhere(name), language)
        report = named_everywhere(name)
        items = [line for line in written.splitlines() if line.startswith("- ")]
        folds = len({(f.rule, f.severity) for f in report.findings})
        assert written.count("<details><summary>") == written.count("</details>\n") == folds
        assert len(items) >= len(report.findings)
        tags = re.findall(r"(?<!\\)<(/?\w+)", written)
        assert set(tags) <= {"details", "summary", "/summary", "/details", "br"}

    def test_hold_no_mark_link_or_mention(self, name: str, language: Language) -> None:
        written = text(named_everywhere(name), language)
        body = re.sub(r"\\.", "", written)
        assert not re.search(r"[`*~@]|\]\(|!\[|://|www\.|&(?!#x27;)", body)

    def test_leave_every_row_of_the_table_its_cells(self, name: str, language: Language) -> None:
        rows = [
            row for row in text(named_everywhere(name), language).splitlines() if row[:1] == "|"
        ]
        assert {len(re.findall(r"(?<!\\)\|", row)) for row in rows} == {4}
