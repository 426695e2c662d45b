"""Which territory is judged on: a folder, files built on the way, a year, or what is stated."""

import csv
import json
import shutil
from datetime import date
from pathlib import Path

import pytest
from reference.worlds import FOUR_SQUARES, SOUTH_EAST, World, world
from worlds import row

from congruentie import territories
from congruentie.data_pages import _KINDS, list_page, show_page
from congruentie.errors import InputError, UsageError
from congruentie.model.gazetteer import Gazetteer
from congruentie.model.submission import StatedDate
from congruentie.model.territory import LinkKind, Territory
from congruentie.readers.bundled import bundled
from congruentie.reference import build
from congruentie.territories import TerritoryChoice, bundled_territory, find_territory
from congruentie.words import LANGUAGES, Language

DATA = bundled("data")
NO_HISTORY = Gazetteer()


def stated(about: str, *days: date) -> list[StatedDate]:
    return [StatedDate(place=row(1), about=about, day=day) for day in days]


def found(*said: StatedDate, **choice: object) -> Territory:
    return find_territory(TerritoryChoice(**choice), said, NO_HISTORY)


def refusal(*said: StatedDate, language: Language = "nl", **choice: object) -> str:
    with pytest.raises(UsageError) as raised:
        found(*said, **choice)
    [mistake] = raised.value.mistakes
    return mistake.text(language)


class TestAYear:
    @pytest.mark.parametrize(("year", "municipalities"), [(2013, 408), (2016, 390), (2024, 342)])
    def test_that_is_bundled_is_found(self, year: int, municipalities: int) -> None:
        territory = bundled_territory(year, NO_HISTORY)
        assert territory.reference_date == date(year, 1, 1)
        assert len(territory.municipalities) == municipalities

    @pytest.mark.parametrize("year", [0, 1, 2015, 2025, -2016])
    def test_that_is_not_bundled_is_refused(self, year: int) -> None:
        assert refusal(year=year).startswith(
            f"--year: van {year} wordt geen kaart meegeleverd. Kies uit 2013, 2016, 2024, of bouw"
        )
        assert refusal(year=year, language="en").startswith(
            f"--year: no map of {year} comes with the program."
        )

    def test_goes_before_what_the_submission_states(self) -> None:
        said = stated("boundaries", date(2024, 1, 1))
        assert found(*said, year=2013).reference_date.year == 2013

    def test_may_be_what_the_submission_states(self) -> None:
        said = stated("boundaries", date(2013, 1, 1), date(2013, 5, 31))
        assert found(*said).reference_date == date(2013, 1, 1)

    def test_that_is_stated_but_not_bundled_is_refused(self) -> None:
        said = stated("boundaries", date(2015, 1, 1))
        assert "van 2015 wordt geen kaart meegeleverd" in refusal(*said)

    @pytest.mark.parametrize(
        "said",
        [
            pytest.param([], id="nothing"),
            pytest.param(
                stated("boundaries", date(2013, 1, 1), date(2016, 1, 1)), id="two different years"
            ),
            pytest.param(stated("population", date(2016, 1, 1)), id="only of the inhabitants"),
        ],
    )
    def test_is_asked_for_where_nothing_says_it(self, said: list[StatedDate]) -> None:
        assert refusal(*said).startswith("--year: van welk jaar zijn de gemeenten? Kies uit 2013")
        assert refusal(*said, language="en").startswith("--year: of which year are the")


class TestAFolder:
    def test_may_be_named_with_its_own_year(self) -> None:
        assert found(folder=DATA / "2013", year=2013).reference_date.year == 2013

    def test_is_not_silently_preferred_to_another_year(self) -> None:
        with pytest.raises(UsageError, match="2013"):
            found(folder=DATA / "2013", year=2016)

    def test_is_not_silently_preferred_to_files(self, tmp_path: Path) -> None:
        with pytest.raises(UsageError):
            found(folder=DATA / "2013", boundaries=tmp_path / "a", population=tmp_path / "b")

    def test_that_is_no_territory_is_refused(self, tmp_path: Path) -> None:
        with pytest.raises(InputError):
            found(folder=tmp_path)


@pytest.fixture
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A cache folder of the test's own."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    return tmp_path / "cache" / "congruentie"


@pytest.fixture
def squares(tmp_path: Path) -> World:
    return world(tmp_path, FOUR_SQUARES)


def from_files(squares: World, year: int = 2016) -> Territory:
    asked = squares.request
    return found(boundaries=asked.boundaries, population=asked.population, year=year)


