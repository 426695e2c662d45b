"""AAN03: nobody is cut off from the outside by a region it is not in."""

import pytest
from worlds import about, case, codes, country, division, look, named, region, row, weighs

from congruentie.model.finding import Severity
from congruentie.rules.enclosing_region import enclosing_region as rule

FOUND = [("jeugd", "ring")]


@pytest.mark.parametrize(
    ("drawing", "members", "expected"),
    [
        pytest.param("b c d \n e a f \n g h i", "bcdefghi", FOUND, id="a closed ring"),
        pytest.param("b b b \n b a b \n b b b", "b", FOUND, id="one municipality all around"),
        pytest.param("b c d \n e a f \n g h i", "cefh", FOUND, id="no way out through a corner"),
        pytest.param("b c d \n e a f \n g h i", "bcdeghi", [], id="a gap in the ring"),
        pytest.param("b c d \n e a f \n g h i", "abcdefghi", [], id="who is inside takes part"),
        pytest.param("b c d \n e a . \n g h i", "bcdeghi", [], id="open to the sea"),
        pytest.param("b c d \n e a # \n g h i", "bcdeghi", [], id="open to another country"),
        pytest.param("b b b b \n b a ~ b \n b b b b", "b", FOUND, id="open to a lake only"),
        pytest.param("b b b \n b ~ b \n b b b", "b", [], id="nothing inside but a lake"),
        pytest.param("b b b \n b # b \n b b b", "b", [], id="nothing inside but a foreign enclave"),
        pytest.param("a b c", "", [], id="nobody"),
    ],
)
def test_finds_who_cannot_reach_the_outside(
    drawing: str, members: str, expected: list[tuple[str, str]]
) -> None:
    assert about(look(rule, case(country(drawing), division("jeugd", ring=members)))) == expected


def test_names_who_is_inside() -> None:
    land = country(
        """
        b b b b
        b a c b
        b b b b
        """
    )
    ring = region("ring", "b", places=(row(3),))
    (found,) = look(rule, case(land, division("jeugd", ring=ring, midden="ac")))
    assert weighs(rule, found) is Severity.INFO
    assert found.wording == ""
    assert found.municipalities == codes("ac")
    assert named(found.related) == [("", "a"), ("", "c")]
    assert found.places == (row(3),)
    assert found.facts == {"inside": ("A", "C")}


def test_two_groups_inside_are_found_apart() -> None:
    land = country(
        """
        b b b b b
        b a b c b
        b b b b b
        """
    )
    found = look(rule, case(land, division("jeugd", ring="b")))
    assert about(found) == [("jeugd", "ring"), ("jeugd", "ring")]
    assert [sighting.facts["inside"] for sighting in found] == [("A",), ("C",)]


def test_a_ring_of_two_regions_encloses_nobody() -> None:
    land = country("b b c \n b a c \n b c c")
    assert look(rule, case(land, division("jeugd", west="b", oost="c"))) == []
