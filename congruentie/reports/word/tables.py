"""Tables in Word, written row by row: the library would take minutes over thousands of cells."""

from collections.abc import Iterable, Sequence

from docx.document import Document as WordFile
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.shared import Length, Pt

from congruentie.reports.word.elements import element, repeated, twips
from congruentie.safe_text import storable

_LETTER = Pt(5.2)
"""Room for one letter of the widest typeface that may stand in for ours."""
_PADDING = 4
"""Letters that the edges of a cell take."""
_MOST = 40
"""Letters that a column asks for at most."""
STYLE = "Tabeltekst"
"""Style of the paragraphs in cells."""
_GREY = "D9D9D9"


def add_table(
    file: WordFile,
    headings: Sequence[str],
    rows: Sequence[Sequence[str]],
    numbers: frozenset[int],
    width: Length,
) -> None:
    """A table at the end of the file; the headings come back on every page.

    ``numbers`` are the columns set to the right; ``width`` is divided by what stands in each.
    """
    table = OxmlElement("w:tbl")
    table.append(_properties(width))
    widths = _widths(headings, rows, width)
    grid = OxmlElement("w:tblGrid")
    grid.extend(element("w:gridCol", w=twips(wide)) for wide in widths)
    table.append(grid)
    table.append(_row(headings, widths, numbers, head=True))
    table.extend(_row(row, widths, numbers, head=False) for row in rows)
    body = file.element.body
    body.insert(len(body) - 1, table)  # the last element is that of the page


def _properties(width: Length) -> BaseOxmlElement:
    found = OxmlElement("w:tblPr")
    found.append(element("w:tblStyle", val="TableGrid"))
    found.append(element("w:tblW", w=twips(width), type="dxa"))
    found.append(element("w:tblLayout", type="fixed"))
    found.append(element("w:tblLook", val="0020", firstRow="1", noHBand="1", noVBand="1"))
    return found


def _row(
    texts: Iterable[str], widths: Sequence[Length], numbers: frozenset[int], *, head: bool
) -> BaseOxmlElement:
    row = OxmlElement("w:tr")
    of_row = OxmlElement("w:trPr")
    of_row.append(element("w:cantSplit"))
    if head:
        repeated(of_row)
    row.append(of_row)
    for at, (text, wide) in enumerate(zip(texts, widths, strict=True)):
        row.append(_cell(text, wide, right=at in numbers, head=head))
    return row


def _cell(text: str, wide: Length, *, right: bool, head: bool) -> BaseOxmlElement:
    cell, of_cell = OxmlElement("w:tc"), OxmlElement("w:tcPr")
    of_cell.append(element("w:tcW", w=twips(wide), type="dxa"))
    if head:
        of_cell.append(element("w:shd", val="clear", color="auto", fill=_GREY))
    cell.append(of_cell)
    cell.append(_paragraph(text, right=right, bold=head))
    return cell


def _paragraph(text: str, *, right: bool, bold: bool) -> BaseOxmlElement:
    paragraph, of_paragraph = OxmlElement("w:p"), OxmlElement("w:pPr")
    of_paragraph.append(element("w:pStyle", val=STYLE))
    if right:
        of_paragraph.append(element("w:jc", val="right"))
    run, letters = OxmlElement("w:r"), OxmlElement("w:t")
    if bold:
        of_run = OxmlElement("w:rPr")
        of_run.append(OxmlElement("w:b"))
        run.append(of_run)
    letters.text = storable(text)
    letters.set(qn("xml:space"), "preserve")
    run.append(letters)
    paragraph.extend((of_paragraph, run))
    return paragraph


def _widths(
    headings: Sequence[str], rows: Sequence[Sequence[str]], width: Length
) -> tuple[Length, ...]:
    """Each column as wide as its longest word, and the rest to those whose texts are longer.

    Where not even the longest words fit beside each other, all are narrowed alike.
    """
    columns = [(heading, *(row[at] for row in rows)) for at, heading in enumerate(headings)]
    least = [(_PADDING + max(map(_longest_word, texts))) * _LETTER for texts in columns]
    wanted = [min(_MOST, max(map(len, texts[1:]), default=0)) * _LETTER for texts in columns]
    lacking = [max(0, want - have) for want, have in zip(wanted, least, strict=True)]
    spare = width - sum(least)
    if spare < 0 or not any(lacking):
        return tuple(Length(width * have // sum(least)) for have in least)
    shares = (spare * lack // sum(lacking) for lack in lacking)
    return tuple(Length(have + share) for have, share in zip(least, shares, strict=True))


def _longest_word(text: str) -> int:
    """Letters that stay together on one line; a long word is broken in the end."""
    words = text.replace("-", "- ").split(" ")
    return min(_MOST, max(map(len, words), default=0))
