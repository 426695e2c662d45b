"""A region reaches the threshold, but barely.

What it finds
    Tier-b regions from the threshold up to a margin above it: 100,000 to 102,500 inhabitants.

Why it matters
    One municipality that leaves, or a few years of decline, puts such a region below the threshold.

How to mend it
    Nothing needs mending; it is good to know in a next round.

Example
    Youth region Midden-Limburg West, 102,033 inhabitants on 1 January 2016.

Een regio haalt de richtgrens, maar met een geringe marge.

Wat de regel vindt
    Regio's op niveau b vanaf de richtgrens tot een marge daarboven: 100.000 tot 102.500 inwoners.

Waarom dat ertoe doet
    Eén gemeente die vertrekt of enkele jaren van krimp brengen zo'n regio onder de richtgrens.

Hoe het te verhelpen is
    Er hoeft niets verholpen te worden; het is goed om te weten voor een volgende ronde.

Voorbeeld
    Jeugdregio Midden-Limburg West, 102.033 inwoners op 1 januari 2016.
"""

from collections.abc import Iterator

from pydantic import Field

from congruentie.case import Case
from congruentie.measures.population import inhabitants
from congruentie.model.criteria import RuleSettings
from congruentie.model.finding import Criterion, Quantity, Severity, Sighting, Unit
from congruentie.model.region import Tier
from congruentie.model.rulecard import Text, Wording, letter
from congruentie.rule import about_region, rule


class Settings(RuleSettings):
    """What may be set."""

    margin: float = Field(
        default=0.025,
        ge=0,
        le=1,
        description="Up to this share above the threshold is narrow.",
        json_schema_extra={"nl": "Tot dit aandeel boven de richtgrens is de marge gering."},
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
    source=letter({3: "een niveau van minimaal ca. 100.000 inwoners, met ruimte voor maatwerk"}),
    settings=Settings,
    uses=("scale.min_inhabitants", "domains"),
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
