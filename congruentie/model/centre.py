"""How a centre municipality lies to its region and to those around it (letter, p. 5)."""

from dataclasses import dataclass
from enum import StrEnum

from congruentie.model.region import Region
from congruentie.model.territory import MunicipalityCode


class Position(StrEnum):
    """How a centre lies, from the worst to the best."""

    ENCLOSED = "enclosed"
    """Alone, and one other region holds most of its land border: the hole in the donut."""
    STANDALONE = "standalone"
    """Alone, while all its neighbours work together with others."""
    CUT_OFF = "cut-off"
    """In a region with others, none of which borders on it."""
    EDGE = "edge"
    """Borders on its own region with a small part of its land border only."""
    ALONE = "alone"
    """Alone, but some neighbour is free as well, or there is no neighbour at all."""
    INTEGRATED = "integrated"

    @property
    def isolated(self) -> bool:
        """True for the three positions that the letter wants to prevent."""
        return self in {Position.ENCLOSED, Position.STANDALONE, Position.CUT_OFF}


@dataclass(frozen=True, slots=True, kw_only=True)
class CentrePosition:
    """One centre in one division."""

    centre: MunicipalityCode
    position: Position
    region: Region | None
    """Its own region; None where it has none."""
    own_share: float
    """Part of its land border shared with its own region, 0 to 1; 0.0 without neighbours."""
    shares: tuple[tuple[str, float], ...]
    """Other regions with their part of its land border, the largest first, then by code."""
