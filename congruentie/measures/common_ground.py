"""What several divisions share: building blocks, knots, and how far everyone keeps its partners."""

from collections import defaultdict
from collections.abc import Mapping, Sequence

from congruentie.measures.overlap import Choice, clear_choices
from congruentie.model.congruence import CommonGround, Knot
from congruentie.model.region import Division
from congruentie.model.territory import MunicipalityCode


def common_ground(
    divisions: Sequence[Division],
    population: Mapping[MunicipalityCode, int],
    scope: frozenset[MunicipalityCode] | None = None,
) -> CommonGround:
    """Building blocks, knots and territorial congruence of all divisions together.

    With a ``scope``, only its municipalities are counted; knots are drawn whole.
    """
    choices = [clear_choices(division, scope) for division in divisions]
    per_municipality = territorial_congruence(choices)
    weights = {code: population[code] for code in per_municipality}
    return CommonGround(
        layers=tuple(division.layer for division in divisions),
        blocks=tuple(building_blocks(choices).values()),
        knots=knots(divisions),
        territorial=weighted_mean(per_municipality, dict.fromkeys(per_municipality, 1)),
        territorial_inhabitants=weighted_mean(per_municipality, weights),
    )


def knots(divisions: Sequence[Division]) -> tuple[Knot, ...]:
    """The finest common coarsening: connected parts of the overlap graph of all regions.

    Nodes of that graph are the regions, edges join regions with a municipality in common. Empty
    regions belong to no knot.
    """
    import networkx as nx  # noqa: PLC0415 -- costs start-up time, not needed to know a rule

    graph: nx.Graph = nx.Graph()
    first_at: dict[MunicipalityCode, tuple[int, int]] = {}
    for d, division in enumerate(divisions):
        for r, region in enumerate(division.regions):
            graph.add_edges_from(((d, r), first_at.setdefault(c, (d, r))) for c in region.members)
    parts = [sorted(part) for part in nx.connected_components(graph)]
    return tuple(sorted((_knot(divisions, part) for part in parts), key=lambda k: k.members))


def territorial_congruence(choices: Sequence[Choice]) -> dict[MunicipalityCode, float]:
    """Per municipality, the mean share of domains in which its partners are its partners.

    The mean is over everyone it works with anywhere. A municipality that works alone in every
    division has nobody to disagree with: 1.0. Computed per building block: within one, everybody
    has the same partners.
    """
    found: dict[MunicipalityCode, float] = {}
    for block in building_blocks(choices).values():
        members = [choice[block[0]].members for choice in choices]
        together = sum(len(group) - 1 for group in members)
        partners = len(set().union(*members)) - 1
        share = together / (partners * len(choices)) if partners else 1.0
        found.update(dict.fromkeys(block, share))
    return found


def building_blocks(
    choices: Sequence[Choice],
) -> dict[tuple[str, ...], tuple[MunicipalityCode, ...]]:
    """The meet: region codes, one per division, to the municipalities that have exactly those."""
    together: dict[tuple[str, ...], list[MunicipalityCode]] = defaultdict(list)
    for code in choices[0] if choices else ():
        if all(code in choice for choice in choices):
            together[tuple(choice[code].code for choice in choices)].append(code)
    return {key: tuple(codes) for key, codes in together.items()}


def weighted_mean(
    values: Mapping[MunicipalityCode, float], weights: Mapping[MunicipalityCode, int]
) -> float:
    """Mean of the values under the weights; 1.0 for nobody."""
    total = sum(weights.values())
    return sum(values[c] * weights[c] for c in values) / total if total else 1.0


def _knot(divisions: Sequence[Division], part: Sequence[tuple[int, int]]) -> Knot:
    regions = tuple((divisions[d].layer, divisions[d].regions[r]) for d, r in part)
    members = sorted({code for _, region in regions for code in region.members})
    return Knot(regions=regions, members=tuple(members))
