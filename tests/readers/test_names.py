"""The ladder from a cell to a municipality."""

from datetime import date

import pytest

from congruentie.model.gazetteer import Alias, Change, Gazetteer
from congruentie.model.submission import (
    Ambiguous,
    Conflicting,
    Glued,
    Known,
    OtherYear,
    Reference,
    Unknown,
)
from congruentie.model.territory import Territory
from congruentie.readers.names import Names


@pytest.fixture
def names(territory: Territory, gazetteer: Gazetteer) -> Names:
    return Names(territory, gazetteer)


@pytest.mark.parametrize(
    "spelling",
    [
        pytest.param("GM0363", id="as CBS writes it"),
        pytest.param("gm0363", id="lower case"),
        pytest.param("0363", id="without GM"),
        pytest.param("363", id="as a number"),
        pytest.param("363.0", id="as a number with a point"),
        pytest.param("GM 0363", id="with a space"),
        pytest.param("GM-0363", id="with a hyphen"),
        pytest.param("  GM0363    ", id="padded"),
        pytest.param("GM\xa00363", id="with a space that does not break"),
    ],
)
def test_every_spelling_of_a_code_is_the_code(names: Names, spelling: str) -> None:
    assert names.resolve(spelling, "") == Known(code="GM0363")


@pytest.mark.parametrize(
    ("text", "suggested"),
    [
        pytest.param("GM0000", (), id="all zeros"),
        pytest.param("00363", (), id="five digits"),
        pytest.param("GM9999", (), id="a code that never was"),
        pytest.param("WK036301", ("GM0363",), id="a district"),
        pytest.param("BU03630102", ("GM0363",), id="a neighbourhood"),
        pytest.param("٣٦٣", (), id="digits of another script"),
        pytest.param("３６３", (), id="digits of full width"),
        pytest.param("3_63", (), id="a number as programmers write it"),
        pytest.param("-363", (), id="a negative number"),
        pytest.param("3.63e2", (), id="a number in powers of ten"),
    ],
)
def test_what_is_no_code_stays_unknown(names: Names, text: str, suggested: tuple[str, ...]) -> None:
    assert names.resolve(text, "") == Unknown(text=text, suggestions=suggested)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        pytest.param("Amsterdam", "GM0363", id="exactly"),
        pytest.param("AMSTERDAM", "GM0363", id="in capitals"),
        pytest.param("gemeente Amsterdam", "GM0363", id="gemeente before it"),
        pytest.param("Amsterdam (gemeente)", "GM0363", id="gemeente after it"),
        pytest.param("  Amster\u200bdam ", "GM0363", id="with an invisible character"),
        pytest.param("Sudwest Fryslan", "GM1900", id="without accents"),
        pytest.param("Su\u0301dwest-Frysla\u0302n", "GM1900", id="accents as marks of their own"),
        pytest.param("Súdwest\u2010Fryslân", "GM1900", id="typographic hyphen"),
        pytest.param("Súdwest\u2011Fryslân", "GM1900", id="hyphen that does not break"),
        pytest.param("\u2019s-Gravenhage", "GM0518", id="typographic apostrophe"),
        pytest.param("\u2018s Gravenhage", "GM0518", id="wrong apostrophe, no hyphen"),
        pytest.param("Den Haag", "GM0518", id="alias"),
        pytest.param("Bergen NH", "GM0373", id="without brackets"),
        pytest.param("Bergen (L)", "GM0893", id="without full stop"),
        pytest.param("Nuenen, Gerwen en Nederwetten", "GM0820", id="a comma inside a name"),
        pytest.param("Gooise\xa0Meren", "GM1942", id="a space that does not break"),
        pytest.param("Ａｍｓｔｅｒｄａｍ", "GM0363", id="letters of full width"),
        pytest.param("363", "GM0363", id="a code in the column for names"),
    ],
)
def test_a_name_is_recognised_whatever_its_spelling(names: Names, text: str, code: str) -> None:
    assert names.resolve("", text) == Known(code=code)


def test_a_name_that_two_municipalities_answer_to_is_ambiguous(names: Names) -> None:
    assert names.resolve("", "Bergen") == Ambiguous(text="Bergen", candidates=("GM0373", "GM0893"))


@pytest.mark.parametrize("text", ["Groesbeek", "GROESBEEK", "gemeente Groesbeek"])
def test_an_abolished_name_tells_its_end_and_its_successor(names: Names, text: str) -> None:
    assert names.resolve("", text) == OtherYear(
        text=text, code="GM0241", name="Groesbeek", until=date(2016, 1, 1), counterparts=("GM1945",)
    )


def test_an_abolished_code_follows_its_successors_to_the_territory(names: Names) -> None:
    assert names.resolve("GM0282", "") == OtherYear(
        text="GM0282",
        code="GM0282",
        name="Ubbergen",
        until=date(2015, 1, 1),
        counterparts=("GM1945",),
    )


