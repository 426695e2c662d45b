"""Every character that is let through can be printed, and every other one is seen to be missing."""

import re
from base64 import b64decode
from pathlib import Path
from xml.sax.saxutils import escape

import pytest

from congruentie import typesetting
from congruentie.typeface import FAMILY, FOLDER, drawable, faces

TEMPLATE = """
#set document(title: "x", date: none)
#set text(font: sys.inputs.family)
#set page(height: auto)
#sys.inputs.text
#strong(sys.inputs.text)
#image(bytes(sys.inputs.picture), alt: "x")
"""
PICTURE = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 99 9" font-family="{}" font-size="5">'
    '<text y="5">{}</text><text y="9" font-weight="bold">{}</text></svg>'
)


def test_what_is_let_through_has_a_form_in_text_and_on_a_map(tmp_path: Path) -> None:
    """PDF/UA-1 refuses a character without one."""
    template = tmp_path / "all.typ"
    template.write_text(TEMPLATE, encoding="utf-8")
    every = [char for char in map(chr, range(0x20, 0x10000)) if drawable(char) == char]
    text = " ".join(every)
    picture = PICTURE.format(FAMILY, escape(text), escape(text))
    printed = typesetting.pdf(template, {"family": FAMILY, "text": text, "picture": picture})
    assert printed.startswith(b"%PDF-")
    assert len(every) > 700


@pytest.mark.parametrize(
    "name",
    [
        pytest.param("Súdwest-Fryslân", id="Frisian"),
        pytest.param("’s-Gravenhage", id="typographic apostrophe"),
        pytest.param("Łódź, Ştefan, Ελλάς, Київ", id="other Europe"),
        pytest.param("36,6\u00a0% ≥ 100.000 inwoners – € 5 → ✓", id="signs"),
        pytest.param("eerste\ntweede", id="two lines"),
    ],
)
def test_what_a_dutch_report_may_hold_stays_as_it_is(name: str) -> None:
    assert drawable(name) == name


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        pytest.param("中Zuid", "\ufffdZuid", id="Chinese"),
        pytest.param("Zuid 😀", "Zuid \ufffd", id="emoji"),
        pytest.param("a\u202eb\u2028c", "a\ufffdb\ufffdc", id="what turns or breaks a line"),
        pytest.param("\x1b[2J", "\ufffd[2J", id="control"),
        pytest.param("\ud800", "\ufffd", id="half a character"),
    ],
)
def test_what_has_no_form_is_seen_to_be_missing(name: str, shown: str) -> None:
    assert drawable(name) == shown


def test_there_is_one_file_for_each_style_and_the_licence_beside_them() -> None:
    names = sorted(path.name for path in FOLDER.iterdir())
    fonts = ["SourceSansPro-Bold.ttf", "SourceSansPro-Regular.ttf"]
    assert names == ["OFL.txt", *fonts, "bold.woff2", "regular.woff2"]


def test_the_letters_for_a_page_are_in_the_style_sheet_itself() -> None:
    rules = faces()
    letters = re.findall(r'url\(data:font/woff2;base64,([A-Za-z0-9+/=]+)\)format\("woff2"\)', rules)
    assert [b64decode(font)[:4] for font in letters] == [b"wOF2", b"wOF2"]
    assert re.findall(r'font-family:"([^"]+)";font-weight:(\d+)', rules) == [
        (FAMILY, "400"),
        (FAMILY, "700"),
    ]
    assert len(rules) < 40_000
