"""A territory: the municipalities of one reference date, as a planar map.

Municipalities are the faces of the map, shared borders its edges. Geometry was needed to make the
territory and is needed again to draw it; checking needs only what stands here.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

MunicipalityCode = str
"""A CBS code: ``GM`` and four digits. Text, never a number."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Municipality:
    """One municipality on the reference date of its territory."""

    code: MunicipalityCode
    name: str
    """As CBS spells it, in Unicode NFC. Decoration: nothing is sorted or decided by a name."""
    population: int
    """Inhabitants on 1 January."""
    land_area: float
    """Land, without water, in km2."""
    province: str | None = None


class Outside(StrEnum):
    """What lies on the other side where no municipality does."""

    SEA = "sea"
    """Open water that is part of no municipality in the boundary file used."""
    LAKE = "lake"
    """Water or a gap that is wholly surrounded by municipalities."""
    ABROAD = "abroad"
    """Belgium or Germany."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Border:
    """A stretch that two municipalities share, or that a municipality shares with the outside.

    Longer than zero by definition: two municipalities that touch in a corner have no border.
    """

    left: MunicipalityCode
    right: MunicipalityCode | Outside
    length: float
    """Metres, measured on the boundaries as they came in, not on the simplified map."""


class LinkKind(StrEnum):
    """How people cross the water where two municipalities share no land border."""

    BRIDGE = "bridge"
    TUNNEL = "tunnel"
    DAM = "dam"
    FERRY = "ferry"
    MANUAL = "manual"


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """A named connection over or under water between two municipalities."""

    a: MunicipalityCode
    b: MunicipalityCode
    kind: LinkKind
    name: str
    source: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Merger:
    """Municipalities that are judged as if they were one, because somebody asked what if."""

    code: MunicipalityCode
    name: str
    parts: tuple[Municipality, ...]
    """Two or more, in code order, as they were before."""
    adjoining: bool
    """Whether every part can be reached from every other over land, without leaving the parts."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Territory:
    """All municipalities of one date with their borders and named water links."""

    reference_date: date
    municipalities: Mapping[MunicipalityCode, Municipality]
    """In code order."""
    borders: tuple[Border, ...]
    links: tuple[Link, ...]
    source: str
    """Who published the boundaries and the figures, with the licence."""
    generalised: bool
    """True where the map that goes with it is simplified and must be marked as such."""
    sha256: str
    """Of the files that it was read from, before anything was merged on request."""
    merged: tuple[Merger, ...] = ()
    """What is merged on request; with any of these it is not the official territory."""

    @property
    def heirs(self) -> dict[MunicipalityCode, MunicipalityCode]:
        """What each municipality that was merged on request has become; empty without mergers."""
        return {part.code: merger.code for merger in self.merged for part in merger.parts}

    @property
    def nameable(self) -> tuple[Municipality, ...]:
        """Whom a row may name: the municipalities, and those that were merged on request."""
        parts = (part for merger in self.merged for part in merger.parts)
        return (*self.municipalities.values(), *parts)

    def unmerged(self, codes: Iterable[MunicipalityCode]) -> tuple[Municipality, ...]:
        """Municipalities as they are without the mergers that somebody asked for, in their order.

        A code that is not of this territory has none.
        """
        parts = {merger.code: merger.parts for merger in self.merged}
        known = {code: (one,) for code, one in self.municipalities.items()}
        return tuple(part for code in codes for part in (known | parts).get(code, ()))

    def provinces(self, codes: Iterable[MunicipalityCode]) -> frozenset[str]:
        """The known provinces that municipalities lie in, a merged one in those of its parts."""
        return frozenset(part.province for part in self.unmerged(codes) if part.province)

    @property
    def population(self) -> int:
        """Inhabitants of all municipalities together."""
        return sum(m.population for m in self.municipalities.values())

    def name(self, code: MunicipalityCode) -> str:
        """The municipality's name, or the code itself where it is not of this territory."""
        municipality = self.municipalities.get(code)
        return municipality.name if municipality else code
