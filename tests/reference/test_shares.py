"""What is a cut: pieces of a municipality of ten by ten kilometres, drawn as boxes."""

import pytest
import shapely
from reference.worlds import KM

from congruentie.reference.shares import is_cut, shares

WHOLE = shapely.box(0, 0, 10 * KM, 10 * KM)


def box(west: float, south: float, east: float, north: float) -> shapely.Polygon:
    """A box in kilometres."""
    return shapely.box(west * KM, south * KM, east * KM, north * KM)


@pytest.mark.parametrize(
    ("piece", "cut"),
    [
        pytest.param(box(0, 0, 1.49, 10), False, id="a strip of 14,9 %"),
        pytest.param(box(0, 0, 1.5, 10), True, id="a strip of 15 %"),
        pytest.param(box(0, 0, 1.95, 7), False, id="13,7 %, nowhere two kilometres wide"),
        pytest.param(box(0, 0, 2.05, 7), True, id="14,4 %, two kilometres wide"),
        pytest.param(box(0, 0, 2.23, 2.23), False, id="a block of 4,97 %"),
        pytest.param(box(0, 0, 2.25, 2.25), True, id="a block of 5,06 %"),
        pytest.param(shapely.Polygon(), False, id="nothing"),
        pytest.param(
            shapely.GeometryCollection([box(0, 0, 3, 3), shapely.LineString([(0, 0), (0, 9e3)])]),
            True,
            id="a block, and a line along the border",
        ),
    ],
)
def test_a_cut_is_large_or_wide(piece: shapely.Geometry, cut: bool) -> None:
    assert is_cut(piece, WHOLE) is cut


@pytest.mark.parametrize(
    ("pieces", "held"),
    [
        pytest.param({"a": WHOLE}, {"a": None}, id="one region holds all"),
        pytest.param({"a": WHOLE, "b": WHOLE}, {"a": None, "b": None}, id="two hold all"),
        pytest.param(
            {"a": box(0, 0, 6, 10), "b": box(6, 0, 10, 10)}, {"a": 0.6, "b": 0.4}, id="two parts"
        ),
        pytest.param({"a": box(0, 0, 6, 10)}, {"a": 0.6}, id="a part, the rest in no region"),
        pytest.param(
            {"a": WHOLE, "b": box(6, 0, 10, 10)},
            {"a": None, "b": 0.4},
            id="one holds all and another a part of it",
        ),
        pytest.param(
            {"a": box(1, 0, 9, 10), "b": box(0, 0, 1, 10), "c": box(9, 0, 10, 10)},
            {"a": None},
            id="a strip on either side is no cut, however much they are together",
        ),
        pytest.param({"a": box(0, 0, 1, 10)}, {}, id="a sliver only"),
        pytest.param({"a": box(0, 0, 9, 10)}, {"a": None}, id="all but a sliver"),
    ],
)
def test_who_holds_what(pieces: dict[str, shapely.Geometry], held: dict[str, float | None]) -> None:
    assert shares(WHOLE, pieces) == pytest.approx(held)
