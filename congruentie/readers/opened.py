"""The files of a submission as tables: the first step, before any territory is known."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Self

from congruentie.errors import InputError
from congruentie.model.region import Place
from congruentie.model.submission import InputFile, Note
from congruentie.readers.header import Kind
from congruentie.readers.heading import Heading, read_heading
from congruentie.readers.selection import select
from congruentie.readers.sheet import Row, Sheet
from congruentie.readers.table import Table
from congruentie.readers.tables import open_files


@dataclass(frozen=True, slots=True, kw_only=True)
class Tables:
    """The files of a submission as tables: read, but not yet held against a territory."""

    inputs: tuple[InputFile, ...]
    memberships: tuple[Table, ...]
    """Tables with a municipality in every row."""
    regions: tuple[Table, ...]
    """Tables with a region in every row."""
    waivers: tuple[Table, ...]
    """Tables with a claim of maatwerk in every row."""
    heading: Heading
    notes: tuple[Note, ...]

    def completed(self, rows: Mapping[Place, tuple[Row, ...]], notes: Sequence[Note]) -> Self:
        """The same with other rows in the tables at these places, and with more notes."""
        return replace(
            self,
            memberships=tuple(
                replace(table, rows=rows.get(table.sheet.place(), table.rows))
                for table in self.memberships
            ),
            notes=(*self.notes, *notes),
        )


def open_tables(paths: Sequence[Path]) -> Tables:
    """Open the files and find their tables.

    ``heading.dates`` holds the reference dates that the files state. Raises InputError with every
    mistake of every file: unreadable files, headers that cannot be used, tables without rows.
    """
    return tables_of(*open_files(paths))


def tables_of(inputs: tuple[InputFile, ...], sheets: Sequence[Sheet]) -> Tables:
    """The tables among the sheets of the files, as ``open_tables``."""
    chosen = select(sheets)
    if chosen.mistakes:
        raise InputError(chosen.mistakes)
    return Tables(
        inputs=inputs,
        memberships=tuple(t for t in chosen.tables if t.header.kind is not Kind.REGIONS),
        regions=tuple(t for t in chosen.tables if t.header.kind is Kind.REGIONS),
        waivers=tuple(chosen.waivers),
        heading=read_heading(chosen.headings, chosen.tables),
        notes=tuple(chosen.notes),
    )
