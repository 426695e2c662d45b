"""WIT02: nobody in scope is in no region of any domain."""

import pytest
from worlds import about, case, codes, country, division, look, weighs

from congruentie.model.finding import Quantity, Severity, Unit
from congruentie.model.region import Division, Tier
from congruentie.rules.total_white_spot import total_white_spot as rule


@pytest.mark.parametrize(
    ("proposed", "expected"),
    [
        pytest.param(
            [division("jeugd", noord="a"), division("wmo", noord="a")],
            [("", "b")],
            id="in neither of two domains",
        ),
        pytest.param(
            [division("jeugd", noord="a"), division("wmo", noord="ab")],
            [],
            id="in one of two domains",
        ),
        pytest.param(
            [division("jeugd", noord="ab"), division("wmo", noord="ab")],
            [],
            id="in both domains",
        ),
        pytest.param(
            [division("jeugd"), division("wmo")],
            [("", "a"), ("", "b")],
            id="two domains without regions",
        ),
        pytest.param([division("jeugd", noord="a")], [], id="one domain only"),
        pytest.param(
            [
                division("jeugd", noord="a"),
                division("jeugd", tier=Tier.SUPRA_REGIONAL, noord="a"),
            ],
            [],
            id="two tiers of one domain",
        ),
        pytest.param([], [], id="no domain at all"),
    ],
)
def test_finds_who_is_nowhere(proposed: list[Division], expected: list[tuple[str, str]]) -> None:
    assert about(look(rule, case(country("a b"), *proposed))) == expected


@pytest.mark.parametrize(
    ("scope", "expected"),
    [
        pytest.param("ab", [("", "b")], id="in scope"),
        pytest.param("a", [], id="out of scope"),
    ],
)
def test_whoever_is_out_of_scope_is_context(scope: str, expected: list[tuple[str, str]]) -> None:
    proposed = division("jeugd", noord="a"), division("wmo", noord="a")
    assert about(look(rule, case(country("a b"), *proposed, scope=scope))) == expected


def test_says_how_many_live_there_and_counts_domains_not_layers() -> None:
    proposed = (
        division("jeugd", noord="a"),
        division("jeugd", tier=Tier.SUPRA_REGIONAL, noord="a"),
        division("wmo", noord="a"),
    )
    (found,) = look(rule, case(country("a b", b=12_345), *proposed))
    assert weighs(rule, found) is Severity.ERROR
    assert found.wording == ""
    assert found.municipalities == codes("b")
    assert found.related == ()
    assert found.facts == {
        "inhabitants": Quantity(12_345, Unit.INHABITANTS),
        "domains": Quantity(2, Unit.COUNT),
    }
