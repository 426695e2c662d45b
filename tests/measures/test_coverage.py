"""Who is in no region, and who is in more than one."""

import pytest
from worlds import codes, division, letters

from congruentie.measures.coverage import double_memberships, total_white_spots, white_spots
from congruentie.model.region import Division

EVERYBODY = "abc"


@pytest.mark.parametrize(
    ("proposed", "scope", "expected"),
    [
        pytest.param(division("jeugd", noord="abc"), EVERYBODY, "", id="everybody takes part"),
        pytest.param(division("jeugd", noord="b"), EVERYBODY, "ac", id="two do not"),
        pytest.param(division("jeugd", noord="b"), "bc", "c", id="one of them out of scope"),
        pytest.param(division("jeugd", noord="b"), "", "", id="nobody in scope"),
        pytest.param(division("jeugd", leeg=""), EVERYBODY, "abc", id="a region without members"),
        pytest.param(division("jeugd"), EVERYBODY, "abc", id="no regions"),
    ],
)
def test_white_spots(proposed: Division, scope: str, expected: str) -> None:
    assert white_spots(proposed, frozenset(codes(scope))) == codes(expected)


@pytest.mark.parametrize(
    ("proposed", "scope", "expected"),
    [
        pytest.param([], EVERYBODY, "", id="no divisions"),
        pytest.param([division("jeugd", noord="a")], EVERYBODY, "bc", id="one division"),
        pytest.param(
            [division("jeugd", noord="a"), division("wmo", noord="b")],
            EVERYBODY,
            "c",
            id="in neither of two",
        ),
        pytest.param(
            [division("jeugd", noord="a"), division("wmo", noord="b")], "ab", "", id="out of scope"
        ),
        pytest.param(
            [division("jeugd", noord="ab"), division("wmo", noord="bc")],
            EVERYBODY,
            "",
            id="everybody somewhere",
        ),
        pytest.param(
            [division("jeugd"), division("wmo")], EVERYBODY, "abc", id="divisions without regions"
        ),
    ],
)
def test_total_white_spots(proposed: list[Division], scope: str, expected: str) -> None:
    assert total_white_spots(proposed, frozenset(codes(scope))) == codes(expected)


@pytest.mark.parametrize(
    ("proposed", "scope", "expected"),
    [
        pytest.param(division("jeugd", noord="ab", zuid="c"), EVERYBODY, {}, id="a partition"),
        pytest.param(
            division("jeugd", zuid="bc", noord="ab"),
            EVERYBODY,
            {"b": ("noord", "zuid")},
            id="one in two regions",
        ),
        pytest.param(division("jeugd", zuid="bc", noord="ab"), "ac", {}, id="out of scope"),
        pytest.param(
            division("jeugd", oost="ca", noord="ca", zuid="c"),
            EVERYBODY,
            {"a": ("noord", "oost"), "c": ("noord", "oost", "zuid")},
            id="two and three regions",
        ),
        pytest.param(division("jeugd"), EVERYBODY, {}, id="no regions"),
    ],
)
def test_double_memberships(
    proposed: Division, scope: str, expected: dict[str, tuple[str, ...]]
) -> None:
    found = double_memberships(proposed, frozenset(codes(scope)))
    assert {
        letters([code]): tuple(region.code for region in regions) for code, regions in found.items()
    } == expected
