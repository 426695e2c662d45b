"""A merged country is the same as one that was drawn that way."""

from dataclasses import replace

import pytest
from chance import EVERYONE, MAP, drawn
from hypothesis import given
from hypothesis import strategies as st
from worlds import KM, code, codes, country, letters

from congruentie.measures.merger import merge
from congruentie.model.territory import Border, Merger, Municipality, Outside, Territory

LAND = country(
    """
    a b c #
    d e f .
""",
    links=["ae", "af", "cd"],
    provinces={"Noord": "ab", "Zuid": "cdef"},
    land={"a": 10.0, "b": 2.5},
    a=7,
    b=5,
)


def merger(territory: Territory, parts: str, as_code: str = "") -> Merger:
    """A merger of letters, with the lowest code unless told otherwise."""
    return Merger(
        code=code(as_code or min(parts)),
        name=(as_code or min(parts)).upper(),
        parts=tuple(territory.municipalities[c] for c in codes(parts)),
        adjoining=True,
    )


def merged(parts: str, as_code: str = "", territory: Territory = LAND) -> Territory:
    return merge(territory, [merger(territory, parts, as_code)])


def length(territory: Territory, left: str, right: str | Outside) -> float:
    """Kilometres that a letter shares with another one, or with the outside."""
    other = right if isinstance(right, Outside) else code(right)
    found = [b.length for b in territory.borders if (b.left, b.right) == (code(left), other)]
    return sum(found) / KM


def test_adds_up_inhabitants_and_land() -> None:
    found = merged("ab").municipalities[code("a")]
    assert (found.population, found.land_area) == (12, 12.5)


@pytest.mark.parametrize(
    ("parts", "province"),
    [
        pytest.param("ab", "Noord", id="all in one"),
        pytest.param("bc", None, id="in two"),
    ],
)
def test_keeps_a_province_where_all_parts_are_in_it(parts: str, province: str | None) -> None:
    assert merged(parts).municipalities[code(min(parts))].province == province


def test_the_parts_are_gone_and_remembered() -> None:
    found = merged("be", as_code="x")
    assert letters(found.municipalities) == "acdfx"
    assert list(found.municipalities) == sorted(found.municipalities)
    assert found.heirs == {code("b"): code("x"), code("e"): code("x")}
    assert letters(m.code for m in found.nameable) == "abcdefx"


def test_borders_between_the_parts_are_gone_and_those_with_others_added_up() -> None:
    found = merged("abe", as_code="x")
    assert {letter: length(found, letter, "x") for letter in "cdf"} == {"c": 1, "d": 2, "f": 1}
    assert length(found, "x", Outside.SEA) == 4
    assert all(b.left != b.right for b in found.borders)


def test_links_between_the_parts_are_gone_and_others_lead_to_the_whole() -> None:
    found = merged("ae", as_code="x")
    assert [letters((link.a, link.b)) for link in found.links] == ["fx", "cd"]
    assert all(link.a < link.b for link in found.links)
    assert found.links[0].name == "veer a-f"


def test_nothing_else_changes() -> None:
    assert merge(LAND, []) == LAND
    found = merged("ab")
    assert (found.reference_date, found.sha256) == (LAND.reference_date, LAND.sha256)
    for letter in "cdef":
        assert found.municipalities[code(letter)] == LAND.municipalities[code(letter)]


labels = st.lists(st.integers(0, 4), min_size=8, max_size=8)
"""A number for every letter; letters with the same number are merged."""


def groups(numbers: list[int]) -> list[str]:
    found = ["".join(s for s, m in zip(EVERYONE, numbers, strict=True) if m == n) for n in range(5)]
    return [group for group in found if len(group) > 1]


def redrawn(merging: list[str]) -> Territory:
    """The map with every letter replaced by the first of its group, with all their inhabitants."""
    drawing, people = MAP, dict.fromkeys(EVERYONE, 50_000)
    land = dict.fromkeys(EVERYONE, 100.0)
    ends = "fh"
    for group in merging:
        first = min(group)
        for letter in group:
            drawing = drawing.replace(letter, first)
            ends = ends.replace(letter, first)
        people[first], land[first] = 50_000 * len(group), 100.0 * len(group)
    links = ["".join(sorted(ends))] if len(set(ends)) > 1 else []
    return country(drawing, links=links, land=land, **people)


def outline(territory: Territory) -> tuple[list[Municipality], tuple[Border, ...], set[str]]:
    ferries = {letters((link.a, link.b)) for link in territory.links}
    return list(territory.municipalities.values()), territory.borders, ferries


@drawn
@given(labels)
def test_a_merged_map_is_the_one_that_is_drawn_so(numbers: list[int]) -> None:
    merging = groups(numbers)
    whole = country(MAP, links=["fh"])
    found = merge(whole, [merger(whole, group) for group in merging])
    assert outline(replace(found, merged=())) == outline(redrawn(merging))


@drawn
@given(labels)
def test_nobody_is_lost(numbers: list[int]) -> None:
    whole = country(MAP, links=["fh"], a=1, b=20, c=300)
    found = merge(whole, [merger(whole, group) for group in groups(numbers)])
    assert found.population == whole.population
    shores = (
        sum(b.length for b in land.borders if isinstance(b.right, Outside))
        for land in (whole, found)
    )
    assert len(set(shores)) == 1
