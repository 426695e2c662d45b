"""Nested domains held against trying everything, on small drawn maps."""

import random
from dataclasses import replace
from itertools import product

import pytest
from repair.brute_force import holds
from repair.test_search import framed, neighbours

from congruentie.repair.bounds import instant_bound
from congruentie.repair.naming import cost, name_slots
from congruentie.repair.nesting import apart, nested
from congruentie.repair.problem import Partition, Problem
from congruentie.repair.search import Search
from congruentie.repair.ties import settle

Answer = tuple[tuple[int, int], tuple[Partition, ...]]


def worlds(chance: random.Random) -> list[Problem]:
    """Up to five municipalities in two or three domains, each a problem with regions of its own."""
    near = neighbours(chance, chance.randint(2, 5))
    people = tuple(chance.choice((20, 50, 80, 110)) for _ in near)
    found = []
    for _ in range(chance.randint(2, 3)):
        regions = chance.randint(1, 3)
        labels = [tuple(frozenset({chance.randrange(regions)}) for _ in near)]
        found.append(framed(chance, near, labels, people))
    one = found[0]
    asked = {"floor": one.floor, "enclosed_neighbours": one.enclosed_neighbours}
    return [replace(problem, **asked) for problem in found]


def answer(problems: list[Problem]) -> Answer | None:
    search = Search(problem=nested(problems), report=lambda _bound, _best: None)
    assert search.run().proven
    whole = settle(search).partition
    if whole is None:
        return None
    assert instant_bound(search.problem) <= search.moves
    price = cost(search.problem, whole, name_slots(search.problem, whole))
    return (price.moves, price.inhabitants), tuple(apart(whole, problems))


def cheapest(problems: list[Problem]) -> Answer | None:
    """The first of the cheapest, of all partitions of every domain that lie within one another."""
    choices = [
        [
            (counted(problem, partition), partition)
            for partition in product(problem.slots, repeat=problem.size)
            if holds(problem, partition) and fits(problem, partition)
        ]
        for problem in problems
    ]
    return min(
        (
            (
                (sum(p[0] for p, _ in chosen), sum(p[1] for p, _ in chosen)),
                tuple(q for _, q in chosen),
            )
            for chosen in product(*choices)
            if all(lies_within(chosen[n + 1][1], chosen[n][1]) for n in range(len(chosen) - 1))
        ),
        default=None,
    )


def fits(problem: Problem, partition: Partition) -> bool:
    """Large enough or exempt, and nobody who is to stay has left."""
    sizes = dict.fromkeys(partition, 0)
    for i, r in enumerate(partition):
        sizes[r] += problem.population[i]
    small = {r for r, size in sizes.items() if size < problem.floor}
    return small <= problem.may_be_small(0) and all(partition[i] == r for _, i, r in problem.pins)


def counted(problem: Problem, partition: Partition) -> tuple[int, int]:
    moved = [i for i, r in enumerate(partition) if r not in problem.frame[i]]
    return len(moved), sum(problem.population[i] for i in moved)


def lies_within(fine: Partition, coarse: Partition) -> bool:
    return len(set(zip(fine, coarse, strict=True))) == len(set(fine))


@pytest.mark.parametrize("seed", range(10))
def test_the_search_is_as_good_as_trying_everything(seed: int) -> None:
    chance = random.Random(seed)  # noqa: S311 # worlds, not secrets
    for _ in range(20):
        problems = worlds(chance)
        assert answer(problems) == cheapest(problems), problems


def test_what_lies_within_one_region_needs_no_change() -> None:
    """Two youth regions in the one labour region: nested, though not identical."""
    near = (frozenset({1}), frozenset({0, 2}), frozenset({1, 3}), frozenset({2}))
    labour, youth = (
        Problem(
            population=(60, 50, 50, 60),
            neighbours=near,
            domains=(tuple(frozenset({region}) for region in regions),),
            seats=seats,
            floor=100,
        )
        for regions, seats in (((0, 0, 0, 0), (0,)), ((0, 0, 1, 1), (0, 3)))
    )
    assert answer([labour, youth]) == ((0, 0), ((0, 0, 0, 0), (0, 0, 1, 1)))
