"""Maatwerk: what is claimed for one case, on which ground, and what was decided on it."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from congruentie.model.region import Place
from congruentie.model.territory import MunicipalityCode

SHORTEST_REASON = 20
"""Characters of what is accepted, in the file and on the sheet; "akkoord" is not a reason."""


class Ground(StrEnum):
    """Why a finding may be accepted (letter of 19 February 2013, p. 2 and p. 4).

    The first two stand on p. 2, for the size of municipalities; for regions they hold by analogy.
    """

    DENSITY = "bevolkingsdichtheid"
    GEOGRAPHY = "geografische_context"
    EXISTING = "bestaand"
    OTHER = "overig"


class Ruling(StrEnum):
    """What was decided on a claim of maatwerk."""

    OPEN = "open"
    """Nothing yet."""
    ACCEPTED = "aanvaard"
    REJECTED = "afgewezen"


@dataclass(frozen=True, slots=True, kw_only=True)
class Waiver:
    """A claim of maatwerk for the findings of one rule about one region or municipality.

    Accepted, by somebody and until a date, it waives those findings; else it is no more than shown.
    """

    rule: str
    ground: Ground
    reason: str
    """Empty where a claim gives none."""
    verdict: Ruling
    requested_by: str = ""
    decided_by: str = ""
    """Empty where nobody decided."""
    dated: date | None = None
    """Day of the claim or the decision, as stated."""
    expires: date | None = None
    """The last day on which it holds."""
    evidence: str = ""
    """Where the reason is worked out, as stated; it is never opened."""
    domain: str | None = None
    region: str | None = None
    municipality: MunicipalityCode | None = None
    called: str = ""
    """The region or municipality as it was written."""
    place: Place

    def holds(self, today: date) -> bool:
        """Whether it waives findings on a day: accepted by somebody, and not run out."""
        accepted = self.verdict is Ruling.ACCEPTED and bool(self.decided_by)
        return accepted and self.expires is not None and self.expires >= today

    def lapsed(self, today: date) -> bool:
        """Whether it was accepted until a day before this one."""
        accepted = self.verdict is Ruling.ACCEPTED
        return accepted and self.expires is not None and self.expires < today

    @property
    def case(self) -> str:
        """Text that identifies what is claimed, whatever was decided: rule, subject and ground."""
        subject = self.region or self.municipality or ""
        return "|".join((self.rule, self.domain or "", subject, self.ground))

    @property
    def key(self) -> str:
        """Text that identifies the waiver in a report."""
        until = self.expires.isoformat() if self.expires else ""
        return f"{self.case}|{self.verdict}|{until}"
