"""Which domains a table is about: by its rows, by its columns or by the name of its sheet."""

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache

from congruentie.readers import columns
from congruentie.readers.cells import is_spreadsheet_error
from congruentie.readers.header import Kind
from congruentie.readers.listed import joined
from congruentie.readers.sheet import Row
from congruentie.readers.spelling import clean
from congruentie.readers.table import Table
from congruentie.readers.tasks import layers, tasks_of
from congruentie.readers.wanted import Wanted

_SEVERAL = re.compile(r"[;,/+\n]")
"""What stands between the domains that one cell lists."""


def domains_of_row(table: Table, row: Row) -> tuple[str, ...]:
    """The canonical domains that a row of a table of municipalities is about; maybe none."""
    if table.header.kind is Kind.WIDE:
        return tuple(table.header.regions)
    return domains_of(_cell(table, row, "domein")) or domains_of_sheet(table)


def has_domain(table: Table) -> bool:
    """Whether the rows, the columns or the sheet of a table of municipalities name domains."""
    stated = table.header.kind is Kind.WIDE or "domein" in table.header.columns
    return stated or bool(domains_of_sheet(table))


def domains_of_sheet(table: Table) -> tuple[str, ...]:
    """The known domains that the sheet is called after, where neither rows nor columns name any."""
    name, header = table.sheet.name, table.header
    if name is None or header.kind is Kind.WIDE or "domein" in header.columns:
        return ()
    about = columns.about_regions(name)
    return (about,) if about else joined(name, columns.known_domain)


def domains_of_table(table: Table, wanted: Wanted) -> frozenset[str]:
    """Every domain that a table of municipalities names or files a task under, wanted or not."""
    everything = replace(wanted, domains=frozenset())
    stated = {
        (about, tasks_of(_cell(table, row, "taak")))
        for row in table.rows
        for about in domains_of_row(table, row)
    }
    named = {about for about, _ in stated} - wanted.task_domains.keys()
    filed = {layer.domain for one in stated for layer in layers(one[0], None, one[1], everything)}
    return frozenset((*named, *filed, *domains_of_sheet(table)))


def unfamiliar_domains(table: Table) -> Iterator[tuple[str, int]]:
    """Texts that name a domain, with their line, once each; left out is what is surely known."""
    if table.header.kind is Kind.WIDE:
        line = table.sheet.rows[table.header.position].line
        for domain in table.header.regions:
            yield domain.replace("_", " "), line
        return
    first: dict[str, tuple[str, int]] = {}
    for row in table.rows:
        for part in _SEVERAL.split(_cell(table, row, "domein")):
            if not joined(part, columns.known_domain) and not is_spreadsheet_error(part):
                first.setdefault(columns.domain(part), (clean(part), row.line))
    yield from first.values()


@lru_cache(maxsize=4096)
def domains_of(text: str) -> tuple[str, ...]:
    """The canonical domains that a cell lists; none for an empty cell or a spreadsheet error."""
    if is_spreadsheet_error(text):
        return ()
    named = (domain for part in _SEVERAL.split(text) for domain in _named(part))
    return tuple(dict.fromkeys(filter(None, named)))


def _named(text: str) -> tuple[str, ...]:
    """The domains of a text without ``;``: known ones that "en" or "&" joins, else the one."""
    return joined(text, columns.known_domain) or (columns.domain(text),)


def _cell(table: Table, row: Row, column: str) -> str:
    """The text of a named column; empty where the cell is, or where the file disowns it."""
    position = table.header.columns.get(column)
    if position is None or position >= len(row.cells) or position in row.faults:
        return ""
    return row.cells[position]
