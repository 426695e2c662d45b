"""The header of a sheet, where its words leave open what a column is: then the cells below tell."""

import re
from collections.abc import Callable
from dataclasses import replace

from congruentie.readers import columns
from congruentie.readers.codes import municipality_code
from congruentie.readers.header import Header, Kind
from congruentie.readers.header_row import find_header, header_at
from congruentie.readers.sheet import Sheet

_REGION_CODE = re.compile(r"[A-Z]{0,6}[-_ ]?[0-9]{1,6}", re.ASCII | re.IGNORECASE)
_NUMBER = re.compile(r"[-+€%\s\d.,]+")
_PAIRS: dict[str, Callable[[str], object]] = {
    "gemeente": municipality_code,
    "regio": _REGION_CODE.fullmatch,
}
"""Columns of names, and what tells the codes that belong in the column beside it."""


def sheet_header(sheet: Sheet) -> Header | None:
    """The header of a sheet; None where no cell of it is recognised.

    A column with the bare name of a domain that counts or ticks is none of regions. Of two columns
    for one name, the one that holds codes is the column for codes.
    """
    header = find_header(row.cells for row in sheet.rows)
    if header is None or header.kind is Kind.OTHER:
        return header
    counts = frozenset(at for at in header.bare if _mostly(sheet, header, at, _is_no_region))
    if counts:
        header = header_at(header.position, header.spelled, counts)
    for name, is_code in _PAIRS.items():
        header = _told_apart(sheet, header, name, is_code)
    return header


def _told_apart(
    sheet: Sheet, header: Header, name: str, is_code: Callable[[str], object]
) -> Header:
    """The header with the one of two columns that holds codes known as such."""
    code = f"{name}code"
    stated = name if name in header.twice else code
    both = header.twice.get(stated, ())
    if len(both) != 2 or {name, code} <= header.columns.keys():  # noqa: PLR2004 -- a pair
        return header
    coded = [at for at in both if _mostly(sheet, header, at, is_code)]
    if len(coded) != 1:
        return header
    (other,) = set(both) - set(coded)
    return replace(
        header,
        columns={**header.columns, code: coded[0], name: other},
        twice={twice: at for twice, at in header.twice.items() if twice != stated},
    )


def _mostly(sheet: Sheet, header: Header, position: int, holds: Callable[[str], object]) -> bool:
    """Whether more than half of the filled cells in a column hold something of a kind."""
    below = sheet.rows[header.position + 1 :]
    texts = [row.cells[position].strip() for row in below if position < len(row.cells)]
    filled = list(filter(None, texts))
    return sum(bool(holds(text)) for text in filled) * 2 > len(filled)


def _is_no_region(text: str) -> bool:
    """Whether a cell holds a number or a tick."""
    return bool(_NUMBER.fullmatch(text)) or columns.yes_or_no(text) is not None
