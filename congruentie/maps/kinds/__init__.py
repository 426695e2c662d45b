"""The kinds of maps: one module for each, with one function that makes a plan of the material."""

from collections.abc import Callable, Mapping

from congruentie.maps.kind import Kind
from congruentie.maps.kinds.centres import centres
from congruentie.maps.kinds.change import change
from congruentie.maps.kinds.congruence import congruence
from congruentie.maps.kinds.network import network
from congruentie.maps.kinds.overlay import overlay
from congruentie.maps.kinds.progress import progress
from congruentie.maps.kinds.regions import regions
from congruentie.maps.kinds.size import size
from congruentie.maps.kinds.tiles import tiles
from congruentie.maps.kinds.white_spots import white_spots
from congruentie.maps.material import Material
from congruentie.maps.plan import Plan
from congruentie.words import Language

Builder = Callable[[Material, Language], Plan]
"""Raises UsageError, with the reason, where the material cannot fill the map."""

BUILDERS: Mapping[Kind, Builder] = {
    Kind.REGIONS: regions,
    Kind.OVERLAY: overlay,
    Kind.CONGRUENCE: congruence,
    Kind.WHITE_SPOTS: white_spots,
    Kind.SIZE: size,
    Kind.CENTRES: centres,
    Kind.PROGRESS: progress,
    Kind.CHANGE: change,
    Kind.NETWORK: network,
    Kind.TILES: tiles,
}
