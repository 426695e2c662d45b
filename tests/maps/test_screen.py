"""Several maps on one page: outlines written once, and every fill told in words."""

import re
from collections.abc import Iterable
from xml.etree.ElementTree import Element

import pytest
from defusedxml.ElementTree import fromstring

from congruentie.maps.land import CONTEXT_STYLE
from congruentie.maps.scene import Area, Entry, Frame, Pattern, Scene, Style
from congruentie.maps.screen import page_maps
from congruentie.model.page_map import PageMaps

BLUE = Style(key="blue", fill="#77aadd")
STRIPED = Style(key="striped", fill="#ee8866", pattern=Pattern.RISING)
GREY = Style(key=CONTEXT_STYLE, fill="#e4e4e4")
MANY = 30
"""Corners of a drawn coast: enough to be worth sharing."""


def area(letter: str, style: Style, detail: str = "") -> Area:
    """A municipality with a long coast, one beside the other by letter."""
    left = 1000 * ord(letter)
    coast = tuple((left + 10 * n, 100 + n % 2 * 50) for n in range(MANY))
    ring = ((left, 0), *coast, (left + 900, 0), (left, 0))
    return Area(
        code=f"GM{ord(letter):04}",
        name=letter.upper(),
        rings=(ring,),
        style=style.key,
        detail=detail,
    )


def scene(*areas: Area, legend: Iterable[tuple[Style, str]] = ()) -> Scene:
    return Scene(
        language="nl",
        width=5000,
        height=6000,
        title="Kaart",
        alt="Kaart van een tekening.",
        styles=(BLUE, STRIPED, GREY),
        frame=Frame(x=0, y=0, width=5000, height=5000, areas=areas, strokes=()),
        texts=(),
        legend=tuple(Entry(x=0, y=0, text=text, sample=style) for style, text in legend),
        legend_size=260,
        bar=None,
    )


def told(maps: PageMaps, key: str) -> list[tuple[str, str]]:
    """What stands beside a map: labels with the letters of their municipalities."""
    return [
        (group.label, "".join(chr(int(code[2:])) for code in group.codes))
        for group in maps.by_key[key].groups
    ]


def parsed(maps: PageMaps) -> tuple[dict[str, str], dict[str, Element]]:
    """Shared outlines by name, and the drawings."""
    shapes = fromstring(f"<defs>{maps.shapes}</defs>")
    drawings = {key: fromstring(one.drawing) for key, one in maps.by_key.items()}
    return {shape.get("id", ""): shape.get("d", "") for shape in shapes}, drawings


def test_an_outline_on_two_maps_is_written_once() -> None:
    both = {"one": scene(area("a", BLUE)), "two": scene(area("a", STRIPED))}
    shapes, drawings = parsed(page_maps(both, ()))
    (name,) = (name for name, outline in shapes.items() if outline.startswith("M97000 "))
    for drawing in drawings.values():
        (drawn,) = (e for e in drawing.iter() if e.get("data-code"))
        assert (drawn.tag, drawn.get("href")) == ("use", f"#{name}")


def test_an_outline_on_one_map_stays_there() -> None:
    shapes, drawings = parsed(page_maps({"one": scene(area("a", BLUE), area("b", BLUE))}, ()))
    assert shapes == {}
    assert [e.tag for e in drawings["one"].iter() if e.get("data-code")] == ["path", "path"]


def test_every_area_can_still_be_told_from_the_others() -> None:
    both = {key: scene(area("a", BLUE, "West"), area("b", BLUE, "Oost")) for key in ("one", "two")}
    _, drawings = parsed(page_maps(both, ()))
    found = [e for e in drawings["two"].iter() if e.get("data-code")]
    assert [e.get("data-code") for e in found] == ["GM0097", "GM0098"]
    assert [e.findtext("title") for e in found] == ["A: West", "B: Oost"]


def test_no_two_maps_have_an_id_in_common() -> None:
    both = {"one": scene(area("a", STRIPED)), "two": scene(area("a", STRIPED))}
    ids = re.findall(
        r'\bid="([^"]+)"', "".join(m.drawing for m in page_maps(both, ()).by_key.values())
    )
    assert ids
    assert len(ids) == len(set(ids))


def test_beside_a_map_of_regions_stand_the_regions() -> None:
    drawn = scene(
        area("a", BLUE, "West"),
        area("b", STRIPED, "Oost"),
        area("c", BLUE, "West"),
        legend=[(BLUE, "regio, met een andere kleur dan haar buren")],
    )
    assert told(page_maps({"one": drawn}, {"one"}), "one") == [("West", "ac"), ("Oost", "b")]


def test_who_has_no_region_stands_there_as_the_legend_says() -> None:
    drawn = scene(
        area("a", BLUE, "West"), area("b", STRIPED), legend=[(STRIPED, "geen regio: 1 gemeente")]
    )
    maps = page_maps({"one": drawn}, {"one"})
    assert told(maps, "one") == [("West", "a"), ("geen regio: 1 gemeente", "b")]


def test_beside_another_map_stand_the_meanings_of_its_fills() -> None:
    drawn = scene(
        area("a", BLUE, "West"),
        area("b", BLUE, "Oost"),
        area("c", STRIPED, "Oost"),
        legend=[(BLUE, "congruent"), (STRIPED, "doorsneden")],
    )
    maps = page_maps({"one": drawn}, ())
    assert told(maps, "one") == [("congruent", "ab"), ("doorsneden", "c")]


@pytest.mark.parametrize("of_regions", [(), ("one",)], ids=["fills", "regions"])
def test_what_lies_outside_the_area_stands_nowhere(of_regions: tuple[str, ...]) -> None:
    drawn = scene(
        area("a", BLUE, "West"), area("b", GREY, "Oost"), legend=[(BLUE, "x"), (GREY, "buiten")]
    )
    (group,) = page_maps({"one": drawn}, of_regions).by_key["one"].groups
    assert group.codes == ("GM0097",)


def test_a_sample_has_the_fill_of_its_map() -> None:
    drawn = scene(
        area("a", BLUE), area("b", STRIPED), legend=[(BLUE, "heel"), (STRIPED, "gestreept")]
    )
    whole, striped = page_maps({"one": drawn}, ()).by_key["one"].groups
    assert 'fill="#77aadd"' in whole.sample
    assert 'fill="url(#one-fill-striped)"' in striped.sample


def test_a_name_stays_text() -> None:
    hostile = '</title><script>alert("1")</script>'
    (group,) = page_maps({"one": scene(area("a", BLUE, hostile))}, {"one"}).by_key["one"].groups
    assert group.label == hostile
    _, drawings = parsed(page_maps({"one": scene(area("a", BLUE, hostile))}, {"one"}))
    assert [e for e in drawings["one"].iter() if e.tag == "script"] == []
