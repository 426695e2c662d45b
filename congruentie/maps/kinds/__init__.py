"""The kinds of maps: one module for each, with one function that makes a plan of the material."""

from collections.abc import Callable
from enum import StrEnum

from congruentie.maps.kinds.regions import regions
from congruentie.maps.material import Material
from congruentie.maps.plan import Plan
from congruentie.words import Language

Builder = Callable[[Material, Language], Plan]
"""Raises UsageError, with the reason, where the material cannot fill the map."""


class Kind(StrEnum):
    """What a map shows."""

    REGIONS = "regions"


BUILDERS: dict[Kind, Builder] = {
    Kind.REGIONS: regions,
}
