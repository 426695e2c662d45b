"""The example submissions in ``data/examples``: what their README says of them is so."""

import csv
import re
import sys
from datetime import date
from importlib import import_module
from pathlib import Path
from types import ModuleType

import openpyxl
import pytest
from ruamel.yaml import YAML

ROOT = Path(__file__).resolve().parents[2]
DATA = ROOT / "data"
EXAMPLES = DATA / "examples"
REFERENCE = ROOT.parent / "shared" / "reference"
EXPLAINED_RULES = {
    "WIT": ["01", "02", "03", "04", "05"],
    "OMV": ["01", "02", "03", "04", "05", "06", "07"],
    "CON": ["01", "02", "03", "04"],
    "AAN": ["01", "02", "03"],
    "CEN": ["01", "02", "03", "04", "05", "06", "07", "08"],
    "TAK": ["01", "02"],
    "VNG": ["01", "02", "03"],
    "PRO": ["01", "02", "03", "04", "05", "06", "07"],
    "GEG": ["01", "02", "03", "04", "05", "06", "07", "08", "09"],
    "MTW": ["01", "02"],
}


def table(path: Path, delimiter: str = ",") -> list[dict[str, str]]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file, delimiter=delimiter))


def municipalities(year: str) -> set[str]:
    return {row["code"] for row in table(DATA / year / "municipalities.csv")}


@pytest.fixture
def make(monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    monkeypatch.syspath_prepend(DATA)
    for name in ("make_tables", "make_examples", "faulty_example"):
        monkeypatch.delitem(sys.modules, name, raising=False)
    return import_module("make_examples")


class TestExamples:
    def test_of_2016_have_every_municipality_once_per_domain(self) -> None:
        rows = table(EXAMPLES / "regios-2016.csv", ";")
        for domain, regions in (("arbeidsmarkt", 35), ("jeugd", 42), ("wmo", 43)):
            found = [row for row in rows if row["domein"] == domain]
            assert sorted(row["gemeentecode"] for row in found) == sorted(municipalities("2016"))
            assert len({row["regio"] for row in found}) == regions

    def test_of_the_law_have_35_centres_and_alphen_chaam_in_two_parts(self) -> None:
        rows = table(EXAMPLES / "arbeidsmarkt-2013-wet.csv", ";")
        assert {row["gemeentecode"] for row in rows} == municipalities("2013")
        assert len(rows) == 408 + 1
        assert sum(row["centrum"] == "ja" for row in rows) == 35
        assert [(r["gemeente"], r["regio"], r["deelgebied"]) for r in rows if r["deelgebied"]] == [
            ("Alphen-Chaam", "Midden-Brabant", "postcode 5130-5131"),
            ("Alphen-Chaam", "West-Brabant", "postcode 4855-4861"),
        ]

    def test_of_31_may_2013_say_that_nobody_submitted_them(self) -> None:
        text = (EXAMPLES / "voorstel-2013-05-31.csv").read_text(encoding="utf-8-sig")
        book = openpyxl.load_workbook(EXAMPLES / "voorstel-2013-05-31.xlsx")
        head = {row[0]: row[1] for row in book["kop"].iter_rows(values_only=True)}
        assert text.startswith("Geconstrueerd voorbeeld, geen werkelijke indiening")
        assert book["deelname"]["A1"].value == head["titel"]
        assert head["opmerking"] == "geconstrueerd voorbeeld, geen werkelijke indiening"

    def test_of_31_may_2013_are_the_same_as_text_and_as_workbook(self) -> None:
        book = openpyxl.load_workbook(EXAMPLES / "voorstel-2013-05-31.xlsx")
        cells = [
            [value or "" for value in row]
            for row in book["deelname"].iter_rows(min_row=2, values_only=True)
        ]
        text = (EXAMPLES / "voorstel-2013-05-31.csv").read_text(encoding="utf-8-sig")
        assert list(csv.reader(text.splitlines()[1:], delimiter=";")) == cells
        for domain in ("jeugd", "wmo"):
            assert {row[0] for row in cells if row[2] == domain} == municipalities("2013")

    def test_explain_every_rule_that_judges_one_submission(self) -> None:
        text = (EXAMPLES / "README.md").read_text(encoding="utf-8")
        faulty = text.partition("## `gebrekkig.xlsx`")[2]
        explained = re.findall(r"^\| ([A-Z]{3})(\d\d) \|", faulty, re.MULTILINE)
        assert explained == [
            (family, number) for family, numbers in EXPLAINED_RULES.items() for number in numbers
        ]

    @pytest.mark.parametrize(
        ("row", "name"),
        [
            (3, "Gouda"),
            (8, "Middelburg"),
            (21, "Middelburg"),
            (28, "Gouda"),
            (36, "Borsele"),
            (39, "Borsele"),
            (40, "Schouwen-Duiveland"),
            (42, "Terneuzen"),
            (43, "Goes"),
            (44, "Vlissingen"),
            (45, "Vlisingen"),
            (46, "Bergambacht"),
            (47, "Bergen"),
            (48, "Hulst Terneuzen"),
            (23, "Veere"),
            (53, "Goeree-Overflakkee"),
            (61, "Schouwen-Duiveland"),
            (62, "Gouda"),
        ],
    )
    def test_have_their_faults_in_the_rows_that_are_explained(self, row: int, name: str) -> None:
        sheet = openpyxl.load_workbook(EXAMPLES / "gebrekkig.xlsx")["deelname"]
        assert sheet.cell(row, 2).value == name

    def test_hold_a_true_error_value(self) -> None:
        sheet = openpyxl.load_workbook(EXAMPLES / "gebrekkig.xlsx", data_only=True)["deelname"]
        assert (sheet["D42"].data_type, sheet["D42"].value) == ("e", "#N/A")

    @pytest.mark.parametrize("path", sorted(EXAMPLES.glob("*.yaml")), ids=lambda path: path.name)
    def test_have_waivers_with_a_ground_a_reason_a_decider_and_an_end(self, path: Path) -> None:
        for waiver in YAML(typ="safe").load(path)["waivers"]:
            assert {"rule", "ground", "reason", "decided_by", "expires"} <= set(waiver)
            assert isinstance(waiver["expires"], date)

    @pytest.mark.skipif(
        not REFERENCE.is_dir(), reason="the folder with reference tables is not beside the checkout"
    )
    def test_can_be_made_again_with_the_same_bytes(self, make: ModuleType, tmp_path: Path) -> None:
        make.write_all(REFERENCE, tmp_path)
        for path in sorted(tmp_path.iterdir()):
            assert path.read_bytes() == (EXAMPLES / path.name).read_bytes(), path.name
