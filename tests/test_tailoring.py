"""Maatwerk from sheet to report: what a submission claims, and what real regions could claim."""

import csv
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from congruentie.app import CheckRequest, check_submission
from congruentie.errors import ConfigError
from congruentie.reports.json_report import as_data
from congruentie.reports.terminal import Screen, render
from congruentie.territories import TerritoryChoice

EXAMPLES = Path(__file__).parents[1] / "data" / "examples"
KEMPEN = {"Bergeijk", "Bladel", "Eersel", "Oirschot", "Reusel-De Mierden"}
ZEEUWS_VLAANDEREN = {"Hulst", "Terneuzen"}
"""Without Sluis, which stays with the rest of Zeeland."""

Json = dict[str, Any]


@pytest.fixture(scope="module")
def youth(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The youth regions of 2016, with two regions of our own set apart from theirs."""
    apart = dict.fromkeys(KEMPEN, "Kempen") | dict.fromkeys(ZEEUWS_VLAANDEREN, "Zeeuws-Vlaanderen")
    source = EXAMPLES / "regios-2016.csv"
    with source.open(encoding="utf-8-sig", newline="") as file:
        rows = [row for row in csv.DictReader(file, delimiter=";") if row["domein"] == "jeugd"]
    lines = [
        f"{row['gemeentecode']};jeugd;{apart.get(row['gemeente'], row['regio'])}" for row in rows
    ]
    path = tmp_path_factory.mktemp("jeugd") / "jeugd.csv"
    path.write_text("\n".join(["gemeentecode;domein;regio", *lines]), encoding="utf-8")
    return path


def request(*submissions: Path, **more: Any) -> CheckRequest:
    return CheckRequest(
        submissions=submissions,
        today=date(2016, 6, 1),
        territory=TerritoryChoice(year=2016),
        **more,
    )


def claims(folder: Path, *rows: str) -> Path:
    path = folder / "maatwerk.csv"
    head = "domein;regio;gemeente;regel;grond;motivering;oordeel;beoordelaar;geldig_tot"
    path.write_text("\n".join([head, *rows]), encoding="utf-8")
    return path


def below(report: Json) -> dict[str, Json]:
    """The regions below the threshold, by code."""
    return {one["region"]: one for one in report["findings"] if one["rule"] == "OMV01"}


def found(report: Json, rule: str) -> list[str]:
    return [finding["message"] for finding in report["findings"] if finding["rule"] == rule]


def checked(*submissions: Path, **more: Any) -> Json:
    return as_data(check_submission(request(*submissions, **more)), "nl")


@pytest.fixture(scope="module")
def regions(youth: Path) -> dict[str, Json]:
    """The findings OMV01 of those regions, by region."""
    return below(checked(youth))


class TestRealRegions:
    def test_fail_both(self, regions: dict[str, Json]) -> None:
        assert sorted(regions) == ["kempen", "zeeuws-vlaanderen"]

    def test_zeeuws_vlaanderen_without_sluis_is_hemmed_in(self, regions: dict[str, Json]) -> None:
        facts = regions["zeeuws-vlaanderen"]["facts"]
        assert facts["inhabitants"] == 82_029
        assert facts["grounds"] == ["geografische_context"]
        assert facts["evidence"] == ["geografische_context: supported (hemmed-in)"]
        assert facts["density"] == pytest.approx(181.4, abs=0.1)
        assert facts["outside_share"] == pytest.approx(0.869, abs=0.001)
        assert facts["extension"] == ["Sluis"]
        said = regions["zeeuws-vlaanderen"]["message"]
        assert "een beroep op maatwerk (geografische context) is niet ingediend" in said

    def test_the_kempen_have_no_ground(self, regions: dict[str, Json]) -> None:
        assert regions["kempen"]["facts"]["inhabitants"] == 87_780
        assert "grounds" not in regions["kempen"]["facts"]
        assert "maatwerk" not in regions["kempen"]["message"]

    def test_the_kempen_could_grow_with_one_municipality(self, youth: Path, tmp_path: Path) -> None:
        rows = [f";Kempen;;OMV01;{g};Zandgronden en bossen" for g in ("geografie", "density")]
        report = checked(youth, claims(tmp_path, *rows))
        facts = below(report)["kempen"]["facts"]
        assert facts["density"] == pytest.approx(200.2, abs=0.1)
        assert len(facts["extension"]) == 1
        assert facts["claims"] == [
            "bevolkingsdichtheid: open, arguable",
            "geografische_context: open, unsupported",
        ]
        [unsupported] = found(report, "OMV05")
        assert "wordt niet door de cijfers gedragen: uitgebreid met" in unsupported


class TestSheet:
    ACCEPTED = ";Kempen;;OMV-01;bestaand;Werkt al jaren naar wens;aanvaard;GS;31-12-2016"

    def test_that_is_accepted_waives_and_stays_visible(self, youth: Path, tmp_path: Path) -> None:
        kempen = below(checked(youth, claims(tmp_path, self.ACCEPTED)))["kempen"]
        assert kempen["status"] == "waived"
        assert kempen["waiver"] == {
            "ground": "bestaand",
            "reason": "Werkt al jaren naar wens",
            "decided_by": "GS",
            "expires": "2016-12-31",
            "verdict": "aanvaard",
            "requested_by": None,
        }

    @pytest.mark.parametrize("verdict", ["open", "afgewezen"])
    def test_that_is_not_accepted_waives_nothing(
        self, youth: Path, tmp_path: Path, verdict: str
    ) -> None:
        row = f"jeugd;kempen;;OMV01;bestaand;Werkt al jaren;{verdict}"
        kempen = below(checked(youth, claims(tmp_path, row)))["kempen"]
        assert (kempen["status"], kempen["waiver"]) == ("open", None)
        assert [claim["verdict"] for claim in kempen["claims"]] == [verdict]

    def test_that_cannot_be_read_is_a_finding_with_its_place(
        self, youth: Path, tmp_path: Path
    ) -> None:
        sheet = claims(tmp_path, ";Kempen;;OMV99;bestaand", ";Kempen;Bladel;OMV01;omdat")
        report = checked(youth, sheet)
        unreadable = [one for one in report["findings"] if one["rule"] == "GEG09"]
        assert [one["places"][0]["line"] for one in unreadable] == [2, 3, 3]
        assert found(report, "GEG09")[0].startswith("In kolom 'regel' staat 'OMV99'; verwacht werd")

    def test_that_misfires_is_told(self, youth: Path, tmp_path: Path) -> None:
        row = ";De Kempen;;OMV01;bestaand;Werkt al jaren"
        assert found(checked(youth, claims(tmp_path, row)), "MTW02") == [
            "Het beroep op maatwerk voor De Kempen, regel OMV01, past op geen enkele bevinding."
        ]

    def test_beside_a_decision_in_the_file_gives_way_and_a_note_says_so(
        self, youth: Path, tmp_path: Path
    ) -> None:
        decision = {
            "rule": "OMV01",
            "region": "Kempen",
            "ground": "bestaand",
            "reason": "Een goed functionerend samenwerkingsverband.",
            "decided_by": "GS",
            "expires": "2016-12-31",
        }
        lines = "\n    ".join(f"{key}: {text}" for key, text in decision.items())
        file = tmp_path / "besluiten.yaml"
        file.write_text(f"waivers:\n  - {lines}\n", encoding="utf-8")
        sheet = claims(tmp_path, ";Kempen;;OMV01;bestaand;Werkt al jaren;open")
        report = checked(youth, sheet, waivers=file)
        assert below(report)["kempen"]["status"] == "waived"
        note = "over dit maatwerk (OMV01, Kempen) staat ook een besluit in het bestand"
        assert [said for said in report["notes"] if note in said]

    def test_shows_claims_on_other_rules_below_their_findings(
        self, youth: Path, tmp_path: Path
    ) -> None:
        row = ";Utrecht;;CEN02;overig;Tijdelijk;open"
        report = check_submission(
            request(youth, claims(tmp_path, row), select=("CEN02",), scope="Utrecht")
        )
        shown = render(report, "nl", Screen())
        assert "Een beroep op maatwerk (overige grond) is ingediend, nog niet" in shown


def test_islands_are_codes_and_what_the_map_calls_one_needs_no_list(tmp_path: Path) -> None:
    rules = tmp_path / "rules.yaml"
    rules.write_text("tailoring:\n  islands: [Texel]\n", encoding="utf-8")
    texel = tmp_path / "texel.csv"
    texel.write_text("gemeente;domein;regio\nTexel;jeugd;Texel\n", encoding="utf-8")
    with pytest.raises(ConfigError, match="GM0448"):
        checked(texel, rules=rules)
    rules.write_text("tailoring:\n  islands: []\n", encoding="utf-8")
    facts = below(checked(texel, rules=rules))["texel"]["facts"]
    assert "geografische_context: supported (island)" in facts["evidence"]
