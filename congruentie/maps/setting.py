"""How a name is set: on how many lines, how large, with its remark below it or without."""

from collections.abc import Iterator
from itertools import combinations

from congruentie.maps.room import Box
from congruentie.maps.scene import Label
from congruentie.maps.typeface import width

SIZES = (260, 220)
"""Of names on the map, largest first: 7,4 and 6,2 points."""
_SMALLER = 0.85
"""A remark under a name, beside the name."""
_LINE = 1.12
_MOST_LINES = 3

Setting = tuple[tuple[str, int], ...]
"""Lines of text, each with its size."""


def settings(text: str, remark: str, *, whole: bool) -> list[Setting]:
    """The ways to write a name, the best first: all with its remark before any without.

    Where the two belong together, there is none without.
    """
    ways = list(broken(text))
    found = [
        (*((line, size) for line in lines), (remark, round(size * _SMALLER)))
        for size in SIZES
        for lines in ways
        if remark
    ]
    if not (remark and whole):
        found += [tuple((line, size) for line in lines) for size in SIZES for lines in ways]
    return found


def broken(text: str) -> Iterator[tuple[str, ...]]:
    """The text on one line, on two, on three; each time broken where the longest is shortest."""
    words = text.replace("-", "-\0").replace("'s-\0", "'s-").replace(" ", " \0").split("\0")
    for count in range(1, min(len(words), _MOST_LINES) + 1):
        ways = (
            tuple(
                "".join(words[a:b]).strip()
                for a, b in zip((0, *cuts), (*cuts, len(words)), strict=True)
            )
            for cuts in combinations(range(1, len(words)), count - 1)
        )
        yield min(ways, key=lambda lines: max(width(line, 1000) for line in lines))


def box_around(lines: Setting, x: float, y: float) -> Box:
    """What the lines take up with the middle of the text in the spot."""
    half = max(width(text, size) for text, size in lines) / 2
    height = sum(size * _LINE for _, size in lines)
    return Box(left=x - half, right=x + half, top=y - height / 2, bottom=y + height / 2)


def labels(lines: Setting, box: Box, *, bold: bool = False) -> Iterator[Label]:
    """The lines in their box, one below the other."""
    x, y = (box.left + box.right) / 2, box.top
    for text, size in lines:
        y += size * _LINE
        yield Label(
            x=round(x),
            y=round(y - size * 0.27),
            text=text,
            size=size,
            bold=bold,
            anchor="middle",
            halo=True,
        )
