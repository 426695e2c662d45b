"""A template that is filled in is a submission that reads without a word about it."""

import csv
import subprocess
import sys
from collections.abc import Callable, Iterator
from datetime import date
from itertools import cycle, islice
from pathlib import Path
from typing import Any

import pytest
from openpyxl import Workbook, load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from congruentie.cli import run
from congruentie.errors import UsageError
from congruentie.model.region import Tier
from congruentie.model.submission import Known, Submission
from congruentie.model.template import Column, Holds
from congruentie.readers.bundled import bundled
from congruentie.readers.gazetteer import read_gazetteer
from congruentie.readers.opened import open_tables
from congruentie.readers.submission import read_submission
from congruentie.readers.wanted import Wanted
from congruentie.registry import all_rules, rule_names
from congruentie.reports.template_choices import choices
from congruentie.reports.template_membership import MEMBERSHIP
from congruentie.reports.template_regions import REGIONS
from congruentie.reports.template_waivers import WAIVERS
from congruentie.templates import TemplateRequest, blank_submission
from congruentie.territories import TerritoryChoice, find_territory
from congruentie.words import LANGUAGES, Language

ROOT = Path(__file__).parents[1]
OK, COULD_NOT = 0, 2
DRENTHE = TemplateRequest(territory=TerritoryChoice(year=2024), scope="Drenthe")
FIRST = 3
"""The row below the example."""
EXAMPLES = pytest.mark.parametrize("examples", [True, False], ids=["examples left in", "taken out"])
IN_BOTH_LANGUAGES = pytest.mark.parametrize("language", LANGUAGES)

Make = Callable[..., Path]


@pytest.fixture
def make(tmp_path: Path) -> Make:
    """Makes a template with a call, and gives its path."""

    def make(*arguments: str, name: str = "sjabloon.xlsx", language: Language = "nl") -> Path:
        path = tmp_path / name
        call = ["template", *arguments, "--output", str(path), "--lang", language]
        assert run(call, {}) == OK
        return path

    return make


class Filled:
    """A template that somebody fills in."""

    def __init__(self, path: Path, language: Language) -> None:
        self.path, self.language = path, language
        self.book: Workbook = load_workbook(path)
        self.lists = choices(blank_submission(DRENTHE), language)
        _, _, self.membership, self.regions, self.waivers, _ = self.book.worksheets

    def columns(
        self, sheet: Worksheet, columns: tuple[Column, ...]
    ) -> Iterator[tuple[int, Column]]:
        """Every column with its number; the headings must be those that were asked for."""
        for at, column in enumerate(columns, start=1):
            assert sheet.cell(1, at).value == column.name.text(self.language)
            yield at, column

    def choose_regions(self, count: int) -> None:
        """Every municipality in one of so many regions."""
        names = cycle(f"Regio {number}" for number in range(count))
        for row in range(FIRST, self.membership.max_row + 1):
            self.membership.cell(row, 6).value = next(names)

    def describe(self, rows: int) -> None:
        """Every column of so many regions filled, with the choices that it offers in turn."""
        for at, column in self.columns(self.regions, REGIONS):
            for row, value in enumerate(islice(self.values(column), rows)):
                self.regions.cell(FIRST + row, at).value = value
        for row in range(rows):
            self.regions.cell(FIRST + row, 1).value = f"Regio {row}"

    def claim(self, rows: int) -> None:
        """As many requests for maatwerk, in turn about a region and about a municipality."""
        for at, column in self.columns(self.waivers, WAIVERS):
            for row, value in enumerate(islice(self.values(column), rows)):
                self.waivers.cell(FIRST + row, at).value = value
        for row in range(rows):
            region, municipality = (self.waivers.cell(FIRST + row, at) for at in (1, 2))
            region.value = f"Regio {row}"
            (municipality if row % 2 else region).value = None

    def values(self, column: Column) -> Iterator[Any]:
        """What the cells of a column may hold, again and again."""
        offered = self.lists.get(column.choices)
        return cycle(offered or [column.sample(self.language) or _something(column)])

    def save(self, *, examples: bool) -> Path:
        if not examples:
            for sheet in (self.membership, self.regions, self.waivers):
                sheet.delete_rows(2)
        self.book.save(self.path)
        return self.path


def _something(column: Column) -> str | date:
    return date(2026, 1, 1) if column.holds is Holds.DATE else "wat er maar te zeggen is"


