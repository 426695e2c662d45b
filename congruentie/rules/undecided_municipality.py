"""A municipality has not made up its mind.

What it finds
    Municipalities whose row says that a choice is still to be made ("nog niet bekend", "in
    onderzoek"), or whose status is geen keuze or verkenning although a region is named. A cell that
    is empty, or says "geen", says nothing of the kind: that is a white spot only.

Why it matters
    By 31 May the letter wants "duidelijkheid nodig over de verbanden" (p. 3). A region with
    undecided members may yet change.

How to mend it
    Ask the municipality for its choice, and update region and status.

Example
    A row with the region "nog niet bekend".

Een gemeente heeft haar keuze nog niet gemaakt.

Wat de regel vindt
    Gemeenten waarvan de rij zegt dat een keuze nog volgt ("nog niet bekend", "in onderzoek"), of
    waarvan de status geen keuze of verkenning is terwijl er een regio staat. Een cel die leeg is of
    "geen" bevat, zegt dat niet: dat is alleen een witte vlek.

Waarom dat ertoe doet
    Eind mei moest er volgens de brief duidelijkheid zijn. Een regio waarvan deelnemers nog niet
    besloten, kan veranderen.

Hoe het te verhelpen is
    Vraag de gemeente om haar keuze, en werk regio en status bij.

Voorbeeld
    Een rij met als regio "nog niet bekend".
"""

from collections.abc import Iterator

from congruentie.case import Case
from congruentie.model.criteria import RuleSettings
from congruentie.model.finding import Criterion, Severity, Sighting, Subject
from congruentie.model.region import Layer
from congruentie.model.rulecard import Text, Wording, letter
from congruentie.model.submission import Known, Statement
from congruentie.model.territory import MunicipalityCode
from congruentie.rule import rule

WORDINGS = {
    "": Wording(
        nl=Text(
            "De gemeente {municipality} heeft voor {domain} nog geen keuze gemaakt "
            "(opgegeven: ‘{said}’).",
            "Vraag de gemeente om haar keuze.",
        ),
        en=Text(
            "The municipality {municipality} has not made its choice for {domain} yet (declared: "
            "‘{said}’).",
            "Ask the municipality for its choice.",
        ),
    ),
    "named": Wording(
        nl=Text(
            "De gemeente {municipality} staat voor {domain} bij {named}, maar heeft nog "
            "niet besloten (opgegeven: ‘{said}’).",
            "Vraag de gemeente om haar besluit.",
        ),
        en=Text(
            "The municipality {municipality} stands with {named} for {domain} but has not decided "
            "yet (declared: ‘{said}’).",
            "Ask the municipality for its decision.",
        ),
    ),
}


@rule(
    code="WIT03",
    slug="undecided-municipality",
    criterion=Criterion.COVERAGE,
    severity=Severity.WARNING,
    title={"nl": "Gemeente die nog niet besloot", "en": "Undecided municipality"},
    wordings=WORDINGS,
    source=letter(
        {
            3: "duidelijkheid nodig over de verbanden waarin gemeenten de decentralisaties willen "
            "gaan uitvoeren"
        }
    ),
)
def undecided_municipality(case: Case, _: RuleSettings) -> Iterator[Sighting]:
    """One sighting per municipality and layer; of several rows the first speaks."""
    seen: dict[tuple[Layer, MunicipalityCode], list[Statement]] = {}
    for said in case.submission.statements:
        if said.undecided and isinstance(said.municipality, Known):
            code = said.municipality.code
            if code in case.scope and case.judges(said.layer):
                seen.setdefault((said.layer, code), []).append(said)
    for (layer, code), rows in seen.items():
        region = rows[0].region
        yield Sighting(
            subject=Subject(layer=layer, municipality=code),
            municipalities=(code,),
            facts={
                "said": rows[0].undecided.replace("_", " "),
                "named": region.name if region else "",
            },
            places=tuple(said.place for said in rows),
            wording="named" if region else "",
        )
