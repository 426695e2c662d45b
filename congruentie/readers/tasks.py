"""The tasks that a row names, and the layer that each of them makes."""

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache

from congruentie.model.region import Layer, Tier
from congruentie.model.tasks import HOTLINE, HOTLINE_TASK
from congruentie.readers import columns
from congruentie.readers.spelling import fold
from congruentie.readers.wanted import Wanted

_SEVERAL_TASKS = re.compile(r"[;,\n]")
_SPELLINGS: Mapping[str, tuple[str, ...]] = {
    "loket": ("loketfunctie", "front desk"),
    "eerstelijnszorg": ("gemeentelijke eerstelijnszorg", "primary care"),
    "wijkteam": ("wijkteams", "sociaal wijkteam", "neighbourhood team", "neighbourhood teams"),
    "inkoop": ("procurement",),
    "sociale_dienst": ("gezamenlijke sociale dienst", "social services"),
    "sociale_werkvoorziening": ("sw", "wsw", "sheltered employment"),
    "wmo_uitvoering": ("uitvoering wmo", "uitvoering van de wmo", "carrying out the wmo"),
    "inkoop_specialistisch": (
        *("specialistische inkoop", "inkoop specialistische taken", "specialist procurement"),
        *("inkoop van zeer specialistische taken", "inkoop zeer specialistische taken"),
    ),
    "werkgeversdienstverlening": ("dienstverlening aan werkgevers", "employer services"),
    "jeugdbescherming": ("child protection", "youth protection"),
    "jeugdreclassering": ("youth probation",),
    HOTLINE_TASK: (
        *("meldpunt", "meldpunt huiselijk geweld en kindermishandeling", "amhk", "veilig thuis"),
        *("meldpunt huiselijk geweld", "hotline", "domestic violence hotline"),
    ),
    "residentiele_zorg": ("residentiele jeugdzorg", "residential care"),
}
_CANONICAL = {
    fold(spelling): task
    for task, spellings in _SPELLINGS.items()
    for spelling in (task, *spellings)
}


@lru_cache(maxsize=4096)
def tasks_of(text: str) -> tuple[str, ...]:
    """The tasks that a cell lists, e.g. ``residentiele_zorg``; empty for none.

    A task that is not in the letter keeps its own name, as lower-case words with underscores.
    """
    named = (_task(part) for part in _SEVERAL_TASKS.split(text))
    return tuple(dict.fromkeys(filter(None, named)))


def _task(text: str) -> str:
    return _CANONICAL.get(fold(text)) or columns.key(text, "taak")


def layers(
    domain: str, tier: Tier | None, tasks: tuple[str, ...], wanted: Wanted
) -> Iterator[Layer]:
    """The layers that a row is about: one for each task, or one for the domain as a whole.

    The hotline is a layer of its own, whatever domain the row files it under: it is organised under
    the Wmo and concerns youth care (letter of 19 February 2013, p. 4). A row that names no tier
    stands on that of its task, else on that of its domain.
    """
    for task in tasks or ("",):
        about = (HOTLINE, "") if task == HOTLINE_TASK else (domain, task)
        yield Layer(domain=about[0], tier=tier or wanted.tier(*about), task=about[1])
