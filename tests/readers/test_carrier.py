"""Rows of one date, read on the map of another; the map of these worlds is that of 2016."""

from dataclasses import replace
from datetime import date

import pytest
from worlds import change_of, code, codes, country, row, waiver

from congruentie.measures.merger import merge
from congruentie.model.gazetteer import Gazetteer
from congruentie.model.region import Place
from congruentie.model.submission import (
    Ambiguous,
    Conflicting,
    Divided,
    Glued,
    Known,
    Named,
    OtherYear,
    Reference,
    StatedDate,
    Unknown,
)
from congruentie.model.territory import Merger, Territory
from congruentie.readers.carrier import Carrier, own_dates
from congruentie.readers.names import Names
from congruentie.readers.waiver_cases import carried

FILE = "indiening.csv"
NEW_YEAR = date(2016, 1, 1)
LAND = country("a b c d e")
HISTORY = ("2010 z>y", "2014 o>p", "2015 p>a", "2015 q>a", "2016 s>b", "2016 s~c")
"""Of before: o became p, p and q went into a, s was divided; z was gone long before."""
FUTURE = ("2017 b>n", "2017 c>n", "2018 e>d", "2019 n>m", "2020 a>k", "2020 a~d")
"""Of after: n is b and c, d took in e, n became m, and a was divided over k and d."""


def carrier(own: date | None, *arrows: str, land: Territory = LAND) -> Carrier:
    gazetteer = Gazetteer(changes=tuple(change_of(a) for a in arrows or (*HISTORY, *FUTURE)))
    dates = {FILE: own} if own else {}
    return Carrier(Names(land, gazetteer), land, gazetteer, dates)


def read(letter: str, own: date | None, *arrows: str) -> list[tuple[Reference, str]]:
    """What the code of a letter is read as, with the name of whom it names, if another."""
    found = carrier(own, *arrows).read(code(letter), "", FILE)
    return [(one.reference, one.named.name if one.named else "") for one in found]


def known(letters: str, named: str = "") -> list[tuple[Reference, str]]:
    return [(Known(code=code(letter)), named) for letter in letters]


class TestAnOlderRow:
    @pytest.mark.parametrize(
        ("letter", "own", "expected"),
        [
            pytest.param("q", date(2014, 1, 1), known("a", "Q"), id="merged since"),
            pytest.param("q", date(2014, 12, 31), known("a", "Q"), id="the day before the merger"),
            pytest.param("o", date(2013, 1, 1), known("a", "O"), id="renamed, then merged"),
            pytest.param("a", date(2014, 1, 1), known("a"), id="still there"),
        ],
    )
    def test_is_read_as_what_it_became(
        self, letter: str, own: date, expected: list[tuple[Reference, str]]
    ) -> None:
        assert read(letter, own) == expected

    @pytest.mark.parametrize(
        ("letter", "own"),
        [
            pytest.param("q", date(2015, 1, 1), id="gone on the very day"),
            pytest.param("z", date(2014, 1, 1), id="gone long before, and to nobody on the map"),
            pytest.param("n", date(2014, 1, 1), id="not there yet, on either date"),
            pytest.param("q", None, id="of a submission without date"),
            pytest.param("q", NEW_YEAR, id="of a submission of the map's own date"),
        ],
    )
    def test_that_is_not_of_its_own_date_stays_what_it_is(
        self, letter: str, own: date | None
    ) -> None:
        [(found, named)] = read(letter, own)
        assert isinstance(found, OtherYear)
        assert named == ""

    def test_that_was_divided_is_read_as_none_of_its_heirs(self) -> None:
        assert read("s", date(2015, 12, 31)) == [
            (Divided(text=code("s"), name="S", until=NEW_YEAR, counterparts=codes("bc")), "")
        ]

    @pytest.mark.parametrize(
        ("own", "kind"),
        [
            pytest.param(date(2014, 12, 31), Divided, id="the day before the division"),
            pytest.param(date(2015, 1, 1), OtherYear, id="the day itself"),
        ],
    )
    def test_that_was_divided_was_there_until_that_day(
        self, own: date, kind: type[Reference]
    ) -> None:
        [(found, _)] = read("t", own, "2015 t>b", "2015 t~c")
        assert isinstance(found, kind)

    def test_of_an_unknown_name_stays_unknown(self) -> None:
        [found] = carrier(date(2014, 1, 1)).read("", "Nergenshuizen", FILE)
        assert isinstance(found.reference, Unknown)

    def test_tells_whom_it_names_and_of_which_day(self) -> None:
        [found] = carrier(date(2014, 1, 1)).read("", "q", FILE)
        assert found.named == Named(code=code("q"), name="Q", day=date(2014, 1, 1))
        assert not found.is_namesake

    def test_of_a_file_without_date_is_not_carried(self) -> None:
        [found] = carrier(date(2014, 1, 1)).read(code("q"), "", "ander.csv")
        assert isinstance(found.reference, OtherYear)


