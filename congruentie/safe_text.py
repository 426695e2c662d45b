"""Text from outside, made safe to show: what cannot be seen is made visible, nothing is dropped."""

import re
import unicodedata
from collections.abc import Iterable

_CONTROL_PICTURES = 0x2400
_DELETE_PICTURE = "\u2421"
_REPLACEMENT = "\ufffd"

# C0 and C1 controls, DEL, soft hyphen, zero-width and bidirectional marks, line separators, BOM,
# tag characters: each can hide, reorder or fake what a terminal, a spreadsheet or a page shows. And
# halves of characters, which no file can hold.
_UNSEEN = re.compile(
    "[\x00-\x1f\x7f-\x9f\xad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff"
    "\ufff9-\ufffb\U000e0000-\U000e007f\ud800-\udfff]"
)


# What Markdown, as GitHub and Word converters read it, could take for a mark, a link or a tag.
_MARKED = re.compile(
    r"[\\`*_{}\[\]<>#|~$&@]|^[-+]|(?<=^[0-9])[.)]|:(?=//)|(?<=www)\.", re.IGNORECASE
)

# Where a spreadsheet begins to calculate, also after spaces, and in the full-width forms that an
# East Asian Excel takes for the same. Tab, line ends and NUL are pictures by then.
_CALCULATED = re.compile(r"\s*[=+\-@|\uff1d\uff0b\uff0d\uff20\uff5c]")

# Seen by nobody as they are no characters, and refused by XML 1.0.
_NO_XML = re.compile("[\ufffe\uffff]")

_WORKFLOW_DATA = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A"})
_WORKFLOW_PROPERTY = _WORKFLOW_DATA | str.maketrans({":": "%3A", ",": "%2C"})


def markdown(text: str) -> str:
    """The text for a line of Markdown: safe to show, and nothing in it a mark, a link or a tag."""
    return _MARKED.sub(r"\\\g<0>", printable(text))


def spreadsheet(text: str) -> str:
    """The text for a cell of CSV: an apostrophe before what a spreadsheet would calculate."""
    seen = printable(text)
    return f"'{seen}" if _CALCULATED.match(seen) else seen


def xml(text: str) -> str:
    """The text for an XML document, as content or between double quotes: safe to show, no mark."""
    return storable(text).translate(_XML)


_XML = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;"})


def storable(text: str) -> str:
    """The text for a file of XML whose library escapes the marks itself: safe to show, and legal.

    What XML 1.0 admits in no form, becomes U+FFFD.
    """
    return _NO_XML.sub(_REPLACEMENT, printable(text))


def workflow_data(lines: Iterable[str]) -> str:
    """Lines for the message of a workflow command of GitHub: safe to show, and no new command."""
    return "\n".join(map(printable, lines)).translate(_WORKFLOW_DATA)


def workflow_property(text: str) -> str:
    """The text for a property of a workflow command, such as the name of a file."""
    return printable(text).translate(_WORKFLOW_PROPERTY)


def sarif_message(text: str) -> str:
    """The text for a plain message of SARIF, in which braces and ``[text](target)`` mean something.

    Braces are doubled, as the standard asks; a space keeps what looks like a link from being one.
    """
    return printable(text).replace("{", "{{").replace("}", "}}").replace("](", "] (")


def printable(text: str) -> str:
    """The text in NFC with every unseen character replaced by a visible picture of it.

    Control characters become their picture (ESC shows as U+241B), every other one U+FFFD. Ordinary
    text comes back as it was, apart from the normal form.
    """
    return _UNSEEN.sub(_picture, unicodedata.normalize("NFC", text))


def _picture(match: re.Match[str]) -> str:
    number = ord(match.group())
    if number < 0x20:  # noqa: PLR2004 # the C0 controls
        return chr(_CONTROL_PICTURES + number)
    return _DELETE_PICTURE if number == 0x7F else _REPLACEMENT  # noqa: PLR2004 # DEL
