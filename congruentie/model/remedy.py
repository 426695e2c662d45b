"""A remedy: the smallest single step after which one finding is gone and nothing new is found."""

from dataclasses import dataclass
from enum import StrEnum

from congruentie.model.region import Layer, Region
from congruentie.model.territory import MunicipalityCode


class Kind(StrEnum):
    """What happens to the municipalities of a remedy."""

    MOVE = "move"
    """They switch from one region to another."""
    JOIN = "join"
    """In no region so far, they join one."""
    LEAVE = "leave"
    """In two regions so far, they leave one and stay in the other."""
    MERGE = "merge"
    """They are a whole region of two or more, which goes over into another."""


class Unmended(StrEnum):
    """Why a finding that was looked at has no remedy."""

    IMPOSSIBLE = "impossible"
    """No single step ends it."""
    HARMFUL = "harmful"
    """Every step that ends it gives a new finding elsewhere."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Remedy:
    """One step in one layer: municipalities that go together from one region to another."""

    layer: Layer
    municipalities: tuple[MunicipalityCode, ...]
    """Who moves, in code order; at least one."""
    origin: Region | None
    """The region that they leave, as it is before; None where they are in none."""
    target: Region
    """The region that they join, or stay in, as it is before."""
    inhabitants: int
    """Of those who move."""
    together: int
    """Inhabitants of the target afterwards."""
    crossings: int = 0
    """Pairs of regions that cross afterwards and did not before; avoided wherever possible."""

    @property
    def kind(self) -> Kind:
        """What happens to the municipalities."""
        if self.origin is None:
            return Kind.JOIN
        if set(self.municipalities) <= set(self.target.members):
            return Kind.LEAVE
        whole = self.municipalities == self.origin.members
        return Kind.MERGE if whole and len(self.municipalities) > 1 else Kind.MOVE
