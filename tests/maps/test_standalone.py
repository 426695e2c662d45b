"""An SVG file of its own is the map as it is printed, and brings its letters along."""

import re
from xml.etree import ElementTree as ET

from maps.test_print import SCENE

from congruentie.maps.standalone import standalone
from congruentie.maps.svg import render
from congruentie.typeface import faces


def test_it_is_the_same_map_with_the_typeface_in_it() -> None:
    own = standalone(SCENE).decode()
    assert own.count("<style>") == 1
    assert own.replace(f"<style>{faces()}</style>", "") == render(SCENE)


def test_it_is_xml_and_asks_for_nothing_from_outside() -> None:
    own = standalone(SCENE).decode()
    ET.fromstring(own)  # noqa: S314 # our own text
    assert set(re.findall(r"url\((#|\w+:)", own)) <= {"#", "data:"}
    assert re.findall(r"https?://[^\"]+", own) == ["http://www.w3.org/2000/svg"]
