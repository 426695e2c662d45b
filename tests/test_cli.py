"""The command line: every call ends in the right exit status, with the reason said where it is due.

Most calls are made on a drawn country of four squares, built into a territory by the program.
"""

import io
import json
import os
import pty
import runpy
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import pytest
import typer
from reference.worlds import FOUR_SQUARES, NORTH_EAST, NORTH_WEST, SOUTH_EAST, SOUTH_WEST, world
from worlds import invented

from congruentie import __version__, app, cli
from congruentie.case import Case
from congruentie.cli import language_of, run
from congruentie.cli.emit import emit
from congruentie.cli_words import DUTCH, complaint
from congruentie.model.criteria import RuleSettings
from congruentie.model.finding import Sighting, Subject
from congruentie.rule import Rule

ROOT = Path(__file__).parents[1]
EXAMPLES = ROOT / "data" / "examples"
REAL = (str(EXAMPLES / "regios-2016.csv"), "--year", "2016", "--today", "2016-06-01")
OK, FINDINGS, COULD_NOT, FAULT, INTERRUPTED = 0, 1, 2, 3, 130
FORMS = ("text", "json", "sarif", "junit", "github", "markdown", "csv")
EVERY_FORM = pytest.mark.parametrize("form", FORMS)

Capture = pytest.CaptureFixture[bytes]


@dataclass(frozen=True)
class Squares:
    """The four squares: a territory, the files it was built of, and submissions about it."""

    folder: Path
    territory: Path
    boundaries: Path
    population: Path

    def submission(self, *rows: str, name: str = "indiening.csv") -> str:
        """A submission of rows ``gemeentecode,domein,regio``."""
        path = self.folder / name
        path.write_text("\n".join(["gemeentecode,domein,regio", *rows]) + "\n", encoding="utf-8")
        return str(path)

    @property
    def sound(self) -> str:
        """Two regions that are large enough, the same for two domains."""
        return self.submission(
            *(f"{code},jeugd,Noord" for code in (NORTH_WEST, NORTH_EAST)),
            *(f"{code},jeugd,Zuid" for code in (SOUTH_WEST, SOUTH_EAST)),
            *(f"{code},wmo,Noord" for code in (NORTH_WEST, NORTH_EAST)),
            *(f"{code},wmo,Zuid" for code in (SOUTH_WEST, SOUTH_EAST)),
        )

    @property
    def small(self) -> str:
        """One region of 97.000 inhabitants, which is 'circa': a warning and no error."""
        return self.submission(
            *(f"{code},jeugd,West" for code in (NORTH_WEST, SOUTH_WEST)),
            *(f"{code},jeugd,Oost" for code in (NORTH_EAST, SOUTH_EAST)),
            name="klein.csv",
        )

    @property
    def spotted(self) -> str:
        """One municipality is missing: an error."""
        return self.submission(
            f"{NORTH_WEST},jeugd,Alle",
            f"{NORTH_EAST},jeugd,Alle",
            f"{SOUTH_EAST},jeugd,Alle",
            name="vlek.csv",
        )

    def file(self, name: str, text: str) -> str:
        path = self.folder / name
        path.write_text(text, encoding="utf-8")
        return str(path)


PEOPLE = {SOUTH_WEST: 47_000, NORTH_WEST: 50_000, SOUTH_EAST: 60_000, NORTH_EAST: 60_000}


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Squares:
    folder = tmp_path_factory.mktemp("squares")
    request = world(folder, FOUR_SQUARES).request
    rows = "".join(f"{code},{count},{100}\n" for code, count in PEOPLE.items())
    request.population.write_text("gemeentecode,aantal_inwoners,opp_land_km2\n" + rows)
    status = run(
        [
            *("data", "build", "--boundaries", str(request.boundaries), "--date", "2016-01-01"),
            *("--population", str(request.population), "--output", str(folder / "2016")),
        ],
        {},
    )
    assert status == OK
    return Squares(folder, folder / "2016", request.boundaries, request.population)


@pytest.fixture
def squares(built: Squares, tmp_path: Path) -> Squares:
    """The same squares, with a folder of the test's own for its submissions."""
    return replace(built, folder=tmp_path)


@dataclass(frozen=True)
class Call:
    """What a call did: its status, what it printed, and what it complained about."""

    status: int
    out: str
    err: str

    @property
    def report(self) -> Any:
        return json.loads(self.out)


Command = Callable[..., Call]


@pytest.fixture
def congruentie(capfdbinary: Capture) -> Command:
    """Carries out a call in this process."""

    def call(*arguments: object, **environment: str) -> Call:
        capfdbinary.readouterr()
        status = run([str(word) for word in arguments], environment)
        found = capfdbinary.readouterr()
        return Call(status, found.out.decode(), found.err.decode())

    return call


@pytest.fixture
def check(congruentie: Command, squares: Squares) -> Command:
    """Checks a submission on the four squares."""

    def call(*arguments: object) -> Call:
        return congruentie("check", *arguments, "--territory", squares.territory)

    return call


def breaks_down(_case: Case, _settings: RuleSettings) -> Iterator[Sighting]:
    message = "too many geese"
    raise ValueError(message)


def with_rules(monkeypatch: pytest.MonkeyPatch, *rules: Rule) -> None:
    """Let these rules be the only ones there are."""
    monkeypatch.setattr(app, "all_rules", lambda: {rule.code: rule for rule in rules})
    # The rules file names every real rule, which are not there now.
    monkeypatch.setattr(app, "bundled", nothing_said(app.bundled))


def nothing_said(bundled: Callable[[str], Path]) -> Callable[[str], Path]:
    return lambda name: Path(os.devnull) if name == "rules.yaml" else bundled(name)


