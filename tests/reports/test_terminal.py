"""The report for a person: 80 columns, whatever a name may hold, and nothing left out unsaid."""

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from reports.drawn import CROSSING, judged, judged_by, named_everywhere
from rich.cells import cell_len
from worlds import (
    TODAY,
    case,
    country,
    division,
    invented,
    row,
    seeing,
    waiver,
)

from congruentie.app import CheckRequest, check_submission
from congruentie.case import Case
from congruentie.model.criteria import RuleSettings
from congruentie.model.finding import Criterion, Fact, Severity, Sighting, Subject
from congruentie.model.region import Layer
from congruentie.model.report import Report
from congruentie.model.submission import Note
from congruentie.reports.terminal import SHOWN, USUAL, Screen, render
from congruentie.territories import TerritoryChoice
from congruentie.words import LANGUAGES, Language

EXAMPLES = Path(__file__).parents[2] / "data" / "examples"
COLOUR = Screen(colour=True)
ALL = Screen(everything=True)

AWKWARD = [
    pytest.param("[/zuid]", id="a closing tag"),
    pytest.param("[link=https://example.org]klik[/link]", id="a link"),
    pytest.param("[bold red]Noord[/]", id="a style"),
    pytest.param("[[x]] \\[y]", id="brackets and a backslash"),
    pytest.param(":smile: :warning:", id="emoji codes"),
    pytest.param("{region} {0} %s", id="placeholders"),
    pytest.param("https://example.org 12.345 'x' None", id="what rich would colour"),
    pytest.param("日本語の自治体という名前", id="wide characters"),
    pytest.param("Y" * 150, id="a name without a break"),
    pytest.param("Sint Maarten en nog veel meer dorpen " * 6 + "samen", id="a name without end"),
    pytest.param("👩‍👩‍👧‍👦 Gezin", id="a family"),
]
CONTROLS = [
    pytest.param("\x1b[2J\x1b[31m", id="clears the screen"),
    pytest.param("\x1b]8;;https://example.org\x1b\\klik\x1b]8;;\x1b\\", id="a hidden link"),
    pytest.param("\x1b]0;titel\x07", id="a window title"),
    pytest.param("\x9b2J", id="clears the screen, the other way"),
    pytest.param("a\rb\nc\td\x08e\x0bf\x0cg", id="moves about"),
    pytest.param("\u202edrooN\u202c", id="turns around"),
    pytest.param("a\u200bb\u2028c\u2029d\ufeffe", id="without width"),
    pytest.param("x\udcffy", id="half a character"),
]


def lines(report: Report, language: Language = "nl", screen: Screen | None = None) -> list[str]:
    return render(report, language, screen or Screen()).splitlines()


def text(report: Report, language: Language = "nl", screen: Screen | None = None) -> str:
    """The report on one line, so that a sentence can be found in it."""
    return " ".join(render(report, language, screen or Screen()).split())


@cache
def real(**more: Any) -> Report:
    return check_submission(
        CheckRequest(
            submissions=(EXAMPLES / "regios-2016.csv",),
            today=TODAY,
            territory=TerritoryChoice(year=2016),
            **more,
        )
    )


class TestWidth:
    @pytest.mark.parametrize("language", LANGUAGES)
    @pytest.mark.parametrize("name", AWKWARD + CONTROLS)
    def test_no_line_is_wider_than_eighty_columns(self, name: str, language: Language) -> None:
        report = named_everywhere(name)
        assert max(map(cell_len, lines(report, language, ALL))) <= USUAL == 80

    @pytest.mark.parametrize("language", LANGUAGES)
    def test_nor_with_the_divisions_of_2016(self, language: Language) -> None:
        assert max(map(cell_len, lines(real(), language, ALL))) <= USUAL == 80

    @pytest.mark.parametrize("width", [80, 81, 95, 110])
    def test_a_wider_screen_is_used_and_not_passed(self, width: int) -> None:
        widest = max(map(cell_len, lines(real(), "nl", Screen(width=width))))
        assert width - 8 <= widest <= width

    @pytest.mark.parametrize("language", LANGUAGES)
    @pytest.mark.parametrize("width", [40, 60])
    def test_nor_is_a_narrower_one_passed(self, width: int, language: Language) -> None:
        narrow = lines(real(), language, Screen(width=width, everything=True))
        assert max(map(cell_len, narrow)) <= width

    def test_no_line_ends_in_a_blank(self) -> None:
        assert [line for line in lines(judged()) if line != line.rstrip()] == []

    @pytest.mark.parametrize("language", LANGUAGES)
    def test_many_domains_go_on_in_a_next_table_with_all_their_numbers(
        self, language: Language
    ) -> None:
        domains = ["jeugd", "wmo", "een_domein_met_een_lange_naam", *(f"domein_{n}" for n in "ab")]
        land = country("a b", a=12_345_678, b=1)
        report = judged(case(land, *(division(name, west="ab") for name in domains)))
        found = lines(report, language)
        assert sum(line.split() == [] for line in found) > 0
        inhabitants = "12.345.679" if language == "nl" else "12,345,679"
        assert sum(line.count(inhabitants) for line in found) == 1 + 5
        pairs = "1,000" if language == "nl" else "1.000"
        measured = [line for line in found if line.startswith("9. territ")]
        assert sum(line.count(pairs) for line in measured) == 10
        assert not any("…" in line for line in found)

    def test_a_domain_without_a_break_goes_on_below(self) -> None:
        report = judged(case(country("a b"), division("x" * 60, west="ab"), division("wmo", w="b")))
        found = lines(report)
        start = found.index(next(line for line in found if line.startswith("1. identieke")))
        heading = "".join(found[start - 3 : start])
        assert (heading.count("x"), "Wmo" in heading) == (60, True)
        assert max(line.count("x") for line in found[start - 3 : start]) < 60


