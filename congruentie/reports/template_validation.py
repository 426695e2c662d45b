"""What the cells of a template accept: choices from a list, days and whole numbers."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from congruentie.model.template import Both, Column, Holds
from congruentie.words import Language

FIRST_DAY, LAST_DAY = date(1900, 1, 1), date(2199, 12, 31)
"""A spreadsheet knows no day before the first, the reader none after the last."""
_MOST = 10**12 - 1
"""The reader takes counts of twelve digits."""
_TITLE = Both("Deze waarde past hier niet", "This value does not fit here")
_REFUSED: Mapping[Holds, Both] = {
    Holds.ONE_OF: Both("Kies een waarde uit de lijst.", "Choose a value from the list."),
    Holds.DATE: Both("Vul een datum in, zoals 31-05-2013.", "Fill in a date, as 31-05-2013."),
    Holds.NUMBER: Both(
        "Vul een geheel getal in, zonder tekst erbij.", "Fill in a whole number, without text."
    ),
}


def validation(column: Column, source: str, language: Language) -> dict[str, Any] | None:
    """What the cells of a column accept, as the library takes it; None where they take anything.

    ``source`` is the formula of the list to choose from. Where other words are welcome the list is
    offered and nothing is refused.
    """
    rule = _rule(column.holds, source)
    if rule is None or column.holds not in _REFUSED:
        return rule
    said = {"error_title": _TITLE, "error_message": _REFUSED[column.holds]}
    return rule | {key: words.text(language) for key, words in said.items()}


def _rule(holds: Holds, source: str) -> dict[str, Any] | None:
    match holds:
        case Holds.DATE:
            return {
                "validate": "date",
                "criteria": "between",
                "minimum": FIRST_DAY,
                "maximum": LAST_DAY,
            }
        case Holds.NUMBER:
            return {"validate": "integer", "criteria": "between", "minimum": 0, "maximum": _MOST}
        case Holds.ONE_OF:
            return {"validate": "list", "source": source}
        case Holds.SUGGESTED:
            return {"validate": "list", "source": source, "show_error": False}
        case _:
            return None
