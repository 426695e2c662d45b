"""Where a result goes: to a file, whole or not at all, or to standard output."""

import os
import sys
from collections.abc import Iterable
from pathlib import Path

from congruentie.errors import Mistake, OutputError, UsageError
from congruentie.words import listing


def emit(content: bytes, output: Path | None) -> None:
    """Write to a file, whole or not at all, or to standard output."""
    if output is not None:
        from congruentie.output import write_file

        write_file(output, content)
        return
    try:
        sys.stdout.buffer.write(content)
        sys.stdout.flush()
    except BrokenPipeError:
        # Whoever read our output has stopped; there is nobody left to tell, but the status stands.
        _close_standard_output()
    except OSError as error:
        _close_standard_output()
        reason = error.strerror or str(error)
        raise OutputError(
            Mistake(
                where="standaarduitvoer",
                nl=f"kan niet worden geschreven ({reason}).",
                en=f"cannot be written ({reason}).",
            )
        ) from error


def refuse_overwriting(output: Path | None, inputs: Iterable[Path | None]) -> None:
    """Raise UsageError where the result would take the place of one of its own inputs."""
    if output is None:
        return
    for path in filter(None, inputs):
        if path.resolve() == output.resolve():
            raise UsageError(
                Mistake(
                    where="--output",
                    nl=f"{output} is ook invoer en zou worden overschreven. Kies een andere naam.",
                    en=f"{output} is input as well and would be overwritten. Choose another name.",
                )
            )


def refuse_other_ending(
    output: Path | None, endings: tuple[str, ...], option: str = "--output"
) -> None:
    """Raise UsageError for a file name that promises something else than is written."""
    if output is None or output.suffix.lower() in endings:
        return
    raise UsageError(
        Mistake(
            where=option,
            nl=f"{output.name} moet op {listing(endings, 'nl', last='or')} eindigen.",
            en=f"{output.name} must end in {listing(endings, 'en', last='or')}.",
        )
    )


def _close_standard_output() -> None:
    """Let nothing that is still waiting be written, at the end, to where it cannot go."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
