"""Rows that are added to the program where an answer breaks what they say."""

from dataclasses import dataclass
from typing import Protocol

from congruentie.repair.columns import Columns, Place
from congruentie.repair.demands import Demand
from congruentie.repair.program import Row, at_least, at_most
from congruentie.repair.rows import brought


class Cut(Protocol):
    """Something that every repair keeps to, within the choices that it was found among."""

    def row(self, columns: Columns) -> Row | None:
        """The cut as a row; None where it says nothing of what is open."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Company:
    """Whoever takes one of some places together, takes one of others as well."""

    together: tuple[Place, ...]
    one_of: frozenset[Place]

    def row(self, columns: Columns) -> Row | None:
        """All places of the first kind together ask for one of the second."""
        open_here = columns.places
        if not all(place in open_here for place in self.together):
            return None
        terms = [(open_here[place], 1.0) for place in self.together]
        others = [(open_here[place], -1.0) for place in sorted(self.one_of) if place in open_here]
        return at_most(len(terms) - 1, [*terms, *others])


@dataclass(frozen=True, slots=True, kw_only=True)
class Overdraft:
    """What a slot is brought under a name, counts only as far as it goes on under that name.

    With the slot for one half this region and its members for one half in the slot, the relaxed
    program has every demand met by halves of a whole region, and keeps them all in their place.
    Without the halves that came under the names, the demand stands for the other half. In whole
    numbers this says nothing new: a slot has one name, and then nothing more is asked; or none of
    these, and then nothing came under them.
    """

    demand: Demand
    domain: int
    labels: frozenset[int]

    def row(self, columns: Columns) -> Row | None:
        """The demand, without what is kept under the names and without what the names cover."""
        slot, terms = self.demand.slot, brought(self.demand, columns)
        for label in sorted(self.labels) if terms else ():
            name = columns.names.get((self.domain, label, slot))
            if name is not None:
                terms.append((name, self.demand.amount))
            for i, share in self.demand.shares.items():
                kept = columns.kept.get((self.domain, label, i, slot))
                if kept is not None:
                    terms.append((kept, -share))
        return at_least(0, terms) if terms else None


@dataclass(frozen=True, slots=True, kw_only=True)
class Together:
    """Who is in a slot, and whose seat is in one of some slots elsewhere, is in one of them too."""

    place: Place
    seat: int
    fellow: int
    slots: frozenset[int]

    def row(self, columns: Columns) -> Row | None:
        """Where the seat is in one of the slots, so is the fellow."""
        if self.place not in columns.places:
            return None
        terms = [(columns.places[self.place], 1.0)]
        for r in sorted(self.slots):
            for i, sign in ((self.seat, 1.0), (self.fellow, -1.0)):
                if (i, r) in columns.places:
                    terms.append((columns.places[i, r], sign))
        return at_most(1, terms)
