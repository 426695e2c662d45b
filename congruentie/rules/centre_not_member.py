"""The centre that a region names is not one of its members.

What it finds
    Regions whose declared centre municipality does not take part in them.

Why it matters
    A centre carries the tasks of a region it belongs to; otherwise a name was mistaken.

How to mend it
    Correct the centre, or let it join: the finding names the smallest step.

Example
    A region names Apeldoorn as its centre while Apeldoorn stands under another region.

De centrumgemeente die een regio noemt, neemt zelf niet deel.

Wat de regel vindt
    Regio's waarvan de opgegeven centrumgemeente niet tot de deelnemers behoort.

Waarom dat ertoe doet
    Een centrumgemeente voert taken uit voor de regio waarvan zij deel uitmaakt. Neemt zij niet
    deel, dan is waarschijnlijk een naam verwisseld.

Hoe het te verhelpen is
    Verbeter de centrumgemeente, of voeg haar toe als deelnemer: de bevinding noemt de kleinste
    stap.

Voorbeeld
    Een regio noemt Apeldoorn als centrumgemeente, terwijl Apeldoorn bij een andere regio staat.
"""

from collections.abc import Iterator

from congruentie.case import Case
from congruentie.measures.remedies import to_take_in
from congruentie.model.criteria import RuleSettings
from congruentie.model.finding import Criterion, Severity, Sighting, Subject
from congruentie.model.rulecard import Text, Wording, letter
from congruentie.rule import about_region, rule


@rule(
    code="CEN08",
    slug="centre-not-member",
    criterion=Criterion.CENTRES,
    severity=Severity.ERROR,
    title={"nl": "Centrumgemeente die niet deelneemt", "en": "Centre that is no member"},
    wordings=Wording(
        nl=Text(
            "Regio {region} ({domain}) noemt {centre} als centrumgemeente, maar die neemt niet "
            "deel.",
            "Verbeter de centrumgemeente als haar naam is verwisseld; anders neemt zij deel.",
        ),
        en=Text(
            "Region {region} ({domain}) names {centre} as its centre, but it is no member.",
            "Correct the centre if its name was mistaken; otherwise it takes part.",
        ),
    ),
    source=letter({5: "de positie van de centrumgemeenten"}),
)
def centre_not_member(case: Case, _: RuleSettings) -> Iterator[Sighting]:
    """One sighting per region; a region without members is WIT05's business."""
    for layer, region in case.regions:
        centre = region.attributes.get("centrumgemeente")
        if centre and centre not in region.members:
            yield Sighting(
                subject=about_region(layer, region),
                related=(Subject(municipality=centre),),
                municipalities=(centre,) if centre in case.population else (),
                facts={"centre": case.territory.name(centre)},
                places=region.places,
                remedy=to_take_in(case.situation, layer, region, centre)
                if centre in case.population
                else None,
            )
