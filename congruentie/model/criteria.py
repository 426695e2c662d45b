"""What rules.yaml says: the criteria's numbers, and per rule whether it runs and how it weighs.

Every number that is not in the letters is ours, and stands here or in a rule's own options. A
description is English; the Dutch stands beside it as ``nl``.
"""

from collections.abc import Mapping
from datetime import date
from typing import Annotated, Any, Literal

from pydantic import Field

from congruentie.model.finding import Severity
from congruentie.model.milestone import Milestone
from congruentie.model.region import Layer, Tier
from congruentie.model.settings import Settings
from congruentie.model.tailoring_criteria import Tailoring
from congruentie.model.task_criteria import SUPRA_REGIONAL_TASKS, TaskSettings
from congruentie.model.tasks import HOTLINE
from congruentie.model.theme import Theme

LETTER_DOMAINS = ("jeugd", "arbeidsmarkt", "wmo")
DEFAULT_PROFILE = "brief-2013-02-19"


class Scale(Settings):
    """How large a region must be (letter of 19 February 2013, p. 3 and p. 4)."""

    min_inhabitants: int = Field(
        default=100_000,
        gt=0,
        description="Inhabitants that are enough; 'ca. 100.000' (p. 3).",
        json_schema_extra={"nl": "Zoveel inwoners volstaan; 'ca. 100.000' (p. 3)."},
    )
    circa: float = Field(
        default=0.05,
        ge=0,
        lt=1,
        description="How far 'ca.' reaches below it, as a share. Our number, not the letter's.",
        json_schema_extra={
            "nl": "Hoe ver 'ca.' daaronder reikt, als aandeel. Ons getal, niet dat van de brief."
        },
    )

    @property
    def circa_from(self) -> int:
        """Fewest inhabitants that still count as 'about' the threshold."""
        return round(self.min_inhabitants * (1 - self.circa))


class Centres(Settings):
    """Which municipalities are centres, and when one stands apart. The shares are our numbers."""

    lists: tuple[str, ...] = Field(
        default=("arbeidsmarkt",),
        strict=False,
        description="Lists of data/centres.csv that make a centre.",
        json_schema_extra={
            "nl": "Lijsten uit data/centres.csv die een gemeente tot centrumgemeente maken."
        },
    )
    min_inhabitants: int = Field(
        default=100_000,
        gt=0,
        description="A municipality this large is a centre without a list.",
        json_schema_extra={"nl": "Een gemeente van deze omvang is ook zonder lijst een centrum."},
    )
    enclosed_share: float = Field(
        default=0.75,
        gt=0,
        le=1,
        description="Enclosed from this share of its land border with one other region.",
        json_schema_extra={
            "nl": "Ingesloten vanaf dit aandeel van haar landgrens met één andere regio."
        },
    )
    enclosed_neighbours: int = Field(
        default=3,
        ge=1,
        description="Neighbours of the centre that the enclosing region has at least.",
        json_schema_extra={"nl": "Zoveel van haar buren telt de insluitende regio ten minste."},
    )
    edge_share: float = Field(
        default=0.25,
        ge=0,
        lt=1,
        description="Below this share with its own region: at the edge.",
        json_schema_extra={"nl": "Onder dit aandeel met de eigen regio: een randpositie."},
    )


class DomainSettings(Settings):
    """What holds for one domain."""

    tier: Tier = Field(
        default=Tier.REGIONAL,
        strict=False,
        description="Tier of a row that names none.",
        json_schema_extra={"nl": "Niveau van een rij die er geen noemt."},
    )


class RuleSettings(Settings):
    """What rules.yaml may say of any rule; its own options come beside these."""

    enabled: bool | None = Field(
        default=None,
        description="Run it; absent: as the rule itself says.",
        json_schema_extra={"nl": "Of de regel wordt uitgevoerd; zonder opgave geldt de standaard."},
    )
    severity: Literal["error", "warning", "info"] | None = Field(
        default=None,
        description="Its weight; what the rule itself weighs lighter stays lighter.",
        json_schema_extra={"nl": "De ernst; wat de regel zelf lichter weegt, blijft lichter."},
    )

    @property
    def level(self) -> Severity | None:
        """The severity as a value, None where the rule's own holds."""
        return Severity[self.severity.upper()] if self.severity else None


def _schedule() -> dict[date, Milestone]:
    return {
        date(2013, 5, 31): Milestone.INTENT,
        date(2013, 10, 1): Milestone.EXECUTIVES_DECIDED,
        date(2013, 12, 1): Milestone.SIGNED,
        date(2014, 1, 1): Milestone.OPERATIONAL,
    }


