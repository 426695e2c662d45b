"""GEG07: one cell that falls apart into several municipalities."""

import pytest
from worlds import case, code, codes, country, division, look, row, said

from congruentie.model.submission import Glued, Unknown
from congruentie.rules.glued_names import glued_names as rule

LAND = country("a b c d")
NOORD = division("jeugd", noord="ab")


def glued(parts: str) -> Glued:
    """A cell such as ``B A`` for ``ba``."""
    return Glued(text=" ".join(parts.upper()), parts=tuple(code(part) for part in parts))


def test_names_the_parts_as_they_stand_in_the_cell() -> None:
    rows = [said(glued("ba"), "noord", line=2)]
    [found] = look(rule, case(LAND, NOORD, statements=rows))
    assert found.facts == {"read": "B A", "parts": ("B", "A")}
    assert found.municipalities == codes("ab")


def test_sees_every_cell_text_once_with_all_its_places() -> None:
    rows = [
        said(glued("ab"), "noord", line=2),
        said(glued("ab"), "zuid", line=3),
        said(glued("abc"), "noord", line=4),
    ]
    found = look(rule, case(LAND, NOORD, statements=rows))
    assert [(s.subject.detail, s.places) for s in found] == [
        ("A B", (row(2), row(3))),
        ("A B C", (row(4),)),
    ]


@pytest.mark.parametrize(
    ("parts", "expected"),
    [
        pytest.param("bc", ["B C"], id="one part in scope"),
        pytest.param("cd", [], id="no part in scope"),
    ],
)
def test_leaves_out_what_can_only_be_about_others_than_those_in_scope(
    parts: str, expected: list[str]
) -> None:
    rows = [said(glued(parts), "noord", line=2)]
    found = look(rule, case(LAND, NOORD, statements=rows, scope="ab"))
    assert [s.subject.detail for s in found] == expected


def test_one_known_or_unknown_name_is_not_glued() -> None:
    rows = [said("a", "noord", line=2), said(Unknown(text="Utopia"), "noord", line=3)]
    assert look(rule, case(LAND, NOORD, statements=rows)) == []
