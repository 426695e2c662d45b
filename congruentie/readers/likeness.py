"""Which known spelling a text resembles, to ask about; nothing is ever taken over on it."""

from collections.abc import Iterable

_LONGEST = 60
_LIKENESS = 80
"""Per cent: ``jeugdd`` and ``wmoo`` are above it, ``buurtzorg`` and ``zorgkantoor`` below."""


def resembled(text: str, spellings: Iterable[str]) -> str | None:
    """The spelling most like a text; the first by alphabet of equals, None where none is near."""
    from rapidfuzz import fuzz, process  # noqa: PLC0415 -- costs start-up time, seldom needed

    found = process.extractOne(
        text[:_LONGEST], sorted(spellings), scorer=fuzz.ratio, score_cutoff=_LIKENESS
    )
    return found[0] if found else None
