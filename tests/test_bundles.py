"""``congruentie report``: one judgement in every form, in one folder, or one for each province."""

import csv
import json
import os
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import docx
import openpyxl
import pyogrio
import pytest
from conftest import looking_away

from congruentie.app import CheckRequest, prepare
from congruentie.bundles import files, write_report, write_report_per_province
from congruentie.bundles.material import Material
from congruentie.cli import run
from congruentie.errors import UsageError
from congruentie.reports.content import ContentTable
from congruentie.territories import TerritoryChoice
from congruentie.words import LANGUAGES

ROOT = Path(__file__).parents[1]
EXAMPLES = ROOT / "data" / "examples"
REAL = EXAMPLES / "regios-2016.csv"
FORMS = {
    *("index.html", "rapport.docx", "rapport.pdf", "rapport.md", "rapport.json"),
    *("bevindingen.xlsx", "bevindingen.csv", "bevindingen.gpkg", "inhoud.json", "kaarten"),
}
Json = dict[str, Any]


def request(scope: str = "", **more: Any) -> CheckRequest:
    return CheckRequest(
        submissions=(REAL,),
        today=date(2016, 6, 1),
        territory=TerritoryChoice(year=2016),
        scope=scope,
        **more,
    )


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("landelijk") / "bundel"


@pytest.fixture(scope="module")
def made(folder: Path) -> Material:
    """The bundle of the real divisions of 2016; the small ones below go over the same lines."""
    with looking_away():
        return write_report(request(), folder, "nl")


@pytest.fixture(scope="module")
def report(made: Material, folder: Path) -> Json:
    assert made
    found: Json = json.loads((folder / "rapport.json").read_bytes())
    return found


@pytest.fixture
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    """A bundle of one form, for tests that are about the command."""
    monkeypatch.setattr("congruentie.bundles.bundle", lambda _: {"rapport.md": b"kort"})


def table(made: Material, key: str) -> ContentTable:
    return next(found for found in made.document.tables if found.key == key)


class TestFiles:
    def test_are_all_there(self, made: Material, folder: Path) -> None:
        assert {path.name for path in folder.iterdir()} == FORMS
        maps = {path.name for path in (folder / "kaarten").iterdir()}
        assert maps == {f"{key}.{form}" for key in made.scenes for form in ("svg", "png", "pdf")}
        assert maps

    def test_the_list_names_every_file(self, made: Material, folder: Path) -> None:
        assert made
        listed = json.loads((folder / "inhoud.json").read_bytes())["files"]
        held = {p.relative_to(folder).as_posix() for p in folder.rglob("*") if p.is_file()}
        assert set(listed) == held - {"inhoud.json"}

    def test_the_page_is_that_of_check(self, made: Material, folder: Path, tmp_path: Path) -> None:
        assert made
        page = tmp_path / "index.html"
        asked = ("--year", "2016", "--today", "2016-06-01", "--format", "html")
        run(["check", str(REAL), *asked, "--output", str(page)], {})
        assert page.read_bytes() == (folder / "index.html").read_bytes()

    def test_words_hold_every_map(self, made: Material, folder: Path) -> None:
        file = docx.Document(str(folder / "rapport.docx"))
        assert len(file.inline_shapes) == len(made.scenes)

    def test_words_can_be_mailed(self, made: Material, folder: Path) -> None:
        """Twelve maps of the whole country: at 300 dpi in full colour they are 11 MB."""
        assert len(made.scenes) == 12
        assert (folder / "rapport.docx").stat().st_size < 4_000_000


