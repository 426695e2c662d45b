"""What is wrong with an answer of the program, as cuts that it and its like do not pass again."""

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping

from congruentie.repair.formulation import Cut
from congruentie.repair.problem import Centre, Partition, Problem
from congruentie.repair.rows import Place

NOTABLE = 0.01
"""What a relaxed answer breaks by less than this is let pass."""


def broken(problem: Problem, partition: Partition, places: frozenset[Place]) -> list[Cut]:
    """Cuts for every part that is cut off from its seat, and every centre that is enclosed.

    ``places`` are those that are open: a way to the seat leads over them. Empty where the answer
    meets the criteria.
    """
    members = _members(partition)
    found = [
        cut
        for r, inside in sorted(members.items())
        for part in cut_off(problem, r, inside)
        for cut in _separators(problem, r, part, places)
    ]
    return [*found, *_enclosures(problem, partition, members)]


def uncrossed(problem: Problem, shares: Mapping[Place, float]) -> list[Cut]:
    """Cuts for everybody in a slot to a greater part than some layer on the way to it.

    The layers lie around the region that the slot grows out of; the way to the seat crosses each.
    """
    by_slot: dict[int, dict[int, float]] = defaultdict(dict)
    for (i, r), share in shares.items():
        by_slot[r][i] = share
    return [cut for r, inside in sorted(by_slot.items()) for cut in _layers(problem, r, inside)]


def every_layer(
    problem: Problem, slots: Collection[int], places: frozenset[Place]
) -> Iterator[Cut]:
    """All cuts of that kind for some slots: one of these broken, others soon would be."""
    for r in sorted(slots):
        layers = list(_steps(problem, r, {i for i, slot in places if slot == r}))
        for number, layer in enumerate(layers):
            for through in layers[1:number]:
                one_of = frozenset((j, r) for j in through)
                yield from (Cut(together=((i, r),), one_of=one_of) for i in sorted(layer))


def _layers(problem: Problem, slot: int, shares: Mapping[int, float]) -> Iterator[Cut]:
    layers = list(_steps(problem, slot, shares))
    held = [sum(shares[i] for i in layer) for layer in layers]
    for number, layer in enumerate(layers):
        thin = min(range(1, number), key=lambda step: held[step], default=0)
        for i in sorted(layer) if thin else ():
            if shares[i] > held[thin] + NOTABLE:
                through = frozenset((j, slot) for j in layers[thin])
                yield Cut(together=((i, slot),), one_of=through)


def _steps(problem: Problem, slot: int, open_here: Collection[int]) -> Iterator[set[int]]:
    """Who is 0, 1, 2... steps over open places away from the region."""
    seat = problem.seats[slot]
    layer = {i for i in open_here if slot in problem.frame[i] or i == seat}
    seen: set[int] = set()
    while layer:
        yield layer
        seen |= layer
        layer = {j for i in layer for j in problem.neighbours[i] if j in open_here} - seen


def cut_off(problem: Problem, slot: int, inside: Collection[int]) -> Iterator[frozenset[int]]:
    """The parts of a slot that do not hang together with its seat."""
    left = set(inside) - reached(problem, problem.seats[slot], set(inside))
    while left:
        part = reached(problem, min(left), left)
        left -= part
        yield frozenset(part)


def reached(problem: Problem, start: int, free: Collection[int]) -> set[int]:
    """Everybody who can be reached from the start over the free, the start included."""
    found, waiting = {start}, [start]
    while waiting:
        new = problem.neighbours[waiting.pop()].intersection(free) - found
        found |= new
        waiting += new
    return found


def _members(partition: Partition) -> dict[int, list[int]]:
    found: dict[int, list[int]] = defaultdict(list)
    for i, r in enumerate(partition):
        found[r].append(i)
    return found


def _separators(
    problem: Problem, slot: int, part: frozenset[int], places: frozenset[Place]
) -> Iterator[Cut]:
    """Who is in the part needs one of those between it and the seat: no more than it takes."""
    around = {j for i in part for j in problem.neighbours[i]} - part
    open_here = {i for i, r in places if r == slot}
    side = reached(problem, problem.seats[slot], open_here - around - part)
    between = {j for j in around & open_here if problem.neighbours[j] & side or j in side}
    for i in sorted(part):
        yield Cut(together=((i, slot),), one_of=frozenset((j, slot) for j in between))


def _enclosures(
    problem: Problem, partition: Partition, members: dict[int, list[int]]
) -> Iterator[Cut]:
    for centre in problem.centres:
        if len(members[partition[centre.municipality]]) == 1:
            yield from _rings(problem, partition, centre, members)


def _rings(
    problem: Problem, partition: Partition, centre: Centre, members: dict[int, list[int]]
) -> Iterator[Cut]:
    """A centre that is alone may not be the hole of a ring of smaller municipalities."""
    c = centre.municipality
    border = sum(centre.borders.values())
    for r in sorted({partition[j] for j in centre.borders} - {partition[c]}):
        ring = sorted(j for j in centre.borders if partition[j] == r)
        share = sum(centre.borders[j] for j in ring) / border if border else 0.0
        larger = {b for b, size in enumerate(problem.population) if size >= problem.population[c]}
        wide = len(ring) >= max(problem.enclosed_neighbours, 1) and len(members[r]) > 1
        if wide and share >= problem.enclosed_share and larger.isdisjoint(members[r]):
            company = {(j, partition[c]) for j in centre.borders}
            yield Cut(
                together=((c, partition[c]), *((j, r) for j in ring)),
                one_of=frozenset(company | {(b, r) for b in larger - {c}}),
            )
