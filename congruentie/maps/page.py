"""The texts around a map: title and subtitle above, the source below."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence

from congruentie.maps.scene import Label
from congruentie.maps.typeface import width

TITLE, SUBTITLE, SMALL = 480, 300, 220
_LINE = 1.3
_GAP = 300


def head(title: str, subtitle: str, across: int) -> tuple[tuple[Label, ...], int]:
    """Title and subtitle from the top of the page, and where they end."""
    above, y = _paragraph(_balanced(title, across), TITLE, 0, bold=True)
    below, y = _paragraph(wrapped(subtitle, SUBTITLE, across), SUBTITLE, y + 40)
    return (*above, *below), y + _GAP


def foot(lines: Sequence[str], y: int, across: int) -> tuple[tuple[Label, ...], int]:
    """Small print from y down, and where it ends."""
    labels: list[Label] = []
    y += _GAP
    for line in lines:
        written, y = _paragraph(wrapped(line, SMALL, across), SMALL, y)
        labels += written
    return tuple(labels), y + 60


def _balanced(title: str, across: int) -> list[str]:
    """The title in as few lines as can be, and those about as long as each other."""
    widest = list(wrapped(title, TITLE, across, bold=True))
    narrower = range(across - TITLE, across // (len(widest) or 1) - TITLE, -TITLE)
    ways = [widest, *(list(wrapped(title, TITLE, size, bold=True)) for size in narrower)]
    equal = (way for way in ways if len(way) == len(widest) and " ".join(way) == " ".join(widest))
    return min(equal, key=lambda lines: max(map(len, lines), default=0))


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
    fit = bisect_right(
        range(len(word)), across, key=lambda end: width(f"{word[:end]}…", size, bold=bold)
    )
    return f"{word[: max(fit - 1, 0)]}…"


def _paragraph(
    lines: Iterable[str], size: int, y: int, *, bold: bool = False
) -> tuple[list[Label], int]:
    labels = []
    for line in lines:
        y += round(size * _LINE)
        labels.append(Label(x=0, y=y - round(size * 0.3), text=line, size=size, bold=bold))
    return labels, y
