"""What the rows of a table claim, in the words of the table: nothing is looked up yet."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from congruentie.model.region import Layer, Place, Tier
from congruentie.model.submission import Unreadable
from congruentie.readers import columns
from congruentie.readers.cells import CellReader, is_spreadsheet_error
from congruentie.readers.header import Kind
from congruentie.readers.sheet import Row
from congruentie.readers.spelling import clean
from congruentie.readers.table import Table
from congruentie.readers.wanted import Wanted

_SEVERAL = re.compile(r"[;,/+\n]")
"""What stands between the domains that one cell lists; "&" and "en" are inside names too."""
_SEVERAL_TASKS = re.compile(r"[;,\n]")
_SUBSTANCE = ("gemeentecode", "gemeente", "regiocode", "regio")
"""Columns of which one at least is filled in a row that says something."""
_PARTIAL = re.compile(r"(?:partial|gedeeltelijk):(.*)", re.IGNORECASE | re.DOTALL)


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """One municipality, one region, one layer: as a row puts it."""

    place: Place
    layer: Layer
    code: str
    """Text of the cell for the municipality's code, may be empty."""
    municipality: str
    """Text of the cell for its name, may be empty."""
    region_code: str
    region: str | None
    """None where no choice was made yet."""
    part: str | None
    is_centre: bool


def claims(table: Table, wanted: Wanted) -> Iterator[Claim | Unreadable]:
    """The claims of a long or wide table for the wanted domains, and the cells that defy reading.

    In row order. A row about other domains is passed over; one with more cells than the header is
    not, for nobody can tell what it is about.
    """
    wide = table.header.kind is Kind.WIDE
    for row in table.rows:
        cells = CellReader(table.sheet, table.header, row)
        if cells.overflow is not None:
            yield cells.overflow
            continue
        stated = tuple(table.header.regions) if wide else domains_of(_domain_cell(table, row))
        asked = tuple(domain for domain in stated or wanted.only if wanted.has(domain))
        if asked or not stated:
            yield from _claims_of_row(cells, asked, wanted)
            yield from cells.unreadable


def has_domain(table: Table) -> bool:
    """Whether the rows or the columns of a table of municipalities name domains."""
    return table.header.kind is Kind.WIDE or "domein" in table.header.columns


def domains_of_table(table: Table) -> frozenset[str]:
    """Every domain that a table of municipalities names, wanted or not."""
    if table.header.kind is Kind.WIDE:
        return frozenset(table.header.regions)
    texts = {_domain_cell(table, row) for row in table.rows}
    return frozenset(domain for text in texts for domain in domains_of(text))


@lru_cache(maxsize=4096)
def domains_of(text: str) -> tuple[str, ...]:
    """The canonical domains that a cell lists; none for an empty cell or a spreadsheet error."""
    if is_spreadsheet_error(text):
        return ()
    named = (columns.domain(part) for part in _SEVERAL.split(text))
    return tuple(dict.fromkeys(filter(None, named)))


@lru_cache(maxsize=4096)
def tasks_of(text: str) -> tuple[str, ...]:
    """The tasks that a cell lists, e.g. ``residentiele_zorg``; empty for none."""
    named = (columns.key(part, "taak") for part in _SEVERAL_TASKS.split(text))
    return tuple(dict.fromkeys(filter(None, named)))


def tier_of(cells: CellReader) -> Tier | None:
    """The tier that a row names; None where it names none, or none that exists."""
    text = cells.text("niveau")
    found = columns.tier(text) if text else None
    if text and found is None:
        cells.refuse("niveau", "tier")
    return found


def _domain_cell(table: Table, row: Row) -> str:
    """The text that names the domain; empty where the cell is, or where the file disowns it."""
    position = table.header.columns.get("domein")
    if position is None or position >= len(row.cells) or position in row.faults:
        return ""
    return row.cells[position]


def _claims_of_row(cells: CellReader, domains: tuple[str, ...], wanted: Wanted) -> Iterator[Claim]:
    if cells.text("domein") is None:
        return
    if not domains and any(cells.text(column) for column in _SUBSTANCE):
        cells.refuse("domein", "domain")
    for domain in domains:
        yield from _claims_of_layer(cells, domain, wanted)


def _claims_of_layer(cells: CellReader, domain: str, wanted: Wanted) -> Iterator[Claim]:
    """One claim for each task that the row names, or one for the domain as a whole."""
    wide = cells.header.kind is Kind.WIDE
    region = cells.at(cells.header.regions[domain]) if wide else cells.text("regio")
    region_code = "" if wide else cells.text("regiocode")
    if region is None or region_code is None:
        return
    chosen = bool(region_code) or not columns.is_no_choice(region)
    code, name = cells.text("gemeentecode"), cells.text("gemeente")
    if not (code or name):
        _refuse_nobody(cells, chosen=chosen and code is not None and name is not None)
        return
    tier = tier_of(cells) or wanted.tier(domain)
    part, is_centre = _part(cells), _is_centre(cells)
    for task in tasks_of(cells.text("taak") or "") or ("",):
        yield Claim(
            place=cells.place,
            layer=Layer(domain=domain, tier=tier, task=task),
            code=code or "",
            municipality=name or "",
            region_code=region_code,
            region=(clean(region) or clean(region_code)) if chosen else None,
            part=part,
            is_centre=is_centre,
        )


def _refuse_nobody(cells: CellReader, *, chosen: bool) -> None:
    """A region without a municipality is a loss; a row with neither is a blank line of a form."""
    if chosen:
        named = "gemeente" in cells.header.columns
        cells.refuse("gemeente" if named else "gemeentecode", "municipality")


def _part(cells: CellReader) -> str | None:
    """Which part of the municipality the row is about; None for the whole."""
    stated = clean(cells.text("deelgebied") or "")
    remark = _PARTIAL.fullmatch(cells.text("toelichting") or "")
    return stated or (clean(remark[1]) if remark else None) or None


def _is_centre(cells: CellReader) -> bool:
    text = cells.text("is_centrum")
    answer = columns.yes_or_no(text) if text else False
    if answer is None:
        cells.refuse("is_centrum", "yes_no")
    return bool(answer)
