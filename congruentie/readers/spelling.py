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
_LETTERS = str.maketrans({"ø": "o", "æ": "ae", "œ": "oe", "đ": "d", "ł": "l"})
"""Latin letters that Unicode does not take apart into a letter and a mark."""
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
    return _NOT_WORD.sub(" ", letters.casefold().translate(_LETTERS)).strip()


@lru_cache(maxsize=_CACHED)
def slug(text: str, otherwise: str = "regio") -> str:
    """A code that is fit for a file name: lower-case ASCII letters, digits, hyphens; never empty.

    Names that would lose a letter or digit, too long names and names that Windows reserves get a
    short hash, after the given word where nothing else remains.
    """
    words = fold(text).replace(" ", "-")
    if words and words.isascii() and len(words) <= _LONGEST_SLUG and not _RESERVED.fullmatch(words):
        return words
    return hashed_slug(text, otherwise)


def hashed_slug(text: str, otherwise: str = "regio") -> str:
    """The same with a short hash in any case, for a name whose plain code is taken."""
    letters = _NOT_SLUG.sub("-", fold(text)).strip("-")
    read = (fold(text) or clean(text)).encode(errors="surrogatepass")
    digest = hashlib.sha256(read).hexdigest()[:8]
    return "-".join(filter(None, (letters[:_LONGEST_SLUG].strip("-") or otherwise, digest)))
