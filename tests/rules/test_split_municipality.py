"""GEG08: a municipality in several regions part by part, or one that was reorganised."""

from datetime import date

import pytest
from worlds import about, case, code, codes, country, division, look, named, region, row, said

from congruentie.model.finding import Quantity, Unit
from congruentie.model.region import Division, Region
from congruentie.model.submission import Divided
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


def divided(name: str, counterparts: str, until: date | None = None) -> Divided:
    return Divided(text=name, name=name, until=until, counterparts=codes(counterparts))


SPLIT = divided("Oud", "ab", date(2014, 1, 1))
"""Until 2014, and on the map A and B."""
NOORD = division("jeugd", noord="ab")


def test_names_the_successors_of_a_municipality_that_was_split() -> None:
    rows = [said(SPLIT, "noord", line=2), said(SPLIT, "zuid", line=5, domain="wmo")]
    [found] = look(rule, case(LAND, NOORD, statements=rows))
    assert found.wording == "successors"
    assert found.subject.detail == "Oud"
    assert found.municipalities == codes("ab")
    assert found.facts == {
        "name": "Oud",
        "until": date(2014, 1, 1),
        "counterparts": ("A", "B"),
    }
    assert found.places == (row(2), row(5))


def test_names_the_later_parts_of_a_municipality_of_the_map() -> None:
    rows = [
        said(divided("Jong", "c"), "noord", line=2),
        said(divided("Nieuw", "c"), "zuid", line=3),
        said(divided("Nieuw", "a"), "zuid", line=3),
    ]
    of_a, of_c = look(rule, case(LAND, NOORD, statements=rows))
    assert (of_a.subject.municipality, of_c.subject.municipality) == (code("a"), code("c"))
    assert of_c.wording == of_a.wording == "predecessor"
    assert of_c.facts == {"young": ("Jong", "Nieuw")}
    assert of_c.places == (row(2), row(3))
    assert of_c.municipalities == codes("c")


@pytest.mark.parametrize(
    ("scope", "seen"),
    [
        pytest.param("b", 1, id="one of the successors"),
        pytest.param("c", 0, id="none of them"),
    ],
)
def test_a_split_is_of_interest_where_a_successor_is_judged(scope: str, seen: int) -> None:
    rows = [said(SPLIT, "noord", line=2)]
    assert len(look(rule, case(LAND, NOORD, statements=rows, scope=scope))) == seen
