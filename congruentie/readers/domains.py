"""Which domains a table is about: by its rows, by its columns or by the name of its sheet."""

import re
from collections.abc import Iterator
from functools import lru_cache

from congruentie.readers import columns
from congruentie.readers.cells import is_spreadsheet_error
from congruentie.readers.header import Kind
from congruentie.readers.sheet import Row
from congruentie.readers.spelling import clean
from congruentie.readers.table import Table

_SEVERAL = re.compile(r"[;,/+\n]")
"""What stands between the domains that one cell lists."""
_JOINED = re.compile(r"\s*&\s*|\s+(?:en|and)\s+", re.IGNORECASE)
"""What stands between them too, unless it is inside a name: then not all of them are known."""


def domains_of_row(table: Table, row: Row) -> tuple[str, ...]:
    """The canonical domains that a row of a table of municipalities is about; maybe none."""
    if table.header.kind is Kind.WIDE:
        return tuple(table.header.regions)
    return domains_of(_domain_cell(table, row)) or domains_of_sheet(table)


def has_domain(table: Table) -> bool:
    """Whether the rows, the columns or the sheet of a table of municipalities name domains."""
    stated = table.header.kind is Kind.WIDE or "domein" in table.header.columns
    return stated or bool(domains_of_sheet(table))


def domains_of_sheet(table: Table) -> tuple[str, ...]:
    """The known domains that the sheet is called after, where neither rows nor columns name any."""
    name, header = table.sheet.name, table.header
    if name is None or header.kind is Kind.WIDE or "domein" in header.columns:
        return ()
    about, joined = columns.about_regions(name), _known(name)
    return (about,) if about else () if None in joined else tuple(filter(None, joined))


def domains_of_table(table: Table) -> frozenset[str]:
    """Every domain that a table of municipalities names, wanted or not."""
    if table.header.kind is Kind.WIDE:
        return frozenset(table.header.regions)
    texts = {_domain_cell(table, row) for row in table.rows}
    stated = (domain for text in texts for domain in domains_of(text))
    return frozenset((*stated, *domains_of_sheet(table)))


def unfamiliar_domains(table: Table) -> Iterator[tuple[str, int]]:
    """Texts that name a domain, with their line, once each; left out is what is surely known."""
    if table.header.kind is Kind.WIDE:
        line = table.sheet.rows[table.header.position].line
        for domain in table.header.regions:
            yield domain.replace("_", " "), line
        return
    first: dict[str, tuple[str, int]] = {}
    for row in table.rows:
        for part in _SEVERAL.split(_domain_cell(table, row)):
            if None in _known(part) and not is_spreadsheet_error(part):
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
    known = tuple(filter(None, _known(text)))
    return known if len(known) == len(_known(text)) else (columns.domain(text),)


def _known(text: str) -> tuple[str | None, ...]:
    """The known domains that a text joins, with None for every other."""
    whole = columns.known_domain(text)
    return (whole,) if whole else tuple(map(columns.known_domain, _JOINED.split(text)))


def _domain_cell(table: Table, row: Row) -> str:
    """The text that names the domain; empty where the cell is, or where the file disowns it."""
    position = table.header.columns.get("domein")
    if position is None or position >= len(row.cells) or position in row.faults:
        return ""
    return row.cells[position]