def test_a_municipality_that_was_split_has_several_successors(names: Names) -> None:
    found = names.resolve("", "Muiden")
    assert isinstance(found, OtherYear)
    assert found.counterparts == ("GM0457", "GM1942")


@pytest.mark.parametrize(("code", "name"), [("GM1948", ""), ("", "Meierijstad")])
def test_a_younger_municipality_tells_its_start_and_its_predecessors(
    names: Names, code: str, name: str
) -> None:
    assert names.resolve(code, name) == OtherYear(
        text=code or name,
        code="GM1948",
        name="Meierijstad",
        since=date(2017, 1, 1),
        counterparts=("GM0844", "GM0860"),
    )


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        pytest.param("Meppel Oldebroek", ("GM0119", "GM0269"), id="a comma forgotten"),
        pytest.param("Oldebroek, Meppel", ("GM0269", "GM0119"), id="comma"),
        pytest.param("Meppel/Oldebroek", ("GM0119", "GM0269"), id="slash"),
        pytest.param("Meppel\nOldebroek", ("GM0119", "GM0269"), id="two lines"),
        pytest.param("Meppel en Oldebroek", ("GM0119", "GM0269"), id="en between them"),
        pytest.param("Meppel + Weesp + Diemen", ("GM0119", "GM0457", "GM0384"), id="three"),
        pytest.param("Aa en Hunze en Meppel", ("GM1680", "GM0119"), id="en inside a name too"),
        pytest.param(
            "Nuenen, Gerwen en Nederwetten, Weesp", ("GM0820", "GM0457"), id="comma inside"
        ),
        pytest.param("Bergen (NH.); Den Haag", ("GM0373", "GM0518"), id="one of them an alias"),
    ],
)
def test_several_names_in_one_cell_are_glued(
    names: Names, text: str, parts: tuple[str, ...]
) -> None:
    found = names.resolve("", text)
    assert isinstance(found, Glued)
    assert found.parts == parts


@pytest.mark.parametrize(
    ("text", "suggested"),
    [
        pytest.param("Amsterdan", ("GM0363",), id="a slip of the pen"),
        pytest.param("Аmsterdam", ("GM0363",), id="a Cyrillic letter that looks Latin"),
        pytest.param("Zzyzx", (), id="nothing like it"),
        pytest.param("Meppel Meppel", ("GM0119",), id="one name twice"),
        pytest.param(
            "Diemen Weesp Meppel Veghel Oldebroek", ("GM0384",), id="more than four names"
        ),
    ],
)
def test_what_remains_is_unknown_with_suggestions_only(
    names: Names, text: str, suggested: tuple[str, ...]
) -> None:
    assert names.resolve("", text) == Unknown(text=text, suggestions=suggested)


def test_at_most_three_suggestions_best_first(names: Names) -> None:
    found = names.resolve("", "Bergen (X.)")
    assert isinstance(found, Unknown)
    assert len(found.suggestions) <= 3
    assert set(found.suggestions) <= {"GM0373", "GM0893", "GM1945"}
    assert len(found.suggestions) == 3


KNOWN = Known(code="GM0363")


@pytest.mark.parametrize(
    ("code", "name", "expected"),
    [
        pytest.param("GM0363", "Amsterdam", KNOWN, id="they agree"),
        pytest.param("GM0363", "gem. AMSTERDAM", KNOWN, id="they agree in other words"),
        pytest.param("GM0363", "de hoofdstad", KNOWN, id="a name nobody knows"),
        pytest.param("GM0373", "Bergen", Known(code="GM0373"), id="the code settles an ambiguity"),
        pytest.param("GM1945", "Groesbeek", Known(code="GM1945"), id="an older name of the same"),
        pytest.param(
            "GM0363",
            "Diemen",
            Conflicting(code="GM0363", text="Diemen", code_of_name="GM0384"),
            id="the name is of another",
        ),
        pytest.param(
            "GM0363",
            "Groesbeek",
            Conflicting(code="GM0363", text="Groesbeek", code_of_name="GM1945"),
            id="the name is an older one of another",
        ),
        pytest.param(
            "GM0363",
            "Bergen",
            Conflicting(code="GM0363", text="Bergen", code_of_name="GM0373"),
            id="the name is ambiguous but never this one",
        ),
        pytest.param(
            "GM9999",
            "Diemen",
            Unknown(text="GM9999 Diemen", suggestions=("GM0384",)),
            id="the name does not overrule an unknown code",
        ),
        pytest.param(
            "GM0241",
            "Berg en Dal",
            OtherYear(
                text="GM0241",
                code="GM0241",
                name="Groesbeek",
                until=date(2016, 1, 1),
                counterparts=("GM1945",),
            ),
            id="the name does not overrule a code of another year",
        ),
        pytest.param(
            "GM0119",
            "Meppel Oldebroek",
            Glued(text="Meppel Oldebroek", parts=("GM0119", "GM0269")),
            id="the code does not hide a second municipality",
        ),
    ],
)
def test_code_and_name_are_held_against_each_other(
    names: Names, code: str, name: str, expected: Reference
) -> None:
    assert names.resolve(code, name) == expected


