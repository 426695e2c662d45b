"""A document for Word, to go on in or to paste from; the same content gives the same bytes."""

import io
import zipfile
from collections.abc import Iterable, Mapping
from datetime import date, datetime, time
from itertools import groupby

from docx.document import Document as WordFile
from docx.shared import Length, Mm, Pt

from congruentie.reports.content import (
    Column,
    ContentTable,
    Document,
    Figure,
    FindingText,
    Kind,
    Section,
)
from congruentie.reports.word.aloud import mark
from congruentie.reports.word.elements import describe
from congruentie.reports.word.layout import LANDSCAPE, PORTRAIT, blank, turn
from congruentie.reports.word.tables import add_table
from congruentie.safe_text import storable

_EPOCH = (1980, 1, 1, 0, 0, 0)
"""The oldest day that a zip can tell: no clock gets in."""
_TEXT, _PICTURE = zipfile.ZIP_DEFLATED, zipfile.ZIP_STORED
"""How parts are packed; a picture is packed already."""
_TALLEST = Mm(215)
"""So that a map and its caption fit on one page."""
_GAP = Pt(4)
"""Between a table and what stands below it."""
_WORDS = frozenset({Kind.TEXT, Kind.DATE})


def render(document: Document, pictures: Mapping[str, bytes], today: date) -> bytes:
    """The whole document; ``pictures`` are maps as PNG by key of their figure.

    A figure without a picture is left out. ``today`` is the day of the check: the file is dated on
    it, whenever it is made.
    """
    file = blank(document.language)
    _date(file, document, today)
    writer = _Writer(file, document)
    writer.opening()
    writer.figures(pictures)
    turn(file, landscape=True)
    writer.tables()
    turn(file, landscape=False)
    writer.findings()
    writer.sections(document.titles.method, document.method)
    writer.sections(document.titles.sources, document.sources)
    mark(file, document.passages)
    content = io.BytesIO()
    file.save(content)
    return _timeless(content.getvalue())


def _date(file: WordFile, document: Document, today: date) -> None:
    properties = file.core_properties
    properties.title = storable(document.title)
    properties.subject = storable(document.subtitle)
    properties.author = properties.last_modified_by = "congruentie"
    properties.comments = ""
    properties.created = properties.modified = datetime.combine(today, time())
    properties.revision = 1


class _Writer:
    """A file while it is being written, from top to bottom."""

    def __init__(self, file: WordFile, document: Document) -> None:
        self._file = file
        self._document = document

    def opening(self) -> None:
        """Title, head, summary, traffic lights, and the block for a letter."""
        document = self._document
        self._say(document.title, "Title")
        self._say(document.subtitle, "Subtitle")
        for line in document.meta:
            self._term(line.term, line.text)
        self._heading(document.titles.summary)
        for sentence in document.summary:
            self._say(sentence)
        self._caption(document.lights.title)
        lights = [(row.name, *(one.text for one in row.lights)) for row in document.lights.rows]
        heads = (document.lights.criterion, *document.lights.domains)
        add_table(self._file, heads, lights, frozenset(), PORTRAIT)
        self._heading(document.letter.title)
        self._say(document.letter.paragraph)
        self._table(document.letter.table, PORTRAIT)

    def figures(self, pictures: Mapping[str, bytes]) -> None:
        """Each map on a page of its own, with its caption below it."""
        shown = [figure for figure in self._document.figures if figure.key in pictures]
        if shown:
            self._heading(self._document.titles.maps)
            self._file.paragraphs[-1].paragraph_format.page_break_before = True
        for number, figure in enumerate(shown, start=1):
            self._picture(number, figure, pictures[figure.key])

    def _picture(self, number: int, figure: Figure, png: bytes) -> None:
        paragraph = self._file.add_paragraph()
        paragraph.paragraph_format.keep_with_next = True
        picture = paragraph.add_run().add_picture(io.BytesIO(png), width=PORTRAIT)
        if picture.height > _TALLEST:
            picture.width = Length(int(picture.width * _TALLEST / picture.height))
            picture.height = _TALLEST
        describe(paragraph, number, figure.key, storable(figure.alt))
        self._say(figure.caption, "Caption")

    def tables(self) -> None:
        """Congruence, and tables A to H."""
        self._heading(self._document.titles.tables)
        for table in (self._document.congruence, *self._document.tables):
            self._table(table, LANDSCAPE)

    def findings(self) -> None:
        """All findings, under a heading for each rule."""
        titles = self._document.titles
        self._heading(titles.findings)
        if not self._document.findings:
            self._say(titles.no_findings)
        for _, group in groupby(self._document.findings, key=lambda finding: finding.rule):
            members = list(group)
            self._heading(f"{members[0].rule} {members[0].rule_title}", 2)
            self._say(f"{titles.source}: {members[0].citation}")
            for finding in members:
                self._finding(finding)

    def _finding(self, finding: FindingText) -> None:
        titles = self._document.titles
        weight = f"{finding.severity_text}, {finding.status_text}"
        more = list(finding.claims)
        if finding.hint:
            more.append(f"{titles.hint}: {finding.hint}")
        if finding.places:
            more.append(f"{titles.place}: {'; '.join(finding.places)}.")
        told = " ".join((finding.sentence, *more))
        self._term(f"{titles.number} {finding.number} ({weight})", told)

    def sections(self, title: str, sections: Iterable[Section]) -> None:
        """A part of the account."""
        self._heading(title)
        for section in sections:
            self._heading(section.title, 2)
            for sentence in section.paragraphs:
                self._say(sentence)
            for one in section.definitions:
                self._term(one.term, one.text)
            if section.table:
                self._table(section.table, PORTRAIT)
            for item in section.bullets:
                self._say(item, "List Bullet")

    def _table(self, table: ContentTable, width: Length) -> None:
        """The caption above it, what to know below it; without rows why there are none."""
        self._caption(table.title)
        if not table.rows:
            self._say(table.empty)
            return
        rows = [[cell.text for cell in row] for row in table.rows]
        heads = [column.heading for column in table.columns]
        add_table(self._file, heads, rows, _numbers(table.columns), width)
        for note in table.notes or ("",):
            self._file.add_paragraph(storable(note)).paragraph_format.space_before = _GAP

    def _caption(self, text: str) -> None:
        paragraph = self._file.add_paragraph(storable(text), style="Caption")
        paragraph.paragraph_format.keep_with_next = True

    def _heading(self, text: str, level: int = 1) -> None:
        self._file.add_heading(storable(text), level)

    def _say(self, text: str, style: str | None = None) -> None:
        self._file.add_paragraph(storable(text), style=style)

    def _term(self, term: str, text: str) -> None:
        paragraph = self._file.add_paragraph()
        paragraph.add_run(storable(f"{term}: ")).bold = True
        paragraph.add_run(storable(text))


def _numbers(columns: Iterable[Column]) -> frozenset[int]:
    return frozenset(at for at, column in enumerate(columns) if column.kind not in _WORDS)


def _timeless(content: bytes) -> bytes:
    """The same zip without the time at which its parts were written."""
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as old, zipfile.ZipFile(made, "w") as new:
        for part in old.infolist():
            info = zipfile.ZipInfo(part.filename, _EPOCH)
            info.compress_type = _PICTURE if part.filename.endswith(".png") else _TEXT
            new.writestr(info, old.read(part))
    return made.getvalue()
