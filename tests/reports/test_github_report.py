"""Annotations of GitHub: the summary first, ten of a kind, and no line that a name could add."""

from dataclasses import replace
from typing import Any

import pytest
from reports.drawn import CROSSING, judged, judged_by, named_everywhere
from reports.hostile import HOSTILE
from worlds import invented, seeing, waiver

from congruentie.model.finding import Severity, Sighting, Subject
from congruentie.model.region import Layer, Place
from congruentie.model.report import Report
from congruentie.model.submission import InputFile
from congruentie.reports.github_report import SHOWN, render
from congruentie.words import LANGUAGES, Language

JEUGD = Layer(domain="jeugd")


def lines(report: Report, language: Language = "nl") -> list[str]:
    return render(report, language).decode().splitlines()


def kinds(report: Report) -> list[str]:
    return [line.split()[0].strip(":") for line in lines(report)]


def seen(number: int, code: str = "AAA01", **card: Any) -> Any:
    """A rule with so many findings."""
    sightings = (
        Sighting(
            subject=Subject(layer=JEUGD, region=f"r{n}"), places=(Place(path="x.csv", line=n),)
        )
        for n in range(1, number + 1)
    )
    return invented(code, seeing(*sightings), **card)


def test_a_small_world_in_full() -> None:
    place = Place(path="map/a,b.csv", line=7)
    sheet = Place(path="c.xlsx", sheet="regio's", line=3)
    rules = (
        invented("AAA01", seeing(Sighting(subject=Subject(), places=(place,)))),
        invented(
            "AAA02",
            seeing(Sighting(subject=Subject(), places=(sheet,))),
            severity=Severity.INFO,
        ),
        invented("AAA03", seeing(Sighting(subject=Subject())), severity=Severity.WARNING),
    )
    assert lines(judged_by(*rules)) == [
        (
            "::error title=congruentie%3A toets van samenwerkingsregio's::Uitkomst: er zijn "
            "bevindingen.%0ABevindingen: 1 fout, 1 waarschuwing, 1 opmerking, 0 met maatwerk."
        ),
        (
            "::error file=map/a%2Cb.csv,line=7,title=AAA01 AAA01::AAA01 ziet iets.%0AWaar: "
            "map/a,b.csv, regel 7"
        ),
        "::warning title=AAA03 AAA03::AAA03 ziet iets.",
        (
            "::notice file=c.xlsx,title=AAA02 AAA02::AAA02 ziet iets.%0AWaar: c.xlsx, blad "
            "regio's, regel 3"
        ),
    ]


def test_a_finding_without_a_row_is_of_the_first_file() -> None:
    report = judged_by(invented("AAA01", seeing(Sighting(subject=Subject()))))
    known = replace(report.provenance, inputs=(InputFile(path="x.csv", sha256=""),))
    assert lines(replace(report, provenance=known))[1].startswith("::error file=x.csv,title=")


class TestSummary:
    @pytest.mark.parametrize(
        ("severity", "fail_on", "kind"),
        [
            pytest.param(Severity.ERROR, Severity.ERROR, "error", id="an error"),
            pytest.param(Severity.ERROR, None, "warning", id="an error that may be"),
            pytest.param(Severity.WARNING, Severity.ERROR, "warning", id="a warning"),
            pytest.param(Severity.WARNING, Severity.WARNING, "error", id="a warning too many"),
            pytest.param(Severity.INFO, Severity.WARNING, "notice", id="a remark"),
        ],
    )
    def test_weighs_what_the_exit_status_does(
        self, severity: Severity, fail_on: Severity | None, kind: str
    ) -> None:
        report = judged_by(seen(1, severity=severity))
        assert kinds(replace(report, fail_on=fail_on))[0] == kind

    def test_tells_what_broke_down(self) -> None:
        def breaks_down(*_: object) -> Any:
            message = "stuk\n::error::x"
            raise ValueError(message)

        [line] = lines(judged_by(invented("AAA01", breaks_down)))
        assert line.startswith("::error title=")
        assert line.endswith("congruentie: ValueError: stuk␊::error::x")

    def test_is_in_english_where_that_is_asked(self) -> None:
        assert (
            "::Outcome: no objections found.%0AFindings: 0 errors," in lines(judged_by(), "en")[0]
        )


class TestNumber:
    @pytest.mark.parametrize(("found", "shown"), [(SHOWN - 1, SHOWN), (SHOWN, SHOWN), (30, SHOWN)])
    def test_of_errors_with_the_summary_is_no_more_than_github_shows(
        self, found: int, shown: int
    ) -> None:
        assert kinds(judged_by(seen(found))) == ["error"] * shown

    @pytest.mark.parametrize(("found", "said"), [(SHOWN - 1, False), (SHOWN, True)])
    def test_left_out_is_counted(self, found: int, said: bool) -> None:
        summary = lines(judged_by(seen(found)))[0]
        assert ("tien toont: 1 fout." in summary) is said

    def test_of_every_kind_is_counted_by_itself(self) -> None:
        rules = (
            seen(3),
            seen(15, "AAA02", severity=Severity.WARNING),
            seen(12, "AAA03", severity=Severity.INFO),
        )
        report = judged_by(*rules)
        assert kinds(report) == ["error"] * 4 + ["warning"] * SHOWN + ["notice"] * SHOWN
        assert lines(report)[0].endswith("tien toont: 5 waarschuwingen, 2 opmerkingen.")

    def test_leaves_every_rule_its_turn(self) -> None:
        told = " ".join(lines(judged_by(seen(20), seen(2, "AAA02"), seen(1, "AAA03"))))
        assert [told.count(f"title=AAA0{n}") for n in (1, 2, 3)] == [6, 2, 1]

    def test_leaves_out_what_is_waived(self) -> None:
        held = judged(replace(CROSSING, waivers=(waiver("CON01", region="west"),)))
        told = [line for line in lines(held) if "title=CON01" in line]
        assert len(told) == sum(finding.rule == "CON01" for finding in held.open)
        assert "2 met maatwerk" in lines(held)[0]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", HOSTILE)
class TestNames:
    def test_add_no_line_and_no_command(self, name: str, language: Language) -> None:
        hostile, harmless = (named_everywhere(text) for text in (name, "Naam"))
        written = render(hostile, language).decode()
        expected = min(len(hostile.open), 2 * SHOWN) + 1
        assert written.count("\n") == len(written.splitlines()) == written.count("\n::") + 1
        assert len(written.splitlines()) <= expected
        assert kinds(hostile)[0] == kinds(harmless)[0]

    def test_add_no_property(self, name: str, language: Language) -> None:
        for line in lines(named_everywhere(name), language):
            command = line.removeprefix("::").split("::")[0]
            properties = command.partition(" ")[2].split(",")
            names = [one.partition("=")[0] for one in properties]
            assert names in (["title"], ["file", "title"], ["file", "line", "title"])