def read(path: Path, year: int = 2024) -> Submission:
    gazetteer = read_gazetteer(bundled("data"))
    territory = find_territory(TerritoryChoice(year=year), (), gazetteer)
    wanted = Wanted(rules=rule_names(all_rules()))
    return read_submission(open_tables([path]), territory, gazetteer, wanted)


def assert_all_is_read(submission: Submission) -> None:
    assert submission.unreadable == ()
    assert submission.notes == ()
    assert all(isinstance(said.municipality, Known) for said in submission.statements)


class TestFilledIn:
    @IN_BOTH_LANGUAGES
    @EXAMPLES
    def test_it_reads_without_a_note(self, make: Make, language: Language, examples: bool) -> None:
        filled = Filled(make("--scope", "Drenthe", language=language), language)
        rows = max(map(len, filled.lists.values()))
        filled.choose_regions(rows)
        filled.describe(rows)
        filled.claim(rows)
        found = read(filled.save(examples=examples))
        assert_all_is_read(found)
        assert len(found.statements) == 12 * 3
        described = {r.name for d in found.divisions for r in d.regions if r.described}
        assert described == {f"Regio {number}" for number in range(rows)}
        assert len(found.waivers) == rows
        assert found.scope == "Drenthe"
        stated = {(said.about, said.day) for said in found.dates}
        assert stated == {("boundaries", date(2024, 1, 1)), ("population", date(2024, 1, 1))}

    @IN_BOTH_LANGUAGES
    @EXAMPLES
    def test_nothing_but_regions_need_be_filled_in(
        self, make: Make, language: Language, examples: bool
    ) -> None:
        filled = Filled(make("--scope", "Drenthe", language=language), language)
        filled.choose_regions(1)
        assert_all_is_read(read(filled.save(examples=examples)))

    @IN_BOTH_LANGUAGES
    def test_every_choice_of_a_membership_is_read(self, make: Make, language: Language) -> None:
        filled = Filled(make("--scope", "Drenthe", language=language), language)
        filled.choose_regions(3)
        for at, column in filled.columns(filled.membership, MEMBERSHIP):
            if column.choices in ("tier", "task", "milestone"):
                values = filled.values(column)
                for row in range(FIRST, filled.membership.max_row + 1):
                    filled.membership.cell(row, at).value = next(values)
        found = read(filled.save(examples=True))
        assert_all_is_read(found)
        assert {division.layer.tier for division in found.divisions} == set(Tier)

    @EXAMPLES
    def test_check_finds_no_fault_in_the_data(
        self, make: Make, capfdbinary: pytest.CaptureFixture[bytes], examples: bool
    ) -> None:
        filled = Filled(make("--scope", "Drenthe"), "nl")
        filled.choose_regions(2)
        filled.describe(2)
        path = filled.save(examples=examples)
        assert run(["check", str(path), "--select", "GEG", "--fail-on", "warning"], {}) == OK
        assert b"Zonne" not in capfdbinary.readouterr().out

    def test_text_reads_without_a_note(self, make: Make) -> None:
        path = make("--year", "2013", "--scope", "'s-Gravenhage; Drenthe", name="sjabloon.csv")
        with path.open(encoding="utf-8-sig", newline="") as file:
            header, *rows = csv.reader(file, delimiter=";")
        for row in rows[1:]:
            row[header.index("regio")] = "Regio Noord"
        with path.open("w", encoding="utf-8", newline="") as file:
            csv.writer(file, delimiter=";").writerows([header, *rows])
        found = read(path, 2013)
        assert_all_is_read(found)
        assert "'s-Gravenhage" in {row[1] for row in rows}
        assert {region.name for division in found.divisions for region in division.regions} == {
            "Regio Noord"
        }

    def test_as_it_comes_it_is_no_pass(
        self, make: Make, capfdbinary: pytest.CaptureFixture[bytes]
    ) -> None:
        assert run(["check", str(make("--scope", "Drenthe"))], {}) == COULD_NOT
        assert "er is niets te toetsen" in capfdbinary.readouterr().err.decode()