class TestAYoungerRow:
    @pytest.mark.parametrize(
        ("letter", "own", "expected"),
        [
            pytest.param("n", date(2017, 1, 1), known("bc", "N"), id="merged on the very day"),
            pytest.param("m", date(2019, 1, 1), known("bc", "M"), id="merged, then renamed"),
            pytest.param("d", date(2018, 1, 1), known("de", "D"), id="took in a neighbour"),
            pytest.param("d", date(2017, 12, 31), known("d"), id="the day before it did"),
            pytest.param("a", date(2017, 1, 1), known("a"), id="there already"),
        ],
    )
    def test_is_read_as_all_that_went_wholly_into_it(
        self, letter: str, own: date, expected: list[tuple[Reference, str]]
    ) -> None:
        assert read(letter, own) == expected

    @pytest.mark.parametrize(
        ("letter", "own"),
        [
            pytest.param("n", date(2016, 12, 31), id="not there on its own date"),
            pytest.param("n", date(2019, 1, 1), id="no more there on its own date"),
            pytest.param("q", date(2019, 1, 1), id="gone on both dates"),
            pytest.param("n", None, id="of a submission without date"),
        ],
    )
    def test_that_is_not_of_its_own_date_stays_what_it_is(
        self, letter: str, own: date | None
    ) -> None:
        [(found, _)] = read(letter, own)
        assert isinstance(found, OtherYear)

    @pytest.mark.parametrize(
        ("letter", "expected"),
        [
            pytest.param("k", [], id="that is nothing but a part of it"),
            pytest.param("d", known("de", "D"), id="that holds others besides"),
        ],
    )
    def test_tells_apart_of_whom_it_holds_a_part(
        self, letter: str, expected: list[tuple[Reference, str]]
    ) -> None:
        name = letter.upper()
        divided = Divided(text=name, name=name, counterparts=codes("a"))
        assert read(letter, date(2020, 1, 1)) == [*expected, (divided, "")]

    def test_that_took_in_a_part_only_is_still_itself(self) -> None:
        found = read("d", date(2017, 1, 1), "2017 a>k", "2017 a~d")
        divided = Divided(text="D", name="D", counterparts=codes("a"))
        assert found == [*known("d"), (divided, "")]

    @pytest.mark.parametrize(
        ("letter", "namesakes"),
        [
            pytest.param("d", [True, False], id="itself and a neighbour"),
            pytest.param("m", [False, False], id="a new one"),
        ],
    )
    def test_knows_its_namesake(self, letter: str, namesakes: list[bool]) -> None:
        found = carrier(date(2019, 1, 1)).read(code(letter), "", FILE)
        assert [one.is_namesake for one in found] == namesakes


