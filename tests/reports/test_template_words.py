"""What a template asks and offers is what the reader knows."""

import pytest

from congruentie.model.declared import Answer, Designation, LegalForm, RiskArrangement
from congruentie.model.milestone import Milestone
from congruentie.model.region import Tier
from congruentie.model.template import AGENDA, Column, Holds, letter_page
from congruentie.model.waiver import Ground
from congruentie.readers import columns
from congruentie.readers.answers import declared
from congruentie.readers.tasks import tasks_of
from congruentie.registry import all_rules
from congruentie.reports.template_choices import TAILORED, choices
from congruentie.reports.template_explanation import explanation
from congruentie.reports.template_membership import HEADING, MEMBERSHIP, membership
from congruentie.reports.template_regions import REGIONS, regions
from congruentie.reports.template_waivers import WAIVERS, waivers
from congruentie.templates import TemplateRequest, blank_submission
from congruentie.territories import TerritoryChoice
from congruentie.words import LANGUAGES, TASKS, Language

BLANK = blank_submission(TemplateRequest(territory=TerritoryChoice(year=2024), scope="Drenthe"))
ASKED: tuple[Column, ...] = (*HEADING, *MEMBERSHIP, *REGIONS, *WAIVERS)
IN_BOTH_LANGUAGES = pytest.mark.parametrize("language", LANGUAGES)


def offered(key: str, language: Language) -> tuple[str, ...]:
    return choices(BLANK, language)[key]


class TestColumns:
    def test_of_members_are_those_of_the_submission(self) -> None:
        assert [column.name.nl for column in MEMBERSHIP] == [
            *("gemeentecode", "gemeente", "domein", "niveau", "taak", "regio"),
            *("status", "vanaf", "tot", "deelgebied", "toelichting"),
        ]

    def test_of_regions_are_all_that_a_region_may_declare(self) -> None:
        names = [column.name.nl for column in REGIONS]
        assert names[:4] == ["regio", "domein", "niveau", "taak"]
        assert names[4:] == [*columns.ATTRIBUTES, *columns.REMARKS]

    def test_of_waivers_are_those_of_the_submission(self) -> None:
        assert [column.name.nl for column in WAIVERS] == [
            *("regio", "gemeente", "domein", "regel", "grond", "motivering", "onderbouwing_url"),
            *("aangevraagd_door", "oordeel", "beoordelaar", "datum", "geldig_tot"),
        ]

    @pytest.mark.parametrize("column", [*MEMBERSHIP, *REGIONS], ids=lambda one: one.name.en)
    def test_are_known_by_both_their_names(self, column: Column) -> None:
        name = column.name
        assert (columns.column(name.nl), columns.column(name.en)) == (name.nl, name.nl)

    @pytest.mark.parametrize("column", ASKED, ids=lambda one: one.name.en)
    def test_say_what_they_are_for(self, column: Column) -> None:
        assert column.what.nl.endswith(".")
        assert column.what.en.endswith(".")
        assert column.what.nl != column.what.en

    @IN_BOTH_LANGUAGES
    @pytest.mark.parametrize("column", ASKED, ids=lambda one: one.name.en)
    def test_have_an_example_that_fits(self, column: Column, language: Language) -> None:
        example = column.sample(language)
        if column.holds is Holds.ONE_OF:
            assert example in offered(column.choices, language)
        assert bool(column.choices) is (column.holds in (Holds.ONE_OF, Holds.SUGGESTED))

    @pytest.mark.parametrize("code", all_rules())
    def test_stem_from_the_page_that_their_rule_quotes(self, code: str) -> None:
        card = all_rules()[code].card
        quoted = {AGENDA if q.page is None else letter_page(q.page) for q in card.source.quotes}
        stated = {column.source for column in REGIONS if column.name.nl in card.needs}
        assert not stated or stated & quoted


@IN_BOTH_LANGUAGES
class TestChoices:
    def test_of_domains_are_read(self, language: Language) -> None:
        read = [columns.domain(word) for word in offered("domain", language)]
        assert read == ["jeugd", "arbeidsmarkt", "wmo", "meldpunt"]

    def test_of_tiers_are_read(self, language: Language) -> None:
        assert [columns.tier(word) for word in offered("tier", language)] == list(Tier)

    def test_of_tasks_are_read(self, language: Language) -> None:
        assert [tasks_of(word) for word in offered("task", language)] == [(task,) for task in TASKS]

    def test_of_milestones_are_read(self, language: Language) -> None:
        read = [columns.milestone(word) for word in offered("milestone", language)]
        assert read == list(Milestone)

    @pytest.mark.parametrize(
        ("key", "column", "meanings"),
        [
            ("answer", "instemming_centrum", Answer),
            ("answer", "raad_toestemming", Answer),
            ("answer", "werkbedrijf", Answer),
            ("legal_form", "rechtsvorm", LegalForm),
            ("risk", "risicoverdeling", RiskArrangement),
            ("designation", "aangewezen_of_afgesproken", Designation),
        ],
    )
    def test_of_declarations_are_read(
        self, language: Language, key: str, column: str, meanings: type[Answer]
    ) -> None:
        read = [declared(column, word) for word in offered(key, language)]
        assert sorted(filter(None, read)) == sorted(meanings)

    def test_of_grounds_are_one_for_each(self, language: Language) -> None:
        assert len(set(offered("ground", language))) == len(Ground)

    def test_of_rules_are_rules(self, language: Language) -> None:
        assert offered("rule", language) == TAILORED
        assert set(TAILORED) <= set(all_rules())


@IN_BOTH_LANGUAGES
def test_the_explanation_tells_of_every_column_and_rule(language: Language) -> None:
    forms = (membership(BLANK, language), regions(), waivers())
    said = explanation(BLANK, forms, choices(BLANK, language), language)
    told = [row[:2] for row in said.columns.rows]
    assert told == [
        (form.title.text(language), column.name.text(language))
        for form in forms
        for column in form.columns
    ]
    assert all(len(row) == len(said.columns.headings) for row in said.columns.rows)
    assert [code for code, _ in said.rules.rows] == list(TAILORED)


def test_the_explanation_shows_values_as_they_are_typed() -> None:
    said = explanation(BLANK, (regions(),), choices(BLANK, "nl"), "nl")
    shown = {row[1]: row[3:] for row in said.columns.rows}
    assert shown["startdatum"] == ("datum: dd-mm-jjjj", "01-01-2025", "brief p. 4")
    assert shown["clienten"] == ("geheel getal", "1.250", "brief p. 5")
    assert shown["instemming_centrum"][0] == "zoals: ja, nee of in voorbereiding"
    assert shown["centrumgemeente"][0] == "uit de lijst, of in eigen woorden"
