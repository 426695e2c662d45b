"""JSON Schema of our files: it accepts what the readers accept, and refuses what it can see."""

import json
import re
from collections.abc import Mapping
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any, get_args

import pytest
from jsonschema import Draft202012Validator, FormatChecker

from congruentie.app import CheckRequest, check_submission
from congruentie.cli import run
from congruentie.errors import ConfigError
from congruentie.readers.bundled import bundled
from congruentie.readers.gazetteer import read_gazetteer
from congruentie.readers.ruleset import read_rules
from congruentie.readers.waivers import read_waivers
from congruentie.readers.yaml_document import read_yaml
from congruentie.registry import all_rules
from congruentie.reports.json_report import render
from congruentie.schemas import Kind, schema_page
from congruentie.territories import TerritoryChoice
from congruentie.words import LANGUAGES, Language

ROOT = Path(__file__).parents[1]
EXAMPLES = ROOT / "data" / "examples"
KINDS: tuple[Kind, ...] = get_args(Kind)
EVERY_KIND = pytest.mark.parametrize("kind", KINDS)
SUBMISSIONS = sorted(
    path.name
    for path in EXAMPLES.iterdir()
    if path.suffix in {".csv", ".xlsx"} and not path.name.startswith("voortgang")
)
"""What says who is in which region; progress alone does not."""
EVERY_REPORT = pytest.mark.parametrize("name", SUBMISSIONS)
WAIVERS = {
    "regios-2016.csv": EXAMPLES / "waivers-2016.yaml",
    "gebrekkig.xlsx": EXAMPLES / "gebrekkig-waivers.yaml",
}
CODES = {code: rule.settings for code, rule in all_rules().items()}


def schema(kind: Kind, language: Language = "nl") -> dict[str, Any]:
    found: dict[str, Any] = json.loads(schema_page(kind, language))
    return found


def objections(kind: Kind, value: object) -> list[str]:
    checker = Draft202012Validator(schema(kind), format_checker=FormatChecker())
    return [f"{error.json_path}: {error.message}" for error in checker.iter_errors(value)]


def as_json(value: Any) -> Any:
    """YAML as an editor sees it, in which a day is text."""
    match value:
        case dict():
            return {key: as_json(inner) for key, inner in value.items()}
        case list():
            return [as_json(inner) for inner in value]
        case date():
            return value.isoformat()
        case _:
            return value


def file(folder: Path, content: str) -> Path:
    path = folder / "file.yaml"
    path.write_text(content, encoding="utf-8")
    return path


def read(kind: Kind, path: Path) -> None:
    """Read a file for real."""
    if kind == "rules":
        read_rules(path, CODES, read_gazetteer(bundled("data")))
    else:
        read_waivers(path, frozenset(CODES))


def refused(kind: Kind, path: Path) -> bool:
    try:
        read(kind, path)
    except ConfigError:
        return True
    return False


@cache
def rendered(name: str, baseline: Path | None = None) -> bytes:
    """The JSON report on an example, on the municipalities of the year in its name, else 2016."""
    year = re.search("20[0-9]{2}", name)
    request = CheckRequest(
        submissions=(EXAMPLES / name,),
        today=date(2016, 6, 1),
        territory=TerritoryChoice(year=int(year[0]) if year else 2016),
        waivers=WAIVERS.get(name),
        baseline=baseline,
    )
    return render(check_submission(request), "nl")


def report(name: str, baseline: Path | None = None) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(rendered(name, baseline))
    return found


