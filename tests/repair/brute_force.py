"""The cheapest repair by trying everything: written apart from the search, and slowly."""

from collections.abc import Iterator
from itertools import permutations, product

from congruentie.repair.problem import Problem


def cheapest(problem: Problem) -> tuple[tuple[int, int], tuple[int, ...]] | None:
    """Fewest changes, then fewest inhabitants, then the first partition; None where none holds."""
    found = [
        (best, partition)
        for partition in product(problem.slots, repeat=problem.size)
        if holds(problem, partition) and (best := price(problem, partition))
    ]
    return min(found, default=None)


def holds(problem: Problem, partition: tuple[int, ...]) -> bool:
    groups = {
        r: frozenset(i for i, where in enumerate(partition) if where == r) for r in problem.slots
    }
    used = {r: inside for r, inside in groups.items() if inside}
    if any(problem.seats[r] not in inside for r, inside in used.items()):
        return False
    if problem.fixed and len(used) < len(problem.seats):
        return False
    if not all(connected(problem, inside) for inside in used.values()):
        return False
    return not any(isolated(problem, c, list(used.values())) for c in range(len(problem.centres)))


def connected(problem: Problem, inside: frozenset[int]) -> bool:
    seen: set[int] = set()
    border = {min(inside)}
    while border:
        seen |= border
        border = {j for i in border for j in problem.neighbours[i] if j in inside} - seen
    return seen == inside


def isolated(problem: Problem, number: int, groups: list[frozenset[int]]) -> bool:
    centre = problem.centres[number]
    c = centre.municipality
    if frozenset({c}) not in groups:
        return False
    around = {j: group for j in centre.borders for group in groups if j in group}
    if around and all(len(group) > 1 for group in around.values()):
        return True
    return any(encloses(problem, number, group) for group in groups if len(group) > 1)


def encloses(problem: Problem, number: int, group: frozenset[int]) -> bool:
    centre = problem.centres[number]
    ring = [j for j in centre.borders if j in group]
    whole = sum(centre.borders.values())
    smaller = all(problem.population[j] < problem.population[centre.municipality] for j in group)
    share = sum(centre.borders[j] for j in ring) / whole if whole else 0
    enough = len(ring) >= problem.enclosed_neighbours
    return smaller and enough and share >= problem.enclosed_share


def price(problem: Problem, partition: tuple[int, ...]) -> tuple[int, int] | None:
    """The best over every way to name the slots; None where no way allows what is asked."""
    used = sorted(set(partition))
    sizes = {
        r: sum(p for p, at in zip(problem.population, partition, strict=True) if at == r)
        for r in used
    }
    small = {r for r in used if sizes[r] < problem.floor}
    best = []
    for names in product(*(naming(problem, d, used) for d in range(len(problem.domains)))):
        pinned = all(names[d].get(partition[i]) == label for d, i, label in problem.pins)
        spared = all(
            names[d].get(r) in problem.may_be_small(d) for r in small for d in range(len(names))
        )
        if pinned and spared:
            best.append(counted(problem, partition, names))
    return min(best, default=None)


def naming(problem: Problem, domain: int, used: list[int]) -> Iterator[dict[int, int]]:
    if domain == 0:
        yield {r: r for r in used}
        return
    labels = sorted({label for now in problem.domains[domain] for label in now})
    for chosen in permutations([*labels, *[-1] * len(used)], len(used)):
        yield {r: label for r, label in zip(used, chosen, strict=True) if label >= 0}


def counted(
    problem: Problem, partition: tuple[int, ...], names: tuple[dict[int, int], ...]
) -> tuple[int, int]:
    moves = people = 0
    for labels, named in zip(problem.domains, names, strict=True):
        for i, now in enumerate(labels):
            target = named.get(partition[i])
            changes = max(len(now - {target}), 0 if target in now else 1)
            moves += changes
            people += changes * problem.population[i]
    return moves, people
