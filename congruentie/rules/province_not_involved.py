"""The province was not involved in the talks about a region.

What it finds
    Regions that declare that the province was not involved, or declare nothing while others do. An
    involvement in preparation is a remark.

Why it matters
    "Het kabinet ziet graag dat deze gesprekken plaats vinden in samenspraak met provincies"
    (letter, p. 4); where regions do not come about, it is the province that steers (p. 5).

How to mend it
    Speak with the province, and fill in provincie_betrokken on the sheet of regions.

Example
    A region that answers "nee" under provincie_betrokken.

De provincie was niet betrokken bij de gesprekken over een regio.

Wat de regel vindt
    Regio's die opgeven dat de provincie niet betrokken was, of niets opgeven terwijl andere dat wel
    doen. Betrokkenheid in voorbereiding is een opmerking.

Waarom dat ertoe doet
    Het kabinet wil dat de gesprekken samen met de provincies worden gevoerd; komt een regio niet
    van de grond, dan stuurt de provincie.

Hoe het te verhelpen is
    Overleg met de provincie, en vul op het blad regio's provincie_betrokken in.

Voorbeeld
    Een regio die bij provincie_betrokken "nee" antwoordt.
"""

from collections.abc import Iterator

from congruentie.case import Case
from congruentie.declarations import asked_regions, unless_yes
from congruentie.model.criteria import RuleSettings
from congruentie.model.finding import Criterion, Severity, Sighting
from congruentie.model.rulecard import Text, Wording, letter
from congruentie.rule import rule

NEEDS = ("provincie_betrokken",)
WORDINGS = {
    "": Wording(
        nl=Text(
            "Bij samenwerkingsverband {region} ({domain}) is de provincie niet betrokken.",
            "Overleg met de provincie.",
        ),
        en=Text(
            "The province is not involved in region {region} ({domain}).",
            "Speak with the province.",
        ),
    ),
    "preparing": Wording(
        nl=Text(
            "Het overleg met de provincie over samenwerkingsverband {region} ({domain}) is nog in "
            "voorbereiding."
        ),
        en=Text("Talks with the province about region {region} ({domain}) are being prepared."),
    ),
    "undeclared": Wording(
        nl=Text(
            "Van samenwerkingsverband {region} ({domain}) is niet opgegeven of de provincie "
            "betrokken is.",
            "Vul op het blad regio's de kolom provincie_betrokken in.",
        ),
        en=Text(
            "For region {region} ({domain}) it is not declared whether the province is involved.",
            "Fill in the column provincie_betrokken on the sheet of regions.",
        ),
    ),
}


@rule(
    code="PRO03",
    slug="province-not-involved",
    criterion=Criterion.PROCESS,
    severity=Severity.WARNING,
    title={"nl": "Provincie niet betrokken", "en": "Province not involved"},
    wordings=WORDINGS,
    source=letter(
        {
            4: "Het kabinet ziet graag dat deze gesprekken plaats vinden in samenspraak met "
            "provincies"
        }
    ),
    needs=NEEDS,
)
def province_not_involved(case: Case, _: RuleSettings) -> Iterator[Sighting]:
    """One sighting per region."""
    for layer, region in asked_regions(case, NEEDS):
        yield from unless_yes(layer, region, "provincie_betrokken")
