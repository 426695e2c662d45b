"""Inhabitants, land area and provinces, joined by code: nothing lost, nothing double."""

from pathlib import Path

import pytest
from reference.worlds import FOUR_SQUARES, World, csv_rows, frame, table, world

from congruentie.errors import InputError
from congruentie.reference import build

HEADER = "gemeentecode;inwoners;oppervlakte_land_in_ha"


def counted(folder: Path, *rows: str, header: str = "code,population") -> World:
    return world(folder, FOUR_SQUARES).asking(population=table(folder / "n.csv", header, *rows))


def written(four: World) -> dict[str, dict[str, str]]:
    rows = csv_rows(build(four.request).files["municipalities.csv"])
    return {row["code"]: row for row in rows}


@pytest.mark.parametrize(
    "column",
    ["population", "Inwoners", "aantal_inwoners", "AantalInwoners_5", "bevolking", "INWONERTAL"],
)
def test_columns_of_inhabitants_are_recognised(tmp_path: Path, column: str) -> None:
    four = counted(tmp_path, "1,10", "2,20", "3,30", "4,40", header=f"code,{column}")
    assert build(four.request).population == 100


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
@pytest.mark.parametrize("separator", [",", ";", "\t"])
def test_every_usual_csv_is_read(tmp_path: Path, encoding: str, separator: str) -> None:
    rows = ["code,naam,inwoners", *(f"GM000{n},Fryslân,{n}" for n in (1, 2, 3, 4))]
    path = tmp_path / "n.csv"
    path.write_bytes("\r\n".join(rows).replace(",", separator).encode(encoding))
    assert build(world(tmp_path, FOUR_SQUARES).asking(population=path).request).population == 10


def test_codes_on_one_side_only_are_named_for_both_sides(tmp_path: Path) -> None:
    text = counted(
        tmp_path, "GM0001,10", "GM0002,20", "GM0003,30", "GM0653,5", header="code,inwoners"
    ).mistakes()
    assert "Noordoost (GM0004): staat in grenzen.geojson maar niet in n.csv" in text
    assert "GM0653: staat in n.csv maar niet in grenzen.geojson" in text
    assert "peildatum" in text


@pytest.mark.parametrize("asked", ["GM CODE", "gm-code", "GM_Code"])
def test_the_column_of_codes_may_be_named_in_any_spelling(tmp_path: Path, asked: str) -> None:
    rows = ["GM0001,9,10", "GM0002,9,20", "GM0003,9,30", "GM0004,9,40"]
    four = counted(tmp_path, *rows, header="gm_code,code,inwoners").asking(code_column=asked)
    named = frame(FOUR_SQUARES).rename(columns={"statcode": "GM_CODE"})
    boundaries = world(tmp_path, named).request.boundaries
    assert build(four.asking(boundaries=boundaries).request).population == 100


def test_a_code_that_comes_twice_is_refused(tmp_path: Path) -> None:
    text = counted(tmp_path, "1,10", "2,20", "3,30", "4,40", "4,41").mistakes()
    assert text.count("GM0004 komt vaker voor") == 2
    assert "n.csv, regel 5" in text
    assert "n.csv, regel 6" in text


@pytest.mark.parametrize(
    ("cell", "advice"),
    [
        ("100.000", "Bedoelt u 100000?"),
        ("1 234", "Bedoelt u 1234?"),
        ("", "in cijfers"),
        ("-99997", "in cijfers"),
        ("12.5", "in cijfers"),
        ("1e5", "in cijfers"),
        ("1_000", "in cijfers"),
        ("nan", "in cijfers"),
        ("١٢٣", "in cijfers"),
        ("2000001", "in cijfers"),
    ],
)
def test_anything_but_whole_ascii_digits_is_refused(tmp_path: Path, cell: str, advice: str) -> None:
    text = counted(tmp_path, "1,10", "2,20", "3,30", f"4,{cell}").mistakes()
    assert f"n.csv, regel 5: '{cell}' in kolom population is geen aantal inwoners" in text
    assert advice in text


def test_land_area_in_hectares_becomes_square_kilometres(tmp_path: Path) -> None:
    four = counted(tmp_path, "1;10;9000", "2;20;8000,5", "3;30;9000", "4;40;", header=HEADER)
    rows = written(four)
    assert rows["GM0001"]["land_area_km2"] == "90.0"
    assert rows["GM0002"]["land_area_km2"] == "80.005"


def test_a_missing_land_area_is_measured_and_counted(tmp_path: Path) -> None:
    four = counted(tmp_path, "1;10;9000", "2;20;9000", "3;30;9000", "4;40;", header=HEADER)
    built = build(four.request)
    assert written(four)["GM0004"]["land_area_km2"] == "100.0"
    assert built.land_area_from_boundaries == 1
    assert "landoppervlakte van 1 gemeenten gemeten" in built.notes[0].text("nl")


def test_a_land_area_in_the_wrong_unit_is_seen(tmp_path: Path) -> None:
    header = "code,inwoners,land_area_km2"
    text = counted(tmp_path, "1,1,9000", "2,1,90", "3,1,x", "4,1,0", header=header).mistakes()
    assert "regel 4: 'x' in kolom land_area_km2 is geen oppervlakte" in text
    assert "regel 5: '0' in kolom land_area_km2 is geen oppervlakte" in text
    text = counted(tmp_path, "1,1,9000", "2,1,90", "3,1,90", "4,1,90", header=header).mistakes()
    assert "Zuidwest (GM0001): landoppervlakte 9.000,00 km², maar het vlak meet 100,00 km²" in text


