"""The pieces of WordprocessingML that the library has no words for."""

from docx.document import Document as WordFile
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.shared import Length
from docx.text.paragraph import Paragraph

from congruentie.words import Language

LOCALES = {"nl": "nl-NL", "en": "en-GB"}


def element(tag: str, **attributes: str) -> BaseOxmlElement:
    """An element such as ``w:tblHeader`` with attributes of the same prefix."""
    made = OxmlElement(tag)
    for name, value in attributes.items():
        made.set(qn(f"w:{name}"), value)
    return made


def set_language(file: WordFile, language: Language) -> None:
    """Say in which language the text is, for spelling and for who hears it read aloud."""
    for found in file.styles.element.iter(qn("w:lang")):
        found.set(qn("w:val"), LOCALES[language])
    file.core_properties.language = LOCALES[language]


def page_number(paragraph: Paragraph, before: str) -> None:
    """A field with the number of the page, and the number of pages."""
    paragraph.add_run(f"{before} ")
    for code, after in (("PAGE", " / "), ("NUMPAGES", "")):
        field = element("w:fldSimple", instr=code)
        paragraph._p.append(field)  # noqa: SLF001 # the library knows no fields
        paragraph.add_run(after)


def describe(paragraph: Paragraph, number: int, name: str, words: str) -> None:
    """Give the picture of a paragraph a number of its own, a name, and words for who cannot see."""
    for found in paragraph._p.iter(qn("wp:docPr")):  # noqa: SLF001 # the library knows no alt text
        found.set("id", str(number))
        found.set("name", name)
        found.set("descr", words)


def repeated(row: BaseOxmlElement) -> None:
    """Let a row of headings come back on every page."""
    row.append(element("w:tblHeader"))


def twips(length: Length) -> str:
    """A length as tables state it: twentieths of a point."""
    return str(round(length.pt * 20))
