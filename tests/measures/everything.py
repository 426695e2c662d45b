"""Every small world there is: all divisions, all maps, all patterns of gaps and overlaps."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import combinations, permutations, product

from measures.oracles import Regions, parts
from worlds import KM, code, country, division

from congruentie.model.region import Division
from congruentie.model.territory import Border, Territory

Borders = tuple[str, ...]
"""Pairs of letters."""


def partitions(letters: str) -> list[Regions]:
    """All ways to divide the letters; every region is named after its first letter."""
    return [{min(group): frozenset(group) for group in groups} for groups in _groupings(letters)]


def _groupings(letters: str) -> Iterator[list[str]]:
    if not letters:
        yield []
        return
    first, rest = letters[0], letters[1:]
    for groups in _groupings(rest):
        yield [first, *groups]
        for n, group in enumerate(groups):
            yield [*groups[:n], first + group, *groups[n + 1 :]]


def partial_partitions(letters: str) -> list[Regions]:
    """The same, with any of the letters left out."""
    nobody = chr(ord(max(letters)) + 1)
    return [
        {name: members for name, members in regions.items() if nobody not in members}
        for regions in partitions(letters + nobody)
    ]


def memberships(letters: str) -> list[Regions]:
    """Two regions, with every letter in none of them, in either, or in both."""
    sides = ((), ("noord",), ("zuid",), ("noord", "zuid"))
    return [
        {
            name: frozenset(x for x, side in zip(letters, chosen, strict=True) if name in side)
            for name in ("noord", "zuid")
        }
        for chosen in product(sides, repeat=len(letters))
    ]


def connected_graphs(letters: str) -> list[Borders]:
    """All border graphs in which everybody can reach everybody."""
    pairs = ["".join(pair) for pair in combinations(letters, 2)]
    graphs = (
        tuple(pair for n, pair in enumerate(pairs) if number >> n & 1)
        for number in range(1 << len(pairs))
    )
    return [graph for graph in graphs if parts(letters, graph) == {frozenset(letters)}]


def connected_shapes(letters: str) -> list[Borders]:
    """The same, one of every kind that differ in the names of the letters only."""
    pairs = list(combinations(range(len(letters)), 2))
    number_of = {pair: n for n, pair in enumerate(pairs)}
    renamings = [
        [1 << number_of[min(new[a], new[b]), max(new[a], new[b])] for a, b in pairs]
        for new in permutations(range(len(letters)))
    ]
    seen = bytearray(1 << len(pairs))
    shapes = []
    for number in range(1 << len(pairs)):
        if seen[number]:
            continue
        has = [n for n in range(len(pairs)) if number >> n & 1]
        for renaming in renamings:
            seen[sum(renaming[n] for n in has)] = 1
        shapes.append(tuple(letters[pairs[n][0]] + letters[pairs[n][1]] for n in has))
    return [graph for graph in shapes if parts(letters, graph) == {frozenset(letters)}]


def shores(letters: str) -> Iterator[tuple[Borders, Borders]]:
    """All ways in which every two letters are strangers, neighbours, or joined by a ferry."""
    pairs = ["".join(pair) for pair in combinations(letters, 2)]
    for kinds in product(("none", "land", "ferry"), repeat=len(pairs)):
        told = dict(zip(pairs, kinds, strict=True))
        yield (
            tuple(pair for pair, kind in told.items() if kind == "land"),
            tuple(pair for pair, kind in told.items() if kind == "ferry"),
        )


def land(
    letters: str, borders: Mapping[str, int] | Iterable[str], ferries: Borders = ()
) -> Territory:
    """A territory with these borders, 1 km each unless told otherwise; no map may look like it."""
    lengths = borders if isinstance(borders, Mapping) else dict.fromkeys(borders, 1)
    return replace(
        country(" ".join(letters), links=ferries),
        borders=tuple(
            Border(left=code(a), right=code(b), length=length * KM)
            for (a, b), length in lengths.items()
        ),
    )


def divided(domain: str, regions: Regions) -> Division:
    """The division that the program sees."""
    return division(domain, **{name: "".join(members) for name, members in regions.items()})


def each_divided(domain: str, all_regions: Sequence[Regions]) -> list[tuple[Regions, Division]]:
    """Every division beside what the program sees of it."""
    return [(regions, divided(domain, regions)) for regions in all_regions]
