"""The words of the sheet ``maatwerk``: its columns, the grounds and the verdicts.

Source: ``docs/submission.md``; Dutch first, English after it.
"""

from collections.abc import Mapping, Sequence
from itertools import islice

from congruentie.errors import Mistake
from congruentie.model.submission import Note
from congruentie.model.waiver import Ground, Ruling
from congruentie.readers.column_notes import column_notes
from congruentie.readers.header import Header
from congruentie.readers.header_row import SEARCHED_ROWS
from congruentie.readers.sheet import Sheet
from congruentie.readers.spelling import fold

_COLUMNS: Mapping[str, tuple[str, ...]] = {
    "regiocode": ("region code", "region id", "regio id"),
    "regio": ("region", "region name", "regionaam", "samenwerkingsverband"),
    "gemeentecode": ("municipality code", "gm code", "cbs code"),
    "gemeente": ("municipality", "municipality name", "gemeentenaam"),
    "domein": ("domain", "terrein", "beleidsterrein"),
    "regel": ("rule", "criterium", "criterion"),
    "grond": ("ground",),
    "motivering": ("reason", "reden", "toelichting"),
    "onderbouwing_url": ("evidence url", "evidence", "onderbouwing"),
    "aangevraagd_door": ("requested by", "aanvrager"),
    "oordeel": ("verdict", "besluit"),
    "beoordelaar": ("decided by", "decider", "beslisser"),
    "datum": ("date",),
    "geldig_tot": ("valid until", "expires", "einddatum"),
}
REGION = ("regiocode", "regio")
MUNICIPALITY = ("gemeentecode", "gemeente")
_GROUNDS: Mapping[Ground, tuple[str, ...]] = {
    Ground.DENSITY: ("population density", "density", "dunbevolkt"),
    Ground.GEOGRAPHY: ("geografie", "geographic context", "geography"),
    Ground.EXISTING: ("bestaand samenwerkingsverband", "existing", "existing partnership"),
    Ground.OTHER: ("anders", "other"),
}
_VERDICTS: Mapping[Ruling, tuple[str, ...]] = {
    Ruling.OPEN: ("", "aangevraagd", "in behandeling", "nog niet beoordeeld", "pending"),
    Ruling.ACCEPTED: ("toegekend", "akkoord", "accepted", "granted"),
    Ruling.REJECTED: ("geweigerd", "rejected", "refused"),
}
_COLUMN = {fold(text): name for name, also in _COLUMNS.items() for text in (name, *also)}
_GROUND = {fold(text): ground for ground, also in _GROUNDS.items() for text in (ground, *also)}
_VERDICT = {fold(text): ruling for ruling, also in _VERDICTS.items() for text in (ruling, *also)}


def ground(text: str) -> Ground | None:
    """The ground that is meant; None where the word is none."""
    return _GROUND.get(fold(text))


def verdict(text: str) -> Ruling | None:
    """The verdict that is meant, open for an empty cell; None where the word is none."""
    return _VERDICT.get(fold(text))


def waiver_header(sheet: Sheet) -> Header | None:
    """The row among the first 25 with most columns of ours; None where no row has any."""
    rows = enumerate(islice(sheet.rows, SEARCHED_ROWS))
    found = [_header_at(at, row.cells) for at, row in rows]
    best = max(found, key=lambda header: len(header.columns), default=None)
    return best if best is not None and best.columns else None


def _header_at(position: int, cells: Sequence[str]) -> Header:
    places: dict[str, tuple[int, ...]] = {}
    for at, text in enumerate(cells):
        name = _COLUMN.get(fold(text))
        if name is not None:
            places[name] = (*places.get(name, ()), at)
    return Header(
        position=position,
        spelled=tuple(cells),
        columns={name: at[0] for name, at in places.items()},
        regions={},
        twice={name: at for name, at in places.items() if len(at) > 1},
    )


def waiver_header_mistake(sheet: Sheet, header: Header | None) -> Mistake | None:
    """What is wrong with the header of a sheet that has rows; None where nothing is."""
    named = header.columns.keys() if header else frozenset()
    line = sheet.rows[header.position].line if header else None
    if not {"regel", "grond"} <= named or named.isdisjoint((*REGION, *MUNICIPALITY)):
        return sheet.mistake(
            f"geen bruikbare kopregel in de eerste {SEARCHED_ROWS} regels. Nodig: regel, grond, en "
            "regio of gemeente.",
            f"no usable header in the first {SEARCHED_ROWS} lines. Needed: rule, ground, and "
            "region or municipality.",
            line=line,
        )
    if header is None or not header.twice:
        return None
    names = ", ".join(sorted(header.twice))
    return sheet.mistake(
        f"meer dan één kolom voor: {names}. Laat er één staan.",
        f"more than one column for: {names}. Keep one of them.",
        line=line,
    )


def ignored_columns(sheet: Sheet, header: Header) -> tuple[Note, ...]:
    """What there is to say of the columns that are not read, and of those that must not be."""
    strange = [text for text in header.spelled if fold(text) not in _COLUMN]
    place = sheet.place(sheet.rows[header.position].line)
    return tuple(column_notes(place, strange))
