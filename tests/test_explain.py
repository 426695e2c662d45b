"""``congruentie explain``: every rule in words, with the values that hold here."""

import json
import os
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from congruentie.cli import run
from congruentie.explanations import explain
from congruentie.registry import all_rules
from congruentie.rule import Rule
from congruentie.words import LANGUAGES, Language

ROOT = Path(__file__).parents[1]
OK, COULD_NOT = 0, 2
EVERY_RULE = pytest.mark.parametrize("rule", all_rules().values(), ids=all_rules())
BOTH = pytest.mark.parametrize("language", LANGUAGES)
HEADINGS = {
    "nl": [
        "Wat de regel vindt",
        "Definitie",
        "Waarom dat ertoe doet",
        "Herkomst",
        "Instellingen volgens profiel brief-2013-02-19",
        "Hoe het te verhelpen is",
        "Voorbeeld",
    ],
    "en": [
        "What it finds",
        "Definition",
        "Why it matters",
        "Source",
        "Settings under profile brief-2013-02-19",
        "How to mend it",
        "Example",
    ],
}

Told = Callable[..., str]


@pytest.fixture
def told(capfdbinary: pytest.CaptureFixture[bytes]) -> Told:
    """What a call of explain prints; it must succeed."""

    def call(*arguments: object) -> str:
        assert run(["explain", *map(str, arguments)], {}) == OK
        found = capfdbinary.readouterr()
        assert found.err == b""
        return found.out.decode()

    return call


@pytest.fixture
def own_rules(tmp_path: Path) -> Path:
    path = tmp_path / "eigen.yaml"
    path.write_text(
        "profile: eigen\n"
        "profiles: {eigen: {version: 2, title: Voor Zeeland}}\n"
        "scale: {min_inhabitants: 120_000}\n"
        "centres: {lists: [arbeidsmarkt, g32]}\n"
        "rules:\n"
        "  OMV04: {enabled: false, severity: warning, margin: 0.1}\n",
        encoding="utf-8",
    )
    return path


def flat(text: str) -> str:
    return " ".join(text.split())


class TestOneRule:
    @EVERY_RULE
    @BOTH
    def test_has_every_section_in_order(self, rule: Rule, language: Language, told: Told) -> None:
        page = told(rule.code, "--lang", language)
        lines = page.splitlines()
        assert lines[0] == f"{rule.code} {rule.card.title[language]}"
        assert lines[1].startswith(f"{rule.card.slug} · ")
        assert [line for line in lines[3:] if re.match(r"\S", line)] == HEADINGS[language]

    @EVERY_RULE
    @BOTH
    def test_no_section_is_empty(self, rule: Rule, language: Language, told: Told) -> None:
        page = told(rule.code, "--lang", language)
        for title in HEADINGS[language]:
            assert f"\n\n{title}\n  " in page

    @EVERY_RULE
    @BOTH
    def test_fits_in_80_columns(self, rule: Rule, language: Language, told: Told) -> None:
        page = told(rule.code, "--lang", language)
        assert max(map(len, page.splitlines())) <= 80

    @EVERY_RULE
    @BOTH
    def test_quotes_the_letter_with_its_page(
        self, rule: Rule, language: Language, told: Told
    ) -> None:
        page = flat(told(rule.code, "--lang", language))
        for quote in rule.card.source.quotes:
            at = f"p. {quote.page}: " if quote.page else ""
            assert f"{at}“{quote.text}”" in page

    def test_says_what_the_manual_says(self, told: Told) -> None:
        page = flat(told("WIT01"))
        assert "Een gemeente zit voor een domein in geen enkele regio." in page
        assert "white-spot · Geen witte vlekken · standaard: fout, aan · stabiel" in page
        assert "p. 5: “Het voorkomen van 'witte vlekken' bij de keuzes die gemaakt worden”" in page

    @pytest.mark.parametrize(
        "name", ["OMV01", "omv01", "region-below-threshold", "Region-Below-Threshold"]
    )
    def test_is_found_by_code_or_slug_in_any_case(self, name: str, told: Told) -> None:
        assert told(name).startswith("OMV01 Regio onder de richtgrens\n")

    def test_uitleg_is_the_same(self, told: Told, capfdbinary: Any) -> None:
        expected = told("CON01")
        assert run(["uitleg", "CON01"], {}) == OK
        assert capfdbinary.readouterr().out.decode() == expected


