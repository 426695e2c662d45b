"""Factual statements of the letters, recomputed, and which reading makes each true."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from congruentie.model.finding import Fact
from congruentie.model.submission import InputFile, Note
from congruentie.model.territory import Territory


class Truth(StrEnum):
    """What becomes of a statement."""

    TRUE = "true"
    FALSE = "false"
    DEPENDS = "depends"
    """True in one reading, false in another."""
    UNKNOWN = "cannot-be-computed"


class Missing(StrEnum):
    """Why a statement, or a reading of it, cannot be computed."""

    NO_SUBMISSION = "no-submission"
    NO_LABOUR_MARKET = "no-labour-market"
    NO_PAIR = "no-pair"
    """Youth care and labour market are not both there on one tier, or share no municipality."""
    BEFORE_OUR_DATA = "before-our-data"


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """One way to read a statement."""

    key: str
    """The words for it are in ``reports.statement_words``."""
    facts: Mapping[str, Fact]
    holds: bool | None
    """None where the reading only shows what surrounds the statement."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """One statement with its readings."""

    code: str
    """``S-1`` to ``S-5``."""
    readings: tuple[Reading, ...]
    missing: Missing | None = None
    """Why no reading decides; None where one does."""

    @property
    def truth(self) -> Truth:
        """True or false where all readings that decide agree."""
        found = {reading.holds for reading in self.readings if reading.holds is not None}
        if not found:
            return Truth.UNKNOWN
        if len(found) > 1:
            return Truth.DEPENDS
        return Truth.TRUE if found.pop() else Truth.FALSE


@dataclass(frozen=True, slots=True, kw_only=True)
class Recomputed:
    """All statements, and on what they were recomputed."""

    territory: Territory
    inputs: tuple[InputFile, ...]
    """Empty where no submission was given."""
    notes: tuple[Note, ...]
    statements: tuple[Statement, ...]
