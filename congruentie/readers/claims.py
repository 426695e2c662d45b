"""What the rows of a table claim, in the words of the table: nothing is looked up yet."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from congruentie.model.milestone import Milestone
from congruentie.model.region import Layer, Place, Tier
from congruentie.model.submission import Unreadable
from congruentie.model.territory import MunicipalityCode
from congruentie.readers import columns
from congruentie.readers.cells import CellReader
from congruentie.readers.domains import domains_of_row
from congruentie.readers.header import Kind
from congruentie.readers.spelling import clean, fold
from congruentie.readers.table import Table
from congruentie.readers.tasks import layers, tasks_of
from congruentie.readers.wanted import Wanted

_SUBSTANCE = ("gemeentecode", "gemeente", "regiocode", "regio")
"""Columns of which one at least is filled in a row that says something."""
_MUNICIPALITY = ("gemeentecode", "gemeente")
_PARTIAL = re.compile(r"(?:partial|gedeeltelijk):(.*)", re.IGNORECASE | re.DOTALL)


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """One municipality, one region, one layer: as a row puts it."""

    place: Place
    layer: Layer
    code: str
    """Text of the cell for the municipality's code, may be empty."""
    municipality: str
    """Text of the cell for its name, may be empty; both are where the whole country is meant."""
    region_code: str
    region: str | None
    """None where no choice was made yet."""
    part: str | None
    is_centre: bool
    undecided: str = ""
    """What the row says of a choice that is still to be made; empty where it says nothing so."""
    declined: str = ""
    """What the cell for the region says where it names none; empty where it says nothing."""

    @property
    def of_municipality(self) -> bool:
        """Whether the row names a municipality, rather than the country as a whole."""
        return bool(self.code or self.municipality)


Lookup = Callable[[str, str], MunicipalityCode | None]
"""From the texts of the cells for code and name to the municipality, where it is known."""


def claims(table: Table, wanted: Wanted, lookup: Lookup) -> Iterator[Claim | Unreadable]:
    """The claims of a long or wide table for the wanted domains, and the cells that defy reading.

    In row order. A row about other domains is passed over, and so is the header repeated; one with
    more cells than the header is not, for nobody can tell what it is about.
    """
    for row in table.rows:
        cells = CellReader(table.sheet, table.header, row)
        stated = domains_of_row(table, row)
        tasks = tasks_of(cells.peek("taak"))
        asked = tuple(a for a in stated or wanted.only if any(layers(a, None, tasks, wanted)))
        if cells.overflow is not None:
            yield replace(cells.overflow, municipality=_municipality(cells, lookup))
        elif (asked or not stated) and not _repeats_header(cells):
            yield from _claims_of_row(cells, asked, wanted)
            for cell in cells.unreadable:
                layer = _layer(cells, cell, asked, wanted)
                yield replace(cell, layer=layer, municipality=_municipality(cells, lookup))


def _repeats_header(cells: CellReader) -> bool:
    """Whether the row is a header once more, as at the top of every printed page."""
    texts = [text for column in _MUNICIPALITY if (text := cells.peek(column))]
    return bool(texts) and all(columns.column(text) in _MUNICIPALITY for text in texts)


def _municipality(cells: CellReader, lookup: Lookup) -> MunicipalityCode | None:
    code, name = (cells.peek(column) for column in _MUNICIPALITY)
    return lookup(code, name) if code or name else None


def _layer(
    cells: CellReader, cell: Unreadable, asked: tuple[str, ...], wanted: Wanted
) -> Layer | None:
    """What an unreadable cell is about; None where that is more than one layer."""
    domains = [domain for domain in asked if cell.column == cells.regions_of(domain)] or asked
    tier, tasks = columns.tier(cells.peek("niveau")), tasks_of(cells.peek("taak"))
    about = {layer for domain in domains for layer in layers(domain, tier, tasks, wanted)}
    return about.pop() if len(about) == 1 else None


def tier_of(cells: CellReader) -> Tier | None:
    """The tier that a row names; None where it names none, or none that exists."""
    text = cells.text("niveau")
    found = columns.tier(text) if text else None
    if text and found is None:
        cells.refuse("niveau", "tier")
    return found


def _claims_of_row(cells: CellReader, domains: tuple[str, ...], wanted: Wanted) -> Iterator[Claim]:
    if cells.text("domein") is None:
        return
    if not domains and any(cells.text(column) for column in _SUBSTANCE):
        cells.refuse("domein", "domain")
    found = [claim for domain in domains for claim in _claims_of_layer(cells, domain, wanted)]
    # A row about two domains says of the hotline once where it is organised, not twice.
    yield from {(one.layer, one.region_code, one.region): one for one in found}.values()


def _claims_of_layer(cells: CellReader, domain: str, wanted: Wanted) -> Iterator[Claim]:
    """One claim for each task that the row names, or one for the domain as a whole."""
    wide = cells.header.kind is Kind.WIDE
    region = cells.at(cells.header.regions[domain]) if wide else cells.text("regio")
    region_code = "" if wide else cells.text("regiocode")
    if region is None or region_code is None:
        return
    chosen = bool(region_code) or not columns.is_no_choice(region)
    code, name = cells.text("gemeentecode"), cells.text("gemeente")
    tier = tier_of(cells)
    if not (code or name) and tier is not Tier.NATIONAL:
        _refuse_nobody(cells, chosen=chosen and code is not None and name is not None)
        return
    part, is_centre = _part(cells), _is_centre(cells)
    for layer in layers(domain, tier, tasks_of(cells.text("taak") or ""), wanted):
        yield Claim(
            place=cells.place,
            layer=layer,
            code=code or "",
            municipality=name or "",
            region_code=region_code,
            region=(clean(region) or clean(region_code)) if chosen else None,
            part=part,
            is_centre=is_centre,
            undecided=_undecided(cells, region),
            declined="" if chosen or not fold(region) else clean(region),
        )


def _refuse_nobody(cells: CellReader, *, chosen: bool) -> None:
    """A region without a municipality is a loss; a row with neither is a blank line of a form."""
    if chosen:
        named = "gemeente" in cells.header.columns
        cells.refuse("gemeente" if named else "gemeentecode", "municipality")


def _undecided(cells: CellReader, region: str) -> str:
    """What the cells for region and status say of a choice that is still to be made."""
    if columns.is_undecided(region):
        return clean(region)
    status = cells.text("status") or ""
    reached = columns.milestone(status)
    return clean(status) if reached is not None and reached <= Milestone.EXPLORATION else ""


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
