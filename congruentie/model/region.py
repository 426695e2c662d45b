"""Layers, regions and divisions: which municipalities are proposed to work together on what."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cached_property
from typing import Self

from congruentie.model.territory import MunicipalityCode


class Tier(StrEnum):
    """The three scales of the letter of 19 February 2013 (p. 3-4), and the whole country."""

    LOCAL = "a"
    REGIONAL = "b"
    """About 100.000 inhabitants: the tier that carries the threshold."""
    SUPRA_REGIONAL = "c"
    NATIONAL = "national"

    @property
    def joint(self) -> bool:
        """Whether municipalities work in regions on it: not each by itself, nor all together."""
        return self in (Tier.REGIONAL, Tier.SUPRA_REGIONAL)


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Layer:
    """One thing to be divided: the unit in which a municipality belongs to exactly one region."""

    domain: str
    """Canonical, lower case: ``jeugd``, ``arbeidsmarkt``, ``wmo``, or as submitted."""
    tier: Tier = Tier.REGIONAL
    task: str = ""
    """Empty where the layer is about the domain as a whole."""

    @property
    def key(self) -> str:
        """Text that identifies the layer, e.g. ``jeugd/b`` or ``jeugd/c/jeugdbescherming``."""
        return "/".join(part for part in (self.domain, self.tier, self.task) if part)


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Where something was read."""

    path: str
    """As given on the command line."""
    sheet: str | None = None
    line: int | None = None
    """Line of a text file or row of a sheet, counted from 1; None for the file as a whole."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Region:
    """A proposed cooperation region within one layer."""

    code: str
    """A slug: lower-case ASCII letters, digits and hyphens. File names are made from it."""
    name: str
    members: tuple[MunicipalityCode, ...]
    """In code order, each once; empty where the region is described but nobody joins it."""
    parts: Mapping[MunicipalityCode, str] = field(default_factory=dict)
    """For a member that joins with part of its area only: which part, as submitted."""
    attributes: Mapping[str, str] = field(default_factory=dict)
    """What the submission declares of the region, canonical column name to text."""
    unread: frozenset[str] = frozenset()
    """Columns in which it declares something that could not be read."""
    described: bool = False
    """True where a sheet of regions describes it."""
    places: tuple[Place, ...] = ()
    """First place that mentions it, and the place that describes it."""


@dataclass(frozen=True, kw_only=True)
class Division:
    """What was proposed for one layer. It may have gaps and overlaps."""

    layer: Layer
    regions: tuple[Region, ...]
    """In code order."""

    @cached_property
    def memberships(self) -> dict[MunicipalityCode, tuple[Region, ...]]:
        """Municipality to its regions, in code order; a municipality without region is absent."""
        found: dict[MunicipalityCode, tuple[Region, ...]] = {}
        for region in self.regions:
            for code in region.members:
                found[code] = (*found.get(code, ()), region)
        return dict(sorted(found.items()))

    def touching(self, scope: frozenset[MunicipalityCode]) -> Self:
        """The division without the regions that have members, but none in scope."""
        kept = tuple(r for r in self.regions if not r.members or scope.intersection(r.members))
        return type(self)(layer=self.layer, regions=kept)
