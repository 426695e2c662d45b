"""Waivers: the decision, with ground, reason, decider and end date, to accept a finding for now."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from congruentie.model.region import Place
from congruentie.model.territory import MunicipalityCode


class Ground(StrEnum):
    """Why a finding may be accepted (letter of 19 February 2013, p. 2 and p. 4)."""

    DENSITY = "bevolkingsdichtheid"
    GEOGRAPHY = "geografische_context"
    EXISTING = "bestaand"
    OTHER = "overig"


@dataclass(frozen=True, slots=True, kw_only=True)
class Waiver:
    """Accepts the findings of one rule about one region or municipality until a date."""

    rule: str
    ground: Ground
    reason: str
    decided_by: str
    expires: date
    """The last day on which it holds."""
    domain: str | None = None
    region: str | None = None
    municipality: MunicipalityCode | None = None
    place: Place

    @property
    def about(self) -> str:
        """The region or municipality it concerns, and the domain if it names one."""
        subject = self.region or self.municipality or ""
        return f"{subject} ({self.domain})" if self.domain else subject

    @property
    def key(self) -> str:
        """Text that identifies the waiver in a report."""
        subject = self.region or self.municipality or ""
        return "|".join((self.rule, self.domain or "", subject, self.expires.isoformat()))
