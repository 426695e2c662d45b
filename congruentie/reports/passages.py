"""Where a text holds words in another language, for formats that can say so."""

from collections.abc import Iterator

from congruentie.reports.content import Passage
from congruentie.words import Language


def pieces(text: str, passages: tuple[Passage, ...]) -> Iterator[tuple[str, Language | None]]:
    """The text in pieces, in order: each with its language where that is not the document's.

    Together they are the text; an empty text is one empty piece. A passage is found once, where it
    first stands.
    """
    found = next((passage for passage in passages if passage.words in text), None)
    if found is None:
        yield text, None
        return
    before, words, after = text.partition(found.words)
    if before:
        yield from pieces(before, passages)
    yield words, found.language
    if after:
        yield from pieces(after, passages)
