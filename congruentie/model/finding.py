"""Findings: data with an address, a measure and a fingerprint. Words are put on at the edge."""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import IntEnum, StrEnum

from congruentie.model.milestone import Milestone
from congruentie.model.region import Layer, Place
from congruentie.model.remedy import Remedy, Unmended
from congruentie.model.tailoring import Tailored
from congruentie.model.territory import MunicipalityCode


class Severity(IntEnum):
    """How much a finding weighs; ordered, so that the heavier is the greater."""

    INFO = 1
    WARNING = 2
    ERROR = 3

    @property
    def key(self) -> str:
        """The word used in files and options: ``info``, ``warning`` or ``error``."""
        return self.name.lower()


class Criterion(StrEnum):
    """The heading under which a finding counts in the table of verdicts."""

    COVERAGE = "coverage"
    SCALE = "scale"
    CONGRUENCE = "congruence"
    CENTRES = "centres"
    CONTIGUITY = "contiguity"
    TASKS = "tasks"
    DIRECTION = "direction"
    RISK = "risk"
    EFFICIENCY = "efficiency"
    PROGRESS = "progress"
    PROCESS = "process"
    DATA = "data"


class Status(StrEnum):
    """Whether a finding still asks for something."""

    OPEN = "open"
    WAIVED = "waived"
    """Still there and shown, but somebody decided, with a ground and an end date, to accept it."""
    BASELINE = "baseline"
    """Stood open in the baseline already; no less true for that."""


class Unit(StrEnum):
    """What a number counts or measures; the value is never converted, only printed."""

    INHABITANTS = "inhabitants"
    MUNICIPALITIES = "municipalities"
    REGIONS = "regions"
    KM2 = "km2"
    PER_KM2 = "inhabitants/km2"
    METRES = "m"
    SHARE = "share"
    """0 to 1."""
    COUNT = "count"
    RATIO = "ratio"
    """So many of one to one of another, or a mean of counts; shown with one decimal."""
    INDEX = "index"
    """0 to 1, shown as such, with three decimals."""


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number with its unit."""

    value: float
    unit: Unit


@dataclass(frozen=True, slots=True)
class Domains:
    """Domains by their canonical names, to be shown in the reader's language."""

    names: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Tasks:
    """Tasks by their canonical names, to be shown in the reader's language."""

    names: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class InDomain:
    """A name with the domain that it belongs to, to be shown in the reader's language."""

    name: str
    domain: str

    def __str__(self) -> str:
        """The same in the names of the program, as a report for machines has it."""
        return f"{self.name} ({self.domain})"


@dataclass(frozen=True, slots=True)
class OneOf:
    """Alternatives: one of these, not all of them."""

    names: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Voice:
    """In which region a municipality works, according to one of several submitters."""

    submitter: str
    """As its file names it; empty where it does not."""
    file: str
    """Name of the file, without the folders."""
    lines: tuple[str, ...]
    region: str
    """Empty where it names none."""
    instead: str = ""
    """What it says where it names no region, e.g. ``geen``."""


@dataclass(frozen=True, slots=True)
class Voices:
    """What several submitters say of one municipality, who names a region first, then by file."""

    said: tuple[Voice, ...]


Named = InDomain | str
Plain = Quantity | Domains | Tasks | OneOf | Voices | Milestone | date | Named | tuple[str, ...]
Fact = Plain | Tailored
"""What a finding may state: a measure, domains, tasks, a choice, what submitters say, a milestone,
a day, a name with its domain, text, a list of texts, or grounds for maatwerk and what speaks for
them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Subject:
    """What a finding is about; without a layer, the submission or a municipality in general."""

    layer: Layer | None = None
    region: str | None = None
    municipality: MunicipalityCode | None = None
    detail: str = ""
    """Tells apart subjects that are neither region nor municipality, such as the text of a cell."""

    @property
    def key(self) -> str:
        """Text that identifies the subject and does not depend on names or order."""
        layer = self.layer.key if self.layer else ""
        return "|".join((layer, self.region or "", self.municipality or "", self.detail))


@dataclass(frozen=True, slots=True, kw_only=True)
class Sighting:
    """What a rule yields: a subject and what was measured there."""

    subject: Subject
    facts: Mapping[str, Fact] = field(default_factory=dict)
    related: tuple[Subject, ...] = ()
    """Other regions or municipalities without which the sighting would not be one."""
    municipalities: tuple[MunicipalityCode, ...] = ()
    """The municipalities it concerns, in code order."""
    places: tuple[Place, ...] = ()
    wording: str = ""
    """Which of the rule's wordings fits; empty for the ordinary one."""
    severity: Severity | None = None
    """Where this sighting weighs less than the rule usually does."""
    remedy: Remedy | Unmended | None = None
    """The smallest single step that mends it, or why there is none; None where none was sought."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """A sighting that was given its rule, its weight and, perhaps, its waiver."""

    rule: str
    slug: str
    criterion: Criterion
    severity: Severity
    sighting: Sighting
    status: Status = Status.OPEN
    waiver: str | None = None
    """Identity of the waiver that accepts it, as in ``Report.waivers``."""
    claims: tuple[str, ...] = ()
    """Identities of the claims about it that nobody accepted: open ones and rejected ones."""

    @property
    def fingerprint(self) -> str:
        """SHA-256 over rule, subject and related subjects: the same from run to run."""
        # Sorted together: of two regions that cross, it does not matter which is named first.
        subjects = sorted(s.key for s in (self.sighting.subject, *self.sighting.related))
        text = "\n".join((self.rule, *subjects))
        return hashlib.sha256(text.encode(errors="surrogatepass")).hexdigest()


@dataclass(frozen=True, slots=True, kw_only=True)
class RoundFinding:
    """A finding as a report tells it, in the words and the language of that report."""

    fingerprint: str
    rule: str
    severity: Severity
    status: Status
    message: str
    domain: str | None = None
