"""The JSON report: every key of the contract, with its type, and nothing that is no JSON."""

import json
from dataclasses import dataclass, replace
from datetime import date
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from reports.drawn import CROSSING, judged, judged_by, renamed
from worlds import TODAY, case, code, codes, country, division, invented, said, seeing, waiver

from congruentie.app import CheckRequest, check_submission
from congruentie.model.finding import (
    Domains,
    OneOf,
    Quantity,
    Severity,
    Sighting,
    Subject,
    Unit,
)
from congruentie.model.region import Layer, Place, Tier
from congruentie.model.report import Report
from congruentie.model.submission import Note, Unknown
from congruentie.registry import all_rules
from congruentie.reports.json_report import as_data, render
from congruentie.territories import TerritoryChoice
from congruentie.words import LANGUAGES, Language

EXAMPLES = Path(__file__).parents[2] / "data" / "examples"


@dataclass(frozen=True)
class Optional:
    """This, or null."""

    promised: Any


NUMBER, MAYBE_TEXT = (int, float), (str, type(None))

SUBJECT = {
    "domain": MAYBE_TEXT,
    "tier": MAYBE_TEXT,
    "task": MAYBE_TEXT,
    "region": MAYBE_TEXT,
    "municipality": MAYBE_TEXT,
}
REMEDY = {
    "kind": ("move", "join", "leave", "merge"),
    "domain": str,
    "tier": str,
    "task": MAYBE_TEXT,
    "municipalities": [str],
    "from": MAYBE_TEXT,
    "to": str,
    "inhabitants": int,
    "together": int,
    "new_crossings": int,
}
FINDING = {
    "fingerprint": str,
    "rule": str,
    "slug": str,
    "severity": ("error", "warning", "info"),
    "status": ("open", "waived", "baseline"),
    **SUBJECT,
    "related": [SUBJECT],
    "municipalities": [str],
    "facts": {...: (str, int, float, list)},
    "message": str,
    "hint": str,
    "remedy": Optional(REMEDY),
    "source": str,
    "places": [{"path": str, "sheet": MAYBE_TEXT, "line": (int, type(None))}],
    "waiver": (dict, type(None)),
    "claims": [dict],
}
STATES = ("passed", "tailored", "attention", "failed")
STATES += ("not-run", "not-declared", "incomplete", "not-applicable")
CONTRACT: dict[Any, Any] = {
    "schema_version": ("1",),
    "tool": {"name": ("congruentie",), "version": str},
    "provenance": {
        "territory": {
            "reference_date": str,
            "municipalities": int,
            "population": int,
            "source": str,
            "generalised": bool,
            "sha256": str,
        },
        "inputs": [{"path": str, "sha256": str}],
        "profile": str,
        "profile_version": int,
        "rules_sha256": str,
        "today": str,
        "scope": str,
        "own_rules": MAYBE_TEXT,
        "municipalities_in_scope": int,
        "scope_municipalities": (list, type(None)),
    },
    "verdict": ("passed", "findings", "no-verdict"),
    "counts": {"error": int, "warning": int, "info": int, "waived": int},
    "rules_run": [str],
    "rules_not_run": [{"code": str, "why": str, "fault": bool}],
    "domains": [
        {
            "domain": str,
            "tier": ("a", "b", "c", "national"),
            "task": MAYBE_TEXT,
            "regions": int,
            "municipalities": int,
            "population": int,
            "verdicts": {...: STATES},
        }
    ],
    "regions": [
        {
            "domain": str,
            "tier": ("a", "b", "c", "national"),
            "task": MAYBE_TEXT,
            "code": str,
            "name": str,
            "members": [str],
            "population": int,
            "land_area_km2": NUMBER,
            "density": NUMBER,
            "pieces": int,
            "verdicts": {...: STATES},
        }
    ],
    "congruence": [
        {
            "domains": [str],
            "tier": ("a", "b", "c", "national"),
            "tasks": [MAYBE_TEXT],
            "identical": int,
            "nested": int,
            "crossing": int,
            "municipalities": int,
            "municipalities_identical": int,
            "municipalities_identical_or_nested": int,
            "municipalities_dominant": int,
            "moves": int,
            "moves_to_nest": [int],
            "territorial_congruence": NUMBER,
            "inhabitants": int,
            "inhabitants_identical": int,
            "inhabitants_identical_or_nested": int,
            "inhabitants_dominant": int,
            "moves_inhabitants": int,
            "moves_to_nest_inhabitants": [int],
            "territorial_congruence_inhabitants": NUMBER,
        }
    ],
    "common_ground": {
        "domains": [str],
        "tier": str,
        "tasks": [MAYBE_TEXT],
        "building_blocks": int,
        "knots": [
            {
                "settled": bool,
                "regions": [{"domain": str, "task": MAYBE_TEXT, "region": str}],
                "municipalities": [str],
                "population": int,
            }
        ],
        "territorial_congruence": NUMBER,
        "territorial_congruence_inhabitants": NUMBER,
    },
    "findings": [FINDING],
    "notes": [str],
}


