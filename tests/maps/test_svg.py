"""The SVG: valid, by itself, and safe whatever a name holds."""

import re
from dataclasses import replace

import pytest
from defusedxml import ElementTree
from maps.squares import drawn, renamed, two_halves

from congruentie.cartography import draw_kind
from congruentie.maps.kind import Kind
from congruentie.maps.svg import render
from congruentie.safe_text import printable

SVG = "{http://www.w3.org/2000/svg}"
WHOLE = re.compile(r"(M-?\d+ -?\d+([lvhm]-?\d+( -?\d+)*)+z?)+")
"""Path data as we write it: every start is followed by a step."""
HOSTILE = [
    "</text><script>alert(1)</script>",
    "<![CDATA[ ]]> <!-- --> <?php ?>",
    "&lt; & &amp; &#0;",
    '" onload="alert(1)',
    "' x='",
    "javascript:alert(1)",
    "\x00\x1b[2J\x9b",
    "\ufffe\uffff\ud800",
    "\u202eomgekeerd",
    "x" * 5_000,
    "",
    " ",
    "]]>",
    "\u6771\u4eac",
]


def shape(text: str) -> list[tuple[str, tuple[str, ...]]]:
    """Elements and names of their attributes, apart from the lines of text."""
    tree = ElementTree.fromstring(text)
    shapes = (element for element in tree.iter() if element.tag != f"{SVG}text")
    return [(element.tag, tuple(element.attrib)) for element in shapes]


@pytest.mark.parametrize("name", HOSTILE)
@pytest.mark.parametrize("kind", [Kind.REGIONS, Kind.WHITE_SPOTS])
def test_a_hostile_name_is_only_text(name: str, kind: Kind) -> None:
    at = drawn(two_halves())
    drawing = render(draw_kind(kind, renamed(at, name), "nl"))
    assert shape(drawing) == shape(render(draw_kind(kind, renamed(at, "Gewoon"), "nl")))
    texts = [title.text or "" for title in ElementTree.fromstring(drawing).iter(f"{SVG}title")]
    expected = printable(name).replace("\ufffe", "\ufffd").replace("\uffff", "\ufffd")
    assert any(text.startswith(f"{expected}: ") for text in texts)


def test_stands_by_itself() -> None:
    drawing = render(draw_kind(Kind.OVERLAY, drawn(two_halves(), two_halves("wmo")), "nl"))
    assert set(re.findall(r"https?://[^\"<]*", drawing)) <= {"http://www.w3.org/2000/svg"}
    unwanted = r"<(style|script|image|foreignObject|a)\b|href=\"[^#]|\bstyle=|\bon\w+="
    assert not re.search(unwanted, drawing)


def test_tells_what_it_shows() -> None:
    root = ElementTree.fromstring(render(draw_kind(Kind.REGIONS, drawn(two_halves()), "en")))
    assert (root.attrib["role"], root.attrib["lang"]) == ("img", "en")
    assert root.find(f"{SVG}title").text == "2 regions for youth care"
    assert root.find(f"{SVG}desc").text.startswith("Map of 2 regions for youth care")
    ids = {element.attrib["id"] for element in root.iter() if "id" in element.attrib}
    assert set(root.attrib["aria-labelledby"].split()) <= ids


def test_ids_have_the_prefix_that_a_page_gives() -> None:
    drawing = render(draw_kind(Kind.REGIONS, drawn(two_halves()), "nl"), "kaart-1-")
    assert all(one.startswith("kaart-1-") for one in re.findall(r'\bid="([^"]*)"', drawing))
    used = re.findall(r"url\(#([^)]*)\)", drawing)
    assert set(used) <= set(re.findall(r'\bid="([^"]*)"', drawing))


def test_every_pattern_that_is_used_is_there() -> None:
    drawing = render(draw_kind(Kind.WHITE_SPOTS, drawn(two_halves(), scope="a"), "nl"))
    used = re.findall(r"url\(#([^)]*)\)", drawing)
    assert set(used) <= set(re.findall(r'\bid="([^"]*)"', drawing))


def test_is_the_same_twice() -> None:
    at = drawn(two_halves())
    assert render(draw_kind(Kind.REGIONS, at, "nl")) == render(draw_kind(Kind.REGIONS, at, "nl"))


def test_what_shrinks_to_a_point_is_still_a_path() -> None:
    """After an error in a path nothing of it is drawn."""
    at = drawn(two_halves())
    tiny = tuple(((0, 0), (1, 0), (0, 1), (0, 0)) for _ in range(3))
    lines = replace(at.shapes, lines=(*tiny, *at.shapes.lines[3:]))
    drawing = render(draw_kind(Kind.REGIONS, replace(at, shapes=lines), "nl"))
    assert all(WHOLE.fullmatch(path) for path in re.findall(r'\bd="([^"]*)"', drawing))
