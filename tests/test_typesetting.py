"""What comes out of typst: the same everywhere, and nothing of the machine in it."""

import io
import struct
import warnings
import zlib
from pathlib import Path

import pytest
from pypdf import PdfReader
from typst import TypstError

from congruentie import typesetting

HOSTILE = '#read("/etc/passwd") ] $x$ *vet* @ref <label> \\ `code` "}) #panic()'
PAGE = """
#set document(title: sys.inputs.title, date: none)
#set page(width: 51mm, height: 25.5mm, margin: 1mm)
#set text(lang: "nl", font: "Source Sans Pro")
#sys.inputs.title
#box(width: 5mm, height: 5mm, fill: red)
"""


@pytest.fixture
def page(tmp_path: Path) -> Path:
    template = tmp_path / "page.typ"
    template.write_text(PAGE, encoding="utf-8")
    return template


def test_the_same_values_give_the_same_bytes(page: Path) -> None:
    values = {"title": "Regio’s"}
    assert typesetting.pdf(page, values) == typesetting.pdf(page, values)
    assert typesetting.png(page, values, 300) == typesetting.png(page, values, 300)


def test_a_value_is_text_whatever_it_looks_like(page: Path) -> None:
    reader = PdfReader(io.BytesIO(typesetting.pdf(page, {"title": HOSTILE})))
    assert reader.metadata is not None
    assert reader.metadata.title == HOSTILE
    shown = "".join(reader.pages[0].extract_text().split())
    assert shown == HOSTILE.replace(" ", "")


def test_a_picture_knows_its_dots_and_its_size_on_paper(page: Path) -> None:
    picture = typesetting.png(page, {"title": "x"}, 300)
    width, height = struct.unpack(">II", picture[16:24])
    assert (width, height) == (602, 301)
    start = picture.index(b"pHYs")
    assert struct.unpack(">IIB", picture[start + 4 : start + 13]) == (11811, 11811, 1)
    assert picture[start + 13 : start + 17] == struct.pack(
        ">I", zlib.crc32(picture[start : start + 13])
    )


def test_a_picture_without_words_for_it_is_refused(tmp_path: Path) -> None:
    template = tmp_path / "mute.typ"
    picture = '<svg xmlns=\\"http://www.w3.org/2000/svg\\" width=\\"9\\" height=\\"9\\"/>'
    template.write_text(
        f'#set document(title: "x")\n#image(bytes("{picture}"), format: "svg")', encoding="utf-8"
    )
    with pytest.raises(TypstError, match="alt text"):
        typesetting.pdf(template, {})


def test_a_template_sees_no_file_outside_its_folder(tmp_path: Path) -> None:
    (tmp_path / "secret.txt").write_text("geheim", encoding="utf-8")
    (tmp_path / "in").mkdir()
    template = tmp_path / "in" / "curious.typ"
    template.write_text('#read("../secret.txt")', encoding="utf-8")
    with pytest.raises(TypstError):
        typesetting.pdf(template, {})


def test_fonts_of_the_system_are_not_used(tmp_path: Path) -> None:
    template = tmp_path / "strange.typ"
    template.write_text(
        '#set document(title: "x")\n#set text(font: "Arial")\nNiets', encoding="utf-8"
    )
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        printed = typesetting.pdf(template, {})
    assert b"Libertinus" in printed
    assert b"Arial" not in printed
