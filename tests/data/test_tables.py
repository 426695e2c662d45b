"""The tables in ``data/``: sound by themselves, and true to their source."""

import csv
import re
import sys
from collections import Counter
from datetime import date
from importlib import import_module
from pathlib import Path
from types import ModuleType

import networkx as nx
import pytest

from congruentie.readers.gazetteer import read_gazetteer
from congruentie.readers.territory import read_territory

ROOT = Path(__file__).resolve().parents[2]
DATA = ROOT / "data"
REFERENCE = ROOT.parent / "shared" / "reference"

CODE = re.compile(r"GM\d{4}")
START = date(2013, 1, 1)
DAYS = {"2013": START, "2016": date(2016, 1, 1), "2024": date(2024, 1, 1)}
COLUMNS = {
    "links": ["name", "kind", "a", "a_name", "b", "b_name", "source"],
    "changes": ["date", "old_code", "old_name", "new_code", "new_name", "share", "official"],
    "aliases": ["code", "spelling", "remark"],
    "centres": ["year", "list", "code", "name", "source"],
}
Rows = list[dict[str, str]]

with_reference = pytest.mark.skipif(
    not REFERENCE.is_dir(), reason="the folder with reference tables is not beside the checkout"
)


def table(path: Path, delimiter: str = ",") -> Rows:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file, delimiter=delimiter))


def ours(name: str) -> Rows:
    return table(DATA / f"{name}.csv")


def theirs(name: str) -> Rows:
    return table(REFERENCE / name)


def after(code: str, day: date) -> str:
    """The official successor of a municipality of 1 January 2013."""
    for row in ours("changes"):
        in_window = START < date.fromisoformat(row["date"]) <= day
        if in_window and row["old_code"] == code and row["official"] == "yes":
            return after(row["new_code"], day)
    return code


def municipalities(year: str) -> set[str]:
    return {row["code"] for row in table(DATA / year / "municipalities.csv")}


def land_pairs(year: str) -> set[frozenset[str]]:
    borders = read_territory(DATA / year, DATA, read_gazetteer(DATA)).borders
    pairs = (frozenset((border.left, str(border.right))) for border in borders)
    return {pair for pair in pairs if all(CODE.fullmatch(code) for code in pair)}


def country(year: str, links: Rows) -> nx.Graph:
    graph = nx.Graph([tuple(pair) for pair in land_pairs(year)])
    graph.add_nodes_from(municipalities(year))
    graph.add_edges_from((after(r["a"], DAYS[year]), after(r["b"], DAYS[year])) for r in links)
    return graph


