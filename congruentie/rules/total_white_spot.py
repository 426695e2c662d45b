"""A municipality is in no region of any domain.

What it finds
    Municipalities in scope that are a white spot in every domain of the submission. Looked for only
    where there are two domains or more.

Why it matters
    Such a municipality takes no part at all in the cooperation that the letter asks for (p. 4).

How to mend it
    Ask the municipality first: a submission that says nothing about it is often incomplete. The
    finding names one region that it could join; WIT01 does so for every domain.

Example
    Urk appears nowhere in a submission for youth, labour market and Wmo.

Een gemeente zit voor geen enkel domein in een regio.

Wat de regel vindt
    Gemeenten in het getoetste gebied die in elk domein van de indiening een witte vlek zijn. Alleen
    gezocht als er twee of meer domeinen zijn.

Waarom dat ertoe doet
    Zo'n gemeente neemt in het geheel niet deel aan de samenwerking waar de brief om vraagt.

Hoe het te verhelpen is
    Vraag eerst de gemeente zelf: een indiening die haar nergens noemt, is vaak onvolledig. De
    bevinding noemt één regio waarbij zij zich kan aansluiten; WIT01 doet dat voor elk domein.

Voorbeeld
    Urk komt nergens voor in een indiening voor jeugd, arbeidsmarkt en Wmo.
"""

from collections.abc import Iterator

from congruentie.case import Case
from congruentie.measures.coverage import total_white_spots
from congruentie.measures.remedies import to_be_somewhere
from congruentie.model.criteria import RuleSettings
from congruentie.model.finding import Criterion, Quantity, Severity, Sighting, Subject, Unit
from congruentie.model.rulecard import Text, Wording, letter
from congruentie.rule import rule, said_at

FEWEST_DOMAINS = 2

MESSAGE_NL = (
    "De gemeente {municipality} ({inhabitants}) maakt in geen van de {domains} domeinen deel uit "
    "van een samenwerkingsverband."
)
MESSAGE_EN = (
    "The municipality {municipality} ({inhabitants}) is in no region in any of the {domains} "
    "domains."
)
WORDINGS = {
    "": Wording(
        nl=Text(
            MESSAGE_NL,
            "Vraag de gemeente naar haar keuze; de indiening noemt haar nergens als deelnemer.",
        ),
        en=Text(
            MESSAGE_EN,
            "Ask the municipality what it chose; the submission names it nowhere as a member.",
        ),
    ),
    "mentioned": Wording(
        nl=Text(
            MESSAGE_NL,
            "Mogelijk is zij bedoeld met een rij die niet te duiden is (regel {rows}); verbeter "
            "eerst die.",
        ),
        en=Text(
            MESSAGE_EN,
            "A row that could not be understood may have meant it (line {rows}); mend that first.",
        ),
    ),
}


@rule(
    code="WIT02",
    slug="total-white-spot",
    criterion=Criterion.COVERAGE,
    severity=Severity.ERROR,
    title={"nl": "Gemeente in geen enkel domein in een regio", "en": "In no region of any domain"},
    wordings=WORDINGS,
    source=letter(
        {
            4: (
                "dat elke gemeente in Nederland deel uitmaakt van een voldoende stevig "
                "samenwerkingsverband"
            ),
            5: "Het voorkomen van 'witte vlekken' bij de keuzes die gemaakt worden",
        }
    ),
)
def total_white_spot(case: Case, _: RuleSettings) -> Iterator[Sighting]:
    """One sighting per municipality."""
    layers = tuple(division.layer for division in case.joint)
    domains = {layer.domain for layer in layers}
    if len(domains) < FEWEST_DOMAINS:
        return
    mentioned = [case.submission.possibly_meant(division.layer) for division in case.joint]
    for code in total_white_spots(case.joint, case.scope):
        rows = tuple(dict.fromkeys(place for found in mentioned for place in found.get(code, ())))
        yield Sighting(
            subject=Subject(municipality=code),
            municipalities=(code,),
            facts={
                "inhabitants": case.inhabitants((code,)),
                "domains": Quantity(len(domains), Unit.COUNT),
                **said_at(rows),
            },
            places=rows,
            wording="mentioned" if rows else "",
            remedy=None if rows else to_be_somewhere(case.situation, layers, code),
        )
