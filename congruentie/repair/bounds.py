"""What must change at the least, known before anything is searched for.

Two domains that are to have the same regions change together at least as much as lies between them:
everything outside the best one-to-one matching of their regions. With ``k`` domains every domain is
in ``k - 1`` pairs, so that the pairs together count every change that often.
"""

import heapq
from collections import Counter, defaultdict
from collections.abc import Callable, Mapping
from itertools import combinations
from math import ceil, inf

import numpy as np
from numpy.typing import NDArray

from congruentie.repair.columns import Label
from congruentie.repair.problem import Labels, Problem


def pair_bounds(problem: Problem) -> dict[tuple[int, int], int]:
    """Per pair of domains the changes that it needs."""
    return {
        (d, e): _distance(problem.domains[d], problem.domains[e])
        + problem.unavoidable(d)
        + problem.unavoidable(e)
        for d, e in combinations(range(len(problem.domains)), 2)
    }


def instant_bound(problem: Problem) -> int:
    """The changes that all domains together need, by the pairs alone."""
    if problem.inside:
        return max(_to_nest(problem), problem.unavoidable(0))
    return _together(problem, range(len(problem.domains)), pair_bounds(problem))


def bound_outside_frame(problem: Problem) -> int:
    """The changes that the domains other than the frame need among themselves."""
    return _together(problem, range(1, len(problem.domains)), pair_bounds(problem))


def labels_within(problem: Problem, most: int) -> frozenset[Label]:
    """The names that slots may take in an answer of at most so many changes."""
    bounds = pair_bounds(problem)
    total, shares = sum(bounds.values()), len(problem.domains) - 1
    return frozenset(
        (d, label, r)
        for d in range(1, len(problem.domains))
        for (r, label), loss in _losses(problem, d).items()
        if total + loss <= shares * most
    )


def likely_names(problem: Problem) -> frozenset[Label]:
    """The names by the best matching of every domain with the frame, as things are now."""
    return frozenset(
        (d, label, r)
        for d in range(1, len(problem.domains))
        for r, label in enumerate(_assignment(_overlaps(problem.frame, problem.domains[d])))
        if r in problem.slots
    )


def cheapest_chain(
    problem: Problem, slot: int, weight: Callable[[int], float], most: float
) -> Mapping[int, float]:
    """The municipalities that can be in a slot, with the least that their way to it weighs.

    Whoever is in a slot hangs together with its seat, so that everybody on some way there is in it
    as well. Seats of slots that stay are no way, nor is what weighs infinitely. Empty where the
    seat itself weighs too much.
    """
    seat = problem.seats[slot]
    shut = problem.staying.keys()
    reached = {seat: weight(seat)}
    if reached[seat] > most or reached[seat] == inf:
        return {}
    waiting = [(reached[seat], seat)]
    while waiting:
        so_far, i = heapq.heappop(waiting)
        if so_far > reached[i]:
            continue
        for j in sorted(problem.neighbours[i] - shut):
            length = so_far + weight(j)
            if length <= most and length < reached.get(j, inf):
                reached[j] = length
                heapq.heappush(waiting, (length, j))
    return reached


def _together(problem: Problem, domains: range, bounds: Mapping[tuple[int, int], int]) -> int:
    if len(domains) == 1:
        return problem.unavoidable(domains[0])
    found = sum(bounds[pair] for pair in combinations(domains, 2))
    return ceil(found / (len(domains) - 1)) if domains else 0


def _to_nest(problem: Problem) -> int:
    """The changes that the least nested domain and the next coarser one need together.

    Of a region whose members are in several regions there, all but those in one of these change.
    """
    size = problem.size - len(problem.inside)
    held: dict[int, Counter[int]] = defaultdict(Counter)
    for i, coarse in problem.inside.items():
        if len(problem.frame[i]) == len(problem.frame[coarse]) == 1:
            held[min(problem.frame[i])][min(problem.frame[coarse])] += 1
    least = Counter[int]()
    for i in problem.inside:
        for label in problem.frame[i] if len(problem.frame[i]) == 1 else ():
            outer = held.pop(label, Counter[int]())
            least[i // size] += outer.total() - max(outer.values(), default=0)
    return max(least.values(), default=0)


def _overlaps(left: Labels, right: Labels) -> NDArray[np.int64]:
    """How many municipalities every two regions share, of those with one region in both; square."""
    clear = [(min(a), min(b)) for a, b in zip(left, right, strict=True) if len(a) == len(b) == 1]
    size = 1 + max((label for labels in (*left, *right) for label in labels), default=0)
    shared = np.zeros((size, size), dtype=np.int64)
    for a, b in clear:
        shared[a, b] += 1
    return shared


def _distance(left: Labels, right: Labels) -> int:
    shared = _overlaps(left, right)
    kept = sum(int(shared[a, b]) for a, b in enumerate(_assignment(shared)))
    return int(shared.sum()) - kept


def _assignment(shared: NDArray[np.int64]) -> list[int]:
    """Per row a column, each once, so that the entries chosen are the most together."""
    from networkx import Graph, max_weight_matching  # noqa: PLC0415 -- slow to load

    graph: Graph = Graph()
    for a, b in zip(*map(list, np.nonzero(shared)), strict=True):
        graph.add_edge(("row", int(a)), ("to", int(b)), weight=int(shared[a, b]))
    pairs = (sorted(pair) for pair in max_weight_matching(graph))
    chosen = {a: b for (_, a), (_, b) in pairs}
    free = iter(sorted(set(range(len(shared))) - set(chosen.values())))
    return [chosen[a] if a in chosen else next(free) for a in range(len(shared))]


def _losses(problem: Problem, domain: int) -> dict[tuple[int, int], int]:
    """Per slot and region, what the best matching with the frame loses if they go together.

    That is the cheapest way in which rows hand on their columns until these two have met.
    """
    shared = _overlaps(problem.frame, problem.domains[domain])
    best = _assignment(shared)
    owned = shared[:, best]
    step = np.diag(owned)[None, :] - owned
    way = step.copy()
    np.fill_diagonal(way, 0)
    for k in range(len(way)):
        way = np.minimum(way, way[:, [k]] + way[[k], :])
    labels = sorted({label for now in problem.domains[domain] for label in now})
    owner = {column: row for row, column in enumerate(best)}
    return {
        (r, label): int(step[r, owner[label]] + way[owner[label], r])
        for r in problem.slots
        for label in labels
    }
