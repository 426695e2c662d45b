"""What holds for every rule: it keeps the contract, speaks two languages and finds its example."""

import ast
import inspect
import json
import re
from dataclasses import astuple, replace
from datetime import date
from importlib import import_module
from pathlib import Path
from string import Formatter

import pytest
from letters import LETTER_OF_2015, bare, letter_pages, needs_letters

from congruentie import centre_sightings, declarations, tailoring
from congruentie import rule as rule_module
from congruentie.app import CheckRequest, check_submission
from congruentie.model.criteria import Centres, Scale
from congruentie.model.finding import Finding, Severity
from congruentie.model.manual import SECTIONS, manual
from congruentie.model.report import Report
from congruentie.model.rulecard import DATA_QUALITY, RuleStatus, Text
from congruentie.model.tailoring_criteria import Tailoring
from congruentie.registry import all_rules
from congruentie.reports import sentences
from congruentie.reports.json_report import as_data
from congruentie.rule import Rule
from congruentie.territories import TerritoryChoice
from congruentie.words import LANGUAGES, Language

ROOT = Path(__file__).resolve().parents[2]
EXAMPLES = ROOT / "data" / "examples"

CONTRACT = {
    "OMV01": ("region-below-threshold", "error"),
    "OMV02": ("region-in-circa-band", "warning"),
    "OMV03": ("single-municipality-region", "error"),
    "OMV04": ("narrow-margin", "info"),
    "OMV05": ("unsupported-tailoring", "warning"),
    "OMV06": ("scale-not-substantiated", "warning"),
    "OMV07": ("municipality-below-threshold", "info"),
    "WIT01": ("white-spot", "error"),
    "WIT02": ("total-white-spot", "error"),
    "WIT03": ("undecided-municipality", "warning"),
    "WIT04": ("double-membership", "error"),
    "WIT05": ("empty-region", "warning"),
    "CON01": ("crossing-regions", "error"),
    "CON02": ("nested-regions", "info"),
    "CON03": ("supra-regional-border-cuts-region", "error"),
    "CON04": ("existing-partnership-split", "warning"),
    "CON05": ("less-congruent-than-before", "warning"),
    "AAN01": ("disconnected-region", "warning"),
    "AAN02": ("connected-over-water-only", "info"),
    "AAN03": ("enclosing-region", "info"),
    "CEN01": ("enclosed-centre", "error"),
    "CEN02": ("standalone-centre", "error"),
    "CEN03": ("cut-off-centre", "error"),
    "CEN04": ("edge-position-centre", "warning"),
    "CEN05": ("dominant-centre", "info"),
    "CEN06": ("uneven-centre-position", "warning"),
    "CEN07": ("designated-centre", "warning"),
    "CEN08": ("centre-not-member", "error"),
    "TAK01": ("task-at-wrong-tier", "warning"),
    "TAK02": ("task-unassigned", "warning"),
    "VNG01": ("direction-not-arranged", "warning"),
    "VNG02": ("risk-not-arranged", "warning"),
    "VNG03": ("progress-not-arranged", "warning"),
    "PRO01": ("late-submission", "warning"),
    "PRO02": ("late-start", "warning"),
    "PRO03": ("province-not-involved", "warning"),
    "PRO04": ("non-binding-form", "warning"),
    "PRO05": ("council-consent-missing", "warning"),
    "PRO06": ("work-company-missing", "warning"),
    "PRO07": ("cross-province-region", "info"),
    "GEG01": ("unknown-municipality", "error"),
    "GEG02": ("abolished-municipality", "error"),
    "GEG03": ("ambiguous-municipality", "error"),
    "GEG04": ("duplicate-row", "warning"),
    "GEG05": ("code-name-conflict", "error"),
    "GEG06": ("dates-differ", "warning"),
    "GEG07": ("glued-names", "error"),
    "GEG08": ("split-municipality", "warning"),
    "GEG09": ("unreadable-value", "error"),
    "MTW01": ("expired-waiver", "warning"),
    "MTW02": ("unused-waiver", "warning"),
}
"""DESIGN.md, chapter 4, as far as the rules are there; numbers are never reused."""
OFF = {"OMV07"}
ALWAYS_KNOWN = {"domain", "region", "municipality", "related_domain", "related_region"}
"""What a sentence may name of every finding, whatever its facts."""

EVERY_RULE = pytest.mark.parametrize("rule", all_rules().values(), ids=all_rules())


def module_of(rule: Rule) -> str:
    """Name of the module; the slug says the same with hyphens."""
    return rule.card.slug.replace("-", "_")


def texts(rule: Rule) -> list[Text]:
    return [text for words in rule.card.wordings.values() for text in (words.nl, words.en)]