class TestNames:
    @pytest.mark.parametrize("name", AWKWARD)
    def test_are_printed_as_they_are(self, name: str) -> None:
        wordings = judged_by(invented("AAA01")).cards["AAA01"].wordings
        spoken = {"": replace(wordings[""], nl=replace(wordings[""].nl, message="‘{name}’"))}
        facts: dict[str, Fact] = {"name": name}
        sighting = Sighting(subject=Subject(), facts=facts)
        found = render(
            judged_by(invented("AAA01", seeing(sighting), wordings=spoken)), "nl", Screen()
        )
        squeezed = re.sub(r"[\s\u200d\ufffd]+", "", found)
        assert re.sub(r"[\s\u200d]+", "", f"‘{name}’") in squeezed

    @pytest.mark.parametrize("name", AWKWARD + CONTROLS)
    def test_bring_no_escapes_along(self, name: str) -> None:
        found = render(named_everywhere(name), "nl", ALL)
        assert not re.search(
            r"[\x00-\x09\x0b-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\ufeff]", found
        )
        assert found.encode()

    @pytest.mark.parametrize("name", CONTROLS)
    def test_bring_no_escapes_but_our_own_in_colour(self, name: str) -> None:
        plain = re.sub(r"\x1b\[[0-9;]*m", "", render(named_everywhere(name), "nl", COLOUR))
        assert "\x1b" not in plain
        assert "\x9b" not in plain

    def test_show_what_they_hid(self) -> None:
        assert "␛[2J" in text(named_everywhere("\x1b[2J"))


class TestColour:
    def test_is_only_there_when_asked_for(self) -> None:
        assert "\x1b" not in render(judged(), "nl", Screen())
        assert "\x1b[" in render(judged(), "nl", COLOUR)

    def test_changes_no_word(self) -> None:
        coloured = render(judged(), "nl", COLOUR)
        plain = [line.rstrip() for line in re.sub(r"\x1b\[[0-9;]*m", "", coloured).splitlines()]
        assert plain == lines(judged())

    @pytest.mark.parametrize(
        ("severity", "mark"), [(Severity.ERROR, "\x1b[31m✘"), (Severity.WARNING, "\x1b[33m!")]
    )
    def test_of_a_traffic_light(self, severity: Severity, mark: str) -> None:
        sighting = Sighting(subject=Subject())
        report = judged_by(invented("AAA01", seeing(sighting), severity=severity))
        assert mark in render(report, "nl", COLOUR)


class TestHeader:
    def test_says_what_was_judged_and_by_what(self) -> None:
        assert lines(judged())[:4] == [
            "congruentie 1.2.3 · toets van samenwerkingsregio's",
            "Gemeenten en inwoners per 1 januari 2016: 6 gemeenten, 349.999 inwoners",
            "Criteria: profiel brief-2013-02-19, versie 1; getoetst op 1 juni 2016",
            "Indiening: indiening.csv",
        ]
        assert lines(judged(), "en")[:4] == [
            "congruentie 1.2.3 · check of cooperation regions",
            "Territory on 1 January 2016: 6 municipalities, 349,999 inhabitants",
            "Criteria: profile brief-2013-02-19, version 1; checked on 1 June 2016",
            "Submission: indiening.csv",
        ]

    def test_names_the_scope_where_there_is_one(self) -> None:
        at = case(country("a b"), division("jeugd", west="ab"), scope="a")
        said = "Getoetst gebied: A (1 gemeente); tellingen gelden voor dit gebied"
        assert said in lines(judged(at, scope="A"))
        english = "Area checked: A (1 municipality); counts are for this area"
        assert english in lines(judged(at, scope="A"), "en")
        assert not any("gebied: " in line for line in lines(judged()))