def test_large_waters_inside_the_boundaries_are_told(tmp_path: Path) -> None:
    """Squares of 100 km2 with 89 km2 of land: more than 12 per cent water; with 90 not."""
    for hectares, told in (("8900", True), ("9000", False)):
        rows = [f"{n};10;{hectares}" for n in (1, 2, 3, 4)]
        built = build(counted(tmp_path, *rows, header=HEADER).request)
        assert any("groot water" in note.nl for note in built.notes) is told


def test_provinces_are_joined_and_their_gaps_named(tmp_path: Path) -> None:
    rows = ["GM0001,Zeeland", "GM0002,Zeeland", "GM0003,Brabant", "GM0004,Brabant", "GM9,Elders"]
    provinces = table(tmp_path / "p.csv", "gemeentecode,provincie", *rows)
    four = world(tmp_path, FOUR_SQUARES).asking(provinces=provinces)
    assert written(four)["GM0003"]["province"] == "Brabant"

    table(tmp_path / "p.csv", "gemeentecode,provincie", *rows[:4], "Elders,GM9")
    assert "p.csv, regel 6: 'Elders' is geen gemeentecode" in four.mistakes()

    short = table(tmp_path / "p.csv", "gemeentecode,gewest", *rows[:3], "GM0004,")
    four = four.asking(provinces=short, province_column="gewest")
    assert "Noordoost (GM0004): staat in grenzen.geojson maar niet in p.csv" in four.mistakes()


def test_mistakes_of_all_files_are_told_at_once(tmp_path: Path) -> None:
    rows = frame(FOUR_SQUARES)
    rows.loc[0, "statcode"] = "een"
    population = table(tmp_path / "n.csv", "code,inwoners", "1,1.000")
    provinces = table(tmp_path / "p.csv", "code", "1")
    text = world(tmp_path, rows).asking(population=population, provinces=provinces).mistakes()
    assert "'een' is geen gemeentecode" in text
    assert "Bedoelt u 1000?" in text
    assert "p.csv: kolom 'province' niet gevonden. Gelezen kolommen: code" in text


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("n.csv", b"", "geen rijen over"),
        ("n.csv", b"code,inwoners\n1\n", "regel 2: heeft niet de 2 cellen"),
        ("n.csv", b"code,inwoners\n1,\x00\n", "geen tekst in UTF-8"),
        ("n.csv", b'code,inwoners\n1,"' + b"9" * 200_000, "is geen csv"),
        ("n.xlsx", b"PK\x03\x04", "Bewaar de tabel als CSV UTF-8"),
    ],
)
def test_a_table_that_is_none_is_refused(
    tmp_path: Path, name: str, content: bytes, said: str
) -> None:
    path = tmp_path / name
    path.write_bytes(content)
    assert said in world(tmp_path, FOUR_SQUARES).asking(population=path).mistakes()


def test_a_table_that_does_not_exist_is_told(tmp_path: Path) -> None:
    four = world(tmp_path, FOUR_SQUARES).asking(population=tmp_path / "weg.csv")
    assert "weg.csv: is geen gewoon bestand" in four.mistakes()


def test_links_are_checked_and_written_with_the_territory(tmp_path: Path) -> None:
    header = "name,kind,a,b,source"
    good = table(tmp_path / "l.csv", header, "Oude brug,bridge,GM0004,GM0001,eigen opgave")
    four = world(tmp_path, FOUR_SQUARES).asking(links=good)
    assert csv_rows(build(four.request).files["links.csv"]) == [
        {
            "name": "Oude brug",
            "kind": "bridge",
            "a": "GM0001",
            "b": "GM0004",
            "source": "eigen opgave",
        }
    ]
    bad = table(tmp_path / "l.csv", header, "Pont,boot,GM0001,GM0009,", "Pont,ferry,1,1,bron")
    text = four.asking(links=bad).mistakes()
    assert "'GM0009' is geen gemeente van dit gebied" in text
    assert "'boot' is geen soort verbinding. Verwacht: bridge, tunnel, dam, ferry, manual" in text
    assert text.count("een verbinding heeft twee verschillende gemeenten") == 2


def test_links_are_read_from_any_csv_with_any_spelling_of_the_codes(tmp_path: Path) -> None:
    rows = "naam;name;b;a;kind;source\n;Veer;gm 4;1;ferry;dienst\n;Dam;3;2.0;dam;kaart\n"
    links = tmp_path / "verbindingen.csv"
    links.write_bytes(rows.encode("utf-16"))
    four = world(tmp_path, FOUR_SQUARES).asking(links=links)
    assert build(four.request).files["links.csv"].decode() == (
        "name,kind,a,b,source\nVeer,ferry,GM0001,GM0004,dienst\nDam,dam,GM0002,GM0003,kaart\n"
    )


@pytest.mark.parametrize("tolerance", [-1.0, float("nan"), float("inf")])
def test_an_impossible_tolerance_is_refused(tmp_path: Path, tolerance: float) -> None:
    assert "--tolerance" in world(tmp_path, FOUR_SQUARES).asking(tolerance=tolerance).mistakes()


def test_in_english_the_line_is_called_so(tmp_path: Path) -> None:
    with pytest.raises(InputError) as raised:
        build(counted(tmp_path, "1,10", "2,20", "3,30", "4,x").request)
    [mistake] = raised.value.mistakes
    assert mistake.text("en").startswith("n.csv, line 5: 'x' in column population is no number")
