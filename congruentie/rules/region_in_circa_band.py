"""A region stays just below the threshold, within what "circa" allows.

What it finds
    Tier-b regions of 95,000 to 99,999 inhabitants. The letter writes "minimaal ca. 100.000" (p. 3)
    and "in principe 100.000" (p. 4) but gives "circa" no width: the band of 5 % is ours and can be
    set in rules.yaml.

Why it matters
    It calls for a word of explanation, not for another region.

How to mend it
    Explain it in the submission; a waiver records that the explanation was accepted. The finding
    also names the smallest step that would lift the region over the threshold.

Example
    A region of 97,412 inhabitants.

Een regio blijft net onder de richtgrens, binnen wat "circa" toelaat.

Wat de regel vindt
    Regio's op niveau b met 95.000 tot 99.999 inwoners. De brief geeft "circa" geen breedte: de
    marge van 5 % is door ons gekozen en instelbaar in rules.yaml.

Waarom dat ertoe doet
    Het vraagt om een toelichting, niet om een andere regio.

Hoe het te verhelpen is
    Licht het toe in de indiening; maatwerk legt vast dat de toelichting is aanvaard. De bevinding
    noemt ook de kleinste stap die de regio over de richtgrens brengt.

Voorbeeld
    Een regio met 97.412 inwoners.
"""

from collections.abc import Iterator

from congruentie.case import Case
from congruentie.measures.population import inhabitants
from congruentie.measures.remedies import to_be_large_enough
from congruentie.model.criteria import RuleSettings
from congruentie.model.finding import Criterion, Quantity, Severity, Sighting, Unit
from congruentie.model.region import Tier
from congruentie.model.rulecard import Text, Wording, letter
from congruentie.rule import about_region, rule
from congruentie.tailoring import TAILORING, claim_facts

WORDINGS = {
    "": Wording(
        nl=Text(
            "Samenwerkingsverband {region} ({domain}) telt {inhabitants}: {short} onder de "
            "richtgrens van {required}, maar binnen de marge van 'circa' (vanaf {circa}).",
            "Vraag om een toelichting; de brief laat met 'ca.' ruimte.",
        ),
        en=Text(
            "Region {region} ({domain}) has {inhabitants}: {short} below the threshold of "
            "{required}, but within what 'about' allows (from {circa}).",
            "Ask for an explanation; the letter's 'ca.' leaves room.",
        ),
    ),
}


@rule(
    code="OMV02",
    slug="region-in-circa-band",
    criterion=Criterion.SCALE,
    severity=Severity.WARNING,
    title={"nl": "Regio van circa de richtgrens", "en": "Region of about the threshold"},
    wordings=WORDINGS,
    source=letter(
        {
            3: "minimaal ca. 100.000 inwoners",
            4: "een bereik van in principe 100.000 inwoners",
        }
    ),
    uses=("scale.min_inhabitants", "scale.circa", "domains", *TAILORING),
)
def region_in_circa_band(case: Case, _: RuleSettings) -> Iterator[Sighting]:
    """One sighting per region."""
    scale = case.ruleset.scale
    for layer, region in case.regions:
        found = inhabitants(case.territory, region.members)
        if layer.tier is Tier.REGIONAL and scale.circa_from <= found < scale.min_inhabitants:
            claims = claim_facts(case, layer, region, "OMV02")
            yield Sighting(
                subject=about_region(layer, region),
                municipalities=region.members,
                facts={
                    "inhabitants": Quantity(found, Unit.INHABITANTS),
                    "required": Quantity(scale.min_inhabitants, Unit.COUNT),
                    "short": Quantity(scale.min_inhabitants - found, Unit.COUNT),
                    "circa": Quantity(scale.circa_from, Unit.COUNT),
                }
                | claims,
                places=region.places,
                remedy=to_be_large_enough(case.situation, layer, region),
            )
