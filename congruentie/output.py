"""Writing files: whole or not at all, and never outside the folder that was asked for."""

import os
import tempfile
from collections.abc import Mapping
from pathlib import Path

from congruentie.errors import Mistake, OutputError


def write_file(path: Path, content: bytes) -> None:
    """Replace one file in a single step; the old content stays until the new is complete."""
    write_files(path.parent, {path.name: content})


def write_files(folder: Path, files: Mapping[str, bytes]) -> None:
    """Write all files, the last one named last, or leave the folder as it was.

    Names are plain file names. Every content is first written beside its place; only when all of
    them are on disk do they take it. Raises OutputError where the folder cannot be written.
    """
    waiting: list[tuple[str, Path]] = []
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for name, content in files.items():
            waiting.append((_beside(folder, content), _contained(folder, name)))
        while waiting:
            temporary, final = waiting.pop(0)
            os.replace(temporary, final)  # noqa: PTH105 # a path object adds nothing here
    except OSError as error:
        reason = error.strerror or str(error)
        raise OutputError(
            Mistake(
                where=str(folder),
                nl=f"kan hier niet schrijven ({reason}). Kies een andere plek met --output.",
                en=f"cannot write here ({reason}). Choose another place with --output.",
            )
        ) from error
    finally:
        for temporary, _ in waiting:
            Path(temporary).unlink(missing_ok=True)


def _beside(folder: Path, content: bytes) -> str:
    handle, name = tempfile.mkstemp(dir=folder, prefix=".congruentie-")
    with os.fdopen(handle, "wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())
    Path(name).chmod(0o644)
    return name


def _contained(folder: Path, name: str) -> Path:
    path = folder / name
    if path.name != name or name in {"", ".", ".."}:
        message = f"not a plain file name: {name!r}"
        raise ValueError(message)
    return path
