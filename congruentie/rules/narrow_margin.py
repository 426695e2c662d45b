"""A region reaches the threshold, but barely.

What it finds
    Tier-b regions from the threshold up to a margin above it: 100.000 to 102.500 inhabitants.

Why it matters
    One municipality that leaves, or a few years of decline, puts such a region below the threshold.

How to mend it
    Nothing needs mending; it is good to know in a next round.

Example
    Youth region Midden-Limburg West, 102.033 inhabitants on 1 January 2016.
"""

from collections.abc import Iterator

from pydantic import Field

from congruentie.measures.population import inhabitants
from congruentie.model.criteria import RuleSettings
from congruentie.model.finding import Criterion, Quantity, Severity, Sighting, Unit
from congruentie.model.region import Tier
from congruentie.model.rulecard import Text, Wording, letter
from congruentie.rule import Case, about_region, rule


class Settings(RuleSettings):
    """What may be set."""

    margin: float = Field(
        default=0.025, ge=0, le=1, description="Up to this share above the threshold is narrow."
    )


@rule(
    code="OMV04",
    slug="narrow-margin",
    criterion=Criterion.SCALE,
    severity=Severity.INFO,
    title={"nl": "Regio net boven de richtgrens", "en": "Region barely above the threshold"},
    wordings=Wording(
        nl=Text(
            "Samenwerkingsverband {region} ({domain}) telt {inhabitants}: een geringe marge van "
            "{spare} boven de richtgrens van {required}."
        ),
        en=Text(
            "Region {region} ({domain}) has {inhabitants}: a narrow margin of {spare} above the "
            "threshold of {required}."
        ),
    ),
    source=letter("3"),
    settings=Settings,
)
def narrow_margin(case: Case, settings: Settings) -> Iterator[Sighting]:
    """One sighting per region."""
    required = case.ruleset.scale.min_inhabitants
    narrow = round(required * settings.margin)
    for layer, region in case.regions:
        found = inhabitants(case.territory, region.members)
        spare = found - required
        if layer.tier is Tier.REGIONAL and 0 <= spare <= narrow:
            yield Sighting(
                subject=about_region(layer, region),
                municipalities=region.members,
                facts={
                    "inhabitants": Quantity(found, Unit.INHABITANTS),
                    "required": Quantity(required, Unit.COUNT),
                    "spare": Quantity(spare, Unit.COUNT),
                },
                places=region.places,
            )
