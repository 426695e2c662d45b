"""Names and history: the tables that tell them, and where a municipality went or came from.

Histories are drawn as arrows: ``2010 a>b`` says that a went to b on 1 January 2010, ``a~b`` that
part of it did and that the national table names another successor.
"""

from datetime import date
from pathlib import Path

import pytest
from worlds import change_of, code, codes, letters

from congruentie.errors import InputError
from congruentie.model.gazetteer import Alias, Centre, Gazetteer
from congruentie.readers.bundled import bundled
from congruentie.readers.gazetteer import COLUMNS, read_gazetteer, rows


def history(*arrows: str) -> Gazetteer:
    """A gazetteer of drawn arrows."""
    return Gazetteer(changes=tuple(map(change_of, arrows)))


NEW_YEAR = {year: date(year, 1, 1) for year in range(2005, 2025)}
EVE = date(2009, 12, 31)

NOTHING = history()
MERGER = history("2010 a>c", "2010 b>c")
SPLIT = history("2010 a>b", "2010 a~c")
RENAMING = history("2010 a>b")
CHAIN = history("2010 a>b", "2012 b>c", "2014 c>d")
PARTED_AND_MERGED = history("2010 a>b", "2010 a~c", "2012 b>d", "2012 c>d")
SPLIT_LATER = history("2010 a>b", "2012 b>c", "2012 b~d")


class TestSuccessors:
    @pytest.mark.parametrize(
        ("told", "of", "on", "expected"),
        [
            pytest.param(NOTHING, "a", NEW_YEAR[2024], "a", id="nothing happened"),
            pytest.param(MERGER, "a", EVE, "a", id="the day before"),
            pytest.param(MERGER, "a", NEW_YEAR[2010], "c", id="the day itself"),
            pytest.param(MERGER, "c", NEW_YEAR[2024], "c", id="what came of it stays"),
            pytest.param(SPLIT, "a", NEW_YEAR[2024], "bc", id="split in two"),
            pytest.param(RENAMING, "a", NEW_YEAR[2024], "b", id="another code"),
            pytest.param(CHAIN, "a", NEW_YEAR[2011], "b", id="a chain, at the first stop"),
            pytest.param(CHAIN, "a", NEW_YEAR[2013], "c", id="a chain, at the second stop"),
            pytest.param(CHAIN, "a", NEW_YEAR[2014], "d", id="a chain, at its end"),
            pytest.param(CHAIN, "b", NEW_YEAR[2014], "d", id="a chain, from halfway"),
            pytest.param(PARTED_AND_MERGED, "a", NEW_YEAR[2011], "bc", id="in two"),
            pytest.param(PARTED_AND_MERGED, "a", NEW_YEAR[2012], "d", id="in one again"),
            pytest.param(SPLIT_LATER, "a", NEW_YEAR[2012], "cd", id="split at the second stop"),
        ],
    )
    def test_follow_every_arrow_to_its_end(
        self, told: Gazetteer, of: str, on: date, expected: str
    ) -> None:
        assert letters(told.successors(code(of), after=None, on=on)) == expected

    @pytest.mark.parametrize(
        ("after", "of", "expected"),
        [
            pytest.param(EVE, "a", "d", id="from before the first arrow"),
            pytest.param(NEW_YEAR[2010], "a", "a", id="an arrow of that day is over"),
            pytest.param(NEW_YEAR[2010], "b", "d", id="the later ones are not"),
            pytest.param(NEW_YEAR[2014], "c", "c", id="nothing left to follow"),
        ],
    )
    def test_may_start_after_a_date(self, after: date, of: str, expected: str) -> None:
        assert letters(CHAIN.successors(code(of), after=after, on=NEW_YEAR[2024])) == expected

    def test_do_not_depend_on_the_order_of_the_table(self) -> None:
        backwards = Gazetteer(changes=CHAIN.changes[::-1])
        assert backwards.successors(code("a"), after=None, on=NEW_YEAR[2024]) == codes("d")


class TestPredecessors:
    @pytest.mark.parametrize(
        ("told", "of", "on", "expected"),
        [
            pytest.param(NOTHING, "a", EVE, "", id="nothing happened"),
            pytest.param(MERGER, "c", EVE, "ab", id="two that merged"),
            pytest.param(MERGER, "c", NEW_YEAR[2010], "", id="the day itself is no longer before"),
            pytest.param(SPLIT, "c", EVE, "a", id="a part of one"),
            pytest.param(CHAIN, "d", EVE, "abc", id="a chain, all of it"),
            pytest.param(CHAIN, "d", NEW_YEAR[2011], "bc", id="a chain, the later half"),
            pytest.param(CHAIN, "a", EVE, "", id="the oldest has none"),
            pytest.param(PARTED_AND_MERGED, "d", EVE, "abc", id="apart and together again"),
        ],
    )
    def test_are_all_of_which_something_went_into_it(
        self, told: Gazetteer, of: str, on: date, expected: str
    ) -> None:
        assert letters(told.predecessors(code(of), on=on)) == expected


