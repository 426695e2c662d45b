"""A municipality is in two regions of one layer.

What it finds
    Municipalities in scope with two regions or more for the same domain, tier and task. Where every
    row says which part of the municipality it is about, GEG08 reports the division instead.

Why it matters
    "elke gemeente" is to be part of one sturdy partnership (letter, p. 4); with two, nobody can say
    who answers for its inhabitants, and its inhabitants count twice.

How to mend it
    Keep one of the rows, or state in the column ``deelgebied`` which part each row is about.

Example
    Uitgeest stands under IJmond and under Alkmaar for youth care.

Een gemeente staat in twee regio's van één laag.

Wat de regel vindt
    Gemeenten in het getoetste gebied met twee of meer regio's voor hetzelfde domein, niveau en
    dezelfde taak. Waar elke rij vermeldt over welk deel van de gemeente zij gaat, meldt GEG08 de
    verdeling.

Waarom dat ertoe doet
    Van elke gemeente moet vaststaan van welk samenwerkingsverband zij deel uitmaakt. Bij twee kan
    niemand zeggen wie voor haar inwoners verantwoordelijk is, en tellen die inwoners dubbel.

Hoe het te verhelpen is
    Behoud één van de rijen, of vermeld in de kolom deelgebied over welk deel elke rij gaat.

Voorbeeld
    Uitgeest staat voor jeugd bij IJmond en bij Alkmaar.
"""

from collections.abc import Iterator

from congruentie.measures.coverage import double_memberships
from congruentie.model.criteria import RuleSettings
from congruentie.model.finding import Criterion, Quantity, Severity, Sighting, Subject, Unit
from congruentie.model.rulecard import Text, Wording, letter
from congruentie.rule import Case, about_region, rule


@rule(
    code="WIT04",
    slug="double-membership",
    criterion=Criterion.COVERAGE,
    severity=Severity.ERROR,
    title={"nl": "Gemeente in meer dan één regio", "en": "Municipality in more than one region"},
    wordings=Wording(
        nl=Text(
            "De gemeente {municipality} staat voor het domein {domain} in {number}: {regions}.",
            "Laat één deelname vervallen, of vul bij elke rij het deelgebied in.",
        ),
        en=Text(
            "The municipality {municipality} stands in {number} for {domain}: {regions}.",
            "Drop all memberships but one, or state in each row which part it is about.",
        ),
    ),
    source=letter(
        {
            4: (
                "dat elke gemeente in Nederland deel uitmaakt van een voldoende stevig "
                "samenwerkingsverband"
            ),
        }
    ),
)
def double_membership(case: Case, _: RuleSettings) -> Iterator[Sighting]:
    """One sighting per municipality and layer."""
    for division in case.divisions:
        for code, regions in double_memberships(division, case.scope).items():
            if all(code in region.parts for region in regions):
                continue
            yield Sighting(
                subject=Subject(layer=division.layer, municipality=code),
                related=tuple(about_region(division.layer, region) for region in regions),
                municipalities=(code,),
                facts={
                    "number": Quantity(len(regions), Unit.REGIONS),
                    "regions": tuple(region.name for region in regions),
                },
                places=case.places(division.layer, code),
            )
