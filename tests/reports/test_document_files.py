"""The document as Markdown, workbook and Word: reopened by other readers, the same bytes twice."""

import io
import re
import struct
import zipfile
import zlib
from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime

import docx
import openpyxl
import pytest
from docx.enum.section import WD_ORIENT
from docx.oxml.ns import qn
from reports.told import DECLARED, HOSTILE, small, written
from worlds import case, country, division, region

from congruentie.reports import document_docx, document_markdown, document_xlsx
from congruentie.reports.content import Document, Passage
from congruentie.words import LANGUAGES, Language

TODAY = date(2016, 6, 1)
PATH = re.compile(r"!\[[^\n]*\]\(kaarten/regions-jeugd-b\.svg\)")


def chunk(kind: bytes, content: bytes) -> bytes:
    sum_of_both = zlib.crc32(kind + content)
    return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", sum_of_both)


def png(width: int, height: int) -> bytes:
    """A grey picture of this many pixels."""
    header = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    lines = zlib.compress(b"".join(b"\0" + b"\x99" * width for _ in range(height)))
    parts = chunk(b"IHDR", header) + chunk(b"IDAT", lines) + chunk(b"IEND", b"")
    return b"\x89PNG\r\n\x1a\n" + parts


def word(made: Document, pictures: dict[str, bytes] | None = None) -> bytes:
    return document_docx.render(made, pictures or {}, TODAY)


def workbook(made: Document) -> bytes:
    return document_xlsx.render(made, TODAY)


def hostile() -> Document:
    odd = replace(region("noord", "ab"), name=HOSTILE)
    return written(case(country("a b"), division("jeugd", noord=odd)))


@pytest.mark.parametrize("render", [word, workbook, lambda d: document_markdown.render(d, {})])
@pytest.mark.parametrize("language", LANGUAGES)
def test_the_same_document_gives_the_same_bytes(
    render: Callable[[Document], bytes], language: Language
) -> None:
    made = small(language)
    assert render(made) == render(made)


class TestMarkdown:
    def test_tells_everything(self) -> None:
        text = document_markdown.render(small(), {}).decode()
        for title in ("Samenvatting", "Voor in de brief", "Tabellen", "Bevindingen"):
            assert f"\n## {title}\n" in text
        assert all(f"\n### Tabel {letter}. " in text for letter in "ABCDEFGH")
        assert "| Noord | jeugd | 90.000 | 10.000 |" in text
        assert "| --- | --- | --: | --: | --- | --- |" in text

    def test_a_finding_stands_on_one_line(self) -> None:
        text = document_markdown.render(small(), {}).decode()
        (line,) = (line for line in text.splitlines() if line.startswith("- nr. 2 "))
        assert "Suggestie: Kleinste oplossing in één stap: " in line

    def test_maps_stand_with_their_words_and_caption(self) -> None:
        pictures = {"regions-jeugd-b": "kaarten/regions-jeugd-b.svg"}
        text = document_markdown.render(small(), pictures).decode()
        assert len(PATH.findall(text)) == 1
        assert "\nKaart 1. Regio-indeling jeugd; alle gemeenten" in text
        assert "Kaart 2." not in text

    def test_nothing_in_a_name_is_a_mark(self) -> None:
        text = document_markdown.render(hostile(), {}).decode()
        assert "<script>" not in text.replace("\\<script\\>", "")
        assert "](y)" not in text.replace("\\](y)", "")
        assert "\x1b" not in text

    def test_without_findings_it_says_so(self) -> None:
        made = replace(small(), findings=())
        assert "\nEr zijn geen bevindingen.\n" in document_markdown.render(made, {}).decode()