@pytest.mark.parametrize(
    ("letter", "own", "expected"),
    [
        pytest.param("a", None, "a", id="as it is"),
        pytest.param("q", date(2014, 1, 1), "a", id="carried"),
        pytest.param("n", date(2017, 1, 1), "", id="several"),
        pytest.param("s", date(2014, 1, 1), "", id="divided"),
    ],
)
def test_one_municipality_is_known_or_none(letter: str, own: date | None, expected: str) -> None:
    found = carrier(own).known(code(letter), "", FILE)
    assert found == (code(expected) if expected else None)


@pytest.mark.parametrize(
    ("text", "own", "expected"),
    [
        pytest.param("q", date(2014, 1, 1), "a", id="merged since"),
        pytest.param("n", date(2017, 1, 1), "bc", id="merged later"),
        pytest.param("s", date(2014, 1, 1), "bc", id="divided"),
        pytest.param("k", date(2020, 1, 1), "a", id="part of one that was divided"),
        pytest.param("q", None, None, id="of a file without date"),
        pytest.param("Nergenshuizen", date(2014, 1, 1), None, id="unknown"),
    ],
)
def test_an_area_is_all_that_it_covers(text: str, own: date | None, expected: str | None) -> None:
    found = carrier(own).area(text, FILE)
    assert found == (None if expected is None else frozenset(codes(expected)))


def together(parts: str, of: Territory = LAND, as_code: str = "") -> Territory:
    merger = Merger(
        code=code(as_code or min(parts)),
        name="Samen",
        parts=tuple(of.municipalities[c] for c in codes(parts)),
        adjoining=True,
    )
    return merge(of, [merger])


@pytest.mark.parametrize(
    ("held", "expected"),
    [
        pytest.param("q", "a", id="a municipality that was merged since"),
        pytest.param("a", "a", id="one that is still there"),
        pytest.param("z", "z", id="one that was gone before: it stays as it is"),
        pytest.param("s", "s", id="one that was divided: it stays as it is"),
        pytest.param("", "", id="a region"),
    ],
)
def test_waivers_of_a_file_are_carried_too(held: str, expected: str) -> None:
    about = {"municipality": code(held)} if held else {"region": "noord"}
    old = waiver("WIT01", **about, place=Place(path=FILE, line=2))
    [found] = carried([old], carrier(date(2014, 1, 1)))
    assert found.municipality == (code(expected) if expected else None)


