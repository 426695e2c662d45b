"""Whether a region could grow over the threshold with a few municipalities, and with which.

An exact search over every way to add one municipality after another, each on the border of what is
there (a named link counts), within the provinces of the region.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from congruentie.measures.population import inhabitants
from congruentie.model.region import Division, Region
from congruentie.model.tailoring import Extension
from congruentie.model.territory import MunicipalityCode, Territory

if TYPE_CHECKING:
    import networkx as nx

Added = frozenset[MunicipalityCode]


@dataclass(frozen=True, slots=True, kw_only=True)
class Surroundings:
    """What lies around the regions of one division."""

    territory: Territory
    linked: "nx.Graph"
    """Borders and named links."""
    division: Division
    required: int
    """Inhabitants that are enough."""


def smallest_extension(region: Region, around: Surroundings, most: int) -> Extension | None:
    """The extension of at most so many municipalities that reaches the threshold; None if none.

    It may leave no other region below the threshold, unless that region goes over as a whole. A
    municipality in no region is free to join. Fewest municipalities first, then those by land
    before those by a link only, then fewest inhabitants, then by code.
    """
    steps: set[Added] = {frozenset()}
    for _ in range(most):
        steps = {wider for added in steps for wider in _wider(region, around, added)}
        fitting = [added for added in steps if _fits(region, around, added)]
        if fitting:
            return _extension(region, around, min(fitting, key=_preference(region, around)))
    return None


def _preference(
    region: Region, around: Surroundings
) -> Callable[[Added], tuple[int, int, list[MunicipalityCode]]]:
    """The least crossings over water, then the fewest inhabitants, then by code."""

    def key(added: Added) -> tuple[int, int, list[MunicipalityCode]]:
        inside = {*region.members, *added}
        ashore = {c for c in added if _land_border(around.linked, c, inside)}
        return len(added - ashore), inhabitants(around.territory, added), sorted(added)

    return key


def _land_border(linked: "nx.Graph", code: MunicipalityCode, inside: Added | set[str]) -> bool:
    """Whether a municipality has a border, not only a link, with any of the others."""
    return any(edge["length"] for near, edge in linked.adj[code].items() if near in inside)


def _wider(region: Region, around: Surroundings, added: Added) -> Iterator[Added]:
    """The same with one more municipality on its border."""
    inside = {*region.members, *added}
    provinces = _provinces(around.territory, region.members)
    for near in {near for code in inside for near in around.linked.neighbors(code)} - inside:
        if not provinces.isdisjoint(_provinces(around.territory, (near,))):
            yield added | {near}


def _provinces(territory: Territory, codes: Iterable[MunicipalityCode]) -> frozenset[str]:
    """Where municipalities lie; those of which no map says so lie together."""
    return territory.provinces(codes) or frozenset({""})


def _fits(region: Region, around: Surroundings, added: Added) -> bool:
    together = inhabitants(around.territory, (*region.members, *added))
    return together >= around.required and not any(_left_below(around, added))


def _left_below(around: Surroundings, added: Added) -> Iterator[bool]:
    """For each region that gives up members and keeps others: whether those are too few."""
    for donor in _donors(around.division, added):
        rest = [code for code in donor.members if code not in added]
        yield bool(rest) and inhabitants(around.territory, rest) < around.required


def _donors(division: Division, added: Iterable[MunicipalityCode]) -> tuple[Region, ...]:
    found = {r.code: r for code in added for r in division.memberships.get(code, ())}
    return tuple(found.values())


def _extension(region: Region, around: Surroundings, added: Added) -> Extension:
    codes = tuple(sorted(added))
    return Extension(
        municipalities=codes,
        names=tuple(around.territory.name(code) for code in codes),
        population=inhabitants(around.territory, (*region.members, *codes)),
    )
