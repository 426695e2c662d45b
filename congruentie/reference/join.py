"""Boundaries and figures joined by code: nothing lost, nothing double."""

from collections.abc import Collection, Mapping

from congruentie.errors import Mistake
from congruentie.model.territory import Municipality
from congruentie.reference.boundaries import Boundaries
from congruentie.reference.figures import Figures, Register
from congruentie.words import decimal

MOST_TIMES = 10.0
"""A land area so many times larger or smaller than the polygon is in another unit than it says."""


def join_mistakes(
    boundaries: Boundaries, figures: Register[Figures], provinces: Register[str]
) -> list[Mistake]:
    """Every municipality that only one side knows, by name and code; empty where all match.

    Provinces may know more municipalities than there are, but not fewer; an empty register means
    that none were given.
    """
    known = dict(zip(boundaries.codes, boundaries.names, strict=True))
    counted = {code: figure.name for code, figure in sorted(figures.entries.items())}
    placed = {code for code, province in provinces.entries.items() if province}
    return [
        *_lost(known, boundaries.file, counted, figures.file),
        *_lost(counted, figures.file, known, boundaries.file),
        *(_lost(known, boundaries.file, placed, provinces.file) if provinces.entries else ()),
        *_other_units(boundaries, figures),
    ]


def municipalities(
    boundaries: Boundaries, figures: Register[Figures], provinces: Register[str]
) -> tuple[Municipality, ...]:
    """One record per municipality in code order; land area from the polygon where unknown."""
    areas = _square_kilometres(boundaries)
    return tuple(
        Municipality(
            code=code,
            name=name,
            population=figures.entries[code].population,
            land_area=figures.entries[code].land_area or round(areas[code], 2),
            province=provinces.entries.get(code),
        )
        for code, name in zip(boundaries.codes, boundaries.names, strict=True)
    )


def land_areas_missing(figures: Register[Figures]) -> int:
    """How many municipalities have no land area in the table."""
    return sum(figure.land_area is None for figure in figures.entries.values())


def _lost(
    present: Mapping[str, str], file: str, other: Collection[str], other_file: str
) -> list[Mistake]:
    return [
        Mistake(
            where=f"{name} ({code})" if name else code,
            nl=f"staat in {file} maar niet in {other_file}. "
            "Gebruik bestanden van dezelfde peildatum.",
            en=f"is in {file} but not in {other_file}. Use files of the same reference date.",
        )
        for code, name in present.items()
        if code not in other
    ]


def _square_kilometres(boundaries: Boundaries) -> dict[str, float]:
    return dict(zip(boundaries.codes, boundaries.square_kilometres().tolist(), strict=True))


def _other_units(boundaries: Boundaries, figures: Register[Figures]) -> list[Mistake]:
    names = dict(zip(boundaries.codes, boundaries.names, strict=True))
    mistakes = []
    for code, drawn in _square_kilometres(boundaries).items():
        stated = figures.entries[code].land_area if code in figures.entries else None
        if stated and not drawn / MOST_TIMES < stated < drawn * MOST_TIMES:
            mistakes.append(_other_unit(f"{figures.file}, {names[code]} ({code})", stated, drawn))
    return mistakes


def _other_unit(where: str, stated: float, drawn: float) -> Mistake:
    return Mistake(
        where=where,
        nl=f"landoppervlakte {decimal(stated, 2, 'nl')} km², maar het vlak meet "
        f"{decimal(drawn, 2, 'nl')} km². Controleer de eenheid (km² of ha) in de kolomnaam.",
        en=f"land area {decimal(stated, 2, 'en')} km², but the polygon measures "
        f"{decimal(drawn, 2, 'en')} km². Check the unit (km² or ha) in the column's name.",
    )