def breaches(found: Any, promised: Any, where: str = "") -> list[str]:
    """Every place where a value is not what was promised: missing, unknown, of another type."""
    match promised:
        case dict():
            values = promised.get(..., None)
            wrong = [] if values else sorted(set(found) ^ set(promised))
            return [f"{where}.{key}" for key in wrong] + [
                breach
                for key, value in found.items()
                if values or key in promised
                for breach in breaches(value, values or promised[key], f"{where}.{key}")
            ]
        case Optional():
            return breaches(found, promised.promised, where) if found is not None else []
        case list():
            return [b for item in found for b in breaches(item, promised[0], f"{where}[]")]
        case (str(), *_):
            return [] if found in promised else [where]
        case _:
            kinds = promised if isinstance(promised, tuple) else (promised,)
            return [] if type(found) in kinds else [where]


def parsed(report: Report, language: Language = "nl") -> Any:
    """What a strict reader makes of the bytes."""

    def refused(text: str) -> None:
        pytest.fail(f"no JSON: {text}")

    return json.loads(render(report, language).decode(), parse_constant=refused)


def example(*names: str, **more: Any) -> Report:
    return check_submission(
        CheckRequest(
            submissions=tuple(EXAMPLES / name for name in names),
            today=TODAY,
            territory=TerritoryChoice(year=2016),
            **more,
        )
    )


@pytest.fixture(scope="module")
def real() -> Report:
    """The 2016 divisions, with one exception accepted."""
    return example("regios-2016.csv", waivers=EXAMPLES / "waivers-2016.yaml")


@pytest.fixture(scope="module")
def faulty() -> Report:
    """A submission in which every rule finds something."""
    return example("gebrekkig.xlsx", waivers=EXAMPLES / "gebrekkig-waivers.yaml")


@pytest.mark.parametrize("language", LANGUAGES)
class TestContract:
    def test_holds_for_a_drawn_world(self, language: Language) -> None:
        assert breaches(parsed(judged(), language), CONTRACT) == []

    def test_holds_for_the_divisions_of_2016(self, real: Report, language: Language) -> None:
        assert breaches(parsed(real, language), CONTRACT) == []

    def test_holds_where_every_rule_finds_something(
        self, faulty: Report, language: Language
    ) -> None:
        found = parsed(faulty, language)
        assert breaches(found, CONTRACT) == []
        unasked = {"OMV07", "CON05"}  # off, and about an earlier round
        assert {f["rule"] for f in found["findings"]} == set(all_rules()) - unasked

    def test_stands_in_the_order_of_the_design(self, language: Language) -> None:
        assert list(parsed(judged(), language)) == list(CONTRACT)


def test_the_contract_itself_is_held_against_what_is_there() -> None:
    found = parsed(judged())
    found["counts"]["error"] = "1"
    found["verdict"] = "goed"
    found["extra"] = None
    del found["findings"][0]["message"]
    assert breaches(found, CONTRACT) == [
        ".extra",
        ".verdict",
        ".counts.error",
        ".findings[].message",
    ]


