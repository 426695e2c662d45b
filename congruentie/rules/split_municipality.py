"""A municipality is divided over regions, part by part.

What it finds
    Municipalities that are in several regions of one layer, where every row says which part it is
    about. Without parts it is a double membership, WIT04.

Why it matters
    It is allowed, but measured with care: how many people live in a part is not known, so the whole
    municipality counts in each of the regions, and in no measure of congruence.

How to mend it
    Nothing needs mending where the division is meant; explain it.

Example
    Alphen-Chaam, by postcode in two labour-market regions of 2013.

Een gemeente is naar delen verdeeld over regio's.

Wat de regel vindt
    Gemeenten in meer regio's van één laag, waarbij elke rij vermeldt over welk deel van de gemeente
    zij gaat. Zonder die vermelding is het een dubbele deelname, WIT04.

Waarom dat ertoe doet
    Het is toegestaan, maar wordt met terughoudendheid gemeten: hoeveel mensen in een deel wonen is
    onbekend, dus telt de gemeente in elk van de regio's geheel mee, en in geen enkele maat van
    congruentie.

Hoe het te verhelpen is
    Is de verdeling zo bedoeld, dan hoeft niets verholpen te worden; licht haar toe.

Voorbeeld
    Alphen-Chaam, naar postcode in twee arbeidsmarktregio's van 2013.
"""

from collections.abc import Iterator

from congruentie.measures.coverage import double_memberships
from congruentie.model.criteria import RuleSettings
from congruentie.model.finding import Criterion, Quantity, Severity, Sighting, Subject, Unit
from congruentie.model.rulecard import DATA_QUALITY, Text, Wording
from congruentie.rule import Case, about_region, rule


@rule(
    code="GEG08",
    slug="split-municipality",
    criterion=Criterion.DATA,
    severity=Severity.WARNING,
    title={"nl": "Gemeente verdeeld over regio's", "en": "Municipality divided over regions"},
    wordings=Wording(
        nl=Text(
            "De gemeente {municipality} is voor het domein {domain} verdeeld over {number}: "
            "{parts}. "
            "Zij telt in elk daarvan geheel mee.",
            "Licht de verdeling toe; kies zo mogelijk één regio.",
        ),
        en=Text(
            "The municipality {municipality} is divided over {number} for {domain}: {parts}. It "
            "counts "
            "in full in each.",
            "Explain the division; choose a single region if possible.",
        ),
    ),
    source=DATA_QUALITY,
)
def split_municipality(case: Case, _: RuleSettings) -> Iterator[Sighting]:
    """One sighting per municipality and layer."""
    for division in case.divisions:
        for code, regions in double_memberships(division, case.scope).items():
            if any(code not in region.parts for region in regions):
                continue
            yield Sighting(
                subject=Subject(layer=division.layer, municipality=code),
                related=tuple(about_region(division.layer, region) for region in regions),
                municipalities=(code,),
                facts={
                    "number": Quantity(len(regions), Unit.REGIONS),
                    "parts": tuple(f"{region.name} ({region.parts[code]})" for region in regions),
                },
                places=case.places(division.layer, code),
            )
