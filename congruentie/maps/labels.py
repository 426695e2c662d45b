"""Where names stand: in their area, in its largest circle if need be, else as a number.

Nothing stands on anything else: a name that would touch another one becomes a number, and a number
moves a little aside.
"""

import math
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import islice, product

from congruentie.maps.room import Box, Traces
from congruentie.maps.scene import Label
from congruentie.maps.setting import Setting, box_around, broken, labels, settings

NUMBER_SIZE = 240
MOST_NUMBERED = 60
MINOR_SIZE = 185
"""Of municipalities on a map of part of the country: 5,2 points."""
_BEYOND = 1.2
"""How far a text's corners may reach beyond the circle; areas are seldom as narrow as it."""
_ASIDE = 0.55
"""How far from the middle a text may stand, as a share of the circle's radius."""
_DOT = 70
"""From the middle of a dot to a text beside it."""
_FAR = 1_000
"""How far from its spot a number may stand."""
_CHOICE = 33
"""Of how many places for a number the first that is across no line is taken."""
_STEPS = sorted(product((0, -1, 1, -2, 2), repeat=2), key=lambda step: math.hypot(*step))
"""How far from the middle, in quarters of the text, a name may stand within its area."""
_ROUND = ((0, -1), (0, 1), (1, 0), (-1, 0), (1, -1), (1, 1), (-1, 1), (-1, -1))
"""Above, below, right and left first."""


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
    bounded: bool = False
    """Whether lines run all around its area: a text on the spot that crosses none is inside."""


@dataclass(slots=True)
class Placed:
    """What has a place so far."""

    window: Box
    """Outside it nothing can be read."""
    traces: Traces
    """Lines that are hard to read across."""
    boxes: list[Box] = field(default_factory=list)
    labels: list[Label] = field(default_factory=list)
    numbered: list[Wanted] = field(default_factory=list)
    """Those that found no place, in the order given."""
    signs: list[str] = field(default_factory=list)
    """The number or letter that stands in the place of each of them."""
    bare: list[Wanted] = field(default_factory=list)
    """Those that have a place, but their remark has none."""
    left_out: int = 0
    """How many have neither a place nor a number, because they would fill the page."""

    def free(self, box: Box) -> bool:
        """Whether a text can stand there."""
        return box.within(self.window) and not any(box.meets(other) for other in self.boxes)

    def write(self, lines: Setting, box: Box, *, bold: bool = False) -> None:
        """Give the text its place."""
        self.boxes.append(box)
        self.labels += labels(lines, box, bold=bold)


def place(
    names: Sequence[Wanted],
    window: Box,
    taken: Iterable[Box] = (),
    traces: Traces | None = None,
    *,
    lettered: bool = False,
) -> Placed:
    """Give every name a place or a number; names come first, in the order given.

    ``traces`` are lines that texts avoid where they can. Where numbers mean something else on the
    map, letters take their place.
    """
    placed = Placed(window=window, traces=traces or Traces(), boxes=list(taken))
    placed.numbered = settle(names, placed)
    placed.left_out = len(placed.numbered[MOST_NUMBERED:])
    del placed.numbered[MOST_NUMBERED:]
    placed.signs = [sign(n, lettered=lettered) for n in range(1, len(placed.numbered) + 1)]
    for text, name in zip(placed.signs, placed.numbered, strict=True):
        write_number(text, name, placed)
    return placed


def settle(names: Iterable[Wanted], placed: Placed) -> list[Wanted]:
    """Write the names that find a place, in the order given; returns those that find none."""
    return [name for name in names if not _place_name(name, placed)]


def add_minor(names: Iterable[Wanted], placed: Placed) -> None:
    """Write the names that still find room, small and across no line; the others are left out."""
    for name in names:
        choices = [tuple((line, MINOR_SIZE) for line in lines) for lines in broken(name.text)]
        spots = (
            (lines, box)
            for reach in (1.0, _BEYOND)
            for lines in choices
            for box in (_near(lines, name) if name.beside else _in_circle(lines, name, reach))
            if placed.free(box) and not placed.traces.cross(box)
        )
        if found := next(spots, None):
            placed.write(*found)


def sign(number: int, *, lettered: bool) -> str:
    """``1``, ``2``, or ``a`` to ``z``, then ``aa``; from 1."""
    if not lettered:
        return str(number)
    more, letter = divmod(number - 1, 26)
    return (sign(more, lettered=True) if more else "") + chr(ord("a") + letter)


def _place_name(name: Wanted, placed: Placed) -> bool:
    """Write it, where it crosses no line if that can be; whether it found a place."""
    ways = settings(name.text, name.remark, whole=name.whole)
    found = next((spot for spot in _spots(ways, name, placed.traces) if placed.free(spot[1])), None)
    if found is None:
        return False
    placed.write(*found)
    if name.remark and found[0][-1][0] != name.remark:
        placed.bare.append(name)
    return True


def _spots(ways: Sequence[Setting], name: Wanted, traces: Traces) -> Iterator[tuple[Setting, Box]]:
    """Every place for a name, the best first: those that cross no line before all others."""
    last = _near if name.beside else _in_circle
    for boxes in (_near, _far) if name.beside else (_inside if name.bounded else _in_circle,):
        for lines in ways:
            yield from ((lines, box) for box in boxes(lines, name) if not traces.cross(box))
    for lines in ways:
        yield from ((lines, box) for box in last(lines, name))


def _in_circle(lines: Setting, name: Wanted, reach: float = _BEYOND) -> Iterator[Box]:
    """The text in the middle of its circle, or a little above or below, where it fits."""
    box = box_around(lines, name.x, name.y)
    across, along = (box.right - box.left) / 2, (box.bottom - box.top) / 2
    for aside in (0.0, _ASIDE, -_ASIDE):
        down = aside * name.radius
        if math.hypot(across, along + abs(down)) <= name.radius * reach:
            yield box.moved(0, down)


def _inside(lines: Setting, name: Wanted) -> Iterator[Box]:
    """The text on its circle, from the middle to its edges, however far it reaches beyond."""
    box = box_around(lines, name.x, name.y)
    across, along = (box.right - box.left) / 4, max((box.bottom - box.top) / 4, name.radius / 3)
    for down, right in _STEPS:
        yield box.moved(right * across, down * along)


def _far(lines: Setting, name: Wanted) -> Iterator[Box]:
    """The text right outside the circle around its spot: above, below, right or left."""
    yield from islice(_near(lines, name, name.radius + _DOT), 4)


def _near(lines: Setting, name: Wanted, far: float = _DOT) -> Iterator[Box]:
    """The text close to a dot on its spot, on eight sides of it."""
    box = box_around(lines, name.x, name.y)
    across, along = (box.right - box.left) / 2 + far, (box.bottom - box.top) / 2 + far
    for dx, dy in _ROUND:
        yield box.moved(dx * across, dy * along)


def write_number(number: str, name: Wanted, placed: Placed) -> None:
    """At the spot, or as near to it as is free; across a line only where nothing else is."""
    lines = ((number, NUMBER_SIZE),)
    free = filter(placed.free, _ever_farther(lines, name))
    first = next(free, None)
    if first is None:
        return
    clear = (box for box in (first, *islice(free, _CHOICE)) if not placed.traces.cross(box))
    placed.write(lines, next(clear, first), bold=True)


def _ever_farther(lines: Setting, name: Wanted) -> Iterator[Box]:
    """On the spot itself, then in ever wider rounds about it."""
    box = box_around(lines, name.x, name.y)
    yield box
    for far in range(100, _FAR + 1, 100):
        for dx, dy in _ROUND:
            yield box.moved(dx * far, dy * far)