class TestExitStatus:
    @EVERY_FORM
    def test_0_where_nothing_weighs(self, check: Command, squares: Squares, form: str) -> None:
        assert check(squares.sound, "--format", form).status == OK

    @EVERY_FORM
    def test_1_where_something_does(self, check: Command, squares: Squares, form: str) -> None:
        done = check(squares.spotted, "--format", form)
        assert done.status == FINDINGS
        assert "WIT01" in done.out
        assert done.err == ""

    @pytest.mark.parametrize(
        ("fail_on", "of_a_warning", "of_an_error"),
        [
            (None, OK, FINDINGS),
            ("error", OK, FINDINGS),
            ("warning", FINDINGS, FINDINGS),
            ("never", OK, OK),
        ],
    )
    def test_follows_fail_on(
        self,
        check: Command,
        squares: Squares,
        fail_on: str | None,
        of_a_warning: int,
        of_an_error: int,
    ) -> None:
        for form in FORMS:
            asked = ("--format", form, *(("--fail-on", fail_on) if fail_on else ()))
            assert check(squares.small, *asked).status == of_a_warning
            assert check(squares.spotted, *asked).status == of_an_error
            assert check(squares.sound, *asked).status == OK

    @EVERY_FORM
    def test_2_where_nothing_could_be_checked(
        self, check: Command, squares: Squares, form: str
    ) -> None:
        done = check(squares.folder / "weg.csv", "--format", form)
        assert done.status == COULD_NOT
        assert done.out == ""
        assert done.err.startswith(f"congruentie: {squares.folder}/weg.csv: dit bestand is er niet")

    @EVERY_FORM
    def test_3_where_a_rule_broke_down_and_the_others_finished(
        self, check: Command, squares: Squares, form: str, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        sees = invented("AAA01", lambda *_: iter([Sighting(subject=Subject())]))
        with_rules(monkeypatch, invented("AAA00", breaks_down), sees)
        done = check(squares.sound, "--format", form, "--fail-on", "never")
        assert done.status == FAULT
        assert "geese" in done.out
        assert "AAA01 ziet iets." in done.out
        if form == "json":
            assert done.report["verdict"] == "no-verdict"
            assert done.report["rules_run"] == ["AAA01"]
            assert [f["rule"] for f in done.report["findings"]] == ["AAA01"]
            assert done.report["rules_not_run"] == [
                {"code": "AAA00", "why": "ValueError: too many geese", "fault": True}
            ]
        if form == "text":
            assert done.out.endswith(
                "Uitkomst: geen oordeel; niet alle regels konden worden uitgevoerd.\n"
            )

    @pytest.mark.parametrize(
        ("language", "expected"),
        [
            (
                "nl",
                "een fout in congruentie zelf, dus geen oordeel ({}). Meld dit alstublieft.",
            ),
            (
                "en",
                "a fault in congruentie itself, so no verdict ({}). Please report it.",
            ),
        ],
    )
    def test_3_where_congruentie_itself_broke_down(
        self,
        check: Command,
        squares: Squares,
        language: str,
        expected: str,
        monkeypatch: pytest.MonkeyPatch,
    ) -> None:
        def broken(*_: object) -> None:
            message = "too \x1bmany geese"
            raise ValueError(message)

        monkeypatch.setattr(app, "check", broken)
        said = f"congruentie: {expected.format('ValueError: too ␛many geese')}\n"
        for form in FORMS:
            done = check(squares.sound, "--format", form, "--lang", language)
            assert (done.status, done.out, done.err) == (FAULT, "", said)

    @pytest.mark.parametrize("stop", [KeyboardInterrupt, typer.Abort])
    @EVERY_FORM
    def test_130_where_somebody_stopped_it(
        self,
        check: Command,
        squares: Squares,
        form: str,
        stop: type[BaseException],
        monkeypatch: pytest.MonkeyPatch,
    ) -> None:
        def stopped(*_: object) -> None:
            raise stop

        monkeypatch.setattr(app, "check", stopped)
        done = check(squares.sound, "--format", form)
        assert (done.status, done.out, done.err) == (INTERRUPTED, "", "")

    def test_130_before_the_command_began(
        self, congruentie: Command, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        def stopped(*_: object) -> None:
            raise KeyboardInterrupt

        monkeypatch.setattr(cli, "localise", stopped)
        assert congruentie("data", "list").status == INTERRUPTED


class TestWrongCalls:
    @pytest.mark.parametrize(
        ("arguments", "nl", "en"),
        [
            pytest.param(
                ["cheque"],
                "Onbekende opdracht 'cheque'.",
                "No such command 'cheque'.",
                id="no command",
            ),
            pytest.param(
                ["check", "x.csv", "--fail-un", "error"],
                "Onbekende optie: --fail-un (misschien bedoelt u: --fail-on)",
                "No such option: --fail-un (Possible options: --fail-on)",
                id="no option",
            ),
            pytest.param(
                ["check"],
                "Noem ten minste één indiening.",
                "Missing argument 'submissions'.",
                id="no submission",
            ),
            pytest.param(
                ["check", "x.csv", "--year"],
                "Optie '--year' vraagt om een waarde.",
                "Option '--year' requires an argument.",
                id="no value",
            ),
            pytest.param(
                ["check", "x.csv", "--quiet=ja"],
                "Optie '--quiet' krijgt geen waarde.",
                "Option '--quiet' does not take a value.",
                id="a value too many",
            ),
            pytest.param(
                ["check", "x.csv", "--year", "zestien"],
                "Ongeldige waarde voor '--year': verwacht wordt een geheel getal.",
                "Invalid value for '--year': Input should be a valid integer, unable to parse "
                "string as an integer",
                id="a year in words",
            ),
            pytest.param(
                ["check", "x.csv", "--today", "31-12-2016"],
                "Ongeldige waarde voor '--today': '31-12-2016' is geen datum als 2016-12-31.",
                "Invalid value for '--today': Value error, '31-12-2016' does not match the formats "
                "'%Y-%m-%d'.",
                id="a date in Dutch",
            ),
            pytest.param(
                ["check", "x.csv", "--format", "pdf"],
                "Ongeldige waarde voor '--format': 'pdf' is niet een van 'text', 'json', 'sarif', "
                "'junit', 'github', 'markdown', 'csv', 'html', 'xlsx'.",
                "Invalid value for '--format': Value error, 'pdf' is not one of 'text', 'json', "
                "'sarif', 'junit', 'github', 'markdown', 'csv', 'html', 'xlsx'.",
                id="a format that is not there",
            ),
            pytest.param(
                ["data", "show"],
                "Verplicht gegeven ontbreekt: 'year'.",
                "Missing argument 'year'.",
                id="no year",
            ),
            pytest.param(
                ["data", "list", "2016"],
                "Te veel gegeven: (2016)",
                "Got unexpected extra argument(s) (2016)",
                id="too much",
            ),
            pytest.param(
                ["data", "build"],
                "Verplichte optie ontbreekt: '--boundaries'.",
                "Missing option '--boundaries'.",
                id="no boundaries",
            ),
            pytest.param(
                ["data", "build", "--tolerance", "1,5"],
                "Ongeldige waarde voor '--tolerance': verwacht wordt een getal, met een punt voor "
                "de decimalen.",
                "Invalid value for '--tolerance': Input should be a valid number, unable to parse "
                "string as a number",
                id="a decimal comma",
            ),
        ],
    )
    def test_are_said_in_the_language_of_the_caller(
        self, congruentie: Command, arguments: list[str], nl: str, en: str
    ) -> None:
        for language, expected in (("nl", nl), ("en", en)):
            done = congruentie(*arguments, CONGRUENTIE_LANG=language)
            assert (done.status, done.out) == (COULD_NOT, "")
            assert done.err == f"congruentie: {expected}\n"

    @pytest.mark.parametrize("arguments", [[], ["data"]], ids=["nothing", "data alone"])
    def test_without_a_command_show_the_help(
        self, congruentie: Command, arguments: list[str]
    ) -> None:
        done = congruentie(*arguments)
        assert (done.status, done.err) == (COULD_NOT, "")
        assert "Opdrachten" in done.out

    def test_hold_no_escape_sequence(self, congruentie: Command) -> None:
        done = congruentie("check", "x.csv", "--\x1b[2J")
        assert done.status == COULD_NOT
        assert "\x1b" not in done.err


class TestSubmissions:
    def test_that_are_a_folder_are_refused(self, check: Command, squares: Squares) -> None:
        done = check(squares.folder)
        assert done.status == COULD_NOT
        assert "dit is een map" in done.err

    def test_that_are_empty_are_refused(self, check: Command, squares: Squares) -> None:
        done = check(squares.file("leeg.csv", ""))
        assert done.status == COULD_NOT
        assert "dit bestand is leeg" in done.err

    def test_that_hold_nothing_but_a_header_are_refused(
        self, check: Command, squares: Squares
    ) -> None:
        done = check(squares.submission())
        assert done.status == COULD_NOT
        assert done.out == ""

    @pytest.mark.parametrize("language", ["nl", "en"])
    def test_without_any_known_municipality_are_no_pass(
        self, check: Command, squares: Squares, language: str
    ) -> None:
        done = check(squares.submission("GM9999,jeugd,Noord"), "--lang", language)
        assert done.status == COULD_NOT
        words = {"nl": "er is niets te toetsen", "en": "there is nothing to check"}
        assert words[language] in done.err

    def test_may_be_several_files(self, check: Command, squares: Squares) -> None:
        jeugd = squares.submission(*(f"{code},jeugd,Alle" for code in PEOPLE), name="j.csv")
        wmo = squares.submission(*(f"{code},wmo,Alle" for code in PEOPLE), name="w.csv")
        found = check(jeugd, wmo, "--format", "json").report
        assert [d["domain"] for d in found["domains"]] == ["jeugd", "wmo"]
        assert [i["path"] for i in found["provenance"]["inputs"]] == [jeugd, wmo]

    def test_may_describe_a_domain_before_anybody_is_in_it(
        self, check: Command, squares: Squares
    ) -> None:
        regions = squares.file("regios.csv", "regio;domein;rechtsvorm\nNoord;welzijn;dvo\n")
        found = check(squares.sound, regions, "--format", "json").report
        assert [one["domain"] for one in found["domains"]] == ["jeugd", "wmo"]
        about = [(one["rule"], one["domain"]) for one in found["findings"]]
        assert ("WIT05", "welzijn") in about
        assert [rule for rule, domain in about if domain == "welzijn"] == ["WIT05"]

    def test_with_an_impossible_name_are_judged(self, check: Command, squares: Squares) -> None:
        """A file name that is no UTF-8 reaches us with half characters in it."""
        path = squares.folder / os.fsdecode(b"indiening-\xff.csv")
        shutil.copy(squares.sound, path)
        assert "indiening-\ufffd.csv" in check(path).out.replace("\n", "")  # a long path is folded
        found = check(path, "--format", "json")
        assert found.report["provenance"]["inputs"][0]["path"] == str(path)

    def test_of_several_submitters_may_contradict_each_other(
        self, check: Command, squares: Squares
    ) -> None:
        west = squares.submission(
            f"{NORTH_WEST},jeugd,West", f"{SOUTH_WEST},jeugd,West", name="west.csv"
        )
        east = squares.submission(
            f"{NORTH_EAST},jeugd,Oost", f"{NORTH_WEST},jeugd,Oost", name="oost.csv"
        )
        call = (west, east, "--select", "WIT04")
        assert (
            "volgens oost.csv (regel 3) werkt zij samen in Oost, volgens west.csv (regel 2) in West"
        ) in " ".join(check(*call).out.split())
        assert (
            "according to oost.csv (line 3) it works in Oost, according to west.csv (line 2) in "
            "West"
        ) in " ".join(check(*call, "--lang", "en").out.split())
        [found] = check(*call, "--format", "json").report["findings"]
        assert found["facts"]["voices"] == ["oost.csv: Oost", "west.csv: West"]
        assert [place["path"] for place in found["places"]] == [east, west]

    @EVERY_FORM
    def test_that_are_faulty_are_judged_for_the_rest(
        self, check: Command, squares: Squares, form: str
    ) -> None:
        path = squares.submission(*(f"{code},jeugd,Alle" for code in PEOPLE), "GM9999,jeugd,Alle")
        done = check(path, "--format", form)
        assert done.status == FINDINGS
        assert "GEG01" in done.out


class TestYear:
    def test_may_be_said(self, congruentie: Command) -> None:
        found = congruentie("check", *REAL, "--format", "json").report
        assert found["provenance"]["territory"]["reference_date"] == "2016-01-01"

    def test_may_be_what_the_submission_says(self, congruentie: Command) -> None:
        done = congruentie("check", EXAMPLES / "voorstel-2013-05-31.xlsx", "--format", "json")
        assert done.report["provenance"]["territory"]["municipalities"] == 408

    def test_that_nobody_says_is_asked_for(self, congruentie: Command) -> None:
        done = congruentie("check", EXAMPLES / "regios-2016.csv")
        assert done.status == COULD_NOT
        assert done.err.startswith("congruentie: --year: van welk jaar zijn de gemeenten?")

    def test_that_is_not_there_is_refused(self, congruentie: Command) -> None:
        done = congruentie("check", EXAMPLES / "regios-2016.csv", "--year", "2015")
        assert done.status == COULD_NOT
        assert "van 2015 wordt geen kaart meegeleverd" in done.err

    def test_may_be_another_than_the_submission_says(self, congruentie: Command) -> None:
        """Of the 23 municipalities that were gone in 2016, four were split; none is unknown.

        The fifth GEG08 is Alphen-Chaam, divided by part as it was in 2013.
        """
        done = congruentie(
            "check",
            EXAMPLES / "voorstel-2013-05-31.xlsx",
            *("--year", "2016", "--format", "json", "--select", "GEG", "--select", "WIT"),
        )
        found = done.report
        assert [d["municipalities"] for d in found["domains"]] == [390, 390, 390]
        rules = [f["rule"] for f in found["findings"]]
        assert rules == ["GEG06", "GEG06", *["GEG08"] * 5]
        [note] = found["notes"]
        assert "19 gemeenten van 1 januari 2013" in note
        assert "Bergambacht → Krimpenerwaard;" in note


class TestMerge:
    WEST = f"{NORTH_WEST}+Zuidwest=Nieuw-West"

    def test_judges_as_if_it_were_so(self, check: Command, squares: Squares) -> None:
        found = check(squares.sound, "--merge", self.WEST, "--format", "json").report
        territory = found["provenance"]["territory"]
        assert (territory["municipalities"], territory["population"]) == (3, sum(PEOPLE.values()))
        assert found["provenance"]["merged"] == [
            {"code": SOUTH_WEST, "name": "Nieuw-West", "parts": [SOUTH_WEST, NORTH_WEST]}
        ]
        double = [f for f in found["findings"] if f["rule"] == "WIT04"]
        assert [f["municipality"] for f in double] == [SOUTH_WEST, SOUTH_WEST]
        assert double[0]["facts"]["origins"] == ["Noordwest (Noord)", "Zuidwest (Zuid)"]

    def test_says_so_in_every_language(self, check: Command, squares: Squares) -> None:
        assert (
            "Wat als: Nieuw-West = Zuidwest + Noordwest; op verzoek samengevoegd"
            in check(squares.sound, "--merge", self.WEST).out
        )
        assert (
            "What if: Nieuw-West = Zuidwest + Noordwest; merged on request"
            in check(squares.sound, "--merge", self.WEST, "--lang", "en").out
        )

    def test_is_not_named_where_nothing_is_merged(self, check: Command, squares: Squares) -> None:
        found = check(squares.sound, "--format", "json").report
        assert "merged" not in found["provenance"]

    def test_may_be_repeated(self, check: Command, squares: Squares) -> None:
        east = f"{NORTH_EAST}+{SOUTH_EAST}=Nieuw-Oost"
        asked = ("--merge", self.WEST, "--merge", east)
        found = check(squares.small, *asked, "--format", "json").report
        assert [one["name"] for one in found["provenance"]["merged"]] == [
            "Nieuw-West",
            "Nieuw-Oost",
        ]
        assert [f["rule"] for f in found["findings"] if f["rule"] == "GEG04"] == []

    def test_of_what_lies_apart_is_remarked_upon(self, check: Command, squares: Squares) -> None:
        asked = ("--merge", f"{NORTH_WEST}+{SOUTH_EAST}=Schuin")
        assert check(squares.sound, *asked, "--format", "json").report["notes"] == [
            (
                "--merge: de delen van Schuin vormen over land geen geheel; zij zijn toch als één "
                "gemeente getoetst."
            )
        ]

    def test_that_is_wrong_is_told(self, check: Command, squares: Squares) -> None:
        done = check(squares.sound, "--merge", "Atlantis=", "--merge", "Noordwest=West")
        assert done.status == COULD_NOT
        assert done.err.splitlines() == [
            (
                "congruentie: --merge: 'Atlantis' is geen gemeente van dit gebied. Verwacht: een "
                "code of een naam."
            ),
            (
                "congruentie: --merge: 'Atlantis=' noemt de nieuwe naam niet. Verwacht: "
                "GM0003+GM0010=Naam."
            ),
            (
                "congruentie: --merge: 'Noordwest=West' noemt geen twee gemeenten. Verwacht: "
                "GM0003+GM0010=Naam."
            ),
        ]

    def test_that_history_knows_gives_its_code(self, congruentie: Command) -> None:
        asked = ("--merge", "GM0003+GM0010+Loppersum=Eemsdelta", "--scope", "Delfzijl,Groningen")
        found = congruentie("check", *REAL, *asked, "--format", "json").report
        assert [one["code"] for one in found["provenance"]["merged"]] == ["GM1979"]
        members = [m for region in found["regions"] for m in region["members"]]
        assert "GM1979" in members
        assert {"GM0003", "GM0010", "GM0024"}.isdisjoint(members)
        assert found["provenance"]["municipalities_in_scope"] == 21


class TestOptions:
    def test_domain_leaves_out_the_others(self, check: Command, squares: Squares) -> None:
        found = check(squares.sound, "--domain", "WMO", "--format", "json").report
        assert [d["domain"] for d in found["domains"]] == ["wmo"]

    def test_domain_may_be_repeated_and_spelled_otherwise(
        self, check: Command, squares: Squares
    ) -> None:
        asked = ("--domain", "jeugdhulp", "--domain", "zorg")
        found = check(squares.sound, *asked, "--format", "json").report
        assert [d["domain"] for d in found["domains"]] == ["jeugd", "wmo"]

    def test_domain_that_is_not_there_is_refused(self, check: Command, squares: Squares) -> None:
        done = check(squares.sound, "--domain", "veiligheid")
        assert done.status == COULD_NOT
        assert "veiligheid" in done.err
        assert "jeugd, wmo" in done.err

    def test_scope_limits_what_is_judged(self, check: Command, squares: Squares) -> None:
        assert check(squares.spotted).status == FINDINGS
        done = check(squares.spotted, "--scope", f"{NORTH_WEST}, Noordoost", "--format", "json")
        assert done.status == OK
        assert done.report["provenance"]["scope"] == f"{NORTH_WEST}, Noordoost"
        assert done.report["provenance"]["municipalities_in_scope"] == 2

    def test_scope_that_is_nowhere_is_refused(self, check: Command, squares: Squares) -> None:
        done = check(squares.sound, "--scope", "Atlantis")
        assert done.status == COULD_NOT
        assert "'Atlantis' is geen provincie of gemeente" in done.err

    @pytest.mark.parametrize(
        "select", [("--select", "OMV", "--select", "WIT01"), ("--select", "OMV, WIT01")]
    )
    def test_select_and_ignore_choose_rules(
        self, check: Command, squares: Squares, select: tuple[str, ...]
    ) -> None:
        found = check(squares.small, *select, "--ignore", "OMV02", "--format", "json").report
        assert found["rules_run"] == ["OMV01", "OMV03", "OMV04", "OMV05", "WIT01"]
        why = {rule["code"]: rule["why"] for rule in found["rules_not_run"]}
        assert (why["OMV02"], why["OMV07"], why["CON01"]) == ("ignored", "off", "not-selected")

    @pytest.mark.parametrize(
        ("arguments", "expected"),
        [
            (["--select", "XYZ"], "XYZ: geen enkele regelcode begint zo."),
            (["--select", "OMV", "--ignore", "OMV"], "er blijft geen enkele regel over."),
        ],
    )
    def test_no_rule_left_is_no_pass(
        self, check: Command, squares: Squares, arguments: list[str], expected: str
    ) -> None:
        done = check(squares.sound, *arguments)
        assert done.status == COULD_NOT
        assert expected in done.err

    def test_rules_of_your_own_count(self, check: Command, squares: Squares) -> None:
        rules = squares.file(
            "eigen.yaml",
            "profile: eigen\nprofiles:\n  eigen: {version: 2, scale: {min_inhabitants: 130_000}}\n",
        )
        done = check(squares.sound, "--rules", rules, "--format", "json")
        assert done.status == FINDINGS
        provenance = done.report["provenance"]
        assert (provenance["profile"], provenance["profile_version"]) == ("eigen", 2)
        assert sum(f["rule"] == "OMV01" for f in done.report["findings"]) == 4

    @pytest.mark.parametrize(
        ("asked", "severity"),
        [((), "error"), (("--profile", "brief-2013-zacht"), "warning")],
        ids=["as the letter has it", "congruence as an aim"],
    )
    def test_a_profile_makes_crossing_regions_weigh_less(
        self, congruentie: Command, asked: tuple[str, ...], severity: str
    ) -> None:
        call = ("check", EXAMPLES / "regios-2016.csv", "--year", "2016", "--select", "CON01")
        done = congruentie(*call, "--format", "json", *asked)
        assert done.status == (FINDINGS if severity == "error" else OK)
        assert {finding["severity"] for finding in done.report["findings"]} == {severity}

    def test_a_profile_that_is_not_there_is_told(self, check: Command, squares: Squares) -> None:
        done = check(squares.sound, "--profile", "brief-2012")
        assert done.status == COULD_NOT
        assert "--profile: 'brief-2012' is geen bekend profiel. Bekend zijn: " in done.err

    def test_rules_that_are_wrong_are_all_told(self, check: Command, squares: Squares) -> None:
        rules = squares.file("eigen.yaml", "scale:\n  min_inhabitants: 100.000\n  circa: veel\n")
        done = check(squares.sound, "--rules", rules)
        assert done.status == COULD_NOT
        assert [line.split(": ")[1] for line in done.err.splitlines()] == [
            f"{rules}:2:20",
            f"{rules}:3:10",
        ]

    def test_waivers_are_accepted_until_their_day(self, congruentie: Command) -> None:
        call = (
            *("check", EXAMPLES / "regios-2016.csv", "--year", "2016", "--format", "json"),
            *("--waivers", EXAMPLES / "waivers-2016.yaml", "--select", "OMV01", "--select", "MTW"),
        )
        last_day = congruentie(*call, "--today", "2016-12-31")
        assert (last_day.status, last_day.report["counts"]["waived"]) == (OK, 1)
        day_after = congruentie(*call, "--today", "2017-01-01")
        assert (day_after.status, day_after.report["counts"]["waived"]) == (FINDINGS, 0)
        assert [f["rule"] for f in day_after.report["findings"]] == ["MTW01", "OMV01"]

    def test_waivers_hold_after_the_merger_of_whom_they_are_about(
        self, check: Command, squares: Squares
    ) -> None:
        """As the sheet maatwerk does: what was accepted of a part is accepted of the whole."""
        east = (f"{code},jeugd,Oost" for code in (NORTH_EAST, SOUTH_EAST))
        waivers = squares.file(
            "maatwerk.yaml",
            "waivers:\n"
            f"  - {{rule: WIT01, municipality: {NORTH_WEST}, ground: overig,\n"
            "     expires: 2099-12-31,\n"
            "     reason: Nog in overleg met de buren., decided_by: GS van Drenthe}\n",
        )
        merged = ("--merge", TestMerge.WEST, "--select", "WIT01", "--select", "MTW")
        path = squares.submission(*east, name="oost.csv")
        done = check(path, "--waivers", waivers, *merged, "--format", "json")
        assert [(f["rule"], f["status"]) for f in done.report["findings"]] == [("WIT01", "waived")]

    def test_waivers_may_call_a_region_by_its_name(self, check: Command, squares: Squares) -> None:
        path = squares.folder / "codes.csv"
        path.write_text(
            "gemeentecode,domein,regiocode,regio\n"
            + "".join(f"{code},jeugd,R7,Alle samen\n" for code in list(PEOPLE)[:1])
        )
        waivers = squares.file(
            "maatwerk.yaml",
            "waivers:\n"
            "  - {rule: OMV01, region: Alle samen, ground: overig, decided_by: de provincie,\n"
            "     reason: het eiland is nu eenmaal klein, expires: 2016-12-31}\n",
        )
        asked = ("--select", "OMV01", "--select", "MTW", "--today", "2016-06-01")
        done = check(path, "--waivers", waivers, *asked, "--format", "json")
        assert done.status == OK
        assert [f["status"] for f in done.report["findings"]] == ["waived"]

    def test_waivers_that_are_wrong_are_refused(self, check: Command, squares: Squares) -> None:
        waivers = squares.file("maatwerk.yaml", "waivers:\n  - rule: OMV99\n")
        done = check(squares.sound, "--waivers", waivers)
        assert done.status == COULD_NOT
        assert f"{waivers}:2:5: 'waivers.0.reason' ontbreekt." in done.err

    def test_today_is_today_unless_it_is_said(self, check: Command, squares: Squares) -> None:
        said = check(squares.sound, "--today", "2016-06-01", "--format", "json").report
        assert said["provenance"]["today"] == "2016-06-01"
        unsaid = check(squares.sound, "--format", "json").report
        assert unsaid["provenance"]["today"] > "2025"

    def test_all_shows_every_finding(self, congruentie: Command) -> None:
        few, every = (congruentie("check", *REAL, *more).out for more in ([], ["--all"]))
        assert "alle met --all" in few
        assert "alle met --all" not in every
        assert every.count("• ") > few.count("• ")

    def test_quiet_prints_nothing(self, check: Command, squares: Squares) -> None:
        done = check(squares.spotted, "--quiet")
        assert (done.status, done.out, done.err) == (FINDINGS, "", "")

    def test_quiet_complains_all_the_same(self, check: Command, squares: Squares) -> None:
        done = check(squares.folder / "weg.csv", "--quiet")
        assert done.status == COULD_NOT
        assert done.err

    def test_toets_is_check(self, congruentie: Command) -> None:
        assert congruentie("toets", *REAL) == congruentie("check", *REAL)


class TestLanguage:
    @pytest.mark.parametrize(
        ("arguments", "environment", "expected"),
        [
            ([], {}, "nl"),
            (["check"], {}, "nl"),
            (["check", "--lang", "en"], {}, "en"),
            (["check", "--lang=en"], {}, "en"),
            (["check", "--lang", "de"], {}, "nl"),
            (["check", "--lang"], {}, "nl"),
            (["check"], {"CONGRUENTIE_LANG": "en"}, "en"),
            (["check"], {"CONGRUENTIE_LANG": "fr"}, "nl"),
            (["check", "--lang", "nl"], {"CONGRUENTIE_LANG": "en"}, "nl"),
        ],
    )
    def test_is_known_before_the_call_is(
        self, arguments: list[str], environment: dict[str, str], expected: str
    ) -> None:
        assert language_of(arguments, environment) == expected

    def test_may_be_asked_for(self, check: Command, squares: Squares) -> None:
        assert "toets van samenwerkingsregio's" in check(squares.sound).out
        assert "check of cooperation regions" in check(squares.sound, "--lang", "en").out

    def test_may_come_from_the_environment(
        self, check: Command, squares: Squares, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setenv("CONGRUENTIE_LANG", "en")
        assert "check of cooperation regions" in check(squares.sound).out
        assert "toets van" in check(squares.sound, "--lang", "nl").out

    def test_that_nobody_speaks_is_refused(
        self, check: Command, squares: Squares, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        assert check(squares.sound, "--lang", "de").status == COULD_NOT
        monkeypatch.setenv("CONGRUENTIE_LANG", "de")
        assert check(squares.sound).status == COULD_NOT

    def test_of_complaints_too(self, check: Command, squares: Squares) -> None:
        done = check(squares.folder / "weg.csv", "--lang", "en")
        assert "there is no such file" in done.err


class TestOutput:
    @EVERY_FORM
    def test_goes_to_a_file_and_nothing_to_the_screen(
        self, check: Command, squares: Squares, form: str
    ) -> None:
        path = squares.folder / "uit" / "rapport"
        printed = check(squares.spotted, "--format", form)
        written = check(squares.spotted, "--format", form, "--output", path)
        assert (written.status, written.out, written.err) == (FINDINGS, "", "")
        assert path.read_bytes().decode() == printed.out

    def test_goes_to_a_file_even_if_quiet(self, check: Command, squares: Squares) -> None:
        path = squares.folder / "rapport.txt"
        assert check(squares.sound, "--quiet", "--output", path).out == ""
        assert "Uitkomst: geen bezwaren" in path.read_text(encoding="utf-8")

    def test_that_cannot_be_written_is_told(self, check: Command, squares: Squares) -> None:
        squares.file("bestand", "")
        done = check(squares.sound, "--output", squares.folder / "bestand" / "rapport.txt")
        assert (done.status, done.out) == (COULD_NOT, "")
        assert "kan hier niet schrijven" in done.err

    @pytest.mark.parametrize("path", [".", "..", "uit"])
    def test_that_is_a_folder_is_refused(
        self, check: Command, squares: Squares, path: str, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        (squares.folder / "uit").mkdir()
        sound = squares.sound
        monkeypatch.chdir(squares.folder)
        done = check(sound, "--output", path)
        assert done.status == COULD_NOT
        assert "(Is a directory)" in done.err
        assert sorted(p.name for p in squares.folder.iterdir()) == ["indiening.csv", "uit"]

    def test_that_fails_halfway_leaves_the_old(
        self, check: Command, squares: Squares, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        path = Path(squares.file("rapport.json", "oud"))

        def full(_handle: int) -> None:
            raise OSError(28, "No space left on device")

        monkeypatch.setattr(os, "fsync", full)
        done = check(squares.sound, "--output", path)
        assert done.status == COULD_NOT
        assert path.read_text() == "oud"
        assert not list(squares.folder.glob(".congruentie-*"))

    def test_of_a_call_that_failed_is_not_touched(self, check: Command, squares: Squares) -> None:
        path = Path(squares.file("rapport.json", "oud"))
        assert check(squares.folder / "weg.csv", "--output", path).status == COULD_NOT
        assert path.read_text() == "oud"


class TestData:
    def test_list_names_what_is_bundled(self, congruentie: Command) -> None:
        done = congruentie("data", "list")
        assert done.status == OK
        assert [line[:4] for line in done.out.splitlines()[::2]] == ["2013", "2016", "2024"]
        assert "390 municipalities" in congruentie("data", "list", "--lang", "en").out

    def test_show_tells_of_one_year(self, congruentie: Command) -> None:
        done = congruentie("data", "show", "2016")
        assert done.status == OK
        assert done.out.startswith("2016  390 gemeenten  16.979.120 inwoners")
        assert "Verbindingen over water" in done.out

    def test_show_refuses_another_year(self, congruentie: Command) -> None:
        done = congruentie("data", "show", "2015")
        assert (done.status, done.out) == (COULD_NOT, "")
        assert "van 2015 wordt geen kaart meegeleverd" in done.err

    @pytest.mark.parametrize(
        ("language", "expected"),
        [
            ("nl", "4 gemeenten, 217.000 inwoners; grenzen: 8; delen die over land samenhangen: 1"),
            ("en", "4 municipalities, 217,000 inhabitants; borders: 8; parts that hang together"),
        ],
    )
    def test_build_makes_a_territory_and_says_so(
        self, congruentie: Command, squares: Squares, language: str, expected: str
    ) -> None:
        folder = squares.folder / "2017"
        done = congruentie(
            *("data", "build", "--boundaries", squares.boundaries),
            *("--population", squares.population, "--date", "2017-01-01", "--output", folder),
            *("--source", "getekend", "--licence", "CC0 1.0"),
            *("--tolerance", "10", "--lang", language),
        )
        assert (done.status, done.err) == (OK, "")
        assert done.out.startswith(f"{folder}: {expected}")
        manifest = json.loads((folder / "manifest.json").read_text())
        assert (manifest["reference_date"], manifest["licence"]) == ("2017-01-01", "CC0 1.0")
        report = congruentie(
            "check", squares.sound, "--territory", folder, "--format", "json"
        ).report
        assert report["provenance"]["territory"]["source"] == "getekend"

    @pytest.mark.parametrize("address", ["https://x.nl/grenzen.geojson", "s3://a/grenzen.geojson"])
    def test_build_opens_no_address(
        self,
        congruentie: Command,
        squares: Squares,
        monkeypatch: pytest.MonkeyPatch,
        address: str,
    ) -> None:
        """Not even where a file lies in a folder that goes by such a name."""
        monkeypatch.chdir(squares.folder)
        namesake = squares.folder / address
        namesake.parent.mkdir(parents=True)
        shutil.copy(squares.boundaries, namesake)
        done = congruentie(
            *("data", "build", "--boundaries", address, "--population", squares.population),
            *("--date", "2016-01-01", "--output", squares.folder / "nieuw"),
        )
        assert (done.status, done.out) == (COULD_NOT, "")
        assert "grenzen.geojson: is geen gewoon bestand op deze computer." in done.err
        assert not (squares.folder / "nieuw").exists()

    def test_build_that_fails_writes_nothing(self, congruentie: Command, squares: Squares) -> None:
        population = squares.file("inwoners.csv", "gemeentecode,inwoners\nGM0001,veel\n")
        done = congruentie(
            *("data", "build", "--boundaries", squares.boundaries, "--population", population),
            *("--date", "2016-01-01", "--output", squares.folder / "nieuw"),
        )
        assert (done.status, done.out) == (COULD_NOT, "")
        assert done.err
        assert not (squares.folder / "nieuw").exists()

    def test_a_territory_that_was_changed_is_refused(
        self, congruentie: Command, squares: Squares
    ) -> None:
        folder = shutil.copytree(squares.territory, squares.folder / "anders")
        with (folder / "municipalities.csv").open("a") as file:
            file.write("\n")
        done = congruentie("check", squares.sound, "--territory", folder)
        assert done.status == COULD_NOT
        assert "is gewijzigd nadat het werd gebouwd" in done.err

    def test_check_builds_on_the_way_and_remembers(
        self, congruentie: Command, squares: Squares, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setenv("XDG_CACHE_HOME", str(squares.folder / "cache"))
        call = (
            *("check", squares.spotted, "--year", "2016", "--format", "json"),
            *("--boundaries", squares.boundaries, "--population", squares.population),
        )
        first = congruentie(*call)
        assert first.status == FINDINGS
        assert first.report["provenance"]["territory"]["population"] == 217_000
        monkeypatch.setattr("congruentie.reference.build", None)
        assert congruentie(*call) == first

    def test_check_asks_for_all_that_it_builds_of(
        self, congruentie: Command, squares: Squares
    ) -> None:
        done = congruentie("check", squares.sound, "--boundaries", squares.boundaries)
        assert done.status == COULD_NOT
        assert "geef --boundaries, --population en --year samen op" in done.err


def commands(command: Any, path: str = "") -> Iterator[tuple[str, Any]]:
    """Every command with its words."""
    yield path, command
    for name, nested in getattr(command, "commands", {}).items():
        yield from commands(nested, f"{path} {name}".strip())


def helps(command: Any) -> dict[str, str | None]:
    """The help of a command and of everything it takes."""
    takes = (*command.params, command.get_help_option(typer.Context(command)))
    return {"": command.help} | {parameter.name: parameter.help for parameter in takes}


COMMANDS = dict(commands(typer.main.get_command(cli.app)))


class TestHelp:
    def test_is_there_for_every_command(self) -> None:
        assert sorted(COMMANDS) == [
            "",
            "check",
            "compare",
            "data",
            "data build",
            "data list",
            "data show",
            "explain",
            "herstel",
            "kaart",
            "map",
            "monitor",
            "rapport",
            "repair",
            "report",
            "schema",
            "sjabloon",
            "statements",
            "stellingen",
            "template",
            "toets",
            "uitleg",
            "vergelijk",
        ]

    @pytest.mark.parametrize("path", sorted(COMMANDS))
    def test_of_everything_has_its_dutch(self, path: str) -> None:
        for name, words in helps(COMMANDS[path]).items():
            assert words in DUTCH, (path, name)

    def test_has_no_dutch_that_nobody_reads(self) -> None:
        english = {words for command in COMMANDS.values() for words in helps(command).values()}
        assert sorted(set(DUTCH) - english) == []

    @pytest.mark.parametrize("path", sorted(COMMANDS))
    def test_is_printed_in_dutch_and_in_english(self, congruentie: Command, path: str) -> None:
        for language in ("nl", "en"):
            done = congruentie(*path.split(), "--help", CONGRUENTIE_LANG=language)
            assert (done.status, done.err) == (OK, "")
            said = " ".join(done.out.replace("│", " ").split())
            english = str(helps(COMMANDS[path])[""])
            assert (DUTCH[english] if language == "nl" else english) in said
            assert ("Show this message" in said) is (language == "en")

    def test_complaints_in_english_stay_as_they_are(self) -> None:
        assert complaint("No such option: --x", "en") == "No such option: --x"


def process(*arguments: object, **environment: str) -> subprocess.Popen[bytes]:
    """A call in a process of its own."""
    return subprocess.Popen(  # noqa: S603 # our own program, with arguments from this file
        [sys.executable, "-m", "congruentie", *map(str, arguments)],
        cwd=ROOT,
        env={**os.environ, "PYTHONWARNINGS": "error", **environment},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )


def finished(*arguments: object, **environment: str) -> Call:
    out, err = (running := process(*arguments, **environment)).communicate()
    return Call(running.returncode, out.decode(), err.decode())


class TestAsAProcess:
    def test_says_the_same(self, congruentie: Command) -> None:
        assert finished("check", *REAL) == congruentie("check", *REAL)

    def test_gives_its_status_to_the_shell(self, squares: Squares) -> None:
        at = ("--territory", squares.territory)
        assert finished("check", squares.sound, *at).status == OK
        assert finished("check", squares.spotted, *at).status == FINDINGS
        assert finished("check", "weg.csv", *at).status == COULD_NOT
        assert finished().status == COULD_NOT

    def test_speaks_utf_8_whatever_the_locale(self) -> None:
        done = finished("data", "show", "2016", LC_ALL="C", PYTHONIOENCODING="ascii")
        assert done.status == OK
        assert "Den Helder – Texel" in done.out

    def test_keeps_its_status_when_nobody_reads_on(self) -> None:
        running = process("check", *REAL, "--format", "json")
        assert running.stdout
        running.stdout.close()
        assert running.stderr
        assert running.stderr.read() == b""
        running.stderr.close()
        assert running.wait() == FINDINGS

    def test_shows_colour_on_a_terminal_only(self, squares: Squares) -> None:
        call = ("check", squares.spotted, "--territory", squares.territory)
        assert "\x1b" not in finished(*call).out
        assert "\x1b[" in on_a_terminal(*call)
        assert "\x1b" not in on_a_terminal(*call, NO_COLOR="1")

    def test_stops_on_ctrl_c(self, squares: Squares) -> None:
        program = (
            "import os, signal, sys\n"
            "from congruentie import app\n"
            "app.check = lambda *_: os.kill(os.getpid(), signal.SIGINT)\n"
            "from congruentie.cli import main\n"
            f"sys.argv[1:] = ['check', {squares.sound!r}, '--territory', "
            f"{str(squares.territory)!r}]\n"
            "main()\n"
        )
        done = subprocess.run(  # noqa: S603 # our own program
            [sys.executable, "-c", program], cwd=ROOT, capture_output=True, check=False
        )
        assert (done.returncode, done.stdout, done.stderr) == (INTERRUPTED, b"", b"")


def on_a_terminal(*arguments: object, **environment: str) -> str:
    """What a person sees who calls it in a terminal."""
    ours, theirs = pty.openpty()
    running = subprocess.Popen(  # noqa: S603 # our own program
        [sys.executable, "-m", "congruentie", *map(str, arguments)],
        cwd=ROOT,
        env={**os.environ, **environment},
        stdout=theirs,
    )
    os.close(theirs)
    seen = io.BytesIO()
    while True:
        try:
            part = os.read(ours, 65536)
        except OSError:
            break
        if not part:
            break
        seen.write(part)
    os.close(ours)
    running.wait()
    return seen.getvalue().decode()


class TestEmit:
    def test_to_a_pipe_that_is_closed_says_nothing(self, monkeypatch: pytest.MonkeyPatch) -> None:
        reads, writes = os.pipe()
        os.close(reads)
        with os.fdopen(writes, "w", encoding="utf-8") as stdout:
            monkeypatch.setattr(sys, "stdout", stdout)
            emit(b"x" * 1_000_000, None)
            emit(b"and nobody minds the rest", None)


class TestMain:
    def test_takes_the_arguments_of_the_process(
        self, monkeypatch: pytest.MonkeyPatch, capfdbinary: Capture
    ) -> None:
        monkeypatch.setattr(sys, "argv", ["congruentie", "data", "show", "1999"])
        monkeypatch.setenv("PYDANTIC_DISABLE_PLUGINS", "")
        for step in ("disable", "freeze"):
            monkeypatch.setattr(cli.gc, step, lambda: None)
        with pytest.raises(SystemExit) as left:
            cli.main()
        assert left.value.code == COULD_NOT
        assert b"1999" in capfdbinary.readouterr().err

    def test_is_what_python_m_runs(self, monkeypatch: pytest.MonkeyPatch) -> None:
        ran = []
        monkeypatch.setattr(cli, "main", lambda: ran.append("main"))
        runpy.run_module("congruentie", run_name="__main__")
        assert ran == ["main"]

    def test_may_say_its_version(self, congruentie: Command) -> None:
        done = congruentie("--version")
        assert (done.status, done.out, done.err) == (OK, f"congruentie {__version__}\n", "")


class TestItsOwnInput:
    """A result never takes the place of what it was made of."""

    @pytest.mark.parametrize("asked", ["voorstel.csv", "./voorstel.csv"])
    def test_is_not_overwritten(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, asked: str
    ) -> None:
        monkeypatch.chdir(tmp_path)
        content = "gemeente;domein;regio\nAssen;jeugd;Noord\n"
        Path("voorstel.csv").write_text(content, encoding="utf-8")
        status = run(["check", "voorstel.csv", "--year", "2016", "--output", asked], {})
        assert status == 2
        assert Path("voorstel.csv").read_text(encoding="utf-8") == content
