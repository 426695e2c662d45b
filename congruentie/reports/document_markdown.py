"""A document as Markdown: to paste into a memo, or to read without anything else."""

from collections.abc import Iterator, Mapping
from itertools import groupby

from congruentie.reports.blocks import Bullets, Heading, Paragraph
from congruentie.reports.content import (
    ContentTable,
    Document,
    Figure,
    FindingText,
    Kind,
    Lights,
    Section,
)
from congruentie.reports.page_markdown import grid, lay_out
from congruentie.safe_text import markdown


def render(document: Document, pictures: Mapping[str, str]) -> bytes:
    """The whole document; ``pictures`` are paths of maps beside it by key of their figure."""
    parts = (part.strip("\n") for part in _parts(document, pictures))
    return ("\n\n".join(parts) + "\n").encode()


def _parts(document: Document, pictures: Mapping[str, str]) -> Iterator[str]:
    titles = document.titles
    yield lay_out([Heading(document.title, 1), Paragraph(document.subtitle)])
    yield lay_out([Bullets(tuple(f"{line.term}: {line.text}" for line in document.meta))])
    yield lay_out([Heading(titles.summary), *map(Paragraph, document.summary)])
    yield from _lights(document.lights)
    yield lay_out([Heading(document.letter.title), Paragraph(document.letter.paragraph)])
    yield from _table(document.letter.table)
    yield from _figures(document, pictures)
    yield lay_out([Heading(titles.tables)])
    for table in (document.congruence, *document.tables):
        yield from _table(table)
    yield from _findings(document)
    for title, sections in ((titles.method, document.method), (titles.sources, document.sources)):
        yield lay_out([Heading(title)])
        for section in sections:
            yield from _section(section)


def _lights(lights: Lights) -> Iterator[str]:
    yield lay_out([Heading(lights.title, 3)])
    rows = ((row.name, *(light.text for light in row.lights)) for row in lights.rows)
    yield grid((lights.criterion, *lights.domains), rows)


def _figures(document: Document, pictures: Mapping[str, str]) -> Iterator[str]:
    shown = [figure for figure in document.figures if figure.key in pictures]
    if shown:
        yield lay_out([Heading(document.titles.maps)])
    for figure in shown:
        yield _figure(figure, pictures[figure.key])


def _figure(figure: Figure, path: str) -> str:
    return f"![{markdown(figure.alt)}]({path})\n\n{markdown(figure.caption)}"


def _table(table: ContentTable) -> Iterator[str]:
    yield lay_out([Heading(table.title, 3)])
    if table.rows:
        texts = ([cell.text for cell in row] for row in table.rows)
        kinds = [column.kind for column in table.columns]
        numbers = frozenset(at for at, kind in enumerate(kinds) if kind not in _WORDS)
        yield grid([column.heading for column in table.columns], texts, numbers)
        yield from (lay_out([Paragraph(note)]) for note in table.notes)
    else:
        yield lay_out([Paragraph(table.empty)])


_WORDS = frozenset({Kind.TEXT, Kind.DATE})
"""Set to the left."""


def _findings(document: Document) -> Iterator[str]:
    yield lay_out([Heading(document.titles.findings)])
    if not document.findings:
        yield lay_out([Paragraph(document.titles.no_findings)])
    for _, group in groupby(document.findings, key=lambda finding: finding.rule):
        members = list(group)
        first = members[0]
        yield lay_out([Heading(f"{first.rule} {first.rule_title}", 3), Paragraph(first.citation)])
        yield lay_out([Bullets(tuple(_told(finding, document) for finding in members))])


def _told(finding: FindingText, document: Document) -> str:
    """One finding on one line, with all that belongs to it."""
    titles = document.titles
    weight = f"({finding.severity_text}, {finding.status_text})"
    told = [f"{titles.number} {finding.number} {weight}: {finding.sentence}", *finding.claims]
    if finding.hint:
        told.append(f"{titles.hint}: {finding.hint}")
    if finding.places:
        told.append(f"{titles.place}: {'; '.join(finding.places)}.")
    return " ".join(told)


def _section(section: Section) -> Iterator[str]:
    yield lay_out([Heading(section.title, 3), *map(Paragraph, section.paragraphs)])
    if section.definitions:
        yield lay_out([Bullets(tuple(f"{one.term}: {one.text}" for one in section.definitions))])
    if section.table:
        rows = ([cell.text for cell in row] for row in section.table.rows)
        yield grid([column.heading for column in section.table.columns], rows)
    if section.bullets:
        yield lay_out([Bullets(section.bullets)])
