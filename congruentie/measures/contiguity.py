"""Whether municipalities hang together: over land, and with the named links over water.

Only shared borders count. Two municipalities that meet in a corner are no neighbours, and a
municipality that itself lies in several parts does not break its region.
"""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from congruentie.model.region import Division, Region
from congruentie.model.territory import Link, MunicipalityCode, Outside, Territory

if TYPE_CHECKING:
    import networkx as nx

Pieces = tuple[frozenset[MunicipalityCode], ...]


def border_graph(territory: Territory) -> "nx.Graph":
    """The municipalities as nodes, their land borders as edges with a ``length`` in metres."""
    import networkx as nx  # noqa: PLC0415 -- costs start-up time, not needed to know a rule

    graph: nx.Graph = nx.Graph()
    graph.add_nodes_from(territory.municipalities)
    graph.add_edges_from(
        (border.left, border.right, {"length": border.length})
        for border in territory.borders
        if not isinstance(border.right, Outside)
    )
    return graph


def linked_graph(territory: Territory, borders: "nx.Graph") -> "nx.Graph":
    """The border graph with an edge of length 0 for every named link that adds one."""
    graph = borders.copy()
    for link in territory.links:
        if not graph.has_edge(link.a, link.b):
            graph.add_edge(link.a, link.b, length=0.0)
    return graph


def pieces(graph: "nx.Graph", members: Iterable[MunicipalityCode]) -> Pieces:
    """The connected parts of a set of municipalities; the largest first, then in code order.

    No members, no pieces.
    """
    left = set(members)
    parts = []
    while left:
        parts.append(frozenset(_flood(graph, {left.pop()}, left)))
    return tuple(sorted(parts, key=lambda part: (-len(part), min(part))))


def _flood(
    graph: "nx.Graph", start: set[MunicipalityCode], free: set[MunicipalityCode]
) -> set[MunicipalityCode]:
    """Everything that can be reached from the start over free municipalities, which it takes.

    Walks the adjacency itself: a filtered view of the graph is ten times as slow, and every region
    of every domain passes through here.
    """
    reached = set(start)
    waiting = list(start)
    while waiting:
        found = free.intersection(graph.neighbors(waiting.pop()))
        free -= found
        reached |= found
        waiting += found
    return reached


def binding_links(territory: Territory, parts: Pieces) -> tuple[Link, ...]:
    """The named links that lead from one of the parts to another, in the order of the table."""
    where = {code: number for number, part in enumerate(parts) for code in part}
    return tuple(
        link
        for link in territory.links
        if link.a in where and link.b in where and where[link.a] != where[link.b]
    )


def open_municipalities(territory: Territory) -> frozenset[MunicipalityCode]:
    """Municipalities that border on the sea or on another country."""
    return frozenset(
        border.left for border in territory.borders if border.right in {Outside.SEA, Outside.ABROAD}
    )


def enclosed(
    graph: "nx.Graph", outlets: frozenset[MunicipalityCode], members: Iterable[MunicipalityCode]
) -> Pieces:
    """Groups of other municipalities that cannot reach the outside without crossing the members.

    ``outlets`` are the municipalities that border on sea or abroad. This asks about the map, not
    about shapes: a Belgian enclave or a lake inside a region is nobody's donut.
    """
    inside = set(members)
    around = {near for code in inside for near in graph.neighbors(code)} - inside
    free = set(outlets)
    groups = []
    while around:
        group, escaped = _escape(graph, around.pop(), inside, free)
        around -= group
        if escaped:
            free |= group
        else:
            groups.append(frozenset(group))
    return tuple(sorted(groups, key=lambda group: (-len(group), min(group))))


def _escape(
    graph: "nx.Graph",
    start: MunicipalityCode,
    walls: set[MunicipalityCode],
    free: set[MunicipalityCode],
) -> tuple[set[MunicipalityCode], bool]:
    """Walk from the start without crossing the walls, until something free is reached.

    Returns where the walk came and whether it got away. It seldom has to go far.
    """
    seen = {start}
    waiting = [start]
    while waiting:
        code = waiting.pop()
        if code in free:
            return seen, True
        found = set(graph.neighbors(code)) - walls - seen
        seen |= found
        waiting += found
    return seen, False


def adjacent_regions(
    graph: "nx.Graph", members: Iterable[MunicipalityCode], division: Division
) -> tuple[Region, ...]:
    """The division's regions that border on a set of municipalities, in code order."""
    inside = set(members)
    around = {near for code in inside for near in graph.neighbors(code)} - inside
    return tuple(
        region
        for region in division.regions
        if around.intersection(region.members) and not inside.intersection(region.members)
    )
