"""The typeface of a map, and how wide a text is in it.

Widths are those of Arial, on which Liberation Sans and Helvetica agree to the unit; the typeface
named first is narrower, so what fits here fits on the page.
"""

import unicodedata

from congruentie.typeface import FAMILY

STACK = f"'{FAMILY}', 'Source Sans 3', Arial, 'Liberation Sans', Helvetica, sans-serif"

_WIDTHS = {
    **dict.fromkeys("jil'|", 222),
    **dict.fromkeys(" !,./:;I[]\\ft", 278),
    **dict.fromkeys("-()r`·", 333),
    **dict.fromkeys("Jcksvxyz*", 500),
    **dict.fromkeys("0123456789LabdeghnopquE?–‘’“”+<=>~", 580),
    **dict.fromkeys("FTZ", 611),
    **dict.fromkeys("ABEKPSVXY&", 667),
    **dict.fromkeys("CDHNRUw", 722),
    **dict.fromkeys("GOQ", 778),
    **dict.fromkeys("Mm%", 840),
    **dict.fromkeys("W@", 1000),
}
"""Thousandths of the type's height."""
_WIDEST = 1000
_BOLD = 1.08


def width(text: str, size: int, *, bold: bool = False) -> int:
    """The width of a line of text, in the unit of its size; never less than it will be."""
    plain = unicodedata.normalize("NFD", text)
    total = sum(
        _WIDTHS.get(letter, _WIDEST) for letter in plain if not unicodedata.combining(letter)
    )
    return int(total * size / 1000 * (_BOLD if bold else 1)) + 1
