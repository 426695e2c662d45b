"""What the measures should say, worked out the slow and obvious way.

Nothing here knows the code that is tested. Municipalities are letters, a division is a mapping from
the names of its regions to their letters, borders are pairs of letters such as ``ab``.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from fractions import Fraction
from functools import cache
from itertools import chain, combinations, permutations, product

Letters = frozenset[str]
Regions = Mapping[str, Letters]
Weight = Callable[[Iterable[str]], int]


def subsets(letters: Iterable[str]) -> list[Letters]:
    """All of them, the empty one first."""
    everyone = sorted(letters)
    sizes = range(len(everyone) + 1)
    return [
        frozenset(c) for c in chain.from_iterable(combinations(everyone, size) for size in sizes)
    ]


# Who hangs together


def parts(members: Iterable[str], borders: Iterable[str]) -> set[Letters]:
    """Let everyone go where they can, one step at a time, without leaving the members."""
    members = frozenset(members)
    steps = [(a, b) for pair in borders for a, b in (pair, pair[::-1])]
    found = set()
    for start in members:
        reached, size = {start}, 0
        while len(reached) > size:
            size = len(reached)
            reached |= {b for a, b in steps if a in reached and b in members}
        found.add(frozenset(reached))
    return found


def shut_in(
    members: Letters, borders: Iterable[str], outlets: Letters, everyone: Letters
) -> set[Letters]:
    """Groups outside the members that reach no outlet without passing through them."""
    return {part for part in parts(everyone - members, borders) if not part & outlets}


# How two regions, and two divisions, lie to each other


def relation(left: Letters, right: Letters) -> str | None:
    """None for two regions with nothing in common."""
    if not any(letter in right for letter in left):
        return None
    if left == right:
        return "identical"
    if all(x in right for x in left) or all(x in left for x in right):
        return "nested"
    return "crossing"


def homes(regions: Regions) -> Mapping[str, str]:
    """Letters with exactly one region, and its name."""
    return _homes(tuple(regions.items()))


@cache
def _homes(regions: tuple[tuple[str, Letters], ...]) -> Mapping[str, str]:
    names: dict[str, list[str]] = {}
    for name, members in regions:
        for letter in members:
            names.setdefault(letter, []).append(name)
    return {letter: found[0] for letter, found in names.items() if len(found) == 1}


def counted(divisions: Sequence[Regions], among: Iterable[str]) -> list[str]:
    """Letters with exactly one region in every division."""
    known = [homes(regions) for regions in divisions]
    return [letter for letter in sorted(among) if all(letter in at for at in known)]


def in_relation(wanted: str, left: Regions, right: Regions, among: Iterable[str]) -> list[str]:
    """Counted letters whose two regions lie so to each other."""
    here, there = homes(left), homes(right)
    return [
        x
        for x in counted((left, right), among)
        if relation(left[here[x]], right[there[x]]) == wanted
    ]


def dominant(
    left: Regions, right: Regions, among: Iterable[str], people: Mapping[str, int]
) -> list[str]:
    """Counted letters in the right region to which most people of their left region belong.

    Of two right regions with as many people, the first by name.
    """
    here, there = homes(left), homes(right)
    everyone = counted((left, right), among)

    def favourite(name: str) -> str:
        return max(sorted(right), key=lambda other: sum(people[x] for x in both(name, other)))

    def both(name: str, other: str) -> list[str]:
        return [x for x in everyone if here[x] == name and there[x] == other]

    return [x for x in everyone if there[x] == favourite(here[x])]


def moves(left: Regions, right: Regions, among: Iterable[str], weight: Weight) -> int:
    """The lightest group without which both divisions treat every two of the others alike."""
    here, there = homes(left), homes(right)
    pairs = combinations(counted((left, right), among), 2)
    differ = [(x, y) for x, y in pairs if (here[x] == here[y]) != (there[x] == there[y])]
    return _lightest_in_all(differ, weight)


def moves_to_nest(inner: Regions, outer: Regions, among: Iterable[str], weight: Weight) -> int:
    """The lightest group without which nobody who is together inside is apart outside."""
    here, there = homes(inner), homes(outer)
    pairs = combinations(counted((inner, outer), among), 2)
    torn = [(x, y) for x, y in pairs if here[x] == here[y] and there[x] != there[y]]
    return _lightest_in_all(torn, weight)


def _lightest_in_all(pairs: Sequence[tuple[str, str]], weight: Weight) -> int:
    groups = _lightest_first(frozenset(x for pair in pairs for x in pair), weight)
    return next(weight(g) for g in groups if all(x in g or y in g for x, y in pairs))


@cache
def _lightest_first(letters: Letters, weight: Weight) -> list[Letters]:
    return sorted(subsets(letters), key=weight)


def moves_by_assignment(left: Regions, right: Regions, among: Iterable[str], weight: Weight) -> int:
    """Give every left region a right one of its own, in all ways there are; who differs moves.

    Where there are fewer regions on the right, new ones are founded.
    """
    founded = [f"new {number}" for number in range(len(left) - len(right))]
    chosen = permutations([*right, *founded], len(left))
    return _lightest_way(left, right, among, weight, chosen)


def moves_to_nest_by_assignment(
    inner: Regions, outer: Regions, among: Iterable[str], weight: Weight
) -> int:
    """Put every inner region into any outer one, in all ways there are; who differs moves."""
    return _lightest_way(inner, outer, among, weight, product(outer, repeat=len(inner)))


def _lightest_way(
    left: Regions,
    right: Regions,
    among: Iterable[str],
    weight: Weight,
    ways: Iterable[Sequence[str]],
) -> int:
    here, there = homes(left), homes(right)
    everyone = counted((left, right), among)
    tries = (dict(zip(left, way, strict=True)) for way in ways)
    return min(weight([x for x in everyone if to[here[x]] != there[x]]) for to in tries)


# All divisions together


def meet(divisions: Sequence[Regions], among: Iterable[str]) -> set[Letters]:
    """Merge letters that share a region in every division, until nothing changes."""
    known = [homes(regions) for regions in divisions]
    return _merged(
        [{x} for x in counted(divisions, among)],
        lambda a, b: all(at[x] == at[y] for at in known for x in a for y in b),
    )


def join(divisions: Sequence[Regions]) -> set[Letters]:
    """Merge regions of any division that have a letter in common, until nothing changes."""
    regions = [set(members) for d in divisions for members in d.values() if members]
    return _merged(regions, lambda a, b: not a.isdisjoint(b))


def _merged(groups: list[set[str]], belong: Callable[[set[str], set[str]], bool]) -> set[Letters]:
    groups = list(groups)
    while True:
        for a, b in combinations(groups, 2):
            if belong(a, b):
                groups = [g for g in groups if g is not a and g is not b] + [a | b]
                break
        else:
            return {frozenset(group) for group in groups}


def territorial(letter: str, divisions: Sequence[Regions]) -> Fraction:
    """Of everyone it works with anywhere: in which part of the divisions, on average."""
    groups = [regions[homes(regions)[letter]] for regions in divisions]
    partners = {other for group in groups for other in group if other != letter}
    together = [sum(other in group for group in groups) for other in partners]
    return Fraction(sum(together), len(together) * len(groups)) if partners else Fraction(1)


def mean(values: Mapping[str, Fraction], weights: Mapping[str, int]) -> Fraction:
    """Weighted; 1 for nobody."""
    total = sum(weights[x] for x in values)
    return sum(values[x] * weights[x] for x in values) / Fraction(total) if total else Fraction(1)


# Who is in no region, and who in two


def how_often(letter: str, regions: Regions) -> int:
    """In how many regions."""
    return sum(letter in members for members in regions.values())


# How a centre lies


def own_share(centre: str, regions: Regions, lengths: Mapping[str, int]) -> Fraction:
    """Part of the centre's border, neighbour to length, with partners of any of its regions."""
    partners = _partners(centre, regions)
    border = sum(lengths.values())
    own = sum(length for near, length in lengths.items() if near in partners)
    return Fraction(own, border) if border else Fraction(0)


