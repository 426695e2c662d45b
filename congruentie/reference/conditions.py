"""Which rows of a table count: ``COLUMN=VALUE``, given by the person who builds."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from congruentie.errors import InputError, Mistake

TABLES = ("boundaries", "population", "provinces")


@dataclass(frozen=True, slots=True, kw_only=True)
class Condition:
    """Rows count whose ``column`` reads ``value``; in one table, or in each that has the column."""

    column: str
    value: str
    table: str | None = None

    def concerns(self, table: str, columns: Iterable[str]) -> bool:
        """Whether this condition speaks of that table."""
        return self.table in (None, table) and self.column in columns

    def reads(self, cell: object) -> bool:
        """Whether the cell reads the value; ``2016`` and ``2016.0`` read the same."""
        return str(cell).strip().removesuffix(".0") == self.value


def conditions(texts: Sequence[str]) -> tuple[Condition, ...]:
    """Read ``COLUMN=VALUE`` and ``TABLE:COLUMN=VALUE``; raises InputError naming each bad one."""
    wrong = [text for text in texts if not text.partition("=")[0].strip() or "=" not in text]
    if wrong:
        raise InputError([_unreadable(text) for text in wrong])
    return tuple(_condition(text) for text in texts)


def _condition(text: str) -> Condition:
    left, _, value = text.partition("=")
    table, colon, column = left.partition(":")
    if colon and table.strip() in TABLES:
        return Condition(table=table.strip(), column=column.strip(), value=value.strip())
    return Condition(column=left.strip(), value=value.strip())


def _unreadable(text: str) -> Mistake:
    return Mistake(
        where="--where",
        nl=f"'{text}' is niet te lezen. Schrijf KOLOM=WAARDE, bijvoorbeeld year=2016.",
        en=f"'{text}' cannot be read. Write COLUMN=VALUE, for example year=2016.",
    )
