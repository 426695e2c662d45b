"""Drawn regions on the four squares: which municipalities they cover, and how much of each."""

from pathlib import Path

import pytest
import shapely
from reference.drawn import NORTH, SOUTH, mistakes, noted, regions, said, squares, submitted, two
from reference.drawn import written as write
from reference.worlds import (
    FOUR_SQUARES,
    KM,
    NORTH_EAST,
    NORTH_WEST,
    SOUTH_EAST,
    SOUTH_WEST,
    square,
)

from congruentie.model.region import Layer, Tier

EVERYBODY = [
    ("jeugd", "Noord", NORTH_WEST, None),
    ("jeugd", "Noord", NORTH_EAST, None),
    ("jeugd", "Zuid", SOUTH_WEST, None),
    ("jeugd", "Zuid", SOUTH_EAST, None),
]
HALVES = [
    ("jeugd", "Noord", NORTH_WEST, "60,0 % van de oppervlakte"),
    ("jeugd", "Noord", NORTH_EAST, None),
    ("jeugd", "Zuid", SOUTH_WEST, None),
    ("jeugd", "Zuid", NORTH_WEST, "40,0 % van de oppervlakte"),
    ("jeugd", "Zuid", SOUTH_EAST, None),
]


@pytest.fixture(scope="module")
def land(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return squares(tmp_path_factory.mktemp("squares"))


def strip(kilometres: float) -> shapely.Polygon:
    """The southern strip of the north-western square, over its whole width."""
    return shapely.box(100 * KM, 410 * KM, 110 * KM, (410 + kilometres) * KM)


def shifted(kilometres: float) -> list[shapely.Polygon]:
    """North and south, with a strip of the north-western square drawn into the south."""
    return [NORTH.difference(strip(kilometres)), SOUTH.union(strip(kilometres))]


@pytest.mark.parametrize("name", ["r.gpkg", "r.geojson", "r.json", "r.shp", "r.fgb"])
@pytest.mark.parametrize("crs", ["EPSG:28992", "EPSG:4326", "EPSG:3035", "EPSG:3857"])
def test_every_format_and_coordinate_system_gives_the_same(
    land: Path, tmp_path: Path, name: str, crs: str
) -> None:
    how = {"driver": "GeoJSON"} if name.endswith("json") else {}
    path = write(tmp_path / name, two().to_crs(crs), **how)
    read = submitted(land, path)
    assert said(read) == sorted(EVERYBODY)
    assert {file.path for file in read.inputs} >= {str(path)}


def test_a_row_stands_at_its_object_and_says_code_and_name(land: Path, tmp_path: Path) -> None:
    read = submitted(land, write(tmp_path / "r.geojson", two()))
    assert {(s.place.line, s.region.name) for s in read.statements if s.region} == {
        (1, "Noord"),
        (2, "Zuid"),
    }
    assert noted(read, "laid-on-map") == [{"sliver": "5", "strip": "15", "width": "2"}]
    assert len(read.notes) == 1


def test_a_border_through_a_municipality_gives_both_shares(land: Path, tmp_path: Path) -> None:
    path = write(tmp_path / "r.gpkg", two(geometry=shifted(4)))
    assert said(submitted(land, path)) == sorted(HALVES, key=lambda row: row[:3])


def test_a_sliver_is_no_cut_and_the_largest_is_named(land: Path, tmp_path: Path) -> None:
    read = submitted(land, write(tmp_path / "r.gpkg", two(geometry=shifted(1.4))))
    assert said(read) == sorted(EVERYBODY)
    assert noted(read, "sliver-left-aside") == [
        {"share": "14", "municipality": "Noordwest", "region": "Zuid"}
    ]


def test_a_piece_of_less_than_a_per_cent_goes_without_saying(land: Path, tmp_path: Path) -> None:
    read = submitted(land, write(tmp_path / "r.gpkg", two(geometry=shifted(0.09))))
    assert said(read) == sorted(EVERYBODY)
    assert noted(read, "sliver-left-aside") == []
    read = submitted(land, write(tmp_path / "s.gpkg", two(geometry=shifted(0.11))))
    assert [note["share"] for note in noted(read, "sliver-left-aside")] == ["1"]


def test_the_order_of_the_objects_does_not_matter(land: Path, tmp_path: Path) -> None:
    frame = two(geometry=shifted(4))
    there = submitted(land, write(tmp_path / "there.gpkg", frame))
    back = submitted(land, write(tmp_path / "back.gpkg", frame.iloc[::-1]))
    assert said(there) == said(back)


def test_the_rest_may_be_in_no_region(land: Path, tmp_path: Path) -> None:
    path = write(tmp_path / "r.gpkg", two(geometry=[NORTH.difference(strip(4)), SOUTH]))
    parts = {row[2]: row[3] for row in said(submitted(land, path))}
    assert parts[NORTH_WEST] == "60,0 % van de oppervlakte"
    assert parts[NORTH_EAST] is None


def test_a_municipality_in_two_regions_has_two_rows(land: Path, tmp_path: Path) -> None:
    path = write(tmp_path / "r.gpkg", two(geometry=[NORTH, SOUTH.union(FOUR_SQUARES[NORTH_WEST])]))
    read = submitted(land, path)
    assert [row for row in said(read) if row[2] == NORTH_WEST] == [
        ("jeugd", "Noord", NORTH_WEST, None),
        ("jeugd", "Zuid", NORTH_WEST, None),
    ]


def test_land_that_two_parts_share_is_named(land: Path, tmp_path: Path) -> None:
    """Noord holds the upper 7 km of the square, Zuid the lower 6 km: 3 km lies in both."""
    shapes = [NORTH.difference(strip(3)), SOUTH.union(strip(6))]
    read = submitted(land, write(tmp_path / "r.gpkg", two(geometry=shapes)))
    assert [row[3] for row in said(read) if row[2] == NORTH_WEST] == [
        "70,0 % van de oppervlakte",
        "60,0 % van de oppervlakte",
    ]
    assert noted(read, "regions-overlap") == [
        {"municipality": "Noordwest", "regions": "Noord; Zuid"}
    ]


def test_nobody_claims_a_municipality_that_is_not_drawn(land: Path, tmp_path: Path) -> None:
    path = write(tmp_path / "r.gpkg", two(geometry=[FOUR_SQUARES[NORTH_EAST], SOUTH]))
    assert NORTH_WEST not in {row[2] for row in said(submitted(land, path))}


def test_a_region_may_be_drawn_in_several_objects(land: Path, tmp_path: Path) -> None:
    """One object for each half of a municipality, with the name spelled in two ways."""
    lower, upper = strip(5), FOUR_SQUARES[NORTH_WEST].difference(strip(5))
    frame = regions(regio=["Noord", "NOORD"], domein=["jeugd"] * 2, geometry=[lower, upper])
    assert [row[2:] for row in said(submitted(land, write(tmp_path / "r.gpkg", frame)))] == [
        (NORTH_WEST, None)
    ]


def test_a_region_may_be_drawn_in_several_files(land: Path, tmp_path: Path) -> None:
    lower, upper = strip(5), FOUR_SQUARES[NORTH_WEST].difference(strip(5))
    paths = [
        write(
            tmp_path / f"{number}.geojson",
            regions(regio=["Noord"], domein=["jeugd"], geometry=[shape]),
        )
        for number, shape in enumerate((lower, upper))
    ]
    assert [row[2:] for row in said(submitted(land, *paths))] == [(NORTH_WEST, None)]


def test_an_object_may_be_about_several_domains_and_tasks(land: Path, tmp_path: Path) -> None:
    """The south is drawn for both domains; the north for each domain in an object of its own."""
    frame = regions(
        regio=["Zuid", "Noord", "Noord"],
        domein=["jeugd; Wmo", "jeugd", "wmo"],
        niveau=["c", "c", "c"],
        taak=["opvang; vervoer", "opvang", "opvang"],
        geometry=[SOUTH, NORTH, NORTH],
    )
    read = submitted(land, write(tmp_path / "r.gpkg", frame))
    layers = {s.layer for s in read.statements if s.region and s.region.name == "Zuid"}
    assert layers == {
        Layer(domain=domain, tier=Tier.SUPRA_REGIONAL, task=task)
        for domain in ("jeugd", "wmo")
        for task in ("opvang", "vervoer")
    }
    assert len(read.statements) == 2 * 4 + 2 + 2


def test_layers_do_not_divide_each_other(land: Path, tmp_path: Path) -> None:
    frame = two(domein=["jeugd", "wmo"], geometry=[NORTH, NORTH])
    assert {row[3] for row in said(submitted(land, write(tmp_path / "r.gpkg", frame)))} == {None}


def test_the_domain_may_be_the_name_of_a_layer(land: Path, tmp_path: Path) -> None:
    package = tmp_path / "r.gpkg"
    write(package, two(domein=None), layer="Jeugd")
    write(package, two(domein=None), layer="Wmo")
    write(package, regions(naam=["x"], geometry=[SOUTH]), layer="achtergrond")
    read = submitted(land, package)
    assert {row[0] for row in said(read)} == {"jeugd", "wmo"}
    assert [note.place.sheet for note in read.notes if note.key == "sheet-left-aside"] == [
        "achtergrond"
    ]


def test_the_domain_may_be_asked_for(land: Path, tmp_path: Path) -> None:
    path = write(tmp_path / "r.geojson", two(domein=None))
    read = submitted(land, path, domains=["jeugd"])
    assert said(read) == sorted(EVERYBODY)
    assert noted(read, "domain-assumed") == [{"domain": "jeugd"}]
    [text] = mistakes(land, path)
    assert text.startswith(f"{path}: er is geen kolom domein.")
    assert "--domain" in text


def test_drawings_and_tables_are_one_submission(land: Path, tmp_path: Path) -> None:
    path = write(tmp_path / "r.geojson", regions(regio=["N"], domein=["jeugd"], geometry=[NORTH]))
    table = tmp_path / "zuid.csv"
    table.write_text(f"gemeentecode,domein,regio\n{SOUTH_WEST},jeugd,Zuid\n", encoding="utf-8")
    read = submitted(land, path, table)
    assert [row[1:3] for row in said(read)] == [
        ("N", NORTH_WEST),
        ("N", NORTH_EAST),
        ("Zuid", SOUTH_WEST),
    ]
    assert [Path(file.path).name for file in read.inputs] == ["zuid.csv", "r.geojson"]


def test_a_table_may_describe_the_regions_that_are_drawn(land: Path, tmp_path: Path) -> None:
    path = write(tmp_path / "r.geojson", two())
    table = tmp_path / "regios.csv"
    table.write_text("regio,domein,rechtsvorm\nNoord,jeugd,GR\n", encoding="utf-8")
    [division] = submitted(land, table, path).divisions
    assert {region.code: dict(region.attributes) for region in division.regions} == {
        "noord": {"rechtsvorm": "gr"},
        "zuid": {},
    }


def test_a_region_that_covers_too_little_is_named(land: Path, tmp_path: Path) -> None:
    village = square(0, 0, size=KM)
    frame = two(geometry=[NORTH, village])
    read = submitted(land, write(tmp_path / "r.geojson", frame))
    assert noted(read, "region-covers-nothing") == [{"region": "Zuid"}]
    assert {row[1] for row in said(read)} == {"Noord"}


def test_every_object_that_lies_elsewhere_is_named(land: Path, tmp_path: Path) -> None:
    frame = two(
        regio=["Noord", "Ver weg", "Verder"],
        domein=["jeugd"] * 3,
        geometry=[NORTH, square(9, 9), square(9, 5)],
    )
    text = mistakes(land, write(tmp_path / "r.gpkg", frame))
    assert [line.partition(": ")[0].rpartition(", ")[2] for line in text] == [
        "object 2",
        "object 3",
    ]
    assert "ligt op geen enkele gemeente" in text[0]
