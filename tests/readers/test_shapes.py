"""The lines of a built territory, as they are read to draw."""

import json
from pathlib import Path
from typing import Any

import pytest
from worlds import country

from congruentie.errors import InputError
from congruentie.model.shapes import Circle, Shapes
from congruentie.model.territory import Outside
from congruentie.readers.bundled import bundled
from congruentie.readers.gazetteer import read_gazetteer
from congruentie.readers.shapes import read_shapes
from congruentie.territories import TerritoryChoice, bundled_territory, find_territory

TOPOLOGY: dict[str, Any] = {
    "transform": {"scale": [10, 10], "translate": [1_000, 2_000]},
    "objects": {
        "municipalities": {
            "geometries": [
                {"type": "Polygon", "id": "GM0001", "arcs": [[0, -2]]},
                {"type": "MultiPolygon", "id": "GM0002", "arcs": [[[1, -3]]]},
            ]
        },
        "outside": {
            "geometries": [
                {"type": "MultiLineString", "id": "abroad", "arcs": [[0]]},
                {"type": "MultiLineString", "id": "lake", "arcs": [[2]]},
            ]
        },
    },
    "arcs": [[[0, 0], [1, 2]], [[0, 0], [3, 0], [0, -1]], [[5, 5], [-1, -1]]],
    "lengths": [1, 2, 3],
}
TABLE = "code,name,label_x,label_y,label_radius_m\nGM0001,A,1010,2010,5\nGM0002,B,1020,2020,6\n"


def shapes(folder: Path, topology: Any = TOPOLOGY, table: str = TABLE, tiles: str = "") -> Shapes:
    (folder / "borders.topojson").write_text(json.dumps(topology), encoding="utf-8")
    (folder / "municipalities.csv").write_text(table, encoding="utf-8")
    if tiles:
        (folder / "tiles.csv").write_text(tiles, encoding="utf-8")
    return read_shapes(folder, country("a b"))


def test_points_are_steps_on_a_grid(tmp_path: Path) -> None:
    assert shapes(tmp_path).lines[:2] == (
        ((1_000, 2_000), (1_010, 2_020)),
        ((1_000, 2_000), (1_030, 2_000), (1_030, 1_990)),
    )


def test_sides_are_told_by_direction(tmp_path: Path) -> None:
    assert shapes(tmp_path).sides == (
        ("GM0001", Outside.ABROAD),
        ("GM0002", "GM0001"),
        (Outside.LAKE, "GM0002"),
    )


def test_circles_come_as_they_were_built(tmp_path: Path) -> None:
    assert shapes(tmp_path).circles["GM0001"] == Circle(x=1_010, y=2_010, radius=5)


def test_tiles_are_read_where_there_are_any(tmp_path: Path) -> None:
    assert shapes(tmp_path).tiles == {}
    assert shapes(tmp_path, tiles="code,column,row\nGM0001,-3,4\n").tiles == {"GM0001": (-3, 4)}


@pytest.mark.parametrize(
    "broken",
    [
        {},
        [],
        {**TOPOLOGY, "arcs": [[[0]]]},
        {**TOPOLOGY, "transform": {}},
        {**TOPOLOGY, "arcs": TOPOLOGY["arcs"][:1]},
        {**TOPOLOGY, "objects": {"municipalities": {"geometries": []}}},
    ],
    ids=["empty", "a list", "half a point", "no grid", "arcs missing", "nothing outside"],
)
def test_what_is_no_map_is_refused(tmp_path: Path, broken: Any) -> None:
    with pytest.raises(InputError, match="no borders that can be drawn"):
        shapes(tmp_path, broken)


def test_a_table_without_circles_is_refused(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="no borders that can be drawn"):
        shapes(tmp_path, table="code,name\nGM0001,A\n")


def test_a_missing_file_is_refused(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="no borders that can be drawn"):
        read_shapes(tmp_path, country("a b"))


def test_what_is_merged_on_request_is_merged_here() -> None:
    gazetteer = read_gazetteer(bundled("data"))
    merged = "GM0003+GM0010+GM0024=Eemsdelta"
    at = find_territory(TerritoryChoice(year=2016, mergers=(merged,)), (), gazetteer)
    folder = bundled("data") / "2016"
    before = read_shapes(folder, bundled_territory(2016, gazetteer))
    after = read_shapes(folder, at)
    sides = {side for pair in after.sides for side in pair if not isinstance(side, Outside)}
    assert sides == at.municipalities.keys()
    assert len(after.lines) < len(before.lines)
    assert not after.circles.keys() & {"GM0003", "GM0010", "GM0024"}
