"""The lines of a built territory, read only when somebody draws."""

import csv
import io
import json
from collections.abc import Iterator, Mapping
from itertools import accumulate
from pathlib import Path
from typing import Any

from congruentie.errors import InputError, Mistake
from congruentie.model.shapes import Cell, Circle, Line, Shapes, Side
from congruentie.model.territory import MunicipalityCode, Outside, Territory

TILES = "tiles.csv"
_NOT_OURS = (AttributeError, csv.Error, LookupError, RecursionError, TypeError, ValueError)


def read_shapes(folder: Path, territory: Territory) -> Shapes:
    """The shapes of a territory that ``read_territory`` has read from the folder and checked.

    What was merged on request is merged here as well. Raises InputError where the lines are not
    those of a territory.
    """
    try:
        topology = json.loads((folder / "borders.topojson").read_bytes())
        circles = _circles((folder / "municipalities.csv").read_text(encoding="utf-8"))
        tiles = _tiles(folder / TILES)
        return _shapes(topology, circles, tiles, territory.heirs)
    except (*_NOT_OURS, OSError) as error:
        raise InputError(
            Mistake(
                where=str(folder),
                nl="heeft geen grenzen die getekend kunnen worden; bouw het gebied opnieuw met "
                "congruentie data build.",
                en="has no borders that can be drawn; build the territory again with congruentie "
                "data build.",
            )
        ) from error


def _tiles(path: Path) -> dict[MunicipalityCode, Cell]:
    """Where the tiles were arranged beforehand; a built territory has no such file."""
    if not path.exists():
        return {}
    rows = csv.DictReader(io.StringIO(path.read_text(encoding="utf-8"), newline=""))
    return {row["code"]: (int(row["column"]), int(row["row"])) for row in rows}


def _shapes(
    topology: Mapping[str, Any],
    circles: Mapping[MunicipalityCode, Circle],
    tiles: Mapping[MunicipalityCode, Cell],
    heirs: Mapping[MunicipalityCode, MunicipalityCode],
) -> Shapes:
    found = zip(_lines(topology), _sides(topology), strict=True)
    merged = ((line, (heirs.get(a, a), heirs.get(b, b))) for line, (a, b) in found)
    kept = [(line, sides) for line, sides in merged if sides[0] != sides[1]]
    return Shapes(
        lines=tuple(line for line, _ in kept),
        sides=tuple(sides for _, sides in kept),
        circles={code: circle for code, circle in circles.items() if code not in heirs},
        tiles=tiles,
    )


def _lines(topology: Mapping[str, Any]) -> Iterator[Line]:
    """Whole metres: every point is a step from the one before it, on a grid."""
    (grid_x, grid_y), (west, south) = (topology["transform"][k] for k in ("scale", "translate"))
    for arc in topology["arcs"]:
        xs = accumulate(step[0] for step in arc)
        ys = accumulate(step[1] for step in arc)
        yield tuple(
            (round(x * grid_x + west), round(y * grid_y + south))
            for x, y in zip(xs, ys, strict=True)
        )


def _sides(topology: Mapping[str, Any]) -> list[tuple[Side, Side]]:
    """Who uses a line in its own direction and who in the opposite one; else what lies outside."""
    count = len(topology["arcs"])
    outside: list[Side] = [Outside.SEA] * count
    for kind in topology["objects"]["outside"]["geometries"]:
        for arc in _flat(kind["arcs"]):
            outside[arc] = Outside(kind["id"])
    ahead, back = list(outside), list(outside)
    for face in topology["objects"]["municipalities"]["geometries"]:
        for arc in _flat(face["arcs"]):
            if arc >= 0:
                ahead[arc] = face["id"]
            else:
                back[~arc] = face["id"]
    return list(zip(ahead, back, strict=True))


def _flat(nested: Any) -> Iterator[int]:  # noqa: ANN401 # TopoJSON nests by two or three lists
    for part in nested:
        if isinstance(part, int):
            yield part
        else:
            yield from _flat(part)


def _circles(text: str) -> dict[MunicipalityCode, Circle]:
    return {
        row["code"]: Circle(
            x=float(row["label_x"]), y=float(row["label_y"]), radius=float(row["label_radius_m"])
        )
        for row in csv.DictReader(io.StringIO(text, newline=""))
    }
