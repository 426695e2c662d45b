"""A region has not arranged who bears the risks, or leaves them all to its centre.

What it finds
    Regions that declare that there is no arrangement of risks, or declare nothing, and regions with
    a centre arrangement whose centre bears all risks.

Why it matters
    The second criterion of the VNG is a good basis for risk management (letter, p. 5). Against
    centre municipalities the letter holds that they bear all the financial risks (p. 3).

How to mend it
    Agree how costs and risks are shared, and fill in risicoverdeling on the sheet of regions.

Example
    A centre arrangement in which the centre pays for every overrun.

Een regio heeft niet geregeld wie de risico's draagt, of laat die geheel aan haar centrumgemeente.

Wat de regel vindt
    Regio's die opgeven dat er geen risicoverdeling is, of niets opgeven, en regio's met een
    centrumregeling waarin de centrumgemeente alle risico's draagt.

Waarom dat ertoe doet
    Het tweede criterium van de VNG is een goede basis voor risicomanagement. Tegen
    centrumgemeenten voert de brief aan dat zij alle financiële risico's dragen.

Hoe het te verhelpen is
    Spreek af hoe kosten en risico's worden gedeeld, en vul op het blad regio's risicoverdeling in.

Voorbeeld
    Een centrumregeling waarin de centrumgemeente elke overschrijding betaalt.
"""

from collections.abc import Iterator

from congruentie.case import Case
from congruentie.declarations import asked_regions, said_of
from congruentie.model.criteria import RuleSettings
from congruentie.model.declared import LegalForm, RiskArrangement
from congruentie.model.finding import Criterion, Severity, Sighting
from congruentie.model.rulecard import Text, Wording, letter
from congruentie.rule import rule

NEEDS = ("risicoverdeling",)
WORDINGS = {
    "": Wording(
        nl=Text(
            "Samenwerkingsverband {region} ({domain}) heeft geen verdeling van de risico's.",
            "Spreek af hoe kosten en risico's worden gedeeld.",
        ),
        en=Text(
            "Region {region} ({domain}) has no arrangement of risks.",
            "Agree on how costs and risks are shared.",
        ),
    ),
    "centre": Wording(
        nl=Text(
            "In samenwerkingsverband {region} ({domain}), een centrumregeling, draagt de "
            "centrumgemeente alle risico's.",
            "Overweeg de risico's te delen.",
        ),
        en=Text(
            "In region {region} ({domain}), a centre arrangement, the centre bears all risks.",
            "Consider sharing the risks.",
        ),
    ),
    "undeclared": Wording(
        nl=Text(
            "Van samenwerkingsverband {region} ({domain}) is niet opgegeven hoe de risico's zijn "
            "verdeeld.",
            "Vul op het blad regio's de kolom risicoverdeling in.",
        ),
        en=Text(
            "For region {region} ({domain}) it is not declared how risks are shared.",
            "Fill in the column risicoverdeling on the sheet of regions.",
        ),
    ),
}


@rule(
    code="VNG02",
    slug="risk-not-arranged",
    criterion=Criterion.RISK,
    severity=Severity.WARNING,
    title={"nl": "Risicoverdeling niet geregeld", "en": "Risks not arranged"},
    wordings=WORDINGS,
    source=letter(
        {
            3: "dragen de centrumgemeenten alle (financiële) risico’s",
            5: "De gekozen samenwerking biedt voldoende basis voor goed risicomanagement",
        }
    ),
    needs=NEEDS,
)
def risk_not_arranged(case: Case, _: RuleSettings) -> Iterator[Sighting]:
    """One sighting per region."""
    for layer, region in asked_regions(case, NEEDS):
        arrangement = region.attributes.get("risicoverdeling")
        by_centre = region.attributes.get("rechtsvorm") == LegalForm.CENTRE
        if arrangement is None:
            yield said_of(layer, region, wording="undeclared")
        elif arrangement == RiskArrangement.NONE:
            yield said_of(layer, region)
        elif arrangement == RiskArrangement.CENTRE and by_centre:
            yield said_of(layer, region, wording="centre")
