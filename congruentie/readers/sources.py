"""The files that a territory is made of, and the sums by which anyone sees whether they changed.

There is no geometry here, so that a territory in the cache is found without loading any.
"""

import glob
import hashlib
from collections.abc import Iterator
from pathlib import Path

from congruentie.errors import InputError, Mistake
from congruentie.model.submission import InputFile

SHAPEFILE_PARTS = frozenset(
    {".shp", ".shx", ".dbf", ".prj", ".cpg", ".sbn", ".sbx", ".qix", ".xml"}
)
"""A Shapefile is several files with one stem: shapes, names, coordinate system, encoding."""


def source_files(*paths: Path) -> tuple[InputFile, ...]:
    """Each file with its sum, in the order given, a ``.shp`` with all its parts.

    Raises InputError where one of them cannot be read.
    """
    return tuple(_summed(part) for path in paths for part in parts_of(path))


def parts_of(path: Path) -> Iterator[Path]:
    """The file and, beside a ``.shp``, the other files of the Shapefile, in order of name."""
    yield path
    if path.suffix.lower() == ".shp":
        beside = path.parent.glob(f"{glob.escape(path.stem)}.*")
        yield from sorted(
            part for part in beside if part != path and part.suffix.lower() in SHAPEFILE_PARTS
        )


def _summed(path: Path) -> InputFile:
    try:
        content = path.read_bytes()
    except OSError as error:
        reason = error.strerror or str(error)
        raise InputError(
            Mistake(
                where=str(path),
                nl=f"kan niet worden gelezen ({reason}).",
                en=f"cannot be read ({reason}).",
            )
        ) from error
    return InputFile(path=str(path), sha256=hashlib.sha256(content).hexdigest())
