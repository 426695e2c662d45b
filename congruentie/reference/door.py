"""What boundary files and drawings may come in: real local files that are what their name says.

GDAL decides by content, and some of its formats are instructions: a ``.geojson`` that holds a VRT
or a pipeline makes it read other files or the network, and so does one whose coordinate system is
an address. So the first bytes must fit the suffix, JSON must be the kind of JSON that is meant, and
names that GDAL would follow elsewhere are refused.
"""

import json
import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from congruentie.errors import InputError, Mistake
from congruentie.readers.sources import parts_of
from congruentie.reference.geopackage import is_plain
from congruentie.reference.zipped import MEGABYTE, is_one_shapefile

MOST_BYTES = 512 * MEGABYTE
_FIRST_BYTES = {
    ".gpkg": b"SQLite format 3\x00",
    ".fgb": b"fgb",
    ".shp": b"\x00\x00\x27\x0a",
    ".zip": b"PK\x03\x04",
}
_JSON = {".geojson", ".topojson", ".json"}
SUFFIXES = frozenset((*_FIRST_BYTES, *_JSON))
_JSON_KINDS = {"FeatureCollection", "Topology"}
_ADDRESSES = {"link", "url"}
_ELSEWHERE = re.compile(r"[A-Za-z][A-Za-z0-9+.-]+:/|/vsi")
"""An address on the network, of which Path leaves one slash, or a place that only GDAL knows."""


@dataclass(frozen=True, slots=True, kw_only=True)
class BoundaryFile:
    """A file that may be opened."""

    path: Path
    says_where: bool
    """False for JSON without a ``crs`` member, which GDAL presumes to be in degrees."""

    @property
    def name(self) -> str:
        """The plain file name, the only part of the path that is ever written down."""
        return self.path.name


def admit(path: Path, most_bytes: int | None = None) -> BoundaryFile:
    """Let a boundary file in, or raise InputError that says what it is instead.

    ``most_bytes`` bounds what it holds, unpacked; without it that is ``MOST_BYTES``. A ``.shp``
    comes with the files beside it that make up one Shapefile.
    """
    limit = most_bytes or MOST_BYTES
    if _ELSEWHERE.match(str(path)) or not all(map(_is_regular, parts_of(path))):
        raise _refused(path, "is geen gewoon bestand op deze computer", "is no regular local file")
    suffix = path.suffix.lower()
    if suffix not in SUFFIXES:
        kinds = ", ".join(sorted(SUFFIXES))
        raise _refused(path, f"is geen kaartbestand ({kinds})", f"is no boundary file ({kinds})")
    if sum(part.stat().st_size for part in parts_of(path)) > limit:
        most = limit // MEGABYTE
        raise _refused(path, f"is groter dan {most} MB", f"is larger than {most} MB")
    return BoundaryFile(path=path.resolve(), says_where=_fits(path, suffix, limit))


def _is_regular(path: Path) -> bool:
    return path.is_file() and not path.is_symlink()


def _fits(path: Path, suffix: str, limit: int) -> bool:
    """Whether the content says in which coordinates it is; raises where it is something else."""
    if suffix in _JSON:
        return "crs" in _document(path)
    with path.open("rb") as file:
        if not file.read(16).startswith(_FIRST_BYTES[suffix]):
            raise _refused(
                path,
                f"heeft niet de inhoud van een {suffix}-bestand",
                f"does not have the content of a {suffix} file",
            )
    _check_content(path, suffix, limit)
    return True


def _document(path: Path) -> dict[str, object]:
    try:
        document = json.loads(path.read_bytes(), object_hook=_without_address)
    except _AddressError as error:
        raise _refused(
            path,
            "zoekt zijn coördinatenstelsel op een adres elders",
            "looks for its coordinate system at an address elsewhere",
        ) from error
    except (ValueError, RecursionError):
        document = None
    if not isinstance(document, dict) or document.get("type") not in _JSON_KINDS:
        raise _refused(
            path,
            "is geen GeoJSON (FeatureCollection) of TopoJSON (Topology)",
            "is no GeoJSON (FeatureCollection) or TopoJSON (Topology)",
        )
    return document


class _AddressError(Exception):
    """A coordinate system of GeoJSON 2008 that is an address: GDAL would fetch it."""


def _without_address(found: dict[str, Any]) -> dict[str, Any]:
    """The object as it is; GDAL takes its words in any case, at any depth."""
    words = {name.lower() for name in found}
    kinds = [str(value).lower() for name, value in found.items() if name.lower() == "type"]
    if "properties" in words and not _ADDRESSES.isdisjoint(kinds):
        raise _AddressError
    return found


def _check_content(path: Path, suffix: str, limit: int) -> None:
    """Raise InputError where what is inside a database or a zip file does not belong there."""
    if suffix == ".zip" and not is_one_shapefile(path, limit):
        most = limit // MEGABYTE
        raise _refused(
            path,
            "moet precies een Shapefile bevatten (.shp, .shx, .dbf, .prj) en niets anders, "
            f"uitgepakt hooguit {most} MB",
            "must hold exactly one Shapefile (.shp, .shx, .dbf, .prj) and nothing else, at most "
            f"{most} MB unpacked",
        )
    if suffix == ".gpkg" and not is_plain(path):
        raise _refused(
            path,
            "is niet als kaart te lezen: beschadigd, of met views of berekende kolommen. "
            "Exporteer de laag naar een nieuw bestand",
            "cannot be read as a map: damaged, or with views or computed columns. Export the layer "
            "to a new file",
        )


def _refused(path: Path, nl: str, en: str) -> InputError:
    return InputError(
        Mistake(
            where=path.name,
            nl=f"{nl}. Lever een GeoPackage, GeoJSON, TopoJSON, FlatGeobuf of Shapefile.",
            en=f"{en}. Give a GeoPackage, GeoJSON, TopoJSON, FlatGeobuf or Shapefile.",
        )
    )
