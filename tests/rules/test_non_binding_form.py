"""PRO04: every region has a form that binds its members."""

import pytest
from worlds import case, codes, country, declaring, division, look, region, row, weighs, worded

from congruentie.model.finding import Severity
from congruentie.rules.non_binding_form import non_binding_form as rule

LAND = country("a b c")


@pytest.mark.parametrize(
    ("form", "of_one", "of_two"),
    [
        pytest.param("gr_openbaar_lichaam", "alone", None, id="a public body"),
        pytest.param("gr_gemeenschappelijk_orgaan", "alone", None, id="a joint organ"),
        pytest.param("gr_bedrijfsvoeringsorganisatie", "alone", None, id="an operations body"),
        pytest.param("gr_regeling_zonder_meer", "alone", None, id="a light arrangement"),
        pytest.param("centrumregeling", None, None, id="a centre arrangement"),
        pytest.param("bestuursovereenkomst", None, None, id="an agreement"),
        pytest.param("dvo", None, None, id="services"),
        pytest.param("stichting", None, None, id="a foundation"),
        pytest.param("ambtelijke_fusie", None, None, id="merged staff"),
        pytest.param("anders", None, None, id="something else"),
        pytest.param("intentie", "", "", id="a declaration of intent"),
        pytest.param("geen", "", "", id="none"),
    ],
)
def test_finds_forms_that_do_not_bind(form: str, of_one: str | None, of_two: str | None) -> None:
    for members, wording in (("a", of_one), ("ab", of_two)):
        noord = region("noord", members, attributes={"rechtsvorm": form})
        found = look(rule, case(LAND, division("jeugd", noord=noord)))
        assert [s.wording for s in found] == ([] if wording is None else [wording])


def test_who_is_silent_while_others_speak_is_found() -> None:
    proposed = declaring(noord={}, zuid={"rechtsvorm": "dvo"})
    assert worded(look(rule, case(LAND, proposed))) == [("noord", "undeclared")]


def test_a_domain_that_is_silent_is_not_asked_while_another_is() -> None:
    silent = declaring("wmo", noord={"partners": "ggz"})
    at = case(LAND, declaring(noord={"rechtsvorm": "geen"}, zuid={}), silent)
    assert worded(look(rule, at)) == [("noord", ""), ("zuid", "undeclared")]


def test_points_at_the_description() -> None:
    noord = region("noord", "ab", attributes={"rechtsvorm": "geen"}, places=(row(3), row(8)))
    (found,) = look(rule, case(LAND, division("jeugd", noord=noord)))
    assert weighs(rule, found) is Severity.WARNING
    assert found.municipalities == codes("ab")
    assert found.places == (row(8),)
    assert found.facts == {}
