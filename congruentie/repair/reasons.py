"""Why a problem has no answer: which criterion stands in the way, and in which area."""

from collections.abc import Callable, Iterator
from dataclasses import replace

from congruentie.model.template import Both
from congruentie.model.territory import Territory
from congruentie.repair.problem import Problem
from congruentie.repair.search import Search
from congruentie.repair.separation import reached
from congruentie.repair.translation import Task
from congruentie.words import LANGUAGES, Language, listing, whole

OUT_OF_TIME = Both(
    "binnen de tijdslimiet is geen herstel gevonden, en ook niet bewezen dat er geen is.",
    "no repair was found within the time limit, nor was it proven that there is none.",
)
_TOGETHER = Both(
    "geen herstel voldoet aan alle criteria tegelijk.",
    "no repair meets all criteria together.",
)
_WITHOUT: tuple[tuple[Callable[[Problem], Problem], Both], ...] = (
    (
        lambda problem: replace(problem, pins=frozenset()),
        Both(
            "de deelnames die moeten blijven (--keep, --keep-region) laten geen herstel toe; "
            "zonder die eis is er wel een.",
            "the memberships that are to stay (--keep, --keep-region) leave no repair; without "
            "them there is one.",
        ),
    ),
    (
        lambda problem: replace(problem, centres=()),
        Both(
            "criterium centrumgemeenten: elk herstel laat een centrumgemeente geïsoleerd achter; "
            "zonder dat criterium is er wel een.",
            "criterion centres: every repair leaves a centre isolated; without that criterion "
            "there is one.",
        ),
    ),
    (
        lambda problem: replace(problem, fixed=False),
        Both(
            "criterium omvang: niet elke regio kan blijven bestaan en de richtgrens halen; met "
            "--regions free is er wel een herstel.",
            "criterion scale: not every region can go on and reach the threshold; with --regions "
            "free there is a repair.",
        ),
    ),
    (
        lambda problem: replace(problem, floor=0),
        Both(
            "criterium omvang: de richtgrens is niet voor elke regio haalbaar; zonder dat "
            "criterium is er wel een herstel.",
            "criterion scale: not every region can reach the threshold; without that criterion "
            "there is a repair.",
        ),
    ),
)


def obvious_reason(task: Task, territory: Territory) -> Both | None:
    """What counting shows: an area without a region, or with too few inhabitants; else None."""
    problem = task.problem
    for area in _areas(problem):
        seats = sum(seat in area for seat in problem.seats)
        inhabitants = sum(problem.population[i] for i in area)
        needed = problem.floor * (seats if problem.fixed else 1)
        names = tuple(territory.name(task.municipalities[i]) for i in _largest_first(problem, area))
        if not seats:
            return _both(_NO_REGION, names)
        if inhabitants < needed and not any(problem.exempt):
            return _both(_TOO_FEW, names, inhabitants=inhabitants, needed=needed, regions=seats)
    return None


def reason(problem: Problem, deadline: float) -> Both:
    """The first criterion without which a repair is found; only where there is none with it."""
    for relax, why in _WITHOUT:
        relaxed = relax(problem)
        if relaxed != problem and _has_answer(relaxed, deadline):
            return why
    return _TOGETHER


def _has_answer(problem: Problem, deadline: float) -> bool:
    search = Search(problem=problem, deadline=deadline, report=lambda _bound, _best: None)
    return search.run().partition is not None


def _areas(problem: Problem) -> Iterator[set[int]]:
    left = set(range(problem.size))
    while left:
        area = reached(problem, min(left), left)
        left -= area
        yield area


def _largest_first(problem: Problem, area: set[int]) -> list[int]:
    return sorted(area, key=lambda i: (-problem.population[i], i))


_NO_REGION = Both(
    "samenhang: het gebied van {names} grenst niet aan de rest, ook niet door een benoemde "
    "verbinding, en er is "
    "daar geen regio om bij aan te sluiten.",
    "one piece: the area of {names} does not border on the rest, not by a named link either, and "
    "there is no "
    "region to join there.",
)
_TOO_FEW = Both(
    "criterium omvang: in het gebied van {names} wonen {inhabitants} mensen; voor {regions} "
    "regio('s) zijn er ten minste {needed} nodig.",
    "criterion scale: {inhabitants} people live in the area of {names}; {regions} region(s) take "
    "at least {needed}.",
)


def _both(text: Both, names: tuple[str, ...], **numbers: int) -> Both:
    return Both(*(_filled(text, names, numbers, language) for language in LANGUAGES))


def _filled(text: Both, names: tuple[str, ...], numbers: dict[str, int], language: Language) -> str:
    said = {name: whole(number, language) for name, number in numbers.items()}
    return text.text(language).format(names=listing(names, language, most=4), **said)
