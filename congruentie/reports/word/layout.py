"""Paper, styles and footer of a document for Word."""

from typing import cast

import docx
from docx.document import Document as WordFile
from docx.enum.section import WD_ORIENT, WD_SECTION
from docx.enum.style import WD_STYLE_TYPE
from docx.section import Section
from docx.shared import Length, Mm, Pt, RGBColor
from docx.styles.style import ParagraphStyle

from congruentie.model.template import Both
from congruentie.reports.word.elements import page_number, set_language
from congruentie.reports.word.tables import STYLE
from congruentie.words import Language

_SHORT, _LONG = Mm(210), Mm(297)
"""A4."""
_MARGIN = Mm(20)
PORTRAIT = Length(_SHORT - 2 * _MARGIN)
"""Width of the text on an upright page."""
LANDSCAPE = Length(_LONG - 2 * _MARGIN)
_FONT = "Calibri"
_BLACK = RGBColor(0, 0, 0)
_PAGE = Both("pagina", "page")


def blank(language: Language) -> WordFile:
    """An empty file: A4 upright, our styles, the number of the page below."""
    file = docx.Document()
    _styles(file)
    set_language(file, language)
    _upright(file.sections[0])
    page_number(file.sections[0].footer.paragraphs[0], _PAGE.text(language))
    return file


def turn(file: WordFile, *, landscape: bool) -> None:
    """Go on on a new page, lying or upright."""
    section = file.add_section(WD_SECTION.NEW_PAGE)
    if landscape:
        section.orientation = WD_ORIENT.LANDSCAPE
        section.page_width, section.page_height = _LONG, _SHORT
    else:
        _upright(section)


def _upright(section: Section) -> None:
    section.orientation = WD_ORIENT.PORTRAIT
    section.page_width, section.page_height = _SHORT, _LONG
    section.left_margin = section.right_margin = _MARGIN
    section.top_margin = section.bottom_margin = _MARGIN


def _styles(file: WordFile) -> None:
    """Plain black letters, and small ones in tables."""
    for name in ("Normal", "Title", "Subtitle", "Caption", *(f"Heading {n}" for n in (1, 2, 3))):
        font = cast("ParagraphStyle", file.styles[name]).font
        font.name, font.color.rgb, font.italic = _FONT, _BLACK, False
    cast("ParagraphStyle", file.styles["Normal"]).font.size = Pt(10)
    caption = cast("ParagraphStyle", file.styles["Caption"])
    caption.font.size, caption.font.bold = Pt(9), True
    small = file.styles.add_style(STYLE, WD_STYLE_TYPE.PARAGRAPH)
    small.base_style = file.styles["Normal"]
    small.font.size = Pt(7.5)
    small.paragraph_format.space_after = Pt(0)
