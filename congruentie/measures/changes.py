"""A single change of a division, and what there is afterwards: arithmetic on sets, no new case.

A change is municipalities that go together from one region of a layer (or from none) to another.
The region that keeps nobody is gone: what was said of it is from then on said of the one it went
into, its heir.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from typing import TYPE_CHECKING

from congruentie.measures.contiguity import adjacent_regions, pieces
from congruentie.model.centre import CentrePosition
from congruentie.model.criteria import Centres, Scale
from congruentie.model.region import Division, Layer, Region
from congruentie.model.territory import MunicipalityCode

if TYPE_CHECKING:
    import networkx as nx

Members = frozenset[MunicipalityCode]
Memberships = Mapping[MunicipalityCode, tuple[Region, ...]]


@dataclass(frozen=True, kw_only=True)
class Situation:
    """What was proposed for all layers to judge, and the criteria that a change is held against."""

    divisions: Mapping[Layer, Division]
    """Of every layer in which municipalities work in regions, with the regions out of scope."""
    compared: frozenset[frozenset[Layer]]
    """The pairs of layers that are to be congruent."""
    linked: "nx.Graph"
    """Municipalities with their land borders and named links over water."""
    population: Mapping[MunicipalityCode, int]
    scale: Scale
    small: frozenset[tuple[str | None, str | None]]
    """Domain (None: any) and code of the regions that may be too small: maatwerk that holds."""
    centres: Centres
    positions: Mapping[Layer, tuple[CentrePosition, ...]]
    """How every centre to judge lies now."""
    scope: Members

    @cached_property
    def members(self) -> Mapping[tuple[Layer, str], Members]:
        """The members of every region, by layer and code."""
        return {
            (layer, region.code): frozenset(region.members)
            for layer, division in self.divisions.items()
            for region in division.regions
        }

    @cached_property
    def pieces(self) -> Mapping[tuple[Layer, str], int]:
        """In how many parts every region lies, by layer and code."""
        return {key: len(pieces(self.linked, members)) for key, members in self.members.items()}

    def region(self, layer: Layer, code: str) -> Region:
        """The region of a layer that has this code."""
        return next(r for r in self.divisions[layer].regions if r.code == code)

    def inhabitants(self, codes: Iterable[MunicipalityCode]) -> int:
        """How many people live in municipalities together."""
        return sum(self.population[code] for code in codes)

    def around(self, codes: Iterable[MunicipalityCode]) -> Members:
        """Everybody who borders on any of them, by land or named link, and is none of them."""
        inside = frozenset(codes)
        near = (self.linked.adj[code] for code in inside if code in self.linked)
        return frozenset().union(*near) - inside

    def border(self, codes: Iterable[MunicipalityCode], others: Members) -> float:
        """Metres of land border between municipalities and others."""
        return sum(
            edge["length"]
            for code in codes
            for near, edge in self.linked.adj[code].items()
            if near in others
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """Municipalities that go together from one region of a layer to another."""

    layer: Layer
    municipalities: tuple[MunicipalityCode, ...]
    """In code order."""
    origin: Region | None
    """None where they are in no region."""
    target: Region
    """Where they stay, of two regions of which they leave one."""

    @property
    def left(self) -> Members:
        """Members of the origin afterwards."""
        return frozenset(self.origin.members if self.origin else ()) - set(self.municipalities)

    @property
    def grown(self) -> Members:
        """Members of the target afterwards."""
        return frozenset(self.target.members).union(self.municipalities)

    @property
    def dissolved(self) -> Region | None:
        """The origin, where it keeps nobody."""
        return None if self.left else self.origin

    @property
    def touched(self) -> Members:
        """Everybody whose region is another afterwards, or has other members."""
        return self.grown | self.left

    def heir(self, layer: Layer, code: str) -> str:
        """The code of what a region is afterwards: its own, or that of the one it went into."""
        gone = self.dissolved
        return self.target.code if gone and (layer, code) == (self.layer, gone.code) else code

    def after(self, situation: Situation, layer: Layer, code: str) -> Members:
        """Members afterwards of a region, or of the one that it went into."""
        heir = self.heir(layer, code)
        if layer == self.layer and heir == self.target.code:
            return self.grown
        if layer == self.layer and self.origin and heir == self.origin.code:
            return self.left
        return situation.members[layer, heir]

    def memberships(self, situation: Situation) -> Memberships:
        """Of everybody in the layer afterwards."""
        before = situation.divisions[self.layer].memberships
        new = {self.target.code: replace(self.target, members=tuple(sorted(self.grown)))}
        if self.origin:
            new[self.origin.code] = replace(self.origin, members=tuple(sorted(self.left)))
        found = dict(before)
        for code in self.touched:
            kept = {r.code: new.get(r.code, r) for r in before.get(code, ())}
            kept |= {name: region for name, region in new.items() if code in region.members}
            found[code] = tuple(r for _, r in sorted(kept.items()) if code in r.members)
        return found


def change(
    situation: Situation, layer: Layer, codes: Iterable[MunicipalityCode], target: Region
) -> Iterator[Change]:
    """The change that brings municipalities to a region together; none where there is no such one.

    They must all come from the same region, or all from none. Who is in several regions, or in one
    with a part of its area, moves nowhere; who is in none and out of scope was not asked about.
    """
    movers = tuple(sorted(codes))
    regions = situation.divisions[layer].memberships
    homes = {tuple(region.code for region in regions.get(code, ())) for code in movers}
    if len(homes) != 1 or any(len(home) > 1 for home in homes):
        return
    origin = next(iter(regions.get(movers[0], ())), None)
    known = origin.parts.keys().isdisjoint(movers) if origin else situation.scope >= {*movers}
    if known and origin != target:
        yield Change(layer=layer, municipalities=movers, origin=origin, target=target)


def to_neighbours(
    situation: Situation, layer: Layer, codes: Iterable[MunicipalityCode]
) -> Iterator[Change]:
    """Every way in which municipalities can go together to a region that borders on them."""
    movers = tuple(codes)
    regions = situation.divisions[layer].memberships
    near = {r.code: r for code in situation.around(movers) for r in regions.get(code, ())}
    for _, target in sorted(near.items()):
        yield from change(situation, layer, movers, target)


def newcomers(
    situation: Situation, layer: Layer, region: Region, near: Iterable[MunicipalityCode]
) -> Iterator[Change]:
    """Every way in which one municipality that borders on some members can join their region."""
    for code in sorted(situation.around(near).difference(region.members)):
        yield from change(situation, layer, (code,), region)


def mergers(situation: Situation, layer: Layer, region: Region) -> Iterator[Change]:
    """Every way in which a region goes over into one that borders on it, or that one into it."""
    division = situation.divisions[layer]
    for other in adjacent_regions(situation.linked, region.members, division):
        yield from change(situation, layer, region.members, other)
        yield from change(situation, layer, other.members, region)
