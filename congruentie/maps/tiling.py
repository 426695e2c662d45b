"""One equal tile for every municipality, with neighbours kept together.

The tiles are hexagons. Municipalities are first pushed apart until each has room for a tile, while
neighbours pull at each other; then each takes the nearest free cell, and as long as that brings
neighbours nearer or tiles closer to their place, two cells change hands. No step is left to chance.
"""

import math
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from congruentie.model.shapes import Cell, Circle, Line, Shapes, Side
from congruentie.model.territory import MunicipalityCode, Outside

_A, _B = 5_000, 2_887
"""Half the width of a tile and a quarter of its height, in metres that mean nothing."""
_AROUND: tuple[Cell, ...] = ((1, 0), (0, 1), (-1, 1), (-1, 0), (0, -1), (1, -1))
_CORNERS = ((_A, -_B), (_A, _B), (0, 2 * _B), (-_A, _B), (-_A, -_B), (0, -2 * _B))
"""The side towards ``_AROUND[n]`` runs from corner n to the next one."""
_ROUNDS = 120
_PULL, _PUSH = 0.04, 0.45
_SWEEPS = 25
_TOGETHER = 0.6
"""How much a neighbour one cell too far weighs, beside a tile that is one cell from its place."""

Places = Mapping[MunicipalityCode, tuple[float, float]]


def tile_shapes(cells: Mapping[MunicipalityCode, Cell]) -> Shapes:
    """The tiles as shapes, so that what can be drawn on the land can be drawn on them."""
    owner = {cell: code for code, cell in cells.items()}
    edges = [edge for cell in sorted(owner) for edge in _edges(cell, owner)]
    return Shapes(
        lines=tuple(line for line, _ in edges),
        sides=tuple(sides for _, sides in edges),
        circles={
            code: Circle(x=x, y=y, radius=_A) for code, (x, y) in sorted(_middles(cells).items())
        },
        tiles=cells,
    )


def _middles(cells: Mapping[MunicipalityCode, Cell]) -> dict[MunicipalityCode, tuple[int, int]]:
    return {code: _middle(cell) for code, cell in cells.items()}


def _middle(cell: Cell) -> tuple[int, int]:
    column, row = cell
    return _A * (2 * column + row), 3 * _B * row


def _edges(
    cell: Cell, owner: Mapping[Cell, MunicipalityCode]
) -> Iterator[tuple[Line, tuple[Side, Side]]]:
    """The sides of a tile, those between two tiles once: with the tile on the left."""
    x, y = _middle(cell)
    for number, (column, row) in enumerate(_AROUND):
        other = owner.get((cell[0] + column, cell[1] + row))
        if other is None or number < len(_AROUND) // 2:
            (ax, ay), (bx, by) = _CORNERS[number], _CORNERS[(number + 1) % len(_CORNERS)]
            yield ((x + ax, y + ay), (x + bx, y + by)), (owner[cell], other or Outside.SEA)


def arrange(
    circles: Mapping[MunicipalityCode, Circle],
    neighbours: Mapping[MunicipalityCode, Sequence[MunicipalityCode]],
) -> dict[MunicipalityCode, Cell]:
    """A cell for every municipality, in code order: column and row of a grid of hexagons.

    ``circles`` say where they lie, ``neighbours`` who should stay together. Nobody, no cells.
    """
    if not circles:
        return {}
    places = _in_tiles({code: (c.x, c.y) for code, c in sorted(circles.items())})
    for _ in range(_ROUNDS):
        places = _relaxed(places, neighbours)
    board = _Board(places=places, neighbours=neighbours, cells={}, owner={})
    board.fill()
    for _ in range(_SWEEPS):
        if not board.improve():
            break
    return dict(sorted(board.cells.items()))


def _in_tiles(places: Places) -> dict[MunicipalityCode, tuple[float, float]]:
    """The places scaled so that all tiles together are about as large as the land around them."""
    xs, ys = ([place[axis] for place in places.values()] for axis in (0, 1))
    across, along = max(xs) - min(xs), max(ys) - min(ys)
    room = max(across * along, max(across, along) ** 2 / len(places), 1.0)
    unit = math.sqrt(room * 0.62 / len(places) * 2 / math.sqrt(3))
    west, south = min(xs), min(ys)
    return {code: ((x - west) / unit, (y - south) / unit) for code, (x, y) in places.items()}


