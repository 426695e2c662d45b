"""A region has too few inhabitants.

What it finds
    Every tier-b region whose members together stay below the threshold, 100,000 inhabitants, by
    more than the band that "circa" allows (95,000 to 99,999, see OMV02). It says what is claimed as
    maatwerk, or which ground would hold while nobody claims it (see OMV05).

Why it matters
    These tasks ask for "een niveau van minimaal ca. 100.000 inwoners, met ruimte voor maatwerk"
    (letter, p. 3).

How to mend it
    Take the step that the finding names: a neighbour that joins, or a region that goes over as a
    whole, leaving no other region worse off. Or claim maatwerk: a waiver with a ground, a reason
    and an end date.

Example
    Wmo region Hoeksche Waard, 84,968 inhabitants on 1 January 2016: 15,032 short.

Een regio heeft te weinig inwoners.

Wat de regel vindt
    Elke regio op niveau b waarvan de deelnemers samen onder de richtgrens van 100.000 inwoners
    blijven, met meer dan de marge die "circa" toelaat (95.000 tot 99.999, zie OMV02). Erbij staat
    op welk maatwerk een beroep is gedaan, of welke grond zou gelden zonder dat iemand dat deed (zie
    OMV05).

Waarom dat ertoe doet
    De taken op dit niveau vragen volgens de brief om een uitvoering op de schaal van ongeveer
    100.000 inwoners.

Hoe het te verhelpen is
    Zet de stap die de bevinding noemt: een buurgemeente die aansluit of een regio die als geheel
    overgaat, zonder dat een andere regio daardoor tekortschiet. Of doe een beroep op maatwerk: met
    een grond, een motivering en een einddatum.

Voorbeeld
    Wmo-regio Hoeksche Waard, 84.968 inwoners op 1 januari 2016: 15.032 onder de richtgrens.
"""

from collections.abc import Iterator

from congruentie.case import Case
from congruentie.measures.population import inhabitants
from congruentie.measures.remedies import to_be_large_enough
from congruentie.model.criteria import RuleSettings
from congruentie.model.finding import Criterion, Fact, Quantity, Severity, Sighting, Unit
from congruentie.model.region import Tier
from congruentie.model.rulecard import Text, Wording, letter
from congruentie.rule import about_region, rule
from congruentie.tailoring import (
    CLAIMED,
    TAILORING,
    claim_facts,
    unclaimed_facts,
    with_unclaimed,
    wording_of,
)

WORDINGS = {
    "": Wording(
        nl=Text(
            "Samenwerkingsverband {region} ({domain}) telt {inhabitants} en blijft daarmee {short} "
            "onder de richtgrens van {required}.",
            "Vergroot de regio, of doe een beroep op maatwerk.",
        ),
        en=Text(
            "Region {region} ({domain}) has {inhabitants}: {short} below the threshold of "
            "{required}.",
            "Enlarge the region, or claim maatwerk.",
        ),
    ),
}

JUDGED = Wording(nl=Text(WORDINGS[""].nl.message), en=Text(WORDINGS[""].en.message))
"""Where maatwerk is claimed already, it need not be advised."""


@rule(
    code="OMV01",
    slug="region-below-threshold",
    criterion=Criterion.SCALE,
    severity=Severity.ERROR,
    title={"nl": "Regio onder de richtgrens", "en": "Region below the threshold"},
    wordings=with_unclaimed(WORDINGS) | {CLAIMED: JUDGED},
    source=letter({3: "een niveau van minimaal ca. 100.000 inwoners, met ruimte voor maatwerk"}),
    uses=("scale.min_inhabitants", "scale.circa", "domains", *TAILORING),
)
def region_below_threshold(case: Case, _: RuleSettings) -> Iterator[Sighting]:
    """One sighting per region."""
    scale = case.ruleset.scale
    for division in case.joint:
        if division.layer.tier is not Tier.REGIONAL:
            continue
        for region in division.regions:
            found = inhabitants(case.territory, region.members)
            if not region.members or found >= scale.circa_from:
                continue
            facts: dict[str, Fact] = {
                "inhabitants": Quantity(found, Unit.INHABITANTS),
                "required": Quantity(scale.min_inhabitants, Unit.COUNT),
                "short": Quantity(scale.min_inhabitants - found, Unit.COUNT),
            }
            maatwerk = claim_facts(case, division.layer, region, "OMV01")
            maatwerk = maatwerk or unclaimed_facts(case, division.layer, region)
            yield Sighting(
                subject=about_region(division.layer, region),
                municipalities=region.members,
                facts=facts | maatwerk,
                places=region.places,
                wording=wording_of("", maatwerk),
                remedy=to_be_large_enough(case.situation, division.layer, region),
            )
