"""Submissions of another date than the map, as files: what they say of whom, and which notes.

The map is that of 1 January 2016; ``conftest.py`` has its municipalities and their history.
"""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest
from worlds import change_of, code, country, said

from congruentie.measures.merger import merge
from congruentie.model.gazetteer import Gazetteer
from congruentie.model.submission import Known, Note, Statement, Submission
from congruentie.model.territory import Territory
from congruentie.readers.carried_notes import carried_notes
from congruentie.readers.carrier import Carrier
from congruentie.readers.mergers import read_mergers
from congruentie.readers.names import Names
from congruentie.reports.sentences import note

Read = Callable[..., Submission]


def table(day: str, *rows: str) -> str:
    """A table of rows ``gemeente;regio`` about youth care, with a date for its boundaries."""
    lines = (f"{row.split(';')[0]};jeugd;{row.split(';')[1]};{day}" for row in rows)
    return "\n".join(["gemeente;domein;regio;peildatum", *lines]) + "\n"


def members(found: Submission) -> dict[str, list[str]]:
    return {r.code: list(r.members) for d in found.divisions for r in d.regions}


def carried(found: Submission) -> list[Note]:
    return [one for one in found.notes if one.key.startswith("carried")]


def test_old_municipalities_join_as_what_they_became(read: Read) -> None:
    found = read(table("2014-01-01", "Ubbergen;Rijn", "Groesbeek;Rijn", "Weesp;Vecht"))
    assert members(found) == {"rijn": ["GM1945"], "vecht": ["GM0457"]}
    assert [one.carried for one in found.dates] == [True]


def test_young_municipalities_join_as_all_they_were_made_of(read: Read) -> None:
    found = read(table("2017-01-01", "Meierijstad;Meierij"))
    assert members(found) == {"meierij": ["GM0844", "GM0860"]}


@pytest.mark.parametrize("day", ["", "2016-01-01"], ids=["no date", "the date of the map"])
def test_without_another_date_nothing_is_carried(read: Read, day: str) -> None:
    found = read(table(day, "Groesbeek;Rijn", "Weesp;Vecht"))
    assert members(found) == {"rijn": [], "vecht": ["GM0457"]}
    assert carried(found) == []


def test_a_split_joins_nothing_but_may_have_been_meant(read: Read) -> None:
    found = read(table("2015-01-01", "Muiden;Vecht", "Weesp;Vecht"))
    assert members(found) == {"vecht": ["GM0457"]}
    assert set(found.possibly_meant(found.divisions[0].layer)) == {"GM0457", "GM1942"}


def test_each_file_goes_by_its_own_date(read: Read) -> None:
    found = read(
        {
            "oud.csv": table("2014-01-01", "Groesbeek;Rijn"),
            "jong.csv": table("2017-01-01", "Meierijstad;Meierij"),
        }
    )
    assert members(found) == {"rijn": ["GM1945"], "meierij": ["GM0844", "GM0860"]}
    assert [one.key for one in carried(found)] == ["carried-forward", "carried-back"]


REGIONS = "regio;domein;centrumgemeente\nRijn;jeugd;{centre}\n"


@pytest.mark.parametrize(
    ("centre", "expected"),
    [
        pytest.param("Groesbeek", "GM1945", id="what it became"),
        pytest.param("Muiden", None, id="a split has no one successor"),
    ],
)
def test_a_described_centre_is_carried_too(read: Read, centre: str, expected: str | None) -> None:
    found = read(
        {
            "deelname.csv": table("2014-01-01", "Groesbeek;Rijn"),
            "regios.csv": REGIONS.format(centre=centre),
        }
    )
    [region] = found.divisions[0].regions
    assert region.attributes.get("centrumgemeente", "") == (expected or centre)


@pytest.mark.parametrize(
    ("name", "own", "expected"),
    [
        pytest.param("Groesbeek", "2014-01-01", "GM1945", id="what it became"),
        pytest.param("Meierijstad", "2017-01-01", None, id="none of several predecessors"),
        pytest.param("Weesp", "2017-01-01", "GM0457", id="itself"),
    ],
)
def test_a_row_marks_a_centre_where_there_is_but_one(
    read: Read, name: str, own: str, expected: str | None
) -> None:
    rows = f"gemeente;domein;regio;peildatum;is_centrum\n{name};jeugd;Rijn;{own};ja\n"
    [region] = read(rows).divisions[0].regions
    assert region.attributes.get("centrumgemeente") == expected


