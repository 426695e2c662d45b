"""What is wrong with an answer of the program, as cuts that it and its like do not pass again."""

from collections import defaultdict
from collections.abc import Collection, Iterator

from congruentie.repair.columns import Place
from congruentie.repair.cuts import Company, Cut, Together
from congruentie.repair.problem import Centre, Partition, Problem


def broken(problem: Problem, partition: Partition, places: frozenset[Place]) -> list[Cut]:
    """Cuts for what must not be; empty where the answer meets the criteria.

    For every part that is cut off from its seat, every centre that is enclosed, and every region
    that lies in several of the coarser domain. ``places`` are those that are open: a way to the
    seat leads over them.
    """
    members = _members(partition)
    off = [
        (r, part) for r, inside in sorted(members.items()) for part in cut_off(problem, r, inside)
    ]
    open_here = {r: {i for i, slot in places if slot == r} for r, _ in off}
    return [
        *(cut for r, part in off for cut in separators(problem, r, part, open_here[r])),
        *(cut for r, there in open_here.items() for cut in _every_layer(problem, r, there)),
        *_enclosures(problem, partition, members),
        *_straddles(problem, partition, places),
    ]


def _every_layer(problem: Problem, slot: int, open_here: Collection[int]) -> Iterator[Company]:
    """Whoever is in a slot crosses every layer around it: one such cut broken, more soon are."""
    layers = list(steps(problem, slot, open_here))
    for number, layer in enumerate(layers):
        for through in layers[1:number]:
            one_of = frozenset((j, slot) for j in through)
            yield from (Company(together=((i, slot),), one_of=one_of) for i in sorted(layer))


def steps(problem: Problem, slot: int, open_here: Collection[int]) -> Iterator[set[int]]:
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


def separators(
    problem: Problem, slot: int, part: frozenset[int], open_here: Collection[int]
) -> Iterator[Company]:
    """Who is in the part needs one of those between it and the seat: no more than it takes."""
    around = {j for i in part for j in problem.neighbours[i]} - part
    side = reached(problem, problem.seats[slot], set(open_here) - around - part)
    between = {
        j for j in around.intersection(open_here) if problem.neighbours[j] & side or j in side
    }
    for i in sorted(part):
        yield Company(together=((i, slot),), one_of=frozenset((j, slot) for j in between))


def _enclosures(
    problem: Problem, partition: Partition, members: dict[int, list[int]]
) -> Iterator[Company]:
    for centre in problem.centres:
        if len(members[partition[centre.municipality]]) == 1:
            yield from _rings(problem, partition, centre, members)


def _rings(
    problem: Problem, partition: Partition, centre: Centre, members: dict[int, list[int]]
) -> Iterator[Company]:
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
            yield Company(
                together=((c, partition[c]), *((j, r) for j in ring)),
                one_of=frozenset(company | {(b, r) for b in larger - {c}}),
            )


def _straddles(
    problem: Problem, partition: Partition, places: frozenset[Place]
) -> Iterator[Together]:
    """Whoever is with a seat is with it in the coarser domain as well."""
    coarse = problem.inside
    parted = {
        partition[i]
        for i in coarse
        if partition[coarse[i]] != partition[coarse[problem.seats[partition[i]]]]
    }
    for i, r in sorted(places):
        if r in parted and i != problem.seats[r]:
            yield together(problem, (i, r), {partition[coarse[problem.seats[r]]]})


def together(problem: Problem, place: Place, outer: Collection[int]) -> Together:
    """Who is in a slot with a seat that is in one of some slots of the coarser domain, is too."""
    i, r = place
    return Together(
        place=place,
        seat=problem.inside[problem.seats[r]],
        fellow=problem.inside[i],
        slots=frozenset(outer),
    )
