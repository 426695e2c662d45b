"""How text is cleaned for showing, folded for comparing, and made into a code for files."""

import hashlib
import re
import unicodedata
from functools import lru_cache

from congruentie.safe_text import printable

_CACHED = 16_384
_LONGEST_SLUG = 60
_NOT_WORD = re.compile(r"[\W_]+")
_NOT_SLUG = re.compile(r"[^a-z0-9]+")
_MARKS = frozenset({"Mn", "Cf"})
_RESERVED = re.compile(r"(?:con|prn|aux|nul|com[0-9]|lpt[0-9])")
"""Names that Windows keeps to itself, whatever their suffix."""


@lru_cache(maxsize=_CACHED)
def clean(text: str) -> str:
    """The text on one line, in NFC, without doubled spaces and with the unseen made visible."""
    return printable(" ".join(text.split()))


@lru_cache(maxsize=_CACHED)
def fold(text: str) -> str:
    """What remains of a name when case, accents and punctuation do not count.

    Words with one space between them: ``'s-Gravenhage`` and ``S GRAVENHAGE`` both become
    ``s gravenhage``. Letters of another script stay what they are. Empty for text without letters
    or digits.
    """
    decomposed = unicodedata.normalize("NFKD", text)
    letters = "".join(c for c in decomposed if unicodedata.category(c) not in _MARKS)
    return _NOT_WORD.sub(" ", letters.casefold()).strip()


@lru_cache(maxsize=_CACHED)
def slug(text: str, otherwise: str = "regio") -> str:
    """A code that is fit for a file name: lower-case ASCII letters, digits, hyphens; never empty.

    Names without such letters, too long names and names that Windows reserves get a short hash,
    the first of them after the word that is given for it.
    """
    letters = _NOT_SLUG.sub("-", fold(text)).strip("-")
    if letters and len(letters) <= _LONGEST_SLUG and not _RESERVED.fullmatch(letters):
        return letters
    read = (fold(text) or clean(text)).encode(errors="surrogatepass")
    digest = hashlib.sha256(read).hexdigest()[:8]
    return "-".join(filter(None, (letters[:_LONGEST_SLUG].strip("-") or otherwise, digest)))
