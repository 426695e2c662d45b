"""What a document says, in one language and without a form: every renderer sets the same content.

A ``Document`` is made once by ``reports.document.document`` and then laid out as Markdown, Word,
HTML, PDF or a workbook. All text is plain: it may hold names from a submission just as they were
read, so whoever lays it out escapes it for the target. Every cell of a table has its value, for
formats that know numbers and dates, beside the same in words.
"""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from congruentie.model.finding import Criterion, Severity, Status
from congruentie.model.region import Layer
from congruentie.model.report import State
from congruentie.model.territory import MunicipalityCode
from congruentie.words import Language

Value = str | int | float | date | None


class Kind(StrEnum):
    """What a column holds, so that a format that knows numbers and dates can store them."""

    TEXT = "text"
    WHOLE = "whole"
    """A count, or inhabitants per km2: shown as ``100.000``."""
    DECIMAL = "decimal"
    """A ratio; shown with three decimals."""
    SHARE = "share"
    """0 to 1; shown as ``36,6 %``."""
    DATE = "date"
    """Shown as ``31 mei 2013``."""


@dataclass(frozen=True, slots=True)
class Cell:
    """A value, and the same as the reader sees it; ``None`` shows as empty text or a dash."""

    value: Value
    text: str


@dataclass(frozen=True, slots=True)
class Column:
    """A heading, and what stands under it."""

    heading: str
    kind: Kind = Kind.TEXT


@dataclass(frozen=True, slots=True, kw_only=True)
class ContentTable:
    """A table; without rows ``empty`` says why."""

    key: str
    """Fixed in every language: ``A`` to ``H``, ``congruence``, ``thresholds`` or ``letter``."""
    title: str
    """With the letter of the table, e.g. ``Tabel A. Regio's``: the caption."""
    name: str
    """A few words, e.g. ``A regio's``: the name of a sheet."""
    columns: tuple[Column, ...]
    rows: tuple[tuple[Cell, ...], ...]
    """Each as long as ``columns``; the first cell names the row."""
    empty: str = ""
    notes: tuple[str, ...] = ()
    """What a reader must know to read it right."""


@dataclass(frozen=True, slots=True)
class Light:
    """The judgement on one criterion in one domain; a colour is never the only sign of it."""

    state: State
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class LightRow:
    """One criterion, with a light for every domain in the order of ``Lights.domains``."""

    criterion: Criterion
    name: str
    lights: tuple[Light, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Lights:
    """The traffic lights: criteria by domains."""

    title: str
    criterion: str
    """Heading of the first column."""
    domains: tuple[str, ...]
    layers: tuple[Layer, ...]
    """Of the same length: what each domain is."""
    rows: tuple[LightRow, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class FindingText:
    """One finding in words."""

    number: int
    """From 1 on, as tables refer to it."""
    fingerprint: str
    rule: str
    rule_title: str
    severity: Severity
    severity_text: str
    status: Status
    status_text: str
    """Open, known from an earlier round, or accepted and until when."""
    domain: str
    """In words; empty where it is about no domain."""
    layer: Layer | None
    region: str | None
    """Code of the region that it is about."""
    sentence: str
    hint: str
    """What would mend it; may be empty."""
    claims: tuple[str, ...]
    """Maatwerk that is claimed, and the reason of what was accepted."""
    citation: str
    """E.g. ``Decentralisatiebrief 19 februari 2013, p. 4``."""
    places: tuple[str, ...]
    """File, sheet and line."""
    codes: tuple[MunicipalityCode, ...]
    """The municipalities that it concerns."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """A slot for a map: a renderer that has the picture fills it, another leaves it out."""

    key: str
    """File name without extension, e.g. ``kaart-regions-jeugd``: ASCII letters, digits, hyphens."""
    kind: str
    """The kind of map, as ``congruentie map --kind`` names it."""
    layer: Layer | None
    """The division that it shows; None where it shows several."""
    caption: str
    """With its number, e.g. ``Kaart 1. Regio-indeling jeugd, peildatum 1 januari 2016``."""
    alt: str
    """What the map shows, for who does not see it."""
    layers: tuple[Layer, ...] = ()
    """The divisions that it shows, in order."""


@dataclass(frozen=True, slots=True)
class Definition:
    """A term and what it means."""

    term: str
    text: str


@dataclass(frozen=True, slots=True)
class Passage:
    """Words in another language than the document: whoever hears it read aloud hears them so."""

    words: str
    """As they stand in the texts of the document."""
    language: Language


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """A part of the account: a heading with sentences, definitions or a table, in that order."""

    title: str
    paragraphs: tuple[str, ...] = ()
    definitions: tuple[Definition, ...] = ()
    table: ContentTable | None = None
    bullets: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class LetterBlock:
    """Ready to go into a letter: one paragraph, one table, and a caption for every map."""

    title: str
    paragraph: str
    table: ContentTable
    captions: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Titles:
    """Headings of the parts that have none of their own."""

    summary: str
    maps: str
    tables: str
    findings: str
    no_findings: str
    method: str
    sources: str
    hint: str
    """Before what would mend a finding, e.g. ``Suggestie``."""
    source: str
    place: str
    number: str
    """E.g. ``nr.``"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """Everything that a document says, in reading order."""

    language: Language
    title: str
    subtitle: str
    """The area and the reference date."""
    meta: tuple[Definition, ...]
    """The head: subject, area, submitters, dates, criteria, counts, files."""
    titles: Titles
    summary: tuple[str, ...]
    """Five sentences."""
    lights: Lights
    letter: LetterBlock
    figures: tuple[Figure, ...]
    congruence: ContentTable
    """The measures per pair of domains."""
    tables: tuple[ContentTable, ...]
    """A to H, in that order; each is there, with or without rows."""
    findings: tuple[FindingText, ...]
    method: tuple[Section, ...]
    """Definitions, thresholds and whose they are, maatwerk, what was not declared."""
    sources: tuple[Section, ...]
    """Sources with their licence, files with their hash, limitations."""
    passages: tuple[Passage, ...] = ()
    """What stands in its tables and in its account in another language, each marked as such."""
