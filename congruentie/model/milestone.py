"""How far a region has come: the seven milestones of a cooperation.

The letter of 19 February 2013 asks for "voldoende voortgang" (p. 5) and names no steps; these are
ours. A submission states them in the column ``voortgang`` (``docs/submission.md``).
"""

from enum import IntEnum, StrEnum

from congruentie.words import Language


class Milestone(IntEnum):
    """What was reached last; ordered, so that the later is the greater."""

    NO_CHOICE = 0
    EXPLORATION = 1
    INTENT = 2
    EXECUTIVES_DECIDED = 3
    COUNCILS_CONSENTED = 4
    SIGNED = 5
    OPERATIONAL = 6

    def text(self, language: Language) -> str:
        """Its name in running text."""
        return _NAMES[language][self]


class Pace(StrEnum):
    """How a region's progress lies to what is expected of it."""

    BEHIND = "behind"
    ON_SCHEDULE = "on-schedule"
    NOT_DECLARED = "not-declared"


_NAMES: dict[Language, tuple[str, ...]] = {
    "nl": (
        "geen keuze",
        "verkenning",
        "intentieverklaring",
        "collegebesluiten",
        "raadstoestemming",
        "regeling getekend",
        "operationeel",
    ),
    "en": (
        "no choice",
        "exploration",
        "declaration of intent",
        "executive decisions",
        "council consent",
        "arrangement signed",
        "operational",
    ),
}
