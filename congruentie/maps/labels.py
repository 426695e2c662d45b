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
MOST_NUMBERED = 60
MINOR_SIZE = 185
"""Of municipalities on a map of part of the country: 5,2 points."""
_SMALLER = 0.85
"""A remark under a name, beside the name."""
_LINE = 1.12
_BEYOND = 1.2
"""How far a text's corners may reach beyond the circle; areas are seldom as narrow as it."""
_MOST_LINES = 3
_DOT = 70
"""From the middle of a dot to a text beside it."""


Setting = tuple[tuple[str, int], ...]
"""Lines of text, each with its size."""


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
    whole: bool = False
    """Whether it may not stand there without its remark."""
    beside: bool = False
    """Whether it may stand beside the spot and outside the circle."""


@dataclass(slots=True)
class Placed:
    """What has a place so far."""

    window: Box
    """Outside it nothing can be read."""
    boxes: list[Box] = field(default_factory=list)
    labels: list[Label] = field(default_factory=list)
    numbered: list[Wanted] = field(default_factory=list)
    """Those that found no place, in the order given."""
    signs: list[str] = field(default_factory=list)
    """The number or letter that stands in the place of each of them."""
    left_out: int = 0
    """How many have neither a place nor a number, because they would fill the page."""

    def free(self, box: Box) -> bool:
        """Whether a text can stand there."""
        inside = (
            self.window.left <= box.left
            and box.right <= self.window.right
            and self.window.top <= box.top
            and box.bottom <= self.window.bottom
        )
        return inside and not any(box.meets(other) for other in self.boxes)


def place(
    names: Sequence[Wanted], window: Box, taken: Iterable[Box] = (), *, lettered: bool = False
) -> Placed:
    """Give every name a place or a number; names come first, in the order given.

    Where numbers mean something else on the map, letters take their place.
    """
    placed = Placed(window=window, boxes=list(taken))
    for name in names:
        if not _place_name(name, placed):
            placed.numbered.append(name)
    placed.left_out = len(placed.numbered[MOST_NUMBERED:])
    del placed.numbered[MOST_NUMBERED:]
    placed.signs = [sign(n, lettered=lettered) for n in range(1, len(placed.numbered) + 1)]
    for text, name in zip(placed.signs, placed.numbered, strict=True):
        _place_number(text, name, placed)
    return placed


def add_minor(names: Iterable[Wanted], placed: Placed) -> None:
    """Write the names that still find room in their own circle, small; the others are left out."""
    for name in names:
        for lines in broken(name.text):
            setting = tuple((line, MINOR_SIZE) for line in lines)
            free = (box for box in _near_middle(setting, name) if placed.free(box))
            if box := next(free, None):
                placed.boxes.append(box)
                placed.labels += _set(setting, box)
                break


def _near_middle(lines: Setting, name: Wanted) -> Iterator[Box]:
    """The text in the middle of its circle, or a little above or below, where it fits."""
    box = _box(lines, name.x, name.y)
    room = name.radius * _BEYOND
    for shift in (0.0, 0.45, -0.45):
        down = shift * name.radius
        farthest = abs(down) + (box.bottom - box.top) / 2
        if ((box.right - box.left) ** 2 / 4 + farthest**2) ** 0.5 <= room:
            yield _box(lines, name.x, name.y + down)


def sign(number: int, *, lettered: bool) -> str:
    """``1``, ``2``, or ``a`` to ``z``, then ``aa``; from 1."""
    if not lettered:
        return str(number)
    more, letter = divmod(number - 1, 26)
    return (sign(more, lettered=True) if more else "") + chr(ord("a") + letter)


def _place_name(name: Wanted, placed: Placed) -> bool:
    for lines in _settings(name):
        for box in _around_dot(lines, name) if name.beside else _within(lines, name):
            if placed.free(box):
                placed.boxes.append(box)
                placed.labels += _set(lines, box)
                return True
    return False


def _within(lines: Setting, name: Wanted) -> Iterator[Box]:
    """The text in the middle of its circle, where it fits."""
    box = _box(lines, name.x, name.y)
    half = ((box.right - box.left) ** 2 + (box.bottom - box.top) ** 2) ** 0.5 / 2
    if half <= name.radius * _BEYOND:
        yield box


def _around_dot(lines: Setting, name: Wanted) -> Iterator[Box]:
    """The text above, below, to the right and to the left of a dot on its spot."""
    box = _box(lines, name.x, name.y)
    along, across = (box.bottom - box.top) / 2 + _DOT, (box.right - box.left) / 2 + _DOT
    for dx, dy in ((0, -along), (0, along), (across, 0), (-across, 0)):
        yield _box(lines, name.x + dx, name.y + dy)


def _settings(name: Wanted) -> Iterator[Setting]:
    """The ways to write a name, the best first."""
    for size in SIZES:
        for lines in broken(name.text):
            if name.remark:
                yield (*((line, size) for line in lines), (name.remark, round(size * _SMALLER)))
        if not (name.remark and name.whole):
            yield from (tuple((line, size) for line in lines) for lines in broken(name.text))


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


def _set(lines: Setting, box: Box) -> Iterator[Label]:
    x, y = (box.left + box.right) / 2, box.top
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