class TestContents:
    def test_are_the_whole_country_of_the_newest_year_and_the_three_domains(
        self, make: Make
    ) -> None:
        sheet = load_workbook(make())["deelname"]
        codes = [sheet.cell(row, 1).value for row in range(FIRST, sheet.max_row + 1)]
        assert (len(codes), len(set(codes))) == (342 * 3, 342)
        assert [sheet.cell(FIRST + at * 342, 3).value for at in range(3)] == [
            *("jeugd", "arbeidsmarkt", "Wmo")
        ]

    def test_are_of_the_domains_that_were_asked_for_each_once(self) -> None:
        asked = ("hotline", "Passend onderwijs", "meldpunt")
        blank = blank_submission(TemplateRequest(territory=TerritoryChoice(), domains=asked))
        assert dict(blank.domains) == {
            "meldpunt": Tier.SUPRA_REGIONAL,
            "passend_onderwijs": Tier.REGIONAL,
        }
        assert choices(blank, "nl")["domain"][-1] == "passend_onderwijs"

    def test_may_be_of_a_territory_of_your_own(self) -> None:
        folder = TerritoryChoice(folder=bundled("data") / "2016")
        blank = blank_submission(TemplateRequest(territory=folder, scope="Drenthe"))
        assert blank.reference_date == date(2016, 1, 1)
        assert {municipality.province for municipality in blank.municipalities} == {"Drenthe"}

    @pytest.mark.parametrize(
        ("asked", "where"),
        [
            (TemplateRequest(territory=TerritoryChoice(year=1999)), "--year"),
            (TemplateRequest(territory=TerritoryChoice(), scope="Zonneland"), "--scope"),
            (TemplateRequest(territory=TerritoryChoice(), domains=("jeugd", " ")), "--domain"),
        ],
        ids=["year", "scope", "domain"],
    )
    def test_that_are_not_there_are_refused(self, asked: TemplateRequest, where: str) -> None:
        with pytest.raises(UsageError) as refused:
            blank_submission(asked)
        assert [mistake.where for mistake in refused.value.mistakes] == [where]


class TestCall:
    def test_sjabloon_is_template(self, make: Make, tmp_path: Path) -> None:
        path = tmp_path / "eigen.xlsx"
        assert run(["sjabloon", "--scope", "Drenthe", "--output", str(path)], {}) == OK
        assert path.read_bytes() == make("--scope", "Drenthe").read_bytes()

    def test_gives_the_same_bytes_anywhere(self, make: Make, tmp_path: Path) -> None:
        path = tmp_path / "elders.xlsx"
        subprocess.run(  # noqa: S603 # our own program, with arguments from this file
            [
                *(sys.executable, "-m", "congruentie", "template", "--scope", "Drenthe"),
                *("--output", str(path)),
            ],
            cwd=ROOT,
            env={"PYTHONHASHSEED": "7", "TZ": "Asia/Tokyo"},
            check=True,
        )
        assert path.read_bytes() == make("--scope", "Drenthe").read_bytes()

    def test_without_a_file_writes_to_standard_output(
        self, make: Make, capfdbinary: pytest.CaptureFixture[bytes]
    ) -> None:
        for form in ("xlsx", "csv"):
            path = make("--scope", "Drenthe", name=f"sjabloon.{form}")
            assert run(["template", "--scope", "Drenthe", "--format", form], {}) == OK
            assert capfdbinary.readouterr().out == path.read_bytes()

    def test_shows_no_workbook_on_a_terminal(
        self, monkeypatch: pytest.MonkeyPatch, capfdbinary: pytest.CaptureFixture[bytes]
    ) -> None:
        monkeypatch.setattr(sys.stdout, "isatty", lambda: True)
        assert run(["template"], {}) == COULD_NOT
        assert "Noem een bestand" in capfdbinary.readouterr().err.decode()

    @pytest.mark.parametrize(
        ("name", "form", "expected"),
        [
            ("sjabloon.ods", (), "sjabloon.ods moet op .xlsx of .csv eindigen"),
            ("sjabloon", (), "sjabloon moet op .xlsx of .csv eindigen"),
            ("sjabloon.xlsx", ("--format", "csv"), "sjabloon.xlsx moet op .csv eindigen"),
        ],
    )
    def test_refuses_a_name_that_belies_the_form(
        self,
        tmp_path: Path,
        capfdbinary: pytest.CaptureFixture[bytes],
        name: str,
        form: tuple[str, ...],
        expected: str,
    ) -> None:
        assert run(["template", *form, "--output", str(tmp_path / name)], {}) == COULD_NOT
        assert expected in capfdbinary.readouterr().err.decode()
        assert list(tmp_path.iterdir()) == []

    def test_writes_in_the_place_of_an_older_file(self, make: Make, tmp_path: Path) -> None:
        (tmp_path / "sjabloon.xlsx").write_text("oud", encoding="utf-8")
        assert make("--scope", "Drenthe").read_bytes().startswith(b"PK")
