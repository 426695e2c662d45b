"""The small map that tells where the area lies: there when needed, never over the area."""

from dataclasses import replace

import pytest
from maps.squares import drawn
from worlds import division

from congruentie.cartography import draw_kind
from congruentie.maps.kind import Kind
from congruentie.maps.room import Box
from congruentie.maps.scene import Scene
from congruentie.maps.svg import render

WIDE = """
    a b c d e f g h i
    j k l m n o p q r
    s t u v w x y z A
"""
HOOK = "ajstu"
"""Land of others is in the upper right of it."""


def scene(scope: str, drawing: str = WIDE, kind: Kind = Kind.REGIONS) -> Scene:
    whole = division("jeugd", alle="".join(filter(str.isalpha, drawing)))
    return draw_kind(kind, drawn(whole, drawing=drawing, scope=scope), "nl")


def area(found: Scene) -> list[Box]:
    """The squares of the area, on the page."""
    inside = [one for one in found.frame.areas if one.style != "context"]
    return [
        Box(
            left=min(x for x, _ in ring) + 1,
            right=max(x for x, _ in ring) - 1,
            top=min(y for _, y in ring) + 1,
            bottom=max(y for _, y in ring) - 1,
        )
        for one in inside
        for ring in one.rings
    ]


def around(found: Scene) -> Box:
    inset = found.inset
    assert inset
    return Box(
        left=inset.x, right=inset.x + inset.width, top=inset.y, bottom=inset.y + inset.height
    )


def test_a_map_of_the_whole_country_has_none() -> None:
    assert scene("").inset is None


def test_a_map_of_most_of_the_country_has_none() -> None:
    assert scene("abcdefghjklmnopqstuvwxyz").inset is None
    assert scene("aA").inset is None


def test_a_map_of_a_part_has_the_country_with_that_part() -> None:
    inset = scene(HOOK).inset
    assert inset
    land = [x for ring in inset.land for x, _ in ring]
    part = [x for ring in inset.area for x, _ in ring]
    assert (max(part) - min(part)) * 3 == pytest.approx(max(land) - min(land), abs=3)
    assert min(part) == min(land)


def test_it_covers_the_land_around_rather_than_the_area() -> None:
    found = scene(HOOK)
    assert not [square for square in area(found) if square.meets(around(found))]


def test_it_goes_where_no_land_is_if_it_can() -> None:
    found = scene("defgh", "\n".join("abcdefghijklm"))
    assert around(found).left > max(square.right for square in area(found))


def test_it_is_left_out_where_only_the_area_could_make_room() -> None:
    assert scene("klmtuv").inset is None


def test_on_a_map_of_tiles_it_still_shows_the_land() -> None:
    inset = scene(HOOK, kind=Kind.TILES).inset
    assert inset
    assert [len(ring) for ring in inset.land] == [len(ring) for ring in scene(HOOK).inset.land]


def test_it_is_drawn_above_the_land_and_the_same_twice() -> None:
    found = scene(HOOK)
    drawing = render(found)
    frame = f'<rect x="{found.inset.x}" y="{found.inset.y}"' if found.inset else ""
    assert drawing.index("</g>") < drawing.index(frame)
    assert drawing == render(scene(HOOK))
    assert frame not in render(replace(found, inset=None))
