"""A built territory: two municipalities a and b side by side, with the sea around them.

. . . .
. a b .        ab: arc 0, 10 km; the coast of a: arc 1, 30 km; that of b: arc 2, 30 km
. . . .
"""

import hashlib
import json
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from worlds import change_of, code

from congruentie.errors import InputError
from congruentie.model.gazetteer import Gazetteer
from congruentie.model.territory import (
    Border,
    Link,
    LinkKind,
    Municipality,
    Outside,
    Territory,
)
from congruentie.readers.territory import MANIFEST, read_territory
from congruentie.words import located

A, B, C, D = (code(letter) for letter in "abcd")
HEADER = "code,name,population,land_area_km2,province"
FIGURES = f"{HEADER}\n{A},Áa,50000,100.5,Fryslân\n{B},B en B,60000,0.0,\n"
BETWEEN, COAST_OF_A, COAST_OF_B = 0, 1, 2
MAP: dict[str, Any] = {
    "type": "Topology",
    "objects": {
        "municipalities": {
            "geometries": [
                {"type": "Polygon", "id": A, "arcs": [[BETWEEN, COAST_OF_A]]},
                {"type": "MultiPolygon", "id": B, "arcs": [[[~BETWEEN, COAST_OF_B]]]},
            ]
        },
        "outside": {
            "geometries": [
                {"id": "sea", "arcs": [[COAST_OF_A], [COAST_OF_B]]},
                {"id": "lake", "arcs": []},
                {"id": "abroad", "arcs": []},
            ]
        },
    },
    "arcs": [[[0, 0], [0, 1]], [[0, 1], [0, 1]], [[1, 0], [0, 1]]],
    "lengths": [10_000, 30_000, 30_000],
}
LINKS = "name,kind,a,b,source\n"