class TestEverySchema:
    @EVERY_KIND
    @pytest.mark.parametrize("language", LANGUAGES)
    def test_is_one(self, kind: Kind, language: Language) -> None:
        found = schema(kind, language)
        assert found["$schema"] == "https://json-schema.org/draft/2020-12/schema"
        Draft202012Validator.check_schema(found)

    @EVERY_KIND
    def test_in_docs_is_up_to_date(self, kind: Kind) -> None:
        """After a change: make docs."""
        path = ROOT / "docs" / "schema" / f"{kind}.schema.json"
        assert path.read_text(encoding="utf-8") == schema_page(kind, "nl")

    @EVERY_KIND
    def test_speaks_one_language(self, kind: Kind) -> None:
        dutch, english = (schema(kind, language) for language in LANGUAGES)
        assert described(dutch)
        assert not described(dutch) & described(english)
        assert '"nl":' not in json.dumps([dutch, english])

    def test_comes_from_the_command_line(
        self, tmp_path: Path, capfdbinary: pytest.CaptureFixture[bytes]
    ) -> None:
        assert run(["schema", "waivers", "--lang", "en"], {}) == 0
        assert capfdbinary.readouterr().out.decode() == schema_page("waivers", "en")
        output = tmp_path / "rules.schema.json"
        assert run(["schema", "rules", "--output", str(output)], {}) == 0
        assert output.read_text(encoding="utf-8") == schema_page("rules", "nl")
        assert run(["schema", "kaart"], {}) == 2


def described(node: Any) -> set[str]:
    """Every description in a schema."""
    if isinstance(node, list):
        return {words for one in node for words in described(one)}
    if not isinstance(node, Mapping):
        return set()
    own = {node["description"]} if isinstance(node.get("description"), str) else set()
    return own | {words for one in node.values() for words in described(one)}


class TestRules:
    def test_offers_every_rule_with_its_own_options(self) -> None:
        defs = schema("rules")["$defs"]
        assert list(defs["Rules"]["properties"]) == list(all_rules())
        assert list(defs["OMV04"]["properties"]) == ["enabled", "severity", "margin"]
        assert defs["OMV04"]["properties"]["margin"]["description"].startswith("Tot dit aandeel")

    def test_offers_the_lists_the_domains_and_the_profiles_that_there_are(self) -> None:
        found = schema("rules")
        lists = found["$defs"]["Centres"]["properties"]["lists"]["items"]["enum"]
        assert lists == ["arbeidsmarkt", "maatschappelijke_opvang", "vrouwenopvang"]
        assert list(found["properties"]["domains"]["properties"]) == [
            "jeugd",
            "arbeidsmarkt",
            "wmo",
        ]
        assert "brief-2013-zacht" in found["properties"]["profile"]["examples"]

    def test_accepts_the_file_that_comes_with_the_program(self) -> None:
        assert objections("rules", as_json(read_yaml(bundled("rules.yaml")).value)) == []

    def test_accepts_a_grouped_number_as_an_editor_sees_it(self) -> None:
        assert objections("rules", {"scale": {"min_inhabitants": "60_000"}}) == []

    @pytest.mark.parametrize("path", [bundled("rules.yaml"), *EXAMPLES.glob("*.yaml")], ids=str)
    def test_is_named_by_the_files_themselves(self, path: Path) -> None:
        first = path.read_text(encoding="utf-8").splitlines()[0]
        name = first.removeprefix("# yaml-language-server: $schema=")
        assert (path.parent / name).resolve().is_relative_to(ROOT / "docs" / "schema")
        assert (path.parent / name).is_file()

    @pytest.mark.parametrize(
        "content",
        [
            pytest.param("{}\n", id="nothing"),
            pytest.param("scale: {min_inhabitants: 60_000, circa: 0}\n", id="numbers"),
            pytest.param("rules: {OMV04: {margin: 0.1, enabled: }}\n", id="an empty value"),
            pytest.param("domains: {buurtzorg_breed: {tier: c}}\n", id="another domain"),
            pytest.param(
                "profile: a\nprofiles: {a: {version: 2, extends: brief-2013-zacht}}\n",
                id="a profile of your own",
            ),
        ],
    )
    def test_accepts_what_the_reader_accepts(self, tmp_path: Path, content: str) -> None:
        path = file(tmp_path, content)
        assert not refused("rules", path)
        assert objections("rules", as_json(read_yaml(path).value)) == []

    @pytest.mark.parametrize(
        "content",
        [
            pytest.param("- OMV01\n", id="a list"),
            pytest.param("schaal: 1\n", id="an unknown section"),
            pytest.param("scale: {minimum: 1}\n", id="an unknown key"),
            pytest.param("scale: {min_inhabitants: 1.250.000}\n", id="a million in Dutch"),
            pytest.param("scale: {min_inhabitants: 100.5}\n", id="a half inhabitant"),
            pytest.param("scale: {min_inhabitants: 0}\n", id="nobody"),
            pytest.param("scale: {min_inhabitants: '100000'}\n", id="a number as text"),
            pytest.param("scale: {circa: 1}\n", id="above the limit"),
            pytest.param("centres: {lists: [werk]}\n", id="a list that is not there"),
            pytest.param("centres: {lists: arbeidsmarkt}\n", id="no list"),
            pytest.param("domains: {jeugd: {tier: d}}\n", id="no tier"),
            pytest.param("domains: {Veilig thuis: {}}\n", id="a domain spelled otherwise"),
            pytest.param("rules: {OMV99: {}}\n", id="a rule that is not there"),
            pytest.param("rules: {OMV01: {severity: fout}}\n", id="no severity"),
            pytest.param("rules: {OMV01: {margin: 0.1}}\n", id="an option of another rule"),
            pytest.param("rules: {OMV04: {margin: veel}}\n", id="no number"),
            pytest.param("profile: 2013\n", id="a number as profile"),
            pytest.param("profiles: {a: {}}\n", id="a profile without a version"),
            pytest.param(
                "profiles: {a: {version: 1, rules: {OMV99: {}}}}\n", id="a rule in a profile"
            ),
            pytest.param("profiles: {a: {version: 1, schaal: {}}}\n", id="a section in a profile"),
        ],
    )
    def test_refuses_what_the_reader_refuses(self, tmp_path: Path, content: str) -> None:
        path = file(tmp_path, content)
        assert refused("rules", path)
        assert objections("rules", as_json(read_yaml(path).value))

    @pytest.mark.parametrize(
        "content",
        [
            pytest.param("scale: {min_inhabitants: 100.000}\n", id="a hundred point nothing"),
            pytest.param("domains: {youth: {}}\n", id="a domain by another name"),
            pytest.param("profile: brief-2012\n", id="a profile that is not there"),
        ],
    )
    def test_leaves_to_the_reader_what_no_schema_can_see(
        self, tmp_path: Path, content: str
    ) -> None:
        path = file(tmp_path, content)
        assert refused("rules", path)
        assert objections("rules", as_json(read_yaml(path).value)) == []


