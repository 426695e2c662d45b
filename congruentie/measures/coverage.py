"""Who is in no region, and who is in more than one (letter of 19 February 2013, p. 4 and p. 5)."""

from collections.abc import Sequence

from congruentie.model.region import Division, Region
from congruentie.model.territory import MunicipalityCode


def white_spots(
    division: Division, scope: frozenset[MunicipalityCode]
) -> tuple[MunicipalityCode, ...]:
    """Municipalities in scope that are in no region of the division, in code order."""
    return tuple(sorted(scope.difference(division.memberships)))


def total_white_spots(
    divisions: Sequence[Division], scope: frozenset[MunicipalityCode]
) -> tuple[MunicipalityCode, ...]:
    """Municipalities in scope that are in no region of any division; none without divisions."""
    if not divisions:
        return ()
    spots = [frozenset(white_spots(division, scope)) for division in divisions]
    return tuple(sorted(frozenset.intersection(*spots)))


def double_memberships(
    division: Division, scope: frozenset[MunicipalityCode]
) -> dict[MunicipalityCode, tuple[Region, ...]]:
    """Municipalities in scope with two regions or more, in code order."""
    return {
        code: regions
        for code, regions in division.memberships.items()
        if code in scope and len(regions) > 1
    }


def divided_municipalities(
    division: Division, scope: frozenset[MunicipalityCode]
) -> dict[MunicipalityCode, tuple[Region, ...]]:
    """Municipalities in scope of which every region, one or more, holds a stated part only."""
    return {
        code: regions
        for code, regions in division.memberships.items()
        if code in scope and all(code in region.parts for region in regions)
    }
