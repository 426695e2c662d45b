"""Where names stand: in the largest circle of their area, or as a number where they do not fit.

Nothing stands on anything else: a name that would touch another one becomes a number, and a number
moves a little aside.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import combinations

from congruentie.maps.scene import Label
from congruentie.maps.typeface import width

SIZES = (260, 220)
"""Of names on the map, largest first: 7,4 and 6,2 points."""
NUMBER_SIZE = 240
_SMALLER = 0.85
"""A remark under a name, beside the name."""
_LINE = 1.12
_BEYOND = 1.2
"""How far a text's corners may reach beyond the circle; areas are seldom as narrow as it."""
_MOST_LINES = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Box:
    """A rectangle on the page."""

    left: float
    top: float
    right: float
    bottom: float

    def meets(self, other: "Box") -> bool:
        """Whether the two have more than an edge in common."""
        return (
            self.left < other.right
            and other.left < self.right
            and self.top < other.bottom
            and other.top < self.bottom
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """A name that wants a place around a spot on the page."""

    text: str
    remark: str
    x: float
    y: float
    radius: float
    """Of the circle that is free there."""


@dataclass(slots=True)
class Placed:
    """What has a place so far."""

    window: Box
    """Outside it nothing can be read."""
    boxes: list[Box] = field(default_factory=list)
    labels: list[Label] = field(default_factory=list)
    numbered: list[Wanted] = field(default_factory=list)
    """In the order of their numbers, from 1."""

    def free(self, box: Box) -> bool:
        """Whether a text can stand there."""
        inside = (
            self.window.left <= box.left
            and box.right <= self.window.right
            and self.window.top <= box.top
            and box.bottom <= self.window.bottom
        )
        return inside and not any(box.meets(other) for other in self.boxes)


def place(names: Sequence[Wanted], window: Box, taken: Iterable[Box] = ()) -> Placed:
    """Give every name a place or a number; names come first, in the order given."""
    placed = Placed(window=window, boxes=list(taken))
    for name in names:
        if not _place_name(name, placed):
            placed.numbered.append(name)
    for number, name in enumerate(placed.numbered, start=1):
        _place_number(str(number), name, placed)
    return placed


def _place_name(name: Wanted, placed: Placed) -> bool:
    for lines in _settings(name):
        box = _box(lines, name.x, name.y)
        half = ((box.right - box.left) ** 2 + (box.bottom - box.top) ** 2) ** 0.5 / 2
        if half <= name.radius * _BEYOND and placed.free(box):
            placed.boxes.append(box)
            placed.labels += _set(lines, box, name.x)
            return True
    return False


Setting = tuple[tuple[str, int], ...]
"""Lines of text, each with its size."""


def _settings(name: Wanted) -> Iterator[Setting]:
    """The ways to write a name, the best first."""
    for size in SIZES:
        for lines in broken(name.text):
            if name.remark:
                yield (*((line, size) for line in lines), (name.remark, round(size * _SMALLER)))
        for lines in broken(name.text):
            yield tuple((line, size) for line in lines)


def broken(text: str) -> Iterator[tuple[str, ...]]:
    """The text on one line, on two, on three; each time broken where the longest is shortest."""
    words = text.replace("-", "-\0").replace(" ", " \0").split("\0")
    for count in range(1, min(len(words), _MOST_LINES) + 1):
        ways = (
            tuple(
                "".join(words[a:b]).strip()
                for a, b in zip((0, *cuts), (*cuts, len(words)), strict=True)
            )
            for cuts in combinations(range(1, len(words)), count - 1)
        )
        yield min(ways, key=lambda lines: max(width(line, 1000) for line in lines))


def _box(lines: Setting, x: float, y: float) -> Box:
    """Around the lines, with the middle of the text in the spot."""
    half = max(width(text, size) for text, size in lines) / 2
    height = sum(size * _LINE for _, size in lines)
    return Box(left=x - half, right=x + half, top=y - height / 2, bottom=y + height / 2)


def _set(lines: Setting, box: Box, x: float) -> Iterator[Label]:
    y = box.top
    for text, size in lines:
        y += size * _LINE
        at = round(y - size * 0.27)
        yield Label(x=round(x), y=at, text=text, size=size, anchor="middle", halo=True)


def _place_number(number: str, name: Wanted, placed: Placed) -> None:
    """At the spot, or as near to it as is free."""
    lines = ((number, NUMBER_SIZE),)
    for x, y in _around(name.x, name.y):
        box = _box(lines, x, y)
        if placed.free(box):
            placed.boxes.append(box)
            placed.labels.append(
                Label(
                    x=round(x),
                    y=round(box.bottom - NUMBER_SIZE * 0.27),
                    text=number,
                    size=NUMBER_SIZE,
                    bold=True,
                    anchor="middle",
                    halo=True,
                )
            )
            return


def _around(x: float, y: float) -> Iterator[tuple[float, float]]:
    """The spot itself, then ever wider rounds about it."""
    yield x, y
    for far in range(100, 1001, 100):
        for dx, dy in ((0, -1), (1, 0), (0, 1), (-1, 0), (1, -1), (1, 1), (-1, 1), (-1, -1)):
            yield x + dx * far, y + dy * far
