"""Tables of figures: ``.csv`` files with a header line, one row per municipality."""

import csv
import io
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from congruentie.errors import InputError, Mistake
from congruentie.readers.codes import municipality_code
from congruentie.readers.encoding import decoded
from congruentie.reference import columns
from congruentie.reference.codes import clean_name, not_a_code
from congruentie.reference.conditions import Condition

MOST_BYTES = 64 * 1024 * 1024
_SEPARATORS = ",;\t"


@dataclass(frozen=True, slots=True, kw_only=True)
class FigureRow:
    """One line: where it stands, for messages, and its cells by column."""

    file: str
    line: int
    cells: Mapping[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class FigureTable:
    """The rows that meet the conditions, with the columns of the file."""

    name: str
    columns: tuple[str, ...]
    rows: tuple[FigureRow, ...]


def read_table(path: Path, kind: str, conditions: Sequence[Condition] = ()) -> FigureTable:
    """Read a ``.csv`` with commas, semicolons or tabs, in UTF-8, UTF-16 or Windows-1252.

    ``kind`` is what conditions call this table. Raises InputError where it is no such file, a line
    has too many or too few cells, or no row meets the conditions.
    """
    header, *lines = _lines(path) or [(1, [])]
    names = tuple(cell.strip() for cell in header[1])
    ragged = [number for number, cells in lines if len(cells) != len(names)]
    if ragged:
        raise InputError([_ragged(path.name, number, len(names)) for number in ragged])
    all_rows = tuple(
        FigureRow(
            file=path.name,
            line=number,
            cells={name: cell.strip() for name, cell in zip(names, cells, strict=True)},
        )
        for number, cells in lines
    )
    concerning = [condition for condition in conditions if condition.concerns(kind, names)]
    rows = tuple(row for row in all_rows if all(c.reads(row.cells[c.column]) for c in concerning))
    if not rows:
        raise InputError(_empty(path.name, len(all_rows)))
    return FigureTable(name=path.name, columns=names, rows=rows)


def by_code(
    table: FigureTable, code_column: str | None
) -> tuple[dict[str, FigureRow], list[Mistake]]:
    """Rows by municipality code, and what is wrong: no code, or the same code twice."""
    asked = columns.recognised(table.columns, columns.sought(code_column, ()))
    column = asked or columns.find(table.name, table.columns, None, columns.CODE)
    codes = [(municipality_code(row.cells[column]), row) for row in table.rows]
    times = Counter(code for code, _ in codes if code)
    mistakes = [
        not_a_code(row.file, row.cells[column], row.line) for code, row in codes if code is None
    ]
    mistakes += [_twice(row, code) for code, row in codes if code and times[code] > 1]
    return {code: row for code, row in codes if code}, mistakes


def name_in(table: FigureTable, row: FigureRow) -> str:
    """The municipality's name in that row; empty where the table has no names."""
    column = columns.recognised(table.columns, columns.NAME)
    return clean_name(row.cells[column]) if column else ""


def _lines(path: Path) -> list[tuple[int, list[str]]]:
    """Line numbers and cells of all lines that are not blank."""
    text = _text(path)
    head = text.partition("\n")[0]
    separator = max(_SEPARATORS, key=head.count)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator)
    try:
        return [(reader.line_num, cells) for cells in reader if any(cells)]
    except csv.Error as error:
        raise _refused(path, f"is geen csv ({error})", f"is no csv ({error})") from error


def _text(path: Path) -> str:
    if not path.is_file() or path.is_symlink():
        raise _refused(path, "is geen gewoon bestand", "is no regular file")
    if path.suffix.lower() not in {".csv", ".txt", ".tsv"} or path.stat().st_size > MOST_BYTES:
        raise _refused(path, "is geen .csv van ten hoogste 64 MB", "is no .csv of at most 64 MB")
    text = decoded(path.read_bytes())
    if text is None:
        raise _refused(
            path,
            "is geen tekst in UTF-8, UTF-16 of Windows-1252",
            "is no text in UTF-8, UTF-16 or Windows-1252",
        )
    return text


def _refused(path: Path, nl: str, en: str) -> InputError:
    return InputError(
        Mistake(
            where=path.name,
            nl=f"{nl}. Bewaar de tabel als CSV UTF-8.",
            en=f"{en}. Save the table as CSV UTF-8.",
        )
    )


def _ragged(name: str, number: int, expected: int) -> Mistake:
    return Mistake(
        where=name,
        line=number,
        nl=f"heeft niet de {expected} cellen van de kopregel. Controleer scheidingstekens.",
        en=f"does not have the {expected} cells of the header. Check the separators.",
    )


def _empty(name: str, before: int) -> Mistake:
    return Mistake(
        where=name,
        nl=f"geen rijen over ({before} gelezen). Controleer de voorwaarden (--where).",
        en=f"no rows left ({before} read). Check the conditions (--where).",
    )


def _twice(row: FigureRow, code: str) -> Mistake:
    return Mistake(
        where=row.file,
        line=row.line,
        nl=f"{code} komt vaker voor. Kies rijen met --where, bijvoorbeeld year=2016.",
        en=f"{code} occurs more than once. Choose rows with --where, for example year=2016.",
    )
