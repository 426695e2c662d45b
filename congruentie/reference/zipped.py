"""A Shapefile in a zip file: what is checked before GDAL looks into it."""

import zipfile
from collections.abc import Sequence
from pathlib import Path, PurePosixPath
from zlib import error as DeflateError  # noqa: N812 -- it is an exception

from congruentie.readers.sources import SHAPEFILE_PARTS

MEGABYTE = 1024 * 1024
MOST_MEMBERS = 50
_NO_SOUND_ZIP = (
    *(zipfile.BadZipFile, DeflateError, EOFError, OSError),
    *(NotImplementedError, RuntimeError, ValueError, OverflowError),
)
"""What unpacking a file comes upon that is damaged, protected or packed in another way."""


def is_one_shapefile(path: Path, limit: int) -> bool:
    """Whether a zip file holds the parts of one Shapefile, sound and within a limit in bytes.

    False too where a name in it leads out of the file.
    """
    try:
        with zipfile.ZipFile(path) as archive:
            return _are_parts(archive.infolist()) and _unpacks_within(archive, limit)
    except _NO_SOUND_ZIP:
        return False


def _are_parts(members: Sequence[zipfile.ZipInfo]) -> bool:
    names = [PurePosixPath(member.filename) for member in members if not member.is_dir()]
    suffixes = [name.suffix.lower() for name in names]
    inside = all(_stays_inside(member.filename) for member in members)
    few = len(members) <= MOST_MEMBERS
    return few and inside and suffixes.count(".shp") == 1 and set(suffixes) <= SHAPEFILE_PARTS


def _stays_inside(name: str) -> bool:
    path = PurePosixPath(name)
    return not (path.is_absolute() or ".." in path.parts or "\\" in name or ":" in name)


def _unpacks_within(archive: zipfile.ZipFile, limit: int) -> bool:
    """Whether all members together stay within the limit, whatever they say of their own size.

    Each is unpacked once, so a checksum that does not fit raises BadZipFile.
    """
    left = limit
    for member in archive.infolist():
        member.file_size = limit + 1  # GDAL does not stop where the member says it ends either
        with archive.open(member) as file:
            while left >= 0 and (part := file.read(MEGABYTE)):
                left -= len(part)
    return left >= 0
