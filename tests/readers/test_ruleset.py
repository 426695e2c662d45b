"""rules.yaml: every mistake at once with its place, and defaults for what is left out."""

import hashlib
import os
import threading
from datetime import date
from pathlib import Path
from typing import Any, Literal, get_args

import pytest
from pydantic import Field
from pydantic.fields import FieldInfo

from congruentie.errors import ConfigError
from congruentie.model.criteria import (
    DEFAULT_PROFILE,
    Criteria,
    Ruleset,
    RuleSettings,
    Scale,
)
from congruentie.model.gazetteer import Centre, Gazetteer
from congruentie.model.milestone import Milestone
from congruentie.model.region import Layer, Tier
from congruentie.model.settings import Settings
from congruentie.readers.bundled import bundled
from congruentie.readers.gazetteer import read_gazetteer
from congruentie.readers.rules_file import parse_rules
from congruentie.readers.ruleset import AS_IT_COMES, Rules, read_rules
from congruentie.registry import all_rules


class Margin(RuleSettings):
    """A rule with an option of its own."""

    margin: float = Field(default=0.025, ge=0, lt=1)


SCHEMAS: dict[str, type[RuleSettings]] = {"OMV01": RuleSettings, "OMV04": Margin}


def read(folder: Path, content: str) -> Rules:
    path = folder / "rules.yaml"
    path.write_text(content, encoding="utf-8")
    return read_rules(path, SCHEMAS)


def mistakes(folder: Path, content: str, language: str = "nl") -> list[str]:
    """Every mistake as ``line:column: what``."""
    with pytest.raises(ConfigError) as raised:
        read(folder, content)
    start = f"{folder / 'rules.yaml'}:"
    return [mistake.text(language).removeprefix(start) for mistake in raised.value.mistakes]


class TestDefaults:
    @pytest.mark.parametrize("content", ["", "# leeg\n", "rules: {}\n", "{}\n"])
    def test_an_empty_file_says_nothing_new(self, tmp_path: Path, content: str) -> None:
        rules = read(tmp_path, content)
        assert rules.ruleset == Ruleset()
        assert rules.settings == {"OMV01": RuleSettings(), "OMV04": Margin()}
        assert rules.sha256 == hashlib.sha256(content.encode()).hexdigest()

    def test_a_part_of_a_file_keeps_the_other_defaults(self, tmp_path: Path) -> None:
        rules = read(
            tmp_path,
            "profile: Zeeland\nprofiles: {Zeeland: {version: 3}}\n"
            "scale:\n  min_inhabitants: 60_000\n"
            "domains:\n  buurtzorg_breed: {tier: c}\n  jeugd: {}\n"
            "rules:\n  OMV04: {margin: 0}\n",
        )
        assert rules.ruleset.profile == "Zeeland"
        assert rules.ruleset.scale == Scale(min_inhabitants=60_000, circa=0.05)
        assert rules.ruleset.centres == Ruleset().centres
        assert rules.ruleset.tiers == {
            "buurtzorg_breed": Tier.SUPRA_REGIONAL,
            "jeugd": Tier.REGIONAL,
        }
        assert rules.settings["OMV01"] == RuleSettings()
        assert rules.settings["OMV04"] == Margin(margin=0)

    def test_a_rule_may_be_switched_off_and_weigh_less(self, tmp_path: Path) -> None:
        found = read(tmp_path, "rules:\n  OMV01: {enabled: false, severity: info}\n").settings
        assert found["OMV01"].enabled is False
        assert found["OMV01"].level is not None
        assert found["OMV01"].level.key == "info"

    def test_milestones_of_ones_own_take_the_place_of_all_others(self, tmp_path: Path) -> None:
        ruleset = read(tmp_path, "milestones: {2014-06-30: 2}\n").ruleset
        assert ruleset.milestones == {date(2014, 6, 30): Milestone.INTENT}

    def test_domains_stand_in_the_order_of_the_file(self, tmp_path: Path) -> None:
        ruleset = read(tmp_path, "domains: {wmo: {}, jeugd: {}}\n").ruleset
        layers = [Layer(domain=name) for name in ("anders", "jeugd", "arbeidsmarkt", "wmo")]
        found = [layer.domain for layer in sorted(layers, key=ruleset.order)]
        assert found == ["wmo", "jeugd", "anders", "arbeidsmarkt"]


