"""A region consists of one municipality.

What it finds
    Regions with a single member. A warning where that member reaches the threshold by itself, an
    error where it does not. Above or below, a region of one is no cooperation.

Why it matters
    The letter asks for a "samenwerkingsverband" (p. 4), and a joint arrangement takes "twee of meer
    gemeenten" (Wet gemeenschappelijke regelingen, art. 1).

How to mend it
    Join a neighbouring region, or let a neighbour join: the finding names the smallest step. Or
    explain why the municipality carries the tasks alone.

Example
    Youth region Utrecht consists of the city of Utrecht.

Een regio bestaat uit één gemeente.

Wat de regel vindt
    Regio's met één deelnemer. Een waarschuwing als die zelf de richtgrens haalt, anders een fout.
    In beide gevallen is een regio van één gemeente geen samenwerking.

Waarom dat ertoe doet
    De brief vraagt om een samenwerkingsverband, en een gemeenschappelijke regeling wordt getroffen
    door "twee of meer gemeenten" (Wet gemeenschappelijke regelingen, art. 1).

Hoe het te verhelpen is
    Sluit aan bij een buurregio of laat een buurgemeente aansluiten: de bevinding noemt de kleinste
    stap. Of licht toe waarom de gemeente de taken alleen uitvoert.

Voorbeeld
    Jeugdregio Utrecht bestaat uit de stad Utrecht.
"""

from collections.abc import Iterator

from congruentie.case import Case
from congruentie.measures.population import inhabitants
from congruentie.measures.remedies import to_be_together
from congruentie.model.criteria import RuleSettings
from congruentie.model.finding import Criterion, Fact, Quantity, Severity, Sighting, Unit
from congruentie.model.region import Tier
from congruentie.model.rulecard import Text, Wording, letter
from congruentie.rule import about_region, rule
from congruentie.tailoring import TAILORING, claim_facts

WORDINGS = {
    "": Wording(
        nl=Text(
            "Regio {region} ({domain}) bestaat alleen uit {member} ({inhabitants}): geen "
            "samenwerkingsverband, en onder de richtgrens.",
        ),
        en=Text(
            "Region {region} ({domain}) is {member} alone ({inhabitants}): no cooperation, and "
            "below the threshold.",
        ),
    ),
    "large": Wording(
        nl=Text(
            "Regio {region} ({domain}) bestaat alleen uit {member} ({inhabitants}): groot "
            "genoeg, maar "
            "geen samenwerkingsverband.",
            "Vraag om een toelichting, of laat {member} met andere gemeenten samenwerken.",
        ),
        en=Text(
            "Region {region} ({domain}) is {member} alone ({inhabitants}): large enough, but no "
            "cooperation.",
            "Ask for an explanation, or let {member} work with other municipalities.",
        ),
    ),
}


@rule(
    code="OMV03",
    slug="single-municipality-region",
    criterion=Criterion.SCALE,
    severity=Severity.ERROR,
    title={"nl": "Regio van één gemeente", "en": "Region of one municipality"},
    wordings=WORDINGS,
    source=letter(
        {
            4: (
                "een voldoende stevig samenwerkingsverband met een bereik van in principe "
                "100.000 inwoners"
            ),
        }
    ),
    uses=("scale.min_inhabitants", *TAILORING),
)
def single_municipality_region(case: Case, _: RuleSettings) -> Iterator[Sighting]:
    """One sighting per region."""
    for layer, region in case.regions:
        if len(region.members) > 1 or layer.tier is not Tier.REGIONAL:
            continue
        found = inhabitants(case.territory, region.members)
        large = found >= case.ruleset.scale.min_inhabitants
        facts: dict[str, Fact] = {
            "member": case.territory.name(region.members[0]),
            "inhabitants": Quantity(found, Unit.INHABITANTS),
        }
        claims = claim_facts(case, layer, region, "OMV03")
        yield Sighting(
            subject=about_region(layer, region),
            municipalities=region.members,
            facts=facts | claims,
            places=region.places,
            wording="large" if large else "",
            severity=Severity.WARNING if large else None,
            remedy=to_be_together(case.situation, layer, region),
        )