@pytest.fixture
def make(monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    monkeypatch.syspath_prepend(DATA)
    monkeypatch.delitem(sys.modules, "make_tables", raising=False)
    return import_module("make_tables")


class TestEveryTable:
    @pytest.mark.parametrize("name", COLUMNS)
    def test_has_the_promised_columns_and_no_empty_or_repeated_row(self, name: str) -> None:
        rows = ours(name)
        assert list(rows[0]) == COLUMNS[name]
        assert len({tuple(row.values()) for row in rows}) == len(rows)
        assert not [row for row in rows if not all(row.values())]

    @pytest.mark.parametrize("name", COLUMNS)
    def test_has_codes_of_gm_and_four_digits(self, name: str) -> None:
        columns = {"a", "b", "code", "old_code", "new_code"}.intersection(COLUMNS[name])
        wrong = [row[c] for row in ours(name) for c in columns if not CODE.fullmatch(row[c])]
        assert wrong == []

    @pytest.mark.parametrize("path", sorted(DATA.glob("*.csv")), ids=lambda path: path.name)
    def test_ends_its_lines_with_a_line_feed_only(self, path: Path) -> None:
        content = path.read_bytes()
        assert b"\r" not in content
        assert content.endswith(b"\n")


class TestLinks:
    def test_are_bridges_tunnels_dams_and_ferries_with_a_name_of_their_own(self) -> None:
        rows = ours("links")
        assert {row["kind"] for row in rows} == {"bridge", "tunnel", "dam", "ferry"}
        assert max(Counter(row["name"] for row in rows).values()) == 1

    def test_join_two_municipalities_of_2013_without_a_land_border(self) -> None:
        names = {row["code"]: row["name"] for row in table(DATA / "2013" / "municipalities.csv")}
        pairs = [frozenset((row["a"], row["b"])) for row in ours("links")]
        assert [names[row["a"]] for row in ours("links")] == [r["a_name"] for r in ours("links")]
        assert [names[row["b"]] for row in ours("links")] == [r["b_name"] for r in ours("links")]
        assert len(set(pairs)) == len(pairs)
        assert land_pairs("2013").isdisjoint(pairs)

    @pytest.mark.parametrize("year", DAYS)
    def test_make_the_country_one_piece_together_with_the_land_borders(self, year: str) -> None:
        assert set(country(year, ours("links"))) == municipalities(year)
        assert nx.number_connected_components(country(year, ours("links"))) == 1
        assert nx.number_connected_components(country(year, [])) > 1


class TestChanges:
    def test_have_a_date_a_share_and_one_official_successor(self) -> None:
        rows = ours("changes")
        official = Counter(row["old_code"] for row in rows if row["official"] == "yes")
        assert {date.fromisoformat(row["date"]).year for row in rows} <= set(range(2013, 2024))
        assert {row["official"] for row in rows} == {"yes", "no"}
        assert official == dict.fromkeys({row["old_code"] for row in rows}, 1)

    def test_give_away_a_municipality_on_one_day_and_no_more_than_all_of_it(self) -> None:
        days: dict[str, set[str]] = {}
        shares: Counter[str] = Counter()
        for row in ours("changes"):
            days.setdefault(row["old_code"], set()).add(row["date"])
            shares[row["old_code"]] += round(100 * float(row["share"]))
        assert {len(found) for found in days.values()} == {1}
        assert min(shares.values()) > 95
        assert max(shares.values()) <= 100

    def test_never_lead_back(self) -> None:
        arrows = nx.DiGraph([(row["old_code"], row["new_code"]) for row in ours("changes")])
        assert nx.is_directed_acyclic_graph(arrows)

    @pytest.mark.parametrize("year", DAYS)
    def test_carry_every_municipality_of_2013_to_one_that_is_there(self, year: str) -> None:
        found = {after(code, DAYS[year]) for code in municipalities("2013")}
        assert found == municipalities(year)


class TestAliases:
    def test_are_unambiguous_but_for_bergen(self) -> None:
        spellings = Counter(row["spelling"].casefold() for row in ours("aliases"))
        assert {text for text, times in spellings.items() if times > 1} == {"bergen"}
        assert spellings["bergen"] == 2

    def test_are_never_the_name_of_another_municipality(self) -> None:
        for year in DAYS:
            rows = table(DATA / year / "municipalities.csv")
            codes = {row["name"].casefold(): row["code"] for row in rows}
            for alias in ours("aliases"):
                assert codes.get(alias["spelling"].casefold(), alias["code"]) == alias["code"]

    def test_belong_to_municipalities_of_2013_or_later(self) -> None:
        known = municipalities("2013") | {row["new_code"] for row in ours("changes")}
        assert {row["code"] for row in ours("aliases")} <= known


class TestCentres:
    def test_have_the_size_of_their_lists(self) -> None:
        assert Counter((row["year"], row["list"]) for row in ours("centres")) == {
            ("2013", "arbeidsmarkt"): 35,
            ("2011", "maatschappelijke_opvang"): 43,
            ("2013", "vrouwenopvang"): 35,
        }

    def test_are_municipalities_of_2013(self) -> None:
        assert {row["code"] for row in ours("centres")} <= municipalities("2013")


@with_reference
class TestAgainstTheReference:
    def test_generated_tables_can_be_made_again(self, make: ModuleType, tmp_path: Path) -> None:
        make.write_rows(tmp_path / "changes.csv", make.CHANGE_COLUMNS, make.changes(REFERENCE))
        make.write_rows(tmp_path / "centres.csv", make.CENTRE_COLUMNS, make.centres(REFERENCE))
        for name in ("changes.csv", "centres.csv"):
            assert (tmp_path / name).read_bytes() == (DATA / name).read_bytes()

    def test_old_codes_are_gone_and_new_codes_are_there_after_a_change(self) -> None:
        alive: dict[date, set[str]] = {}
        for row in theirs("municipalities_by_year.csv"):
            day = date(int(row["year"]), 1, 1)
            alive.setdefault(day, set()).add(row["municipality_code"])
        ended = {row["old_code"]: date.fromisoformat(row["date"]) for row in ours("changes")}
        for row in ours("changes"):
            day = date.fromisoformat(row["date"])
            end = ended.get(row["new_code"], date.max)
            for when, codes in alive.items():
                assert row["old_code"] not in codes or when < day, (row, when)
                assert row["new_code"] in codes or not day <= when < end, (row, when)

    def test_every_code_that_came_or_went_is_in_the_changes(self) -> None:
        years: dict[str, set[str]] = {}
        for row in theirs("municipalities_by_year.csv"):
            years.setdefault(row["year"], set()).add(row["municipality_code"])
        old = {row["old_code"] for row in ours("changes")}
        new = {row["new_code"] for row in ours("changes")}
        assert years["2013"] - years["2025"] <= old
        assert years["2025"] - years["2013"] <= new

    def test_links_cross_water_where_the_boundaries_of_2013_have_no_land(self) -> None:
        via = {
            frozenset((row["code_a"], row["code_b"])): row["via"]
            for row in theirs("adjacency_2013.csv")
        }
        found = [
            via[frozenset((row["a"], row["b"]))] for row in ours("links") if row["kind"] != "ferry"
        ]
        assert set(found) == {"water"}

    def test_aliases_are_of_codes_that_existed(self) -> None:
        known = {
            row["municipality_code"]
            for row in theirs("municipalities_by_year.csv")
            if int(row["year"]) >= START.year
        }
        assert {row["code"] for row in ours("aliases")} <= known
