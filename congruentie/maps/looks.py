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

WIDTHS: Mapping[Rank, int] = {
    Rank.MUNICIPAL: 10,
    Rank.PROVINCIAL: 85,
    Rank.COAST: 18,
    Rank.NATIONAL: 30,
    Rank.REGIONAL: 45,
    Rank.SECOND: 100,
    Rank.PARTIAL: 38,
    Rank.OWN: 110,
    Rank.OTHER: 110,
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
    Rank.SECOND: INK,
    Rank.PARTIAL: INK,
    Rank.OWN: "#117733",
    Rank.OTHER: "#cc3311",
    Rank.OUTLINE: INK,
    Rank.LINK: "#222288",
    Rank.ARROW: INK,
}

DASHES: Mapping[Rank, str] = {
    Rank.PARTIAL: "90 80",
    Rank.OTHER: "60 160",
    Rank.OUTLINE: "40 130",
}

PATTERNS: Mapping[Pattern, tuple[int, int, str]] = {
    Pattern.RISING: (150, 45, '<path d="M75 0v150" stroke="{ink}" stroke-width="28"/>'),
    Pattern.FALLING: (150, -45, '<path d="M75 0v150" stroke="{ink}" stroke-width="28"/>'),
    Pattern.UPRIGHT: (130, 0, '<path d="M65 0v130" stroke="{ink}" stroke-width="24"/>'),
    Pattern.LEVEL: (130, 90, '<path d="M65 0v130" stroke="{ink}" stroke-width="24"/>'),
    Pattern.CROSSED: (
        150,
        45,
        '<path d="M75 0v150M0 75h150" stroke="{ink}" stroke-width="22"/>',
    ),
    Pattern.DOTTED: (110, 45, '<circle cx="55" cy="55" r="20" fill="{ink}"/>'),
}
"""Side of the square that is repeated, by how many degrees it is turned, and what is in it."""
