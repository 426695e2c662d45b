"""The texts around a map: title and subtitle, numbers with names, the source."""

from collections.abc import Iterator, Sequence
from itertools import count

from congruentie.maps.labels import Placed
from congruentie.maps.scene import Label
from congruentie.maps.typeface import width
from congruentie.words import Language, whole

TITLE, SUBTITLE, SMALL = 480, 300, 220
LISTED = 230
"""Size of the names in the list."""
_LINE = 1.3
_GAP = 300
_LEFT_OUT: dict[Language, str] = {
    "nl": "en {} andere, die op de kaart geen naam of nummer hebben",
    "en": "and {} others, which have no name or number on the map",
}


def head(title: str, subtitle: str, across: int) -> tuple[tuple[Label, ...], int]:
    """Title and subtitle from the top of the page, and where they end."""
    above, y = _paragraph(title, TITLE, 0, across, bold=True)
    below, y = _paragraph(subtitle, SUBTITLE, y + 40, across)
    return (*above, *below), y + _GAP


def foot(lines: Sequence[str], y: int, across: int) -> tuple[tuple[Label, ...], int]:
    """Small print from y down, and where it ends."""
    labels: list[Label] = []
    y += _GAP
    for line in lines:
        written, y = _paragraph(line, SMALL, y, across)
        labels += written
    return tuple(labels), y + 60


def numbered_list(
    placed: Placed, y: int, across: int, language: Language
) -> tuple[tuple[Label, ...], int]:
    """The numbers on the map with the names they stand for, in columns, and where they end.

    Nothing where every name has its place on the map; how many are left out, where some are.
    """
    names = placed.numbered
    if not names:
        return (), y
    indent = width("00 ", LISTED, bold=True)
    texts = [": ".join(filter(None, (name.text, name.remark))) for name in names]
    longest = max(width(text, LISTED) for text in texts) + indent + 250
    columns = max(1, min(across // longest, len(names)))
    rows = -(-len(names) // columns)
    high = round(LISTED * _LINE)
    labels: list[Label] = []
    for place, text in enumerate(texts):
        x = place // rows * (across // columns)
        at = y + _GAP + (place % rows + 1) * high
        labels.append(Label(x=x, y=at, text=placed.signs[place], size=LISTED, bold=True))
        labels += [
            Label(x=x + indent, y=at, text=line, size=LISTED)
            for line in list(wrapped(text, LISTED, across // columns - indent))[:1]
        ]
    y += _GAP + rows * high
    if placed.left_out:
        text = _LEFT_OUT[language].format(whole(placed.left_out, language))
        labels.append(Label(x=0, y=y + high, text=text, size=LISTED))
        y += high
    return tuple(labels), y


def wrapped(text: str, size: int, across: int, *, bold: bool = False) -> Iterator[str]:
    """The text in lines that are no wider than the page; a longer word is cut."""
    line = ""
    for word in text.split():
        longer = f"{line} {word}" if line else word
        if width(longer, size, bold=bold) <= across:
            line = longer
            continue
        if line:
            yield line
        line = _cut(word, size, across, bold=bold)
    if line:
        yield line


def _cut(word: str, size: int, across: int, *, bold: bool) -> str:
    if width(word, size, bold=bold) <= across:
        return word
    return next(
        cut
        for end in count(len(word) - 1, -1)
        if width(cut := f"{word[:end]}…", size, bold=bold) <= across or end <= 0
    )


def _paragraph(
    text: str, size: int, y: int, across: int, *, bold: bool = False
) -> tuple[list[Label], int]:
    labels = []
    for line in wrapped(text, size, across, bold=bold):
        y += round(size * _LINE)
        labels.append(Label(x=0, y=y - round(size * 0.3), text=line, size=size, bold=bold))
    return labels, y
