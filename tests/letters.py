"""The letters, for the tests that hold a quoted phrase against its page."""

import re
import unicodedata
from pathlib import Path

import pytest

_FOLDER = Path(__file__).resolve().parents[2] / "shared" / "docs" / "letters"
LETTER = _FOLDER / "decentralisatiebrief-2013-02-19.txt"
LETTER_OF_2015 = _FOLDER / "transformatieagenda-2015-04-02.txt"
_MARGIN = re.compile(r"Datum|Kenmerk|19februari2013|2013-0000108917")
"""What stands in the margin of every page, and in the scan between the lines."""
needs_letters = pytest.mark.skipif(
    not LETTER.exists(), reason="the letters lie in ../shared, not in this project"
)


def bare(text: str) -> str:
    """Letters, digits and signs only: the scan knows no ``ï``, and reads a small plus as a star."""
    plus = re.sub(r"(?<=100\.000)[*\"]", "+", text)
    apart = unicodedata.normalize("NFD", plus)
    return "".join(c for c in apart if not (c.isspace() or unicodedata.combining(c)))


def letter_pages() -> list[str]:
    """The letter page by page, bare; in the scan every page but the fifth begins with a space."""
    text = LETTER.read_text(encoding="utf-8").removeprefix(" ")
    return [_MARGIN.sub("", bare(page)) for page in re.split(r"\n (?=\S)|Pagina 4 van 13", text)]