def placeholders(text: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(text) if name is not None}


def written_facts(rule: Rule) -> set[str]:
    """Every key of a mapping that the rule writes, or what does so for several rules."""
    found = set()
    own = import_module(f"congruentie.rules.{module_of(rule)}")
    for module in (own, rule_module, centre_sightings, declarations, tailoring):
        for node in ast.walk(ast.parse(inspect.getsource(module))):
            keys = ast.walk(node) if isinstance(node, ast.Dict) else ()
            found |= {key.value for key in keys if isinstance(key, ast.Constant)}
            if isinstance(node, ast.Call) and ast.unparse(node.func) == "said_of":
                found |= {keyword.arg for keyword in node.keywords}
    return found


def test_codes_slugs_and_severities_are_those_of_the_contract() -> None:
    assert {
        code: (rule.card.slug, rule.card.severity.key) for code, rule in all_rules().items()
    } == CONTRACT


def test_slugs_are_unique() -> None:
    slugs = [rule.card.slug for rule in all_rules().values()]
    assert len(set(slugs)) == len(slugs)


def test_all_but_one_run_unless_told_otherwise() -> None:
    assert {code for code, rule in all_rules().items() if not rule.card.on} == OFF


@EVERY_RULE
def test_module_and_check_are_called_after_the_slug(rule: Rule) -> None:
    assert rule.check.__name__ == module_of(rule)
    assert rule.check.__module__ == f"congruentie.rules.{module_of(rule)}"
    assert rule.check.__doc__


@EVERY_RULE
def test_has_a_test_file_of_its_own(rule: Rule) -> None:
    assert (ROOT / "tests" / "rules" / f"test_{module_of(rule)}.py").is_file()


@EVERY_RULE
def test_has_a_title_in_both_languages(rule: Rule) -> None:
    assert set(rule.card.title) == set(LANGUAGES)
    assert all(title.strip() for title in rule.card.title.values())
    assert len(set(rule.card.title.values())) == 2


@EVERY_RULE
def test_every_wording_is_a_full_sentence(rule: Rule) -> None:
    assert texts(rule)
    for text in texts(rule):
        assert re.fullmatch(r"\S(.*\S)?\.", text.message)
        assert "  " not in text.message
        assert re.fullmatch(r"(\S(.*\S)?[.?])?", text.hint)
        assert "  " not in text.hint


@EVERY_RULE
def test_both_languages_name_the_same_facts_and_both_or_neither_have_a_hint(rule: Rule) -> None:
    for words in rule.card.wordings.values():
        assert placeholders(words.nl.message) == placeholders(words.en.message)
        assert placeholders(words.nl.hint) == placeholders(words.en.hint)
        assert bool(words.nl.hint) is bool(words.en.hint)


@EVERY_RULE
def test_every_wording_names_facts_that_the_rule_supplies(rule: Rule) -> None:
    named = {name for text in texts(rule) for name in placeholders(text.message + text.hint)}
    assert named <= ALWAYS_KNOWN | written_facts(rule)


@EVERY_RULE
def test_cites_a_page_of_the_letter_or_says_that_it_is_our_own(rule: Rule) -> None:
    source = rule.card.source
    if source != DATA_QUALITY:
        article = r"(; Wgr art\. \d+)?"
        page = r"Decentralisatiebrief 19 februari 2013, p\. \d( en \d)*"
        agenda = "Transformatieagenda sociaal domein 2 april 2015"
        assert re.fullmatch(f"({page}|{agenda}){article}", source.nl)
        page = r"Decentralisation letter 19 February 2013, p\. \d( and \d)*"
        agenda = "Transformation agenda social domain 2 April 2015"
        assert re.fullmatch(f"({page}|{agenda}){article}", source.en)


@EVERY_RULE
def test_the_manual_has_its_sections_in_order(rule: Rule) -> None:
    lines = [line for line in rule.card.doc.splitlines() if re.match(r"\S", line)]
    english, dutch = lines[0], lines[5]
    assert lines == [english, *SECTIONS["en"], dutch, *SECTIONS["nl"]]
    for title in (*SECTIONS["en"], *SECTIONS["nl"]):
        assert re.search(rf"^{title}\n    \S", rule.card.doc, re.MULTILINE)


@EVERY_RULE
def test_the_manual_differs_per_language_and_is_plain_text(rule: Rule) -> None:
    dutch, english = (astuple(manual(rule.card.doc, language)) for language in LANGUAGES)
    assert not set(dutch) & set(english)
    for part in (*dutch, *english):
        assert re.fullmatch(r"\S.*[.?]", part)
        assert not re.search(r"  |[`*\n]", part)


