"""How far a search is, on a terminal: the bound that comes nearer to the best that was found."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from congruentie.words import Language, whole

if TYPE_CHECKING:
    from congruentie.repairs import Progress


@contextmanager
def search_bar(language: Language) -> Iterator["Progress"]:
    """What a search tells its bound and its best to. Nothing is shown but on a terminal."""
    if not sys.stderr.isatty():
        yield lambda _bound, _best: None
        return
    from rich.console import Console
    from rich.progress import BarColumn, Progress, TextColumn, TimeElapsedColumn

    columns = (TextColumn("{task.description}"), BarColumn(bar_width=None), TimeElapsedColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True, expand=True) as bar:
        task = bar.add_task("", total=None)

        def tell(bound: int, best: int | None) -> None:
            steps = None if best is None else best + 1  # the last is the choice among equals
            said = _described(bound, best, language)
            bar.update(task, description=said, completed=bound, total=steps)

        yield tell


def _described(bound: int, best: int | None, language: Language) -> str:
    words = _WORDS[language]
    if bound == best:
        return words["proven"].format(best=whole(best, language))
    found = words["none"] if best is None else whole(best, language)
    return words["searching"].format(bound=whole(bound, language), best=found)


_WORDS: dict[Language, dict[str, str]] = {
    "nl": {
        "searching": "Ten minste {bound} wijz., beste {best}",
        "proven": "{best} bewezen; nu minste inwoners",
        "none": "nog geen",
    },
    "en": {
        "searching": "At least {bound} changes, best {best}",
        "proven": "{best} proven; now fewest inhabitants",
        "none": "none yet",
    },
}