class TestSettings:
    def test_values_are_those_of_the_bundled_rules(self, told: Told) -> None:
        page = told("OMV04")
        assert "  enabled: true\n" in page
        assert "  severity: info\n" in page
        assert "  margin: 0.025\n      Tot dit aandeel boven de richtgrens" in page
        assert "  scale.min_inhabitants: 100_000\n" in page
        assert "  domains: {jeugd: {tier: b}, arbeidsmarkt: {tier: b}, wmo: {tier: b}," in page

    def test_values_are_those_of_the_given_rules(self, own_rules: Path, told: Told) -> None:
        page = told("OMV04", "--rules", own_rules)
        assert "\nInstellingen volgens profiel eigen\n  enabled: false\n" in page
        assert "  severity: warning\n" in page
        assert "  margin: 0.1\n" in page
        assert "  scale.min_inhabitants: 120_000\n" in page
        assert "standaard: opmerking, aan" in page

    def test_what_the_rules_leave_out_keeps_its_default(self, own_rules: Path, told: Told) -> None:
        page = told("CEN01", "--rules", own_rules)
        assert "  enabled: true\n" in page
        assert "  severity: error\n" in page
        assert "  centres.lists: [arbeidsmarkt, g32]\n" in page
        assert "  centres.enclosed_share: 0.75\n" in page

    @EVERY_RULE
    def test_every_option_is_described_in_both_languages(self, rule: Rule) -> None:
        (found,) = explain(rule.code, None).rules
        own = (*rule.settings.model_fields, *rule.card.uses)
        assert tuple(option.name for option in found.options) == own
        for option in found.options:
            assert set(option.description) == set(LANGUAGES)
            assert all(re.fullmatch(r"\S.*\.", text) for text in option.description.values())
            assert option.description["nl"] != option.description["en"]

    def test_a_mistake_in_the_rules_is_said(
        self, tmp_path: Path, capfdbinary: pytest.CaptureFixture[bytes]
    ) -> None:
        path = tmp_path / "fout.yaml"
        path.write_text("scale: {min_inhabitants: veel}\n", encoding="utf-8")
        assert run(["explain", "OMV01", "--rules", str(path)], {}) == COULD_NOT
        assert "fout.yaml:1" in capfdbinary.readouterr().err.decode()


class TestUnknown:
    @pytest.mark.parametrize(
        ("name", "language", "said"),
        [
            (
                "OMV99",
                "nl",
                "geen regel heet zo. Bedoelt u OMV01, OMV02, OMV03, OMV04, OMV05, OMV06 of OMV07?",
            ),
            ("CON99", "en", "no rule is called so. Did you mean CON01,"),
            ("wite-spot", "nl", "Bedoelt u white-spot, "),
            ("centre-enclosed", "en", "enclosed-centre"),
            ("OMVV01", "nl", "Bedoelt u "),
            ("x", "nl", "Bedoelt u expired-waiver, "),
        ],
    )
    def test_is_refused_with_suggestions(
        self, name: str, language: str, said: str, capfdbinary: pytest.CaptureFixture[bytes]
    ) -> None:
        assert run(["explain", name, "--lang", language], {}) == COULD_NOT
        found = capfdbinary.readouterr()
        assert found.out == b""
        assert found.err.decode().startswith(f"congruentie: {name}: ")
        assert said in found.err.decode()


