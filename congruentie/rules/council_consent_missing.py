"""The councils have not consented to a region.

What it finds
    Regions that declare that the municipal councils have not consented, or only some of them, and
    regions that declare nothing while others do. Consent in preparation is a remark.

Why it matters
    Executives may only enter into a joint arrangement with the permission of their councils (Wgr,
    art. 1). The letter of 2015 asks attention for accountability to the council.

How to mend it
    Ask the councils, and fill in raad_toestemming on the sheet of regions: ja, nee or "4 van 7".

Example
    A region with seven members of which four councils have consented.

De raden hebben niet ingestemd met een regio.

Wat de regel vindt
    Regio's die opgeven dat de gemeenteraden geen toestemming gaven, of slechts enkele, en regio's
    zonder opgave terwijl andere die wel doen. Toestemming in voorbereiding is een opmerking.

Waarom dat ertoe doet
    Colleges mogen een gemeenschappelijke regeling alleen treffen met toestemming van hun raden. De
    brief van 2015 vraagt aandacht voor de verantwoording aan de raad.

Hoe het te verhelpen is
    Vraag de raden om toestemming, en vul op het blad regio's raad_toestemming in: ja, nee of
    "4 van 7".

Voorbeeld
    Een regio met zeven deelnemers waarvan vier raden toestemming gaven.
"""

from collections.abc import Iterator

from congruentie.case import Case
from congruentie.declarations import asked_regions, said_of, unless_yes
from congruentie.model.criteria import RuleSettings
from congruentie.model.finding import Criterion, Quantity, Severity, Sighting, Unit
from congruentie.model.region import Layer, Region
from congruentie.model.rulecard import Text, Wording, agenda
from congruentie.rule import rule

NEEDS = ("raad_toestemming",)
WORDINGS = {
    "": Wording(
        nl=Text(
            "De raden hebben geen toestemming gegeven voor samenwerkingsverband {region} "
            "({domain}).",
            "Leg het verband aan de raden voor.",
        ),
        en=Text(
            "The councils have not consented to region {region} ({domain}).",
            "Put the region to the councils.",
        ),
    ),
    "some": Wording(
        nl=Text(
            "Voor samenwerkingsverband {region} ({domain}) is door {consented} van de {all} raden "
            "toestemming gegeven.",
            "Leg het verband aan de andere raden voor.",
        ),
        en=Text(
            "Of {all} councils {consented} consented to region {region} ({domain}).",
            "Put the region to the other councils.",
        ),
    ),
    "preparing": Wording(
        nl=Text(
            "De toestemming van de raden voor samenwerkingsverband {region} ({domain}) is nog in "
            "voorbereiding."
        ),
        en=Text("The councils' consent to region {region} ({domain}) is being prepared."),
    ),
    "undeclared": Wording(
        nl=Text(
            "Van samenwerkingsverband {region} ({domain}) is niet opgegeven of de raden "
            "toestemming gaven.",
            "Vul op het blad regio's de kolom raad_toestemming in.",
        ),
        en=Text(
            "For region {region} ({domain}) it is not declared whether the councils consented.",
            "Fill in the column raad_toestemming on the sheet of regions.",
        ),
    ),
}


@rule(
    code="PRO05",
    slug="council-consent-missing",
    criterion=Criterion.PROCESS,
    severity=Severity.WARNING,
    title={"nl": "Toestemming van de raad ontbreekt", "en": "Council consent missing"},
    wordings=WORDINGS,
    source=agenda(
        "de democratische verantwoording in de gemeenteraad en de gemeentelijke samenwerking",
        law="Wgr art. 1",
    ),
    needs=NEEDS,
)
def council_consent_missing(case: Case, _: RuleSettings) -> Iterator[Sighting]:
    """One sighting per region."""
    for layer, region in asked_regions(case, NEEDS):
        text = region.attributes.get("raad_toestemming", "")
        if "/" in text:
            yield from _counted(layer, region, text)
        else:
            yield from unless_yes(layer, region, "raad_toestemming")


def _counted(layer: Layer, region: Region, text: str) -> Iterator[Sighting]:
    """Held against the members: a count of fewer councils than there are members is not enough."""
    consented, of = map(int, text.split("/"))
    everyone = max(of, len(region.members))
    if consented < everyone:
        yield said_of(
            layer,
            region,
            wording="some",
            consented=Quantity(consented, Unit.COUNT),
            all=Quantity(everyone, Unit.COUNT),
        )
