"""What is to be repaired, in numbers: the only thing that the search knows of municipalities.

Municipalities, regions and domains are counted from 0, in code order, so that no answer depends on
the order of rows. All domains of one problem end up with the same regions. These grow out of the
regions of the first domain, the frame: slot ``r`` is what becomes of its region ``r``, and the
largest municipality of that region, its seat, stays where it is.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field

Labels = tuple[frozenset[int], ...]
"""Per municipality the regions that a domain has it in now: one, several, or none at all."""

Partition = tuple[int, ...]
"""Per municipality the slot that it is in after the repair."""

Pin = tuple[int, int, int]
"""Domain, municipality, region: a membership that is to stay."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Centre:
    """A centre municipality and its neighbours."""

    municipality: int
    borders: Mapping[int, float]
    """Neighbour to metres of land border; 0 for one by a named link."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Problem:
    """One partition to find. Empty where there is no municipality or no slot."""

    population: tuple[int, ...]
    """Inhabitants per municipality."""
    neighbours: tuple[frozenset[int], ...]
    """Per municipality, over land or by a named link."""
    domains: tuple[Labels, ...]
    """The frame first."""
    seats: tuple[int, ...]
    """Per slot its seat; as many slots as the frame has regions with members."""
    fixed: bool = True
    """Every slot stays that is not loose; else any may be dissolved, with its seat."""
    loose: frozenset[int] = frozenset()
    """Slots that may be dissolved, also where the others stay."""
    floor: int = 0
    """Inhabitants that every region must have; 0 where that is not asked."""
    exempt: tuple[frozenset[int], ...] = ()
    """Per domain the regions that may be smaller; empty for none at all."""
    centres: tuple[Centre, ...] = ()
    """Those that must not be isolated; empty where that is not asked."""
    enclosed_share: float = 1.0
    enclosed_neighbours: int = 1
    pins: frozenset[Pin] = field(default_factory=frozenset)
    inside: Mapping[int, int] = field(default_factory=dict)
    """Municipality to itself in the coarser domain in which it has its fellows with it. Empty but
    where domains are to be nested: then each is there once per domain."""

    @property
    def size(self) -> int:
        """How many municipalities there are."""
        return len(self.population)

    @property
    def slots(self) -> range:
        """The slots, by number."""
        return range(len(self.seats))

    @property
    def staying(self) -> Mapping[int, int]:
        """Seat to slot, of those that stay."""
        return {seat: r for r, seat in enumerate(self.seats) if self.fixed and r not in self.loose}

    @property
    def frame(self) -> Labels:
        """The regions that the slots grow out of."""
        return self.domains[0]

    def unavoidable(self, domain: int) -> int:
        """Changes that a domain needs whatever is chosen: white spots and double memberships."""
        return sum(abs(len(now) - 1) for now in self.domains[domain])

    def at_most(self, domain: int) -> int:
        """Changes where nothing of a domain is kept: the cost of a choice is this minus what is."""
        return sum(max(len(now), 1) for now in self.domains[domain])

    def may_be_small(self, domain: int) -> frozenset[int]:
        """The regions of a domain that may stay below the floor."""
        return self.exempt[domain] if self.exempt else frozenset()


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Cost:
    """What a choice costs, in the order in which it counts."""

    moves: int
    """Municipalities that join, leave or switch one region of one domain."""
    inhabitants: int
    """Those of the municipalities, once for each of these changes."""
