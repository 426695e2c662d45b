"""What the data say of a ground for maatwerk, and how that is stated as a fact of a finding."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from congruentie.model.territory import MunicipalityCode
from congruentie.model.waiver import Ground, Ruling


class Support(StrEnum):
    """Whether the data support a ground."""

    SUPPORTED = "supported"
    ARGUABLE = "arguable"
    """The data leave it open: it takes a reason that somebody weighs."""
    UNSUPPORTED = "unsupported"


class Reason(StrEnum):
    """The measure on which the support of a ground turned."""

    DENSITY = "density"
    ISLAND = "island"
    HEMMED_IN = "hemmed-in"
    NO_EXTENSION = "no-extension"
    EXTENSION = "extension"
    LONG_STANDING = "long-standing"
    NOT_LONG_STANDING = "not-long-standing"
    UNDECLARED = "undeclared"
    UNTESTABLE = "untestable"


@dataclass(frozen=True, slots=True, kw_only=True)
class Extension:
    """Municipalities that would lift a region over the threshold."""

    municipalities: tuple[MunicipalityCode, ...]
    """In code order."""
    names: tuple[str, ...]
    population: int
    """Inhabitants of the region together with them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Weighed:
    """One ground held against the data of one region, with what was measured."""

    ground: Ground
    support: Support
    reason: Reason
    density: float
    """Inhabitants per km2 of land."""
    outside_share: float
    """Part of the region's perimeter that is water or abroad, 0 to 1."""
    extension: Extension | None
    """The smallest extension that would do; None where there is none."""


@dataclass(frozen=True, slots=True)
class Grounds:
    """Fact: grounds by their canonical names, to be shown in the reader's language."""

    names: tuple[Ground, ...]


@dataclass(frozen=True, slots=True)
class Evidence:
    """Fact: what was measured or declared for some grounds."""

    items: tuple[Weighed, ...]
    supports: bool = False
    """Whether it is to be said that this supports them, and by which page of the letter."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Claimed:
    """A claim on one ground, what was decided on it, and what the data say."""

    weighed: Weighed
    verdict: Ruling
    lapsed: date | None = None
    """The last day on which it held, where that lies behind us."""


@dataclass(frozen=True, slots=True)
class Appeals:
    """Fact: the claims of maatwerk about the subject of a finding."""

    items: tuple[Claimed, ...]


Tailored = Grounds | Evidence | Appeals
"""What a finding may state about maatwerk."""