def lights(report: Report, language: Language = "nl") -> dict[str, list[str]]:
    """The table of verdicts: criterion to the state per domain."""
    found = lines(report, language)
    start = next(n for n, line in enumerate(found) if line.startswith("Criter") and n > 3)
    table = found[start : found.index("", start)]
    return {cells[0]: cells[1:] for cells in (re.split(r"  +", line) for line in table)}


class TestTrafficLights:
    def test_stand_per_criterion_and_domain(self) -> None:
        layer = Layer(domain="jeugd")
        here = Sighting(subject=Subject(layer=layer, region="west"))
        accepted = replace(CROSSING, waivers=(waiver("AAA04", region="west"),))
        report = judged_by(
            invented("AAA01", seeing(here), criterion=Criterion.COVERAGE),
            invented("AAA02", seeing(here), criterion=Criterion.SCALE, severity=Severity.WARNING),
            invented("AAA03", criterion=Criterion.CENTRES),
            invented("AAA04", seeing(here), criterion=Criterion.CONGRUENCE),
            invented("AAA05", breaks_down, criterion=Criterion.DATA),
            at=accepted,
        )
        assert lights(report) == {
            "Criterium": ["jeugd", "Wmo"],
            "Regio's": ["2", "2"],
            "Gemeenten": ["6", "6"],
            "Inwoners": ["349.999", "349.999"],
            "Geen witte vlekken": ["✘ voldoet niet", "✔ voldoet"],
            "Omvang": ["! aandachtspunt", "✔ voldoet"],
            "Congruentie": ["✔ met maatwerk", "✔ voldoet"],
            "Centrumgemeenten": ["✔ voldoet", "✔ voldoet"],
            "Gegevens": ["– niet getoetst", "– niet getoetst"],
        }

    def test_stand_there_in_english(self) -> None:
        found = lights(judged_by(invented("AAA01"), at=CROSSING), "en")
        assert found["Criterion"] == ["youth care", "social support (Wmo)"]
        assert found["Scale"] == ["✔ complies", "✔ complies"]


def breaks_down(_case: Case, _settings: RuleSettings) -> Iterator[Sighting]:
    message = "te veel ganzen"
    raise ValueError(message)


def crowd(size: int, severity: Severity, **more: Any) -> Report:
    """A rule that sees so many municipalities."""
    sightings = [Sighting(subject=Subject(detail=f"{n:04d}")) for n in range(size)]
    return judged_by(invented("AAA01", seeing(*sightings), severity=severity, **more))


