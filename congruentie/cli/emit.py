"""Where a result goes: to a file, whole or not at all, or to standard output."""

import os
import sys
from pathlib import Path


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
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
