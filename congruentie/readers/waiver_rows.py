"""The sheet ``maatwerk`` of a submission: what is claimed for which case, and what was decided."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from functools import partial

from congruentie.model.submission import Unreadable
from congruentie.model.waiver import SHORTEST_REASON, Ground, Ruling, Waiver
from congruentie.readers.carrier import Carrier
from congruentie.readers.cells import CellReader
from congruentie.readers.claims import Lookup
from congruentie.readers.dates import parse_date
from congruentie.readers.domains import domains_of
from congruentie.readers.spelling import clean, fold, slug
from congruentie.readers.table import Table
from congruentie.readers.waiver_columns import MUNICIPALITY, REGION, ground, verdict
from congruentie.readers.wanted import Wanted

_BARE_YEAR = re.compile(r"\s*\d{4}(?:\.0)?\s*", re.ASCII)
"""As an end date it may mean the first day or the last."""
_OF_DECISION = ("motivering", "beoordelaar", "geldig_tot")
"""What an acceptance cannot do without."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _About:
    """What a row is about: a region or a municipality."""

    called: str
    region: str | None = None
    municipality: str | None = None


def read_waiver_rows(
    tables: Iterable[Table], wanted: Wanted, carrier: Carrier
) -> tuple[list[Waiver], list[Unreadable]]:
    """The claims of all sheets, and the cells of theirs that defy reading; both in row order."""
    read = [
        one
        for table in tables
        for one in waiver_rows(table, wanted, partial(carrier.known, path=table.sheet.path))
    ]
    found = [one for one in read if isinstance(one, Waiver)]
    return found, [one for one in read if isinstance(one, Unreadable)]


def waiver_rows(table: Table, wanted: Wanted, lookup: Lookup) -> Iterator[Waiver | Unreadable]:
    """The claims of a sheet, in row order, and the cells that defy reading.

    A row that does not tell its case, rule or ground is none but its unreadable cells. One of which
    only the verdict or a date fails stays a claim that nobody decided on. A row that names several
    domains is one claim for each.
    """
    for row in table.rows:
        cells = CellReader(table.sheet, table.header, row)
        if cells.overflow is not None:
            yield cells.overflow
            continue
        yield from _waivers(cells, wanted, lookup)
        yield from cells.unreadable


def _waivers(cells: CellReader, wanted: Wanted, lookup: Lookup) -> Iterator[Waiver]:
    about, rule, why = _about(cells, lookup), _rule(cells, wanted), _ground(cells)
    domains = cells.text("domein")
    if about is None or rule is None or why is None or domains is None:
        return
    claimed = Waiver(
        rule=rule,
        ground=why,
        reason=_words(cells, "motivering"),
        verdict=Ruling.OPEN,
        requested_by=_words(cells, "aangevraagd_door"),
        decided_by=_words(cells, "beoordelaar"),
        dated=_day(cells, "datum"),
        expires=_last_day(cells),
        evidence=_words(cells, "onderbouwing_url"),
        region=about.region,
        municipality=about.municipality,
        called=about.called,
        place=cells.place,
    )
    decided = replace(claimed, verdict=_verdict(cells, claimed))
    stated: tuple[str | None, ...] = domains_of(domains) or (None,)
    for domain in stated:
        if domain is None or wanted.has(domain):
            yield replace(decided, domain=domain)


def _about(cells: CellReader, lookup: Lookup) -> _About | None:
    region = [cells.text(column) for column in REGION]
    municipality = [cells.text(column) for column in MUNICIPALITY]
    if None in region or None in municipality:
        return None
    if any(region) == any(municipality):
        cells.refuse(_first(cells, (*REGION, *MUNICIPALITY)), "subject")
        return None
    code, name = (text or "" for text in (region if any(region) else municipality))
    called = clean(name or code)
    if any(region):
        return _About(called=called, region=slug(code or name))
    found = lookup(code, name)
    if found is not None:
        return _About(called=called, municipality=found)
    cells.refuse(_first(cells, MUNICIPALITY), "known_municipality")
    return None


def _first(cells: CellReader, columns: tuple[str, ...]) -> str:
    """The first of some columns that is filled, else the first there is."""
    there = [column for column in columns if column in cells.header.columns]
    return next((column for column in there if cells.peek(column)), there[0])


def _rule(cells: CellReader, wanted: Wanted) -> str | None:
    text = cells.text("regel")
    found = wanted.rules.get(fold(text).replace(" ", "")) if text else None
    if found is None and text is not None:
        cells.refuse("regel", "rule")
    return found


def _ground(cells: CellReader) -> Ground | None:
    text = cells.text("grond")
    found = ground(text) if text else None
    if found is None and text is not None:
        cells.refuse("grond", "ground")
    return found


def _verdict(cells: CellReader, claimed: Waiver) -> Ruling:
    """What was decided; open where the cell does not say, or an acceptance is not complete."""
    text = cells.text("oordeel")
    found = verdict(text or "")
    if found is None:
        cells.refuse("oordeel", "verdict")
    if found is not Ruling.ACCEPTED:
        return found or Ruling.OPEN
    # A cell that could not be read is told of already; only one that is empty is missing here.
    if "" in map(cells.text, _OF_DECISION):
        cells.refuse("oordeel", "decision")
    reasoned = len(claimed.reason) >= SHORTEST_REASON
    if claimed.reason and not reasoned:
        cells.refuse("motivering", "reason")
    complete = reasoned and claimed.decided_by and claimed.expires
    return Ruling.ACCEPTED if complete else Ruling.OPEN


def _words(cells: CellReader, column: str) -> str:
    return clean(cells.text(column) or "")


def _day(cells: CellReader, column: str) -> date | None:
    text = cells.text(column)
    found = parse_date(text) if text else None
    if text and found is None:
        cells.refuse(column, "date")
    return found


def _last_day(cells: CellReader) -> date | None:
    if _BARE_YEAR.fullmatch(cells.peek("geldig_tot")):
        cells.refuse("geldig_tot", "date")
        return None
    return _day(cells, "geldig_tot")
