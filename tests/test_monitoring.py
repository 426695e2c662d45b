"""``congruentie monitor``, from files to what is said: one small area, day by day."""

import json
from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from letters import bare, letter_pages, needs_letters
from rich.cells import cell_len

from congruentie.app import CheckRequest
from congruentie.cli import run
from congruentie.model.milestone import Milestone
from congruentie.model.monitor import Monitor, Route, Step
from congruentie.model.report import NotRun
from congruentie.monitoring import monitor_submission
from congruentie.reports import page_markdown, page_text
from congruentie.reports.monitor_page import page
from congruentie.reports.route_words import LONG, QUOTES, SHORT
from congruentie.territories import TerritoryChoice
from congruentie.words import LANGUAGES, Language

EXAMPLES = Path(__file__).parents[1] / "data" / "examples"
AREA = ("--scope", "GM0344,GM0321,GM0356,GM0355")
"""Utrecht, Houten, Nieuwegein and Zeist: each borders on Utrecht."""
DEELNAME = """\
gemeente;domein;regio
Utrecht;jeugd;Stad
Houten;jeugd;Stad
Nieuwegein;jeugd;Stad
Zeist;jeugd;Stad
Utrecht;wmo;Kring
Houten;wmo;Kring
"""
REGIOS = "regio;domein;voortgang\nStad;jeugd;{}\nKring;wmo;{}\n"
BOTH = pytest.mark.parametrize("language", LANGUAGES)


@pytest.fixture
def submission(tmp_path: Path) -> Callable[..., tuple[Path, ...]]:
    """The two files, with these milestones for youth care and social support."""

    def written(jeugd: str = "", wmo: str = "") -> tuple[Path, ...]:
        (tmp_path / "deelname.csv").write_text(DEELNAME, encoding="utf-8")
        (tmp_path / "regios.csv").write_text(REGIOS.format(jeugd, wmo), encoding="utf-8")
        return (tmp_path / "deelname.csv", tmp_path / "regios.csv")

    return written


@pytest.fixture
def monitored(submission: Callable[..., tuple[Path, ...]]) -> Callable[..., Monitor]:
    def found(*milestones: str, today: str = "2013-06-01", **more: Any) -> Monitor:
        return monitor_submission(
            CheckRequest(
                submissions=submission(*milestones),
                today=date.fromisoformat(today),
                territory=TerritoryChoice(year=2016),
                scope=AREA[1],
                **more,
            )
        )

    return found


def text(found: Monitor, language: Language = "nl") -> str:
    return page_text.lay_out(page(found, language))


def marked(found: Monitor, language: Language = "nl") -> str:
    """As Markdown, where no cell goes on below itself."""
    return page_markdown.lay_out(page(found, language))


class TestSteps:
    @pytest.mark.parametrize(
        ("today", "expected"),
        [
            pytest.param("2013-05-31", Step.TALK, id="31 May itself"),
            pytest.param("2013-06-01", Step.URGENT_TALK, id="the day after"),
            pytest.param("2013-10-02", Step.PROVINCE_STEERS, id="after 1 October"),
            pytest.param("2014-01-01", Step.PROVINCE_STEERS, id="1 January itself"),
            pytest.param("2014-01-02", Step.IMPOSE, id="after 1 January"),
        ],
    )
    def test_of_white_spots_climb_with_the_days(
        self, monitored: Callable[..., Monitor], today: str, expected: Step
    ) -> None:
        found = monitored("6", "6", today=today)
        spots = [area for area in found.areas if area.region is None]
        assert [area.members for area in spots] == [("GM0355",), ("GM0356",)]
        assert {area.step for area in spots} == {expected}
        assert found.areas[0].region is None

    def test_follow_what_is_declared_as_word_or_digit(
        self, monitored: Callable[..., Monitor]
    ) -> None:
        found = monitored("collegebesluiten", "1", today="2013-10-02")
        reached = {a.region.code: a.reached for a in found.areas if a.region}
        assert reached == {
            "stad": Milestone.EXECUTIVES_DECIDED,
            "kring": Milestone.EXPLORATION,
        }

    def test_follow_the_dates_of_ones_own_rules(
        self, monitored: Callable[..., Monitor], tmp_path: Path
    ) -> None:
        rules = tmp_path / "eigen.yaml"
        rules.write_text("milestones: {2020-01-01: 6}\n", encoding="utf-8")
        found = monitored("1", "1", today="2014-06-01", rules=rules)
        assert found.expected is Milestone.NO_CHOICE
        assert Step.PROVINCE_STEERS not in {area.step for area in found.areas}
        assert "Eigen criteria:" in text(found)
        assert "wordt nog geen mijlpaal verwacht" in text(found)

    def test_an_empty_list_of_dates_expects_nothing(
        self, monitored: Callable[..., Monitor], tmp_path: Path
    ) -> None:
        rules = tmp_path / "eigen.yaml"
        rules.write_text("milestones: {}\n", encoding="utf-8")
        assert "Uiterlijk" not in text(monitored(rules=rules))


