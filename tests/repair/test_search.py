"""The search held against trying everything, on small drawn maps."""

import random

import pytest
from repair.brute_force import cheapest

from congruentie.repair.naming import cost, name_slots
from congruentie.repair.problem import Centre, Partition, Problem
from congruentie.repair.search import Search
from congruentie.repair.ties import settle


def answer(problem: Problem) -> tuple[tuple[int, int], Partition] | None:
    search = Search(problem=problem, report=lambda _bound, _best: None)
    found = search.run()
    assert found.proven
    partition = settle(search).partition
    if partition is None:
        return None
    price = cost(problem, partition, name_slots(problem, partition))
    assert price.moves == found.bound
    return (price.moves, price.inhabitants), partition


def world(chance: random.Random, most: int = 6) -> Problem:
    """Municipalities on a strip of two rows, in up to three domains."""
    size = chance.randint(2, most)
    near = neighbours(chance, size)
    labels = []
    for _ in range(chance.randint(1, 3)):
        regions = chance.randint(1, 3)
        labels.append(
            tuple(
                frozenset(
                    chance.sample(range(regions), min(regions, chance.choice((1, 1, 1, 1, 0, 2))))
                )
                for _ in range(size)
            )
        )
    return framed(chance, near, labels)


def neighbours(chance: random.Random, size: int) -> list[set[int]]:
    near: list[set[int]] = [set() for _ in range(size)]
    for i in range(size):
        for j in (i + 1, i + 2):
            if j < size and chance.random() < 0.85:
                near[i].add(j)
                near[j].add(i)
    return near


def framed(
    chance: random.Random,
    near: list[set[int]],
    labels: list[tuple[frozenset[int], ...]],
    people: tuple[int, ...] = (),
) -> Problem:
    size = len(near)
    population = people or tuple(chance.choice((20, 50, 50, 80, 110)) for _ in range(size))
    seats: list[int] = []
    renamed: dict[int, int] = {}
    for label in sorted({label for now in labels[0] for label in now}):
        free = [i for i in range(size) if label in labels[0][i] and i not in seats]
        if free:
            renamed[label] = len(seats)
            seats.append(max(free, key=lambda i: (population[i], -i)))
    frame = tuple(frozenset(renamed.get(label, 9) for label in now) for now in labels[0])
    centres = chance.sample(range(size), chance.choice((0, 1, 2)))
    return Problem(
        population=population,
        neighbours=tuple(frozenset(found) for found in near),
        domains=(frame, *labels[1:]),
        seats=tuple(seats),
        fixed=chance.random() < 0.5,
        floor=chance.choice((0, 60, 100, 150)),
        exempt=tuple(
            frozenset(
                label
                for label in sorted({label for now in domain for label in now})
                if chance.random() < 0.2
            )
            for domain in (frame, *labels[1:])
        ),
        centres=tuple(
            Centre(
                municipality=c, borders={j: chance.choice((0.0, 1.0, 2.0)) for j in sorted(near[c])}
            )
            for c in sorted(centres)
        ),
        enclosed_share=0.75,
        enclosed_neighbours=chance.choice((1, 2, 3)),
        pins=pins(chance, (frame, *labels[1:])),
    )


def pins(
    chance: random.Random, labels: tuple[tuple[frozenset[int], ...], ...]
) -> frozenset[tuple[int, int, int]]:
    if chance.random() < 0.7:
        return frozenset()
    d = chance.randrange(len(labels))
    i = chance.randrange(len(labels[d]))
    return frozenset((d, i, label) for label in sorted(labels[d][i])[:1])


@pytest.mark.parametrize("seed", range(4))
def test_the_search_is_as_good_as_trying_everything(seed: int) -> None:
    try_everything(seed)


@pytest.mark.usefixtures("untraced")
@pytest.mark.parametrize("seed", range(4, 20))
def test_and_so_it_is_in_more_worlds(seed: int) -> None:
    """The same lines, so that coverage need not note them down."""
    try_everything(seed)


def try_everything(seed: int) -> None:
    chance = random.Random(seed)  # noqa: S311 # worlds, not secrets
    for _ in range(60):
        problem = world(chance)
        assert answer(problem) == cheapest(problem), problem


@pytest.mark.parametrize("seed", range(4))
def test_so_it_is_with_eight_municipalities(seed: int) -> None:
    chance = random.Random(seed)  # noqa: S311
    for _ in range(5):
        problem = world(chance, most=8)
        assert answer(problem) == cheapest(problem), problem


def test_who_is_to_stay_does_so_from_the_first_answer_on() -> None:
    """The last is the seat of one region, and is to stay in another that it is in as well."""
    problem = Problem(
        population=(80, 110, 50, 50, 50),
        neighbours=tuple(map(frozenset, ({1, 2}, {0, 3}, {0}, {1, 4}, {3}))),
        domains=(tuple(map(frozenset, (set(), {1}, {1}, {0}, {1, 2}))),),
        seats=(3, 1, 4),
        fixed=False,
        pins=frozenset({(0, 4, 1)}),
    )
    assert answer(problem) == cheapest(problem) == ((3, 180), (1, 1, 1, 1, 1))
