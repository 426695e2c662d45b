"""Two rounds of proposals held against each other: what was said then, what is said now."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from congruentie.model.finding import RoundFinding
from congruentie.model.region import Division, Layer
from congruentie.model.report import Verdict
from congruentie.model.territory import MunicipalityCode

SAME = 0.000_001
"""Congruence is written down in six decimals; what differs less did not change."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PairNumbers:
    """What a report counts of two layers; the definitions are those of ``Tally``."""

    layers: tuple[Layer, Layer]
    """Of one tier: two domains, or two tasks."""
    crossing: int
    """Pairs of regions."""
    moves: int
    """Municipalities."""
    territorial: float
    """0 to 1."""

    @property
    def key(self) -> frozenset[Layer]:
        """The same from round to round, in whatever order a report names its layers."""
        return frozenset(self.layers)


@dataclass(frozen=True, slots=True, kw_only=True)
class Round:
    """One round: a submission that was judged, or the report of one."""

    path: str
    """As given on the command line."""
    sha256: str
    reference_date: date
    """Of the municipalities."""
    municipalities: int
    """Of the whole territory."""
    merged: tuple[tuple[MunicipalityCode, ...], ...] = ()
    """The parts of every merger on request, in code order."""
    scope: str
    """The area that was judged, as asked; empty for the whole territory."""
    area: frozenset[MunicipalityCode] | None = None
    """The municipalities of that area; None for all, and where an older report does not tell."""
    verdict: Verdict
    rules_run: frozenset[str]
    layers: frozenset[Layer]
    """Every layer that was judged, with or without regions."""
    divisions: tuple[Division, ...]
    """Regions with members only, in layer order."""
    pairs: tuple[PairNumbers, ...]
    findings: tuple[RoundFinding, ...]
    names: Mapping[MunicipalityCode, str] = field(default_factory=dict)
    """As far as they are known."""

    @property
    def numbers(self) -> Mapping[frozenset[Layer], PairNumbers]:
        """What it counts of every two layers, by ``PairNumbers.key``."""
        return {pair.key: pair for pair in self.pairs}

    def tells_of(self, code: MunicipalityCode, division: Division) -> bool:
        """Whether it says where a municipality is in a division, be it in no region at all.

        Of a municipality out of scope a report has the regions that reach into the scope only.
        """
        judged = not self.scope if self.area is None else code in self.area
        return judged or code in division.memberships

    def name(self, code: MunicipalityCode) -> str:
        """The municipality's name, or its code where the name is not known."""
        return self.names.get(code, code)


class Fate(StrEnum):
    """What became of a municipality between two dates, whatever its region."""

    RENAMED = "renamed"
    MERGED = "merged"
    """With one or more others, into a new or an existing one."""
    SPLIT = "split"
    """Its area went to several."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reorganised:
    """A municipality that was renamed, merged or split between the two rounds."""

    fate: Fate
    old: MunicipalityCode
    new: tuple[MunicipalityCode, ...]
    """Its successors, in code order; more than one where it was split."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Move:
    """A municipality whose region is not the one that its old region goes on as."""

    old: MunicipalityCode
    new: tuple[MunicipalityCode, ...]
    """What it is now: itself, its successor, or several where it was split."""
    left: tuple[str, ...]
    """Names of its regions then, in code order; none where it had none."""
    joined: tuple[str, ...]
    """Names of its regions now."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DivisionChange:
    """What happened to one layer."""

    layer: Layer
    regions: tuple[int, int]
    """With members, then and now."""
    moved: tuple[Move, ...]
    """In code order."""
    divided: tuple[Move, ...]
    """Split municipalities, not all of which went on in the old region."""
    appeared: tuple[str, ...]
    """Names of regions that continue none of the old ones, in code order."""
    disappeared: tuple[str, ...]
    renamed: tuple[tuple[str, str], ...]
    """Old and new name of regions that go on under another name and code."""


class Trend(StrEnum):
    """Whether municipalities keep the same partners more than before."""

    UP = "up"
    DOWN = "down"
    SAME = "same"


def trend(then: float, now: float) -> Trend:
    """Where a measure of congruence went."""
    if abs(now - then) <= SAME:
        return Trend.SAME
    return Trend.UP if now > then else Trend.DOWN


@dataclass(frozen=True, slots=True, kw_only=True)
class PairChange:
    """Two layers that both rounds have."""

    then: PairNumbers
    now: PairNumbers

    @property
    def trend(self) -> Trend:
        """By territorial congruence: a share, which mergers of municipalities push least."""
        return trend(self.then.territorial, self.now.territorial)


@dataclass(frozen=True, slots=True, kw_only=True)
class KnotChange:
    """An area of the new round with an outer border that all domains share, then and now."""

    regions: tuple[tuple[Layer, str], ...]
    """Layer and name of its regions now."""
    members: tuple[MunicipalityCode, ...]
    """Its municipalities now, in code order."""
    then: float
    """Territorial congruence of the same ground in the old round, 0 to 1, as ``now``."""
    now: float

    @property
    def trend(self) -> Trend:
        """Whether the domains agree more here than they did."""
        return trend(self.then, self.now)


@dataclass(frozen=True, slots=True, kw_only=True)
class FindingChanges:
    """The findings of two rounds by fingerprint."""

    solved: tuple[RoundFinding, ...]
    new: tuple[RoundFinding, ...]
    unchanged: tuple[RoundFinding, ...]
    """As the new round tells them."""
    unjudged: tuple[RoundFinding, ...]
    """Of the old round, about which the new one gave no answer: another rule, domain or area."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """Everything about two rounds."""

    old: Round
    new: Round
    findings: FindingChanges
    reorganised: tuple[Reorganised, ...]
    """In order of the old code."""
    divisions: tuple[DivisionChange, ...]
    """Of the layers that both rounds have, in the order of the new one."""
    pairs: tuple[PairChange, ...]
    knots: tuple[KnotChange, ...]
    """Empty where the rounds have fewer than two layers of one tier in common."""

    @property
    def same_scope(self) -> bool:
        """Whether both rounds judged the same area."""
        return self.old.scope == self.new.scope

    @property
    def same_municipalities(self) -> bool:
        """Whether both rounds have the municipalities of one date."""
        return self.old.reference_date == self.new.reference_date