class TestFiles:
    def test_are_built(self, squares: World, cache: Path) -> None:
        territory = from_files(squares)
        assert territory.reference_date == date(2016, 1, 1)
        assert territory.population == 100
        assert sum(isinstance(b.right, str) and b.right[:2] == "GM" for b in territory.borders) == 4
        [folder] = cache.iterdir()
        assert sorted(path.name for path in folder.iterdir()) == [
            "borders.topojson",
            "manifest.json",
            "municipalities.csv",
        ]

    def test_are_built_only_once(
        self, squares: World, cache: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        first = from_files(squares)
        monkeypatch.setattr("congruentie.reference.build", None)
        assert from_files(squares) == first
        assert len(list(cache.iterdir())) == 1

    def test_that_were_half_written_are_built_again(self, squares: World, cache: Path) -> None:
        first = from_files(squares)
        [folder] = cache.iterdir()
        (folder / "manifest.json").unlink()
        assert from_files(squares) == first

    def test_that_changed_are_built_again(self, squares: World, cache: Path) -> None:
        from_files(squares)
        text = squares.request.population.read_text()
        squares.request.population.write_text(text.replace(f"{SOUTH_EAST},20", f"{SOUTH_EAST},21"))
        assert from_files(squares).population == 101
        assert len(list(cache.iterdir())) == 2

    def test_of_another_year_are_another_territory(self, squares: World, cache: Path) -> None:
        assert from_files(squares, 2015).reference_date == date(2015, 1, 1)
        assert from_files(squares, 2016).reference_date == date(2016, 1, 1)
        assert len(list(cache.iterdir())) == 2

    def test_of_another_release_are_built_again(
        self, squares: World, cache: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        from_files(squares)
        monkeypatch.setattr(territories, "__version__", "99")
        from_files(squares)
        assert len(list(cache.iterdir())) == 2

    def test_of_a_shapefile_count_all_together(self, tmp_path: Path, cache: Path) -> None:
        squares = world(tmp_path, FOUR_SQUARES, "grenzen.shp")
        from_files(squares)
        names = tmp_path / "grenzen.dbf"
        names.write_bytes(names.read_bytes().replace(b"Zuidoost", b"Zuidpool"))
        assert from_files(squares).municipalities[SOUTH_EAST].name == "Zuidpool"
        assert len(list(cache.iterdir())) == 2

    @pytest.mark.parametrize("column", ["year", "Jaar"])
    @pytest.mark.usefixtures("cache")
    def test_with_figures_of_several_years_give_those_of_the_year(
        self, squares: World, column: str
    ) -> None:
        with squares.request.population.open(newline="") as file:
            rows = list(csv.reader(file))[1:]
        with squares.request.population.open("w", newline="") as file:
            csv.writer(file).writerows(
                [
                    [column, "gemeentecode", "inwoners"],
                    *([2015, code, 1] for code, _ in rows),
                    *([2016, code, count] for code, count in rows),
                ]
            )
        assert from_files(squares, 2015).population == 4
        assert from_files(squares, 2016).population == 100

    @pytest.mark.parametrize(
        "given",
        [
            {"boundaries"},
            {"population"},
            {"boundaries", "population"},
            {"boundaries", "year"},
            {"population", "year"},
        ],
        ids=lambda given: " ".join(sorted(given)),
    )
    def test_are_given_together_with_their_year(self, squares: World, given: set[str]) -> None:
        asked = squares.request
        everything = {
            "boundaries": asked.boundaries,
            "population": asked.population,
            "year": 2016,
        }
        choice = {name: everything[name] for name in given}
        together = "--boundaries: geef --boundaries, --population en --year samen op."
        assert refusal(**choice) == together

    @pytest.mark.parametrize("year", [0, -1, 10_000])
    def test_are_of_a_year_that_a_calendar_has(self, squares: World, year: int) -> None:
        asked = squares.request
        assert "--year samen op" in refusal(
            boundaries=asked.boundaries, population=asked.population, year=year
        )

    @pytest.mark.usefixtures("cache")
    @pytest.mark.parametrize("missing", ["grenzen.geojson", "inwoners.csv"])
    def test_that_are_not_there_are_named(
        self, squares: World, tmp_path: Path, missing: str
    ) -> None:
        (tmp_path / missing).unlink()
        with pytest.raises(InputError) as raised:
            from_files(squares)
        [mistake] = raised.value.mistakes
        assert mistake.where == str(tmp_path / missing)
        assert mistake.nl == "kan niet worden gelezen (No such file or directory)."

    def test_of_another_kind_with_the_same_stem_do_not_count(
        self, squares: World, tmp_path: Path, cache: Path
    ) -> None:
        from_files(squares)
        (tmp_path / "grenzen.csv").write_text("iets anders")
        from_files(squares)
        assert len(list(cache.iterdir())) == 1

    def test_keep_what_the_build_had_to_say(self, squares: World, cache: Path) -> None:
        from_files(squares)
        [folder] = cache.iterdir()
        [note] = json.loads((folder / "manifest.json").read_text())["notes"]
        assert note["nl"] == "landoppervlakte van 4 gemeenten gemeten op de grenzen."
        assert note["en"] == "land area of 4 municipalities measured on the boundaries."

    def test_are_their_own_source(self, squares: World, cache: Path) -> None:
        assert from_files(squares).source == "grenzen.geojson, inwoners.csv"
        assert cache.exists()

    def test_that_cannot_be_built_leave_nothing(self, squares: World, cache: Path) -> None:
        squares.request.population.write_text("gemeentecode,inwoners\nGM0001,veel\n")
        with pytest.raises(InputError):
            from_files(squares)
        assert not cache.exists()


class TestPages:
    @pytest.mark.parametrize(
        ("language", "expected"),
        [
            ("nl", "2016  390 gemeenten  16.979.120 inwoners  peildatum 1 januari 2016"),
            ("en", "2016  390 municipalities  16,979,120 inhabitants  as of 1 January 2016"),
        ],
    )
    def test_the_list_has_a_line_and_a_source_for_every_year(
        self, language: Language, expected: str
    ) -> None:
        lines = list_page(language).splitlines()
        assert len(lines) == 6
        assert [line[:4] for line in lines[::2]] == ["2013", "2016", "2024"]
        assert lines[2] == expected
        assert all(line.startswith("      Bron: CBS/Kadaster") for line in lines[1::2])
        assert all("CC BY 4.0" in line for line in lines[1::2])

    def test_a_year_is_shown_with_its_links(self) -> None:
        territory = bundled_territory(2013, NO_HISTORY)
        lines = show_page(2013, "nl").splitlines()
        assert lines[0].startswith("2013  408 gemeenten  16.779.575 inwoners")
        assert lines[1] == territory.source
        assert lines[2].startswith("De kaart is gegeneraliseerd")
        assert lines[3:5] == ["", f"Verbindingen over water ({len(territory.links)}):"]
        assert len(lines) == 5 + len(territory.links)
        assert (
            "  Veerdienst Den Helder - Texel (veer): Den Helder – Texel. "
            "TESO-veerdienst Den Helder - 't Horntje"
        ) in lines

    def test_a_year_is_shown_in_english(self) -> None:
        text = show_page(2013, "en")
        assert "The map is generalised" in text
        assert "Links over water (" in text
        assert "Texel (ferry): Den Helder – Texel." in text

    def test_a_map_that_is_not_generalised_says_nothing_of_it(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        folder = shutil.copytree(DATA / "2013", tmp_path / "2013")
        manifest = folder / "manifest.json"
        manifest.write_text(
            manifest.read_text().replace('"generalised": true', '"generalised": false')
        )
        monkeypatch.setattr(territories, "territory_folder", lambda *_: folder)
        assert "gegeneraliseerd:" not in show_page(2013, "nl")

    @pytest.mark.parametrize("language", LANGUAGES)
    def test_every_kind_of_link_has_a_word(self, language: Language) -> None:
        assert set(_KINDS[language]) == {kind.value for kind in LinkKind}

    def test_on_a_narrow_screen_lines_go_on_under_their_beginning(self) -> None:
        lines = list_page("nl", 50).splitlines()
        assert lines[:3] == [
            "2013  408 gemeenten  16.779.575 inwoners",
            "      peildatum 1 januari 2013",
            "      Bron: CBS/Kadaster, gemeentegrenzen 2013;",
        ]
        assert max(map(len, (*lines, *show_page(2013, "nl", 50).splitlines()))) <= 50

    def test_another_year_is_refused(self) -> None:
        with pytest.raises(UsageError, match="no map of 2015"):
            show_page(2015, "nl")


def test_what_was_built_is_what_data_build_writes(squares: World, cache: Path) -> None:
    from_files(squares, 2013)
    [folder] = cache.iterdir()
    built = build(squares.request).files
    for name in ("municipalities.csv", "borders.topojson"):
        assert (folder / name).read_bytes() == built[name]
