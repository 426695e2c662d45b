"""The tables of names and history: aliases.csv, changes.csv and centres.csv."""

import csv
from collections.abc import Iterator
from datetime import date
from pathlib import Path

from congruentie.errors import InputError, Mistake
from congruentie.model.gazetteer import Alias, Centre, Change, Gazetteer
from congruentie.readers.links import LINK_COLUMNS

COLUMNS = {
    "aliases.csv": ("code", "spelling"),
    "changes.csv": ("date", "old_code", "old_name", "new_code", "new_name", "share", "official"),
    "centres.csv": ("year", "list", "code"),
    "links.csv": LINK_COLUMNS,
}
"""What each table must have; further columns are for people."""


def read_gazetteer(folder: Path) -> Gazetteer:
    """Read the three tables of a folder. Raises InputError naming file and line."""
    return Gazetteer(
        aliases=tuple(
            Alias(code=row["code"], spelling=row["spelling"])
            for _, row in rows(folder / "aliases.csv")
        ),
        changes=tuple(_change(folder, line, row) for line, row in rows(folder / "changes.csv")),
        centres=tuple(_centre(folder, line, row) for line, row in rows(folder / "centres.csv")),
    )


def rows(path: Path) -> Iterator[tuple[int, dict[str, str]]]:
    """The rows of one of our tables with their line numbers, after checking its columns."""
    try:
        with path.open(encoding="utf-8-sig", newline="") as file:
            reader = csv.DictReader(file)
            missing = [c for c in COLUMNS[path.name] if c not in (reader.fieldnames or ())]
            if missing:
                raise _mistake(path, 1, f"kolom {missing[0]} ontbreekt", f"no column {missing[0]}")
            for row in reader:
                if None in row or None in row.values():
                    line = reader.line_num
                    raise _mistake(path, line, "te veel of te weinig cellen", "wrong cell count")
                yield reader.line_num, row
    except (OSError, UnicodeDecodeError, csv.Error) as error:
        raise _mistake(path, 1, "kan niet worden gelezen", "cannot be read") from error


def _change(folder: Path, line: int, row: dict[str, str]) -> Change:
    try:
        return Change(
            date=date.fromisoformat(row["date"]),
            old_code=row["old_code"],
            old_name=row["old_name"],
            new_code=row["new_code"],
            new_name=row["new_name"],
            share=float(row["share"]),
            official=row["official"] == "yes",
        )
    except ValueError as error:
        raise _mistake(
            folder / "changes.csv", line, "datum of aandeel onleesbaar", "unreadable date or share"
        ) from error


def _centre(folder: Path, line: int, row: dict[str, str]) -> Centre:
    try:
        return Centre(year=int(row["year"]), list=row["list"], code=row["code"])
    except ValueError as error:
        raise _mistake(
            folder / "centres.csv", line, "jaar onleesbaar", "unreadable year"
        ) from error


def _mistake(path: Path, line: int, nl: str, en: str) -> InputError:
    return InputError(Mistake(where=f"{path}:{line}", nl=f"{nl}.", en=f"{en}."))
