"""The text that bytes stand for; which encoding it is in is never guessed.

A byte order mark decides, else it is UTF-8, else Windows-1252, else it is no text
(``docs/decisions.md``).
"""

import codecs

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_WITHOUT_MARK = ("utf-8", "cp1252")


def decoded(content: bytes) -> str | None:
    """The text without its byte order mark; None where these bytes are no text."""
    marked = [encoding for mark, encoding in _MARKS if content.startswith(mark)]
    for encoding in marked or _WITHOUT_MARK:
        try:
            text = content.decode(encoding)
        except UnicodeDecodeError:
            continue
        if "\0" not in text:
            return text
    return None
