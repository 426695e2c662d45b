"""What to say of the columns of a table that are not read: why, and where they belong."""

from collections.abc import Callable, Iterable, Iterator

from congruentie.model.region import Place
from congruentie.model.submission import Note
from congruentie.readers import columns
from congruentie.readers.header import is_personal
from congruentie.readers.spelling import clean

_PERSONAL, _OF_REGIONS, _UNKNOWN = (
    "personal-data-ignored",
    "columns-of-regions",
    "columns-ignored",
)


def column_notes(
    place: Place,
    unread: Iterable[str],
    meaning: Callable[[str], str | None] = columns.column,
) -> Iterator[Note]:
    """One note for each reason why columns are not read, in the order of the columns."""
    found: dict[str, list[str]] = {_UNKNOWN: [], _OF_REGIONS: [], _PERSONAL: []}
    for text in filter(str.strip, unread):
        found[_reason(text, meaning(text))].append(clean(text))
    for key, texts in found.items():
        if texts:
            yield Note(place=place, key=key, facts={"columns": ", ".join(texts)})


def _reason(text: str, name: str | None) -> str:
    if is_personal(text):
        return _PERSONAL
    return _OF_REGIONS if name in columns.ATTRIBUTES else _UNKNOWN