class TestOfficialHeir:
    @pytest.mark.parametrize(
        ("told", "of", "after", "on", "expected"),
        [
            pytest.param(NOTHING, "a", EVE, NEW_YEAR[2024], "a", id="nothing happened"),
            pytest.param(SPLIT, "a", EVE, NEW_YEAR[2024], "b", id="the one the table names"),
            pytest.param(CHAIN, "a", EVE, NEW_YEAR[2024], "d", id="step by step"),
            pytest.param(CHAIN, "a", EVE, NEW_YEAR[2012], "c", id="no further than the date"),
            pytest.param(CHAIN, "b", NEW_YEAR[2010], NEW_YEAR[2024], "d", id="from halfway"),
            pytest.param(CHAIN, "a", NEW_YEAR[2010], NEW_YEAR[2024], "a", id="gone before"),
            pytest.param(
                PARTED_AND_MERGED, "a", EVE, NEW_YEAR[2024], "d", id="by way of the larger part"
            ),
        ],
    )
    def test_is_one(self, told: Gazetteer, of: str, after: date, on: date, expected: str) -> None:
        assert letters([told.official_heir(code(of), after=after, on=on)]) == expected


TABLES = {
    "aliases.csv": "code,spelling,remark\nGM0518,Den Haag,gewone naam\n",
    "changes.csv": (
        "date,old_code,old_name,new_code,new_name,share,official\n"
        "2016-01-01,GM0424,Muiden,GM1942,Gooise Meren,0.85,yes\n"
        "2016-01-01,GM0424,Muiden,GM0457,Weesp,0.13,no\n"
    ),
    "centres.csv": "year,list,code,name,source\n2013,arbeidsmarkt,GM0513,Gouda,wet\n",
}


def tables(folder: Path, **changed: str | bytes) -> Path:
    """A folder with the three tables; a change is named without ``.csv``."""
    for name, content in TABLES.items():
        text = changed.get(name.removesuffix(".csv"), content)
        (folder / name).write_bytes(text.encode() if isinstance(text, str) else text)
    return folder


class TestTables:
    def test_become_a_gazetteer(self, tmp_path: Path) -> None:
        found = read_gazetteer(tables(tmp_path))
        assert found.aliases == (Alias(code="GM0518", spelling="Den Haag"),)
        assert found.centres == (Centre(year=2013, list="arbeidsmarkt", code="GM0513"),)
        assert [(c.new_code, c.share, c.official) for c in found.changes] == [
            ("GM1942", 0.85, True),
            ("GM0457", 0.13, False),
        ]
        assert found.changes[0].date == date(2016, 1, 1)

    def test_may_be_empty(self, tmp_path: Path) -> None:
        only_headers = {name[:-4]: text.split("\n")[0] for name, text in TABLES.items()}
        assert read_gazetteer(tables(tmp_path, **only_headers)) == Gazetteer()

    def test_may_begin_with_a_byte_order_mark(self, tmp_path: Path) -> None:
        folder = tables(tmp_path, aliases="\ufeff" + TABLES["aliases.csv"])
        assert len(read_gazetteer(folder).aliases) == 1

    @pytest.mark.parametrize(
        ("table", "content", "where", "expected"),
        [
            pytest.param("aliases", "", 1, "kolom code ontbreekt.", id="nothing at all"),
            pytest.param(
                "aliases", "code,naam\n", 1, "kolom spelling ontbreekt.", id="another column"
            ),
            pytest.param(
                "aliases",
                "code,spelling\nGM0001,A\nGM0002\n",
                3,
                "te veel of te weinig cellen.",
                id="a cell too few",
            ),
            pytest.param(
                "aliases",
                "code,spelling\nGM0001,A,B\n",
                2,
                "te veel of te weinig cellen.",
                id="a cell too many",
            ),
            pytest.param(
                "changes",
                TABLES["changes.csv"] + "1-1-2017,a,A,b,B,1.00,yes\n",
                4,
                "datum of aandeel onleesbaar.",
                id="a date in Dutch",
            ),
            pytest.param(
                "changes",
                TABLES["changes.csv"] + '2017-01-01,a,A,b,B,"0,5",yes\n',
                4,
                "datum of aandeel onleesbaar.",
                id="a share in Dutch",
            ),
            pytest.param(
                "centres", "year,list,code\n'13,wmo,GM0001\n", 2, "jaar onleesbaar.", id="a year"
            ),
            pytest.param("centres", b"\xff\xfe\x00", 1, "kan niet worden gelezen.", id="no UTF-8"),
            pytest.param(
                "centres",
                f"year,list,code\n{'9' * 140_000},wmo,GM0001\n",
                1,
                "kan niet worden gelezen.",
                id="an endless cell",
            ),
        ],
    )
    def test_a_mistake_has_its_file_and_line(
        self, tmp_path: Path, table: str, content: str | bytes, where: int, expected: str
    ) -> None:
        with pytest.raises(InputError) as raised:
            read_gazetteer(tables(tmp_path, **{table: content}))
        [mistake] = raised.value.mistakes
        assert mistake.where == f"{tmp_path}/{table}.csv:{where}"
        assert mistake.nl == expected

    def test_a_table_that_is_not_there_is_named(self, tmp_path: Path) -> None:
        with pytest.raises(InputError) as raised:
            read_gazetteer(tmp_path)
        assert raised.value.mistakes[0].where == f"{tmp_path}/aliases.csv:1"

    def test_rows_come_with_their_lines(self, tmp_path: Path) -> None:
        path = (
            tables(tmp_path, aliases='code,spelling\nGM0001,"A\nB"\n\nGM0002,C\n') / "aliases.csv"
        )
        assert [(line, row["code"]) for line, row in rows(path)] == [(3, "GM0001"), (5, "GM0002")]

    @pytest.mark.parametrize("name", sorted(COLUMNS))
    def test_the_bundled_ones_can_be_read(self, name: str) -> None:
        assert len(list(rows(bundled("data") / name))) > 10