class TestMistakes:
    @pytest.mark.parametrize(
        ("content", "expected"),
        [
            pytest.param(
                "scale:\n  min_inhabitants: 100.000\n",
                "2:20: 'scale.min_inhabitants' moet een geheel getal zijn; gelezen is '100.000'. "
                "Bedoelt u 100000 of 100_000? Een punt is in YAML een decimaalteken.",
                id="a thousand in Dutch",
            ),
            pytest.param(
                "scale:\n  min_inhabitants: 1.250.000\n",
                "2:20: 'scale.min_inhabitants' moet een geheel getal zijn; gelezen is '1.250.000'. "
                "Bedoelt u 1250000 of 1_250_000? Een punt is in YAML een decimaalteken.",
                id="a million in Dutch",
            ),
            pytest.param(
                "scale:\n  min_inhabitants: 100.5\n",
                "2:20: 'scale.min_inhabitants' moet een geheel getal zijn; gelezen is '100.5'.",
                id="a half inhabitant",
            ),
            pytest.param(
                "scale:\n  min_inhabitants: '100000'\n",
                "2:20: 'scale.min_inhabitants' moet een geheel getal zijn; gelezen is '100000'.",
                id="a number as text",
            ),
            pytest.param(
                "scale:\n  min_inhabitants: true\n",
                "2:20: 'scale.min_inhabitants' moet een geheel getal zijn; gelezen is 'true'.",
                id="a truth as number",
            ),
            pytest.param(
                "scale:\n  min_inhabitants: 0\n",
                "2:20: 'scale.min_inhabitants' moet groter dan 0 zijn; gelezen is '0'.",
                id="below the limit",
            ),
            pytest.param(
                "scale:\n  circa: 1\n",
                "2:10: 'scale.circa' moet kleiner dan 1 zijn; gelezen is '1'.",
                id="not below the limit",
            ),
            pytest.param(
                "scale:\n  circa: -0.1\n",
                "2:10: 'scale.circa' moet ten minste 0 zijn; gelezen is '-0.1'.",
                id="less than nothing",
            ),
            pytest.param(
                "scale:\n  circa: 0,05\n",
                "2:10: 'scale.circa' moet een getal zijn; gelezen is '0,05'.",
                id="a decimal comma",
            ),
            pytest.param(
                "scale:\n  circa: .nan\n",
                "2:10: 'scale.circa' moet een getal zijn; gelezen is '.nan'.",
                id="no number at all",
            ),
            pytest.param(
                "centres:\n  enclosed_share: 1.1\n",
                "2:19: 'centres.enclosed_share' moet ten hoogste 1 zijn; gelezen is '1.1'.",
                id="above the limit",
            ),
            pytest.param(
                "centres:\n  lists: arbeidsmarkt\n",
                "2:10: 'centres.lists' moet een lijst zijn; gelezen is 'arbeidsmarkt'.",
                id="no list",
            ),
            pytest.param(
                "centres:\n  lists: [2013]\n",
                "2:11: 'centres.lists.0' moet tekst zijn; gelezen is '2013'.",
                id="a number in a list of texts",
            ),
            pytest.param(
                "profile: 2016\n",
                "1:10: 'profile' moet tekst zijn; gelezen is '2016'.",
                id="a number as profile",
            ),
            pytest.param(
                "scale: 100000\n",
                "1:8: 'scale' moet een blok met sleutels zijn; gelezen is '100000'.",
                id="no block",
            ),
            pytest.param(
                "domains:\n  jeugd: b\n",
                "2:10: 'domains.jeugd' moet een blok met sleutels zijn; gelezen is 'b'.",
                id="no block for a domain",
            ),
            pytest.param(
                "domains: [jeugd]\n",
                "1:10: 'domains' moet een blok met sleutels zijn; gelezen is ''.",
                id="a list of domains",
            ),
            pytest.param(
                "domains:\n  jeugd: {tier: d}\n",
                "2:17: 'domains.jeugd.tier' moet een van 'a', 'b', 'c' of 'national' zijn; "
                "gelezen is 'd'.",
                id="no tier",
            ),
            pytest.param(
                "milestones:\n  31 mei: 2\n",
                "2:11: 'milestones.31 mei' moet een datum als 2016-12-31 zijn; gelezen is "
                "'31 mei'.",
                id="no day",
            ),
            pytest.param(
                "milestones:\n  2013-05-31: 7\n",
                "2:15: 'milestones.2013-05-31' moet een van 0, 1, 2, 3, 4, 5 of 6 zijn; gelezen "
                "is '7'.",
                id="no milestone",
            ),
            pytest.param(
                "- OMV01\n", "1:1: '' moet een blok met sleutels zijn; gelezen is ''.", id="a list"
            ),
            pytest.param(
                "OMV01\n",
                "1:1: '' moet een blok met sleutels zijn; gelezen is 'OMV01'.",
                id="a word",
            ),
            pytest.param(
                "rules: alle\n",
                "1:8: 'rules' moet een blok met sleutels zijn; gelezen is 'alle'.",
                id="rules in a word",
            ),
            pytest.param(
                "rules:\n  OMV01: uit\n",
                "2:10: 'rules.OMV01' moet een blok met sleutels zijn; gelezen is 'uit'.",
                id="a rule in a word",
            ),
            pytest.param(
                "rules:\n  OMV01:\n    enabled: yes\n",
                "3:14: 'rules.OMV01.enabled' moet true of false zijn; gelezen is 'yes'.",
                id="no truth",
            ),
            pytest.param(
                "rules:\n  OMV01: {severity: fout}\n",
                "2:21: 'rules.OMV01.severity' moet een van 'error', 'warning' of 'info' zijn; "
                "gelezen is 'fout'.",
                id="no severity",
            ),
            pytest.param(
                "domains:\n  youth: {tier: c}\n",
                "2:10: 'youth' moet hier 'jeugd' heten.",
                id="a domain by another name",
            ),
            pytest.param(
                "domains:\n  Buurtzorg breed: {tier: c}\n",
                "2:20: 'Buurtzorg breed' moet hier 'buurtzorg_breed' heten.",
                id="a domain of the submitter's own, spelled otherwise",
            ),
            pytest.param(
                "rules:\n  OMV04: {margin: 1.000}\n",
                "2:19: 'rules.OMV04.margin' moet kleiner dan 1 zijn; gelezen is '1.000'.",
                id="an option of the rule itself",
            ),
        ],
    )
    def test_what_is_wrong_is_said_with_its_place(
        self, tmp_path: Path, content: str, expected: str
    ) -> None:
        assert mistakes(tmp_path, content) == [expected]

    @pytest.mark.parametrize(
        ("content", "expected"),
        [
            pytest.param(
                "schaal: 1\n",
                "1:9: 'schaal' is geen bekende sleutel. "
                "Bekend zijn: scale, centres, tailoring, domains, milestones, tasks, theme, rules, "
                "profile, profiles.",
                id="at the top",
            ),
            pytest.param(
                "scale:\n  minimum: 1\n",
                "2:12: 'minimum' is geen bekende sleutel. Bekend zijn: min_inhabitants, circa.",
                id="in a block",
            ),
            pytest.param(
                "domains:\n  jeugd: {niveau: b}\n",
                "2:19: 'niveau' is geen bekende sleutel. Bekend zijn: tier.",
                id="of a domain",
            ),
            pytest.param(
                "rules:\n  OMV99: {}\n",
                "2:10: 'OMV99' is geen bekende sleutel. Bekend zijn: OMV01, OMV04.",
                id="a rule that is not there",
            ),
            pytest.param(
                "rules:\n  omv01: {}\n",
                "2:10: 'omv01' is geen bekende sleutel. Bekend zijn: OMV01, OMV04.",
                id="a rule in small letters",
            ),
            pytest.param(
                "rules:\n  OMV04: {marge: 0.1}\n",
                "2:18: 'marge' is geen bekende sleutel. Bekend zijn: enabled, severity, margin.",
                id="an option of a rule",
            ),
            pytest.param(
                'rules:\n  "\\e[2J": {}\n',
                "2:12: '␛[2J' is geen bekende sleutel. Bekend zijn: OMV01, OMV04.",
                id="a key that would clear the screen",
            ),
        ],
    )
    def test_an_unknown_key_comes_with_those_of_its_own_block(
        self, tmp_path: Path, content: str, expected: str
    ) -> None:
        assert mistakes(tmp_path, content) == [expected]

    def test_all_are_said_at_once(self, tmp_path: Path) -> None:
        found = mistakes(
            tmp_path,
            "scale: {min_inhabitants: 100.000, circa: x}\n"
            "rules:\n"
            "  OMV01: {enabled: ja, severity: fout}\n"
            "  OMV04: {margin: -1}\n"
            "  XYZ01: {}\n",
        )
        assert [line.split(": ")[0] for line in found] == [
            *("1:26", "1:42"),
            *("3:20", "3:34"),
            "4:19",
            "5:10",
        ]

    def test_they_are_there_in_english_too(self, tmp_path: Path) -> None:
        content = "scale:\n  min_inhabitants: 100.000\n  minimum: 1\ndomains: {wmo: {tier: x}}\n"
        assert mistakes(tmp_path, content, "en") == [
            (
                "2:20: 'scale.min_inhabitants' must be a whole number; '100.000' was read. "
                "Did you mean 100000 or 100_000? In YAML a point marks decimals."
            ),
            "3:12: 'minimum' is no known key. Known are: min_inhabitants, circa.",
            "4:23: 'domains.wmo.tier' must be one of 'a', 'b', 'c' or 'national'; 'x' was read.",
        ]

    def test_no_mistake_in_a_rule_hides_one_in_the_criteria(self, tmp_path: Path) -> None:
        assert len(mistakes(tmp_path, "profile: 1\nrules: {OMV01: {enabled: 1}}\n")) == 2

    @pytest.mark.parametrize(
        "schema", [Ruleset, *dict.fromkeys(r.settings for r in all_rules().values())]
    )
    def test_every_limit_there_is_has_dutch_words(self, schema: type[Settings]) -> None:
        """A limit of another kind than these would be told in English."""
        for model in with_blocks(schema):
            for name, field in model.model_fields.items():
                limits = {type(limit).__name__ for limit in field.metadata} - {"Strict"}
                assert limits <= {"Gt", "Ge", "Lt", "Le", "MinLen"}, (model, name)
                assert plain(field), (model, name)