def _relaxed(
    places: Places, neighbours: Mapping[MunicipalityCode, Sequence[MunicipalityCode]]
) -> dict[MunicipalityCode, tuple[float, float]]:
    """One round of pushing apart what is nearer than a tile and pulling neighbours together."""
    boxes: dict[tuple[int, int], list[MunicipalityCode]] = defaultdict(list)
    for code, (x, y) in places.items():
        boxes[math.floor(x), math.floor(y)].append(code)
    moved = {}
    for code, (x, y) in places.items():
        shift_x = shift_y = 0.0
        for other in _near(x, y, boxes):
            ox, oy = places[other]
            far = math.hypot(x - ox, y - oy)
            if other != code and far < 1:
                push = _PUSH * (1 - far) / (far or 1.0)
                shift_x += (x - ox) * push
                shift_y += (y - oy) * push
        for other in neighbours.get(code, ()):
            ox, oy = places[other]
            far = math.hypot(x - ox, y - oy)
            if far > 1:
                shift_x += (ox - x) * _PULL * (far - 1) / far
                shift_y += (oy - y) * _PULL * (far - 1) / far
        moved[code] = (x + shift_x, y + shift_y)
    return moved


def _near(
    x: float, y: float, boxes: Mapping[tuple[int, int], list[MunicipalityCode]]
) -> Iterator[MunicipalityCode]:
    column, row = math.floor(x), math.floor(y)
    for dx in (-1, 0, 1):
        for dy in (-1, 0, 1):
            yield from boxes.get((column + dx, row + dy), ())


def _spot(cell: Cell) -> tuple[float, float]:
    """The middle of a cell, with the distance between two middles as unit."""
    column, row = cell
    return column + row / 2, row * math.sqrt(3) / 2


def _apart(one: Cell, other: Cell) -> int:
    """Steps from cell to cell."""
    columns, rows = one[0] - other[0], one[1] - other[1]
    return (abs(columns) + abs(rows) + abs(columns + rows)) // 2


def _within(cell: Cell, reach: int) -> Iterator[Cell]:
    """All cells at most so many steps away, in a fixed order."""
    for column in range(-reach, reach + 1):
        for row in range(max(-reach, -column - reach), min(reach, reach - column) + 1):
            yield cell[0] + column, cell[1] + row


@dataclass(slots=True, kw_only=True)
class _Board:
    """Who has which cell, and what that costs."""

    places: Places
    neighbours: Mapping[MunicipalityCode, Sequence[MunicipalityCode]]
    cells: dict[MunicipalityCode, Cell]
    owner: dict[Cell, MunicipalityCode]

    def fill(self) -> None:
        """Give everybody the nearest free cell; who lies in the middle of all chooses first."""
        across = sum(x for x, _ in self.places.values()) / len(self.places)
        along = sum(y for _, y in self.places.values()) / len(self.places)
        for code, (x, y) in sorted(
            self.places.items(), key=lambda item: math.dist(item[1], (across, along))
        ):
            row = round(y / (math.sqrt(3) / 2))
            self._take(code, self._nearest_free(x, y, (round(x - row / 2), row)))

    def _nearest_free(self, x: float, y: float, start: Cell) -> Cell:
        reach = 1
        while True:
            free = [cell for cell in _within(start, reach) if cell not in self.owner]
            if free:
                return min(free, key=lambda cell: (math.dist(_spot(cell), (x, y)), cell))
            reach += 1

    def _take(self, code: MunicipalityCode, cell: Cell) -> None:
        self.cells[code] = cell
        self.owner[cell] = code

    def improve(self) -> bool:
        """Let everybody change once with a cell nearby, where that helps; False if nobody did."""
        changed = False
        for code in self.places:
            here = self.cells[code]
            gain, there = min((self._change(code, cell), cell) for cell in _within(here, 2))
            if gain < -1e-9:  # noqa: PLR2004 # less is the noise of adding floats
                self._swap(code, there)
                changed = True
        return changed

    def _change(self, code: MunicipalityCode, cell: Cell) -> float:
        """What it costs more, or less than nothing, to go to a cell and send its owner back."""
        here, other = self.cells[code], self.owner.get(cell)
        if other == code:
            return 0.0
        before = self._cost(code) + (self._cost(other) if other else 0.0)
        self._swap(code, cell)
        after = self._cost(code) + (self._cost(other) if other else 0.0)
        self._swap(code, here)
        return after - before

    def _swap(self, code: MunicipalityCode, cell: Cell) -> None:
        here, other = self.cells[code], self.owner.pop(cell, None)
        del self.owner[here]
        if other:
            self._take(other, here)
        self._take(code, cell)

    def _cost(self, code: MunicipalityCode) -> float:
        """How far a tile is from its place and from those of its neighbours."""
        cell = self.cells[code]
        (x, y), (cx, cy) = self.places[code], _spot(cell)
        away = (x - cx) ** 2 + (y - cy) ** 2
        loose = sum(
            (_apart(cell, self.cells[near]) - 1) ** 2 for near in self.neighbours.get(code, ())
        )
        return away + _TOGETHER * loose
