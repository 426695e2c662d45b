"""What a submission says of itself: the sheet ``kop``, and dates in its tables."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from congruentie.model.region import Place
from congruentie.model.submission import StatedDate, Unreadable
from congruentie.readers.dates import parse_date
from congruentie.readers.sheet import Sheet
from congruentie.readers.spelling import clean, fold
from congruentie.readers.table import Table

_KEYS = {
    "scope": ("gebied", "scope", "area", "provincie", "province"),
    "boundaries": (
        *("peildatum grenzen", "peildatum", "reference date boundaries", "reference date"),
        *("boundaries date", "peildatum indeling"),
    ),
    "submitter": ("indiener", "ingediend door", "submitter", "submitted by"),
    "population": ("peildatum inwoners", "reference date population", "population date"),
    "ontvangen_op": ("ontvangen op", "datum", "ingediend op", "date", "received", "received on"),
}
"""Other keys (titel, versie, ronde) are for readers of flesh and blood."""
_DATES = ("boundaries", "population", "ontvangen_op")
_MEANING = {fold(key): meaning for meaning, keys in _KEYS.items() for key in keys}


@dataclass(frozen=True, slots=True, kw_only=True)
class Heading:
    """What the files say of the submission as a whole; every part may be absent."""

    scope: str | None = None
    dates: tuple[StatedDate, ...] = ()
    unreadable: tuple[Unreadable, ...] = ()
    submitters: Mapping[str, str] = field(default_factory=dict)
    """Who submits a file, by its path."""


def read_heading(sheets: Iterable[Sheet], tables: Iterable[Table]) -> Heading:
    """What the sheets of keys and values say, and the reference dates of the tables.

    The first scope counts, and the first submitter of each file; a date that a table repeats row
    after row is stated once.
    """
    pairs = [pair for sheet in sheets for pair in _pairs(sheet)]
    texts = {meaning: clean(text) for _, meaning, text in reversed(pairs)}
    stated = [_stated_date(*pair) for pair in pairs if pair[1] in _DATES]
    stated += [date for table in tables for date in _column_dates(table)]
    return Heading(
        scope=texts.get("scope"),
        dates=tuple(one for one in stated if isinstance(one, StatedDate)),
        unreadable=tuple(one for one in stated if isinstance(one, Unreadable)),
        submitters={
            place.path: clean(text)
            for place, meaning, text in reversed(pairs)
            if meaning == "submitter"
        },
    )


def _pairs(sheet: Sheet) -> Iterator[tuple[Place, str, str]]:
    """Place, meaning and text of every key that is known; keys stand to the left of their value."""
    for row in sheet.rows:
        filled = [text.strip() for text in row.cells if text.strip()]
        meaning = _MEANING.get(fold(filled[0])) if len(filled) > 1 else None
        if meaning is not None:
            yield sheet.place(row.line), meaning, filled[1]


def _column_dates(table: Table) -> Iterator[StatedDate | Unreadable]:
    """The dates in the column for them, each text once, at its first place."""
    position = table.header.columns.get("peildatum")
    if position is None:
        return
    first: dict[str, Place] = {}
    for row in table.rows:
        text = row.cells[position].strip() if position < len(row.cells) else ""
        if text:
            first.setdefault(text, table.sheet.place(row.line))
    for text, place in first.items():
        yield _stated_date(place, "boundaries", text)


def _stated_date(place: Place, about: str, text: str) -> StatedDate | Unreadable:
    day = parse_date(text)
    if day is None:
        column = "datum" if about == "ontvangen_op" else "peildatum"
        return Unreadable(place=place, column=column, text=clean(text), expected="date")
    return StatedDate(place=place, about=about, day=day)
