"""Who borders on whom, over how many metres, measured on the boundaries as they came in."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

import networkx as nx
import numpy as np

from congruentie.model.territory import Border, Outside
from congruentie.reference.topology import Arc, Topology

SHORTEST = 1
"""Metres: what an arc is said to be at least, since a border of no length would be a corner."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Stretch:
    """A border and the arcs of the topology that it is made of."""

    border: Border
    arcs: tuple[int, ...]


def arc_lengths(topology: Topology) -> tuple[int, ...]:
    """The length of every arc as it came in: whole metres, at least one."""
    return tuple(max(SHORTEST, round(_metres(topology, arc))) for arc in topology.arcs)


def borders(
    topology: Topology, codes: Sequence[str], lengths: Sequence[int]
) -> tuple[Stretch, ...]:
    """Every pair of neighbours once, and each municipality with each kind of outside it has.

    In order of code. Municipalities that only touch in a corner share no arc, hence no border.
    """
    arcs_of: dict[tuple[str, str | Outside], list[int]] = defaultdict(list)
    for arc, (left, right) in enumerate(topology.sides):
        arcs_of[codes[left], right if isinstance(right, Outside) else codes[right]].append(arc)
    return tuple(
        Stretch(
            border=Border(left=left, right=right, length=float(sum(lengths[a] for a in arcs))),
            arcs=tuple(arcs),
        )
        for (left, right), arcs in sorted(arcs_of.items())
    )


def components(stretches: Sequence[Stretch], codes: Sequence[str]) -> int:
    """In how many groups municipalities fall apart when only land borders count."""
    graph = nx.Graph()
    graph.add_nodes_from(codes)
    graph.add_edges_from(
        (stretch.border.left, stretch.border.right)
        for stretch in stretches
        if not isinstance(stretch.border.right, Outside)
    )
    return int(nx.number_connected_components(graph))


def _metres(topology: Topology, arc: Arc) -> float:
    return float(np.hypot(*np.diff(topology.points[list(arc)], axis=0).T).sum())
