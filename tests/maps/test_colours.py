"""Colours of regions: neighbours differ, the same set is always alike."""

from dataclasses import replace

import pytest
from maps.squares import drawn, two_halves
from worlds import codes, division

from congruentie.maps.colours import colour_numbers
from congruentie.maps.fills import region_styles
from congruentie.maps.kinds.tiles import tiles
from congruentie.maps.scene import Pattern
from congruentie.model.region import Division


def numbers(*divisions: Division, **more: object) -> dict[str, int]:
    at = drawn(*divisions, **more)
    found = colour_numbers(at.proposed, at.linked)
    return {"".join(chr(int(c[2:])) for c in members): n for members, n in found.items()}


def test_neighbours_differ() -> None:
    found = numbers(division("jeugd", een="a", twee="b", drie="c", vier="def"))
    assert found["a"] != found["b"] != found["c"]
    assert found["def"] not in {found["a"], found["b"], found["c"]}


def test_a_named_link_makes_neighbours() -> None:
    apart = division("jeugd", een="a", twee="b")
    assert len(set(numbers(apart, drawing="a . b").values())) == 1
    assert len(set(numbers(apart, drawing="a . b", links=["ab"]).values())) == 2


def test_regions_that_share_a_municipality_differ() -> None:
    found = numbers(division("jeugd", een="ab", twee="b"), drawing="a b")
    assert found["ab"] != found["b"]


def test_regions_of_the_same_members_are_one() -> None:
    twice = division("jeugd", een="ab", twee="ab")
    assert numbers(twice, drawing="a b") == {"ab": 0}


def test_the_same_members_have_one_colour_in_every_domain() -> None:
    both = (two_halves(), division("wmo", west="ad", oost="be", rest="cf"))
    assert len(numbers(*both)) == 4


def test_a_region_without_members_has_none() -> None:
    assert numbers(division("jeugd", leeg="", vol="a"), drawing="a b") == {"a": 0}


def test_where_colours_run_out_they_come_again_with_a_pattern() -> None:
    letters = "abcdef"
    at = drawn(*(division(f"d{n}", een=letters, twee=letter) for n, letter in enumerate(letters)))
    styles = region_styles(replace(at, fills=("#ffffff",))).values()
    assert {style.pattern for style in styles} == {Pattern.PLAIN, Pattern.RISING}
    assert len({style.key for style in styles}) == 2


@pytest.mark.parametrize("letters", ["a", "abcdef"])
def test_tiles_have_the_colours_of_the_land(letters: str) -> None:
    at = drawn(division("jeugd", een=letters))
    style = region_styles(at)[codes(letters)].key
    assert set(tiles(at, "nl").classes.values()) - {"no-region"} == {style}
