"""Reading one cell as several names that were glued together."""

import re
from collections.abc import Callable, Sequence

from congruentie.model.territory import MunicipalityCode

MOST_NAMES = 4
_MOST_WORDS = 16
"""A cell with more words is a sentence."""
_GAP = re.compile(r"[\s,;/+&]+")
_AND = "en"

_Lookup = Callable[[str], MunicipalityCode | None]


def split_names(text: str, lookup: _Lookup) -> tuple[MunicipalityCode, ...]:
    """The two to four different municipalities that a text names one after the other.

    They are separated by spaces, line ends, ``,`` ``;`` ``/`` ``+`` ``&`` or the word "en", which
    may also be inside a name; the reading with the fewest names counts. Empty where there is none.
    """
    words = [word for word in _GAP.split(text) if word]
    if len(words) > _MOST_WORDS:
        return ()
    for names in range(2, MOST_NAMES + 1):
        found = _split(words, names, lookup)
        if len(set(found)) == names:
            return found
    return ()


def _split(words: Sequence[str], names: int, lookup: _Lookup) -> tuple[MunicipalityCode, ...]:
    """The words as so many names; empty where that cannot be."""
    if words and words[0].casefold() == _AND:
        words = words[1:]
    if names == 1:
        last = lookup(" ".join(words))
        return (last,) if last else ()
    for end in range(1, len(words)):
        first = lookup(" ".join(words[:end]))
        rest = _split(words[end:], names - 1, lookup) if first else ()
        if first and rest:
            return (first, *rest)
    return ()
