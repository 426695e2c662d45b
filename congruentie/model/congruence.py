"""What comparing divisions yields: every number with its own definition."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Literal

from congruentie.model.region import Layer, Region
from congruentie.model.territory import MunicipalityCode

Loser = Literal["left", "right", "either"]
"""Of two regions that cross, the one that a municipality must leave to end it."""


class Relation(StrEnum):
    """How two regions with a municipality in common lie to each other."""

    IDENTICAL = "identical"
    NESTED = "nested"
    CROSSING = "crossing"


@dataclass(frozen=True, slots=True, kw_only=True)
class Overlap:
    """Two regions of two divisions with at least one municipality in common."""

    left: Region
    right: Region
    shared: tuple[MunicipalityCode, ...]
    """In code order."""

    @property
    def only_left(self) -> tuple[MunicipalityCode, ...]:
        """Members of the left region that are not in the right one, in code order."""
        return tuple(sorted(set(self.left.members) - set(self.shared)))

    @property
    def only_right(self) -> tuple[MunicipalityCode, ...]:
        """Members of the right region that are not in the left one, in code order."""
        return tuple(sorted(set(self.right.members) - set(self.shared)))

    @property
    def relation(self) -> Relation:
        """Identical, nested (one inside the other) or crossing."""
        whole_left = len(self.shared) == len(self.left.members)
        whole_right = len(self.shared) == len(self.right.members)
        if whole_left and whole_right:
            return Relation.IDENTICAL
        return Relation.NESTED if whole_left or whole_right else Relation.CROSSING


@dataclass(frozen=True, slots=True, kw_only=True)
class Tally:
    """The measures of a pair of divisions, all in one weight: municipalities, or inhabitants."""

    total: int
    """Of the municipalities with exactly one region in both divisions."""
    identical: int
    """With the very same partners in both (the strict reading)."""
    identical_or_nested: int
    """Whose two regions are identical or lie one inside the other."""
    dominant: int
    """In that right-hand region which holds most inhabitants of their left-hand region."""
    moves: int
    """The least that must change region in one division to make it equal to the other."""
    moves_to_nest: tuple[int, int]
    """The least that must change so that left regions lie inside right ones; and the reverse."""
    territorial: float
    """Mean share of the divisions in which a partner is a partner, 0 to 1; 1.0 for nobody."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PairCongruence:
    """How two divisions lie to each other."""

    left: Layer
    right: Layer
    overlaps: tuple[Overlap, ...]
    in_municipalities: Tally
    in_inhabitants: Tally

    def count(self, relation: Relation) -> int:
        """How many pairs of regions have this relation."""
        return sum(overlap.relation is relation for overlap in self.overlaps)


@dataclass(frozen=True, slots=True, kw_only=True)
class Knot:
    """A smallest area with an outer border that all divisions share: one table to talk at."""

    regions: tuple[tuple[Layer, Region], ...]
    """In layer order, then region code."""
    members: tuple[MunicipalityCode, ...]
    """In code order."""

    @property
    def settled(self) -> bool:
        """True where every division has exactly one and the same region here."""
        return all(region.members == self.members for _, region in self.regions)


@dataclass(frozen=True, slots=True, kw_only=True)
class CommonGround:
    """All divisions together."""

    layers: tuple[Layer, ...]
    blocks: tuple[tuple[MunicipalityCode, ...], ...]
    """The meet: groups that travel together through every division, in code order."""
    knots: tuple[Knot, ...]
    """The join: smallest areas whose outer border no division cuts, in order of first member."""
    territorial: float
    """Territorial congruence over all divisions, mean per municipality, 0 to 1."""
    territorial_inhabitants: float
    """The same, weighted with inhabitants."""
