"""The fill of every region that a submission has, the same on each of its maps."""

from congruentie.maps.colours import Members, colour_numbers
from congruentie.maps.material import Material
from congruentie.maps.scene import Pattern, Style

_SOFT = "#666666"
"""Ink of a pattern that only tells neighbours apart."""


def region_styles(material: Material) -> dict[Members, Style]:
    """Members of a region to its fill; where colours run out, they come again with a pattern."""
    numbers = colour_numbers(material.proposed, material.linked)
    return {members: _style(number, material.fills) for members, number in numbers.items()}


def _style(number: int, fills: tuple[str, ...]) -> Style:
    again, place = divmod(number, len(fills))
    pattern = list(Pattern)[again % len(Pattern)]
    return Style(key=f"colour-{number}", fill=fills[place], pattern=pattern, ink=_SOFT)