class TestTheDivisionsOf2016:
    def test_are_told_with_their_real_numbers(self, real: Report) -> None:
        found = parsed(real)
        territory = found["provenance"]["territory"]
        assert territory["reference_date"] == "2016-01-01"
        assert (territory["municipalities"], territory["population"]) == (390, 16_979_120)
        assert [(d["domain"], d["regions"], d["municipalities"]) for d in found["domains"]] == [
            ("jeugd", 42, 390),
            ("arbeidsmarkt", 35, 390),
            ("wmo", 43, 390),
        ]
        assert len(found["regions"]) == 42 + 35 + 43
        [waard] = [r for r in found["regions"] if r["code"] == "hoeksche-waard"]
        assert (waard["domain"], waard["population"], waard["pieces"]) == ("wmo", 84_968, 1)
        assert waard["density"] == pytest.approx(84_968 / waard["land_area_km2"], abs=0.1)

    def test_are_compared(self, real: Report) -> None:
        [pair] = [p for p in parsed(real)["congruence"] if p["domains"] == ["jeugd", "wmo"]]
        assert (pair["identical"], pair["nested"], pair["crossing"]) == (28, 15, 7)
        assert (pair["municipalities_identical"], pair["moves"]) == (259, 34)
        assert pair["moves_to_nest"] == [22, 17]

    def test_have_common_ground(self, real: Report) -> None:
        found = parsed(real)["common_ground"]
        assert found["building_blocks"] == 64
        assert round(found["territorial_congruence"], 3) == 0.807
        assert sum(len(knot["municipalities"]) for knot in found["knots"]) == 390
        assert sum(knot["population"] for knot in found["knots"]) == 16_979_120

    def test_of_tasks_within_a_domain_have_common_ground_of_layers(self) -> None:
        """Two supra-regional tasks of one domain: the domain alone would not tell them apart."""
        tier = Tier.SUPRA_REGIONAL
        at = case(
            country("a b"),
            division("jeugd", tier=tier, task="jeugdbescherming", noord="ab"),
            division("jeugd", tier=tier, task="residentiële zorg", zuid="ab"),
        )
        found = parsed(judged(at))["common_ground"]
        assert found["domains"] == ["jeugd", "jeugd"]
        assert (found["tier"], found["tasks"]) == ("c", ["jeugdbescherming", "residentiële zorg"])
        [knot] = found["knots"]
        assert knot["regions"] == [
            {"domain": "jeugd", "task": "jeugdbescherming", "region": "noord"},
            {"domain": "jeugd", "task": "residentiële zorg", "region": "zuid"},
        ]

    def test_have_one_exception(self, real: Report) -> None:
        found = parsed(real)
        [waived] = [f for f in found["findings"] if f["status"] == "waived"]
        assert (waived["rule"], waived["domain"], waived["region"]) == (
            "OMV01",
            "wmo",
            "hoeksche-waard",
        )
        assert waived["facts"]["inhabitants"] == 84_968
        assert waived["waiver"] == {
            "ground": "geografische_context",
            "reason": "Eiland in de delta; uitbreiding zou Drechtsteden doorsnijden.",
            "decided_by": "Gedeputeerde staten van Zuid-Holland",
            "expires": "2016-12-31",
            "verdict": "aanvaard",
            "requested_by": None,
        }
        assert found["counts"]["waived"] == 1
        verdicts = {d["domain"]: d["verdicts"]["scale"] for d in found["domains"]}
        assert verdicts["wmo"] != "failed"


class TestCounts:
    def test_are_of_what_is_open(self) -> None:
        at = replace(CROSSING, waivers=(waiver("CON01", region="west"),))
        found = parsed(judged(at))
        heavy = [f for f in found["findings"] if f["status"] == "open"]
        for severity in ("error", "warning", "info"):
            assert found["counts"][severity] == sum(f["severity"] == severity for f in heavy)
        assert found["counts"]["waived"] == len(found["findings"]) - len(heavy) == 2

    @pytest.mark.parametrize(
        ("rules", "verdict"),
        [((), "passed"), (("error",), "findings"), (("info",), "passed"), (("x",), "no-verdict")],
    )
    def test_lead_to_a_verdict(self, rules: tuple[str, ...], verdict: str) -> None:
        sighting = Sighting(subject=Subject())

        def breaks_down(*_: object) -> Any:
            message = "stuk"
            raise ValueError(message)

        made = {
            "error": invented("AAA01", seeing(sighting)),
            "info": invented("AAA01", seeing(sighting), severity=Severity.INFO),
            "x": invented("AAA01", breaks_down),
        }
        found = parsed(judged_by(*(made[name] for name in rules), invented("AAA09")))
        assert found["verdict"] == verdict
        fault = [{"code": "AAA01", "why": "ValueError: stuk", "fault": True}]
        assert found["rules_not_run"] == (fault if verdict == "no-verdict" else [])


