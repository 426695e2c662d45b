"""The simplified map keeps every border, invents none, and stays a clean map."""

import json
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
import shapely
from reference.official import REFERENCE, needs_reference
from reference.worlds import FOUR_SQUARES, square, world

from congruentie.model.territory import Border, Outside
from congruentie.reference import BuildRequest, Built, build
from congruentie.reference.borders import Stretch
from congruentie.reference.proof import prove


def drawn(built: Built) -> tuple[dict[str, shapely.Geometry], dict]:
    """The municipalities as the written TopoJSON draws them, decoded by hand, and its text."""
    document = json.loads(built.files["borders.topojson"])
    scale, (west, south) = document["transform"]["scale"][0], document["transform"]["translate"]
    arcs = []
    for steps in document["arcs"]:
        x = y = 0
        line = []
        for dx, dy in steps:
            x, y = x + dx, y + dy
            line.append((west + x * scale, south + y * scale))
        arcs.append(line)

    def ring(numbers: list[int]) -> list[tuple[int, int]]:
        lines = [arcs[n] if n >= 0 else arcs[~n][::-1] for n in numbers]
        return [point for line in lines for point in line[:-1]] + [lines[0][0]]

    shapes = {}
    for geometry in document["objects"]["municipalities"]["geometries"]:
        parts = geometry["arcs"] if geometry["type"] == "MultiPolygon" else [geometry["arcs"]]
        shapes[geometry["id"]] = shapely.MultiPolygon(
            [shapely.Polygon(ring(p[0]), [ring(hole) for hole in p[1:]]) for p in parts]
        )
    return shapes, document


def pairs(document: dict) -> set[tuple[str, str]]:
    """Pairs of municipalities that use the same arc."""
    users: dict[int, set[str]] = {}

    def visit(code: str, nested: list) -> None:
        for item in nested:
            if isinstance(item, list):
                visit(code, item)
            else:
                users.setdefault(item if item >= 0 else ~item, set()).add(code)

    for geometry in document["objects"]["municipalities"]["geometries"]:
        visit(geometry["id"], geometry["arcs"])
    return {tuple(sorted(codes)) for codes in users.values() if len(codes) == 2}


def test_squares_on_the_grid_stay_as_they_are(tmp_path: Path) -> None:
    shapes, document = drawn(build(world(tmp_path, FOUR_SQUARES).request))
    assert {code: shape.area for code, shape in shapes.items()} == dict.fromkeys(shapes, 1e8)
    assert document["transform"] == {"scale": [100, 100], "translate": [100_000, 400_000]}


def test_a_wiggle_smaller_than_the_tolerance_goes_for_both_neighbours(tmp_path: Path) -> None:
    """
    The border A/B has a tooth of 600 m wide and 400 m deep.
    """
    tooth = [(110_000, 404_700), (110_400, 405_000), (110_000, 405_300)]
    a = shapely.Polygon(
        [(100_000, 400_000), (110_000, 400_000), *tooth, (110_000, 410_000), (100_000, 410_000)]
    )
    b = shapely.Polygon(
        [
            (120_000, 400_000),
            (120_000, 410_000),
            (110_000, 410_000),
            *tooth[::-1],
            (110_000, 400_000),
        ]
    )
    toothed = world(tmp_path, {"GM0001": a, "GM0002": b})
    shapes, _ = drawn(build(toothed.request))
    assert shapes["GM0001"].equals(square(0, 0))
    assert shapes["GM0002"].equals(square(1, 0))
    fine, _ = drawn(build(toothed.asking(tolerance=0.0).request))
    assert fine["GM0001"].equals(a)


def test_a_border_shorter_than_the_grid_is_still_drawn(tmp_path: Path) -> None:
    """
    C C D    C and B meet over 30 m only: on a grid of 100 m that is a point, so this border
    A B B    is drawn finer.
    """
    middle, shift = 110_000, 15
    a = shapely.Polygon(
        [
            (100_000, 400_000),
            (middle - shift, 400_000),
            (middle - shift, 410_000),
            (100_000, 410_000),
        ]
    )
    b = shapely.Polygon(
        [
            (middle - shift, 400_000),
            (120_000, 400_000),
            (120_000, 410_000),
            (middle + shift, 410_000),
            (middle - shift, 410_000),
        ]
    )
    c = shapely.Polygon(
        [
            (100_000, 410_000),
            (middle - shift, 410_000),
            (middle + shift, 410_000),
            (middle + shift, 420_000),
            (100_000, 420_000),
        ]
    )
    d = shapely.Polygon(
        [
            (middle + shift, 410_000),
            (120_000, 410_000),
            (120_000, 420_000),
            (middle + shift, 420_000),
        ]
    )
    built = build(world(tmp_path, dict(zip(FOUR_SQUARES, (a, b, c, d), strict=True))).request)
    shapes, document = drawn(built)
    assert ("GM0002", "GM0003") in pairs(document)
    assert shapes["GM0002"].intersection(shapes["GM0003"]).length > 0
    assert document["transform"]["scale"][0] < 100
    assert any("fijner getekend" in note.nl for note in built.notes)