class TestFindings:
    @pytest.mark.parametrize("severity", Severity)
    def test_are_shown_up_to_a_number_and_the_rest_is_counted(self, severity: Severity) -> None:
        most = SHOWN[severity]
        assert text(crowd(most, severity)).count("• AAA01 ziet iets.") == most
        assert "alle met --all" not in text(crowd(most, severity))
        more = text(crowd(most + 1234, severity))
        assert more.count("• AAA01 ziet iets.") == most
        assert "… en nog 1.234; alle met --all, of volledig met --format json" in more
        english = text(crowd(most + 1234, severity), "en")
        assert "… and 1,234 more; all of them with --all" in english

    def test_are_all_shown_when_asked(self) -> None:
        found = text(crowd(40, Severity.ERROR), screen=ALL)
        assert found.count("• AAA01 ziet iets.") == 40
        assert "alle met --all" not in found

    def test_stand_the_heaviest_first_then_by_rule(self) -> None:
        sees = seeing(Sighting(subject=Subject()))
        report = judged_by(
            invented("AAA01", sees, severity=Severity.INFO),
            invented("BBB01", sees, severity=Severity.ERROR),
            invented("BBB02", sees, severity=Severity.WARNING),
            invented("AAA02", sees, severity=Severity.ERROR),
        )
        heads = [line for line in lines(report) if re.match(r"[✘!·] [AB]", line)]
        assert heads == [
            "✘ AAA02 AAA02 (1)",
            "✘ BBB01 BBB01 (1)",
            "! BBB02 BBB02 (1)",
            "· AAA01 AAA01 (1)",
        ]

    @pytest.mark.parametrize(
        ("language", "expected"),
        [
            ("nl", "Bevindingen: 1 fout, 2 waarschuwingen, 0 opmerkingen, 0 met maatwerk"),
            ("en", "Findings: 1 error, 2 warnings, 0 remarks, 0 waived"),
        ],
    )
    def test_are_counted(self, language: Language, expected: str) -> None:
        here, there = (Sighting(subject=Subject(detail=name)) for name in "ab")
        report = judged_by(
            invented("AAA01", seeing(here)),
            invented("AAA02", seeing(here, there), severity=Severity.WARNING),
        )
        assert expected in lines(report, language)

    def test_name_their_source(self) -> None:
        found = lines(judged())
        head = next(n for n, line in enumerate(found) if line.startswith("✘ CON01"))
        assert found[head + 1] == "  Decentralisatiebrief 19 februari 2013, p. 3 en 4"

    def test_come_with_what_would_mend_them(self) -> None:
        smallest = "    → Kleinste oplossing in één stap:"
        assert any(line.startswith(smallest) for line in lines(judged()))

    def test_that_are_accepted_say_until_when(self) -> None:
        layer = Layer(domain="jeugd")
        sighting = Sighting(subject=Subject(layer=layer, region="west"))
        at = replace(CROSSING, waivers=(waiver("AAA01", region="west"),))
        report = judged_by(invented("AAA01", seeing(sighting)), at=at)
        assert "  • [maatwerk tot en met 31 december 2016] AAA01 ziet iets." in lines(report)
        assert "  • [waived until 31 December 2016] AAA01 ziet iets." in lines(report, "en")
        assert any("0 fouten" in line and "1 met maatwerk" in line for line in lines(report))

    def test_about_the_data_say_where(self) -> None:
        places = (row(7), row(9))
        sighting = Sighting(subject=Subject(), places=places)
        about_data = judged_by(invented("AAA01", seeing(sighting), criterion=Criterion.DATA))
        assert "    @ indiening.csv, regel 7" in lines(about_data)
        assert "    @ indiening.csv, line 7" in lines(about_data, "en")
        about_scale = judged_by(invented("AAA01", seeing(sighting)))
        assert not any("@ " in line for line in lines(about_scale))
        nowhere = Sighting(subject=Subject())
        no_place = judged_by(invented("AAA01", seeing(nowhere), criterion=Criterion.DATA))
        assert not any("@ " in line for line in lines(no_place))


class TestCongruence:
    def test_is_measured_in_nine_ways(self) -> None:
        found = [line.replace("\u00a0", " ") for line in lines(judged())]
        start = found.index("Congruentie             jeugd – Wmo")
        assert found[start + 1 : start + 10] == [
            "1. identieke regio's              0",
            "2. geneste paren                  0",
            "3. doorsnijdingen                 4",
            "4. gemeenten identiek     0 (0,0 %)",
            "5.   of genest            0 (0,0 %)",
            "6. gemeenten dominant    3 (50,0 %)",
            "7. verplaatsingen                 3",
            "8.   om te nesten             3 / 2",
            "9. territoriale congr.        0,583",
        ]

    @pytest.mark.parametrize("language", LANGUAGES)
    def test_has_every_measure_explained(self, language: Language) -> None:
        found = lines(judged(), language)
        start = next(n for n, line in enumerate(found) if line.startswith("1. "))
        starts = [line.split()[0] for line in found[start : found.index("", start)]]
        measures = [n for n in starts if re.fullmatch("[1-9][.]", n)]
        assert measures == [f"{n}." for n in range(1, 10)]
        explained = [n for n in starts if re.fullmatch("[1-9](-3)?", n)]
        assert explained == ["1-3", "4", "5", "6", "7", "8", "9"]

    @pytest.mark.parametrize(
        ("language", "expected"),
        [
            (
                "nl",
                (
                    "Alle domeinen samen: 1 bouwsteen (groepen die overal samen optrekken), 1 "
                    "gebied met een gedeelde buitengrens (waarvan 1 overal één en dezelfde regio), "
                    "territoriale congruentie 1,000."
                ),
            ),
            (
                "en",
                (
                    "All domains together: 1 building block (groups that travel together), 1 area "
                    "with a shared outer border (1 of them one and the same region everywhere), "
                    "territorial congruence 1.000."
                ),
            ),
        ],
    )
    def test_of_all_domains_together(self, language: Language, expected: str) -> None:
        agreed = case(country("a b"), division("jeugd", west="ab"), division("wmo", zuid="ab"))
        assert expected in text(judged(agreed), language)

    def test_of_one_domain_is_no_question(self) -> None:
        alone = case(country("a b"), division("jeugd", west="ab"))
        found = text(judged(alone))
        assert "doorsnijdingen" not in found
        assert "Gebieden om over te praten" not in found
        assert "1-3" not in found

    def test_of_domains_that_share_nobody_says_nothing(self) -> None:
        apart = case(country("a b"), division("jeugd", west="a"), division("wmo", zuid="b"))
        shown = render(judged(apart), "nl", Screen())
        assert "100,0" not in shown
        assert "– n.v.t." in shown

    def test_names_the_areas_to_talk_about_largest_first(self) -> None:
        land = country("a b c . d e\nf g h . i j", b=90_000, e=80_000)
        at = case(
            land,
            division("jeugd", west="abcfgh", oost="d", zuid="eij"),
            division("wmo", noord="abc", west="fgh", oost="deij"),
        )
        found = lines(judged(at))
        start = found.index("Gebieden om over te praten, met het aantal regio's per domein")
        assert [line.split() for line in found[start + 1 : start + 4]] == [
            ["Rond", "jeugd", "Wmo", "Gemeenten", "Inwoners"],
            ["B", "1", "2", "6", "340.000"],
            ["E", "2", "1", "4", "230.000"],
        ]

    def test_leaves_out_areas_that_agree(self) -> None:
        agreed = case(country("a b"), division("jeugd", west="ab"), division("wmo", zuid="ab"))
        assert "Gebieden om over te praten" not in text(judged(agreed))