def with_blocks(schema: type[Settings]) -> set[type[Settings]]:
    """A schema and the blocks that its fields hold."""
    fields = [field.annotation for field in schema.model_fields.values()]
    parts = {part for kind in fields for part in (kind, *get_args(kind))}
    return {schema} | {p for p in parts if isinstance(p, type) and issubclass(p, Settings)}


def plain(field: FieldInfo) -> bool:
    """Whether words are known for every type that a field may demand."""
    kinds: set[Any] = {field.annotation, *get_args(field.annotation)} - {type(None), ...}
    known = {int, float, bool, str, date, Tier, Any}
    return all(
        kind in known
        or isinstance(kind, str)
        or getattr(kind, "__origin__", None) is Literal
        or get_args(kind)
        or issubclass(kind, Settings)
        for kind in kinds
    )


class TestCentreLists:
    """The lists of centres that rules.yaml names, against those that there are."""

    LISTS = Gazetteer(
        centres=tuple(
            Centre(year=2013, list=name, code=code)
            for name, code in (("werk", "GM0014"), ("opvang", "GM0014"), ("opvang", "GM0034"))
        )
    )

    def read(self, folder: Path, content: str) -> Rules:
        path = folder / "rules.yaml"
        path.write_text(content, encoding="utf-8")
        return read_rules(path, SCHEMAS, self.LISTS)

    @pytest.mark.parametrize("lists", [[], ["werk"], ["opvang", "werk"]], ids=len)
    def test_are_those_of_the_gazetteer(self, tmp_path: Path, lists: list[str]) -> None:
        content = f"centres:\n  lists: [{', '.join(lists)}]\n"
        assert self.read(tmp_path, content).ruleset.centres.lists == tuple(lists)

    def test_that_are_not_there_are_told_with_those_that_are(self, tmp_path: Path) -> None:
        content = "centres:\n  lists: [werkk, werk, Opvang]\nrules: {OMV99: {}}\n"
        with pytest.raises(ConfigError) as raised:
            self.read(tmp_path, content)
        where = tmp_path / "rules.yaml"
        nl = [mistake.text("nl") for mistake in raised.value.mistakes]
        assert nl[1:] == [
            f"{where}:2:11: 'werkk' is geen bekende lijst. Bekend zijn: opvang, werk.",
            f"{where}:2:24: 'Opvang' is geen bekende lijst. Bekend zijn: opvang, werk.",
        ]
        assert raised.value.mistakes[1].text("en") == (
            f"{where}:2:11: 'werkk' is no known list. Known are: opvang, werk."
        )

    def test_are_not_looked_at_without_a_gazetteer(self, tmp_path: Path) -> None:
        assert read(tmp_path, "centres: {lists: [x]}\n").ruleset.centres.lists == ("x",)


