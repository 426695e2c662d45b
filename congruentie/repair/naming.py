"""Which of the slots goes on as which region of each domain, and what the whole then costs."""

from collections.abc import Mapping

from congruentie.repair.problem import Cost, Partition, Problem

Names = tuple[Mapping[int, int], ...]
"""Per domain: slot to the region that it goes on as; a slot that is new there is absent."""


def name_slots(problem: Problem, partition: Partition) -> Names:
    """The names that keep most memberships, then most inhabitants, in their place.

    A region whose exemption from the floor is used, and one that a pin speaks of, keeps its name
    before anything else. The slots go on as the regions of the frame.
    """
    frame = {r: r for r in sorted(set(partition))}
    others = (_matching(problem, partition, d) for d in range(1, len(problem.domains)))
    return (frame, *others)


def cost(problem: Problem, partition: Partition, names: Names) -> Cost:
    """Changes and inhabitants, over all domains."""
    moves = inhabitants = 0
    for labels, named in zip(problem.domains, names, strict=True):
        for i, now in enumerate(labels):
            changes = max(len(now), 1) - (named.get(partition[i]) in now)
            moves += changes
            inhabitants += changes * problem.population[i]
    return Cost(moves=moves, inhabitants=inhabitants)


def price(problem: Problem, partition: Partition) -> Cost:
    """Changes and inhabitants, with the names that keep most."""
    return cost(problem, partition, name_slots(problem, partition))


def below_floor(problem: Problem, partition: Partition) -> frozenset[int]:
    """The slots in use with fewer inhabitants than asked."""
    found = dict.fromkeys(partition, 0)
    for i, r in enumerate(partition):
        found[r] += problem.population[i]
    return frozenset(r for r, inhabitants in found.items() if inhabitants < problem.floor)


def _matching(problem: Problem, partition: Partition, domain: int) -> dict[int, int]:
    from networkx import Graph, max_weight_matching  # noqa: PLC0415 -- slow to load

    everybody = sum(problem.population) + 1
    certain = everybody * (problem.size + 1)
    weights = _demanded(problem, partition, domain, certain)
    for i, now in enumerate(problem.domains[domain]):
        for label in sorted(now):
            pair = partition[i], label
            weights[pair] = weights.get(pair, 0) + everybody + problem.population[i]
    graph: Graph = Graph()
    for (r, label), weight in sorted(weights.items()):
        graph.add_edge(("slot", r), ("was", label), weight=weight)
    pairs = (sorted(pair) for pair in max_weight_matching(graph))
    return {slot: label for (_, slot), (_, label) in pairs}


def _demanded(
    problem: Problem, partition: Partition, domain: int, certain: int
) -> dict[tuple[int, int], int]:
    """The names that are not free to go, with a weight above all others together."""
    found = {(partition[i], s): certain for d, i, s in problem.pins if d == domain}
    for r in sorted(below_floor(problem, partition)):
        found |= dict.fromkeys(((r, s) for s in sorted(problem.may_be_small(domain))), certain)
    return found
