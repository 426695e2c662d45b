"""What the tasks of a submission may be called.

Source: ``docs/submission.md``; Dutch first, English and spellings seen in real files after it.
"""

from collections.abc import Mapping
from functools import lru_cache

from congruentie.model.tasks import HOTLINE_TASK
from congruentie.readers.likeness import resembled
from congruentie.readers.spelling import fold

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
    "jeugdbescherming": ("jb", "child protection", "youth protection"),
    "jeugdreclassering": ("jr", "youth probation"),
    HOTLINE_TASK: (
        *("meldpunt", "meldpunt huiselijk geweld en kindermishandeling", "amhk", "veilig thuis"),
        *("meldpunt huiselijk geweld", "hotline", "domestic violence hotline"),
    ),
    "residentiele_zorg": ("residentiele jeugdzorg", "residential care"),
}
_TASK = {
    fold(spelling): task
    for task, spellings in _SPELLINGS.items()
    for spelling in (task, *spellings)
}
_GENERIC = frozenset({"inkoop", "procurement", "sw", "jb", "jr"})
"""Spellings that are a word of many other tasks too, e.g. "inkoop doelgroepenvervoer"."""


@lru_cache(maxsize=4096)
def known_task(text: str) -> str | None:
    """The canonical name of a task that this program knows; None for any other."""
    return _TASK.get(fold(text))


@lru_cache(maxsize=4096)
def likely_tasks(text: str) -> tuple[str, ...]:
    """The known tasks that an unknown one may have meant, in alphabetical order; often none.

    Those of which it contains a name, else the one whose spelling it resembles.
    """
    words = f" {fold(text)} "
    if not words.strip() or known_task(text) is not None:
        return ()
    found = {task for name, task in _TASK.items() if name not in _GENERIC and f" {name} " in words}
    if found:
        return tuple(sorted(found))
    near = resembled(fold(text), _TASK.keys() - _GENERIC)
    return (_TASK[near],) if near else ()