def test_an_islet_smaller_than_the_grid_is_still_drawn(tmp_path: Path) -> None:
    islet = shapely.box(130_010, 400_010, 130_040, 400_040)
    shapes, _ = drawn(build(world(tmp_path, {"GM0001": square(0, 0), "GM0002": islet}).request))
    assert shapes["GM0002"].is_valid
    assert shapes["GM0002"].area > 0


def test_a_strait_narrower_than_the_grid_stays_open(tmp_path: Path) -> None:
    """20 m of water between two squares: rounding would make them neighbours."""
    east = shapely.box(110_020, 400_000, 120_000, 410_000)
    built = build(world(tmp_path, {"GM0001": square(0, 0), "GM0002": east}).request)
    shapes, document = drawn(built)
    assert pairs(document) == set()
    assert shapes["GM0001"].distance(shapes["GM0002"]) > 0


def test_what_is_finer_than_a_metre_is_told_and_not_hidden(tmp_path: Path) -> None:
    """An islet of 20 cm cannot be drawn on a grid of 1 m."""
    islet = shapely.box(130_000.2, 400_000.2, 130_000.4, 400_000.4)
    built = build(world(tmp_path, {"GM0001": square(0, 0), "GM0002": islet}).request)
    manifest = json.loads(built.files["manifest.json"])
    assert manifest["faulty"] == ["GM0002", "GM0002-sea"]
    assert "GM0002" in built.notes[-1].text("nl")


COAST_OF_4 = Border(left="GM0004", right=Outside.SEA, length=20_000.0)


@pytest.mark.parametrize(
    "other",
    [
        pytest.param((), id="a border was invented"),
        pytest.param((COAST_OF_4, replace(COAST_OF_4, left="GM0009")), id="one was lost"),
        pytest.param((replace(COAST_OF_4, right=Outside.LAKE),), id="other water"),
        pytest.param((replace(COAST_OF_4, right="GM0009"),), id="another neighbour"),
        pytest.param((replace(COAST_OF_4, length=20_001.0),), id="another length"),
    ],
)
def test_a_border_that_is_not_written_as_measured_would_be_a_fault_of_ours(
    tmp_path: Path, other: tuple[Border, ...]
) -> None:
    """Of four squares, everything is as measured but the coast of the last."""
    built = build(world(tmp_path, FOUR_SQUARES).request)
    content, codes = built.files["borders.topojson"], list(FOUR_SQUARES)
    *same, last = built.borders
    assert last == COAST_OF_4
    prove(content, codes, measured(*same, last))
    with pytest.raises(RuntimeError, match=r"GM0004|GM0009"):
        prove(content, codes, measured(*same, *other))


def measured(*borders: Border) -> list[Stretch]:
    return [Stretch(border=border, arcs=(0,)) for border in borders]


def built_2014(file: str) -> Built:
    return build(
        BuildRequest(
            boundaries=REFERENCE / "boundaries" / file,
            population=REFERENCE / "population.csv",
            reference_date=date(2014, 1, 1),
            where=("year=2014",),
        )
    )


@needs_reference
@pytest.mark.parametrize(
    ("file", "count"), [("gemeenten_2014.geojson", 1029), ("gemeenten_2014_detail.geojson", 1038)]
)
def test_the_map_of_2014_keeps_exactly_its_neighbours(file: str, count: int) -> None:
    """Publishers' own simplified map of 2014 has lost 9 of the 1,038 pairs; ours loses none."""
    built = built_2014(file)
    shapes, document = drawn(built)
    measured = {(b.left, b.right) for b in built.borders if b.right.startswith("GM")}
    assert pairs(document) == measured
    assert len(measured) == count
    assert all(shape.is_valid and shape.area > 0 for shape in shapes.values())
    total = sum(shape.area for shape in shapes.values())
    assert total - shapely.union_all(list(shapes.values())).area < 1
