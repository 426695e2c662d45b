"""One cell that lists several things of which the names are known, such as ``jeugd en wmo``."""

import re
from collections.abc import Callable, Sequence

_BETWEEN = (
    re.compile(r"[/+]"),
    re.compile(r"\s*&\s*|\s+(?:en|and)\s+", re.IGNORECASE),
)
"""What may stand between two names, or inside one; the first separates more strongly."""


def known_parts(
    text: str,
    known: Callable[[str], str | None],
    between: Sequence[re.Pattern[str]] = _BETWEEN,
) -> tuple[str | None, ...]:
    """The known names that a text joins, with None for every other part.

    A text that is known as a whole is not taken apart. Names within it may hold the words that
    join, so only a text of which all parts are known can be trusted to be a list.
    """
    whole = known(text)
    if whole is not None or not between:
        return (whole,)
    first, *weaker = between
    return tuple(part for one in first.split(text) for part in known_parts(one, known, weaker))


def joined(text: str, known: Callable[[str], str | None]) -> tuple[str, ...]:
    """The known names that a text joins; empty where any part of it is not known."""
    parts = known_parts(text, known)
    return () if None in parts else tuple(filter(None, parts))
