"""What is asked of a build, and what comes out of it."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from congruentie.model.territory import Border


@dataclass(frozen=True, slots=True, kw_only=True)
class BuildRequest:
    """Which files make a territory, and how; columns that are not named are recognised."""

    boundaries: Path
    """GeoPackage, GeoJSON, TopoJSON, FlatGeobuf or Shapefile (``.shp`` or zipped)."""
    population: Path
    """A ``.csv`` with a row per municipality: code, inhabitants and, if known, land area."""
    reference_date: date
    layer: str | None = None
    code_column: str | None = None
    name_column: str | None = None
    population_column: str | None = None
    where: tuple[str, ...] = ()
    """``COLUMN=VALUE`` for every table with that column, or ``TABLE:COLUMN=VALUE`` for one of
    ``boundaries``, ``population``, ``provinces``."""
    links: Path | None = None
    """A ``.csv`` with columns ``name, kind, a, b, source``: named connections over water."""
    provinces: Path | None = None
    """A ``.csv`` with a row per municipality that names its province."""
    province_column: str | None = None
    tolerance: float = 1000.0
    """Metres; about the side of the smallest wiggle that stays in the simplified map."""
    grid: int = 100
    """Metres; the simplified map stands on this grid, finer only where it must."""
    source: str = ""
    """Who published the boundaries and figures; without it the manifest names the files."""
    licence: str = ""
    """On which terms they were published; of a licence that was not given nothing is said."""

    def files(self) -> tuple[Path, ...]:
        """What is read, as it was given."""
        given = (self.boundaries, self.population, self.provinces, self.links)
        return tuple(path for path in given if path is not None)


@dataclass(frozen=True, slots=True, kw_only=True)
class BuildNote:
    """Something a person should hear about a build that is not wrong."""

    nl: str
    en: str

    def text(self, language: str) -> str:
        """The note in the reader's language."""
        return self.en if language == "en" else self.nl


@dataclass(frozen=True, slots=True, kw_only=True)
class Built:
    """A finished territory, not yet written, with what a person wants to hear about it."""

    files: Mapping[str, bytes]
    """Plain file name to content; ``manifest.json`` comes last, so it is written last."""
    municipalities: int
    population: int
    borders: tuple[Border, ...]
    """Every pair of neighbours once, and every municipality once with each kind of outside."""
    components: int
    """Groups of municipalities that hang together over land borders."""
    land_area_from_boundaries: int
    """Municipalities whose land area had to be measured on the boundary file."""
    notes: tuple[BuildNote, ...] = ()
