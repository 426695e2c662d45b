"""What boundary files may come in: real local files that are what their name says.

GDAL decides by content, and some of its formats are instructions: a ``.geojson`` that holds a VRT
or a pipeline makes it read other files or the network. So the first bytes must fit the suffix,
JSON must be the kind of JSON that is meant, and names that GDAL would follow elsewhere are refused.
"""

import json
import re
import zipfile
from dataclasses import dataclass
from pathlib import Path

from congruentie.errors import InputError, Mistake
from congruentie.readers.sources import SHAPEFILE_PARTS

MOST_BYTES = 512 * 1024 * 1024
MOST_MEMBERS = 50
_FIRST_BYTES = {
    ".gpkg": b"SQLite format 3\x00",
    ".fgb": b"fgb",
    ".shp": b"\x00\x00\x27\x0a",
    ".zip": b"PK\x03\x04",
}
_JSON = {".geojson", ".topojson", ".json"}
_JSON_KINDS = {"FeatureCollection", "Topology"}
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


def admit(path: Path) -> BoundaryFile:
    """Let a boundary file in, or raise InputError that says what it is instead."""
    if _ELSEWHERE.match(str(path)) or not path.is_file() or path.is_symlink():
        raise _refused(path, "is geen gewoon bestand op deze computer", "is no regular local file")
    suffix = path.suffix.lower()
    if suffix not in _FIRST_BYTES and suffix not in _JSON:
        kinds = ", ".join(sorted([*_FIRST_BYTES, *_JSON]))
        raise _refused(path, f"is geen kaartbestand ({kinds})", f"is no boundary file ({kinds})")
    if path.stat().st_size > MOST_BYTES:
        raise _refused(path, "is groter dan 512 MB", "is larger than 512 MB")
    return BoundaryFile(path=path.resolve(), says_where=_fits(path, suffix))


def _fits(path: Path, suffix: str) -> bool:
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
    if suffix == ".zip":
        _check_zip(path)
    return True


def _document(path: Path) -> dict[str, object]:
    try:
        document = json.loads(path.read_bytes())
    except (ValueError, RecursionError):
        document = None
    if not isinstance(document, dict) or document.get("type") not in _JSON_KINDS:
        raise _refused(
            path,
            "is geen GeoJSON (FeatureCollection) of TopoJSON (Topology)",
            "is no GeoJSON (FeatureCollection) or TopoJSON (Topology)",
        )
    return document


def _check_zip(path: Path) -> None:
    try:
        with zipfile.ZipFile(path) as archive:
            members = archive.infolist()
    except zipfile.BadZipFile:
        members = []
    suffixes = [Path(member.filename).suffix.lower() for member in members if not member.is_dir()]
    fits = suffixes.count(".shp") == 1 and set(suffixes) <= SHAPEFILE_PARTS
    if not fits or len(members) > MOST_MEMBERS or sum(m.file_size for m in members) > MOST_BYTES:
        raise _refused(
            path,
            "moet precies een Shapefile bevatten (.shp, .shx, .dbf, .prj) en niets anders",
            "must hold exactly one Shapefile (.shp, .shx, .dbf, .prj) and nothing else",
        )


def _refused(path: Path, nl: str, en: str) -> InputError:
    return InputError(
        Mistake(
            where=path.name,
            nl=f"{nl}. Lever een GeoPackage, GeoJSON, TopoJSON, FlatGeobuf of Shapefile.",
            en=f"{en}. Give a GeoPackage, GeoJSON, TopoJSON, FlatGeobuf or Shapefile.",
        )
    )