class TestFooter:
    @pytest.mark.parametrize(
        ("found", "nl", "en"),
        [
            (
                judged_by(invented("AAA01")),
                "Uitkomst: geen bezwaren gevonden.",
                "Outcome: no objections found.",
            ),
            (
                crowd(1, Severity.ERROR),
                "Uitkomst: er zijn bevindingen; zie hierboven.",
                "Outcome: there are findings; see above.",
            ),
            (
                judged_by(invented("AAA01", breaks_down)),
                "Uitkomst: geen oordeel; niet alle regels konden worden uitgevoerd.",
                "Outcome: no verdict; not every rule could be run.",
            ),
        ],
    )
    def test_ends_with_the_verdict(self, found: Report, nl: str, en: str) -> None:
        assert (lines(found)[-1], lines(found, "en")[-1]) == (nl, en)

    def test_names_a_rule_that_broke_down(self) -> None:
        report = judged_by(invented("AAA01", breaks_down))
        assert (
            "Regel AAA01 gaf geen uitkomst door een fout in congruentie: ValueError: te veel ganzen"
        ) in text(report)
        assert "Rule AAA01 gave no answer because of a fault" in text(report, "en")

    def test_is_silent_about_rules_that_nobody_asked_for(self) -> None:
        report = judged()
        assert [rule.code for rule in report.not_run if rule.why == "off"] == ["OMV07"]
        assert "OMV07" not in text(report)

    def test_names_the_rules_on_which_the_submission_is_silent(self) -> None:
        found = " ".join(lines(judged()))
        assert "Niet opgegeven, dus niet getoetst: CEN07, CON04, OMV06, PRO01" in found

    def test_tells_what_was_left_aside_and_the_source(self) -> None:
        note = Note(place=row(1), key="columns-ignored", facts={"columns": "kleur"})
        at = replace(CROSSING, submission=replace(CROSSING.submission, notes=(note,)))
        found = lines(judged(at))
        assert any(
            line.startswith("Let op: indiening.csv, regel 1: deze kolommen zijn niet")
            for line in found
        )
        assert found[-2:] == ["getekend", "Uitkomst: er zijn bevindingen; zie hierboven."]
        assert "Note: indiening.csv, line 1: these columns" in text(judged(at), "en")


def test_the_divisions_of_2016_with_their_exception() -> None:
    report = real(waivers=EXAMPLES / "waivers-2016.yaml")
    found = text(report)
    assert "Gemeenten en inwoners per 1 januari 2016: 390 gemeenten, 16.979.120 inwoners" in found
    assert "[maatwerk tot en met 31 december 2016] Samenwerkingsverband Hoeksche Waard" in found
    assert lights(report)["Regio's"] == ["42", "35", "43"]
    assert lights(report)["Omvang"] == ["! aandachtspunt", "✔ voldoet", "! aandachtspunt"]
