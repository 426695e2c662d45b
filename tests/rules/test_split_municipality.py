"""GEG08: a municipality in several regions, where every row says which part it is about."""

import pytest
from worlds import about, case, code, country, division, look, named, region, row, said

from congruentie.model.finding import Quantity, Unit
from congruentie.model.region import Division, Region
from congruentie.rules.split_municipality import split_municipality as rule

LAND = country("a b c")


def joined(name: str, members: str, part: str | None = None) -> Region:
    """A region in which a takes part, with a part of its area if any is named."""
    return region(name, members, parts={code("a"): part} if part else {})


def over(*regions: Region) -> Division:
    return division("jeugd", **{found.code: found for found in regions})


@pytest.mark.parametrize(
    ("proposed", "expected"),
    [
        pytest.param(
            over(joined("noord", "ab", "kust"), joined("zuid", "ac", "polder")),
            [("jeugd", "a")],
            id="part by part",
        ),
        pytest.param(
            over(joined("noord", "ab", "kust"), joined("zuid", "ac")),
            [],
            id="one row about the whole, which is WIT04's",
        ),
        pytest.param(
            over(joined("noord", "ab"), joined("zuid", "ac")), [], id="no parts, which is WIT04's"
        ),
        pytest.param(
            over(joined("noord", "ab", "kust")), [("jeugd", "a")], id="a part, the rest nowhere"
        ),
        pytest.param(over(joined("noord", "ab")), [], id="the whole in one region"),
    ],
)
def test_finds_a_division_by_parts(proposed: Division, expected: list[tuple[str, str]]) -> None:
    assert about(look(rule, case(LAND, proposed))) == expected


def test_names_every_part_and_every_row() -> None:
    rows = [
        said("a", "noord", line=2, part="kust"),
        said("b", "noord", line=3),
        said("a", "zuid", line=4, part="polder"),
    ]
    proposed = over(joined("noord", "ab", "kust"), joined("zuid", "ac", "polder"))
    [found] = look(rule, case(LAND, proposed, statements=rows))
    assert found.facts == {
        "number": Quantity(2, Unit.REGIONS),
        "parts": ("Noord (kust)", "Zuid (polder)"),
    }
    assert named(found.related) == [("jeugd", "noord"), ("jeugd", "zuid")]
    assert found.municipalities == (code("a"),)
    assert found.places == (row(2), row(4))


def test_says_that_the_rest_is_in_no_region() -> None:
    [found] = look(rule, case(LAND, over(joined("noord", "ab", "62,3 %"), region("zuid", "c"))))
    assert (found.wording, found.facts["parts"]) == ("rest", ("Noord (62,3 %)",))
    assert named(found.related) == [("jeugd", "noord")]


def test_a_rest_out_of_scope_is_context() -> None:
    assert look(rule, case(LAND, over(joined("noord", "ab", "kust")), scope="bc")) == []


def test_a_municipality_out_of_scope_is_context() -> None:
    proposed = over(joined("noord", "ab", "kust"), joined("zuid", "ac", "polder"))
    assert look(rule, case(LAND, proposed, scope="bc")) == []


def test_two_domains_are_no_division() -> None:
    at = case(LAND, division("jeugd", noord="ab"), division("wmo", zuid="ac"))
    assert look(rule, at) == []
