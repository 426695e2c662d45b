"""Everything a build reads, each checked and then held against the others."""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from congruentie.errors import InputError, Mistake, tried
from congruentie.model.submission import InputFile
from congruentie.model.territory import Link
from congruentie.readers.sources import source_files
from congruentie.reference.boundaries import Boundaries, read_boundaries
from congruentie.reference.conditions import Condition, conditions
from congruentie.reference.coverage import coverage_mistakes
from congruentie.reference.figures import Figures, Register, read_figures, read_provinces
from congruentie.reference.join import join_mistakes
from congruentie.reference.links import read_links
from congruentie.reference.request import BuildRequest


@dataclass(frozen=True, slots=True, kw_only=True)
class Inputs:
    """Boundaries that fit together and figures that fit the boundaries."""

    boundaries: Boundaries
    figures: Register[Figures]
    provinces: Register[str]
    links: tuple[Link, ...]
    files: tuple[InputFile, ...]
    """All that was read, with sums."""


def read_inputs(request: BuildRequest) -> Inputs:
    """Read every file; raises one InputError with the mistakes of all of them.

    Municipalities that only one file knows and polygons that do not fit are told together, once all
    files could be read.
    """
    where = conditions(request.where)
    mistakes = _impossible_measures(request)
    boundaries = tried(partial(read_boundaries, request, where), mistakes)
    figures = tried(partial(read_figures, request, where), mistakes)
    provinces = tried(partial(read_provinces, request, where), mistakes)
    if boundaries is None or figures is None or provinces is None:
        raise InputError(mistakes)
    links = tried(partial(read_links, request.links, boundaries.codes), mistakes)
    columns = {*boundaries.columns, *figures.columns, *provinces.columns}
    mistakes += _without_column(where, columns)
    mistakes += coverage_mistakes(boundaries)
    mistakes += join_mistakes(boundaries, figures, provinces)
    if mistakes or links is None:
        raise InputError(mistakes)
    return Inputs(
        boundaries=boundaries,
        figures=figures,
        provinces=provinces,
        links=links,
        files=source_files(*request.files()),
    )


def _impossible_measures(request: BuildRequest) -> list[Mistake]:
    if math.isfinite(request.tolerance) and request.tolerance >= 0 and request.grid >= 1:
        return []
    return [
        Mistake(
            where="--tolerance",
            nl=f"{request.tolerance:g} m op een raster van {request.grid} m kan niet. "
            "Verwacht: een tolerantie van 0 of meer en een raster van 1 of meer.",
            en=f"{request.tolerance:g} m on a grid of {request.grid} m is impossible. "
            "Expected: a tolerance of 0 or more and a grid of 1 or more.",
        )
    ]


def _without_column(where: Sequence[Condition], columns: set[str]) -> list[Mistake]:
    return [
        Mistake(
            where=f"--where {condition.column}={condition.value}",
            nl=f"geen enkel bestand heeft een kolom '{condition.column}'.",
            en=f"no file has a column '{condition.column}'.",
        )
        for condition in where
        if condition.column not in columns
    ]
