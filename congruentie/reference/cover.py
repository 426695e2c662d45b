"""Drawn regions laid on the map of municipalities: the rows that a table would have had."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import shapely
from numpy.typing import NDArray

from congruentie.model.region import Place
from congruentie.model.submission import Note
from congruentie.model.territory import MunicipalityCode, Territory
from congruentie.readers.sheet import Row
from congruentie.readers.table import Table
from congruentie.reference.cover_notes import cover_notes
from congruentie.reference.cuts import Cut, Drawn, Piece, cuts
from congruentie.reference.door import admit
from congruentie.reference.drawings import Drawing
from congruentie.reference.drawn_regions import DrawnRegion, row_of
from congruentie.reference.layers import rows_of
from congruentie.words import percentage

_MAP, _LAYER = "borders.topojson", "municipalities"


@dataclass(frozen=True, slots=True, kw_only=True)
class Covered:
    """The rows that follow from the map, by the place of their table, and what was settled."""

    rows: Mapping[Place, tuple[Row, ...]]
    """In order of object, then of municipality code."""
    notes: tuple[Note, ...]


def drawn_tables(tables: Sequence[Table], drawings: Sequence[Drawing]) -> tuple[Drawn, ...]:
    """The tables that drawings became, each with the shapes of its rows; without those left aside.

    A row that says nothing is no row of the table, so its shape is left aside as well.
    """
    shapes = {drawing.sheet.place(): drawing.shapes for drawing in drawings}
    return tuple(
        Drawn(table=table, shapes=shapes[place][[row.line - 1 for row in table.rows]])
        for table in tables
        if (place := table.sheet.place()) in shapes
    )


def cover(drawn: Sequence[Drawn], folder: Path, territory: Territory) -> Covered:
    """Each region with the municipalities that it covers on the map of a territory's folder.

    A municipality that a border cuts gets a row for each region, with its share of the area as the
    part; see ``shares`` for what is no cut. Raises InputError naming every object that lies on no
    municipality at all.
    """
    found = cuts(drawn, *municipality_shapes(folder))
    rows: dict[Place, list[Row]] = {one.table.sheet.place(): [] for one in drawn}
    for cut in found:
        for region, share in cut.shares.items():
            piece = max(cut.pieces[region], key=lambda piece: float(shapely.area(piece.shape)))
            rows[piece.table.sheet.place()].append(_row(cut, region, share, piece, territory))
    return Covered(
        rows={place: tuple(sorted(made, key=lambda row: row.line)) for place, made in rows.items()},
        notes=tuple(cover_notes(drawn, found, territory)),
    )


def municipality_shapes(
    folder: Path,
) -> tuple[tuple[MunicipalityCode, ...], NDArray[np.object_]]:
    """The municipalities of a built territory, in code order, as valid shapes in RD metres."""
    frame = rows_of(admit(folder / _MAP), _LAYER).sort_values("id")
    return tuple(frame["id"]), shapely.make_valid(frame.geometry.to_numpy())


def _row(
    cut: Cut, region: DrawnRegion, share: float | None, piece: Piece, territory: Territory
) -> Row:
    """The row for one municipality and region, at the object that holds most of it."""
    code = cut.municipality
    part = "" if share is None else f"{percentage(share, 'nl')} van de oppervlakte"
    return row_of(piece.table, piece.row, region, (code, territory.name(code), part))
