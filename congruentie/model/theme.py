"""The colours of maps: a ministry's or a province's own, where rules.yaml says so."""

import re
from typing import Annotated

from pydantic import AfterValidator, Field, WithJsonSchema
from pydantic_core import PydanticCustomError

from congruentie.model.settings import Settings

_HEX = re.compile(r"#[0-9a-fA-F]{6}")
_CONTRAST = 4.5
"""Of black text on a fill, at least (WCAG 2.2, 1.4.3)."""

TOL_LIGHT = (
    *("#77aadd", "#ee8866", "#eedd88", "#ffaabb"),  # light blue, orange, light yellow, pink
    *("#aaaa00", "#99ddff", "#44bb99", "#bbcc33"),  # olive, light cyan, mint, pear
)
"""The light scheme of Paul Tol: told apart with every kind of colour vision, and light enough for
black text. Source: https://personal.sron.nl/~pault/ (light qualitative colour scheme)."""


def _legible(colour: str) -> str:
    """The colour in lower case; raises where it is none, or too dark for black text."""
    if not _HEX.fullmatch(colour) or _contrast_with_black(colour) < _CONTRAST:
        kind, words = "colour", "a light colour such as #77aadd"
        raise PydanticCustomError(kind, words)
    return colour.lower()


def _contrast_with_black(colour: str) -> float:
    """From 1 (black itself) to 21 (white), as WCAG 2.2 defines it."""
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4  # noqa: PLR2004 # sRGB
        for part in parts
    )
    return (0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05) / 0.05


Colour = Annotated[
    str,
    AfterValidator(_legible),
    WithJsonSchema({"type": "string", "pattern": f"^{_HEX.pattern}$"}),
]


class Theme(Settings):
    """How maps look."""

    fills: tuple[Colour, ...] = Field(
        default=TOL_LIGHT,
        min_length=5,
        strict=False,
        description="Fills of regions, the most used first; light enough for black text.",
        json_schema_extra={
            "nl": "Kleuren van regio's, de meest gebruikte eerst; zo licht dat zwarte tekst erop "
            "leesbaar is."
        },
    )
