"""The report as PDF says everything that the content says, and says it to a screen reader too."""

import re
from dataclasses import replace
from datetime import date
from functools import cache

import pytest
from reports.printed import DOCUMENT, FIGURE, document, finding, table
from tagged import Tagged, tagged
from typst import TypstError

from congruentie.reports.content import Cell, Column, Document, Passage, Section
from congruentie.reports.pdf_report import render

PICTURE = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 170 200" width="170mm" height="200mm">'
    '<rect width="170" height="200" fill="#77aadd"/>'
    '<text x="20" y="90" font-family="Source Sans Pro" font-size="9">Súdwest-Fryslân{}</text></svg>'
)
PICTURES = {FIGURE.key: PICTURE.format("")}
HOSTILE = [
    pytest.param('#read("/etc/passwd")', id="a file"),
    pytest.param("] #panic() [", id="out of the content"),
    pytest.param('"}, {"rule": "', id="out of the JSON"),
    pytest.param("$ x^2 $ *vet* _schuin_ `code`", id="marks"),
    pytest.param("= Kop", id="a heading"),
    pytest.param("@ref <label> https://example.org", id="a link"),
    pytest.param("\\u{41} \\ // /* */ ~ -- '", id="escapes and comments"),
    pytest.param("<script>&amp;</script>", id="a tag"),
]


def printed(of: Document, pictures: dict[str, str] | None = None) -> Tagged:
    return tagged(render(of, PICTURES if pictures is None else pictures))


@pytest.fixture(scope="module")
def whole() -> Tagged:
    return printed(DOCUMENT)


def test_a_screen_reader_is_told_the_title_and_the_language(whole: Tagged) -> None:
    assert whole.title == "Toets van regio-indelingen – Nederland, 1 januari 2016"
    assert whole.language == "nl"
    assert whole.marked


def test_the_parts_come_in_reading_order(whole: Tagged) -> None:
    parts = (
        *("Samenvatting", "Stoplichten", "Inhoud", "Voor in de brief", "Overzicht", "Kaarten"),
        *("Kaart 1.", "Tabellen", "Congruentie per", "Tabel A.", "Tabel B.", "Bevindingen"),
        *("1. Regio onder", "Methode", "Definities", "Bronnen", "Gebruikte bronnen"),
    )
    assert re.search(".*".join(map(re.escape, parts)), whole.text)


@pytest.mark.parametrize(
    "said",
    [
        *("drie decentralisaties", "Eén regio voldoet niet aan het criterium.", "voldoet niet"),
        *("Alle gemeenten zijn ingedeeld.", "84.968", "Er zijn geen witte vlekken."),
        *("Drie lezingen.", "De regio Zuid telt 84.968 inwoners", "Suggestie: Voeg een"),
        *("Bron: Decentralisatiebrief 19 februari 2013, p. 3", "Vindplaats: regios.csv, regel 12"),
        *("OMV01 · bezwaar · jeugd · open", "congruent: dezelfde gemeenten", "Kadaster"),
        "Súdwest-Fryslân",
    ],
)
def test_everything_is_said(whole: Tagged, said: str) -> None:
    assert said in whole.text


def test_tables_have_header_cells_and_headings_are_headings(whole: Tagged) -> None:
    assert whole.tags.count("Table") == whole.tags.count("THead") == 5
    assert whole.tags.count("TH") == 2 * 5
    assert {"Title", "H1", "H2", "L", "TOC", "Figure", "Caption"} <= set(whole.tags)


def test_a_map_is_described_to_who_does_not_see_it(whole: Tagged) -> None:
    assert whole.descriptions == (FIGURE.alt,)


def test_a_map_without_a_description_is_refused() -> None:
    mute = document(figures=(replace(FIGURE, alt=""),))
    with pytest.raises(TypstError, match="alt"):
        render(mute, PICTURES)


def test_every_font_is_in_the_file(whole: Tagged) -> None:
    assert whole.fonts == {("SourceSansPro-Regular", True), ("SourceSansPro-Bold", True)}


def test_pages_are_numbered(whole: Tagged) -> None:
    last = len(whole.pages)
    assert re.findall(r"Pagina (\d+) van (\d+)", whole.text) == [
        (str(page), str(last)) for page in range(1, last + 1)
    ]


