"""Where the regions of two divisions meet: the same, one inside the other, or across each other."""

from collections import defaultdict
from collections.abc import Iterator, Mapping

from congruentie.model.congruence import Loser, Overlap
from congruentie.model.region import Division, Region
from congruentie.model.territory import MunicipalityCode

Choice = Mapping[MunicipalityCode, Region]
"""The one region of each municipality."""


def overlaps(left: Division, right: Division) -> tuple[Overlap, ...]:
    """Every pair of regions with a municipality in common, in order of their codes."""
    regions_of = right.memberships
    found = []
    for region in left.regions:
        shared: dict[str, list[MunicipalityCode]] = defaultdict(list)
        others: dict[str, Region] = {}
        for code in region.members:
            for other in regions_of.get(code, ()):
                shared[other.code].append(code)
                others[other.code] = other
        found += [
            Overlap(left=region, right=others[code], shared=tuple(shared[code]))
            for code in sorted(shared)
        ]
    return tuple(found)


def smallest_move(
    overlap: Overlap, population: Mapping[MunicipalityCode, int]
) -> tuple[tuple[MunicipalityCode, ...], Loser]:
    """Who must change region to end a crossing, and which region loses them.

    Fewest municipalities, then fewest inhabitants, then code order. Those that both regions share
    may leave either.
    """
    options: tuple[tuple[tuple[MunicipalityCode, ...], Loser], ...] = (
        (overlap.shared, "either"),
        (overlap.only_left, "left"),
        (overlap.only_right, "right"),
    )
    return min(options, key=lambda o: (len(o[0]), sum(population[c] for c in o[0]), o[0]))


def clear_choices(
    division: Division, scope: frozenset[MunicipalityCode] | None = None
) -> dict[MunicipalityCode, Region]:
    """The region of every municipality (in scope) that has exactly one.

    What a white spot or a double membership would mean for congruence cannot be said.
    """
    return {
        code: found[0]
        for code, found in division.memberships.items()
        if len(found) == 1 and (scope is None or code in scope)
    }


def in_both(left: Choice, right: Choice) -> list[MunicipalityCode]:
    """Municipalities that chose in both divisions, in the order of the left one."""
    return [code for code in left if code in right]


def shared_cells(left: Choice, right: Choice) -> dict[tuple[str, str], list[MunicipalityCode]]:
    """The contingency table: codes of a left and a right region to the municipalities in both."""
    shared: dict[tuple[str, str], list[MunicipalityCode]] = defaultdict(list)
    for code in in_both(left, right):
        shared[left[code].code, right[code].code].append(code)
    return shared


def cuts(
    smaller: Division, larger: Division, scope: frozenset[MunicipalityCode]
) -> Iterator[tuple[Region, dict[str, tuple[MunicipalityCode, ...]]]]:
    """Regions that a border of the larger division runs through, with their parts on either side.

    In region order; per region the larger one's code to the members in it, in code order. Only
    members in scope with exactly one region in both divisions count.
    """
    inside, around = clear_choices(smaller, scope), clear_choices(larger, scope)
    parts: dict[str, dict[str, tuple[MunicipalityCode, ...]]] = defaultdict(dict)
    for (code, other), members in sorted(shared_cells(inside, around).items()):
        parts[code][other] = tuple(sorted(members))
    for region in smaller.regions:
        if len(parts[region.code]) > 1:
            yield region, parts[region.code]
