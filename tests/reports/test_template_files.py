"""The bytes of a template: a sound workbook, or text that any spreadsheet opens."""

import io
from dataclasses import replace
from datetime import date, datetime

import pytest
from openpyxl import Workbook, load_workbook
from openpyxl.worksheet.worksheet import Worksheet
from worlds import country

from congruentie.model.region import Tier
from congruentie.model.template import Blank, Both, Form, Holds
from congruentie.reports import template_csv, template_xlsx
from congruentie.reports.template_choices import choices
from congruentie.reports.template_membership import membership
from congruentie.reports.template_regions import regions
from congruentie.reports.template_waivers import waivers
from congruentie.words import LANGUAGES, Language

SQUARES = tuple(country("a b").municipalities.values())
BLANK = Blank(
    municipalities=SQUARES,
    scope="A, B",
    reference_date=date(2016, 1, 1),
    domains={"jeugd": Tier.REGIONAL, "meldpunt": Tier.SUPRA_REGIONAL},
    rules={"OMV01": Both("Te klein", "Too small")},
)
IN_BOTH_LANGUAGES = pytest.mark.parametrize("language", LANGUAGES)


def called(*names: str) -> Blank:
    """The two squares under other names, for one domain."""
    renamed = zip(SQUARES, names, strict=True)
    return replace(
        BLANK,
        municipalities=tuple(replace(square, name=name) for square, name in renamed),
        domains={"wmo": Tier.REGIONAL},
    )


def opened(blank: Blank, language: Language = "nl") -> Workbook:
    return load_workbook(io.BytesIO(template_xlsx.render(blank, language)))


def texts(sheet: Worksheet, *, first: int = 1, last: int | None = None) -> list[list[object]]:
    """The rows of a sheet as far as they are filled."""
    rows = sheet.iter_rows(min_row=first, max_row=last, values_only=True)
    return [[cell for cell in row if cell is not None] for row in rows]


def forms(language: Language) -> tuple[Form, ...]:
    return membership(BLANK, language), regions(), waivers()


