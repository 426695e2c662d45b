"""A map to paste in a letter: the print of it, light enough to mail a dozen of them."""

import io

from PIL import Image

from congruentie.maps.print import png
from congruentie.maps.scene import Scene

_DOTS_PER_INCH = 200
"""Word itself keeps 220 of a picture, and makes a larger one anew when it saves."""
_COLOURS = 256
"""What one byte per pixel can name; the flat colours of a map and the edges between them fit."""


def pasted(scene: Scene) -> bytes:
    """The map as PNG with one byte per pixel, a third of the size; the same scene, the same bytes.

    Its fills keep their colour. What lies between two colours, on the edge of a line or a letter,
    takes the nearest of the palette.
    """
    pixels = io.BytesIO(png(scene, _DOTS_PER_INCH))
    picture = Image.open(pixels, formats=("PNG",)).convert("RGB")
    few = picture.quantize(_COLOURS, Image.Quantize.MEDIANCUT, dither=Image.Dither.NONE)
    content = io.BytesIO()
    few.save(content, "PNG", dpi=(_DOTS_PER_INCH, _DOTS_PER_INCH))
    return content.getvalue()
