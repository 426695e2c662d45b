"""Which sheets of the files are read, and as what."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from enum import Enum
from itertools import groupby

from congruentie.errors import Mistake
from congruentie.model.submission import Note
from congruentie.readers.column_notes import column_notes
from congruentie.readers.header import Header, Kind, is_personal
from congruentie.readers.header_mistake import header_mistake
from congruentie.readers.sheet import Sheet
from congruentie.readers.sheet_header import sheet_header
from congruentie.readers.spelling import clean, fold
from congruentie.readers.table import Table
from congruentie.readers.waiver_columns import (
    ignored_columns,
    waiver_header,
    waiver_header_mistake,
)


class Role(Enum):
    """What the name of a sheet promises."""

    MEMBERSHIP = ("deelname", "membership", "memberships", "deelnemers")
    REGIONS = ("regios", "regio s", "regions")
    HEADING = ("kop", "heading", "header", "voorblad")
    WAIVERS = ("maatwerk", "waivers", "tailoring")
    EXPLANATION = (
        *("toelichting", "uitleg", "explanation", "readme", "leesmij"),
        *("keuzelijsten", "choice lists"),
    )
    NONE = ()


_SHOWN = 40
_LATE = "\xa1-\xbf" + bytes(range(0x80, 0xA0)).decode("cp1252", "ignore")
_GARBLED = re.compile(rf"\xe2\u20ac|[\xc2-\xc5][{_LATE}]")
"""``SÃºdwest``: the two bytes of an accented letter as two characters of Windows-1252."""
_ROLES = {name: role for role in Role for name in role.value}


@dataclass(slots=True)
class Selection:
    """The sheets by use, with what was left aside and what is wrong."""

    tables: list[Table] = field(default_factory=list)
    headings: list[Sheet] = field(default_factory=list)
    waivers: list[Table] = field(default_factory=list)
    notes: list[Note] = field(default_factory=list)
    mistakes: list[Mistake] = field(default_factory=list)

    @property
    def used(self) -> int:
        """How many sheets have a use, or would have but for a mistake."""
        tables = (*self.tables, *self.waivers)
        return len(tables) + len(self.headings) + len(self.mistakes)


def select(sheets: Sequence[Sheet]) -> Selection:
    """Choose the sheets of all files.

    A sheet called deelname, regios, kop, maatwerk or toelichting (or an English name) is taken at
    its word, hidden or not. Of the others the visible ones with a recognisable header are read,
    unless the file has a sheet deelname: then it would count rows twice. A sheet that is left aside
    gets a note; a file in which nothing can be read is a mistake. A sheet regios may be empty below
    its header, a table of municipalities may not.
    """
    chosen = Selection()
    for _, of_file in groupby(sheets, key=lambda sheet: sheet.path):
        _select_of_file(chosen, tuple(of_file))
    if not chosen.mistakes and not any(t.header.kind is not Kind.REGIONS for t in chosen.tables):
        chosen.mistakes.append(
            Mistake(
                where=", ".join(dict.fromkeys(sheet.path for sheet in sheets)),
                nl="geen enkele tabel zegt welke gemeente in welke regio zit.",
                en="no table says which municipality is in which region.",
            )
        )
    chosen.notes += (note for table in chosen.tables for note in _notes(table))
    return chosen


def _select_of_file(chosen: Selection, sheets: tuple[Sheet, ...]) -> None:
    membership = next((s.name for s in sheets if _role(s) is Role.MEMBERSHIP), None)
    before = chosen.used
    for sheet in sheets:
        match _role(sheet):
            case Role.HEADING:
                chosen.headings.append(sheet)
            case Role.WAIVERS:
                _take_waivers(chosen, sheet)
            case Role.EXPLANATION:
                pass
            case Role.MEMBERSHIP | Role.REGIONS:
                _take(chosen, sheet, sheet_header(sheet))
            case _ if sheet.rows:
                _consider(chosen, sheet, membership)
    unused = chosen.used == before
    if unused and any(_role(sheet) is Role.NONE for sheet in sheets):
        chosen.mistakes.append(_nothing_usable(sheets))


def _role(sheet: Sheet) -> Role:
    """The role of a sheet; the name of a text file only tells that it is no table of regions."""
    role = _ROLES.get(fold(sheet.title), Role.NONE)
    may_be_a_table = role in (Role.MEMBERSHIP, Role.REGIONS)
    return Role.NONE if sheet.name is None and may_be_a_table else role


def _consider(chosen: Selection, sheet: Sheet, membership: str | None) -> None:
    """Read a sheet whose name promises nothing if it looks like a table, else note why not."""
    header = sheet_header(sheet)
    usable = header is not None and header.kind is not Kind.OTHER
    if sheet.name is None or (usable and sheet.visible and membership is None):
        _take(chosen, sheet, header)
    elif not usable:
        chosen.notes.append(Note(place=sheet.place(), key="sheet-left-aside"))
    elif not sheet.visible:
        chosen.notes.append(Note(place=sheet.place(), key="sheet-hidden"))
    else:
        facts = {"membership": clean(membership or "")}
        chosen.notes.append(Note(place=sheet.place(), key="sheet-beside-membership", facts=facts))


def _take(chosen: Selection, sheet: Sheet, header: Header | None) -> None:
    mistake = header_mistake(sheet, header)
    if mistake is not None or header is None:
        chosen.mistakes += [mistake] if mistake else []
        return
    table = Table.of(sheet, header)
    if table.rows:
        chosen.tables.append(table)
    elif _role(sheet) is not Role.REGIONS:  # regions need not be described
        chosen.mistakes.append(
            sheet.mistake(
                "onder de kopregel staat niets. Vul ten minste één rij in.",
                "there is nothing below the header. Fill in at least one row.",
            )
        )


def _take_waivers(chosen: Selection, sheet: Sheet) -> None:
    """Read a sheet of maatwerk; one that is still empty claims nothing."""
    header = waiver_header(sheet)
    table = Table.of(sheet, header) if header else None
    filled = table.rows if table else sheet.rows
    mistake = waiver_header_mistake(sheet, header) if filled else None
    if mistake is not None:
        chosen.mistakes.append(mistake)
    elif table is not None:
        chosen.waivers.append(table)
        chosen.notes += ignored_columns(sheet, table.header)


def _nothing_usable(sheets: Sequence[Sheet]) -> Mistake:
    """What is wrong with the sheet of a file that comes nearest to being a table."""
    visible = [sheet for sheet in sheets if sheet.visible and sheet.rows]
    headers = [(sheet, sheet_header(sheet)) for sheet in visible]
    nearest = max(headers, key=lambda pair: pair[1].weight if pair[1] else (False, 0), default=None)
    mistake = header_mistake(*nearest) if nearest else None
    return mistake or Mistake(
        where=sheets[0].path,
        nl="in dit bestand staat geen zichtbaar blad met een indeling.",
        en="this file has no visible sheet with a division.",
    )


def _notes(table: Table) -> Iterator[Note]:
    yield from _column_notes(table)
    yield from _garbled(table)


def _garbled(table: Table) -> Iterator[Note]:
    """A note at the first cell with UTF-8 that some program took for Windows-1252."""
    cells = ((row.line, text) for row in table.rows for text in row.cells)
    line, text = next((cell for cell in cells if _GARBLED.search(cell[1])), (0, ""))
    for word in filter(_GARBLED.search, text.split()):
        facts = {"text": clean(word)[:_SHOWN]}
        yield Note(place=table.sheet.place(line), key="text-garbled", facts=facts)
        return


def _column_notes(table: Table) -> Iterator[Note]:
    """What there is to say of the columns that are not read, and of those that must not be."""
    personal = filter(is_personal, table.header.spelled)
    line = table.sheet.rows[table.header.position].line
    return column_notes(table.sheet.place(line), (*table.header.unknown, *personal))
