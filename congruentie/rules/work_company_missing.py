"""A labour-market region has no regional work company.

What it finds
    Labour-market regions that declare that they have no work company, or declare nothing while
    others do. One in preparation is a remark.

Why it matters
    In 2015 the letter counts "35 regionale werkbedrijven": one for each labour-market region.

How to mend it
    Set up the work company, and fill in werkbedrijf on the sheet of regions.

Example
    A labour-market region that answers "nee" under werkbedrijf.

Een arbeidsmarktregio heeft geen regionaal werkbedrijf.

Wat de regel vindt
    Arbeidsmarktregio's die opgeven geen werkbedrijf te hebben, of niets opgeven terwijl andere dat
    wel doen. Een werkbedrijf in voorbereiding is een opmerking.

Waarom dat ertoe doet
    De brief van 2015 telt vijfendertig werkbedrijven: één voor elke arbeidsmarktregio.

Hoe het te verhelpen is
    Richt het werkbedrijf op, en vul op het blad regio's werkbedrijf in.

Voorbeeld
    Een arbeidsmarktregio die bij werkbedrijf "nee" antwoordt.
"""

from collections.abc import Iterator

from congruentie.case import Case
from congruentie.declarations import asked_regions, unless_yes
from congruentie.model.criteria import RuleSettings
from congruentie.model.finding import Criterion, Severity, Sighting
from congruentie.model.rulecard import Text, Wording, agenda
from congruentie.rule import rule

NEEDS = ("werkbedrijf",)
DOMAINS = ("arbeidsmarkt",)
WORDINGS = {
    "": Wording(
        nl=Text(
            "Arbeidsmarktregio {region} heeft geen regionaal werkbedrijf.",
            "Richt het werkbedrijf op.",
        ),
        en=Text(
            "Labour-market region {region} has no regional work company.",
            "Set up the work company.",
        ),
    ),
    "preparing": Wording(
        nl=Text("Het werkbedrijf van arbeidsmarktregio {region} is nog in voorbereiding."),
        en=Text("The work company of labour-market region {region} is being prepared."),
    ),
    "undeclared": Wording(
        nl=Text(
            "Van arbeidsmarktregio {region} is niet opgegeven of zij een werkbedrijf heeft.",
            "Vul op het blad regio's de kolom werkbedrijf in.",
        ),
        en=Text(
            "For labour-market region {region} it is not declared whether it has a work company.",
            "Fill in the column werkbedrijf on the sheet of regions.",
        ),
    ),
}


@rule(
    code="PRO06",
    slug="work-company-missing",
    criterion=Criterion.PROCESS,
    severity=Severity.WARNING,
    title={"nl": "Werkbedrijf ontbreekt", "en": "Work company missing"},
    wordings=WORDINGS,
    source=agenda("In dat kader zijn er 35 regionale werkbedrijven in het leven geroepen"),
    needs=NEEDS,
    domains=DOMAINS,
)
def work_company_missing(case: Case, _: RuleSettings) -> Iterator[Sighting]:
    """One sighting per labour-market region."""
    for layer, region in asked_regions(case, NEEDS, DOMAINS):
        yield from unless_yes(layer, region, "werkbedrijf")
