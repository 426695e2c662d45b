"""The smallest step that mends one finding; the repair of a whole submission is another matter."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from congruentie.measures.contiguity import adjacent_regions
from congruentie.model.criteria import Scale
from congruentie.model.region import Division, Region
from congruentie.model.territory import MunicipalityCode

if TYPE_CHECKING:
    import networkx as nx


def smallest_merger(
    region: Region,
    division: Division,
    linked: "nx.Graph",
    population: Mapping[MunicipalityCode, int],
    scale: Scale,
) -> Region | None:
    """The bordering region that lifts this one over the threshold with the fewest inhabitants.

    None where no neighbour, by land or named link, is large enough; equals go by region code.
    """
    own = sum(population[code] for code in region.members)
    enough = [
        (size, other.code, other)
        for other in adjacent_regions(linked, region.members, division)
        if own + (size := sum(population[code] for code in other.members)) >= scale.min_inhabitants
    ]
    return min(enough, key=lambda option: option[:2])[2] if enough else None
