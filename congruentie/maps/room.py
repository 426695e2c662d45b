"""Room on the page: rectangles that texts take up, and the lines that they had better not cross."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from congruentie.maps.scene import Path

_STEP = 40
"""From point to point along a line, and between the rows they are sorted into."""


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

    def moved(self, right: float, down: float) -> "Box":
        """The same rectangle elsewhere."""
        return Box(
            left=self.left + right,
            top=self.top + down,
            right=self.right + right,
            bottom=self.bottom + down,
        )

    def within(self, other: "Box") -> bool:
        """Whether nothing of it lies outside the other."""
        return (
            other.left <= self.left
            and self.right <= other.right
            and other.top <= self.top
            and self.bottom <= other.bottom
        )

    def on_land(self, land: Iterable[Path]) -> bool:
        """Whether any stretch of the outlines comes into it, or it lies inside of one."""
        return any(self._meets_ring(ring) for ring in land)

    def _meets_ring(self, ring: Path) -> bool:
        inside = False
        for (ax, ay), (bx, by) in pairwise(ring):
            beside = max(ax, bx) < self.left or min(ax, bx) > self.right
            if not (beside or max(ay, by) < self.top or min(ay, by) > self.bottom):
                return True
            crosses = (ay > self.top) != (by > self.top)
            if crosses and self.left < ax + (bx - ax) * (self.top - ay) / (by - ay):
                inside = not inside
        return inside


class Traces:
    """Where lines run, as points close together: quick to ask whether a text would cross one."""

    def __init__(self, paths: Iterable[Path] = ()) -> None:
        """Take down every path; of none, nothing is crossed."""
        rows: dict[int, list[float]] = defaultdict(list)
        for path in paths:
            for (ax, ay), (bx, by) in pairwise(path):
                steps = max(abs(bx - ax), abs(by - ay)) // _STEP + 1
                for step in range(steps + 1):
                    y = ay + (by - ay) * step / steps
                    rows[int(y // _STEP)].append(ax + (bx - ax) * step / steps)
        self._rows: dict[int, Sequence[float]] = {row: sorted(xs) for row, xs in rows.items()}

    def cross(self, box: Box) -> bool:
        """Whether one of the lines comes into the box."""
        for row in range(int(box.top // _STEP), int(box.bottom // _STEP) + 1):
            xs = self._rows.get(row, ())
            at = bisect_left(xs, box.left)
            if at < len(xs) and xs[at] <= box.right:
                return True
        return False
