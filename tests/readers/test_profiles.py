"""Profiles of rules.yaml: what holds of file, profile and defaults, and what can be wrong."""

from datetime import date
from pathlib import Path

import pytest

from congruentie.errors import ConfigError
from congruentie.model.criteria import Criteria, DomainSettings, Ruleset
from congruentie.model.finding import Severity
from congruentie.model.region import Tier
from congruentie.model.rules import STANDARD, ProfileCard, Rules
from congruentie.model.settings import Settings
from congruentie.readers import rules_file
from congruentie.readers.bundled import bundled
from congruentie.readers.gazetteer import read_gazetteer
from congruentie.readers.ruleset import read_rules
from congruentie.registry import all_rules

SCHEMAS = {code: rule.settings for code, rule in all_rules().items()}
KNOWN = "brief-2013-02-19, brief-2013-zacht, transformatie-2015"


def read(folder: Path, content: str, profile: str | None = None) -> Rules:
    path = folder / "rules.yaml"
    path.write_text(content, encoding="utf-8")
    return read_rules(path, SCHEMAS, read_gazetteer(bundled("data")), profile)


def mistakes(
    folder: Path, content: str, profile: str | None = None, language: str = "nl"
) -> list[str]:
    """Every mistake, that of a place in the file as ``line:column: what``."""
    with pytest.raises(ConfigError) as raised:
        read(folder, content, profile)
    start = f"{folder / 'rules.yaml'}:"
    return [mistake.text(language).removeprefix(start) for mistake in raised.value.mistakes]


def of_the_program(profile: str | None = None) -> Rules:
    return read_rules(bundled("rules.yaml"), SCHEMAS, profile=profile)


def weight(rules: Rules, code: str) -> Severity | None:
    return rules.settings[code].level