class TestWorkbook:
    def test_has_its_sheets_and_hides_the_lists(self) -> None:
        states = {sheet.title: sheet.sheet_state for sheet in opened(BLANK)}
        shown = ("toelichting", "kop", "deelname", "regios", "maatwerk")
        assert states == dict.fromkeys(shown, "visible") | {"keuzelijsten": "hidden"}

    def test_speaks_english(self) -> None:
        assert opened(BLANK, "en").sheetnames == [
            *("explanation", "heading", "membership", "regions", "waivers", "choice lists")
        ]

    def test_has_a_row_for_every_domain_and_municipality(self) -> None:
        assert texts(opened(BLANK)["deelname"], first=3) == [
            ["GM0097", "A", "jeugd", "b"],
            ["GM0098", "B", "jeugd", "b"],
            ["GM0097", "A", "meldpunt huiselijk geweld", "c"],
            ["GM0098", "B", "meldpunt huiselijk geweld", "c"],
        ]

    def test_states_the_area_and_real_dates(self) -> None:
        stated = dict(opened(BLANK)["kop"].iter_rows(values_only=True))
        assert stated["gebied"] == "A, B"
        assert stated["peildatum grenzen"] == datetime(2016, 1, 1)  # noqa: DTZ001 # Excel has no zone
        assert (stated["titel"], stated["datum"]) == (None, None)

    def test_is_about_the_whole_country_without_a_scope(self) -> None:
        everywhere = replace(BLANK, scope="")
        assert opened(everywhere)["kop"]["B3"].value == "Nederland"
        assert opened(everywhere, "en")["heading"]["B3"].value == "Netherlands"

    def test_has_one_example_in_grey_italics_on_every_form(self) -> None:
        book = opened(BLANK)
        for name, cell in (("deelname", "B2"), ("regios", "A2"), ("maatwerk", "A2")):
            assert str(book[name][cell].value).startswith("Voorbeeld: ")
            assert (book[name][cell].font.i, book[name][cell].font.color.rgb) == (True, "FF595959")

    @IN_BOTH_LANGUAGES
    def test_offers_every_choice_below_its_column(self, language: Language) -> None:
        book = opened(BLANK, language)
        for form in forms(language):
            sheet = book[form.title.text(language)]
            rules = {str(rule.sqref): rule for rule in sheet.data_validations.dataValidation}
            for at, column in enumerate(form.columns):
                cells = next(
                    (r for s, r in rules.items() if s.startswith(f"{_letter(at)}2:")), None
                )
                assert (cells is None) is (column.holds is Holds.TEXT), column.name.nl
                if cells is not None and column.choices not in ("", "region"):
                    assert cells.formula1 == f"keuze_{column.choices}"
                    assert bool(cells.showErrorMessage) is (column.holds is Holds.ONE_OF)

    @IN_BOTH_LANGUAGES
    def test_has_lists_behind_the_names(self, language: Language) -> None:
        book = opened(BLANK, language)
        for key, words in choices(BLANK, language).items():
            ((title, cells),) = book.defined_names[f"keuze_{key}"].destinations
            assert [row[0].value for row in book[title][cells]] == list(words)

    def test_offers_the_regions_that_are_described_but_not_the_example(self) -> None:
        rules = opened(BLANK)["deelname"].data_validations.dataValidation
        (of_regions,) = (rule for rule in rules if "regios" in str(rule.formula1))
        assert of_regions.formula1 == "'regios'!$A$3:$A$302"

    @pytest.mark.parametrize("name", ["deelname", "regios", "maatwerk"])
    def test_keeps_its_header_in_sight_and_prints_on_a4(self, name: str) -> None:
        sheet = opened(BLANK)[name]
        assert sheet.freeze_panes == "C2"
        assert str(sheet.auto_filter.ref).startswith("A1:")
        assert (sheet.page_setup.orientation, sheet.page_setup.paperSize) == ("landscape", 9)
        assert sheet["A1"].comment.text
        assert sheet["A1"].font.b

    def test_holds_text_where_a_name_looks_like_a_formula(self) -> None:
        sheet = opened(called("=1+1", "'s-Gravenhage"))["deelname"]
        assert [(sheet[cell].value, sheet[cell].data_type) for cell in ("B3", "B4")] == [
            ("=1+1", "s"),
            ("'s-Gravenhage", "s"),
        ]

    @IN_BOTH_LANGUAGES
    def test_is_the_same_every_time(self, language: Language) -> None:
        assert template_xlsx.render(BLANK, language) == template_xlsx.render(BLANK, language)


def _letter(at: int) -> str:
    return chr(ord("A") + at)


class TestText:
    def test_is_the_sheet_of_members_for_a_dutch_excel(self) -> None:
        lines = template_csv.render(called("A", "B"), "nl").decode("utf-8").splitlines()
        more = "status;vanaf;tot;deelgebied;toelichting"
        filled = "3 collegebesluiten;2025-01-01;;;deze rij mag blijven staan"
        assert lines == [
            "\ufeffgemeentecode;gemeente;domein;niveau;taak;regio;" + more,
            "GM0000;Voorbeeld: Zonnedal;jeugd;b;;Regio Zonneveld;" + filled,
            "GM0097;A;Wmo;b;;;;;;;",
            "GM0098;B;Wmo;b;;;;;;;",
        ]

    def test_speaks_english(self) -> None:
        header = template_csv.render(BLANK, "en").decode("utf-8-sig").splitlines()[0]
        assert header.startswith("municipality_code;municipality;domain;tier;task;region;")

    @pytest.mark.parametrize("name", ["=1+1", "+31", "-1", "@som"])
    def test_holds_no_formula(self, name: str) -> None:
        text = template_csv.render(called(name, "'s-Gravenhage"), "nl").decode("utf-8-sig")
        assert f";'{name};" in text
        assert ";'s-Gravenhage;" in text
