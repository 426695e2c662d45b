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
    """The page as bytes; to a file or a pipe always 80 columns wide."""
    from congruentie.reports import page_markdown, page_text

    if form is PageForm.MARKDOWN:
        return page_markdown.lay_out(blocks).encode()
    terminal = output is None and sys.stdout.isatty()
    columns = os.get_terminal_size().columns if terminal else NARROWEST
    return page_text.lay_out(blocks, max(NARROWEST, min(columns, WIDEST))).encode()