class TestNumbers:
    """What the tables say is what the JSON says."""

    def test_regions(self, made: Material, report: Json) -> None:
        rows = table(made, "A").rows
        assert [(row[0].value, row[3].value, row[4].value) for row in rows] == [
            (region["name"], len(region["members"]), region["population"])
            for region in report["regions"]
        ]

    def test_municipalities(self, made: Material, report: Json) -> None:
        rows = table(made, "B").rows
        assert len(rows) == report["provenance"]["municipalities_in_scope"]
        assert sum(row[3].value for row in rows) == report["provenance"]["territory"]["population"]  # type: ignore[misc]

    def test_crossings(self, made: Material, report: Json) -> None:
        assert len(table(made, "C").rows) == sum(p["crossing"] for p in report["congruence"])
        facts = [f["facts"] for f in report["findings"] if f["rule"] == "CON01"]
        assert sorted(row[-1].value for row in table(made, "C").rows) == sorted(  # type: ignore[type-var]
            fact["inhabitants"] for fact in facts
        )

    def test_small_regions(self, made: Material, report: Json) -> None:
        small = [r["name"] for r in report["regions"] if r["population"] < 100_000]
        assert [row[0].value for row in table(made, "E").rows] == small

    def test_congruence(self, made: Material, report: Json) -> None:
        for row, pair in zip(made.document.congruence.rows, report["congruence"], strict=True):
            assert [cell.value for cell in row[1:6]] == [
                *(pair["identical"], pair["nested"], pair["crossing"]),
                *(pair["municipalities"], pair["municipalities_identical"]),
            ]
            assert [row[7].value, row[9].value, row[11].value] == [
                *(pair["municipalities_identical_or_nested"], pair["municipalities_dominant"]),
                pair["moves"],
            ]
            assert row[14].value == pair["territorial_congruence"]

    def test_findings_in_every_form(self, made: Material, folder: Path, report: Json) -> None:
        sentences = [finding["message"] for finding in report["findings"]]
        assert [finding.sentence for finding in made.document.findings] == sentences
        sheet = openpyxl.load_workbook(folder / "bevindingen.xlsx")["bevindingen"]
        assert [row[6].value for row in sheet.iter_rows(min_row=2)] == sentences
        with (folder / "bevindingen.csv").open(encoding="utf-8-sig", newline="") as file:
            assert len(list(csv.reader(file, delimiter=";"))) == len(sentences) + 1
        layer = pyogrio.read_dataframe(folder / "bevindingen.gpkg", layer="bevindingen")
        assert list(layer["bevinding"]) == sentences


class TestAgain:
    @pytest.mark.usefixtures("quick")
    def test_a_round_of_a_later_date_is_not_compared(
        self, made: Material, folder: Path, tmp_path: Path
    ) -> None:
        assert made
        later = json.loads((folder / "rapport.json").read_bytes())
        later["provenance"]["territory"]["reference_date"] = "2024-01-01"
        (tmp_path / "later.json").write_text(json.dumps(later), encoding="utf-8")
        found = write_report(request(baseline=tmp_path / "later.json"), tmp_path / "uit", "nl")
        assert table(found, "H").empty.startswith("De vorige ronde is niet te vergelijken")

    def test_process_hash_seed_and_time_zone_do_not_matter(
        self, made: Material, folder: Path, tmp_path: Path
    ) -> None:
        assert made
        command = ("report", str(REAL), "--year", "2016", "--today", "2016-06-01", "--quiet")
        subprocess.run(  # noqa: S603 # our own program, with arguments from this file
            [
                *(sys.executable, "-m", "congruentie", *command),
                *("--fail-on", "never", "--output", str(tmp_path / "elders")),
            ],
            cwd=ROOT,
            env={**os.environ, "PYTHONHASHSEED": "1", "TZ": "Pacific/Kiritimati"},
            check=True,
        )
        assert held(tmp_path / "elders") == held(folder)

    @pytest.mark.usefixtures("quick")
    def test_an_earlier_round_fills_the_changes(
        self, made: Material, folder: Path, tmp_path: Path
    ) -> None:
        assert made
        later = tmp_path / "later.csv"
        old, new = "Renkum;jeugd;Arnhem", "Renkum;jeugd;Food Valley"
        text = REAL.read_text(encoding="utf-8-sig").replace(old, new)
        later.write_text(text, encoding="utf-8")
        baseline = replace(request(baseline=folder / "rapport.json"), submissions=(later,))
        rows = table(write_report(baseline, tmp_path / "uit", "nl"), "H").rows
        assert [cell.text for cell in rows[0]] == [
            *("andere regio", "jeugd", "Renkum", "Arnhem", "Food Valley"),
        ]
        assert [row[0].text for row in rows[1:]] == sorted(row[0].text for row in rows[1:])
        assert {"bevinding opgelost", "nieuwe bevinding"} <= {row[0].text for row in rows}


def held(folder: Path) -> Mapping[str, bytes]:
    paths = sorted(path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in paths}


