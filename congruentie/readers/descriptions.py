"""What a sheet of regions declares of each region."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from congruentie.model.region import Place, Tier
from congruentie.model.submission import Known, Note, Unreadable
from congruentie.readers import columns
from congruentie.readers.cells import CellReader
from congruentie.readers.claims import tasks_of, tier_of
from congruentie.readers.dates import parse_date
from congruentie.readers.domains import domains_of
from congruentie.readers.names import Names
from congruentie.readers.spelling import clean
from congruentie.readers.table import Table

_NUMBER = re.compile(r"(\d{1,12}|\d{1,3}(?:\.\d{3})+)(?:[.,](\d{1,2}))?", re.ASCII)
"""Digits, or digits with Dutch thousands marks: a count has no three decimals."""
_EXPECTED = {
    **dict.fromkeys(columns.DATES, "date"),
    **dict.fromkeys(columns.NUMBERS, "number"),
    "voortgang": "milestone",
}
"""What an attribute with a form of its own should hold: keys of ``notes.EXPECTED``."""


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
        yield from cells.unreadable


def _description(cells: CellReader, code: str, region: str) -> Description:
    return Description(
        place=cells.place,
        domains=domains_of(cells.text("domein") or ""),
        tier=tier_of(cells),
        tasks=tasks_of(cells.text("taak") or ""),
        region_code=code,
        region=region,
        attributes=dict(_attributes(cells)),
    )


def _attributes(cells: CellReader) -> Iterator[tuple[str, str]]:
    for name in (*columns.ATTRIBUTES, *columns.REMARKS, "status"):
        text = cells.text(name)
        value = _value(name, text) if text else ""
        if value is None:
            cells.refuse(name, _EXPECTED[name])
        elif value:
            yield name, value


def _value(name: str, text: str) -> str | None:
    """The value of an attribute as text; None where it is not of the form it should have."""
    if name in columns.DATES:
        day = parse_date(text)
        return day.isoformat() if day else None
    if name in columns.NUMBERS:
        found = _NUMBER.fullmatch(text)
        return ".".join(filter(None, (found[1].replace(".", ""), found[2]))) if found else None
    if name == "voortgang":
        reached = columns.milestone(text)
        return None if reached is None else str(reached.value)
    return clean(text)


def with_centre(description: Description, names: Names) -> tuple[Description, Note | None]:
    """The description with its centre municipality as a code; a note where it is not known."""
    text = description.attributes.get("centrumgemeente", "")
    if not text:
        return description, None
    found = names.resolve("", text)
    if not isinstance(found, Known):
        facts = {"region": clean(description.region or description.region_code), "text": text}
        return description, Note(place=description.place, key="centre-not-resolved", facts=facts)
    attributes = {**description.attributes, "centrumgemeente": found.code}
    return replace(description, attributes=attributes), None
