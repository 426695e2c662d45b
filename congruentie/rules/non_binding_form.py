"""A region has no form that binds its members.

What it finds
    Regions whose legal form is a declaration of intent or none, regions that declare no form while
    others do, and joint arrangements with a single member.

Why it matters
    The letter speaks of "niet vrijblijvende samenwerkingsverbanden" (p. 4). An arrangement under
    the Wgr takes two municipalities or more (art. 1).

How to mend it
    Choose a form that binds, and fill in rechtsvorm on the sheet of regions.

Example
    A region that rests on a declaration of intent.

Een regio heeft geen rechtsvorm die haar deelnemers bindt.

Wat de regel vindt
    Regio's met als rechtsvorm een intentie of geen, regio's zonder opgave terwijl andere die wel
    doen, en gemeenschappelijke regelingen met één deelnemer.

Waarom dat ertoe doet
    De samenwerking mag volgens de brief niet vrijblijvend zijn. Een regeling op grond van de Wgr
    vraagt twee of meer gemeenten.

Hoe het te verhelpen is
    Kies een vorm die bindt, en vul op het blad regio's rechtsvorm in.

Voorbeeld
    Een regio die berust op een intentieverklaring.
"""

from collections.abc import Iterator

from congruentie.case import Case
from congruentie.declarations import asked_regions, said_of
from congruentie.model.criteria import RuleSettings
from congruentie.model.declared import JOINT_ARRANGEMENTS, NON_BINDING
from congruentie.model.finding import Criterion, Severity, Sighting
from congruentie.model.rulecard import Text, Wording, letter
from congruentie.rule import rule

NEEDS = ("rechtsvorm",)
WORDINGS = {
    "": Wording(
        nl=Text(
            "Samenwerkingsverband {region} ({domain}) heeft geen vorm die de deelnemers bindt.",
            "Kies een rechtsvorm, zoals een gemeenschappelijke regeling.",
        ),
        en=Text(
            "Region {region} ({domain}) has no form that binds its members.",
            "Choose a legal form, such as a joint arrangement.",
        ),
    ),
    "alone": Wording(
        nl=Text(
            "Samenwerkingsverband {region} ({domain}) is opgegeven als gemeenschappelijke "
            "regeling, maar telt één deelnemer; de Wgr vraagt er twee of meer.",
            "Verbeter de rechtsvorm, of vul de deelnemers aan.",
        ),
        en=Text(
            "Region {region} ({domain}) is declared a joint arrangement but has one member; the "
            "Wgr asks for two or more.",
            "Correct the legal form, or complete the members.",
        ),
    ),
    "undeclared": Wording(
        nl=Text(
            "Van samenwerkingsverband {region} ({domain}) is geen rechtsvorm opgegeven.",
            "Vul op het blad regio's de kolom rechtsvorm in.",
        ),
        en=Text(
            "For region {region} ({domain}) no legal form is declared.",
            "Fill in the column rechtsvorm on the sheet of regions.",
        ),
    ),
}


@rule(
    code="PRO04",
    slug="non-binding-form",
    criterion=Criterion.PROCESS,
    severity=Severity.WARNING,
    title={"nl": "Vrijblijvende vorm", "en": "Non-binding form"},
    wordings=WORDINGS,
    source=letter({4: "niet vrijblijvende samenwerkingsverbanden"}, law="Wgr art. 1"),
    needs=NEEDS,
)
def non_binding_form(case: Case, _: RuleSettings) -> Iterator[Sighting]:
    """One sighting per region."""
    for layer, region in asked_regions(case, NEEDS):
        form = region.attributes.get("rechtsvorm")
        if form is None:
            yield said_of(layer, region, wording="undeclared")
        elif form in NON_BINDING:
            yield said_of(layer, region)
        elif form in JOINT_ARRANGEMENTS and len(region.members) == 1:
            yield said_of(layer, region, wording="alone")