class TestCatalogue:
    @BOTH
    def test_names_every_rule_once_in_80_columns(self, language: Language, told: Told) -> None:
        lines = told("--lang", language).splitlines()
        rows = [line for line in lines if re.match(r"[A-Z]{3}\d\d ", line)]
        assert sorted(row[:5] for row in rows) == list(all_rules())
        assert all(row.endswith(all_rules()[row[:5]].card.title[language]) for row in rows)
        assert max(map(len, lines)) <= 80

    @pytest.mark.parametrize("columns", [40, 60])
    def test_fits_on_a_narrow_screen(
        self, columns: int, told: Told, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        narrow = os.terminal_size((columns, 24))
        monkeypatch.setattr("congruentie.cli.page.sys.stdout.isatty", lambda: True)
        monkeypatch.setattr("os.get_terminal_size", lambda: narrow)
        lines = told().splitlines()
        assert max(map(len, lines)) <= columns
        at = next(n for n, line in enumerate(lines) if line.startswith("WIT01"))
        assert " ".join(" ".join(lines[at : at + 2]).split()) == (
            "WIT01 fout aan stabiel Gemeente in geen regio (witte vlek)"
        )

    def test_is_grouped_by_criterion(self, told: Told) -> None:
        profile, *blocks = told().split("\n\n")
        assert profile.startswith("Profiel brief-2013-02-19, versie 1: ")
        assert blocks[0] == "Code   Ernst         Aan  Status   Titel"
        assert [block.splitlines()[0] for block in blocks[1:-1]] == [
            "Geen witte vlekken",
            "Omvang",
            "Congruentie",
            "Centrumgemeenten",
            "Aaneengesloten",
            "Taken en niveaus",
            "Regie (VNG)",
            "Risico's (VNG)",
            "Schaal (VNG)",
            "Voortgang (VNG)",
            "Proces",
            "Gegevens",
        ]

    def test_shows_severity_and_on_as_they_hold_here(self, own_rules: Path, told: Told) -> None:
        assert "OMV04  opmerking     aan  stabiel  Regio net boven de richtgrens\n" in told()
        page = told("--rules", own_rules)
        assert "OMV04  waarschuwing  uit  stabiel  Regio net boven de richtgrens\n" in page

    def test_names_the_profile_of_the_file(self, own_rules: Path, told: Told) -> None:
        page = told("--rules", own_rules, "--lang", "en")
        assert page.startswith("Profile eigen, version 2: Voor Zeeland\n\n")

    def test_shows_what_holds_under_another_profile(self, told: Told) -> None:
        title = "Regio's die elkaar doorsnijden"
        assert f"CON01  fout          aan  stabiel  {title}\n" in told()
        page = told("--profile", "brief-2013-zacht")
        assert page.startswith("Profiel brief-2013-zacht, versie 1: ")
        assert f"CON01  waarschuwing  aan  stabiel  {title}\n" in page
        rule = told("CON01", "--profile", "brief-2013-zacht")
        assert "Instellingen volgens profiel brief-2013-zacht\n" in rule
        assert "  severity: warning\n" in rule

    def test_one_is_off_by_itself(self, told: Told) -> None:
        rows = [line for line in told("--lang", "en").splitlines() if "  off  " in line]
        assert [row[:5] for row in rows] == ["OMV07"]


class TestJson:
    @BOTH
    def test_holds_every_rule(self, language: Language, told: Told) -> None:
        data = json.loads(told("--format", "json", "--lang", language))
        assert (data["profile"], data["profile_version"]) == ("brief-2013-02-19", 1)
        assert data["profile_title"] == "Decentralisatiebrief van 19 februari 2013"
        assert [rule["code"] for rule in data["rules"]] == list(all_rules())
        assert [rule["title"] for rule in data["rules"]] == [
            rule.card.title[language] for rule in all_rules().values()
        ]

    def test_holds_one_rule_with_its_values(self, own_rules: Path, told: Told) -> None:
        (rule,) = json.loads(told("OMV04", "--format", "json", "--rules", own_rules))["rules"]
        assert (rule["severity"], rule["default_severity"]) == ("warning", "info")
        assert (rule["enabled"], rule["default_enabled"]) == (False, True)
        assert {option["name"]: option["value"] for option in rule["options"]} == {
            "enabled": False,
            "severity": "warning",
            "margin": 0.1,
            "scale.min_inhabitants": 120_000,
            "domains": {
                "jeugd": {"tier": "b"},
                "arbeidsmarkt": {"tier": "b"},
                "wmo": {"tier": "b"},
                "meldpunt": {"tier": "c"},
            },
        }
        assert rule["quotes"][0]["page"] == 3


class TestMarkdown:
    def test_one_rule_is_a_page(self, told: Told) -> None:
        page = told("OMV03", "--format", "markdown")
        assert page.startswith("# OMV03 Regio van één gemeente\n\n")
        assert "\n\n> p. 4: “een voldoende stevig samenwerkingsverband" in page
        assert "\n- `scale.min_inhabitants: 100_000` " in page

    def test_the_manual_in_docs_is_up_to_date(self, told: Told) -> None:
        """If not: ``make docs``."""
        assert (ROOT / "docs" / "rules.md").read_text(encoding="utf-8") == told(
            "--format", "markdown"
        )

    def test_goes_to_a_file(self, told: Told, tmp_path: Path) -> None:
        assert told("--format", "markdown", "--output", tmp_path / "regels.md") == ""
        assert (tmp_path / "regels.md").read_text(encoding="utf-8").startswith("# Regels\n")


def test_starts_without_the_libraries_that_measure() -> None:
    called = (
        "import sys; from congruentie.cli import run; run(['explain', 'OMV01'], {});"
        "sys.exit(bool({'networkx', 'geopandas', 'shapely', 'rapidfuzz'} & sys.modules.keys()))"
    )
    subprocess.run([sys.executable, "-c", called], check=True, stdout=subprocess.DEVNULL)  # noqa: S603
