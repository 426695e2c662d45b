"""What a sheet of regions declares of each region."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from congruentie.model.region import Place, Tier
from congruentie.model.submission import Note, Unreadable
from congruentie.readers import columns
from congruentie.readers.answers import declared, expected
from congruentie.readers.carrier import Carrier
from congruentie.readers.cells import CellReader
from congruentie.readers.claims import tier_of
from congruentie.readers.domains import domains_of
from congruentie.readers.spelling import clean
from congruentie.readers.table import Table
from congruentie.readers.tasks import tasks_of

_DECLARED = (*columns.ATTRIBUTES, *columns.REMARKS, *columns.PROGRESS)


@dataclass(frozen=True, slots=True, kw_only=True)
class Description:
    """One row of a sheet of regions."""

    place: Place
    domains: tuple[str, ...]
    """Empty where the row names none."""
    tier: Tier | None
    tasks: tuple[str, ...]
    region_code: str
    region: str
    attributes: Mapping[str, str]
    unread: frozenset[str]
    """Columns of which the cell holds something that could not be read."""


def descriptions(table: Table) -> Iterator[Description | Unreadable]:
    """The rows of a table of regions, in row order, and the cells that defy reading."""
    for row in table.rows:
        cells = CellReader(table.sheet, table.header, row)
        if cells.overflow is not None:
            yield cells.overflow
            continue
        code, region = cells.text("regiocode"), cells.text("regio")
        if code or region:
            yield _description(cells, code or "", region or "")
        about = domains_of(cells.peek("domein"))
        yield from (replace(cell, domains=about) for cell in cells.unreadable)


def _description(cells: CellReader, code: str, region: str) -> Description:
    values = {name: _value(cells, name) for name in _DECLARED}
    return Description(
        place=cells.place,
        domains=domains_of(cells.text("domein") or ""),
        tier=tier_of(cells),
        tasks=tasks_of(cells.text("taak") or ""),
        region_code=code,
        region=region,
        attributes={name: value for name, value in values.items() if value},
        unread=frozenset(name for name, value in values.items() if value is None),
    )


def _value(cells: CellReader, name: str) -> str | None:
    """What a cell declares: empty where that is nothing, None where it could not be read."""
    text = cells.text(name)
    value = declared(name, text) if text else text
    if text and value is None:
        cells.refuse(name, expected(name))
    return value


def with_centre(description: Description, carrier: Carrier) -> tuple[Description, Note | None]:
    """The description with its centre municipality as a code; a note where it is not known."""
    text = description.attributes.get("centrumgemeente", "")
    if not text:
        return description, None
    found = carrier.known("", text, description.place.path)
    if found is None:
        facts = {"region": clean(description.region or description.region_code), "text": text}
        return description, Note(place=description.place, key="centre-not-resolved", facts=facts)
    attributes = {**description.attributes, "centrumgemeente": found}
    return replace(description, attributes=attributes), None
