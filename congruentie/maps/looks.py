"""How lines and patterns look.

The fills of regions hardly differ in grey, so the dark borders tell areas apart, and whatever has a
meaning has a pattern as well.
"""

from collections.abc import Mapping

from congruentie.maps.scene import Pattern, Rank

PAPER = "#ffffff"
INK = "#222222"
CONTEXT = "#e4e4e4"
"""Municipalities outside the area that is asked about."""
OUTSIDE, FILLED = "#888888", "#444444"
"""Lines on the small map that tells where the area lies, and the area itself."""

WIDTHS: Mapping[Rank, int] = {
    Rank.MUNICIPAL: 10,
    Rank.PROVINCIAL: 85,
    Rank.COAST: 18,
    Rank.NATIONAL: 30,
    Rank.REGIONAL: 45,
    Rank.FILLED: 25,
    Rank.SECOND: 100,
    Rank.PARTIAL: 38,
    Rank.OWN: 80,
    Rank.OTHER: 80,
    Rank.OUTLINE: 90,
    Rank.LINK: 22,
    Rank.ARROW: 40,
}
"""Hundredths of a millimetre; of a link, for each cooperation."""

LINE_COLOURS: Mapping[Rank, str] = {
    Rank.MUNICIPAL: "#777777",
    Rank.PROVINCIAL: "#aaaaaa",
    Rank.COAST: "#555555",
    Rank.NATIONAL: INK,
    Rank.REGIONAL: INK,
    Rank.FILLED: INK,
    Rank.SECOND: INK,
    Rank.PARTIAL: INK,
    Rank.OWN: "#117733",
    Rank.OTHER: "#cc3311",
    Rank.OUTLINE: INK,
    Rank.LINK: "#222288",
    Rank.ARROW: "#882255",
}

DASHES: Mapping[Rank, str] = {
    Rank.PARTIAL: "90 80",
    Rank.OTHER: "50 125",
    Rank.OUTLINE: "40 130",
}

_LINES = 10
"""In one square of a pattern: on paper a hair's breadth shows between squares, so few is better."""


def _lines(apart: int, width: int, *, crossed: bool = False) -> tuple[int, str]:
    """The side of a square and the upright lines in it; where crossed, the level ones too.

    They are the dashes of one line as wide as the square, which is short to write.
    """
    side, start = apart * _LINES, (apart - width) // 2
    drawn = f"M{start} {side // 2}h{side - start}"
    drawn += f"M{side // 2} {start}v{side - start}" if crossed else ""
    look = f'stroke-width="{side}" stroke-dasharray="{width} {apart - width}"'
    return side, f'<path d="{drawn}" stroke="{{ink}}" {look}/>'


_FINE, _COARSE = _lines(130, 24), _lines(150, 28)
_GRID = _lines(150, 22, crossed=True)

PATTERNS: Mapping[Pattern, tuple[int, int, str]] = {
    Pattern.RISING: (_COARSE[0], 45, _COARSE[1]),
    Pattern.FALLING: (_COARSE[0], -45, _COARSE[1]),
    Pattern.UPRIGHT: (_FINE[0], 0, _FINE[1]),
    Pattern.LEVEL: (_FINE[0], 90, _FINE[1]),
    Pattern.CROSSED: (_GRID[0], 45, _GRID[1]),
    Pattern.DOTTED: (110, 45, '<circle cx="55" cy="55" r="20" fill="{ink}"/>'),
}
"""Side of the square that is repeated, by how many degrees it is turned, and what is in it."""
