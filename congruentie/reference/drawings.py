"""Regions drawn as polygons, read into tables: one row per object, its shape beside it.

A drawing becomes the same kind of sheet that a text file is: the columns of the file, and three
empty ones for what only a map can tell, namely which municipality and which part of it. ``cover``
fills those in once the map is known.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

import geopandas
import numpy as np
from numpy.typing import NDArray

from congruentie.errors import InputError, Mistake, tried
from congruentie.model.submission import Note
from congruentie.readers import columns
from congruentie.readers.column_notes import column_notes
from congruentie.readers.grid import as_text
from congruentie.readers.header import REGION, is_personal
from congruentie.readers.sheet import MAX_CELL, MAX_COLUMNS, MAX_ROWS, Row, Sheet, too_large
from congruentie.readers.spelling import clean
from congruentie.readers.tables import given_twice
from congruentie.reference.door import BoundaryFile, admit
from congruentie.reference.drawn_shapes import NO_SHAPES, Shapes, drawn_shapes, mistake_at
from congruentie.reference.layers import layers_of, rows_of
from congruentie.reference.zipped import MEGABYTE

MOST_BYTES = 50 * MEGABYTE
"""Unpacked; three divisions of the whole country in full detail take 5 MB."""
FILLED_IN = ("gemeentecode", "gemeente", "deelgebied")
"""Columns that follow from the map."""
_TAKEN = frozenset({"domein", "niveau", "taak", "regiocode", "regio", "peildatum"})
"""Columns that say something of a region; the others of a table are about a municipality."""
_PASSED_OVER = frozenset((*columns.REMARKS, *columns.UNUSED))
"""Columns that no check uses: no note is made of them."""
_SHAPEFILE_NAME = 10
"""Characters that a Shapefile leaves of the name of a column."""
_CUT_SHORT = {
    spelling.replace(" ", "_")[:_SHAPEFILE_NAME]: spelling
    for name in sorted(_TAKEN)
    for spelling in columns.DECIDING[name]
    if len(spelling) > _SHAPEFILE_NAME
}
_SHOWN = 12
"""Columns that a message lists."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Drawing:
    """One layer of a file. Where it has no regions there is a header only, and no shape."""

    sheet: Sheet
    """A header, and a row per object; its line is the number of the object, counted from 1."""
    shapes: NDArray[np.object_]
    """Valid (multi)polygons in RD metres, one for every row below the header."""
    notes: tuple[Note, ...] = ()


def read_drawings(paths: Sequence[Path]) -> tuple[Drawing, ...]:
    """The layers of all files, in the order of the files; none without files.

    Raises InputError with the mistakes of all of them: a file that may not come in or cannot be
    read, no column for the region, objects without a sound polygon, coordinates nobody can place.
    """
    mistakes = list(given_twice(paths))
    read = [tried(partial(_of_file, path), mistakes) for path in dict.fromkeys(paths)]
    if mistakes:
        raise InputError(mistakes)
    return tuple(drawing for drawings in read for drawing in drawings or ())


def _of_file(path: Path) -> list[Drawing]:
    """A GeoPackage may have several layers, as a workbook has sheets; other files have one."""
    file = admit(path, MOST_BYTES)
    layers = [(_sheet(path, name), rows_of(file, name, MAX_ROWS + 1)) for name in layers_of(file)]
    mistakes = _names_alike([sheet for sheet, _ in layers])
    if not any(_has_regions(frame) for _, frame in layers):
        mistakes += [_no_region(sheet, frame) for sheet, frame in layers]
    read = [tried(partial(_drawing, sheet, frame, file), mistakes) for sheet, frame in layers]
    if mistakes:
        raise InputError(mistakes)
    return [drawing for drawing in read if drawing is not None]


def _sheet(path: Path, layer: str) -> Sheet:
    """The sheet that a layer becomes, still without rows."""
    name = clean(layer)
    several = path.suffix.lower() == ".gpkg"
    return Sheet(path=str(path), title=name, name=name if several else None, rows=())


