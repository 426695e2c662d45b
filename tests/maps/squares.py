"""Shapes of drawn worlds: every letter of the drawing is a square of 10 km."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from worlds import case, code, country, division

from congruentie.cartography import asked_layers, material_of
from congruentie.maps.material import Material
from congruentie.model.region import Division
from congruentie.model.shapes import Line, Shapes, Side
from congruentie.model.territory import Outside

SIDE = 10_000
_OUTSIDE = {".": Outside.SEA, "#": Outside.ABROAD, "~": Outside.LAKE}


def squares(drawing: str) -> Shapes:
    """The lines between the letters; the first row lies in the north."""
    rows = [row.split() for row in drawing.strip().splitlines()]
    cells = {(c, -r): cell for r, row in enumerate(rows) for c, cell in enumerate(row)}
    found = [edge for place in cells for edge in _edges(place, cells)]
    return Shapes(
        lines=tuple(line for line, _ in found), sides=tuple(sides for _, sides in found), circles={}
    )


def _edges(
    place: tuple[int, int], cells: dict[tuple[int, int], str]
) -> Iterator[tuple[Line, tuple[Side, Side]]]:
    """The sides of a square, clockwise; one that two share, from the first of them."""
    column, row = place
    west, east, south, north = (n * SIDE for n in (column, column + 1, row, row + 1))
    sides = {
        (column, row + 1): ((west, north), (east, north)),
        (column + 1, row): ((east, north), (east, south)),
        (column, row - 1): ((east, south), (west, south)),
        (column - 1, row): ((west, south), (west, north)),
    }
    own = cells[place]
    for near, line in sides.items():
        other = cells.get(near, ".")
        first = other in _OUTSIDE or list(cells).index(place) < list(cells).index(near)
        if own not in _OUTSIDE and other != own and first:
            yield line, (code(own), _OUTSIDE.get(other) or code(other))


DRAWING = """
    a b c
    d e f
"""


def drawn(*divisions: Division, drawing: str = DRAWING, **more: Any) -> Material:
    """What a map of a drawn world is made of; all that is proposed is asked for.

    ``links``, ``provinces`` and inhabitants by letter are of the country, ``domains`` of the
    question, the rest is of the case.
    """
    of_country = {
        key: more.pop(key) for key in list(more) if key in {"links", "provinces"} or len(key) == 1
    }
    domains = more.pop("domains", ())
    at = case(country(drawing, **of_country), *divisions, **more)
    return material_of(at, squares(drawing), asked_layers(at, domains))


def two_halves(domain: str = "jeugd") -> Division:
    """West and east of the usual drawing."""
    return division(domain, west="ad", oost="bcef")


def renamed(material: Material, name: str) -> Material:
    """The same with another name for its first region and its first municipality."""
    divisions = tuple(
        replace(one, regions=(replace(one.regions[0], name=name), *one.regions[1:]))
        for one in material.proposed
    )
    land = material.territory
    first, *rest = land.municipalities.values()
    everyone = {m.code: m for m in (replace(first, name=name), *rest)}
    return replace(material, proposed=divisions, territory=replace(land, municipalities=everyone))
