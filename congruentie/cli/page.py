"""How a page is written out for the command line: text as wide as the screen, or Markdown."""

import os
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from congruentie.cli.options import PageForm

if TYPE_CHECKING:
    from congruentie.reports.blocks import Block

NARROWEST, WIDEST = 80, 110


def laid_out(blocks: "Iterable[Block]", form: PageForm, output: Path | None) -> bytes:
    """The page as bytes."""
    from congruentie.reports import page_markdown, page_text

    if form is PageForm.MARKDOWN:
        return page_markdown.lay_out(blocks).encode()
    return page_text.lay_out(blocks, width(output)).encode()


def width(output: Path | None) -> int:
    """Columns to fill: those of the screen within limits, 80 for a file or a pipe."""
    if output is not None or not sys.stdout.isatty():
        return NARROWEST
    return max(NARROWEST, min(os.get_terminal_size().columns, WIDEST))