@pytest.mark.parametrize(
    ("name", "suggested"),
    [
        pytest.param("Bergen", ("GM0373", "GM0893"), id="an ambiguous name"),
        pytest.param("Groesbeek", ("GM1945",), id="an older name"),
        pytest.param("Meppel Weesp", ("GM0119", "GM0457"), id="two names"),
        pytest.param("Amsterdan", ("GM0363",), id="a slip of the pen"),
        pytest.param("Zzyzx", (), id="nothing"),
    ],
)
def test_the_name_beside_an_unknown_code_is_a_suggestion(
    names: Names, name: str, suggested: tuple[str, ...]
) -> None:
    assert names.resolve("GM9999", name) == Unknown(text=f"GM9999 {name}", suggestions=suggested)


def change(old: str, new: str, day: date) -> Change:
    return Change(
        date=day,
        old_code=old[:6],
        old_name=old[7:],
        new_code=new[:6],
        new_name=new[7:],
        share=1.0,
        official=True,
    )


def test_an_older_name_of_a_code_that_is_still_there_is_known(territory: Territory) -> None:
    renamed = change("GM0363 Mokum", "GM0363 Amsterdam", date(2010, 1, 1))
    names = Names(territory, Gazetteer(changes=(renamed,)))
    assert names.resolve("", "Mokum") == Known(code="GM0363")


def test_an_older_name_that_two_municipalities_bore_is_ambiguous(territory: Territory) -> None:
    history = (
        change("GM0001 Oudorp", "GM0363 Amsterdam", date(2010, 1, 1)),
        change("GM0002 Oudorp", "GM0384 Diemen", date(2011, 1, 1)),
    )
    names = Names(territory, Gazetteer(changes=history))
    assert names.resolve("", "Oudorp") == Ambiguous(text="Oudorp", candidates=("GM0363", "GM0384"))


@pytest.mark.parametrize(
    ("heirs", "bearer", "until", "counterparts"),
    [
        pytest.param(
            ("GM0363 Amsterdam", "GM0363 Amsterdam"),
            "GM0002",
            2011,
            ("GM0363",),
            id="that became one",
        ),
        pytest.param(
            ("GM0363 Amsterdam", "GM9998 Weg"), "GM0001", 2010, ("GM0363",), id="of which one left"
        ),
        pytest.param(
            ("GM9997 Heen", "GM9998 Weg"), "GM0002", 2011, (), id="that both went elsewhere"
        ),
    ],
)
def test_an_older_name_of_two_municipalities_is_still_an_older_name(
    territory: Territory,
    heirs: tuple[str, str],
    bearer: str,
    until: int,
    counterparts: tuple[str, ...],
) -> None:
    history = (
        change("GM0001 Oudorp", heirs[0], date(2010, 1, 1)),
        change("GM0002 Oudorp", heirs[1], date(2011, 1, 1)),
    )
    assert Names(territory, Gazetteer(changes=history)).resolve("", "Oudorp") == OtherYear(
        text="Oudorp",
        code=bearer,
        name="Oudorp",
        until=date(until, 1, 1),
        counterparts=counterparts,
    )


def test_an_alias_of_an_abolished_municipality_explains_it_too(territory: Territory) -> None:
    history = Gazetteer(
        aliases=(Alias(code="GM0241", spelling="Groesbeek a/d grens"),),
        changes=(change("GM0241 Groesbeek", "GM1945 Berg en Dal", date(2016, 1, 1)),),
    )
    found = Names(territory, history).resolve("", "Groesbeek a/d Grens")
    assert isinstance(found, OtherYear)
    assert found.counterparts == ("GM1945",)


def test_a_cell_with_a_whole_sentence_is_not_cut_into_names(names: Names) -> None:
    found = names.resolve("", "Meppel Oldebroek " * 9)
    assert isinstance(found, Unknown)


def test_unseen_characters_are_shown_in_what_is_reported(names: Names) -> None:
    found = names.resolve("", "Qqq\x1b[2J\u202eqqQ")
    assert found == Unknown(text="Qqq\u241b[2J\ufffdqqQ")


def test_names_are_reported_in_one_normal_form(names: Names) -> None:
    assert names.resolve("", "Xu\u0301x") == Unknown(text="Xúx")