class TestWorkbook:
    def test_has_a_sheet_for_every_table(self) -> None:
        book = openpyxl.load_workbook(io.BytesIO(workbook(small())))
        assert book.sheetnames == [
            *("samenvatting", "bevindingen", "congruentie", "A regio's", "B gemeenten"),
            *("C doorsnijdingen", "D witte vlekken", "E onder de richtgrens"),
            *("F centrumgemeenten", "G voortgang", "H verschillen"),
        ]

    def test_headers_stay_in_sight_and_have_a_filter(self) -> None:
        book = openpyxl.load_workbook(io.BytesIO(workbook(small())))
        for sheet in book.worksheets[1:]:
            assert sheet.freeze_panes == "B2"
            assert sheet.auto_filter.ref.startswith("A1:")
            assert sheet.print_title_rows == "$1:$1"

    def test_numbers_are_numbers_and_days_are_days(self) -> None:
        book = openpyxl.load_workbook(io.BytesIO(workbook(written(DECLARED))))
        row = [cell.value for cell in book["A regio's"][2]]
        assert row[3:6] == [1, 50_000, 500]
        assert row[8] == datetime(2013, 12, 31)  # noqa: DTZ001 # a sheet knows no time zones
        assert book["A regio's"]["E2"].number_format == "#,##0"

    def test_shares_are_shares(self) -> None:
        book = openpyxl.load_workbook(io.BytesIO(workbook(small())))
        assert book["F centrumgemeenten"]["E3"].value == 0.5
        assert book["F centrumgemeenten"]["E3"].number_format == "0.0%"

    def test_an_empty_table_says_why(self) -> None:
        book = openpyxl.load_workbook(io.BytesIO(workbook(small())))
        assert book["G voortgang"]["A2"].value == "De indiening geeft geen voortgang op."

    def test_no_cell_is_calculated(self) -> None:
        book = openpyxl.load_workbook(io.BytesIO(workbook(hostile())))
        cells = [cell for sheet in book for row in sheet.iter_rows() for cell in row]
        assert {cell.data_type for cell in cells} <= {"s", "n"}
        assert book["A regio's"]["A2"].value.startswith("=cmd|")

    def test_rows_are_as_high_as_their_text(self) -> None:
        book = openpyxl.load_workbook(io.BytesIO(workbook(small())))
        assert book["A regio's"].row_dimensions[2].height is None  # the ordinary one
        assert book["bevindingen"].row_dimensions[6].height == 75
        assert book["samenvatting"].row_dimensions[12].height == 30

    def test_a_text_longer_than_a_cell_is_cut(self) -> None:
        long = replace(small().findings[0], sentence="x" * 40_000)
        made = replace(small(), findings=(long,))
        book = openpyxl.load_workbook(io.BytesIO(workbook(made)))
        assert len(book["bevindingen"]["G2"].value) == 32_767