class TestAfterAMergerOnRequest:
    def test_a_waiver_is_about_the_whole(self) -> None:
        old = waiver("WIT01", municipality=code("b"))
        [found] = carried([old], carrier(None, land=together("ab")))
        assert found.municipality == code("a")

    @pytest.mark.parametrize("as_code", ["b", "x"], ids=["the lowest code", "a code of its own"])
    def test_the_parts_are_read_as_the_whole(self, as_code: str) -> None:
        reader = carrier(None, land=together("bc", as_code=as_code))
        for letter in "bc":
            [found] = reader.read(code(letter), letter.upper(), FILE)
            assert found.reference == Known(code=code(as_code))
            assert found.named == Named(code=code(letter), name=letter.upper())

    def test_the_whole_is_known_by_its_own_name(self) -> None:
        [found] = carrier(None, land=together("bc", as_code="x")).read("", "samen", FILE)
        assert found.reference == Known(code=code("x"))
        assert found.named is None

    def test_an_older_row_goes_all_the_way(self) -> None:
        [found] = carrier(date(2014, 1, 1), land=together("ab", as_code="x")).read("", "q", FILE)
        assert found.reference == Known(code=code("x"))
        assert found.named == Named(code=code("q"), name="Q", day=date(2014, 1, 1))

    def test_a_younger_row_that_is_just_that_merger_counts_once(self) -> None:
        land = together("bc", as_code="n")
        [found] = carrier(date(2017, 1, 1), land=land).read(code("n"), "", FILE)
        assert found.reference == Known(code=code("n"))
        assert found.is_namesake

    def test_one_that_was_divided_over_its_parts_is_whole_again(self) -> None:
        [found] = carrier(date(2014, 1, 1), land=together("bc")).read("", "s", FILE)
        assert found.reference == Known(code=code("b"))

    @pytest.mark.parametrize(
        ("name", "expected"),
        [
            pytest.param(
                "q",
                OtherYear(
                    text="q",
                    code=code("q"),
                    name="Q",
                    until=date(2015, 1, 1),
                    counterparts=codes("x"),
                ),
                id="another year",
            ),
            pytest.param("A E", Glued(text="A E", parts=(code("x"), code("e"))), id="glued"),
            pytest.param(
                "Amsterdan", Unknown(text="Amsterdan", suggestions=codes("x")), id="unknown"
            ),
        ],
    )
    def test_an_unclear_row_may_mean_the_whole(self, name: str, expected: Reference) -> None:
        amsterdam = replace(LAND.municipalities[code("b")], name="Amsterdam")
        land = replace(LAND, municipalities={**LAND.municipalities, code("b"): amsterdam})
        [found] = carrier(None, land=together("ab", land, "x")).read("", name, FILE)
        assert found.reference == expected

    def test_a_conflict_is_about_the_whole(self) -> None:
        [found] = carrier(None, land=together("ab", as_code="x")).read(code("a"), "E", FILE)
        assert found.reference == Conflicting(code=code("x"), text="E", code_of_name=code("e"))

    def test_an_ambiguous_name_may_mean_the_whole(self) -> None:
        oudorp = (replace(change_of(a), old_name="Oudorp") for a in ("2012 w>a", "2013 v>e"))
        gazetteer = Gazetteer(changes=tuple(oudorp))
        land = together("ab", as_code="x")
        reader = Carrier(Names(land, gazetteer), land, gazetteer, {})
        [found] = reader.read("", "Oudorp", FILE)
        assert found.reference == Ambiguous(text="Oudorp", candidates=codes("ex"))


def stated(day: date, path: str = FILE, about: str = "boundaries") -> StatedDate:
    return StatedDate(place=Place(path=path, line=1), about=about, day=day)


class TestTheOwnDate:
    EARLY, LATE = date(2013, 1, 1), date(2014, 1, 1)

    @pytest.mark.parametrize(
        ("dates", "expected"),
        [
            pytest.param([], {}, id="nothing is stated"),
            pytest.param([stated(EARLY)], {"a": EARLY, "b": EARLY}, id="one date for all files"),
            pytest.param(
                [stated(EARLY, "a"), stated(LATE, "b")],
                {"a": EARLY, "b": LATE},
                id="each file has its own",
            ),
            pytest.param(
                [stated(EARLY, "a"), stated(LATE, "a"), stated(LATE, "b")],
                {"b": LATE},
                id="a file with two dates has none",
            ),
            pytest.param(
                [stated(EARLY, "a"), stated(LATE, "c")],
                {"a": EARLY},
                id="the others differ, so a file without date has none",
            ),
            pytest.param([stated(EARLY, "a", "population")], {}, id="of the population"),
        ],
    )
    def test_is_what_the_file_states_or_else_all_others(
        self, dates: list[StatedDate], expected: dict[str, date]
    ) -> None:
        assert own_dates(dates, ["a", "b"]) == expected

    @pytest.mark.parametrize(
        ("said", "expected"),
        [
            pytest.param(stated(EARLY), True, id="another date than the map's"),
            pytest.param(stated(EARLY, about="population"), False, id="of the population"),
            pytest.param(stated(LATE), False, id="not the date that the file goes by"),
            pytest.param(stated(EARLY, "ander.csv"), False, id="of another file"),
        ],
    )
    def test_is_carried_where_it_is_another_than_the_maps(
        self, said: StatedDate, *, expected: bool
    ) -> None:
        assert carrier(self.EARLY).carries(said) is expected

    def test_is_not_carried_where_it_is_the_maps(self) -> None:
        assert row(1).path == FILE
        assert not carrier(NEW_YEAR).carries(stated(NEW_YEAR))