class TestOfTheProgram:
    def test_the_standard_one_is_known_without_parsing(
        self, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.delattr(rules_file, "parse_rules")
        for asked in (None, STANDARD.name):
            assert of_the_program(asked).profile == STANDARD

    def test_the_standard_one_is_that_of_the_file(self) -> None:
        found = rules_file.parse_rules(bundled("rules.yaml"), SCHEMAS)
        assert found.profile == STANDARD
        assert found.ruleset.model_copy(update={"rules": {}}) == Ruleset()

    @pytest.mark.parametrize("name", KNOWN.split(", "))
    def test_each_has_a_version_and_a_title(self, name: str) -> None:
        card = of_the_program(name).profile
        assert (card.name, card.version) == (name, 1)
        assert card.title

    @pytest.mark.parametrize(
        ("name", "weigh_otherwise"),
        [
            ("brief-2013-zacht", {"CON01", "CON03"}),
            ("transformatie-2015", {"CON01", "CON03", "PRO06"}),
        ],
    )
    def test_congruence_is_an_aim_and_little_else_changes(
        self, name: str, weigh_otherwise: set[str]
    ) -> None:
        standard, found = of_the_program(), of_the_program(name)
        assert weight(found, "CON01") is Severity.WARNING
        changed = {
            code
            for code, rule in all_rules().items()
            if found.settings[code].level not in {standard.settings[code].level, rule.card.severity}
        }
        assert changed == weigh_otherwise
        assert found.ruleset.scale == standard.ruleset.scale

    def test_it_is_also_there_for_an_unedited_copy(self, tmp_path: Path) -> None:
        copy = bundled("rules.yaml").read_text(encoding="utf-8")
        assert weight(read(tmp_path, copy), "CON01") is Severity.ERROR
        assert weight(read(tmp_path, copy, "brief-2013-zacht"), "CON01") is Severity.WARNING


class TestWhatHolds:
    def test_a_file_without_a_profile_has_the_standard_one(self, tmp_path: Path) -> None:
        assert read(tmp_path, "").profile == STANDARD

    def test_a_file_may_choose_one_of_the_program(self, tmp_path: Path) -> None:
        found = read(tmp_path, "profile: brief-2013-zacht\n")
        assert found.profile.name == found.ruleset.profile == "brief-2013-zacht"
        assert weight(found, "CON01") is Severity.WARNING

    def test_the_caller_goes_above_the_file(self, tmp_path: Path) -> None:
        found = read(tmp_path, "profile: brief-2013-zacht\n", "brief-2013-02-19")
        assert found.profile == STANDARD
        assert weight(found, "CON01") is None

    def test_what_the_file_sets_goes_above_the_profile(self, tmp_path: Path) -> None:
        found = read(
            tmp_path,
            "profile: eigen\n"
            "scale: {circa: 0.1}\n"
            "rules: {OMV04: {severity: warning}}\n"
            "profiles:\n"
            "  eigen:\n"
            "    version: 4\n"
            "    title: Voor Zeeland\n"
            "    extends: brief-2013-zacht\n"
            "    scale: {min_inhabitants: 60_000, circa: 0}\n"
            "    rules: {OMV04: {margin: 0.5, severity: error}, OMV07: {enabled: true}}\n",
        )
        assert found.profile == ProfileCard("eigen", 4, "Voor Zeeland")
        assert (found.ruleset.scale.min_inhabitants, found.ruleset.scale.circa) == (60_000, 0.1)
        assert found.settings["OMV04"].model_dump() == {
            "enabled": None,
            "severity": "warning",
            "margin": 0.5,
        }
        assert found.settings["OMV07"].enabled is True
        assert weight(found, "CON01") is Severity.WARNING

    def test_each_profile_goes_above_the_one_it_builds_on(self, tmp_path: Path) -> None:
        content = (
            "profiles:\n"
            "  c: {version: 1, extends: b, centres: {lists: [vrouwenopvang]}}\n"
            "  b: {version: 1, extends: a, scale: {min_inhabitants: 2}}\n"
            "  a: {version: 1, scale: {min_inhabitants: 1, circa: 0}, centres: {lists: []}}\n"
        )
        scale = read(tmp_path, content, "c").ruleset.scale
        assert (scale.min_inhabitants, scale.circa) == (2, 0)
        lists = {name: read(tmp_path, content, name).ruleset.centres.lists for name in "abc"}
        assert lists == {"a": (), "b": (), "c": ("vrouwenopvang",)}

    def test_domains_are_named_as_a_whole(self, tmp_path: Path) -> None:
        content = (
            "domains: {wmo: {tier: a}, jeugd: {}}\n"
            "profile: a\n"
            "profiles: {a: {version: 1, scale: {circa: 0}, domains: {arbeidsmarkt: {tier: c}}}}\n"
        )
        domains = read(tmp_path, content).ruleset.domains
        assert list(domains.items()) == [
            ("wmo", DomainSettings(tier=Tier.LOCAL)),
            ("jeugd", DomainSettings()),
        ]
        without = read(tmp_path, content.split("\n", 1)[1]).ruleset.domains
        assert list(without) == ["arbeidsmarkt"]

    def test_milestones_are_one_schedule(self, tmp_path: Path) -> None:
        content = (
            "milestones: {2014-06-01: 4}\n"
            "profile: a\n"
            "profiles: {a: {version: 1, scale: {circa: 0}, milestones: {2015-01-01: 6}}}\n"
        )
        assert read(tmp_path, content).ruleset.milestones == {date(2014, 6, 1): 4}
        without = read(tmp_path, content.split("\n", 1)[1])
        assert without.ruleset.milestones == {date(2015, 1, 1): 6}

    def test_a_name_of_the_program_may_be_given_another_meaning(self, tmp_path: Path) -> None:
        content = "profiles: {brief-2013-zacht: {version: 9, scale: {circa: 0.2}}}\n"
        found = read(tmp_path, content, "transformatie-2015")
        assert found.ruleset.scale.circa == 0.2
        assert weight(found, "CON01") is None
        assert read(tmp_path, content, "brief-2013-zacht").profile.version == 9

    def test_an_empty_value_brings_the_default_back(self, tmp_path: Path) -> None:
        content = "profile: brief-2013-zacht\nscale: {circa: 0}\nrules: {CON02: {severity: }}\n"
        assert weight(read(tmp_path, content), "CON02") is None


@pytest.mark.parametrize(
    "model", [Criteria, *dict.fromkeys(r.settings for r in all_rules().values())]
)
def test_layers_that_are_right_are_right_together(model: type[Settings]) -> None:
    """A demand on two keys at once could fail for two layers that are each right by themselves."""
    blocks = [field.annotation for field in model.model_fields.values()]
    for part in (model, *(kind for kind in blocks if hasattr(kind, "model_fields"))):
        demands = part.__pydantic_decorators__
        assert not demands.model_validators
        assert not demands.root_validators


class TestMistakes:
    @pytest.mark.parametrize(
        ("content", "expected"),
        [
            pytest.param(
                "profile: brief-2012\n",
                f"1:10: 'brief-2012' is geen bekend profiel. Bekend zijn: {KNOWN}.",
                id="chosen and not there",
            ),
            pytest.param(
                "profiles:\n  a: {version: 1, extends: b}\n",
                f"2:28: 'b' is geen bekend profiel. Bekend zijn: a, {KNOWN}.",
                id="built on and not there",
            ),
            pytest.param(
                "profiles:\n  a: {version: 1, extends: a}\n",
                "2:28: dit profiel bouwt op zichzelf voort: a → a.",
                id="built on itself",
            ),
            pytest.param(
                "profiles:\n"
                "  c: {version: 1, extends: a}\n"
                "  a: {version: 1, extends: b}\n"
                "  b: {version: 1, extends: a}\n",
                "3:28: dit profiel bouwt op zichzelf voort: a → b → a.",
                id="two built on each other, and one on both",
            ),
            pytest.param(
                "profiles:\n  brief-2013-02-19: {version: 2, extends: transformatie-2015}\n",
                "2:43: dit profiel bouwt op zichzelf voort: brief-2013-02-19 → transformatie-2015 "
                "→ brief-2013-zacht → brief-2013-02-19.",
                id="round by way of the program",
            ),
            pytest.param(
                "profiles:\n  a: {}\n", "2:6: 'profiles.a.version' ontbreekt.", id="no version"
            ),
            pytest.param(
                "profiles:\n  a: {version: 0}\n",
                "2:16: 'profiles.a.version' moet groter dan 0 zijn; gelezen is '0'.",
                id="no real version",
            ),
            pytest.param(
                "profiles:\n  a: zacht\n",
                "2:6: 'profiles.a' moet een blok met sleutels zijn; gelezen is 'zacht'.",
                id="no block",
            ),
            pytest.param(
                "profiles: [a]\n",
                "1:11: 'profiles' moet een blok met sleutels zijn; gelezen is ''.",
                id="a list of profiles",
            ),
            pytest.param(
                "profiles:\n  a: {version: 1, extends: 1}\n",
                "2:28: 'profiles.a.extends' moet tekst zijn; gelezen is '1'.",
                id="built on a number",
            ),
            pytest.param(
                "profiles:\n  a: {version: 1, schaal: {}}\n",
                "2:27: 'schaal' is geen bekende sleutel. "
                "Bekend zijn: scale, centres, tailoring, domains, milestones, tasks, theme, rules, "
                "version, title, extends.",
                id="an unknown key",
            ),
            pytest.param(
                "profiles:\n  a: {version: 1, scale: {minimum: 1}}\n",
                "2:36: 'minimum' is geen bekende sleutel. Bekend zijn: min_inhabitants, circa.",
                id="an unknown key in a section",
            ),
            pytest.param(
                "profiles:\n  a: {version: 1, rules: {OMV04: {marge: 0.1}}}\n",
                "2:42: 'marge' is geen bekende sleutel. Bekend zijn: enabled, severity, margin.",
                id="an unknown option of a rule",
            ),
            pytest.param(
                "profiles:\n  a: {version: 1, domains: {youth: {}}}\n",
                "2:36: 'youth' moet hier 'jeugd' heten.",
                id="a domain by another name",
            ),
            pytest.param(
                "profiles:\n  a: {version: 1, centres: {lists: [x]}}\n",
                "2:37: 'x' is geen bekende lijst. "
                "Bekend zijn: arbeidsmarkt, maatschappelijke_opvang, vrouwenopvang.",
                id="a list that is not there",
            ),
        ],
    )
    def test_are_told_with_their_place_whether_or_not_the_profile_holds(
        self, tmp_path: Path, content: str, expected: str
    ) -> None:
        assert mistakes(tmp_path, content) == [expected]

    def test_are_all_told_at_once(self, tmp_path: Path) -> None:
        found = mistakes(
            tmp_path,
            "profile: x\n"
            "scale: {circa: y}\n"
            "profiles:\n"
            "  a: {version: 1, extends: z, rules: {XYZ01: {}}}\n"
            "  b: {version: 1, extends: b, scale: {circa: 2}}\n",
        )
        assert [line.split(": ")[0] for line in found] == [
            "2:16",
            "5:46",
            "4:46",
            "4:28",
            "5:28",
            "1:10",
        ]

    def test_are_there_in_english_too(self, tmp_path: Path) -> None:
        content = "profiles:\n  a: {version: 1, extends: a}\n  b: {version: 1, extends: c}\n"
        assert mistakes(tmp_path, content, language="en") == [
            f"3:28: 'c' is no known profile. Known are: a, b, {KNOWN}.",
            "2:28: this profile builds on itself: a → a.",
        ]

    def test_the_profile_of_the_file_must_be_there_though_another_is_asked_for(
        self, tmp_path: Path
    ) -> None:
        found = mistakes(tmp_path, "profile: x\n", "y")
        assert [line.split(" is ")[0] for line in found] == ["1:10: 'x'", "--profile: 'y'"]

    def test_a_name_that_would_clear_the_screen_is_made_visible(self, tmp_path: Path) -> None:
        found = mistakes(tmp_path, "", "\x1b[2J")
        assert found == [f"--profile: '␛[2J' is geen bekend profiel. Bekend zijn: {KNOWN}."]

    def test_a_copy_that_leaves_the_profile_nothing_to_say_is_refused(self, tmp_path: Path) -> None:
        copy = bundled("rules.yaml").read_text(encoding="utf-8")
        edited = copy.replace("\nprofile: brief-2013-02-19", "\nprofile: brief-2013-zacht")
        (found,) = mistakes(tmp_path, edited)
        line = edited.splitlines().index("profile: brief-2013-zacht") + 1
        assert found == (
            f"{line}:10: dit profiel doet hier niets: het bestand stelt alles wat het profiel "
            "regelt zelf al in (rules.CON01.severity, rules.CON03.severity). Laat die sleutels "
            "weg, of kies een ander profiel."
        )
        (english,) = mistakes(tmp_path, copy + "\n", "brief-2013-zacht", "en")
        assert english.startswith("--profile: this profile does nothing here: ")

    def test_those_of_an_edited_file_of_the_program_name_that_file(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        edited = tmp_path / "ours.yaml"
        edited.write_text(
            "profiles:\n  a: {version: 1, scale: {circa: x}, rules: {XYZ01: {}}}\n",
            encoding="utf-8",
        )
        monkeypatch.setattr(rules_file, "bundled", lambda _: edited)
        with pytest.raises(ConfigError) as raised:
            read(tmp_path, "profile: a\n")
        places = [mistake.where for mistake in raised.value.mistakes]
        assert places == [f"{edited}:2:34", f"{edited}:2:53"]