class TestWord:
    def test_has_real_headings(self) -> None:
        file = docx.Document(io.BytesIO(word(small())))
        headings = [p.text for p in file.paragraphs if p.style and p.style.name == "Heading 1"]
        assert headings == [
            *("Samenvatting", "Voor in de brief", "Tabellen", "Bevindingen", "Verantwoording"),
            "Bronnen en beperkingen",
        ]

    def test_has_the_tables_with_a_header_that_comes_back(self) -> None:
        file = docx.Document(io.BytesIO(word(small())))
        assert len(file.tables) == 10
        for table in file.tables:
            first = table.rows[0]._tr  # noqa: SLF001 # the library knows no repeated rows
            assert first.find(qn("w:trPr")).find(qn("w:tblHeader")) is not None

    def test_is_a4_with_the_tables_on_their_side(self) -> None:
        file = docx.Document(io.BytesIO(word(small())))
        turned = [section.orientation is WD_ORIENT.LANDSCAPE for section in file.sections]
        assert turned == [False, True, False]
        sizes = {
            tuple(sorted((round(s.page_width.mm), round(s.page_height.mm)))) for s in file.sections
        }
        assert sizes == {(210, 297)}

    @pytest.mark.parametrize(("language", "locale"), [("nl", "nl-NL"), ("en", "en-GB")])
    def test_says_in_which_language_it_is(self, language: Language, locale: str) -> None:
        content = word(small(language))
        with zipfile.ZipFile(io.BytesIO(content)) as parts:
            styles = parts.read("word/styles.xml").decode()
        assert set(re.findall(r'<w:lang w:val="([^"]+)"', styles)) == {locale}
        assert docx.Document(io.BytesIO(content)).core_properties.language == locale

    def test_words_in_another_language_say_so(self) -> None:
        made = small("en")
        words = made.passages[0].words
        with zipfile.ZipFile(io.BytesIO(word(made))) as parts:
            text = parts.read("word/document.xml").decode()
        dutch = '<w:r><w:rPr><w:lang w:val="nl-NL"/></w:rPr><w:t xml:space="preserve">'
        assert f"p. 3: '</w:t></w:r>{dutch}{words}</w:t></w:r><w:r>" in text
        assert text.count('w:val="nl-NL"') == 1

    def test_and_look_as_the_words_around_them(self) -> None:
        heading = small("en").tables[0].columns[0].heading
        made = replace(small("en"), passages=(Passage(heading, "nl"),))
        with zipfile.ZipFile(io.BytesIO(word(made))) as parts:
            text = parts.read("word/document.xml").decode()
        assert (
            f'<w:rPr><w:b/><w:lang w:val="nl-NL"/></w:rPr><w:t xml:space="preserve">{heading}<'
            in text
        )

    def test_has_numbers_of_pages(self) -> None:
        with zipfile.ZipFile(io.BytesIO(word(small()))) as parts:
            footers = [parts.read(n).decode() for n in parts.namelist() if "footer" in n]
        assert any('w:instr="PAGE"' in text and 'w:instr="NUMPAGES"' in text for text in footers)

    def test_pictures_have_words_and_fit_the_page(self) -> None:
        keys = ("regions-jeugd-b", "regions-wmo-b")
        sizes = (png(200, 100), png(100, 300))
        content = word(small(), dict(zip(keys, sizes, strict=True)))
        file = docx.Document(io.BytesIO(content))
        described = list(file.element.iter(qn("wp:docPr")))
        assert [e.get("descr") for e in described] == [f.alt for f in small().figures[:2]]
        assert [round(shape.width.mm) for shape in file.inline_shapes] == [170, 72]
        assert [round(shape.height.mm) for shape in file.inline_shapes] == [85, 215]
        captions = [p.text for p in file.paragraphs if p.style and p.style.name == "Caption"]
        assert "Kaart 2. Regio-indeling Wmo; alle gemeenten, peildatum 1 januari 2016." in captions

    def test_holds_no_clock(self) -> None:
        content = word(small())
        with zipfile.ZipFile(io.BytesIO(content)) as parts:
            assert {part.date_time for part in parts.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        properties = docx.Document(io.BytesIO(content)).core_properties
        assert properties.created is not None
        assert properties.created.date() == TODAY
        assert (properties.author, properties.title) == (
            "congruentie",
            "Toets van samenwerkingsregio's",
        )

    def test_holds_what_xml_cannot(self) -> None:
        file = docx.Document(io.BytesIO(word(hostile())))
        (name,) = {t.cell(1, 0).text for t in file.tables if t.cell(0, 0).text == "regio"}
        assert name == "=cmd|' /C calc'!A0 <script>*[x](y)| \ufffd\u241b\ufffd"

    def test_without_findings_it_says_so(self) -> None:
        file = docx.Document(io.BytesIO(word(replace(small(), findings=()))))
        assert "Er zijn geen bevindingen." in [p.text for p in file.paragraphs]

    def test_more_columns_than_fit_are_narrowed_alike(self) -> None:
        found = small().tables[0]
        wide = replace(
            found,
            columns=found.columns * 4,
            rows=tuple(row * 4 for row in found.rows),
        )
        file = docx.Document(io.BytesIO(word(replace(small(), tables=(wide,)))))
        table = next(t for t in file.tables if len(t.columns) == 40)
        assert sum(column.width or 0 for column in table.columns) <= 257 * 36_000
