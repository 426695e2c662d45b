"""What rules.yaml says: the criteria's numbers, and per rule whether it runs and how it weighs.

Every number that is not in the letters is ours, and stands here or in a rule's own options.
"""

from collections.abc import Mapping
from typing import Any, Literal

from pydantic import BaseModel, ConfigDict, Field

from congruentie.model.finding import Severity
from congruentie.model.region import Layer, Tier

LETTER_DOMAINS = ("jeugd", "arbeidsmarkt", "wmo")
DEFAULT_PROFILE = "brief-2013-02-19"


class Settings(BaseModel):
    """A frozen part of rules.yaml that admits no unknown keys and converts no types."""

    model_config = ConfigDict(frozen=True, extra="forbid", strict=True)


class Scale(Settings):
    """How large a region must be (letter of 19 February 2013, p. 3 and p. 4)."""

    min_inhabitants: int = Field(
        default=100_000, gt=0, description="Inhabitants that are enough; 'ca. 100.000' (p. 3)."
    )
    circa: float = Field(
        default=0.05,
        ge=0,
        lt=1,
        description="How far 'ca.' reaches below it, as a share. Our number, not the letter's.",
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
    )
    min_inhabitants: int = Field(
        default=100_000, gt=0, description="A municipality this large is a centre without a list."
    )
    enclosed_share: float = Field(
        default=0.75, gt=0, le=1, description="Share of its land border with one other region."
    )
    enclosed_neighbours: int = Field(
        default=3, ge=1, description="Neighbours that the enclosing region has at least."
    )
    edge_share: float = Field(
        default=0.25, ge=0, lt=1, description="Below this share with its own region: at the edge."
    )


class DomainSettings(Settings):
    """What holds for one domain."""

    tier: Tier = Field(
        default=Tier.REGIONAL, strict=False, description="Tier of a row that names none."
    )


class RuleSettings(Settings):
    """What rules.yaml may say of any rule; its own options come beside these."""

    enabled: bool | None = Field(
        default=None, description="Run it; absent: as the rule itself says."
    )
    severity: Literal["error", "warning", "info"] | None = Field(
        default=None, description="Its weight; what the rule itself weighs lighter stays lighter."
    )

    @property
    def level(self) -> Severity | None:
        """The severity as a value, None where the rule's own holds."""
        return Severity[self.severity.upper()] if self.severity else None


class Ruleset(Settings):
    """All of rules.yaml, with defaults for everything it leaves out."""

    profile: str = DEFAULT_PROFILE
    scale: Scale = Scale()
    centres: Centres = Centres()
    domains: Mapping[str, DomainSettings] = Field(
        default_factory=lambda: dict.fromkeys(LETTER_DOMAINS, DomainSettings()),
        description="Domains with their settings, in the order in which reports name them.",
    )
    rules: Mapping[str, Mapping[str, Any]] = Field(
        default_factory=dict, description="Rule code to its settings."
    )

    @property
    def tiers(self) -> dict[str, Tier]:
        """Domain to the tier of a row that names none."""
        return {domain: settings.tier for domain, settings in self.domains.items()}

    def order(self, layer: Layer) -> tuple[int, Layer]:
        """Sorting key: the domains of the file in its order, then the others by name."""
        domains = list(self.domains)
        known = layer.domain in self.domains
        return domains.index(layer.domain) if known else len(domains), layer
