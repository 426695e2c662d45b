"""Text files with a delimiter: which delimiter, which lines.

The delimiter is the one that makes sense of the header.
"""

import csv
import io
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import islice
from pathlib import PurePath

from congruentie.errors import InputError
from congruentie.readers.encoding import decoded
from congruentie.readers.header_row import SEARCHED_ROWS, find_header
from congruentie.readers.sheet import MAX_CELL, MAX_COLUMNS, MAX_ROWS, Row, Sheet, too_large

_DELIMITERS = (";", ",", "\t", "|")


def read_csv(path: str, content: bytes) -> tuple[Sheet, ...]:
    """The one table of a text file.

    Lines are those of the file, also where a quoted cell holds several. Raises InputError where
    the text cannot be decoded, a quote is never closed, or a limit of ``sheet.py`` is passed.
    """
    empty = Sheet(path=path, title=PurePath(path).stem, name=None, rows=())
    text = _text(empty, content)
    with _cell_limit():
        rows = tuple(_rows(empty, text, _delimiter(text)))
    return (Sheet(path=path, title=empty.title, name=None, rows=rows),)


def _text(sheet: Sheet, content: bytes) -> str:
    text = decoded(content)
    if text is not None:
        return text
    raise InputError(
        sheet.mistake(
            "dit is geen tekst in UTF-8, UTF-16 of Windows-1252. Bewaar de tabel als ‘CSV UTF-8’.",
            "this is no text in UTF-8, UTF-16 or Windows-1252. Save the table as ‘CSV UTF-8’.",
        )
    )


def _delimiter(text: str) -> str:
    """The delimiter with which the header makes most sense, then the one that occurs most."""

    def sense(delimiter: str) -> tuple[tuple[bool, int], int]:
        lenient = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
        try:
            rows = list(islice(lenient, SEARCHED_ROWS))
        except csv.Error:
            return (False, 0), 0
        header = find_header(rows)
        return header.weight if header else (False, 0), sum(map(len, rows))

    return max(_DELIMITERS, key=sense)


def _rows(sheet: Sheet, text: str, delimiter: str) -> Iterator[Row]:
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    line = 1
    try:
        for cells in reader:
            if line > MAX_ROWS or len(cells) > MAX_COLUMNS:
                raise InputError(too_large(sheet, line))
            yield Row(line, tuple(cells))
            line = reader.line_num + 1
    except csv.Error as error:
        raise InputError(
            sheet.mistake(
                f"deze rij is niet te lezen ({error}). Vaak staat er een aanhalingsteken te veel "
                "of te weinig.",
                f"this row cannot be read ({error}). Often a quotation mark is missing or astray.",
                line=line,
            )
        ) from error


@contextmanager
def _cell_limit() -> Iterator[None]:
    """Let the csv module refuse cells that are too long, while it reads this file."""
    before = csv.field_size_limit(MAX_CELL)
    try:
        yield
    finally:
        csv.field_size_limit(before)
