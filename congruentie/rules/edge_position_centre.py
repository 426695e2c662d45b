"""A centre lies at the edge of its region.

What it finds
    Centre municipalities that share less than 25 % of their land border with their own region. The
    share is ours and can be set: in the divisions of 2016 it flags nobody who is not isolated.

Why it matters
    Its neighbours mostly work together without it: the centre can come to stand apart (letter,
    p. 5).

How to mend it
    See whether a region that holds more of its border suits the centre better, or whether a
    neighbour belongs with it: the finding names the smallest step.

Example
    A city of which one neighbour in five is in its own region.

Een centrumgemeente ligt aan de rand van haar regio.

Wat de regel vindt
    Centrumgemeenten die minder dan 25 % van hun landgrens met de eigen regio delen. Dit aandeel is
    door ons gekozen en instelbaar: in de indelingen van 2016 levert het niemand op die niet al
    geïsoleerd is.

Waarom dat ertoe doet
    De meeste buurgemeenten werken samen zonder haar: de centrumgemeente kan alleen komen te staan.

Hoe het te verhelpen is
    Bezie of een regio waarmee zij meer grens deelt beter bij de centrumgemeente past, of dat een
    buurgemeente bij haar hoort: de bevinding noemt de kleinste stap.

Voorbeeld
    Een stad waarvan één op de vijf buurgemeenten in haar eigen regio zit.
"""

from collections.abc import Iterator

from congruentie.case import Case
from congruentie.centre_sightings import centres_at
from congruentie.model.centre import Position
from congruentie.model.criteria import RuleSettings
from congruentie.model.finding import Criterion, Severity, Sighting
from congruentie.model.rulecard import Text, Wording, letter
from congruentie.rule import rule


@rule(
    code="CEN04",
    slug="edge-position-centre",
    criterion=Criterion.CENTRES,
    severity=Severity.WARNING,
    title={"nl": "Centrumgemeente in een randpositie", "en": "Centre at the edge of its region"},
    wordings=Wording(
        nl=Text(
            "Centrumgemeente {municipality} deelt voor {domain} slechts {own_share} "
            "van haar "
            "landgrens met de eigen regio {region}.",
        ),
        en=Text(
            "Centre {municipality} shares only {own_share} of its land border with its own "
            "region {region} "
            "for {domain}.",
        ),
    ),
    source=letter({5: "waardoor deze laatste in een geïsoleerde positie terecht kunnen komen"}),
    uses=("centres.lists", "centres.min_inhabitants", "centres.edge_share"),
)
def edge_position_centre(case: Case, _: RuleSettings) -> Iterator[Sighting]:
    """One sighting per centre and domain."""
    return centres_at(case, Position.EDGE)