@EVERY_RULE
def test_quotes_a_phrase_of_every_page_that_it_cites(rule: Rule) -> None:
    source = rule.card.source
    pages = re.findall(r"\b\d\b", source.nl.partition("p. ")[2].partition(";")[0])
    assert [str(quote.page) for quote in source.quotes if quote.page] == pages
    assert bool(source.quotes) is (source != DATA_QUALITY)


@needs_letters
@EVERY_RULE
def test_every_quote_stands_in_the_letter_on_its_page(rule: Rule) -> None:
    pages, agenda = letter_pages(), bare(LETTER_OF_2015.read_text(encoding="utf-8"))
    for quote in rule.card.source.quotes:
        assert bare(quote.text) in (pages[quote.page - 1] if quote.page else agenda)


@EVERY_RULE
def test_shared_numbers_that_it_uses_are_there_and_declared(rule: Rule) -> None:
    shared = {"domains", "tasks", "milestones", *(f"scale.{n}" for n in Scale.model_fields)}
    shared |= {f"centres.{n}" for n in Centres.model_fields}
    shared |= {f"tailoring.{n}" for n in Tailoring.model_fields}
    assert set(rule.card.uses) <= shared
    source = inspect.getsource(import_module(f"congruentie.rules.{module_of(rule)}"))
    assert ("ruleset.scale" in source) == ("scale.min_inhabitants" in rule.card.uses)
    assert ("ruleset.tasks" in source) <= ("tasks" in rule.card.uses)
    assert ("ruleset.milestones" in source) == ("milestones" in rule.card.uses)
    about_grounds = "claim_facts" in source or "weighed" in source
    assert about_grounds == ("tailoring.islands" in rule.card.uses)
    about_centres = "case.centre" in source or "centres_at" in source
    assert about_centres == ("centres.lists" in rule.card.uses)


@EVERY_RULE
def test_is_stable_and_has_settings_with_defaults(rule: Rule) -> None:
    assert rule.card.status is RuleStatus.STABLE
    fields = rule.settings.model_fields
    assert rule.settings() == rule.settings.model_validate({})
    assert all(field.description for field in fields.values())


FAULTY = CheckRequest(
    submissions=(EXAMPLES / "gebrekkig.xlsx",),
    waivers=EXAMPLES / "gebrekkig-waivers.yaml",
    territory=TerritoryChoice(year=2016),
    today=date(2016, 6, 1),
    select=tuple(all_rules()),
)


@pytest.fixture(scope="module")
def report(tmp_path_factory: pytest.TempPathFactory) -> Report:
    """The faulty example, judged by every rule there is, after a round without a single move."""
    before = as_data(check_submission(FAULTY), "nl")
    before["findings"] = []
    before["congruence"] = [pair | {"moves": 0} for pair in before["congruence"]]
    baseline = tmp_path_factory.mktemp("rounds") / "before.json"
    baseline.write_text(json.dumps(before), encoding="utf-8")
    return check_submission(replace(FAULTY, baseline=baseline))


def of(rule: Rule, report: Report) -> list[Finding]:
    return [finding for finding in report.findings if finding.rule == rule.code]


class TestFaultyExample:
    def test_every_rule_ran(self, report: Report) -> None:
        assert report.rules_run == tuple(all_rules())
        assert report.not_run == ()

    @EVERY_RULE
    def test_every_rule_finds_something(self, rule: Rule, report: Report) -> None:
        assert of(rule, report)

    @EVERY_RULE
    @pytest.mark.parametrize("language", LANGUAGES)
    def test_every_finding_has_its_words(
        self, rule: Rule, language: Language, report: Report
    ) -> None:
        for finding in of(rule, report):
            said = sentences.message(finding, report, language)
            advice = sentences.hint(finding, report, language)
            for sentence in (said, advice):
                assert not re.search(r"[{}]|  |\bNone\b| [,.;:]", sentence), sentence
            assert said.endswith(".")

    @EVERY_RULE
    def test_no_finding_weighs_more_than_its_rule(self, rule: Rule, report: Report) -> None:
        assert all(Severity.INFO <= f.severity <= rule.card.severity for f in of(rule, report))

    @EVERY_RULE
    def test_municipalities_stand_in_code_order_each_once(self, rule: Rule, report: Report) -> None:
        for finding in of(rule, report):
            codes = finding.sighting.municipalities
            assert list(codes) == sorted(set(codes))

    def test_fingerprints_are_unique(self, report: Report) -> None:
        prints = [finding.fingerprint for finding in report.findings]
        assert len(set(prints)) == len(prints)
