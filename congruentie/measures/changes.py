"""A single change of a division, and what there is afterwards: arithmetic on sets, no new case.

A change is municipalities that go together from one region of a layer (or from none) to another.
The region that keeps nobody is gone: what was said of it is from then on said of the one it went
into, its heir.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from typing import TYPE_CHECKING

from congruentie.measures.contiguity import pieces
from congruentie.model.centre import CentrePosition
from congruentie.model.criteria import Centres, Scale
from congruentie.model.region import Division, Layer, Region
from congruentie.model.territory import MunicipalityCode

if TYPE_CHECKING:
    import networkx as nx

Members = frozenset[MunicipalityCode]
Memberships = Mapping[MunicipalityCode, tuple[Region, ...]]


def cross(left: Members, right: Members) -> bool:
    """Whether two regions have municipalities in common, and each also others."""
    return not (left.isdisjoint(right) or left <= right or right <= left)


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
    def near(self) -> Mapping[MunicipalityCode, Mapping[MunicipalityCode, float]]:
        """Per municipality its neighbours by land or named link, with metres of land border."""
        return {
            code: {near: edge["length"] for near, edge in sorted(self.linked.adj[code].items())}
            for code in self.linked
        }

    @cached_property
    def bordering(self) -> Mapping[tuple[Layer, str], Mapping[str, Region]]:
        """Per region, by layer and code, the other regions on its border, by code."""
        found: dict[tuple[Layer, str], dict[str, Region]] = {key: {} for key in self.members}
        for layer, division in self.divisions.items():
            homes = division.memberships
            for code, regions in homes.items():
                others = {
                    r.code: r for near in self.near.get(code, ()) for r in homes.get(near, ())
                }
                for region in regions:
                    found[layer, region.code] |= others
        return {key: dict(sorted(others.items())) for key, others in found.items()}

    @cached_property
    def crossed(self) -> Mapping[tuple[Layer, str, Layer], frozenset[str]]:
        """Codes of the regions of a layer that cross a region of another one, given first."""
        return {
            (layer, code, other): self.crossing(members, other)
            for (layer, code), members in self.members.items()
            for other in self.divisions
            if frozenset((layer, other)) in self.compared
        }

    @cached_property
    def pieces(self) -> Mapping[tuple[Layer, str], int]:
        """In how many parts every region lies, by layer and code."""
        return {key: len(pieces(self.linked, members)) for key, members in self.members.items()}

    def crossing(self, members: Members, layer: Layer) -> frozenset[str]:
        """Codes of the regions of a layer that cross one with these members."""
        homes = self.divisions[layer].memberships
        met = {region.code for code in members for region in homes.get(code, ())}
        return frozenset(code for code in met if cross(members, self.members[layer, code]))

    def beside(self, layer: Layer, region: Region) -> tuple[Region, ...]:
        """The other regions of the layer on the border of a region."""
        return tuple(self.bordering[layer, region.code].values())

    def region(self, layer: Layer, code: str) -> Region:
        """The region of a layer that has this code."""
        return next(r for r in self.divisions[layer].regions if r.code == code)

    def inhabitants(self, codes: Iterable[MunicipalityCode]) -> int:
        """How many people live in municipalities together."""
        return sum(self.population[code] for code in codes)

    def around(self, codes: Iterable[MunicipalityCode]) -> Members:
        """Everybody who borders on any of them, by land or named link, and is none of them."""
        inside = frozenset(codes)
        return frozenset().union(*(self.near.get(code, ()) for code in inside)) - inside

    def border(self, codes: Iterable[MunicipalityCode], others: Members) -> float:
        """Metres of land border between municipalities and others."""
        return sum(
            length
            for code in codes
            for near, length in self.near.get(code, {}).items()
            if near in others
        )


@dataclass(frozen=True, kw_only=True)
class Change:
    """Municipalities that go together from one region of a layer to another."""

    layer: Layer
    municipalities: tuple[MunicipalityCode, ...]
    """In code order."""
    origin: Region | None
    """None where they are in no region."""
    target: Region
    """Where they stay, of two regions of which they leave one."""

    @cached_property
    def left(self) -> Members:
        """Members of the origin afterwards."""
        return frozenset(self.origin.members if self.origin else ()) - set(self.municipalities)

    @cached_property
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
        target = replace(self.target, members=tuple(sorted(self.grown)))
        new = {target.code: target}
        if self.origin:
            new[self.origin.code] = replace(self.origin, members=tuple(sorted(self.left)))
        found = dict(before)
        for code in self.touched.intersection(before):
            found[code] = tuple(new.get(region.code, region) for region in before[code])
        for code in self.municipalities:
            others = (region for region in before.get(code, ()) if region.code not in new)
            found[code] = tuple(sorted((target, *others), key=lambda region: region.code))
        return found


def moves(
    situation: Situation,
    layer: Layer,
    codes: Iterable[MunicipalityCode],
    targets: Iterable[Region],
) -> Iterator[Change]:
    """The changes that bring municipalities together to one of some regions; none if none can.

    They must all come from the same region, or all from none. Who is in several regions, or in one
    with a part of its area, moves nowhere; who is in none and out of scope was not asked about.
    """
    movers = tuple(sorted(codes))
    regions = situation.divisions[layer].memberships
    home = regions.get(movers[0], ())
    if len(home) > 1 or any(regions.get(code, ()) != home for code in movers):
        return
    origin = next(iter(home), None)
    if origin.parts.keys().isdisjoint(movers) if origin else situation.scope.issuperset(movers):
        for target in targets:
            if origin is None or origin.code != target.code:
                yield Change(layer=layer, municipalities=movers, origin=origin, target=target)


def to_neighbours(
    situation: Situation, layer: Layer, codes: Iterable[MunicipalityCode]
) -> Iterator[Change]:
    """Every way in which municipalities can go together to a region that borders on them."""
    movers = tuple(codes)
    regions = situation.divisions[layer].memberships
    near = {r.code: r for code in situation.around(movers) for r in regions.get(code, ())}
    return moves(situation, layer, movers, near.values())


def newcomers(
    situation: Situation, layer: Layer, region: Region, near: Iterable[MunicipalityCode]
) -> Iterator[Change]:
    """Every way in which one municipality that borders on some members can join their region."""
    for code in situation.around(near).difference(region.members):
        yield from moves(situation, layer, (code,), (region,))


def mergers(
    situation: Situation, layer: Layer, region: Region, others: Iterable[Region]
) -> Iterator[Change]:
    """Every way in which a region goes over into another as a whole, or that one into it."""
    others = tuple(others)
    yield from moves(situation, layer, region.members, others)
    for other in others:
        yield from moves(situation, layer, other.members, (region,))
