"""Inhabitants, land area and province per municipality, out of tables."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from congruentie.errors import InputError, Mistake
from congruentie.reference import columns
from congruentie.reference.conditions import Condition
from congruentie.reference.request import BuildRequest
from congruentie.reference.tables import FigureRow, by_code, name_in, read_table

MOST_INHABITANTS = 2_000_000
"""No municipality has more; a larger number is a total or a slip."""
_WHOLE = re.compile(r"[0-9]{1,9}")
_SORT = re.compile(r" *\((?:PV|NL)\)$")
_DECIMAL = re.compile(r"[0-9]{1,6}(?:[.,][0-9]{1,9})?")
_THOUSANDS = re.compile(r"[0-9]{1,3}(?:[., \u00a0'][0-9]{3})+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Figures:
    """What a population table says of one municipality."""

    name: str
    """As the table spells it, for messages only; empty where it has no names."""
    population: int
    land_area: float | None
    """km2; None where the table does not know."""


Entry = TypeVar("Entry")


@dataclass(frozen=True, slots=True, kw_only=True)
class Register(Generic[Entry]):
    """What one table says, by municipality code."""

    file: str
    columns: tuple[str, ...]
    entries: Mapping[str, Entry]


def read_figures(request: BuildRequest, conditions: Sequence[Condition]) -> Register[Figures]:
    """Figures by municipality code; raises InputError with every row that cannot be used."""
    table = read_table(request.population, "population", conditions)
    people = columns.find(table.name, table.columns, request.population_column, columns.POPULATION)
    area = columns.recognised(table.columns, columns.LAND_AREA)
    rows, mistakes = by_code(table, request.code_column)
    for row in rows.values():
        mistakes += _population_mistakes(row, people)
        mistakes += _area_mistakes(row, area)
    if mistakes:
        raise InputError(mistakes)
    figures = {
        code: Figures(
            name=name_in(table, row),
            population=int(row.cells[people]),
            land_area=_land_area(row, area),
        )
        for code, row in rows.items()
    }
    return Register(file=table.name, columns=table.columns, entries=figures)


def read_provinces(request: BuildRequest, conditions: Sequence[Condition]) -> Register[str]:
    """Province names by municipality code, without StatLine's ``(PV)``; empty without a table."""
    if request.provinces is None:
        return Register(file="", columns=(), entries={})
    table = read_table(request.provinces, "provinces", conditions)
    column = columns.find(table.name, table.columns, request.province_column, columns.PROVINCE)
    rows, mistakes = by_code(table, request.code_column)
    if mistakes:
        raise InputError(mistakes)
    entries = {code: _SORT.sub("", row.cells[column]) for code, row in rows.items()}
    return Register(file=table.name, columns=table.columns, entries=entries)


def _population_mistakes(row: FigureRow, column: str) -> Iterator[Mistake]:
    text = row.cells[column]
    if _WHOLE.fullmatch(text) and int(text) <= MOST_INHABITANTS:
        return
    advice_nl = advice_en = ""
    if _THOUSANDS.fullmatch(text):
        digits = re.sub("[^0-9]", "", text)
        advice_nl, advice_en = f" Bedoelt u {digits}?", f" Do you mean {digits}?"
    yield Mistake(
        where=row.file,
        line=row.line,
        nl=f"'{text}' in kolom {column} is geen aantal inwoners van een gemeente. Verwacht: een "
        f"geheel getal in cijfers, zonder punten of spaties.{advice_nl}",
        en=f"'{text}' in column {column} is no number of inhabitants of a municipality. Expected: "
        f"a whole number in digits, without points or spaces.{advice_en}",
    )


def _area_mistakes(row: FigureRow, column: str | None) -> Iterator[Mistake]:
    text = row.cells[column] if column else ""
    if not text or (_DECIMAL.fullmatch(text) and _number(text) > 0):
        return
    yield Mistake(
        where=row.file,
        line=row.line,
        nl=f"'{text}' in kolom {column} is geen oppervlakte. Verwacht: een getal groter dan 0, "
        "of een lege cel.",
        en=f"'{text}' in column {column} is no area. Expected: a number above 0, or an empty cell.",
    )


def _land_area(row: FigureRow, column: str | None) -> float | None:
    """The cell in km2; a column of hectares is known by its name."""
    if not column or not row.cells[column]:
        return None
    return round(_number(row.cells[column]) * columns.area_unit(column), 6)


def _number(text: str) -> float:
    return float(text.replace(",", "."))