class TestPage:
    @BOTH
    def test_keeps_to_80_columns(
        self, monitored: Callable[..., Monitor], language: Language
    ) -> None:
        lines = text(monitored("0", "", today="2014-02-01"), language).splitlines()
        assert max(map(cell_len, lines)) <= 80
        assert not [line for line in lines if line != line.rstrip()]

    def test_says_what_is_expected_and_why_an_area_is_where_it_is(
        self, monitored: Callable[..., Monitor]
    ) -> None:
        said = marked(monitored("0", "", today="2014-02-01"))
        assert "ten minste mijlpaal 6 (operationeel) verwacht" in said
        assert "## Trede 5: opleggen (3)" in said
        assert "| jeugd: Stad | Utrecht | mijlpaal 0 (geen keuze), achter" in said
        assert "| Wmo: witte vlek Zeist | Utrecht | in geen regio; fouten: WIT01" in said
        assert "voortgang niet opgegeven" in said
        assert "Jeugdwet art. 2.8" in said
        assert "Wmo 2015 art. 2.6.1" in said
        assert "Wet SUWI" not in said
        assert "Wgr art. 101" not in said

    def test_in_english_names_the_same(self, monitored: Callable[..., Monitor]) -> None:
        said = marked(monitored("3", "", today="2013-10-02"), "en")
        assert "at least milestone 3 (executive decisions) is expected" in said
        assert "in no region; errors: WIT01" in said
        assert "progress not declared" in said

    def test_counts_per_province(self, monitored: Callable[..., Monitor]) -> None:
        lines = text(monitored("3", "")).splitlines()
        rows = [" ".join(line.split()) for line in lines if line.startswith("Utrecht ")]
        # Regions, those on milestones 0 to 6, not declared, behind, on schedule, white spots, step.
        assert rows[0] == "Utrecht 1 0 0 0 1 0 0 0 0 0 1 0 1"
        assert rows[1] == "Utrecht 1 0 0 0 0 0 0 0 1 0 0 2 3"
        assert rows[2].endswith(" 3 indringend gesprek")

    def test_names_the_area_only_where_one_was_asked_for(
        self, monitored: Callable[..., Monitor]
    ) -> None:
        found = monitored()
        assert "Gebied: GM0344" in text(found)
        report = replace(found.report, provenance=replace(found.report.provenance, scope=""))
        assert "Gebied:" not in text(replace(found, report=report))

    @BOTH
    def test_that_all_is_well_is_said(
        self, monitored: Callable[..., Monitor], language: Language
    ) -> None:
        found = replace(monitored("6", "6"), areas=())
        said = " ".join(text(found, language).split())
        ended = {"nl": "zonder open fout of waarschuwing.", "en": "open error or warning."}
        assert said.endswith(ended[language])

    def test_a_rule_that_broke_down_is_told(self, monitored: Callable[..., Monitor]) -> None:
        found = monitored()
        broken = NotRun(code="OMV01", why="ValueError", fault=True)
        report = replace(found.report, not_run=(*found.report.not_run, broken))
        assert "Let op: regel OMV01 is vastgelopen" in text(replace(found, report=report))

    @BOTH
    def test_as_markdown_has_tables(
        self, monitored: Callable[..., Monitor], language: Language
    ) -> None:
        said = page_markdown.lay_out(page(monitored("1", "2"), language))
        assert said.startswith("# congruentie · ")
        assert "\n| --- | --: |" in said
        assert "\n| --- | --- | --- |\n" in said

    def test_names_an_unknown_province(self, monitored: Callable[..., Monitor]) -> None:
        found = monitored("1", "2")
        nowhere = replace(
            found,
            provinces=tuple(replace(one, province="") for one in found.provinces),
            areas=tuple(replace(area, provinces=("",)) for area in found.areas),
        )
        assert "onbekend" in text(nowhere)


