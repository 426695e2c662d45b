"""A folder of results: written whole beside its place, then put there in one step.

In it stands a list of its own files. A folder that holds anything else was not made here, or not
by us alone: it is refused, so that nobody's file is ever lost.
"""

import hashlib
import json
import os
import re
import shutil
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import ExitStack
from pathlib import Path, PurePosixPath

from congruentie.errors import Mistake, UsageError
from congruentie.output import refusing

CONTENTS = "inhoud.json"
"""The list of files with the SHA-256 of each."""
_NAME = re.compile(r"[a-z0-9][a-z0-9._-]{0,99}", re.ASCII)


def write_folder(folder: Path, files: Mapping[str, bytes]) -> None:
    """Write a folder with files, of which names may have folders of their own before a slash.

    The folder afterwards holds these files and no others; where anything fails it is as it was.
    Raises UsageError where it holds what is not ours, OutputError where it cannot be written.
    """
    place = folder.absolute()
    _refuse_foreign(place)
    with refusing(folder), ExitStack() as temporary:
        place.parent.mkdir(parents=True, exist_ok=True)
        new = Path(tempfile.mkdtemp(dir=place.parent, prefix=".congruentie-"))
        temporary.callback(shutil.rmtree, new, ignore_errors=True)
        for name, content in (*files.items(), (CONTENTS, _contents(files))):
            _write(new, name, content)
        new.chmod(0o755)
        _put(new, place, temporary)


def _write(new: Path, name: str, content: bytes) -> None:
    """One file on disk, inside the folder whatever its name."""
    parts = PurePosixPath(name).parts
    if not parts or not all(_NAME.fullmatch(part) for part in parts):
        message = f"not a plain file name: {name!r}"
        raise ValueError(message)
    path = new.joinpath(*parts)
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())


def _put(new: Path, place: Path, temporary: ExitStack) -> None:
    """Let the new folder take its place; the old one stands aside until it has."""
    if not place.exists():
        new.rename(place)
        return
    aside = Path(tempfile.mkdtemp(dir=place.parent, prefix=".congruentie-"))
    temporary.callback(shutil.rmtree, aside, ignore_errors=True)
    old = place.rename(aside / "old")
    try:
        new.rename(place)
    except OSError:
        old.rename(place)
        raise


def _contents(files: Mapping[str, bytes]) -> bytes:
    sums = {name: hashlib.sha256(content).hexdigest() for name, content in sorted(files.items())}
    return json.dumps({"tool": "congruentie", "files": sums}, indent=2).encode() + b"\n"


def _refuse_foreign(place: Path) -> None:
    """Raise UsageError where the folder holds more than an earlier bundle, or is no folder."""
    if not place.exists() and not place.is_symlink():
        return
    ours = _listed(place)
    if place.is_symlink() or not place.is_dir() or not ours.issuperset(_held(place)):
        raise UsageError(
            Mistake(
                where=str(place),
                nl="is geen lege map en geen map van een eerder rapport; er kan iets in staan wat "
                "u niet kwijt wilt. Kies met --output een andere map.",
                en="is no empty folder and none of an earlier report; it may hold what you do not "
                "want to lose. Choose another folder with --output.",
            )
        )


def _held(place: Path) -> Iterator[str]:
    """Everything in the folder that is no folder itself."""
    for path in place.rglob("*"):
        if path.is_symlink() or not path.is_dir():
            yield path.relative_to(place).as_posix()


def _listed(place: Path) -> frozenset[str]:
    """The files that the list in the folder names; none without a list that can be read."""
    try:
        found = json.loads((place / CONTENTS).read_bytes())
        return frozenset((*found["files"], CONTENTS)) if found["tool"] == "congruentie" else _NONE
    except (OSError, ValueError, KeyError, TypeError, RecursionError):
        return _NONE


_NONE: frozenset[str] = frozenset()
