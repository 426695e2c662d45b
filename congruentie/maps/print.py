"""A map on paper: its one SVG as pixels and as PDF, so that the three never differ."""

from pathlib import Path

from congruentie import typesetting
from congruentie.maps.scene import Scene
from congruentie.maps.svg import render
from congruentie.typeface import drawable

DOTS_PER_INCH = 300
"""What a printer wants of a picture in a letter."""
_TEMPLATE = Path(__file__).with_name("page.typ")


def png(scene: Scene, dots_per_inch: int = DOTS_PER_INCH) -> bytes:
    """The map as pixels, at its size on paper; the same scene gives the same bytes."""
    return typesetting.png(_TEMPLATE, _values(scene), dots_per_inch)


def pdf(scene: Scene) -> bytes:
    """The map as one page of PDF/UA-1: lines and letters, not pixels, described in words."""
    return typesetting.pdf(_TEMPLATE, _values(scene))


def _values(scene: Scene) -> dict[str, str]:
    return {
        "language": scene.language,
        "title": drawable(scene.title),
        "description": drawable(scene.alt),
        "picture": drawable(render(scene)),
        "width": str(scene.width / 100),
    }