class TestOnTheExample:
    """The constructed progress of the proposal of 31 May 2013, dealt out in turn."""

    @pytest.fixture
    def declared(self) -> Counter[str]:
        lines = (EXAMPLES / "voortgang-2013-10-01.csv").read_text(encoding="utf-8-sig").split("\n")
        return Counter(line.rpartition(";")[2] for line in lines[2:] if line)

    def steps(self, today: str) -> Counter[Step]:
        found = monitor_submission(
            CheckRequest(
                submissions=(
                    EXAMPLES / "voorstel-2013-05-31.xlsx",
                    EXAMPLES / "voortgang-2013-10-01.csv",
                ),
                today=date.fromisoformat(today),
                territory=TerritoryChoice(),
            )
        )
        return Counter(area.step for area in found.areas)

    def test_on_31_may_nothing_is_above_a_talk(self, declared: Counter[str]) -> None:
        found = self.steps("2013-05-31")
        assert max(found) is Step.TALK
        assert found.total() == declared.total() == 120

    def test_on_1_january_nothing_is_imposed(self) -> None:
        assert max(self.steps("2014-01-01")) is Step.PROVINCE_STEERS

    def test_afterwards_only_where_nobody_committed_to_anything(
        self, declared: Counter[str]
    ) -> None:
        found = self.steps("2014-01-02")
        assert found[Step.IMPOSE] == declared["geen keuze"] + declared["verkenning"]
        assert found[Step.PROVINCE_STEERS] == (
            declared["intentieverklaring"] + declared["collegebesluiten"]
        )
        assert found[Step.OK] == declared["operationeel"] == 0


