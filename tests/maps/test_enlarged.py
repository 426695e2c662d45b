"""The enlargement of what is crowded: there when it gives names room, never over the land."""

import re

import pytest
from maps.squares import drawn
from worlds import division

from congruentie.cartography import draw_kind
from congruentie.maps.compose import compose_for_screen
from congruentie.maps.kind import Kind
from congruentie.maps.kinds import BUILDERS
from congruentie.maps.room import Box
from congruentie.maps.scene import Enlargement, Scene
from congruentie.maps.svg import render

SMALL = "bcdefghijklmnopqrstu"
BAY = "\n".join([" ".join("." * 16 + "aaaa")] * 10 + [" ".join(SMALL), " ".join("a" * 20)])
"""Sea in the upper left, twenty small municipalities in a row below it."""
PLAIN = "\n".join([" ".join("a" * 20)] * 10 + [" ".join(SMALL)])
"""The same without sea."""


def scene(drawing: str = BAY, small: str = SMALL, kind: Kind = Kind.REGIONS) -> Scene:
    named = {f"streek_{letter * 4}": letter for letter in small}
    rest = "a" + "".join(letter for letter in SMALL if letter not in small)
    at = drawn(division("jeugd", rest=rest, **named), drawing=drawing)
    return draw_kind(kind, at, "nl")


def larger(found: Scene) -> Enlargement:
    assert found.larger
    return found.larger


def box(x: int, y: int, width: float, height: float) -> Box:
    return Box(left=x, top=y, right=x + width, bottom=y + height)


def window(part: Enlargement) -> Box:
    return box(part.x, part.y, part.width, part.height)


def source(part: Enlargement) -> Box:
    return box(part.from_x, part.from_y, part.width / part.factor, part.height / part.factor)


def texts(labels: object) -> set[str]:
    return {label.text for label in labels}  # type: ignore[attr-defined]


class TestEnlargement:
    def test_gives_names_room_that_have_none_on_the_map(self) -> None:
        found = scene()
        gained = {text for text in texts(larger(found).labels) if text.startswith("Streek")}
        assert len(gained) >= 4
        assert not gained & texts(found.frame.labels)

    def test_leaves_their_numbers_to_the_others(self) -> None:
        found = scene()
        numbers = {text for text in texts(found.frame.labels) if text.isdigit()}
        listed = {label.text for label in found.texts if label.bold and label.text.isdigit()}
        assert numbers == listed == {str(n) for n in range(1, len(numbers) + 1)}
        assert {text for text in texts(larger(found).labels) if text.isdigit()} <= numbers

    def test_stands_over_no_land_and_not_over_what_it_enlarges(self) -> None:
        part = larger(scene())
        assert not window(part).on_land([ring for a in scene().frame.areas for ring in a.rings])
        assert not window(part).meets(source(part))

    def test_says_how_much_larger_it_is(self) -> None:
        part = larger(scene())
        assert any(label.text.endswith("keer vergroot") for label in part.labels)
        assert part.factor > 1

    @pytest.mark.parametrize(
        "without",
        [{"small": SMALL[:3]}, {"drawing": PLAIN}, {"kind": Kind.TILES}, {"kind": Kind.NETWORK}],
        ids=["few without room", "no sea", "tiles", "no names"],
    )
    def test_is_left_out_where_it_helps_nobody(self, without: dict[str, object]) -> None:
        assert scene(**without).larger is None  # type: ignore[arg-type]

    def test_is_left_out_on_a_screen(self) -> None:
        at = drawn(division("jeugd", **{f"streek_{c * 4}": c for c in SMALL}), drawing=BAY)
        plan = BUILDERS[Kind.REGIONS](at, "nl")
        assert compose_for_screen(plan, at, "nl").larger is None

    def test_borrows_the_drawing_of_the_land(self) -> None:
        drawing = render(scene(), "kaart-")
        assert drawing.count('href="#kaart-land"') == 1
        codes = re.findall(r'data-code="([^"]*)"', drawing)
        assert len(codes) == len(set(codes)) == 1 + len(SMALL)
        assert drawing == render(scene(), "kaart-")