def shares_around(centre: str, regions: Regions, lengths: Mapping[str, int]) -> dict[str, Fraction]:
    """Regions of others on the centre's border, with their part of it."""
    border = sum(lengths.values())
    return {
        name: Fraction(sum(lengths[x] for x in near), border) if border else Fraction(0)
        for name, members in _others(centre, regions).items()
        if (near := members & set(lengths))
    }


def position(
    centre: str, regions: Regions, lengths: Mapping[str, int], people: Mapping[str, int]
) -> str:
    """Which of the six positions, with three quarters for a ring and one quarter for an edge."""
    if partners := _partners(centre, regions):
        if lengths and not partners & set(lengths):
            return "cut-off"
        at_edge = any(lengths.values()) and own_share(centre, regions, lengths) < Fraction(1, 4)
        return "edge" if at_edge else "integrated"
    groups = list(_others(centre, regions).values())
    if any(_is_ring(members, centre, lengths, people) for members in groups):
        return "enclosed"
    taken = [near for near in lengths if any(near in members for members in groups)]
    return "standalone" if lengths and len(taken) == len(lengths) else "alone"


def _partners(centre: str, regions: Regions) -> set[str]:
    homes = [members for members in regions.values() if centre in members]
    return {other for members in homes for other in members if other != centre}


def _others(centre: str, regions: Regions) -> dict[str, Letters]:
    return {n: group for n, group in regions.items() if len(group) > 1 and centre not in group}


def _is_ring(
    members: Letters, centre: str, lengths: Mapping[str, int], people: Mapping[str, int]
) -> bool:
    near = [letter for letter in lengths if letter in members]
    held, border = sum(lengths[letter] for letter in near), sum(lengths.values())
    smaller = all(people[letter] < people[centre] for letter in members)
    return len(near) >= 3 and smaller and border > 0 and 4 * held >= 3 * border