class Criteria(Settings):
    """The sections that rules.yaml may set, and each of its profiles; all have defaults."""

    scale: Scale = Field(
        default=Scale(),
        description="How large a region must be.",
        json_schema_extra={"nl": "Hoe groot een regio moet zijn."},
    )
    centres: Centres = Field(
        default=Centres(),
        description="Which municipalities are centres, and when one stands apart.",
        json_schema_extra={
            "nl": "Welke gemeenten centrumgemeenten zijn, en wanneer er een apart staat."
        },
    )
    tailoring: Tailoring = Field(
        default=Tailoring(),
        description="When the data support a ground for maatwerk.",
        json_schema_extra={"nl": "Wanneer de cijfers een grond voor maatwerk dragen."},
    )
    domains: Mapping[str, DomainSettings] = Field(
        default_factory=lambda: {
            **dict.fromkeys(LETTER_DOMAINS, DomainSettings()),
            HOTLINE: DomainSettings(tier=Tier.SUPRA_REGIONAL),
        },
        description="Domains and the tier of a row that names none; in the order of the report.",
        json_schema_extra={
            "nl": "Domeinen en het niveau van een rij die er geen noemt; in de volgorde van het "
            "rapport."
        },
    )
    milestones: Mapping[
        Annotated[date, Field(strict=False)], Annotated[Milestone, Field(strict=False)]
    ] = Field(
        default_factory=_schedule,
        description="Last day in time, to the milestone (0 to 6) that a region must have reached "
        "by then. Our steps, not the letter's.",
        json_schema_extra={
            "nl": "Laatste dag op tijd, met de mijlpaal (0 tot en met 6) die een regio dan ten "
            "minste moet hebben bereikt. Onze stappen, niet die van de brief."
        },
    )
    tasks: Mapping[str, TaskSettings] = Field(
        default_factory=lambda: dict(SUPRA_REGIONAL_TASKS),
        description="Tasks, and the tier where the letter wants each of them.",
        json_schema_extra={"nl": "Taken, en het niveau waarop de brief elk daarvan wil."},
    )
    theme: Theme = Field(
        default=Theme(),
        description="How maps look.",
        json_schema_extra={"nl": "Hoe kaarten eruitzien."},
    )
    rules: Mapping[str, Mapping[str, Any]] = Field(
        default_factory=dict,
        description="Rule code to its settings.",
        json_schema_extra={"nl": "Per regelcode de instellingen."},
    )

    @property
    def tiers(self) -> dict[str, Tier]:
        """Domain to the tier of a row that names none."""
        return {domain: settings.tier for domain, settings in self.domains.items()}

    @property
    def task_tiers(self) -> dict[str, Tier]:
        """Task to the tier of a row that names none."""
        return {task: settings.tier for task, settings in self.tasks.items()}

    @property
    def task_domains(self) -> dict[str, tuple[str, ...]]:
        """Task to the domains that it belongs to; left out are those that belong to none."""
        return {task: settings.domains for task, settings in self.tasks.items() if settings.domains}

    def order(self, layer: Layer) -> tuple[int, Layer]:
        """Sorting key: the domains of the file in its order, then the others by name."""
        domains = list(self.domains)
        known = layer.domain in self.domains
        return domains.index(layer.domain) if known else len(domains), layer


class Profile(Criteria):
    """A named set of criteria: what it says, differs from the profile that it extends."""

    version: int = Field(
        gt=0,
        description="Goes up whenever the profile comes to judge otherwise.",
        json_schema_extra={"nl": "Gaat omhoog zodra het profiel anders gaat oordelen."},
    )
    title: str = Field(
        default="",
        description="What it stands for, in a few words; shown as it is written.",
        json_schema_extra={"nl": "Waar het voor staat, in enkele woorden."},
    )
    extends: str | None = Field(
        default=None,
        description="The profile that it starts from; absent: the defaults.",
        json_schema_extra={
            "nl": "Het profiel waarop het voortbouwt; zonder opgave de standaardwaarden."
        },
    )


class Ruleset(Criteria):
    """All of rules.yaml, with defaults for everything it leaves out."""

    profile: str = Field(
        default=DEFAULT_PROFILE,
        description="The profile that holds: one of this file or one that comes with the program.",
        json_schema_extra={
            "nl": "Het profiel dat geldt: een uit dit bestand of een meegeleverd profiel."
        },
    )
    profiles: Mapping[str, Profile] = Field(
        default_factory=dict,
        description="Profiles by name. What the file itself sets counts above them.",
        json_schema_extra={
            "nl": "Profielen op naam. Wat het bestand zelf instelt, gaat daarboven."
        },
    )
