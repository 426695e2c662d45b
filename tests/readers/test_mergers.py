"""Mergers as they are asked for on the command line."""

from dataclasses import replace
from itertools import pairwise

import pytest
from worlds import change_of, code, codes, country, letters

from congruentie.errors import UsageError
from congruentie.measures.merger import merge
from congruentie.model.gazetteer import Gazetteer
from congruentie.model.territory import Merger
from congruentie.readers.mergers import merger_notes, read_mergers
from congruentie.reports.sentences import note
from congruentie.words import LANGUAGES

LAND = country("""
    a b c
    d e f
""")
HISTORY = Gazetteer(
    changes=tuple(map(change_of, ("2018 a>x", "2018 b>x", "2019 d>e", "2020 b>y", "2020 c>y")))
)
"""A and B are to become X, E is to take in D, and B and C are to become Y."""


def found(*texts: str) -> tuple[Merger, ...]:
    return read_mergers(texts, LAND, HISTORY)


def refusals(*texts: str, language: str = "nl") -> list[str]:
    with pytest.raises(UsageError) as raised:
        found(*texts)
    return [mistake.text(language) for mistake in raised.value.mistakes]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(f"{code('a')}+{code('e')}=Samen", id="codes"),
        pytest.param("A+E=Samen", id="names"),
        pytest.param(f" {code('e')} + a = Samen ", id="both, with spaces, in small letters"),
        pytest.param("A+E+A=Samen", id="one of them twice"),
        pytest.param("A++E=Samen", id="a plus too many"),
    ],
)
def test_parts_are_named_by_code_or_name(text: str) -> None:
    [merger] = found(text)
    assert merger.name == "Samen"
    assert letters(part.code for part in merger.parts) == "ae"
    assert [part.code for part in merger.parts] == sorted(part.code for part in merger.parts)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("A+B=X", "x", id="a merger that history knows"),
        pytest.param("A+B=x", "x", id="in small letters"),
        pytest.param("A+B+C=X", "a", id="with one too many"),
        pytest.param("A+C=X", "a", id="with others"),
        pytest.param("B+C=Z", "b", id="under another name"),
        pytest.param("D+E=E", "e", id="one that takes in a neighbour"),
        pytest.param("E+F=Nieuw", "e", id="that history does not know"),
    ],
)
def test_history_gives_the_code_or_else_the_lowest_part(text: str, expected: str) -> None:
    assert [merger.code for merger in found(text)] == [code(expected)]


def test_several_stand_in_the_order_of_their_codes() -> None:
    assert [m.code for m in found("E+F=Zuid", "A+D=West")] == list(codes("ae"))


def test_nothing_asked_is_nothing_merged() -> None:
    assert found() == ()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("A+B=Samen", True, id="neighbours"),
        pytest.param("A+B+C+F=Samen", True, id="in a row"),
        pytest.param("A+C=Samen", False, id="with another between them"),
        pytest.param("A+E=Samen", False, id="that meet in a corner"),
        pytest.param("A+D+C+F=Samen", False, id="two and two"),
    ],
)
def test_knows_whether_the_parts_hang_together(text: str, *, expected: bool) -> None:
    [merger] = found(text)
    assert merger.adjoining is expected
    notes = merger_notes(merge(LAND, [merger]))
    assert [note.key for note in notes] == ([] if expected else ["merger-apart"])


def test_a_note_names_the_merger_in_both_languages() -> None:
    [said] = merger_notes(merge(LAND, found("A+C=Samen")))
    for language in LANGUAGES:
        assert note(said, language).startswith("--merge: ")
        assert "Samen" in note(said, language)


@pytest.mark.parametrize(
    ("texts", "expected"),
    [
        pytest.param(
            ["A+Q=Samen"],
            ["'Q' is geen gemeente van dit gebied. Verwacht: een code of een naam."],
            id="an unknown name",
        ),
        pytest.param(
            ["A+GM9999=Samen"],
            ["'GM9999' is geen gemeente van dit gebied. Verwacht: een code of een naam."],
            id="an unknown code",
        ),
        pytest.param(
            ["A=Samen"],
            ["'A=Samen' noemt geen twee gemeenten. Verwacht: GM0003+GM0010=Naam."],
            id="one part",
        ),
        pytest.param(
            [f"A+{code('a')}=Samen"],
            [f"'A+{code('a')}=Samen' noemt geen twee gemeenten. Verwacht: GM0003+GM0010=Naam."],
            id="one part, by name and by code",
        ),
        pytest.param(
            ["A+B"],
            ["'A+B' noemt de nieuwe naam niet. Verwacht: GM0003+GM0010=Naam."],
            id="no name",
        ),
        pytest.param(
            [""],
            [
                "'' noemt geen twee gemeenten. Verwacht: GM0003+GM0010=Naam.",
                "'' noemt de nieuwe naam niet. Verwacht: GM0003+GM0010=Naam.",
            ],
            id="nothing",
        ),
        pytest.param(
            ["A+B=C"],
            ["'C' is al een andere gemeente. Kies een andere naam."],
            id="the name of another",
        ),
        pytest.param(
            ["A+B=Samen", "B+C=Ook"], ["B staat in meer dan één samenvoeging."], id="one in two"
        ),
        pytest.param(
            ["A+B=Samen", "A+B=Samen"],
            [
                "A staat in meer dan één samenvoeging.",
                "B staat in meer dan één samenvoeging.",
                "Samen staat in meer dan één samenvoeging.",
            ],
            id="the same merger twice",
        ),
        pytest.param(
            ["A+B=Samen", "D+E=Samen"],
            ["Samen staat in meer dan één samenvoeging."],
            id="one name for two",
        ),
        pytest.param(
            ["A+Q=Samen", "B=", "A+C=Ook"],
            [
                "'Q' is geen gemeente van dit gebied. Verwacht: een code of een naam.",
                "'B=' noemt geen twee gemeenten. Verwacht: GM0003+GM0010=Naam.",
                "'B=' noemt de nieuwe naam niet. Verwacht: GM0003+GM0010=Naam.",
                "A staat in meer dan één samenvoeging.",
            ],
            id="everything at once",
        ),
    ],
)
def test_every_mistake_is_told(texts: list[str], expected: list[str]) -> None:
    assert refusals(*texts) == [f"--merge: {sentence}" for sentence in expected]
    english = refusals(*texts, language="en")
    assert len(english) == len(expected)
    assert all(here != there for here, there in zip(english, refusals(*texts), strict=True))


def test_a_name_that_two_bear_is_no_part() -> None:
    both = {c: replace(m, name="Bergen") for c, m in LAND.municipalities.items() if c < code("c")}
    land = replace(LAND, municipalities={**LAND.municipalities, **both})
    with pytest.raises(UsageError):
        read_mergers(["Bergen+C=Samen"], land, HISTORY)


def test_the_order_of_asking_makes_no_difference() -> None:
    texts = ["A+D=West", "B+E=Midden", "C+F=Oost"]
    turns = [found(*texts[n:], *texts[:n]) for n in range(3)]
    assert all(one == other for one, other in pairwise(turns))
