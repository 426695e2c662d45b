"""The dossier: a report with everything around it that a document for a letter tells."""

from dataclasses import dataclass

from congruentie.model.centre import CentrePosition
from congruentie.model.comparison import Comparison
from congruentie.model.congruence import Loser, Overlap
from congruentie.model.criteria import Ruleset
from congruentie.model.monitor import Monitor
from congruentie.model.region import Division, Layer
from congruentie.model.report import Report
from congruentie.model.submission import StatedDate
from congruentie.model.territory import MunicipalityCode


@dataclass(frozen=True, slots=True, kw_only=True)
class Crossing:
    """Two regions of two layers that cross, and the smallest move that ends it."""

    left: Layer
    right: Layer
    overlap: Overlap
    movers: tuple[MunicipalityCode, ...]
    """In code order."""
    loser: Loser
    inhabitants: int
    """Of the movers together."""


@dataclass(frozen=True, slots=True, kw_only=True)
class WhiteSpot:
    """Municipalities of a layer in no region that hang together over land and named links."""

    layer: Layer
    members: tuple[MunicipalityCode, ...]
    """In code order."""
    inhabitants: int
    nearby: tuple[str, ...]
    """Names of the regions next to it; none where there are none."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Centre:
    """A centre municipality in one layer."""

    layer: Layer
    lies: CentrePosition


@dataclass(frozen=True, slots=True, kw_only=True)
class Dossier:
    """Everything that a document is made of; it holds no rendered text."""

    report: Report
    ruleset: Ruleset
    divisions: tuple[Division, ...]
    """The divisions that were judged, in layer order."""
    scope: frozenset[MunicipalityCode]
    crossings: tuple[Crossing, ...]
    """In order of pair, then of region codes."""
    white_spots: tuple[WhiteSpot, ...]
    """In layer order, then by first member; those that somebody accepted included."""
    centres: tuple[Centre, ...]
    """In layer order, then by code; layers with regions only."""
    monitor: Monitor
    submitters: tuple[str, ...] = ()
    """As the files name them, each once; empty where none does."""
    dates: tuple[StatedDate, ...] = ()
    """That the submission gives of itself."""
    comparison: Comparison | None = None
    """With the earlier round; None where none was given."""

    def inhabitants(self, code: MunicipalityCode) -> int:
        """How many people live in a municipality."""
        return self.report.territory.municipalities[code].population
