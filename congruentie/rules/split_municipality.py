"""A municipality is divided over regions, or is only partly in one.

What it finds
    Municipalities in regions of one layer, where every row says which part of the municipality it
    is about: several regions that divide it, or one region that leaves the rest to nobody. Of
    regions that were drawn as polygons the part is the share of the area. Without parts it is a
    double membership, WIT04.

Why it matters
    A division is allowed, but measured with care: how many people live in a part is not known, so
    the whole municipality counts in each of the regions and, where there are several, in no measure
    of congruence. For a rest without region nobody answers.

How to mend it
    Nothing needs mending where the division is meant; explain it. Say of a rest which region it
    joins.

Example
    Alphen-Chaam, by postcode in two labour-market regions of 2013.

Een gemeente is naar delen verdeeld over regio's, of valt slechts gedeeltelijk in een regio.

Wat de regel vindt
    Gemeenten in regio's van één laag, waarbij elke rij vermeldt over welk deel van de gemeente zij
    gaat: meer regio's die haar verdelen, of één regio die de rest aan niemand laat. Bij regio's die
    als vlakken zijn ingediend, is het deel het aandeel van de oppervlakte. Zonder die vermelding is
    het een dubbele deelname, WIT04.

Waarom dat ertoe doet
    Een verdeling is toegestaan, maar wordt met terughoudendheid gemeten: hoeveel mensen in een deel
    wonen is onbekend, dus telt de gemeente in elk van de regio's geheel mee en, als het er meer
    zijn, in geen enkele maat van congruentie. Voor een rest zonder regio is niemand
    verantwoordelijk.

Hoe het te verhelpen is
    Is de verdeling zo bedoeld, dan hoeft niets verholpen te worden; licht haar toe. Vermeld van een
    rest bij welke regio zij hoort.

Voorbeeld
    Alphen-Chaam, naar postcode in twee arbeidsmarktregio's van 2013.
"""

from collections.abc import Iterator

from congruentie.measures.coverage import divided_municipalities
from congruentie.model.criteria import RuleSettings
from congruentie.model.finding import Criterion, Quantity, Severity, Sighting, Subject, Unit
from congruentie.model.rulecard import DATA_QUALITY, Text, Wording
from congruentie.rule import Case, about_region, rule

WORDINGS = {
    "": Wording(
        nl=Text(
            "De gemeente {municipality} is voor het domein {domain} verdeeld over {number}: "
            "{parts}. Zij telt in elk daarvan geheel mee.",
            "Licht de verdeling toe; kies zo mogelijk één regio.",
        ),
        en=Text(
            "The municipality {municipality} is divided over {number} for {domain}: {parts}. It "
            "counts in full in each.",
            "Explain the division; choose a single region if possible.",
        ),
    ),
    "rest": Wording(
        nl=Text(
            "De gemeente {municipality} valt voor het domein {domain} slechts gedeeltelijk in een "
            "regio: {parts}. De rest van de gemeente staat in geen regio; zij telt in die ene "
            "regio geheel mee.",
            "Vermeld bij welke regio de rest hoort, of laat de gemeente geheel deelnemen.",
        ),
        en=Text(
            "The municipality {municipality} is only partly in a region for {domain}: {parts}. The "
            "rest of it is in no region; it counts in full in that one region.",
            "State which region the rest joins, or let the whole municipality take part.",
        ),
    ),
}


@rule(
    code="GEG08",
    slug="split-municipality",
    criterion=Criterion.DATA,
    severity=Severity.WARNING,
    title={"nl": "Gemeente verdeeld over regio's", "en": "Municipality divided over regions"},
    wordings=WORDINGS,
    source=DATA_QUALITY,
)
def split_municipality(case: Case, _: RuleSettings) -> Iterator[Sighting]:
    """One sighting per municipality and layer."""
    for division in case.divisions:
        for code, regions in divided_municipalities(division, case.scope).items():
            yield Sighting(
                subject=Subject(layer=division.layer, municipality=code),
                related=tuple(about_region(division.layer, region) for region in regions),
                municipalities=(code,),
                facts={
                    "number": Quantity(len(regions), Unit.REGIONS),
                    "parts": tuple(f"{region.name} ({region.parts[code]})" for region in regions),
                },
                wording="" if len(regions) > 1 else "rest",
                places=case.places(division.layer, code),
            )
