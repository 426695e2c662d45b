"""Which of several repairs with equally few changes is the answer.

The one with the fewest inhabitants: proven, like the number of changes. Where municipalities can
then still be in either of two regions at the same cost, they go, one by one in code order, to the
region that comes first. The same input so gives the same answer, whatever the order of its rows.
"""

from collections.abc import Callable

from congruentie.repair.criteria import meets_criteria
from congruentie.repair.formulation import Choices
from congruentie.repair.naming import cost, name_slots
from congruentie.repair.narrowing import Aim, first_choices, narrow
from congruentie.repair.problem import Cost, Partition, Problem
from congruentie.repair.search import EXACT, OutOfTimeError, Search

_UNIT = 1000
"""What one change counts for; its inhabitants together count for less than one change."""


def settle(search: Search) -> Partition | None:
    """The answer among those that change no more than the best so far; None where there is none."""
    if search.best is None:
        return None
    search.cuts.clear()
    choices = first_choices(search.problem, int(search.moves))
    try:
        _fewest_inhabitants(search, choices, search.best)
    except OutOfTimeError:
        return search.best
    return _in_code_order(search.problem, search.best, choices)


def _fewest_inhabitants(search: Search, choices: Choices, best: Partition) -> None:
    problem = search.problem
    now = cost(problem, best, name_slots(problem, best))
    weight = _weight(problem, now)
    limit = _UNIT * now.moves + _UNIT * now.inhabitants / (now.inhabitants + 1)
    most = sum(
        weight(i) * max(len(s), 1) for labels in problem.domains for i, s in enumerate(labels)
    )
    aim = Aim(limit=limit - most + EXACT, weight=weight, cuts=search.cuts)
    narrowed = narrow(problem, choices, aim, search.deadline)
    search.ask(narrowed.choices or choices, weight, EXACT)


def _weight(problem: Problem, now: Cost) -> Callable[[int], float]:
    return lambda i: _UNIT * (1 + problem.population[i] / (now.inhabitants + 1))


def _in_code_order(problem: Problem, best: Partition, choices: Choices) -> Partition:
    names = name_slots(problem, best)
    price = cost(problem, best, names)
    for i, r in sorted(choices.places):
        other = (*best[:i], r, *best[i + 1 :])
        same = r < best[i] and cost(problem, other, names) == price
        if same and meets_criteria(problem, other, names):
            best = other
    return best
