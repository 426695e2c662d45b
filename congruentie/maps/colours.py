"""Which colour a region gets: neighbours differ, the same set of municipalities is always alike.

The divisions of a submission are coloured together, as one graph of distinct sets of
municipalities. A region that exists in two domains is one node of it and has one colour on every
map. Order and method are fixed (DSATUR, sets in code order), so that nothing changes between runs.
"""

from collections.abc import Iterable, Iterator, Mapping
from itertools import combinations
from typing import TYPE_CHECKING

from congruentie.model.region import Division, Region
from congruentie.model.territory import MunicipalityCode

if TYPE_CHECKING:
    import networkx as nx

Members = tuple[MunicipalityCode, ...]


def colour_numbers(divisions: Iterable[Division], linked: "nx.Graph") -> dict[Members, int]:
    """For every set of members a number from 0 up; regions side by side in a division differ.

    ``linked`` says who are neighbours: over land or by a named link. Regions that have a
    municipality in common are neighbours as well. Regions without members get no number.
    """
    import networkx as nx  # noqa: PLC0415 # costs start-up time, not needed to list the kinds

    graph: nx.Graph = nx.Graph()
    every = list(divisions)
    graph.add_nodes_from(sorted({r.members for d in every for r in d.regions if r.members}))
    graph.add_edges_from(sorted({edge for d in every for edge in _side_by_side(d, linked)}))
    found: Mapping[Members, int] = nx.greedy_color(graph, strategy="DSATUR")
    return dict(found)


def _side_by_side(division: Division, linked: "nx.Graph") -> Iterator[tuple[Members, Members]]:
    regions = division.memberships
    for code, its in regions.items():
        yield from (_pair(a, b) for a, b in combinations(its, 2) if a.members != b.members)
        for near in linked.adj[code] if code in linked else ():
            for other in regions.get(near, ()):
                yield from (_pair(one, other) for one in its if one.members != other.members)


def _pair(one: Region, other: Region) -> tuple[Members, Members]:
    a, b = sorted((one.members, other.members))
    return a, b
