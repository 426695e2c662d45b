"""The area to judge: provinces and municipalities, by name or code."""

from dataclasses import replace

import pytest
from worlds import codes, country, letters

from congruentie.errors import UsageError
from congruentie.measures.merger import merge
from congruentie.model.gazetteer import Gazetteer
from congruentie.model.territory import Territory
from congruentie.readers.mergers import read_mergers
from congruentie.readers.scope import read_scope

NAMES = {
    "a": "Utrecht",
    "b": "Zeist",
    "c": "Súdwest-Fryslân",
    "d": "Nuenen, Gerwen en Nederwetten",
    "e": "'s-Gravenhage",
    "f": "Eiland",
}
PROVINCES = {"Utrecht": "ab", "Fryslân": "c", "Noord-Brabant": "d"}


@pytest.fixture
def land() -> Territory:
    """Six municipalities in a row; e and f lie in no province."""
    drawn = country("a b c d e f", provinces=PROVINCES)
    named = {
        code: replace(m, name=NAMES[m.name.lower()]) for code, m in drawn.municipalities.items()
    }
    return replace(drawn, municipalities=named)


def refusals(text: str, land: Territory, language: str = "nl") -> list[str]:
    with pytest.raises(UsageError) as raised:
        read_scope(text, land)
    return [mistake.text(language) for mistake in raised.value.mistakes]


@pytest.mark.parametrize(
    "text", ["", "  ", "Nederland", "nederland", "heel Nederland", "landelijk", "national"]
)
def test_everything_is_the_whole_territory_and_needs_no_words(text: str, land: Territory) -> None:
    scope = read_scope(text, land)
    assert letters(scope.municipalities) == "abcdef"
    assert scope.text == ""


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("Noord-Brabant", "d", id="a province"),
        pytest.param("noord brabant", "d", id="a province, folded"),
        pytest.param("provincie Noord-Brabant", "d", id="a province, said so"),
        pytest.param("Fryslân", "c", id="Fryslân"),
        pytest.param("Friesland", "c", id="Fryslân in Dutch"),
        pytest.param("provincie friesland", "c", id="Fryslân in Dutch, said so"),
        pytest.param("Utrecht", "ab", id="a province goes before its city"),
        pytest.param("GM0097", "a", id="so the city goes by its code"),
        pytest.param("97", "a", id="a code without GM"),
        pytest.param("Zeist", "b", id="a municipality"),
        pytest.param("SUDWEST FRYSLAN", "c", id="a municipality, folded"),
        pytest.param("'s-gravenhage", "e", id="an apostrophe"),
        pytest.param("Zeist, GM0099", "bc", id="several"),
        pytest.param("Zeist; GM0099", "bc", id="several, with semicolons"),
        pytest.param("Zeist; GM0099, Eiland", "bcf", id="several, with both"),
        pytest.param("Zeist,", "b", id="a comma too many"),
        pytest.param("Zeist, Eiland,", "bf", id="a comma too many after several"),
        pytest.param(",Zeist,, ,Eiland;;", "bf", id="blanks between commas"),
        pytest.param("Zeist,Zeist,Utrecht", "ab", id="the same twice"),
        pytest.param("Nuenen, Gerwen en Nederwetten", "d", id="a name with a comma"),
        pytest.param("Zeist; Nuenen, Gerwen en Nederwetten", "bd", id="such a name among others"),
    ],
)
def test_finds_what_is_meant(text: str, expected: str, land: Territory) -> None:
    assert letters(read_scope(text, land).municipalities) == expected


def test_keeps_the_words_cleaned(land: Territory) -> None:
    assert read_scope("Zeist,  \tEiland", land).text == "Zeist, Eiland"


def test_every_part_that_is_nothing_is_named(land: Territory) -> None:
    provinces = "Provincies: Fryslân, Noord-Brabant, Utrecht."
    assert refusals("Zeist, Atlantis, GM9999", land) == [
        f"--scope: 'Atlantis' is geen provincie of gemeente van dit gebied. {provinces}",
        f"--scope: 'GM9999' is geen provincie of gemeente van dit gebied. {provinces}",
    ]
    [english] = refusals("Atlantis", land, "en")
    assert english == (
        "--scope: 'Atlantis' is no province or municipality of this territory. "
        "Provinces: Fryslân, Noord-Brabant, Utrecht."
    )


def test_where_it_was_given_is_told(land: Territory) -> None:
    with pytest.raises(UsageError, match=r"^x\.xlsx, blad kop: 'Atlantis' is no province"):
        read_scope("Atlantis", land, origin="x.xlsx, blad kop")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("Zeist, Driebergen", "bf", id="another date beside this one"),
        pytest.param("Utrecht", "ab", id="this date goes first"),
    ],
)
def test_another_date_may_be_looked_up(text: str, expected: str, land: Territory) -> None:
    elsewhere = {"Driebergen": frozenset(codes("f"))}
    scope = read_scope(text, land, older=lambda part: elsewhere.get(part.strip()))
    assert letters(scope.municipalities) == expected
    with pytest.raises(UsageError, match="Atlantis"):
        read_scope("Atlantis", land, older=lambda part: elsewhere.get(part.strip()))


@pytest.mark.parametrize("text", [",", ";", " , ;", "Zei", "Zeist Eiland", "?"])
def test_nothing_is_guessed(text: str, land: Territory) -> None:
    assert refusals(text, land)


def test_what_is_asked_is_safe_to_show(land: Territory) -> None:
    assert refusals("\x1b[2J", land)[0].startswith("--scope: '␛[2J' is geen")


def test_a_territory_without_provinces_has_none_to_name() -> None:
    [complaint] = refusals("Utrecht", country("a"))
    assert complaint.endswith("Provincies: .")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("Zeist", "b", id="a part"),
        pytest.param("Samen", "b", id="the whole"),
        pytest.param("Utrecht", "ab", id="a province that holds one of the parts"),
        pytest.param("Eiland", "f", id="another"),
    ],
)
def test_what_was_merged_on_request_is_judged_as_a_whole(
    text: str, expected: str, land: Territory
) -> None:
    merged = merge(land, read_mergers(["Zeist+Súdwest-Fryslân=Samen"], land, Gazetteer()))
    assert letters(read_scope(text, merged).municipalities) == expected
