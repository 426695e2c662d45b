"""Every character that is let through can be printed, and every other one is seen to be missing."""

import re
from base64 import b64decode
from pathlib import Path
from xml.sax.saxutils import escape

import pytest
from chance import drawn
from hypothesis import given
from hypothesis import strategies as st

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


@pytest.fixture(scope="module")
def template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("typeface") / "text.typ"
    path.write_text(TEMPLATE, encoding="utf-8")
    return path


def printed(text: str, template: Path) -> bytes:
    picture = PICTURE.format(FAMILY, escape(text), escape(text))
    return typesetting.pdf(template, {"family": FAMILY, "text": text, "picture": picture})


def test_what_is_let_through_has_a_form_in_text_and_on_a_map(template: Path) -> None:
    """PDF/UA-1 refuses a character without one."""
    every = [char for char in map(chr, range(0x20, 0x10000)) if drawable(char) == char]
    assert printed(" ".join(every), template).startswith(b"%PDF-")
    assert len(every) > 700


@drawn
@given(text=st.text(max_size=60))
def test_no_text_is_refused(text: str, template: Path) -> None:
    """Letters and marks that stand beside each other may melt into one that has no name."""
    assert printed(drawable(text), template).startswith(b"%PDF-")


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