def _names_alike(sheets: Sequence[Sheet]) -> list[Mistake]:
    """Layers are told apart by what is seen of their names."""
    return [
        mistake_at(
            sheet,
            None,
            "er zijn meer lagen met deze naam. Geef elke laag een eigen naam.",
            "there are several layers of this name. Give each layer a name of its own.",
        )
        for sheet, times in Counter(sheets).items()
        if times > 1
    ]


def _has_regions(frame: geopandas.GeoDataFrame) -> bool:
    return any(columns.column(_spelled(text)) in REGION for text in _fields(frame))


def _fields(frame: geopandas.GeoDataFrame) -> list[str]:
    """The names of the columns but that of the shapes."""
    return [str(text) for text in frame.columns if text != "geometry"]


def _spelled(text: str) -> str:
    """The name of a column as it was before a Shapefile cut it short."""
    return text if columns.column(text) else _CUT_SHORT.get(text.lower(), text)


def _drawing(sheet: Sheet, frame: geopandas.GeoDataFrame, file: BoundaryFile) -> Drawing:
    fields = _fields(frame)
    taken = [text for text in fields if columns.column(_spelled(text)) in _TAKEN]
    # The header is no object, so it has no number.
    header = Row(0, (*FILLED_IN, *map(_spelled, taken)))
    if not _has_regions(frame):
        return Drawing(sheet=replace(sheet, rows=(header,)), shapes=NO_SHAPES.shapes)
    _check_size(sheet, frame)
    rows = tuple(_rows(sheet, frame[taken]))
    found = drawn_shapes(sheet, frame, file) if rows else NO_SHAPES
    return Drawing(
        sheet=replace(sheet, rows=(header, *rows)),
        shapes=found.shapes,
        notes=(*_column_notes(sheet, fields), *_place_notes(sheet, found)),
    )


def _check_size(sheet: Sheet, frame: geopandas.GeoDataFrame) -> None:
    if len(frame) > MAX_ROWS or len(frame.columns) > MAX_COLUMNS:
        raise InputError(too_large(sheet, min(len(frame), MAX_ROWS + 1)))


def _rows(sheet: Sheet, frame: geopandas.GeoDataFrame) -> Iterator[Row]:
    texts = frame.astype(object).where(frame.notna(), None)
    for number, values in enumerate(texts.itertuples(index=False, name=None), start=1):
        cells = tuple(map(as_text, values))
        if any(len(text) > MAX_CELL for text in cells):
            raise InputError(too_large(sheet, number))
        yield Row(number, ("",) * len(FILLED_IN) + cells)


def _column_notes(sheet: Sheet, fields: Sequence[str]) -> Iterator[Note]:
    """What there is to say of the columns that are not read, and of those that must not be."""
    known = _TAKEN | _PASSED_OVER
    unread = [text for text in fields if _meaning(text) not in known or is_personal(text)]
    return column_notes(sheet.place(), unread, _meaning)


def _meaning(text: str) -> str | None:
    return columns.column(_spelled(text))


def _place_notes(sheet: Sheet, found: Shapes) -> Iterator[Note]:
    if found.presumed:
        facts = {"system": found.presumed}
        yield Note(place=sheet.place(), key="coordinates-presumed", facts=facts)


def _no_region(sheet: Sheet, frame: geopandas.GeoDataFrame) -> Mistake:
    seen = [clean(text) for text in _fields(frame)]
    shown = ", ".join(seen[:_SHOWN]) + (", …" if len(seen) > _SHOWN else "")
    return mistake_at(
        sheet,
        None,
        "er is geen kolom met de naam van de regio. Noem haar regio, en die van het domein domein. "
        f"Gelezen: {shown or 'niets'}.",
        "there is no column with the name of the region. Call it region, and that of the domain "
        f"domain. Read: {shown or 'nothing'}.",
    )
