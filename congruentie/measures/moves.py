"""The least that must change to make two divisions agree (Régnier 1965; Almudevar & Field 1999)."""

from collections import Counter
from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING

from congruentie.measures.overlap import Choice, in_both, shared_cells
from congruentie.model.territory import MunicipalityCode

if TYPE_CHECKING:
    import networkx as nx

Weight = Callable[[Iterable[MunicipalityCode]], int]
"""What a set of municipalities counts for: their number, or their inhabitants."""


def fewest_moves(left: Choice, right: Choice, weight: Weight) -> int:
    """What must change region, at the least, to make one division equal to the other.

    All that is shared under the best one-to-one matching of regions stays; the rest moves. Knots
    are independent of each other, so each is matched by itself.
    """
    import networkx as nx  # noqa: PLC0415 -- costs start-up time, not needed to know a rule

    shared = shared_cells(left, right)
    graph: nx.Graph = nx.Graph()
    numbers = {pair: number for number, pair in enumerate(sorted(_sides(shared)))}
    for (a, b), codes in shared.items():
        graph.add_edge(numbers["left", a], numbers["right", b], weight=weight(codes))
    kept = sum(_kept(graph, part) for part in nx.connected_components(graph))
    return weight(in_both(left, right)) - kept


def _kept(graph: "nx.Graph", part: set[int]) -> int:
    """The weight that the best matching keeps within one knot."""
    edges = graph.edges(part, data="weight")
    # Around a single region every edge competes with every other: no need to search.
    if len(edges) == len(part) - 1 and any(len(graph.adj[node]) == len(edges) for node in part):
        return max(int(shared) for _, _, shared in edges)
    from networkx import max_weight_matching  # noqa: PLC0415 -- as above

    knot = graph.subgraph(part).copy()
    return sum(int(knot.edges[edge]["weight"]) for edge in max_weight_matching(knot))


def fewest_moves_to_nest(inner: Choice, outer: Choice, weight: Weight) -> int:
    """What must change, at the least, so that every inner region lies inside one outer region."""
    best: Counter[str] = Counter()
    for (a, _), codes in shared_cells(inner, outer).items():
        best[a] = max(best[a], weight(codes))
    return weight(in_both(inner, outer)) - best.total()


def _sides(shared: Iterable[tuple[str, str]]) -> set[tuple[str, str]]:
    return {side for a, b in shared for side in (("left", a), ("right", b))}
