"""The list below a map: the numbers on it with the names they stand for, and what found no room."""

from collections.abc import Iterator, Sequence

from congruentie.maps.labels import Placed
from congruentie.maps.page import wrapped
from congruentie.maps.scene import Label
from congruentie.maps.typeface import width
from congruentie.words import Language, whole

SIZE = 230
"""Of the names in the list."""
_HIGH = 299
"""From line to line."""
_GAP, _BETWEEN = 300, 150
"""Above the list, and between its columns at least."""
_NARROWEST = 3_500
"""Of a column."""
_LEFT_OUT: dict[Language, str] = {
    "nl": "en {} andere, die op de kaart geen naam of nummer hebben",
    "en": "and {} others, which have no name or number on the map",
}

Item = tuple[str, tuple[str, ...]]
"""A number, or nothing for a name that stands on the map, and what it stands for, in lines."""


def name_list(
    placed: Placed, y: int, across: int, language: Language
) -> tuple[tuple[Label, ...], int]:
    """The names in columns, and where they end; nothing where all stand on the map in full.

    First those with a number, then those whose remark found no room; how many are left out, where
    some are.
    """
    if not (placed.numbered or placed.bare):
        return (), y
    signed = zip(placed.signs, placed.numbered, strict=True)
    texts = [(sign, _text(name.text, name.remark)) for sign, name in signed]
    texts += [("", _text(name.text, name.remark)) for name in placed.bare]
    labels, y = _labels(_best(texts, across), y + _GAP, across)
    if placed.left_out:
        y += _HIGH
        text = _LEFT_OUT[language].format(whole(placed.left_out, language))
        labels.append(Label(x=0, y=y, text=text, size=SIZE))
    return tuple(labels), y


def _text(name: str, remark: str) -> str:
    return ": ".join(filter(None, (name, remark)))


def _best(texts: Sequence[tuple[str, str]], across: int) -> list[list[Item]]:
    """The columns that take the least room, as few of them as can be."""
    ways = [
        _columns(texts, number, across // number)
        for number in range(1, min(across // _NARROWEST, len(texts)) + 1)
    ]
    return min(ways, key=_lines)


def _lines(columns: Sequence[Sequence[Item]]) -> int:
    """Of the longest column."""
    return max(sum(len(lines) for _, lines in column) for column in columns)


def _columns(texts: Sequence[tuple[str, str]], number: int, across: int) -> list[list[Item]]:
    """The names from top to bottom, in columns as even as they can be."""
    items = [
        (sign, tuple(wrapped(text, SIZE, across - _indent() - _BETWEEN))) for sign, text in texts
    ]
    high = -(-sum(len(lines) for _, lines in items) // number)
    while len(filled := list(_filled(items, high))) > number:
        high += 1
    return filled


def _filled(items: Sequence[Item], high: int) -> Iterator[list[Item]]:
    """Columns of at most so many lines, but never less than one name."""
    column: list[Item] = []
    for item in items:
        if column and _lines([[*column, item]]) > high:
            yield column
            column = []
        column.append(item)
    yield column


def _labels(columns: Sequence[Sequence[Item]], top: int, across: int) -> tuple[list[Label], int]:
    labels: list[Label] = []
    for number, column in enumerate(columns):
        x, y = number * (across // len(columns)), top
        for sign, lines in column:
            if sign:
                labels.append(Label(x=x, y=y + _HIGH, text=sign, size=SIZE, bold=True))
            for line in lines:
                y += _HIGH
                labels.append(Label(x=x + _indent(), y=y, text=line, size=SIZE))
    return labels, top + _lines(columns) * _HIGH


def _indent() -> int:
    """From a number to its name."""
    return width("00 ", SIZE, bold=True)