def test_a_map_that_was_not_drawn_is_left_out() -> None:
    without = printed(DOCUMENT, {})
    assert "Figure" not in without.tags
    assert "Kaarten" not in without.text


EIGHT = tuple(Column(f"Kolom {at}") for at in range(8))


def test_a_wide_table_lies_on_its_side() -> None:
    rows = tuple(tuple(Cell(at, f"{row}-{at}") for at in range(8)) for row in range(6))
    wide = printed(document(tables=(table("C", columns=EIGHT, rows=rows),)))
    assert sum(width > height for width, height in wide.pages) == 1


def test_a_wide_table_of_few_rows_is_turned() -> None:
    rows = tuple(tuple(Cell(at, f"{row}-{at}") for at in range(8)) for row in range(2))
    turned = printed(document(tables=(table("C", columns=EIGHT, rows=rows),)))
    assert all(height > width for width, height in turned.pages)
    assert "Kolom 0 0-0 1-0 Kolom 1 0-1 1-1" in turned.text


def test_the_head_of_a_long_table_stands_on_every_page() -> None:
    rows = tuple((Cell(f"R{at}", f"R{at}"), Cell(at, str(at))) for at in range(120))
    long = printed(document(tables=(table("A", rows=rows),)))
    assert long.text.count("Regio Inwoners") > printed(DOCUMENT).text.count("Regio Inwoners")


def test_a_date_is_a_word_like_any_other() -> None:
    cells = (Cell("Zuid", "Zuid"), Cell(date(2013, 5, 31), "31 mei 2013"))
    assert "Zuid 31 mei 2013" in printed(document(tables=(table("A", rows=(cells,)),))).text


def test_without_findings_it_says_so() -> None:
    assert "Er zijn geen bevindingen." in printed(document(findings=())).text


def test_a_finding_says_only_what_there_is() -> None:
    bare = finding(hint="", citation="", places=(), domain="", claims=("Maatwerk op grond van x.",))
    text = printed(document(findings=(bare,))).text
    assert "OMV01 · bezwaar · open" in text
    assert "Maatwerk op grond van x." in text
    assert not re.search("Suggestie|Bron:|Vindplaats", text)


def test_in_english_the_page_and_its_language_are_english() -> None:
    english = printed(document(language="en"))
    assert english.language == "en"
    assert "Page 1 of" in english.text
    assert "Contents" in english.text


def test_words_in_another_language_say_so() -> None:
    """Also where a long word in them may break."""
    words = f"Bron: {'x' * 40}"
    section = Section(title="Sources", bullets=(f"Municipalities. {words} (2016)",))
    english = document(language="en", sources=(section,))
    assert printed(english).passages == set()
    assert printed(replace(english, passages=(Passage(words, "nl"),))).passages == {"nl"}


def test_the_same_content_gives_the_same_bytes() -> None:
    assert render(DOCUMENT, PICTURES) == render(DOCUMENT, dict(reversed(PICTURES.items())))


@pytest.mark.parametrize("text", HOSTILE)
def test_text_of_a_submission_is_only_text(text: str) -> None:
    hostile = printed(named(text))
    assert hostile.title == f"{text} – {text}"
    assert hostile.descriptions == (text,)
    assert hostile.text.replace(" ", "").count(text.replace(" ", "")) >= 6
    assert shape(hostile) == shape_of_a_plain_name()


def named(name: str) -> Document:
    """A document with this name wherever one can stand."""
    return document(
        title=name,
        subtitle=name,
        summary=(name,),
        findings=(finding(sentence=name),),
        tables=(table(title=name, columns=(Column(name),), rows=((Cell(name, name),),)),),
        figures=(replace(FIGURE, alt=name, caption=name),),
    )


@cache
def shape_of_a_plain_name() -> tuple[str, ...]:
    return shape(printed(named("Zuid")))


def shape(of: Tagged) -> tuple[str, ...]:
    """The tags without those of a line that is broken in two."""
    return tuple(tag for tag in of.tags if tag != "Span")


@pytest.mark.parametrize("name", ["日本", "Zuid 😀", "\x1b[2J\u202e", "\ud800", "a\nb"])
def test_a_name_that_cannot_be_drawn_does_not_cost_the_report(name: str) -> None:
    odd = document(summary=(name,), findings=(finding(sentence=name),))
    assert "\ufffd" in printed(odd, {FIGURE.key: PICTURE.format("日")}).text
