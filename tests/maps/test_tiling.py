"""Tiles: one for each, none on another, neighbours together."""

import chance
from hypothesis import given
from hypothesis import strategies as st

from congruentie.maps.outline import outlines
from congruentie.maps.tiling import arrange, tile_shapes
from congruentie.model.shapes import Circle

SPOTS = st.lists(
    st.tuples(st.integers(0, 99), st.integers(0, 99)), min_size=1, max_size=15, unique=True
)


def circles(*spots: tuple[float, float]) -> dict[str, Circle]:
    return {f"GM{n:04d}": Circle(x=x, y=y, radius=1) for n, (x, y) in enumerate(spots)}


@chance.drawn
@given(SPOTS)
def test_everybody_has_a_cell_of_its_own(spots: list[tuple[int, int]]) -> None:
    at = circles(*spots)
    cells = arrange(at, {})
    assert cells.keys() == at.keys()
    assert len(set(cells.values())) == len(at)


def test_neighbours_end_up_side_by_side() -> None:
    row = circles(*((x * 10_000, 0) for x in range(6)))
    names = list(row)
    around = {n: [m for m in names if abs(names.index(m) - names.index(n)) == 1] for n in names}
    cells = arrange(row, around)
    for one, others in around.items():
        for other in others:
            a, b = cells[one], cells[other]
            columns, rows = a[0] - b[0], a[1] - b[1]
            assert (abs(columns) + abs(rows) + abs(columns + rows)) // 2 == 1


def test_who_stands_on_the_same_spot_is_told_apart() -> None:
    assert len(set(arrange(circles((5, 5), (5, 5)), {}).values())) == 2


def test_nobody_needs_no_tiles() -> None:
    assert arrange({}, {}) == {}


def test_a_tile_is_a_closed_hexagon() -> None:
    shapes = tile_shapes({"GM0001": (0, 0), "GM0002": (1, 0), "GM0003": (0, 1)})
    for (ring,), (x, y) in zip(
        outlines(shapes).values(), [(0, 0), (10_000, 0), (5_000, 8_661)], strict=True
    ):
        assert len(ring) == 7
        assert ring[0] == ring[-1]
        assert {round(((a - x) ** 2 + (b - y) ** 2) ** 0.5, -1) for a, b in ring} == {5_770}


def test_neighbouring_tiles_share_a_side() -> None:
    shapes = tile_shapes({"GM0001": (0, 0), "GM0002": (1, 0)})
    inland = [sides for sides in shapes.sides if set(sides) == {"GM0001", "GM0002"}]
    assert len(inland) == 1
    assert len(shapes.sides) == 11
