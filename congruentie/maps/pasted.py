"""A map to paste in a letter: the print of it, light enough to mail a dozen of them."""

import io
from typing import cast

from PIL import Image

from congruentie.maps.print import png
from congruentie.maps.scene import Scene

_DOTS_PER_INCH = 200
"""Word itself keeps 220 of a picture, and makes a larger one anew when it saves."""
_COLOURS = 256
"""What one byte per pixel can name; the flat colours of a map and the edges between them fit."""
_FILLS = 64
"""The commonest colours, which stay as they are: more than a map has."""
_SAMPLE = 4
"""Every so many pixels, across and down, one is looked at to choose the colours: it is enough."""

Colour = tuple[int, int, int]
"""Red, green and blue."""


def pasted(scene: Scene) -> bytes:
    """The map as PNG with one byte per pixel, a third of the size; the same scene, the same bytes.

    Its fills keep their colour. What lies between two colours, on the edge of a line or a letter,
    takes a near one of the palette.
    """
    pixels = io.BytesIO(png(scene, _DOTS_PER_INCH))
    picture = _of_few_colours(Image.open(pixels, formats=("PNG",)).convert("RGB"))
    content = io.BytesIO()
    picture.save(content, "PNG", dpi=(_DOTS_PER_INCH, _DOTS_PER_INCH))
    return content.getvalue()


def _of_few_colours(picture: Image.Image) -> Image.Image:
    size = (max(1, picture.width // _SAMPLE), max(1, picture.height // _SAMPLE))
    sample = picture.resize(size, Image.Resampling.NEAREST)
    palette = sample.quantize(_COLOURS, Image.Quantize.MEDIANCUT, dither=Image.Dither.NONE)
    few = picture.quantize(palette=palette, dither=Image.Dither.NONE)
    few.putpalette(_with_fills(palette, _commonest(sample)))
    return few


def _commonest(sample: Image.Image) -> list[bytes]:
    """Red, green and blue of the commonest colours, the commonest last."""
    counted = cast("list[tuple[int, Colour]]", sample.getcolors(sample.width * sample.height))
    return [bytes(colour) for _, colour in sorted(counted)[-_FILLS:]]


def _with_fills(palette: Image.Image, fills: list[bytes]) -> bytes:
    """The palette with every fill as it is: the library takes a colour within a few steps of it."""
    colours = bytearray(palette.getpalette() or ())
    strip = Image.frombytes("RGB", (len(fills), 1), b"".join(fills))
    names = strip.quantize(palette=palette, dither=Image.Dither.NONE).tobytes()
    for name, fill in zip(names, fills, strict=True):
        colours[3 * name : 3 * name + 3] = fill
    return bytes(colours)
