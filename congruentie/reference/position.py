"""In which coordinates a file is, decided by what it says and by where its numbers lie."""

from dataclasses import dataclass
from enum import Enum

import geopandas
import numpy as np
import shapely

from congruentie.errors import InputError, Mistake
from congruentie.reference.request import BuildNote

RD = "EPSG:28992"
DEGREES = "EPSG:4326"


class Box(Enum):
    """Where numbers of the Netherlands lie: west, south, east, north."""

    RD = (0.0, 300_000.0, 300_000.0, 625_000.0)
    DEGREES = (3.2, 50.7, 7.3, 53.6)
    RD_SWAPPED = (300_000.0, 0.0, 625_000.0, 300_000.0)
    DEGREES_SWAPPED = (50.7, 3.2, 53.6, 7.3)


@dataclass(frozen=True, slots=True, kw_only=True)
class Placed:
    """Rows whose geometry is in RD New, and what had to be decided to get there."""

    frame: geopandas.GeoDataFrame
    presumed: str = ""
    """The coordinates that the numbers lie in, where the file does not say them; else empty."""
    notes: tuple[BuildNote, ...] = ()


def to_rd(name: str, frame: geopandas.GeoDataFrame, *, says_where: bool) -> Placed:
    """Bring rows to RD New (EPSG:28992, metres).

    ``name`` is the file, ``says_where`` whether it states its own coordinates. Raises InputError
    where numbers are not finite, axes are swapped, or statement and numbers contradict each other.
    """
    bounds = tuple(float(number) for number in frame.total_bounds)
    finite = bool(np.isfinite(shapely.get_coordinates(frame.geometry.to_numpy())).all())
    if not finite:
        raise InputError(_not_finite(name))
    box = _box(bounds)
    if box in (Box.RD_SWAPPED, Box.DEGREES_SWAPPED):
        raise InputError(_swapped(name, bounds))
    if frame.crs is None or not says_where:
        return _by_bounds(name, frame, box)
    moved = frame if frame.crs == RD else frame.to_crs(RD)
    if _box(tuple(moved.total_bounds)) is not Box.RD:
        raise InputError(_contradiction(name, frame.crs.name, bounds))
    return Placed(frame=moved)


def _by_bounds(name: str, frame: geopandas.GeoDataFrame, box: Box | None) -> Placed:
    if box is Box.RD:
        placed = frame.set_crs(RD, allow_override=True)
    elif box is Box.DEGREES:
        placed = frame.set_crs(DEGREES, allow_override=True).to_crs(RD)
    else:
        raise InputError(_unplaced(name, tuple(frame.total_bounds)))
    system = f"RD ({RD})" if box is Box.RD else f"WGS84 ({DEGREES})"
    note = BuildNote(
        nl=f"{name} noemt geen coördinatenstelsel; de getallen liggen in {system}.",
        en=f"{name} names no coordinate system; its numbers lie in {system}.",
    )
    return Placed(frame=placed, presumed=system, notes=(note,))


def _box(bounds: tuple[float, ...]) -> Box | None:
    return next((box for box in Box if _inside(bounds, box.value)), None)


def _inside(bounds: tuple[float, ...], box: tuple[float, ...]) -> bool:
    west, south, east, north = box
    return west <= bounds[0] <= bounds[2] <= east and south <= bounds[1] <= bounds[3] <= north


def _seen(bounds: tuple[float, ...]) -> str:
    return f"x {bounds[0]:g} - {bounds[2]:g}, y {bounds[1]:g} - {bounds[3]:g}"


def _not_finite(name: str) -> Mistake:
    return Mistake(
        where=name,
        nl="bevat coördinaten die geen eindig getal zijn. Herstel het bestand aan de bron.",
        en="holds coordinates that are no finite number. Mend the file at its source.",
    )


def _swapped(name: str, bounds: tuple[float, ...]) -> Mistake:
    return Mistake(
        where=name,
        nl=f"x en y zijn verwisseld ({_seen(bounds)}). Exporteer met x (oost) als eerste.",
        en=f"x and y are swapped ({_seen(bounds)}). Export with x (east) first.",
    )


def _unplaced(name: str, bounds: tuple[float, ...]) -> Mistake:
    return Mistake(
        where=name,
        nl="noemt geen coördinatenstelsel en de getallen liggen niet in Nederland "
        f"({_seen(bounds)}). Lever RD (EPSG:28992) of WGS84, bij een Shapefile met .prj.",
        en="names no coordinate system and its numbers do not lie in the Netherlands "
        f"({_seen(bounds)}). Give RD (EPSG:28992) or WGS84, a Shapefile with its .prj.",
    )


def _contradiction(name: str, stated: str, bounds: tuple[float, ...]) -> Mistake:
    return Mistake(
        where=name,
        nl=f"zegt in '{stated}' te zijn, maar de getallen ({_seen(bounds)}) liggen dan niet in "
        "Nederland. Herstel het opgegeven coördinatenstelsel.",
        en=f"says it is in '{stated}', but its numbers ({_seen(bounds)}) then do not lie in the "
        "Netherlands. Correct the stated coordinate system.",
    )
