"""The one typeface of everything that is printed, and which characters it can draw.

Source Sans Pro (Paul D. Hunt, Adobe; SIL Open Font License 1.1, beside the files) travels with the
program. Fonts of the system are never used, so that a map and a report look the same everywhere.
"""

import re
from base64 import b64encode
from pathlib import Path

FAMILY = "Source Sans Pro"
FOLDER = Path(__file__).with_name("fonts")
"""One file for each style: of two for the same, typst takes what the disk happens to give first."""

# What Source Sans Pro draws in regular and in bold: Latin, Greek and Cyrillic letters, punctuation,
# figures and common signs; U+FFFD comes from a font inside typst. No mark that joins a letter: of
# what the two melt into, typst cannot tell what it stands for.
_UNDRAWN = re.compile(
    "[^\n -~\xa0-\xac\xae-\u017e\u0192\u01a0\u01a1\u01af\u01b0\u01cd-\u01dc\u01e6\u01e7\u01ea\u01eb"
    "\u01f4\u01f5\u01f8\u01f9\u01fc\u01fd\u0218-\u021b\u0259\u02bc\u02c6-\u02cc\u02d8-\u02dd"
    "\u0384-\u038a\u038c\u038e-\u03a1\u03a3-\u03ce\u0400-\u045f"
    "\u0490-\u0493\u1e80-\u1e85\u1e9e\u1ea0-\u1ef9\u2007\u2012-\u2016\u2018-\u201a\u201c-\u201e"
    "\u2020-\u2022\u2026\u202f\u2030\u2032\u2033\u2039\u203a\u2044\u2070\u2074-\u2079\u207d-\u2089"
    "\u20a6\u20a9\u20ab\u20ac\u20b4\u20b9\u20ba\u2113\u2116\u2117\u2122\u2150-\u215e\u2190-\u2193"
    "\u2202\u2206\u220f\u2211\u2212\u2219\u221a\u221e\u222b\u2248\u2260\u2264\u2265"
    "\u25a0\u25b2\u25b3\u25b6\u25bc\u25c6\u25ca\u2713\ufffd]"
)

_FACE = (
    '@font-face{{font-family:"{family}";font-weight:{weight};'
    'src:url(data:font/woff2;base64,{letters})format("woff2")}}'
)
_WEB = {"regular.woff2": 400, "bold.woff2": 700}
"""Files with the letters of western and central Europe only, and their weight."""


def faces() -> str:
    """Style sheet rules that bring the letters along, for an SVG or a page that stands by itself.

    38 kB; made of what ``data/typeface.py`` takes out of the typeface. Other letters are drawn in a
    font of the reader's own.
    """
    return "".join(
        _FACE.format(
            family=FAMILY,
            weight=weight,
            letters=b64encode((FOLDER / name).read_bytes()).decode("ascii"),
        )
        for name, weight in _WEB.items()
    )


def drawable(text: str) -> str:
    """The text with U+FFFD for every character that the typeface has not; line ends stay.

    A document that a screen reader can read (PDF/UA) may hold no character without a form, so typst
    refuses it; this keeps one name in another script from costing the whole document.
    """
    return _UNDRAWN.sub("\ufffd", text)
