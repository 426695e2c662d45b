"""Whether a partition meets the criteria of a problem: what an answer is held against."""

from collections import Counter

from congruentie.repair.naming import Names, below_floor
from congruentie.repair.problem import Partition, Problem
from congruentie.repair.separation import broken


def meets_criteria(problem: Problem, partition: Partition, names: Names) -> bool:
    """Seats in their slots, large enough, in one piece, no isolated centre, who is to stay does."""
    return (
        all(
            partition[problem.seats[r]] == r
            for r in (problem.slots if problem.fixed else partition)
        )
        and not broken(problem, partition, frozenset())
        and not lonely_centres(problem, partition)
        and all(_may_be_small(problem, r, names) for r in below_floor(problem, partition))
        and all(names[d].get(partition[i]) == label for d, i, label in problem.pins)
    )


def lonely_centres(problem: Problem, partition: Partition) -> tuple[int, ...]:
    """Centres that stand alone while every neighbour works together with others."""
    size = Counter(partition)
    return tuple(
        centre.municipality
        for centre in problem.centres
        if size[partition[centre.municipality]] == 1
        and centre.borders
        and all(size[partition[j]] > 1 for j in centre.borders)
    )


def _may_be_small(problem: Problem, slot: int, names: Names) -> bool:
    return all(named.get(slot) in problem.may_be_small(d) for d, named in enumerate(names))
