"""Official boundaries as one polygon per municipality, in RD metres and in code order."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import shapely
from numpy.typing import NDArray

from congruentie.errors import InputError, Mistake
from congruentie.readers.codes import municipality_code
from congruentie.reference import columns
from congruentie.reference.codes import clean_name, is_garbled, not_a_code
from congruentie.reference.conditions import Condition
from congruentie.reference.door import admit
from congruentie.reference.layers import read_layer
from congruentie.reference.position import to_rd
from congruentie.reference.request import BuildNote, BuildRequest

SQUARE_METRES_PER_KM2 = 1e6


@dataclass(frozen=True, slots=True, kw_only=True)
class Boundaries:
    """Municipalities in code order: ``polygons[i]`` belongs to ``codes[i]`` and ``names[i]``."""

    file: str
    columns: tuple[str, ...]
    codes: tuple[str, ...]
    names: tuple[str, ...]
    polygons: NDArray[np.object_]
    """Shapely (multi)polygons, RD metres to the millimetre, normalised."""
    notes: tuple[BuildNote, ...] = ()

    def named(self, index: int) -> str:
        """``Appingedam (GM0003)``, for messages."""
        return f"{self.names[index]} ({self.codes[index]})"

    def square_kilometres(self) -> NDArray[np.float64]:
        """The area of each polygon as drawn, water and all."""
        areas: NDArray[np.float64] = shapely.area(self.polygons) / SQUARE_METRES_PER_KM2
        return areas


@dataclass(frozen=True, slots=True)
class _Row:
    """One row of the file: where it stands, what it says."""

    where: str
    code: str
    name: str
    shape: Any


def read_boundaries(request: BuildRequest, conditions: Sequence[Condition]) -> Boundaries:
    """Read, place and gather the municipalities of the boundary file.

    Raises InputError with all that is wrong: the file, the layer, the columns, the coordinates, or
    the codes, names and shapes of its rows. Rows with the same code become one municipality.
    """
    file = admit(request.boundaries)
    frame = read_layer(file, request, conditions)
    seen = [str(column) for column in frame.columns if column != frame.geometry.name]
    code_column = columns.find(file.name, seen, request.code_column, columns.CODE)
    name_column = columns.find(file.name, seen, request.name_column, columns.NAME)
    placed = to_rd(file.name, frame, says_where=file.says_where)
    cells = zip(
        frame.index, frame[code_column], frame[name_column], placed.frame.geometry, strict=True
    )
    rows = [
        _Row(f"{file.name}, object {place + 1}", str(code), clean_name(name), shape)
        for place, code, name, shape in cells
    ]
    mistakes = [mistake for row in rows for mistake in _mistakes(row)]
    if mistakes:
        raise InputError(mistakes)
    gathered = dict(sorted(_gathered(rows).items()))
    return Boundaries(
        file=file.name,
        columns=tuple(seen),
        codes=tuple(gathered),
        names=tuple(min(row.name for row in same) for same in gathered.values()),
        polygons=_polygons(gathered),
        notes=placed.notes,
    )


def _mistakes(row: _Row) -> Iterator[Mistake]:
    if municipality_code(row.code) is None:
        yield not_a_code(row.where, row.code)
    if is_garbled(row.name):
        yield _garbled(row)
    if getattr(row.shape, "geom_type", None) not in {"Polygon", "MultiPolygon"} or (
        row.shape.is_empty
    ):
        yield Mistake(
            where=f"{row.where} ({row.name})",
            nl="heeft geen vlak. Lever voor elke gemeente een polygoon.",
            en="has no area. Give a polygon for every municipality.",
        )


def _garbled(row: _Row) -> Mistake:
    return Mistake(
        where=row.where,
        nl=f"de naam '{row.name}' is met de verkeerde tekenset gelezen. Lever bij een Shapefile "
        "een .cpg-bestand met de inhoud UTF-8, of exporteer als GeoPackage.",
        en=f"the name '{row.name}' was read with the wrong encoding. Give the Shapefile a .cpg "
        "file that says UTF-8, or export to GeoPackage.",
    )


def _gathered(rows: Sequence[_Row]) -> dict[str, list[_Row]]:
    gathered = defaultdict(list)
    for row in rows:
        gathered[str(municipality_code(row.code))].append(row)
    return gathered


def _polygons(gathered: Mapping[str, Sequence[_Row]]) -> NDArray[np.object_]:
    """One shape per municipality: flat, no point twice in a row, the same for any row order."""
    shapes = np.empty(len(gathered), dtype=object)
    for index, rows in enumerate(gathered.values()):
        shapes[index] = rows[0].shape if len(rows) == 1 else _joined(rows)
    exact = shapely.transform(shapely.force_2d(shapes), _to_the_millimetre)
    normal: NDArray[np.object_] = shapely.normalize(shapely.remove_repeated_points(exact))
    return normal


def _to_the_millimetre(points: NDArray[np.float64]) -> NDArray[np.float64]:
    """Below this there is only noise, which would make one line of two municipalities two lines."""
    return np.round(points, 3)


def _joined(rows: Sequence[_Row]) -> Any:  # noqa: ANN401 - shapely has no types
    shapes = [row.shape for row in rows]
    return (
        shapely.union_all(shapes)
        if shapely.is_valid(shapes).all()
        else shapely.multipolygons([part for shape in shapes for part in shapely.get_parts(shape)])
    )
