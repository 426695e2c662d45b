"""A map on paper is the map on screen: same size, same letters, same description."""

import io
import struct
import zlib
from dataclasses import replace
from pathlib import Path

import pytest
from PIL import Image
from tagged import tagged

from congruentie.cli import run
from congruentie.maps.pasted import pasted
from congruentie.maps.print import pdf, png
from congruentie.maps.scene import Area, Frame, Label, Pattern, Scene, Style
from congruentie.maps.svg import render

EXAMPLE = str(Path(__file__).parents[2] / "data" / "examples" / "regios-2016.csv")
MAP = ("map", EXAMPLE, "--year", "2016", "--domain", "jeugd", "--today", "2016-06-01", "--output")
SQUARE = ((1000, 1000), (4000, 1000), (4000, 4000), (1000, 4000), (1000, 1000))
SCENE = Scene(
    language="nl",
    width=5080,
    height=6000,
    title="2 regio's voor jeugd",
    alt="Kaart met 2 regio's voor jeugd.",
    styles=(Style(key="one", fill="#77aadd"),),
    frame=Frame(
        x=0,
        y=0,
        width=5080,
        height=5000,
        areas=(
            Area(code="GM0585", name="Zuid", rings=(SQUARE,), style="one", detail="regio Zuid"),
        ),
        strokes=(),
        labels=(Label(x=2500, y=2500, text="Súdwest-Fryslân", size=300, anchor="middle"),),
    ),
    texts=(Label(x=100, y=500, text="2 regio’s", size=400, bold=True),),
    legend=(),
    legend_size=300,
    bar=None,
)
HOSTILE = pytest.mark.parametrize(
    "name",
    [
        pytest.param('#read("/etc/passwd")', id="a file"),
        pytest.param("</text><script>alert(1)</script>", id="out of the text"),
        pytest.param("&lt; &xxe; ]]>", id="entities"),
        pytest.param('"/><image href="file:///etc/passwd"/>', id="out of an attribute"),
        pytest.param("$x$ *vet* ] #panic()", id="marks"),
    ],
)


def pixels(picture: bytes) -> bytes:
    """The lines of the picture, each as it was filtered."""
    start = picture.index(b"IDAT")
    (length,) = struct.unpack(">I", picture[start - 4 : start])
    return zlib.decompress(picture[start + 4 : start + 4 + length])


def test_a_png_has_300_dots_an_inch_and_something_on_it() -> None:
    picture = png(SCENE)
    assert struct.unpack(">II", picture[16:24]) == (600, 709)
    assert len(set(pixels(picture))) > 10


def test_a_pdf_is_as_large_as_the_map_and_holds_its_letters() -> None:
    page = tagged(pdf(SCENE))
    assert page.pages == (pytest.approx((144, 170.08), abs=0.01),)
    assert page.text == "Súdwest-Fryslân 2 regio’s"
    assert page.fonts == {("SourceSansPro-Regular", True), ("SourceSansPro-Bold", True)}


def test_a_pdf_says_what_the_map_shows() -> None:
    page = tagged(pdf(SCENE))
    assert (page.title, page.language, page.marked) == (SCENE.title, "nl", True)
    assert page.descriptions == (SCENE.alt,)
    assert page.tags == ("Document", "Figure")


def test_in_english_the_language_is_english() -> None:
    assert tagged(pdf(replace(SCENE, language="en"))).language == "en"


def test_the_same_map_gives_the_same_bytes() -> None:
    assert pdf(SCENE) == pdf(SCENE)
    assert png(SCENE) == png(SCENE)
    assert pasted(SCENE) == pasted(SCENE)


def test_a_map_for_a_letter_has_200_dots_an_inch_of_few_colours() -> None:
    picture = Image.open(io.BytesIO(pasted(SCENE)))
    assert (picture.mode, picture.size) == ("P", (400, 472))
    assert picture.info["dpi"] == (pytest.approx(200, abs=0.01),) * 2
    assert len(pasted(SCENE)) < len(png(SCENE, 200)) / 2


def test_its_fills_and_its_paper_keep_their_colour() -> None:
    picture = Image.open(io.BytesIO(pasted(SCENE))).convert("RGB")
    assert picture.getpixel((110, 110)) == (0x77, 0xAA, 0xDD)
    assert picture.getpixel((0, 471)) == (255, 255, 255)


def test_a_pattern_lies_over_a_plain_fill() -> None:
    """Between the squares of a pattern paper would shine through."""
    (style,) = SCENE.styles
    drawing = render(replace(SCENE, styles=(replace(style, pattern=Pattern.RISING),)))
    plain = drawing.index(f'<g fill="{style.fill}" fill-rule="evenodd"><g id="areas-one">')
    assert drawing.index('<use href="#areas-one" fill="url(#fill-one)"') > plain
    assert "<use" not in render(SCENE)


def named(name: str) -> Scene:
    frame = SCENE.frame
    (area,) = frame.areas
    (label,) = frame.labels
    frame = replace(
        frame,
        areas=(replace(area, name=name, detail=name),),
        labels=(replace(label, text=name),),
    )
    return replace(SCENE, title=name, alt=name, frame=frame)


@HOSTILE
def test_a_name_is_only_a_name(name: str) -> None:
    page = tagged(pdf(named(name)))
    assert page.title == name
    assert page.descriptions == (name,)
    assert name.replace(" ", "") in page.text.replace(" ", "")
    assert page.tags == ("Document", "Figure")


def test_a_name_in_another_script_does_not_cost_the_map() -> None:
    page = tagged(pdf(named("日本 Zuid")))
    assert "\ufffd\ufffd Zuid" in page.text
    assert page.title == "\ufffd\ufffd Zuid"


@pytest.mark.parametrize(
    ("ending", "begin"),
    [("svg", b"<svg "), ("png", b"\x89PNG\r\n"), ("pdf", b"%PDF-1.7"), ("PDF", b"%PDF-1.7")],
)
def test_the_name_of_the_file_says_the_form(ending: str, begin: bytes, tmp_path: Path) -> None:
    path = tmp_path / f"kaart.{ending}"
    assert run([*MAP, str(path)], {}) == 0
    assert path.read_bytes().startswith(begin)


def test_another_form_is_refused(
    tmp_path: Path, capsysbinary: pytest.CaptureFixture[bytes]
) -> None:
    path = tmp_path / "kaart.jpg"
    assert run([*MAP, str(path)], {}) == 2
    assert b"kaart.jpg moet op .svg, .png of .pdf eindigen." in capsysbinary.readouterr().err
    assert not path.exists()


def test_the_real_map_says_its_names_and_describes_itself(tmp_path: Path) -> None:
    path = tmp_path / "kaart.pdf"
    run([*MAP, str(path)], {})
    page = tagged(path.read_bytes())
    assert "Friesland" in page.text
    assert len(page.descriptions) == 1
    assert all(inside for _, inside in page.fonts)
