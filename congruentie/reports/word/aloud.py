"""Words in another language than the document, which Word then reads aloud and spells as such."""

from collections.abc import Iterator
from copy import deepcopy

from docx.document import Document as WordFile
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement

from congruentie.reports.content import Passage
from congruentie.reports.passages import pieces
from congruentie.reports.word.elements import LOCALES, element
from congruentie.safe_text import storable
from congruentie.words import Language


def mark(file: WordFile, passages: tuple[Passage, ...]) -> None:
    """Divide every run of text that holds a passage, so that the passage has its own language."""
    stored = tuple(Passage(storable(passage.words), passage.language) for passage in passages)
    for letters in list(file.element.body.iter(qn("w:t"))):
        parts = list(pieces(letters.text or "", stored))
        if any(language for _, language in parts):
            run = letters.getparent()
            for one in _divided(run, parts):
                run.addprevious(one)
            run.getparent().remove(run)


def _divided(
    run: BaseOxmlElement, parts: list[tuple[str, Language | None]]
) -> Iterator[BaseOxmlElement]:
    """The run once for each part, all of them looking as it did."""
    for text, language in parts:
        one = deepcopy(run)
        letters = one.find(qn("w:t"))
        letters.text = text
        letters.set(qn("xml:space"), "preserve")
        if language:
            looks = one.find(qn("w:rPr"))
            if looks is None:
                looks = OxmlElement("w:rPr")
                one.insert(0, looks)
            looks.append(element("w:lang", val=LOCALES[language]))
        yield one