class TestPerProvince:
    def test_one_bundle_each(self, tmp_path: Path) -> None:
        found = write_report_per_province(
            request("Drenthe,GM0034", domains=("jeugd",)), tmp_path / "uit", "nl"
        )
        assert list(found) == ["flevoland", "drenthe"]
        assert {p.name for p in (tmp_path / "uit").iterdir()} == {*found, "inhoud.json"}
        for name in found:
            inside = {path.name for path in (tmp_path / "uit" / name).iterdir()}
            assert inside == FORMS - {"inhoud.json"}
        assert found["drenthe"].document.subtitle == "Drenthe, peildatum 1 januari 2016"
        assert found["flevoland"].document.subtitle == "Almere, peildatum 1 januari 2016"

    def test_a_territory_without_provinces_has_none(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        case, *others = prepare(request())
        land = {c: replace(m, province=None) for c, m in case.territory.municipalities.items()}
        bare = replace(case, territory=replace(case.territory, municipalities=land))
        monkeypatch.setattr("congruentie.bundles.prepare", lambda _: (bare, *others))
        with pytest.raises(UsageError, match="provinces"):
            write_report_per_province(request(), tmp_path / "uit", "nl")


class TestAllOrNothing:
    def test_a_form_that_fails_leaves_nothing(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        def broken(_: Material) -> bytes:
            message = "kapot"
            raise RuntimeError(message)

        monkeypatch.setattr(files, "FILES", {"rapport.md": lambda _: b"", "kapot.md": broken})
        with pytest.raises(RuntimeError):
            write_report(request("Drenthe"), tmp_path / "uit", "nl")
        assert list(tmp_path.iterdir()) == []


def test_a_check_can_be_a_workbook(tmp_path: Path) -> None:
    call = ("check", str(REAL), "--year", "2016", "--today", "2016-06-01", "--format", "xlsx")
    assert run((*call, "--scope", "Drenthe", "--output", str(tmp_path / "uit.xlsx")), {}) == 1
    book = openpyxl.load_workbook(tmp_path / "uit.xlsx")
    assert book["samenvatting"]["B1"].value == "Drenthe, peildatum 1 januari 2016"


@pytest.mark.usefixtures("quick")
class TestCommand:
    CALL = (str(REAL), "--year", "2016", "--today", "2016-06-01", "--scope", "Drenthe")

    @pytest.mark.parametrize("name", ["report", "rapport"])
    def test_says_the_summary_and_where_it_is(
        self, name: str, tmp_path: Path, capfdbinary: pytest.CaptureFixture[bytes]
    ) -> None:
        status = run((name, *self.CALL, "--output", str(tmp_path / "uit")), {})
        said = capfdbinary.readouterr().out.decode()
        assert status == 1
        assert said.startswith("Drenthe, peildatum 1 januari 2016\nGetoetst zijn ")
        assert f"De map van het rapport: {tmp_path / 'uit'}\n" in said

    def test_quiet_says_nothing(
        self, tmp_path: Path, capfdbinary: pytest.CaptureFixture[bytes]
    ) -> None:
        call = ("report", *self.CALL, "--output", str(tmp_path / "uit"), "--quiet")
        assert run((*call, "--fail-on", "never"), {}) == 0
        assert capfdbinary.readouterr().out == b""

    @pytest.mark.parametrize("language", LANGUAGES)
    def test_per_province_says_each(
        self, language: str, tmp_path: Path, capfdbinary: pytest.CaptureFixture[bytes]
    ) -> None:
        call = ("report", *self.CALL[:-1], "Drenthe,Flevoland", "--per", "province")
        run((*call, "--output", str(tmp_path / "uit"), "--lang", language), {})
        said = capfdbinary.readouterr().out.decode()
        assert str(tmp_path / "uit" / "drenthe") in said
        assert str(tmp_path / "uit" / "flevoland") in said

    def test_a_folder_of_somebody_else_is_refused(
        self, tmp_path: Path, capfdbinary: pytest.CaptureFixture[bytes]
    ) -> None:
        (tmp_path / "brief.docx").write_bytes(b"van iemand")
        assert run(("report", *self.CALL, "--output", str(tmp_path)), {}) == 2
        assert "is geen lege map" in capfdbinary.readouterr().err.decode()
        assert (tmp_path / "brief.docx").read_bytes() == b"van iemand"

    def test_a_folder_must_be_named(self, capfdbinary: pytest.CaptureFixture[bytes]) -> None:
        assert run(("report", *self.CALL), {}) == 2
        assert "--output" in capfdbinary.readouterr().err.decode()
