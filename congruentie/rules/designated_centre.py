"""A centre municipality was designated, rather than agreed on.

What it finds
    Regions that declare that their centre was designated. A centre arrangement that the members
    agreed on themselves is a remark: the objections then hold less. A centre arrangement that does
    not say so while others do.

Why it matters
    "Het kabinet verkiest bij de te decentraliseren taken samenwerking boven het aanwijzen van
    centrumgemeenten" (letter, p. 3): most people would have no vote in who decides.

How to mend it
    Let the municipalities agree on the tasks of the centre in an arrangement of their own.

Example
    A Wmo region with a designated centre municipality.

Een centrumgemeente is aangewezen, niet afgesproken.

Wat de regel vindt
    Regio's die opgeven dat hun centrumgemeente is aangewezen. Een centrumregeling die de deelnemers
    zelf afspraken is een opmerking: de bezwaren gelden dan in mindere mate. Een centrumregeling
    die dit niet vermeldt terwijl andere dat wel doen.

Waarom dat ertoe doet
    Het kabinet geeft de voorkeur aan samenwerking: bij een aangewezen centrumgemeente hebben de
    meeste inwoners geen stem in wie er beslist.

Hoe het te verhelpen is
    Laat de gemeenten de taken van de centrumgemeente zelf afspreken, in een regeling.

Voorbeeld
    Een Wmo-regio met een aangewezen centrumgemeente.
"""

from collections.abc import Iterator

from congruentie.case import Case
from congruentie.declarations import asked_regions, said_of
from congruentie.model.criteria import RuleSettings
from congruentie.model.declared import Designation, LegalForm
from congruentie.model.finding import Criterion, Severity, Sighting
from congruentie.model.rulecard import Text, Wording, letter
from congruentie.rule import rule

NEEDS = ("aangewezen_of_afgesproken",)
WORDINGS = {
    "": Wording(
        nl=Text(
            "De centrumgemeente van samenwerkingsverband {region} ({domain}) is aangewezen.",
            "Laat de gemeenten de taken van de centrumgemeente zelf afspreken, in een regeling.",
        ),
        en=Text(
            "The centre of region {region} ({domain}) was designated.",
            "Let the municipalities agree on the tasks of the centre in an arrangement.",
        ),
    ),
    "agreed": Wording(
        nl=Text(
            "Samenwerkingsverband {region} ({domain}) is een centrumregeling die de gemeenten zelf "
            "zijn overeengekomen; de bezwaren van de brief gelden dan in mindere mate."
        ),
        en=Text(
            "Region {region} ({domain}) is a centre arrangement that the municipalities agreed on "
            "themselves; the objections of the letter then hold less."
        ),
    ),
    "undeclared": Wording(
        nl=Text(
            "Van samenwerkingsverband {region} ({domain}), een centrumregeling, is niet opgegeven "
            "of de centrumgemeente is aangewezen of afgesproken.",
            "Vul op het blad regio's de kolom aangewezen_of_afgesproken in.",
        ),
        en=Text(
            "For region {region} ({domain}), a centre arrangement, it is not declared whether its "
            "centre was designated or agreed on.",
            "Fill in the column aangewezen_of_afgesproken on the sheet of regions.",
        ),
    ),
}


@rule(
    code="CEN07",
    slug="designated-centre",
    criterion=Criterion.CENTRES,
    severity=Severity.WARNING,
    title={"nl": "Aangewezen centrumgemeente", "en": "Designated centre"},
    wordings=WORDINGS,
    source=letter(
        {
            3: "Het kabinet verkiest bij de te decentraliseren taken samenwerking boven het "
            "aanwijzen van centrumgemeenten"
        }
    ),
    needs=NEEDS,
)
def designated_centre(case: Case, _: RuleSettings) -> Iterator[Sighting]:
    """One sighting per region."""
    for layer, region in asked_regions(case, NEEDS):
        named = region.attributes.get("aangewezen_of_afgesproken")
        if named == Designation.DESIGNATED:
            yield said_of(layer, region)
        elif region.attributes.get("rechtsvorm") != LegalForm.CENTRE:
            continue
        elif named == Designation.AGREED:
            yield said_of(layer, region, wording="agreed", severity=Severity.INFO)
        else:
            yield said_of(layer, region, wording="undeclared")
