"""A region surrounds municipalities that are not in it.

What it finds
    Municipalities outside a region that cannot reach the sea or another country without crossing
    it. This is read off the borders, not off the shape: a lake or a foreign enclave inside a region
    is no sign of anything.

Why it matters
    Whoever is surrounded has only one neighbour to work with. When it is a centre, CEN01 judges it.

How to mend it
    Let the surrounded municipalities join, or make sure that they chose to stand apart.

Example
    A ring of small municipalities around a city that is not in their region.

Een regio omsluit gemeenten die niet deelnemen.

Wat de regel vindt
    Gemeenten buiten een regio die de zee of het buitenland niet kunnen bereiken zonder haar te
    doorkruisen. Dit wordt afgeleid uit de grenzen, niet uit de vorm: een meer of een buitenlandse
    enclave binnen een regio zegt niets.

Waarom dat ertoe doet
    Wie omsloten is, heeft maar één buur om mee samen te werken. Gaat het om een centrumgemeente,
    dan toetst CEN01 haar.

Hoe het te verhelpen is
    Laat de omsloten gemeenten deelnemen, of ga na dat zij er zelf voor kozen apart te staan.

Voorbeeld
    Een ring van kleine gemeenten rond een stad die niet tot hun regio behoort.
"""

from collections.abc import Iterator

from congruentie.case import Case
from congruentie.measures.contiguity import enclosed, open_municipalities
from congruentie.model.criteria import RuleSettings
from congruentie.model.finding import Criterion, Severity, Sighting, Subject
from congruentie.model.rulecard import Text, Wording, letter
from congruentie.rule import about_region, rule


@rule(
    code="AAN03",
    slug="enclosing-region",
    criterion=Criterion.CONTIGUITY,
    severity=Severity.INFO,
    title={"nl": "Regio die andere gemeenten omsluit", "en": "Region that surrounds others"},
    wordings=Wording(
        nl=Text("Regio {region} ({domain}) omsluit gemeenten die niet deelnemen: {inside}."),
        en=Text(
            "Region {region} ({domain}) surrounds municipalities that are no members: {inside}."
        ),
    ),
    source=letter({5: "eenzijdig aaneensluiten om deze centrumgemeenten heen"}),
)
def enclosing_region(case: Case, _: RuleSettings) -> Iterator[Sighting]:
    """One sighting per region and enclosed group."""
    outlets = open_municipalities(case.territory)
    for layer, region in case.regions:
        for group in enclosed(case.borders, outlets, region.members):
            inside = tuple(sorted(group))
            yield Sighting(
                subject=about_region(layer, region),
                related=tuple(Subject(municipality=code) for code in inside),
                municipalities=inside,
                facts={"inside": case.names(inside)},
                places=region.places,
            )
