"""The grounds for maatwerk, held against the map and against what a region declares of itself.

Density and geography stand in the letter of 19 February 2013 on p. 2, for the size of
municipalities; to regions they are applied by analogy. All numbers are ours (``Tailoring``).
"""

from collections.abc import Iterable, Mapping
from datetime import date

from congruentie.measures.extension import Surroundings, smallest_extension
from congruentie.measures.population import density, inhabitants
from congruentie.model.criteria import Scale
from congruentie.model.declared import Answer
from congruentie.model.region import Region
from congruentie.model.tailoring import Extension, Reason, Support, Weighed
from congruentie.model.tailoring_criteria import Tailoring
from congruentie.model.territory import MunicipalityCode, Outside, Territory
from congruentie.model.waiver import Ground

_Answer = tuple[Support, Reason]


def weigh(
    region: Region, around: Surroundings, scale: Scale, criteria: Tailoring
) -> dict[Ground, Weighed]:
    """Every ground for maatwerk, and whether the data of the region support it."""
    people = density(around.territory, region.members)
    outside = outside_share(around.territory, region.members)
    extension = smallest_extension(region, around, criteria.most_added)
    answers: Mapping[Ground, _Answer] = {
        Ground.DENSITY: (sparse(people, criteria), Reason.DENSITY),
        Ground.GEOGRAPHY: _geography(region, around, scale, criteria, extension),
        Ground.EXISTING: existing(region.attributes, criteria.existing_before),
        Ground.OTHER: (Support.ARGUABLE, Reason.UNTESTABLE),
    }
    return {
        ground: Weighed(
            ground=ground,
            support=support,
            reason=reason,
            density=people,
            outside_share=outside,
            extension=extension,
        )
        for ground, (support, reason) in answers.items()
    }


def sparse(people: float, criteria: Tailoring) -> Support:
    """Whether so many inhabitants per km2 of land are few."""
    if people < criteria.sparse_below:
        return Support.SUPPORTED
    return Support.UNSUPPORTED if people >= criteria.dense_from else Support.ARGUABLE


def outside_share(territory: Territory, members: Iterable[MunicipalityCode]) -> float:
    """The part of the perimeter that is water (sea or lake) or abroad; 0.0 without a perimeter.

    A lake counts: whether an estuary is closed off, and so sea or lake, differs per boundary file.
    """
    inside = frozenset(members)
    outside = around = 0.0
    for border in territory.borders:
        beyond = isinstance(border.right, Outside)
        if (border.left in inside) != (border.right in inside):
            around += border.length
            outside += border.length if beyond else 0.0
    return outside / around if around else 0.0


def is_island(
    territory: Territory, members: Iterable[MunicipalityCode], islands: Iterable[MunicipalityCode]
) -> bool:
    """Whether all members are known islands, or there is nothing but water around them.

    A municipality that was merged on request is one where all its parts are.
    """
    inside = frozenset(members)
    across = {b.right for b in territory.borders if b.left in inside} - inside
    across |= {b.left for b in territory.borders if b.right in inside} - inside
    apart = {part.code for part in territory.unmerged(inside)}
    return apart <= frozenset(islands) or across <= {Outside.SEA, Outside.LAKE}


def neighbours_comply(region: Region, around: Surroundings, enough: int) -> bool:
    """Whether every neighbour, by land or named link, is in a region of so many inhabitants."""
    inside = frozenset(region.members)
    near = {n for code in inside for n in around.linked.neighbors(code)} - inside
    homes = around.division.memberships
    return all(
        any(inhabitants(around.territory, home.members) >= enough for home in homes.get(code, ()))
        for code in near
    )


def existing(attributes: Mapping[str, str], before: date) -> _Answer:
    """Whether the region declares that it existed before a day and works well.

    What it does not declare, or not readably, leaves the ground open.
    """
    since = attributes.get("bestaand_sinds", "")
    works = attributes.get("functioneert_goed")
    if (since and date.fromisoformat(since) >= before) or works == Answer.NO:
        return Support.UNSUPPORTED, Reason.NOT_LONG_STANDING
    if since and works == Answer.YES:
        return Support.SUPPORTED, Reason.LONG_STANDING
    return Support.ARGUABLE, Reason.UNDECLARED


def _geography(
    region: Region,
    around: Surroundings,
    scale: Scale,
    criteria: Tailoring,
    extension: Extension | None,
) -> _Answer:
    if is_island(around.territory, region.members, criteria.islands):
        return Support.SUPPORTED, Reason.ISLAND
    shut = outside_share(around.territory, region.members) >= criteria.outside_share
    if shut and neighbours_comply(region, around, scale.circa_from):
        return Support.SUPPORTED, Reason.HEMMED_IN
    if extension is None:
        # One municipality is no cooperation yet: that it can hardly grow does not make it one.
        alone = len(region.members) == 1
        return Support.ARGUABLE if alone else Support.SUPPORTED, Reason.NO_EXTENSION
    return Support.UNSUPPORTED, Reason.EXTENSION
