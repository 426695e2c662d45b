"""What the columns of the program stand for."""

from collections.abc import Mapping
from dataclasses import dataclass

Place = tuple[int, int]
"""Municipality and slot: the one is in the other."""

Label = tuple[int, int, int]
"""Domain, region, slot: the slot goes on as that region."""

Keep = tuple[int, int, int, int]
"""Domain, region, municipality, slot: a membership that is left as it is, in that slot."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Columns:
    """The number of the column of everything that is still open."""

    places: Mapping[Place, int]
    by_slot: tuple[Mapping[int, int], ...]
    """The same places: per slot the municipalities that may be in it."""
    names: Mapping[Label, int]
    kept: Mapping[Keep, int]
    """Those of the frame share the column of their place."""
    alone: Mapping[int, int]
    """Seat: it has its slot to itself."""
    small: Mapping[int, int]
    """Slot: it may stay below the floor."""
