"""Setting pages with typst: our template, and everything else handed over as values.

A text from a submission is never part of the template, so nothing in it can be a command. Nothing
of the machine gets in either: no fonts of the system, no clock, no file but the template.
"""

import struct
import zlib
from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path

import typst

from congruentie import typeface

_METRE = 39.37
"""Inches."""
_HEADER_END = 33
"""Signature (8 bytes) and header chunk (25 bytes) with which every PNG begins."""


def pdf(template: Path, values: Mapping[str, str]) -> bytes:
    """An accessible PDF (PDF/UA-1): tagged, with a title and a language, all fonts inside.

    ``values`` are what the template reads from ``sys.inputs``. Raises typst.TypstError where the
    standard is not met, e.g. for a picture without a description.
    """
    return typst.compile(
        str(template),
        root=str(template.parent),
        font_paths=_fonts(),
        format="pdf",
        sys_inputs=dict(values),
        pdf_standards=["ua-1"],
    )


def png(template: Path, values: Mapping[str, str], dots_per_inch: int) -> bytes:
    """The one page of the template as pixels; the file knows how large it is on paper."""
    pixels = typst.compile(
        str(template),
        root=str(template.parent),
        font_paths=_fonts(),
        format="png",
        ppi=dots_per_inch,
        sys_inputs=dict(values),
    )
    return pixels[:_HEADER_END] + _density(dots_per_inch) + pixels[_HEADER_END:]


@lru_cache(maxsize=1)
def _fonts() -> typst.Fonts:
    """Our typeface and what typst itself contains."""
    return typst.Fonts(include_system_fonts=False, font_paths=[str(typeface.FOLDER)])


def _density(dots_per_inch: int) -> bytes:
    """The chunk of a PNG that gives its pixels per metre, without which Word takes 96 per inch."""
    per_metre = round(dots_per_inch * _METRE)
    chunk = b"pHYs" + struct.pack(">IIB", per_metre, per_metre, 1)
    return struct.pack(">I", len(chunk) - 4) + chunk + struct.pack(">I", zlib.crc32(chunk))
