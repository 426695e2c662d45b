"""The shapes of a territory: the lines between its municipalities, each of them once.

A line lies between two sides. Whoever wants the outline of any group of municipalities takes the
lines that have the group on one side only; nothing is ever united or intersected.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field

from congruentie.model.territory import MunicipalityCode, Outside

Point = tuple[int, int]
Line = tuple[Point, ...]
"""Two points or more."""
Side = MunicipalityCode | Outside
Cell = tuple[int, int]
"""Column and row of a grid of hexagons; every row stands half a cell to the right of the last."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Circle:
    """The largest circle that fits in an area: where its name can stand."""

    x: float
    y: float
    radius: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Shapes:
    """What a map of a territory is drawn from, in RD metres (EPSG:28992)."""

    lines: tuple[Line, ...]
    sides: tuple[tuple[Side, Side], ...]
    """Per line: whose outline it is in its own direction, and whose in the opposite direction."""
    circles: Mapping[MunicipalityCode, Circle]
    """Per municipality, as it was built; a municipality merged on request has none."""
    tiles: Mapping[MunicipalityCode, Cell] = field(default_factory=dict)
    """Per municipality its cell on a map of tiles; none where nobody arranged them."""
