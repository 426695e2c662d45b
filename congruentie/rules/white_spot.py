"""A municipality is in no region of a domain.

What it finds
    Every municipality in scope that no region of the domain has as a member: a *witte vlek*.

Why it matters
    The cabinet wants to ensure "dat elke gemeente in Nederland deel uitmaakt van een voldoende
    stevig samenwerkingsverband" (letter, p. 4); the VNG names "Het voorkomen van 'witte vlekken'"
    as a criterion (p. 5).

How to mend it
    Join one of the regions it borders on; the finding names the one that crosses nothing, along the
    longest border. Where a row may have meant this municipality (an old name, a typing error), mend
    the row.

Example
    Sluis appears in no row for youth care: white spot, with Zeeland as the region next to it.

Een gemeente zit voor een domein in geen enkele regio.

Wat de regel vindt
    Elke gemeente in het getoetste gebied die in het domein aan geen enkele regio deelneemt: een
    witte vlek.

Waarom dat ertoe doet
    Het kabinet wil borgen dat elke gemeente tot een samenwerkingsverband behoort; de VNG noemt het
    voorkomen van witte vlekken als criterium.

Hoe het te verhelpen is
    Sluit aan bij een van de regio's waaraan de gemeente grenst; de bevinding noemt de regio waarmee
    geen doorsnijding ontstaat, met de langste gedeelde grens. Waar een rij deze gemeente kan hebben
    bedoeld (een oude naam, een tikfout), verbeter dan die rij.

Voorbeeld
    Sluis staat voor jeugd in geen enkele rij: een witte vlek, met Zeeland als regio ernaast.
"""

from collections.abc import Iterator

from congruentie.case import Case
from congruentie.measures.contiguity import adjacent_regions
from congruentie.measures.coverage import white_spots
from congruentie.measures.remedies import to_be_somewhere
from congruentie.model.criteria import RuleSettings
from congruentie.model.finding import Criterion, Severity, Sighting, Subject
from congruentie.model.rulecard import Text, Wording, letter
from congruentie.rule import rule, said_at

WORDINGS = {
    "": Wording(
        nl=Text(
            "De gemeente {municipality} ({inhabitants}) maakt voor {domain} geen "
            "deel uit van een samenwerkingsverband (witte vlek).",
            "Aangrenzende regio's in dit domein: {nearby}.",
        ),
        en=Text(
            "The municipality {municipality} ({inhabitants}) is in no region for {domain} "
            "(white spot).",
            "Regions next to it in this domain: {nearby}.",
        ),
    ),
    "mentioned": Wording(
        nl=Text(
            "De gemeente {municipality} ({inhabitants}) maakt voor {domain} geen "
            "deel uit van een samenwerkingsverband (witte vlek).",
            "Mogelijk is zij bedoeld met een rij die niet te duiden is (regel {rows}); verbeter "
            "eerst die.",
        ),
        en=Text(
            "The municipality {municipality} ({inhabitants}) is in no region for {domain} "
            "(white spot).",
            "A row that could not be understood may have meant it (line {rows}); mend that first.",
        ),
    ),
}


@rule(
    code="WIT01",
    slug="white-spot",
    criterion=Criterion.COVERAGE,
    severity=Severity.ERROR,
    title={"nl": "Gemeente in geen regio (witte vlek)", "en": "Municipality in no region"},
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
def white_spot(case: Case, _: RuleSettings) -> Iterator[Sighting]:
    """One sighting per municipality and domain."""
    for division in case.joint:
        mentioned = case.submission.possibly_meant(division.layer)
        for code in white_spots(division, case.scope):
            nearby = adjacent_regions(case.linked, (code,), case.proposed[division.layer])
            rows = mentioned.get(code, ())
            yield Sighting(
                subject=Subject(layer=division.layer, municipality=code),
                municipalities=(code,),
                facts={
                    "inhabitants": case.inhabitants((code,)),
                    "nearby": tuple(region.name for region in nearby),
                    **said_at(rows),
                },
                places=rows,
                wording="mentioned" if rows else "",
                remedy=None if rows else to_be_somewhere(case.situation, (division.layer,), code),
            )
