"""A region hangs together over named water links only.

What it finds
    Regions in several pieces over land that the named bridges, tunnels, dams and ferries join into
    one. The links are listed.

Why it matters
    Islands and Zeeuws-Vlaanderen are no mistakes. But whoever judges the region should know what
    holds it together: a ferry is not a bridge.

How to mend it
    Nothing needs mending.

Example
    Zeeland: the Westerscheldetunnel joins Zeeuws-Vlaanderen to the rest.

Een regio hangt alleen samen door verbindingen over water.

Wat de regel vindt
    Regio's die over land uit meer delen bestaan, maar door de benoemde bruggen, tunnels, dammen en
    veren één geheel vormen. De verbindingen worden genoemd.

Waarom dat ertoe doet
    De eilanden en Zeeuws-Vlaanderen zijn geen vergissing. Maar wie de regio beoordeelt, hoort te
    weten wat haar bijeenhoudt: een veer is geen brug.

Hoe het te verhelpen is
    Er hoeft niets verholpen te worden.

Voorbeeld
    Zeeland: de Westerscheldetunnel verbindt Zeeuws-Vlaanderen met de rest.
"""

from collections.abc import Iterator

from congruentie.case import Case
from congruentie.measures.contiguity import binding_links, pieces
from congruentie.model.criteria import RuleSettings
from congruentie.model.finding import Criterion, Quantity, Severity, Sighting, Unit
from congruentie.model.rulecard import Text, Wording, letter
from congruentie.rule import about_region, rule


@rule(
    code="AAN02",
    slug="connected-over-water-only",
    criterion=Criterion.CONTIGUITY,
    severity=Severity.INFO,
    title={"nl": "Regio die over water samenhangt", "en": "Region connected over water only"},
    wordings=Wording(
        nl=Text(
            "Regio {region} ({domain}) bestaat over land uit {pieces} delen, verbonden door "
            "{links}."
        ),
        en=Text("Region {region} ({domain}) is {pieces} pieces over land, connected by {links}."),
    ),
    source=letter({4: "inhoudelijk logische, robuuste buitengrenzen"}),
)
def connected_over_water_only(case: Case, _: RuleSettings) -> Iterator[Sighting]:
    """One sighting per region."""
    for layer, region in case.regions:
        parts = pieces(case.borders, region.members)
        if len(parts) > 1 and len(pieces(case.linked, region.members)) == 1:
            yield Sighting(
                subject=about_region(layer, region),
                municipalities=region.members,
                facts={
                    "pieces": Quantity(len(parts), Unit.COUNT),
                    "links": tuple(link.name for link in binding_links(case.territory, parts)),
                },
                places=region.places,
            )
