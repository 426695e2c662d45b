"""A region has not arranged who directs, or with which institutions.

What it finds
    Regions that declare that there are no agreements about direction, or declare nothing, and
    regions that name no partners. Agreements in preparation are a remark. Where the submission says
    nothing at all about a domain, the criterion is reported as not declared.

Why it matters
    The first criterion of the VNG: "voldoende stevige regie richting en een goed partnerschap met
    (grote) maatschappelijke en zorginstellingen" (letter, p. 4-5).

How to mend it
    Agree on direction, and fill in regie_afspraken and partners on the sheet of regions.

Example
    A youth region that declares "nee" under regie_afspraken.

Een regio heeft niet geregeld wie de regie voert, of met welke instellingen.

Wat de regel vindt
    Regio's die opgeven dat er geen regieafspraken zijn, of niets opgeven, en regio's die geen
    partners noemen. Afspraken in voorbereiding zijn een opmerking. Zegt de indiening over een
    domein helemaal niets, dan geldt het criterium als niet opgegeven.

Waarom dat ertoe doet
    Het eerste criterium van de VNG: een samenwerking met voldoende stevige regie, en met een goed
    partnerschap met maatschappelijke instellingen en zorginstellingen.

Hoe het te verhelpen is
    Maak afspraken over de regie, en vul op het blad regio's regie_afspraken en partners in.

Voorbeeld
    Een jeugdregio die bij regie_afspraken "nee" opgeeft.
"""

from collections.abc import Iterator

from congruentie.case import Case
from congruentie.declarations import asked_regions, said_of, unless_yes
from congruentie.model.criteria import RuleSettings
from congruentie.model.declared import Answer
from congruentie.model.finding import Criterion, Severity, Sighting
from congruentie.model.rulecard import Text, Wording, letter
from congruentie.rule import rule

NEEDS = ("regie_afspraken", "partners")
WORDINGS = {
    "": Wording(
        nl=Text(
            "Samenwerkingsverband {region} ({domain}) heeft geen afspraken over de regie.",
            "Leg vast wie de regie voert en hoe het verband richting geeft.",
        ),
        en=Text(
            "Region {region} ({domain}) has no agreements about direction.",
            "Settle who directs, and how the region sets its course.",
        ),
    ),
    "preparing": Wording(
        nl=Text(
            "De afspraken over de regie van samenwerkingsverband {region} ({domain}) zijn nog in "
            "voorbereiding."
        ),
        en=Text("Region {region} ({domain}) is still preparing agreements about direction."),
    ),
    "undeclared": Wording(
        nl=Text(
            "Van samenwerkingsverband {region} ({domain}) is niet opgegeven of er afspraken over "
            "de regie zijn.",
            "Vul op het blad regio's de kolom regie_afspraken in.",
        ),
        en=Text(
            "For region {region} ({domain}) it is not declared whether direction is agreed on.",
            "Fill in the column regie_afspraken on the sheet of regions.",
        ),
    ),
    "no-partners": Wording(
        nl=Text(
            "Samenwerkingsverband {region} ({domain}) noemt geen partners onder de "
            "maatschappelijke instellingen en zorginstellingen.",
            "Vul op het blad regio's de kolom partners in.",
        ),
        en=Text(
            "Region {region} ({domain}) names no partners among social and care institutions.",
            "Fill in the column partners on the sheet of regions.",
        ),
    ),
}


@rule(
    code="VNG01",
    slug="direction-not-arranged",
    criterion=Criterion.DIRECTION,
    severity=Severity.WARNING,
    title={"nl": "Regie of partnerschap niet geregeld", "en": "Direction not arranged"},
    wordings=WORDINGS,
    source=letter(
        {
            4: "In de gekozen samenwerking is voldoende stevige regie richting",
            5: "goed partnerschap met (grote) maatschappelijke en zorginstellingen te realiseren",
        }
    ),
    needs=NEEDS,
)
def direction_not_arranged(case: Case, _: RuleSettings) -> Iterator[Sighting]:
    """At most two sightings per region: about direction, and about partners."""
    for layer, region in asked_regions(case, NEEDS):
        yield from unless_yes(layer, region, "regie_afspraken")
        if region.attributes.get("partners", Answer.NO) == Answer.NO:
            yield said_of(layer, region, wording="no-partners", detail="partners")
