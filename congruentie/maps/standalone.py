"""A map as an SVG file of its own, with the letters in it."""

from congruentie.maps.scene import Scene
from congruentie.maps.svg import render
from congruentie.typeface import faces


def standalone(scene: Scene) -> bytes:
    """The SVG as it is printed, plus the typeface: it looks the same on every machine.

    On a page with more maps, or in print, the letters come from elsewhere: there ``svg.render``.
    """
    before, start, drawing = render(scene).partition("<defs>")
    return f"{before}{start}<style>{faces()}</style>{drawing}".encode()
