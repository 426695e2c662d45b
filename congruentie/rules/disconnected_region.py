"""A region falls apart into pieces, even with the named links over water.

What it finds
    Regions whose members do not hang together over shared borders and the named bridges, tunnels,
    dams and ferries of the territory. Corners that touch do not connect.

Why it matters
    The VNG asks for "inhoudelijk logische, robuuste buitengrenzen" (letter, p. 4).

How to mend it
    Move the piece that lies apart to a region next to it, or add the municipality that lies
    between: the finding names the smallest step. Is there a crossing that the table of links does
    not know? Then add it there, with its name.

Example
    Meppel in the labour-market region of Groningen, without the municipalities in between.

Een regio valt uiteen, ook met de benoemde verbindingen over water.

Wat de regel vindt
    Regio's waarvan de deelnemers niet samenhangen door gedeelde grenzen en de benoemde bruggen,
    tunnels, dammen en veren van het gebied. Gemeenten die elkaar alleen in een hoekpunt raken,
    hangen niet samen.

Waarom dat ertoe doet
    Het kabinet haalt aan dat ook de VNG het belang van logische en robuuste buitengrenzen
    onderschrijft.

Hoe het te verhelpen is
    Breng het losse deel onder bij een aangrenzende regio, of voeg de tussenliggende gemeente toe:
    de bevinding noemt de kleinste stap. Is er een verbinding die in de tabel ontbreekt, voeg die
    daar dan met haar naam toe.

Voorbeeld
    Meppel in de arbeidsmarktregio Groningen, zonder de gemeenten ertussen.
"""

from collections.abc import Iterator

from congruentie.case import Case
from congruentie.measures.contiguity import adjacent_regions, pieces
from congruentie.measures.remedies import to_hang_together
from congruentie.model.criteria import RuleSettings
from congruentie.model.finding import Criterion, Quantity, Severity, Sighting, Unit
from congruentie.model.rulecard import Text, Wording, letter
from congruentie.rule import about_region, rule


@rule(
    code="AAN01",
    slug="disconnected-region",
    criterion=Criterion.CONTIGUITY,
    severity=Severity.WARNING,
    title={"nl": "Regio die niet aaneengesloten is", "en": "Region in several pieces"},
    wordings=Wording(
        nl=Text(
            "Regio {region} ({domain}) valt uiteen in {pieces} delen; los van het deel met de "
            "meeste gemeenten liggen: {apart} ({inhabitants}).",
            "Regio's naast het losse deel: {nearby}.",
        ),
        en=Text(
            "Region {region} ({domain}) falls apart into {pieces} pieces; apart from the one with "
            "most municipalities: {apart} ({inhabitants}).",
            "Regions next to the part that lies apart: {nearby}.",
        ),
    ),
    source=letter({4: "inhoudelijk logische, robuuste buitengrenzen"}),
)
def disconnected_region(case: Case, _: RuleSettings) -> Iterator[Sighting]:
    """One sighting per region."""
    for division in case.joint:
        for region in division.regions:
            parts = pieces(case.linked, region.members)
            if len(parts) > 1:
                apart = tuple(sorted(frozenset().union(*parts[1:])))
                around = adjacent_regions(case.linked, apart, case.proposed[division.layer])
                yield Sighting(
                    subject=about_region(division.layer, region),
                    municipalities=region.members,
                    facts={
                        "pieces": Quantity(len(parts), Unit.COUNT),
                        "apart": case.names(apart),
                        "apart_codes": apart,
                        "inhabitants": case.inhabitants(apart),
                        "nearby": tuple(near.name for near in around),
                    },
                    places=region.places,
                    remedy=to_hang_together(case.situation, division.layer, region),
                )
