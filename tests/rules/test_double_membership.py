"""WIT04: nobody in scope is in two regions of one layer."""

import pytest
from worlds import (
    about,
    case,
    code,
    codes,
    country,
    division,
    look,
    named,
    region,
    row,
    said,
    weighs,
)

from congruentie.model.finding import Quantity, Severity, Unit
from congruentie.model.region import Division, Tier
from congruentie.rules.double_membership import double_membership as rule


@pytest.mark.parametrize(
    ("proposed", "expected"),
    [
        pytest.param([division("jeugd", noord="ab", zuid="c")], [], id="everybody in one region"),
        pytest.param([division("jeugd", noord="a")], [], id="some in none"),
        pytest.param(
            [division("jeugd", noord="ab", zuid="bc")], [("jeugd", "b")], id="one in two regions"
        ),
        pytest.param(
            [division("jeugd", noord="abc", zuid="abc")],
            [("jeugd", "a"), ("jeugd", "b"), ("jeugd", "c")],
            id="everybody in two regions",
        ),
        pytest.param(
            [division("jeugd", noord="ab"), division("wmo", zuid="ab")],
            [],
            id="another region for another domain",
        ),
        pytest.param(
            [
                division("jeugd", noord="ab"),
                division("jeugd", tier=Tier.SUPRA_REGIONAL, zuid="ab"),
            ],
            [],
            id="another region at another tier",
        ),
        pytest.param(
            [
                division("jeugd", task="jeugdbescherming", noord="ab"),
                division("jeugd", task="meldpunt", zuid="ab"),
            ],
            [],
            id="another region for another task",
        ),
        pytest.param([division("jeugd")], [], id="a domain without regions"),
    ],
)
def test_finds_who_is_in_two(proposed: list[Division], expected: list[tuple[str, str]]) -> None:
    assert about(look(rule, case(country("a b c"), *proposed))) == expected


@pytest.mark.parametrize(
    ("scope", "expected"),
    [
        pytest.param("b", [("jeugd", "b")], id="in scope"),
        pytest.param("ac", [], id="out of scope"),
    ],
)
def test_whoever_is_out_of_scope_is_context(scope: str, expected: list[tuple[str, str]]) -> None:
    at = case(country("a b c"), division("jeugd", noord="ab", zuid="bc"), scope=scope)
    assert about(look(rule, at)) == expected


def test_names_the_regions_and_the_rows() -> None:
    rows = [
        said("a", "noord", line=2),
        said("b", "noord", line=3),
        said("b", "zuid", line=4),
        said("b", "oost", line=5),
        said("b", "oost", line=6, domain="wmo"),
        said("b", None, line=7),
    ]
    proposed = division("jeugd", noord="ab", oost="b", zuid="bc")
    (found,) = look(rule, case(country("a b c"), proposed, statements=rows))
    assert weighs(rule, found) is Severity.ERROR
    assert found.wording == ""
    assert found.municipalities == codes("b")
    assert named(found.related) == [("jeugd", "noord"), ("jeugd", "oost"), ("jeugd", "zuid")]
    assert found.places == (row(3), row(4), row(5))
    assert found.facts == {
        "number": Quantity(3, Unit.REGIONS),
        "regions": ("Noord", "Oost", "Zuid"),
    }


@pytest.mark.parametrize(
    ("in_noord", "in_zuid", "expected"),
    [
        pytest.param("dorp", "stad", [], id="both rows say which part"),
        pytest.param("dorp", None, [("jeugd", "a")], id="one row is about the whole"),
        pytest.param(None, None, [("jeugd", "a")], id="both rows are about the whole"),
    ],
)
def test_a_municipality_divided_by_part_is_another_rules_business(
    in_noord: str | None, in_zuid: str | None, expected: list[tuple[str, str]]
) -> None:
    proposed = division(
        "jeugd",
        noord=region("noord", "a", parts={code("a"): in_noord} if in_noord else {}),
        zuid=region("zuid", "a", parts={code("a"): in_zuid} if in_zuid else {}),
    )
    assert about(look(rule, case(country("a"), proposed))) == expected