class TestTheNote:
    def test_tells_whom_an_older_row_was_read_as(self, read: Read) -> None:
        found = read(
            table("2014-01-01", "Ubbergen;Rijn", "Groesbeek;Rijn", "Groesbeek;Waal", "Weesp;Vecht")
        )
        [told] = carried(found)
        assert told.place.line is None
        assert note(told, "nl").split(": ", 1)[1] == (
            "gelezen als hun opvolger van 1 januari 2016: 2 gemeenten van 1 januari 2014 "
            "(samengevoegd: 2, hernoemd: 0): Groesbeek → Berg en Dal; Ubbergen → Berg en Dal."
        )
        assert note(told, "en").split(": ", 1)[1] == (
            "read as their successor of 1 January 2016: 2 municipalities of 1 January 2014 "
            "(merged: 2, renamed: 0): Groesbeek → Berg en Dal; Ubbergen → Berg en Dal."
        )

    def test_tells_what_a_younger_row_was_read_as(self, read: Read) -> None:
        [told] = carried(read(table("2017-01-01", "Meierijstad;Meierij", "Weesp;Vecht")))
        assert note(told, "nl").split(": ", 1)[1] == (
            "gelezen als hun voorgangers van 1 januari 2016: 1 gemeente van 1 januari 2017 "
            "(samengevoegd: 1, hernoemd: 0): Meierijstad → Schijndel, Veghel."
        )

    @pytest.mark.parametrize(
        ("rows", "own", "arrows", "expected"),
        [
            pytest.param("o", 2014, ["2015 o>a"], (0, 1), id="renamed"),
            pytest.param("o", 2014, ["2015 o>p", "2016 p>a"], (0, 1), id="renamed twice"),
            pytest.param("op", 2014, ["2015 o>a", "2015 p>a"], (2, 0), id="merged"),
            pytest.param(
                "o", 2014, ["2015 o>a", "2015 p>a"], (1, 0), id="merged with one that is not named"
            ),
            pytest.param("ao", 2014, ["2015 o>a"], (1, 0), id="merged into one that was there"),
            pytest.param("op", 2014, ["2015 o>a", "2015 p>b"], (0, 2), id="each renamed by itself"),
            pytest.param("n", 2017, ["2017 a>n"], (0, 1), id="renamed later"),
            pytest.param("n", 2017, ["2017 a>n", "2017 b>n"], (1, 0), id="merged later"),
        ],
    )
    def test_counts_who_merged_and_who_was_renamed(
        self, rows: str, own: int, arrows: list[str], expected: tuple[int, int]
    ) -> None:
        told = list(notes(rows, date(own, 1, 1), arrows))
        [facts] = [spoken.facts for spoken in told]
        numbers = [getattr(facts[name], "value", None) for name in ("merged", "renamed")]
        assert tuple(numbers) == expected

    def test_is_silent_on_what_stayed_or_was_merged_on_request(self) -> None:
        land = country("a b")
        whole = merge(land, read_mergers(["A+B=Samen"], land, Gazetteer()))
        assert list(notes("ab", date(2014, 1, 1), [])) == []
        assert list(notes("ab", date(2014, 1, 1), [], whole)) == []
        arrows = ["2017 b>a"]
        assert list(notes("a", date(2017, 1, 1), arrows)) != []
        assert list(notes("a", date(2017, 1, 1), arrows, whole)) == []


LAND = country("a b")


def notes(rows: str, own: date, arrows: list[str], land: Territory = LAND) -> list[Note]:
    """The notes about rows of letters, each in one region."""
    history = Gazetteer(changes=tuple(map(change_of, arrows)))
    reader = Carrier(Names(land, history), land, history, {"indiening.csv": own})
    statements: list[Statement] = [
        replace(said(read.reference, "noord", line=line), named=read.named)
        for line, letter in enumerate(rows, start=2)
        for read in reader.read(code(letter), "", "indiening.csv")
    ]
    assert all(isinstance(one.municipality, Known) for one in statements)
    return list(carried_notes(statements, land, history))
