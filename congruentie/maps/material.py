"""What maps are made of: a territory with its shapes, and what was proposed on it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from typing import TYPE_CHECKING

from congruentie.maps.outline import largest_circle
from congruentie.measures.milestones import Schedule
from congruentie.model.centre import CentrePosition
from congruentie.model.comparison import DivisionChange
from congruentie.model.criteria import Scale
from congruentie.model.region import Division, Layer
from congruentie.model.shapes import Circle, Shapes
from congruentie.model.territory import MunicipalityCode, Territory
from congruentie.model.theme import TOL_LIGHT
from congruentie.model.waiver import Waiver

if TYPE_CHECKING:
    import networkx as nx


@dataclass(frozen=True, kw_only=True)
class Material:
    """Everything that any kind of map may show."""

    territory: Territory
    shapes: Shapes
    scope: frozenset[MunicipalityCode]
    """Municipalities that the map is about; what lies outside is drawn in grey."""
    area: str = ""
    """How that area is called; empty for all of the territory."""
    proposed: tuple[Division, ...]
    """All divisions of the submission, in layer order: the colours follow from all of them."""
    linked: "nx.Graph"
    """The municipalities with their land borders and named links."""
    layers: tuple[Layer, ...]
    """What is asked for, in order; one or more of those proposed."""
    scale: Scale
    today: date
    centres: Mapping[Layer, tuple[CentrePosition, ...]] = field(default_factory=dict)
    waivers: tuple[Waiver, ...] = ()
    schedule: Schedule = field(default_factory=dict)
    """By when which milestone is expected."""
    changes: tuple[DivisionChange, ...] = ()
    """What happened to each layer since the round before, where one is given."""
    earlier: tuple[Division, ...] = ()
    """The divisions of that round, where it has the same municipalities."""
    computed: bool = False
    """The changes are those of a repair: nobody proposed them yet."""
    fills: tuple[str, ...] = TOL_LIGHT
    """Colours to tell regions apart with, the most used first."""

    @cached_property
    def divisions(self) -> tuple[Division, ...]:
        """Those that are asked for, in the order asked."""
        found = {division.layer: division for division in self.proposed}
        return tuple(found[layer] for layer in self.layers)

    @cached_property
    def middles(self) -> dict[MunicipalityCode, Circle]:
        """The largest circle in each municipality, in code order."""
        known = self.shapes.circles
        return {
            code: known[code] if code in known else largest_circle(self.shapes, (code,))
            for code in self.territory.municipalities
        }