GOOD = {
    "rule": "OMV01",
    "region": "Hoeksche Waard",
    "ground": "overig",
    "reason": "Een reden van enige lengte.",
    "decided_by": "De raad",
    "expires": "2016-12-31",
}


def waiver(**other: str | None) -> str:
    """A waivers file with one entry, some of it otherwise; None leaves a line out."""
    said = {key: value for key, value in (GOOD | other).items() if value is not None}
    return "waivers:\n  - " + "\n    ".join(f"{key}: {value}" for key, value in said.items()) + "\n"


class TestWaivers:
    @pytest.mark.parametrize("path", sorted(EXAMPLES.glob("*.yaml")), ids=lambda path: path.name)
    def test_accepts_the_examples(self, path: Path) -> None:
        assert objections("waivers", as_json(read_yaml(path).value)) == []

    @pytest.mark.parametrize(
        "content",
        [
            pytest.param("", id="nothing"),
            pytest.param(waiver(), id="a region"),
            pytest.param(waiver(region=None, municipality="gm 0363"), id="a municipality"),
            pytest.param(waiver(municipality=""), id="an empty municipality beside a region"),
            pytest.param(waiver(domain="wmo"), id="a domain"),
            pytest.param(waiver(verdict="open", decided_by=None, expires=None), id="a claim"),
            pytest.param(waiver(verdict="afgewezen"), id="a refusal"),
        ],
    )
    def test_accepts_what_the_reader_accepts(self, tmp_path: Path, content: str) -> None:
        path = file(tmp_path, content)
        assert not refused("waivers", path)
        assert objections("waivers", as_json(read_yaml(path).value)) == []

    @pytest.mark.parametrize(
        "content",
        [
            pytest.param("maatwerk: []\n", id="an unknown key"),
            pytest.param("waivers: {}\n", id="no list"),
            pytest.param(waiver(rule="OMV99"), id="a rule that is not there"),
            pytest.param(waiver(ground="omdat"), id="no ground"),
            pytest.param(waiver(reason="akkoord"), id="no reason"),
            pytest.param(waiver(decided_by="' '"), id="nobody"),
            pytest.param(waiver(decided_by=None), id="a decider left out"),
            pytest.param(waiver(verdict="aanvaard", expires=None), id="an end left out"),
            pytest.param(waiver(verdict="misschien"), id="no verdict"),
            pytest.param(waiver(expires="eind 2016"), id="no day"),
            pytest.param(waiver(expires="2016-02-30"), id="a day that is not there"),
            pytest.param(waiver(region=None), id="about nothing"),
            pytest.param(waiver(municipality="GM0363"), id="about two things"),
            pytest.param(waiver(region=None, municipality="Amsterdam"), id="no code"),
            pytest.param(waiver(motivering="x"), id="an unknown key of a waiver"),
        ],
    )
    def test_refuses_what_the_reader_refuses(self, tmp_path: Path, content: str) -> None:
        path = file(tmp_path, content)
        assert refused("waivers", path)
        assert objections("waivers", as_json(read_yaml(path).value))


