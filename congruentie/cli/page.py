"""How a page is written out for the command line: text as wide as the screen, or Markdown."""

import os
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from congruentie.cli.options import PageForm

if TYPE_CHECKING:
    from congruentie.reports.blocks import Block

NARROWEST, USUAL, WIDEST = 40, 80, 110


def laid_out(blocks: "Iterable[Block]", form: PageForm, output: Path | None) -> bytes:
    """The page as bytes."""
    from congruentie.reports import page_markdown, page_text

    if form is PageForm.MARKDOWN:
        return page_markdown.lay_out(blocks).encode()
    return page_text.lay_out(blocks, width(output)).encode()


def width(output: Path | None, widest: int = WIDEST) -> int:
    """Columns to fill: those of the screen within limits, 80 for a file or a pipe."""
    return USUAL if output is not None else screen(widest) or USUAL


def screen(widest: int = WIDEST) -> int | None:
    """Columns of the screen within limits; None where standard output is no screen."""
    if not sys.stdout.isatty():
        return None
    return max(NARROWEST, min(os.get_terminal_size().columns, widest))
