"""What the measures should say, worked out the slow and obvious way.

Nothing here knows the code that is tested. Municipalities are letters, a division is a mapping from
the names of its regions to their letters, borders are pairs of letters such as ``ab``.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from fractions import Fraction
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


def home(letter: str, regions: Regions) -> str | None:
    """The name of its one region; None for a letter with no region, or with several."""
    found = [name for name, members in regions.items() if letter in members]
    return found[0] if len(found) == 1 else None


def counted(divisions: Sequence[Regions], among: Iterable[str]) -> list[str]:
    """Letters with exactly one region in every division."""
    return [x for x in sorted(among) if all(home(x, regions) is not None for regions in divisions)]


def in_relation(wanted: str, left: Regions, right: Regions, among: Iterable[str]) -> list[str]:
    """Counted letters whose two regions lie so to each other."""
    return [
        x
        for x in counted((left, right), among)
        if relation(left[home(x, left)], right[home(x, right)]) == wanted
    ]


def dominant(
    left: Regions, right: Regions, among: Iterable[str], people: Mapping[str, int]
) -> list[str]:
    """Counted letters in the right region to which most people of their left region belong.

    Of two right regions with as many people, the first by name.
    """
    everyone = counted((left, right), among)

    def most(name: str) -> str:
        votes = dict.fromkeys(
            sorted({home(x, right) for x in everyone if home(x, left) == name}), 0
        )
        for x in everyone:
            if home(x, left) == name:
                votes[home(x, right)] += people[x]
        return max(votes, key=votes.__getitem__)

    favourite = {name: most(name) for name in {home(x, left) for x in everyone}}
    return [x for x in everyone if favourite[home(x, left)] == home(x, right)]


def moves(left: Regions, right: Regions, among: Iterable[str], weight: Weight) -> int:
    """The lightest group without which both divisions treat every two of the others alike."""

    def differ(x: str, y: str) -> bool:
        return (home(x, left) == home(y, left)) != (home(x, right) == home(y, right))

    return _lightest_without(differ, counted((left, right), among), weight)


def moves_to_nest(inner: Regions, outer: Regions, among: Iterable[str], weight: Weight) -> int:
    """The lightest group without which nobody who is together inside is apart outside."""

    def torn(x: str, y: str) -> bool:
        return home(x, inner) == home(y, inner) and home(x, outer) != home(y, outer)

    return _lightest_without(torn, counted((inner, outer), among), weight)


def _lightest_without(
    wrong: Callable[[str, str], bool], everyone: Sequence[str], weight: Weight
) -> int:
    pairs = [(x, y) for x, y in combinations(everyone, 2) if wrong(x, y)]
    return min(
        weight(group)
        for group in subsets({x for pair in pairs for x in pair})
        if all(x in group or y in group for x, y in pairs)
    )


def moves_by_assignment(left: Regions, right: Regions, among: Iterable[str], weight: Weight) -> int:
    """Give every left region a right one of its own, in all ways there are; who differs moves."""
    everyone = counted((left, right), among)
    names = [*right, *(f"new {name}" for name in left)]
    return min(
        weight(x for x in everyone if heirs[home(x, left)] != home(x, right))
        for chosen in permutations(names, len(left))
        for heirs in (dict(zip(left, chosen, strict=True)),)
    )


def moves_to_nest_by_assignment(
    inner: Regions, outer: Regions, among: Iterable[str], weight: Weight
) -> int:
    """Put every inner region into any outer one, in all ways there are; who differs moves."""
    everyone = counted((inner, outer), among)
    return min(
        weight(x for x in everyone if put[home(x, inner)] != home(x, outer))
        for chosen in product(outer, repeat=len(inner))
        for put in (dict(zip(inner, chosen, strict=True)),)
    )


# All divisions together


def meet(divisions: Sequence[Regions], among: Iterable[str]) -> set[Letters]:
    """Merge letters that share a region in every division, until nothing changes."""
    return _merged(
        [{x} for x in counted(divisions, among)],
        lambda a, b: all(home(x, r) == home(y, r) for r in divisions for x in a for y in b),
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
    homes = [regions[home(letter, regions)] for regions in divisions]
    partners = {other for members in homes for other in members if other != letter}
    if not partners:
        return Fraction(1)
    shares = [
        Fraction(sum(other in members for members in homes), len(homes)) for other in partners
    ]
    return sum(shares) / len(shares)


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


def position(
    centre: str, regions: Regions, lengths: Mapping[str, int], people: Mapping[str, int]
) -> str:
    """Which of the six positions, with three quarters for a ring and one quarter for an edge."""
    if partners := _partners(centre, regions):
        if lengths and not partners & set(lengths):
            return "cut-off"
        at_edge = any(lengths.values()) and own_share(centre, regions, lengths) < Fraction(1, 4)
        return "edge" if at_edge else "integrated"
    groups = [members for members in regions.values() if len(members) > 1 and centre not in members]
    if any(_is_ring(members, centre, lengths, people) for members in groups):
        return "enclosed"
    taken = [near for near in lengths if any(near in members for members in groups)]
    return "standalone" if lengths and len(taken) == len(lengths) else "alone"


def _partners(centre: str, regions: Regions) -> set[str]:
    homes = [members for members in regions.values() if centre in members]
    return {other for members in homes for other in members if other != centre}


def _is_ring(
    members: Letters, centre: str, lengths: Mapping[str, int], people: Mapping[str, int]
) -> bool:
    near = [letter for letter in lengths if letter in members]
    held, border = sum(lengths[letter] for letter in near), sum(lengths.values())
    smaller = all(people[letter] < people[centre] for letter in members)
    return len(near) >= 3 and smaller and 4 * held >= 3 * border