class TestReport:
    @EVERY_REPORT
    def test_accepts_every_report_on_the_examples(self, name: str) -> None:
        assert objections("report", report(name)) == []

    @EVERY_REPORT
    def test_describes_all_that_a_report_says(self, name: str) -> None:
        checker = Draft202012Validator(closed(schema("report")))
        assert [error.message for error in checker.iter_errors(report(name))] == []

    def test_accepts_one_that_has_a_baseline(self, tmp_path: Path) -> None:
        old = tmp_path / "old.json"
        old.write_bytes(rendered("gebrekkig.xlsx"))
        found = report("gebrekkig.xlsx", old)
        assert found["counts"]["baseline"] > 0
        assert objections("report", found) == []

    def test_accepts_what_a_later_version_adds(self) -> None:
        found = report("gebrekkig.xlsx")
        found["later"] = found["provenance"]["later"] = found["findings"][0]["later"] = {}
        assert objections("report", found) == []

    @pytest.mark.parametrize("key", schema("report")["required"])
    def test_demands_all_of_the_contract(self, key: str) -> None:
        found = report("gebrekkig.xlsx")
        del found[key]
        assert objections("report", found) == [f"$: '{key}' is a required property"]

    @pytest.mark.parametrize(
        ("path", "value"),
        [
            ("schema_version", "2"),
            ("tool.name", "iets anders"),
            ("verdict", "goed"),
            ("counts.error", -1),
            ("provenance.today", "gisteren"),
            ("domains.0.tier", "d"),
            ("domains.0.verdicts.scale", "mwah"),
            ("regions.0.members.0", "0363"),
            ("congruence.0.moves_to_nest", [1]),
            ("findings.0.severity", "fout"),
            ("findings.0.fingerprint", "kort"),
            ("findings.0.waiver", {"ground": "overig"}),
        ],
    )
    def test_refuses_what_no_report_says(self, path: str, value: object) -> None:
        found: Any = report("gebrekkig.xlsx")
        *parts, last = (int(part) if part.isdecimal() else part for part in path.split("."))
        at = found
        for part in parts:
            at = at[part]
        at[last] = value
        assert objections("report", found)


def closed(node: Any) -> Any:
    """The same schema, admitting no property that it does not name."""
    if isinstance(node, list):
        return [closed(one) for one in node]
    if not isinstance(node, Mapping):
        return node
    found = {key: closed(value) for key, value in node.items()}
    names = "properties" in found and "required" in found
    return found | {"additionalProperties": False} if names else found
