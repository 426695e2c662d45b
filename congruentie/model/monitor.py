"""The monitor: how far every area has come on a day, and what that asks for.

The letter of 19 February 2013 announces it on p. 5: to monitor and adjust, to talk urgently where
an area does not get on, and to impose where nothing comes about. The steps in between are ours.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import IntEnum, StrEnum

from congruentie.model.milestone import Milestone, Pace
from congruentie.model.region import Layer, Region
from congruentie.model.report import Report
from congruentie.model.territory import MunicipalityCode


class Step(IntEnum):
    """The ladder: what an area asks of others; the higher, the heavier."""

    OK = 0
    MONITOR = 1
    TALK = 2
    URGENT_TALK = 3
    PROVINCE_STEERS = 4
    IMPOSE = 5


class Route(StrEnum):
    """On what ground somebody may act."""

    LETTER_MONITOR = "brief-p5-monitoren"
    LETTER_TALK = "brief-p5-gesprek"
    LETTER_STEER = "brief-p5-sturen"
    JEUGDWET = "jeugdwet-2.8"
    WMO = "wmo-2015-2.6.1"
    SUWI = "wet-suwi-9-5-en-10-2"
    WGR = "wgr-99-102"
    WGR_BOTH = "wgr-101"
    """Two provinces: both decide, and alike."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Area:
    """A region of a layer, or white spots of a layer that hang together."""

    layer: Layer
    region: Region | None
    """None for white spots."""
    members: tuple[MunicipalityCode, ...]
    """In code order; of a region also those out of scope."""
    provinces: tuple[str, ...]
    """Where the members lie, in order of their lowest code."""
    reached: Milestone | None
    """None where the submission declares none; white spots have made no choice."""
    pace: Pace
    errors: tuple[str, ...]
    """Rule codes of the open errors about this area, one for each, in order."""
    warnings: tuple[str, ...]
    step: Step
    routes: tuple[Route, ...]
    """Empty at step 0."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ProvinceProgress:
    """One layer within one province; a region counts in every province where it has members."""

    province: str
    """Empty for municipalities whose province is not known."""
    layer: Layer
    regions: int
    reached: Mapping[Milestone, int]
    """Regions per declared milestone, every milestone named."""
    paces: Mapping[Pace, int]
    """Regions per pace, every pace named."""
    white_spots: int
    """Municipalities in no region."""
    steps: Mapping[Step, int]
    """Areas per step, white spots included, every step named."""

    @property
    def heaviest(self) -> Step:
        """The highest step that an area here is on."""
        return max((step for step, number in self.steps.items() if number), default=Step.OK)


@dataclass(frozen=True, slots=True, kw_only=True)
class Monitor:
    """Everything that the monitor found on a day."""

    report: Report
    """The judgement on the same submission: its day is the monitor's."""
    schedule: Mapping[date, Milestone]
    expected: Milestone
    """At least, on that day."""
    provinces: tuple[ProvinceProgress, ...]
    """In layer order, then by the lowest code of the province's municipalities in scope."""
    areas: tuple[Area, ...]
    """The highest step first, then in layer order and by code; white spots after regions."""