def sha256(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()


class Folder:
    """A territory in a folder, and beside it the tables that come with the program."""

    def __init__(self, path: Path) -> None:
        self.path, self.tables = path / "gebied", path / "data"
        self.tables.mkdir()
        self.path.mkdir()
        (self.tables / "links.csv").write_text(LINKS)
        self.write()

    def write(
        self, figures: str = FIGURES, drawn: Any = MAP, links: str | None = None, **manifest: Any
    ) -> "Folder":
        """Write the files and a manifest that fits them."""
        files = {
            "municipalities.csv": figures.encode(),
            "borders.topojson": json.dumps(drawn).encode(),
        }
        if links is not None:
            files["links.csv"] = (LINKS + links).encode()
        for name, content in files.items():
            (self.path / name).write_bytes(content)
        self.say(
            {
                "reference_date": "2016-01-01",
                "source": "getekend",
                "generalised": True,
                "files": {name: sha256(content) for name, content in files.items()},
            }
            | manifest
        )
        return self

    def say(self, manifest: Any) -> None:
        text = manifest if isinstance(manifest, str) else json.dumps(manifest)
        (self.path / MANIFEST).write_text(text)

    def read(self, gazetteer: Gazetteer | None = None) -> Territory:
        return read_territory(self.path, self.tables, gazetteer or Gazetteer())

    def refusal(self) -> tuple[str, str]:
        """Which file is refused, and why."""
        with pytest.raises(InputError) as raised:
            self.read()
        [mistake] = raised.value.mistakes
        where = located(mistake.where, mistake.sheet, mistake.line, "en")
        return where.removeprefix(str(self.path)).lstrip("/"), mistake.nl


@pytest.fixture
def folder(tmp_path: Path) -> Folder:
    return Folder(tmp_path)


NOT_OURS = ("", "is geen gebied dat congruentie data build heeft gemaakt.")


class TestReading:
    def test_finds_the_municipalities(self, folder: Folder) -> None:
        assert list(folder.read().municipalities.values()) == [
            Municipality(code=A, name="Áa", population=50_000, land_area=100.5, province="Fryslân"),
            Municipality(code=B, name="B en B", population=60_000, land_area=0.0, province=None),
        ]

    def test_finds_who_borders_on_whom_in_the_arcs(self, folder: Folder) -> None:
        assert folder.read().borders == (
            Border(left=A, right=B, length=10_000.0),
            Border(left=A, right=Outside.SEA, length=30_000.0),
            Border(left=B, right=Outside.SEA, length=30_000.0),
        )

    def test_adds_up_the_arcs_of_one_border(self, folder: Folder) -> None:
        two_stretches = MAP | {
            "objects": {
                "municipalities": {
                    "geometries": [
                        {"id": A, "arcs": [[0, 1], [3]]},
                        {"id": B, "arcs": [[~0, 2, ~3]]},
                    ]
                },
                "outside": {
                    "geometries": [{"id": "sea", "arcs": [[1]]}, {"id": "lake", "arcs": [[2]]}]
                },
            },
            "lengths": [10_000, 30_000, 30_000, 2_500],
        }
        assert folder.write(drawn=two_stretches).read().borders == (
            Border(left=A, right=B, length=12_500.0),
            Border(left=A, right=Outside.SEA, length=30_000.0),
            Border(left=B, right=Outside.LAKE, length=30_000.0),
        )

    def test_knows_date_source_and_generalisation(self, folder: Folder) -> None:
        found = folder.write(source="CBS", generalised=False).read()
        assert found.reference_date == date(2016, 1, 1)
        assert found.source == "CBS"
        assert found.generalised is False
        assert found.population == 110_000

    def test_its_sum_follows_from_the_contents(self, folder: Folder) -> None:
        before = folder.read().sha256
        assert folder.write(source="anders").read().sha256 == before
        assert folder.write(figures=FIGURES.replace("50000", "50001")).read().sha256 != before


class TestLinks:
    FERRY = Link(a=A, b=B, kind=LinkKind.FERRY, name="veer", source="dienst")

    def bundled(self, folder: Folder, *links: str) -> None:
        (folder.tables / "links.csv").write_text(LINKS + "".join(f"{link}\n" for link in links))

    def test_of_its_own_stand_in_the_territory(self, folder: Folder) -> None:
        assert folder.write(links=f"veer,ferry,{A},{B},dienst\n").read().links == (self.FERRY,)

    def test_of_its_own_go_before_the_bundled_ones(self, folder: Folder) -> None:
        self.bundled(folder, f"brug,bridge,{A},{B},kaart")
        assert folder.write(links="").read().links == ()

    def test_put_beside_it_later_count_in_its_sum(self, folder: Folder) -> None:
        before = folder.read()
        (folder.path / "links.csv").write_text(f"{LINKS}veer,ferry,{A},{B},dienst\n")
        after = folder.read()
        assert after.links == (self.FERRY,)
        assert after.sha256 != before.sha256

    @pytest.mark.parametrize(
        ("row", "wrong"),
        [
            pytest.param(
                f"veer,ferry,{A},{C},x",
                f"'{C}' is geen gemeente van dit gebied. Verwacht: een gemeentecode, GM0000.",
                id="an end in another territory",
            ),
            pytest.param(
                f"veer,boot,{A},{B},x",
                "'boot' is geen soort verbinding. Verwacht: bridge, tunnel, dam, ferry, manual.",
                id="no kind of link",
            ),
            pytest.param(
                f"veer,ferry,{A},{A},x",
                "een verbinding heeft twee verschillende gemeenten, een naam en een bron nodig.",
                id="two ends in one municipality",
            ),
        ],
    )
    def test_of_its_own_are_between_its_own(self, folder: Folder, row: str, wrong: str) -> None:
        where, why = folder.write(links=f"veer,ferry,{A},{B},x\n{row}\n").refusal()
        assert where == "links.csv, line 3"
        assert why == wrong

    def test_that_are_bundled_are_taken_as_they_are(self, folder: Folder) -> None:
        self.bundled(folder, f"veer,ferry,{A},{B},dienst")
        assert folder.read().links == (self.FERRY,)

    def test_that_are_bundled_end_with_their_municipality(self, folder: Folder) -> None:
        self.bundled(folder, f"veer,ferry,{A},{C},dienst", f"brug,bridge,{D},{B},kaart")
        assert folder.read().links == ()

    @pytest.mark.parametrize(
        ("arrows", "expected"),
        [
            pytest.param(("2015 c>b",), [(A, B)], id="to the heir of its end"),
            pytest.param(("2014 c>d", "2015 d>b"), [(A, B)], id="step by step"),
            pytest.param(("2015 c>d", "2015 c~b"), [], id="to the official heir only"),
            pytest.param(("2015 c>a",), [], id="not where both ends became one"),
            pytest.param(("2016 c>b",), [(A, B)], id="a merger of the day itself"),
            pytest.param(("2017 c>b",), [], id="not by a merger to come"),
            pytest.param(("2013 c>b",), [], id="not by one before the table was made"),
        ],
    )
    def test_that_are_bundled_are_carried_through_mergers(
        self, folder: Folder, arrows: tuple[str, ...], expected: list[tuple[str, str]]
    ) -> None:
        self.bundled(folder, f"veer,ferry,{A},{C},dienst")
        told = Gazetteer(changes=tuple(map(change_of, arrows)))
        assert [(link.a, link.b) for link in folder.read(told).links] == expected


class TestRefusals:
    @pytest.mark.parametrize("name", [MANIFEST, "municipalities.csv", "borders.topojson"])
    def test_a_file_that_is_not_there(self, folder: Folder, name: str) -> None:
        (folder.path / name).unlink()
        where, why = folder.refusal()
        assert where == name
        assert why.startswith("ontbreekt of kan niet worden gelezen")

    def test_a_folder_that_is_not_there(self, tmp_path: Path) -> None:
        with pytest.raises(InputError) as raised:
            read_territory(tmp_path / "weg", tmp_path, Gazetteer())
        assert raised.value.mistakes[0].where == f"{tmp_path}/weg/{MANIFEST}"

    @pytest.mark.parametrize("name", ["municipalities.csv", "borders.topojson", "links.csv"])
    def test_a_file_that_was_changed(self, folder: Folder, name: str) -> None:
        folder.write(links=f"veer,ferry,{A},{B},dienst\n")
        with (folder.path / name).open("a") as file:
            file.write("\n")
        where, why = folder.refusal()
        assert where == name
        assert why.startswith("is gewijzigd nadat het werd gebouwd")

    @pytest.mark.parametrize(
        "manifest",
        [
            pytest.param("", id="empty"),
            pytest.param("{", id="broken"),
            pytest.param("[" * 100_000, id="brackets without end"),
            pytest.param("[]", id="a list"),
            pytest.param('"2016"', id="a text"),
            pytest.param("{}", id="no files"),
            pytest.param('{"files": []}', id="a list of files"),
            pytest.param('{"files": {}}', id="no municipalities"),
            pytest.param('{"files": {"links.csv": NaN}}', id="no number"),
        ],
    )
    def test_a_manifest_of_another_make(self, folder: Folder, manifest: str) -> None:
        folder.say(manifest)
        assert folder.refusal() == NOT_OURS

    @pytest.mark.parametrize(
        "more", [{"reference_date": "1-1-2016"}, {"reference_date": 2016}, {"files": None}]
    )
    def test_a_manifest_with_other_values(self, folder: Folder, more: dict[str, Any]) -> None:
        folder.write(**more)
        assert folder.refusal() == NOT_OURS

    def test_files_elsewhere_are_not_looked_at(self, folder: Folder) -> None:
        """A manifest may name what it likes: only the files of a territory are opened."""
        folder.write()
        manifest = json.loads((folder.path / MANIFEST).read_text())
        manifest["files"]["/dev/zero"] = manifest["files"]["../geheim.txt"] = "0" * 64
        folder.say(manifest)
        assert folder.read().population == 110_000

    @pytest.mark.parametrize(
        "figures",
        [
            pytest.param("", id="nothing"),
            pytest.param(f"{HEADER}\n", id="nobody"),
            pytest.param(f"{HEADER}\n{A},A,1,1,\n", id="a municipality of the map missing"),
            pytest.param(f"{FIGURES}{C},C,1,1,\n", id="a municipality off the map"),
            pytest.param("code,name\nGM0001,A\n", id="columns missing"),
            pytest.param(f"{HEADER}\n{A},A\n", id="cells missing"),
            pytest.param(f"{HEADER}\n{A},A,veel,1,\n", id="no number of inhabitants"),
            pytest.param(f"{HEADER}\n{A},A,-1,1,\n", id="fewer than none"),
            pytest.param(f"{HEADER}\n{A},A,1,-1,\n", id="less land than none"),
            pytest.param(f"{HEADER}\n{A},A,1,nan,\n", id="land that is no number"),
            pytest.param(f"{HEADER}\n{A},A,1,inf,\n", id="endless land"),
            pytest.param(f"{HEADER}\n{A},A,1e400,1,\n", id="endless inhabitants"),
            pytest.param(f"{HEADER}\n{A},{'A' * 140_000},1,1,\n", id="an endless name"),
        ],
    )
    def test_figures_of_another_make(self, folder: Folder, figures: str) -> None:
        assert folder.write(figures=figures).refusal() == NOT_OURS

    @pytest.mark.parametrize(
        "spoil",
        [
            pytest.param(lambda m: m.pop("lengths"), id="no lengths"),
            pytest.param(lambda m: m.update(lengths=[1, 2]), id="a length too few"),
            pytest.param(lambda m: m.update(lengths=[1, 2, 3, 4]), id="a length too many"),
            pytest.param(lambda m: m.update(lengths=["a", "b", "c"]), id="lengths in words"),
            pytest.param(lambda m: m.update(lengths=[1, 2, float("nan")]), id="no length"),
            pytest.param(lambda m: m.update(lengths=[1, 2, float("inf")]), id="endless"),
            pytest.param(lambda m: m["objects"].pop("outside"), id="no outside"),
            pytest.param(lambda m: face(m).update(arcs=[[99]]), id="an arc that is not there"),
            pytest.param(lambda m: face(m).update(arcs=[["x"]]), id="an arc in letters"),
            pytest.param(lambda m: face(m).update(arcs=None), id="no arcs"),
            pytest.param(lambda m: face(m).update(arcs=[[1]]), id="an arc with one side"),
            pytest.param(lambda m: face(m).update(arcs=[[0, 1, 2]]), id="an arc with three sides"),
            pytest.param(lambda m: beyond(m).update(id="moon"), id="an outside of another kind"),
        ],
    )
    def test_a_map_of_another_make(self, folder: Folder, spoil: Callable[[Any], Any]) -> None:
        drawn = json.loads(json.dumps(MAP))
        spoil(drawn)
        assert folder.write(drawn=drawn).refusal() == NOT_OURS


def face(drawn: Any) -> dict[str, Any]:
    found: dict[str, Any] = drawn["objects"]["municipalities"]["geometries"][0]
    return found


def beyond(drawn: Any) -> dict[str, Any]:
    found: dict[str, Any] = drawn["objects"]["outside"]["geometries"][0]
    return found
