"""CEN07: whether the centre was designated, or agreed on by the members."""

import pytest
from worlds import case, codes, country, declaring, division, look, region, row, weighs, worded

from congruentie.model.finding import Severity
from congruentie.rules.designated_centre import designated_centre as rule

LAND = country("a b c")


@pytest.mark.parametrize(
    ("declared", "wording", "severity"),
    [
        pytest.param(
            {"aangewezen_of_afgesproken": "aangewezen"}, "", Severity.WARNING, id="designated"
        ),
        pytest.param(
            {"aangewezen_of_afgesproken": "aangewezen", "rechtsvorm": "centrumregeling"},
            "",
            Severity.WARNING,
            id="designated, by a centre arrangement",
        ),
        pytest.param(
            {"aangewezen_of_afgesproken": "afgesproken", "rechtsvorm": "centrumregeling"},
            "agreed",
            Severity.INFO,
            id="agreed on, by a centre arrangement",
        ),
    ],
)
def test_finds_centres_that_are_more_than_a_member(
    declared: dict[str, str], wording: str, severity: Severity
) -> None:
    (found,) = look(rule, case(LAND, declaring(noord=declared)))
    assert (found.wording, weighs(rule, found)) == (wording, severity)


@pytest.mark.parametrize(
    "declared",
    [
        pytest.param({"aangewezen_of_afgesproken": "afgesproken"}, id="agreed on"),
        pytest.param({"rechtsvorm": "gr_openbaar_lichaam"}, id="another form"),
        pytest.param({"centrumgemeente": "GM0097"}, id="a centre, and nothing about it"),
        pytest.param({}, id="nothing"),
    ],
)
def test_is_silent_about_the_rest(declared: dict[str, str]) -> None:
    assert look(rule, case(LAND, declaring(noord=declared))) == []


def test_a_centre_arrangement_says_how_it_came_about_where_others_do() -> None:
    silent = {"rechtsvorm": "centrumregeling"}
    spoken = {"aangewezen_of_afgesproken": "afgesproken"}
    (found,) = look(rule, case(LAND, declaring(noord=silent, zuid=spoken)))
    assert (found.wording, weighs(rule, found)) == ("undeclared", Severity.WARNING)
    assert look(rule, case(LAND, declaring(noord=silent))) == []


def test_points_at_the_description() -> None:
    named = {"aangewezen_of_afgesproken": "aangewezen"}
    noord = region("noord", "ab", attributes=named, places=(row(3), row(8)))
    (found,) = look(rule, case(LAND, division("jeugd", noord=noord)))
    assert worded([found]) == [("noord", "")]
    assert found.municipalities == codes("ab")
    assert found.places == (row(8),)
    assert found.facts == {}
