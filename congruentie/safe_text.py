"""Text from outside, made safe to show: what cannot be seen is made visible, nothing is dropped."""

import re
import unicodedata

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
_MARKED = re.compile(r"[\\`*_{}\[\]<>#|~$&@]|^[-+]|(?<=^[0-9])[.)]|:(?=//)")


def markdown(text: str) -> str:
    """The text for a line of Markdown: safe to show, and nothing in it a mark, a link or a tag."""
    return _MARKED.sub(r"\\\g<0>", printable(text))


def xml(text: str) -> str:
    """The text for an XML document, as content or between double quotes: safe to show, no mark.

    What XML 1.0 admits in no form, becomes U+FFFD.
    """
    shown = printable(text).replace("\ufffe", _REPLACEMENT).replace("\uffff", _REPLACEMENT)
    return shown.translate(_XML)


_XML = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;"})


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
