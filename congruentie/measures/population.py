"""How many people live somewhere, and how densely."""

from collections.abc import Iterable

from congruentie.model.territory import MunicipalityCode, Territory


def inhabitants(territory: Territory, codes: Iterable[MunicipalityCode]) -> int:
    """Inhabitants of the municipalities together; 0 for none."""
    return sum(territory.municipalities[code].population for code in codes)


def land_area(territory: Territory, codes: Iterable[MunicipalityCode]) -> float:
    """Land of the municipalities together, in km2; 0.0 for none."""
    return sum(territory.municipalities[code].land_area for code in sorted(codes))


def density(territory: Territory, codes: Iterable[MunicipalityCode]) -> float:
    """Inhabitants per km2 of land; 0.0 where there is no land."""
    chosen = tuple(codes)
    land = land_area(territory, chosen)
    return inhabitants(territory, chosen) / land if land else 0.0
