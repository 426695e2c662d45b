"""The tasks that a row names, and the layer that each of them makes."""

import re
from collections.abc import Iterator
from functools import lru_cache

from congruentie.model.region import Layer, Tier
from congruentie.model.tasks import HOTLINE, HOTLINE_TASK
from congruentie.readers import columns
from congruentie.readers.cells import CellReader
from congruentie.readers.listed import joined
from congruentie.readers.spelling import clean
from congruentie.readers.table import Table
from congruentie.readers.task_words import known_task
from congruentie.readers.wanted import Wanted

_SEVERAL = re.compile(r"[;,\n]")
"""What stands between the tasks that one cell lists."""


@lru_cache(maxsize=4096)
def tasks_of(text: str) -> tuple[str, ...]:
    """The tasks that a cell lists, e.g. ``residentiele_zorg``; empty for none.

    Known ones may also be joined by "en", "&", "/" or "+". A task that is not known keeps its own
    name, as lower-case words with underscores.
    """
    named = (task for part in _SEVERAL.split(text) for task in _named(part))
    return tuple(dict.fromkeys(filter(None, named)))


def _named(text: str) -> tuple[str, ...]:
    return joined(text, known_task) or (columns.key(text, "taak"),)


def unfamiliar_tasks(table: Table) -> Iterator[tuple[str, int]]:
    """Texts that name a task, with their line, once each; left out is what is surely known."""
    first: dict[str, tuple[str, int]] = {}
    for row in table.rows:
        cells = CellReader(table.sheet, table.header, row)
        for part in _SEVERAL.split(cells.peek("taak")):
            if not joined(part, known_task):
                first.setdefault(columns.key(part, "taak"), (clean(part), row.line))
    yield from first.values()


def layers(
    about: str, tier: Tier | None, tasks: tuple[str, ...], wanted: Wanted
) -> Iterator[Layer]:
    """The wanted layers that a row is about: for each task, or for the domain as a whole.

    ``about`` is a domain, or (as a column of a wide table may be called) a task with domains of its
    own. The hotline is a layer of its own, whatever domain the row files it under: it is organised
    under the Wmo and concerns youth care (letter of 19 February 2013, p. 4). A row that names no
    tier stands on that of its task, else on that of its domain.
    """
    domains = wanted.task_domains.get(about, ())
    named = (about,) if domains else tasks
    found = [
        (HOTLINE, "") if task == HOTLINE_TASK else (domain, task)
        for domain in domains or (about,)
        for task in named or ("",)
    ]
    for domain, task in dict.fromkeys(found):
        if wanted.has(domain):
            yield Layer(domain=domain, tier=tier or wanted.tier(domain, task), task=task)
