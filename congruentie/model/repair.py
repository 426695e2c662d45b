"""A repair: the fewest changes after which the criteria are met, and how sure that is."""

from dataclasses import dataclass
from enum import StrEnum

from congruentie.model.region import Division, Layer
from congruentie.model.template import Both
from congruentie.model.territory import MunicipalityCode


class Part(StrEnum):
    """A part of the criteria that can be asked for by itself."""

    WHITE_SPOTS = "white-spots"
    """Every municipality in one region of every domain. Holds always."""
    SCALE = "scale"
    """Every region reaches the floor, or has accepted maatwerk."""
    CONGRUENCE = "congruence"
    """The domains have the same regions, or nested ones."""
    CENTRES = "centres"
    """No centre is enclosed, stands alone or is cut off."""


class Reading(StrEnum):
    """What is taken for congruent."""

    IDENTICAL = "identical"
    """All domains have the same regions."""
    NESTED = "nested"
    """Every region lies within one region of each coarser domain: one with fewer regions."""


class State(StrEnum):
    """How the search ended."""

    OPTIMAL = "optimal"
    """Nothing takes fewer changes: proven."""
    FEASIBLE = "feasible"
    """The criteria are met; whether it takes fewer changes is not known."""
    INFEASIBLE = "infeasible"
    """Nothing meets the criteria, or nothing was found in time; the reason says which."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Kept:
    """A membership that is to stay."""

    domain: str
    municipality: MunicipalityCode
    region: str
    """Code of the region."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Move:
    """One municipality that joins, leaves or switches one region of one domain."""

    municipality: MunicipalityCode
    layer: Layer
    origin: str
    """Name of the region that it leaves; empty where it was in none."""
    target: str
    """Name of the region that it joins; empty where it stays in another one of two."""
    inhabitants: int
    knot: int
    """Number of the knot that it was in, from 1: the smallest area with one outer border."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Tally:
    """Open findings of the rules of one criterion, before the repair and after it."""

    criterion: Part | None
    """None for whether regions hang together, which holds always."""
    before: int
    after: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Repair:
    """What is to change, and what that mends."""

    state: State
    proven: bool
    """Whether the search came to its end: that nothing takes fewer changes, or is possible."""
    moves: tuple[Move, ...]
    """By knot, municipality and domain; empty where nothing was found or nothing is needed."""
    bound: int
    """No repair takes fewer changes."""
    instant_bound: int
    """What the divisions two by two show of that at once."""
    settled: bool
    """Whether it is the one of all with so few changes that has the fewest inhabitants."""
    seconds: float
    reason: Both | None
    """Why there is no repair, or none was found; None where there is one."""
    reading: Reading
    frames: tuple[Layer, ...]
    """The domain out of whose regions the others' grow; every domain where they may differ."""
    divisions: tuple[Division, ...]
    """The divisions of the submission after the repair; as they were where there is none."""
    tallies: tuple[Tally, ...]
    widened: tuple[MunicipalityCode, ...]
    """Municipalities outside the area asked for that share a knot with it, in code order."""

    @property
    def gap(self) -> float:
        """How far the bound lies below what was found, as a share; 0.0 where that is proven."""
        found = len(self.moves)
        return (found - self.bound) / found if found > self.bound else 0.0

    @property
    def inhabitants(self) -> int:
        """Those of all changes, once for each of them."""
        return sum(move.inhabitants for move in self.moves)
