"""CEN08: the centre that a region names has to be one of its members."""

import pytest
from worlds import about, case, code, country, division, look, named, region, row

from congruentie.rules.centre_not_member import centre_not_member as rule


@pytest.mark.parametrize(
    ("members", "expected"),
    [
        pytest.param("ab", [], id="a member"),
        pytest.param("b", [("jeugd", "noord")], id="no member"),
        pytest.param("", [], id="a region without members is WIT05's"),
    ],
)
def test_finds_a_named_centre_that_takes_no_part(
    members: str, expected: list[tuple[str, str]]
) -> None:
    noord = region("noord", members, attributes={"centrumgemeente": code("a")})
    at = case(country("a b"), division("jeugd", noord=noord))
    assert about(look(rule, at)) == expected


@pytest.mark.parametrize(
    "attributes", [{}, {"centrumgemeente": ""}], ids=["no such column", "empty cell"]
)
def test_a_region_need_not_name_a_centre(attributes: dict[str, str]) -> None:
    noord = region("noord", "b", attributes=attributes)
    assert look(rule, case(country("a b"), division("jeugd", noord=noord))) == []


def test_says_which_centre_and_where_it_is_named() -> None:
    named_here = row(5)
    noord = region(
        "noord", "b", attributes={"centrumgemeente": code("a")}, places=(row(2), named_here)
    )
    [found] = look(rule, case(country("a b"), division("jeugd", noord=noord)))
    assert found.facts == {"centre": "A"}
    assert found.municipalities == (code("a"),)
    assert named(found.related) == [("", "a")]
    assert found.places == (row(2), named_here)


def test_a_centre_that_nobody_knows_is_named_as_it_was_read() -> None:
    noord = region("noord", "ab", attributes={"centrumgemeente": "Utopia"})
    [found] = look(rule, case(country("a b"), division("jeugd", noord=noord)))
    assert found.facts == {"centre": "Utopia"}
    assert found.municipalities == ()