class TestCommandLine:
    @pytest.fixture
    def call(
        self,
        submission: Callable[..., tuple[Path, ...]],
        capfdbinary: pytest.CaptureFixture[bytes],
    ) -> Callable[..., tuple[int, str]]:
        def called(*options: str) -> tuple[int, str]:
            files = map(str, submission("1", ""))
            status = run(["monitor", *files, "--year", "2016", *AREA, *options], {})
            return status, capfdbinary.readouterr().out.decode()

        return called

    def test_json_holds_all_that_the_page_says(self, call: Callable[..., tuple[int, str]]) -> None:
        status, out = call("--today", "2013-06-01", "--format", "json")
        found = json.loads(out)
        assert status == 0
        assert found["expected"] == 2
        assert found["schedule"][0] == {"last_day": "2013-05-31", "milestone": 2}
        assert found["provenance"]["today"] == "2013-06-01"
        stad = next(area for area in found["areas"] if area["region"] == "stad")
        assert (stad["milestone"], stad["pace"], stad["routes"]) == (
            1,
            "behind",
            ["brief-p5-gesprek"],
        )
        assert stad["provinces"] == ["Utrecht"]
        spot = next(area for area in found["areas"] if area["region"] is None)
        assert spot["municipalities"] == [{"code": "GM0355", "name": "Zeist"}]
        (jeugd, wmo) = found["provinces"]
        assert (jeugd["behind"], jeugd["on_schedule"], jeugd["not_declared"]) == (1, 0, 0)
        assert wmo["white_spots"] == 2
        assert wmo["steps"]["3"] == 2

    def test_says_by_which_criteria(self, call: Callable[..., tuple[int, str]]) -> None:
        asked = ("--today", "2013-06-01", "--profile", "transformatie-2015")
        status, out = call(*asked)
        assert status == 0
        assert "Criteria: profiel transformatie-2015, versie" in out
        assert "Uiterlijk 31 mei 2013" not in out
        provenance = json.loads(call(*asked, "--format", "json")[1])["provenance"]
        assert (provenance["profile"], provenance["own_rules"]) == ("transformatie-2015", None)

    def test_may_be_asked_what_if(self, call: Callable[..., tuple[int, str]]) -> None:
        asked = ("--today", "2013-06-01", "--merge", "Houten+Zeist=Houten-Zeist")
        assert "Wat als: Houten-Zeist = Houten + Zeist" in " ".join(call(*asked)[1].split())
        [merged] = json.loads(call(*asked, "--format", "json")[1])["provenance"]["merged"]
        assert merged["name"] == "Houten-Zeist"

    @pytest.mark.parametrize("form", ["text", "markdown", "json"])
    @BOTH
    def test_every_form_is_the_same_twice(
        self, call: Callable[..., tuple[int, str]], form: str, language: str
    ) -> None:
        options = ("--today", "2013-06-01", "--format", form, "--lang", language)
        assert call(*options) == call(*options)

    def test_without_a_day_it_is_about_today(self, call: Callable[..., tuple[int, str]]) -> None:
        status, out = call("--format", "json")
        assert status == 0
        assert json.loads(out)["provenance"]["today"] >= "2026"

    def test_a_file_gets_what_the_screen_would(
        self, call: Callable[..., tuple[int, str]], tmp_path: Path
    ) -> None:
        path = tmp_path / "monitor.md"
        options = ("--today", "2013-06-01", "--format", "markdown")
        assert call(*options, "--output", str(path)) == (0, "")
        assert path.read_text(encoding="utf-8") == call(*options)[1]

    def test_3_where_a_rule_broke_down(
        self, call: Callable[..., tuple[int, str]], monkeypatch: pytest.MonkeyPatch
    ) -> None:
        def with_a_fault(request: CheckRequest) -> Monitor:
            found = monitor_submission(request)
            broken = NotRun(code="OMV01", why="ValueError", fault=True)
            return replace(found, report=replace(found.report, not_run=(broken,)))

        monkeypatch.setattr("congruentie.monitoring.monitor_submission", with_a_fault)
        assert call("--today", "2013-06-01")[0] == 3

    def test_its_own_input_is_never_overwritten(
        self, submission: Callable[..., tuple[Path, ...]]
    ) -> None:
        files = [str(path) for path in submission()]
        assert run(["monitor", *files, "--year", "2016", "--output", files[0]], {}) == 2


@needs_letters
@pytest.mark.parametrize("route", sorted(QUOTES))
def test_every_quote_stands_in_the_letter_on_its_page(route: Route) -> None:
    quote = QUOTES[route]
    assert bare(quote.text) in letter_pages()[quote.page - 1]


@BOTH
def test_every_route_has_words(language: Language) -> None:
    assert set(SHORT[language]) == set(LONG[language]) == set(Route)


def test_what_is_done_locally_or_nationally_asks_for_no_cooperation(tmp_path: Path) -> None:
    rows = [
        "gemeente;domein;niveau;taak;regio",
        *(f"{name};jeugd;b;;Stad" for name in ("Utrecht", "Houten", "Nieuwegein", "Zeist")),
        ";jeugd;landelijk;jeugdreclassering;Rijk",
        "Utrecht;jeugd;a;loket;Utrecht",
    ]
    (tmp_path / "deelname.csv").write_text("\n".join(rows) + "\n", encoding="utf-8")
    found = monitor_submission(
        CheckRequest(
            submissions=(tmp_path / "deelname.csv",),
            today=date(2014, 2, 1),
            territory=TerritoryChoice(year=2016),
            scope=AREA[1],
        )
    )
    assert [area.layer.key for area in found.areas] == ["jeugd/b"]
