"""How the cells of a template look: legible on screen, in greyscale and on paper."""

from dataclasses import dataclass
from typing import Any

from congruentie.model.template import Holds

DATE = "dd-mm-yyyy"
_BORDER = {"border": 1, "border_color": "#A6A6A6"}
_HEADING = {"bold": True, "bg_color": "#D9D9D9", "text_wrap": True, "valign": "top", **_BORDER}
_NUMBERS = {Holds.DATE: DATE, Holds.NUMBER: "#,##0"}
_AS_TEXT = "@"
"""Keeps ``4/7`` and ``0363`` what they are; else a spreadsheet makes them a day and a number."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Styles:
    """The formats of one workbook; each is an object of the library that writes it."""

    title: Any
    heading: Any
    wrapped: Any
    filled: dict[Holds, Any]
    example: dict[Holds, Any]


def styles(book: Any) -> Styles:  # noqa: ANN401 # the library ships no types
    """The formats, made in a workbook."""
    return Styles(
        title=book.add_format({"bold": True, "font_size": 14}),
        heading=book.add_format(_HEADING),
        wrapped=book.add_format({"text_wrap": True, "valign": "top", **_BORDER}),
        filled={holds: book.add_format(_number(holds)) for holds in Holds},
        example={
            holds: book.add_format(_number(holds) | {"italic": True, "font_color": "#595959"})
            for holds in Holds
        },
    )


def _number(holds: Holds) -> dict[str, object]:
    return {"num_format": _NUMBERS.get(holds, _AS_TEXT), "align": "left"}