class TestFacts:
    def test_are_plain(self) -> None:
        sighting = Sighting(
            subject=Subject(layer=Layer(domain="wmo"), region="noord", municipality=code("a")),
            related=(Subject(layer=Layer(domain="jeugd", tier=Tier.LOCAL)),),
            municipalities=codes("ab"),
            facts={
                "people": Quantity(84_968, Unit.INHABITANTS),
                "part": Quantity(1 / 3, Unit.SHARE),
                "domains": Domains(("jeugd", "wmo")),
                "choice": OneOf(("Noord", "Zuid")),
                "day": date(2016, 12, 31),
                "text": 'een "naam"',
                "names": ("A", "B"),
            },
            places=(Place(path="r.xlsx", sheet="deelname", line=3), Place(path="r.csv")),
        )
        [found] = parsed(judged_by(invented("AAA01", seeing(sighting))))["findings"]
        assert found["facts"] == {
            "people": 84_968,
            "part": 0.333333,
            "domains": ["jeugd", "wmo"],
            "choice": ["Noord", "Zuid"],
            "day": "2016-12-31",
            "text": 'een "naam"',
            "names": ["A", "B"],
        }
        assert (found["domain"], found["tier"]) == ("wmo", "b")
        assert (found["region"], found["municipality"]) == ("noord", code("a"))
        assert found["municipalities"] == list(codes("ab"))
        assert found["related"] == [
            {"domain": "jeugd", "tier": "a", "task": None, "region": None, "municipality": None}
        ]
        assert found["places"] == [
            {"path": "r.xlsx", "sheet": "deelname", "line": 3},
            {"path": "r.csv", "sheet": None, "line": None},
        ]
        assert found["waiver"] is None

    def test_that_are_no_numbers_stop_the_report(self) -> None:
        sighting = Sighting(subject=Subject(), facts={"n": Quantity(float("nan"), Unit.KM2)})
        with pytest.raises(ValueError, match="Out of range float"):
            render(judged_by(invented("AAA01", seeing(sighting))), "nl")


class TestText:
    NAME = '"; <b> \\ \x1b[2J \u202e é 日本'

    def test_stands_as_it_was_read(self) -> None:
        at = case(renamed(country("a b"), a=self.NAME), division("jeugd", west="b"))
        [spot] = [f for f in parsed(judged(at))["findings"] if f["rule"] == "WIT01"]
        assert self.NAME in spot["message"]

    def test_with_half_a_character_is_still_json(self) -> None:
        assert parsed(judged(scope="\udcff.csv"))["provenance"]["scope"] == "\udcff.csv"

    def test_speaks_the_language(self) -> None:
        report = judged()
        nl, en = (as_data(report, language)["findings"][0] for language in LANGUAGES)
        assert nl["source"] == "Decentralisatiebrief 19 februari 2013, p. 3 en 4"
        assert en["source"].startswith("Decentralisation letter 19 February 2013, p. 3")
        assert nl["message"] != en["message"]
        assert nl["hint"] != en["hint"]
        assert nl["fingerprint"] == en["fingerprint"]

    def test_keeps_accents_readable(self) -> None:
        at = case(renamed(country("a b"), a="Súdwest-Fryslân"), division("jeugd", west="b"))
        assert "Súdwest-Fryslân".encode() in render(judged(at), "nl")

    def test_is_indented_and_ends_with_a_line_end(self) -> None:
        content = render(judged(), "nl")
        assert content.startswith(b'{\n  "schema_version": "1",\n')
        assert content.endswith(b"\n}\n")


def test_notes_are_sentences() -> None:
    at = replace(
        CROSSING,
        submission=replace(
            CROSSING.submission,
            notes=(
                Note(
                    place=Place(path="r.csv", line=1), key="columns-ignored", facts={"columns": "k"}
                ),
            ),
        ),
    )
    assert parsed(judged(at), "en")["notes"] == [
        "r.csv, line 1: these columns are not known and were not read: k."
    ]


def test_a_task_belongs_to_its_layer() -> None:
    at = case(country("a b"), division("jeugd", tier=Tier.SUPRA_REGIONAL, task="jbz", west="ab"))
    found = parsed(judged(at))
    assert (found["domains"][0]["tier"], found["domains"][0]["task"]) == ("c", "jbz")
    assert (found["regions"][0]["tier"], found["regions"][0]["task"]) == ("c", "jbz")
    assert found["congruence"] == []


def test_what_could_not_be_read_has_its_place() -> None:
    at = case(
        country("a b"),
        division("jeugd", west="ab"),
        statements=[said(Unknown(text="Vlisingen"), "west", line=7)],
    )
    [unknown] = [f for f in parsed(judged(at))["findings"] if f["rule"] == "GEG01"]
    assert unknown["places"] == [{"path": "indiening.csv", "sheet": None, "line": 7}]


def test_findings_stand_in_order_of_rule(real: Report) -> None:
    rules = [f["rule"] for f in parsed(real)["findings"]]
    assert all(before <= after for before, after in pairwise(rules))
