"""How centre municipalities lie to the regions around them (the donut; letter, p. 5).

"Voorkomen moet worden dat kleinere gemeenten zich eenzijdig aaneensluiten om deze centrumgemeenten
heen, waardoor deze laatste in een geïsoleerde positie terecht kunnen komen."

Shares are of the centre's land border with other municipalities: sea, lakes and foreign countries
are left out, so that a city on the coast is judged on the border that it can share.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from congruentie.model.centre import CentrePosition, Position
from congruentie.model.criteria import Centres
from congruentie.model.gazetteer import Gazetteer
from congruentie.model.region import Division, Region
from congruentie.model.territory import MunicipalityCode, Territory

if TYPE_CHECKING:
    import networkx as nx


def designated_centres(
    territory: Territory, gazetteer: Gazetteer, criteria: Centres
) -> frozenset[MunicipalityCode]:
    """Centres by official list, or by size where no list names them.

    Of each list the edition in force at the reference date is used (else the oldest), its codes
    carried forward through mergers and renamings, those on request included.
    """
    large = {
        m.code
        for m in territory.municipalities.values()
        if m.population >= criteria.min_inhabitants
    }
    listed = {
        heir
        for name in criteria.lists
        for code, year in _edition(gazetteer, name, territory.reference_date.year)
        for heir in gazetteer.successors(code, after=date(year, 1, 1), on=territory.reference_date)
    }
    heirs = territory.heirs
    here = {heirs.get(code, code) for code in listed} & territory.municipalities.keys()
    return frozenset(large | here)


def positions(
    division: Division,
    centres: Iterable[MunicipalityCode],
    linked: "nx.Graph",
    population: Mapping[MunicipalityCode, int],
    criteria: Centres,
) -> tuple[CentrePosition, ...]:
    """The position of every centre, in code order.

    ``linked`` is the border graph with named links: a link makes a neighbour, but adds no border.
    """
    return tuple(
        position(centre, division.memberships, linked, population, criteria)
        for centre in sorted(centres)
        if centre in linked
    )


def position(
    centre: MunicipalityCode,
    regions: Mapping[MunicipalityCode, tuple[Region, ...]],
    linked: "nx.Graph",
    population: Mapping[MunicipalityCode, int],
    criteria: Centres,
) -> CentrePosition:
    """The position of one centre, where ``regions`` are those of every municipality."""
    around = _look_around(centre, regions, linked)
    return CentrePosition(
        centre=centre,
        position=_judge(around, population, criteria),
        region=around.home,
        own_share=around.own_share,
        shares=around.shares,
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class _Surroundings:
    """What a centre sees on its border."""

    centre: MunicipalityCode
    own: tuple[Region, ...]
    """Its regions: several where its area is divided over them, or by mistake."""
    lengths: Mapping[MunicipalityCode, float]
    """Neighbour to metres of shared land border; 0 for a neighbour by named link."""
    others: Mapping[MunicipalityCode, tuple[Region, ...]]
    """Neighbour to the regions of two or more in which it works without the centre."""
    partners: frozenset[MunicipalityCode]
    """With whom it works itself."""

    @property
    def home(self) -> Region | None:
        """The region to speak of as its own: one with other members, where there is a choice."""
        return next((r for r in self.own if len(r.members) > 1), next(iter(self.own), None))

    @property
    def border(self) -> float:
        return sum(self.lengths.values())

    @property
    def own_share(self) -> float:
        return self._share(code for code in self.lengths if code in self.partners)

    @property
    def shares(self) -> tuple[tuple[str, float], ...]:
        held = ((code, self._share(self.held_by(code))) for code in self.regions_around)
        return tuple(sorted(held, key=_largest_first))

    @property
    def regions_around(self) -> dict[str, Region]:
        return {region.code: region for regions in self.others.values() for region in regions}

    def held_by(self, region: str) -> tuple[MunicipalityCode, ...]:
        return tuple(
            near for near, regions in self.others.items() if region in {r.code for r in regions}
        )

    def _share(self, neighbours: Iterable[MunicipalityCode]) -> float:
        shared = sum(self.lengths[code] for code in neighbours)
        return shared / self.border if self.border else 0.0


def _look_around(
    centre: MunicipalityCode,
    regions: Mapping[MunicipalityCode, tuple[Region, ...]],
    linked: "nx.Graph",
) -> _Surroundings:
    lengths = {near: edge["length"] for near, edge in sorted(linked.adj[centre].items())}
    others = {
        near: found
        for near in lengths
        if (found := tuple(r for r in regions.get(near, ()) if _without(centre, r)))
    }
    own = regions.get(centre, ())
    partners = frozenset(code for region in own for code in region.members) - {centre}
    return _Surroundings(centre=centre, own=own, lengths=lengths, others=others, partners=partners)


def _without(centre: MunicipalityCode, region: Region) -> bool:
    """Whether others work together in the region without the centre."""
    return centre not in region.members and len(region.members) > 1


def _judge(
    around: _Surroundings, population: Mapping[MunicipalityCode, int], criteria: Centres
) -> Position:
    if around.partners:
        if around.lengths and not around.partners & around.lengths.keys():
            return Position.CUT_OFF
        at_the_edge = around.border and around.own_share < criteria.edge_share
        return Position.EDGE if at_the_edge else Position.INTEGRATED
    if any(_encloses(code, around, population, criteria) for code, _ in around.shares):
        return Position.ENCLOSED
    surrounded = bool(around.lengths) and around.others.keys() == around.lengths.keys()
    return Position.STANDALONE if surrounded else Position.ALONE


def _encloses(
    region: str,
    around: _Surroundings,
    population: Mapping[MunicipalityCode, int],
    criteria: Centres,
) -> bool:
    """One region of smaller municipalities that holds most of the centre's land border."""
    ring = around.held_by(region)
    if len(ring) < criteria.enclosed_neighbours:
        return False
    members = around.regions_around[region].members
    smaller = all(population[code] < population[around.centre] for code in members)
    return smaller and dict(around.shares)[region] >= criteria.enclosed_share


def _largest_first(share: tuple[str, float]) -> tuple[float, str]:
    return -share[1], share[0]


def _edition(gazetteer: Gazetteer, name: str, year: int) -> list[tuple[MunicipalityCode, int]]:
    years = sorted({centre.year for centre in gazetteer.centres if centre.list == name})
    in_force = [y for y in years if y <= year] or years[:1]
    return [
        (c.code, c.year) for c in gazetteer.centres if c.list == name and c.year in in_force[-1:]
    ]