@pytest.fixture(scope="module")
def rules() -> Rules:
    """What rules.yaml itself says."""
    schemas = {code: rule.settings for code, rule in all_rules().items()}
    path = bundled("rules.yaml")
    return parse_rules(path, schemas, read_gazetteer(bundled("data")))


class TestBundledFile:
    def test_is_known_by_its_sum(self, rules: Rules) -> None:
        """After editing rules.yaml: write its new sum in readers/ruleset.py."""
        assert rules.sha256 == AS_IT_COMES

    def test_is_read_the_same_way_with_and_without_parsing(self, rules: Rules) -> None:
        schemas = {code: rule.settings for code, rule in all_rules().items()}
        known = read_rules(bundled("rules.yaml"), schemas)
        assert known.sha256 == rules.sha256
        assert known.ruleset == rules.ruleset.model_copy(update={"rules": {}})
        assert known.settings.keys() == rules.settings.keys()

    def test_names_every_rule(self, rules: Rules) -> None:
        assert sorted(rules.ruleset.rules) == sorted(all_rules())

    def test_criteria_are_those_of_the_code(self, rules: Rules) -> None:
        assert rules.ruleset.model_copy(update={"rules": {}}) == Ruleset()
        assert rules.ruleset.profile == DEFAULT_PROFILE

    def test_writes_every_criterion_out(self, rules: Rules) -> None:
        written = rules.ruleset
        for block in (written.scale, written.centres):
            assert block.model_fields_set == set(type(block).model_fields)
        assert written.model_fields_set == {*Criteria.model_fields, "profile"}
        assert all(d.model_fields_set == {"tier"} for d in written.domains.values())
        assert list(written.domains) == list(Ruleset().domains)
        assert written.domains == Ruleset().domains
        assert written.tasks == Ruleset().tasks

    @pytest.mark.parametrize("code", sorted(all_rules()))
    def test_settings_of_a_rule_are_its_own_defaults(self, rules: Rules, code: str) -> None:
        rule, found = all_rules()[code], rules.settings[code]
        assert found.enabled is rule.card.on
        assert found.severity == rule.card.severity.key
        own = set(rule.settings.model_fields) - {"enabled", "severity"}
        defaults = rule.settings()
        assert {o: getattr(found, o) for o in own} == {o: getattr(defaults, o) for o in own}
        assert found.model_fields_set == set(rule.settings.model_fields)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")
def test_a_pipe_is_read_once_and_counts(tmp_path: Path) -> None:
    pipe = tmp_path / "rules.yaml"
    os.mkfifo(pipe)
    writer = threading.Thread(target=pipe.write_text, args=("scale: {min_inhabitants: 7}\n",))
    writer.start()
    found = read_rules(pipe, SCHEMAS)
    writer.join()
    assert found.ruleset.scale.min_inhabitants == 7
