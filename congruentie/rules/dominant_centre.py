"""A centre has most of the inhabitants of its region.

What it finds
    Centre municipalities with at least two thirds of the inhabitants of their region, which has
    other members.

Why it matters
    The letter fears a "significant democratisch deficit" (p. 3) where one municipality carries the
    tasks of the others. Size alone proves nothing: this is a remark.

How to mend it
    Nothing needs mending; ask how the smaller members are heard.

Example
    Amsterdam, 82 % of its youth region.

Een centrumgemeente telt het grootste deel van de inwoners van haar regio.

Wat de regel vindt
    Centrumgemeenten met ten minste twee derde van de inwoners van hun regio, die ook andere
    deelnemers heeft.

Waarom dat ertoe doet
    De brief ziet een democratisch tekort waar één gemeente de taken van andere uitvoert. Omvang
    alleen bewijst niets: dit is een opmerking.

Hoe het te verhelpen is
    Er hoeft niets verholpen te worden; vraag hoe de kleinere deelnemers worden gehoord.

Voorbeeld
    Amsterdam, met 82 % van de inwoners van haar jeugdregio.
"""

from collections.abc import Iterator

from pydantic import Field

from congruentie.case import Case
from congruentie.model.criteria import RuleSettings
from congruentie.model.finding import Criterion, Quantity, Severity, Sighting, Subject, Unit
from congruentie.model.rulecard import Text, Wording, letter
from congruentie.rule import rule

_DECIMALS = 4
"""As precise as the share in rules.yaml: 0.6667 means two thirds, and not a little more."""


class Settings(RuleSettings):
    """What may be set."""

    share: float = Field(
        default=0.6667,
        gt=0,
        le=1,
        description="Part of the region's inhabitants from which a centre dominates.",
        json_schema_extra={"nl": "Vanaf dit deel van de inwoners van de regio is er overwicht."},
    )


@rule(
    code="CEN05",
    slug="dominant-centre",
    criterion=Criterion.CENTRES,
    severity=Severity.INFO,
    title={"nl": "Centrumgemeente met overwicht", "en": "Centre that dominates its region"},
    wordings=Wording(
        nl=Text(
            "Centrumgemeente {municipality} telt {share} van de inwoners van haar regio {region} "
            "({domain})."
        ),
        en=Text(
            "Centre {municipality} has {share} of the inhabitants of its region {region} "
            "({domain})."
        ),
    ),
    source=letter({3: "een significant democratisch deficit"}),
    settings=Settings,
    uses=("centres.lists", "centres.min_inhabitants"),
)
def dominant_centre(case: Case, settings: Settings) -> Iterator[Sighting]:
    """One sighting per centre and domain."""
    for layer, found in case.centre_positions.items():
        for centre in found:
            if centre.region is None or len(centre.region.members) == 1:
                continue
            everyone = case.inhabitants(centre.region.members).value
            share = case.population[centre.centre] / everyone if everyone else 0.0
            if round(share, _DECIMALS) >= settings.share:
                yield Sighting(
                    subject=Subject(
                        layer=layer, region=centre.region.code, municipality=centre.centre
                    ),
                    municipalities=(centre.centre,),
                    facts={"share": Quantity(share, Unit.SHARE)},
                )
