"""Writing files: whole or not at all, and never outside the folder that was asked for."""

import errno
import os
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import ExitStack, contextmanager
from pathlib import Path

from congruentie.errors import Mistake, OutputError


def write_file(path: Path, content: bytes) -> None:
    """Replace one file in a single step; the old content stays until the new is complete.

    Raises OutputError where the place cannot be written, or is a folder.
    """
    with refusing(path):
        if path.name in {"", ".."} or path.is_dir():
            raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR))
        _write(path.parent, {path.name: content})


def write_files(folder: Path, files: Mapping[str, bytes]) -> None:
    """Write all files, the last one named last, or leave the folder as it was.

    Names are plain file names. Every content is first written beside its place; only when all of
    them are on disk do they take it, and what they replace is kept until the last one has. Raises
    OutputError where the folder cannot be written.
    """
    with refusing(folder):
        _write(folder, files)


def _write(folder: Path, files: Mapping[str, bytes]) -> None:
    places = [_contained(folder, name) for name in files]
    with ExitStack() as temporary, ExitStack() as undo:
        folder.mkdir(parents=True, exist_ok=True)
        waiting = [_beside(folder, content, temporary) for content in files.values()]
        for new, place in zip(waiting, places, strict=True):
            _prepare_undo(place, undo, temporary)
            os.replace(new, place)  # noqa: PTH105 # a path object adds nothing here
        undo.pop_all()


def _beside(folder: Path, content: bytes, temporary: ExitStack) -> Path:
    """A temporary file in the folder with this content, on disk; it goes when the stack does."""
    handle, name = tempfile.mkstemp(dir=folder, prefix=".congruentie-")
    path = Path(name)
    temporary.callback(path.unlink, missing_ok=True)
    with os.fdopen(handle, "wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())
    path.chmod(0o644)
    return path


def _prepare_undo(place: Path, undo: ExitStack, temporary: ExitStack) -> None:
    """See to it that the place can be made as it was: its old content again, or nothing."""
    if not place.exists():
        undo.callback(place.unlink, missing_ok=True)
        return
    if not place.is_file():
        raise FileExistsError(errno.EEXIST, os.strerror(errno.EEXIST))
    old = _beside(place.parent, place.read_bytes(), temporary)
    undo.callback(os.replace, old, place)


def _contained(folder: Path, name: str) -> Path:
    path = folder / name
    if path.name != name or name in {"", ".", ".."} or "\0" in name:
        message = f"not a plain file name: {name!r}"
        raise ValueError(message)
    return path


@contextmanager
def refusing(where: Path) -> Iterator[None]:
    """What the system refuses, said as a mistake of the place that was asked for."""
    try:
        yield
    except OSError as error:
        reason = error.strerror or str(error)
        raise OutputError(
            Mistake(
                where=str(where),
                nl=f"kan hier niet schrijven ({reason}). Kies een andere plek met --output.",
                en=f"cannot write here ({reason}). Choose another place with --output.",
            )
        ) from error
