"""A centre is in a region with none of its neighbours.

What it finds
    Centre municipalities whose region has other members, none of which borders on the centre over
    land or by a named link.

Why it matters
    The centre belongs to a region on paper, and to none on the map: "een geïsoleerde positie"
    (letter, p. 5).

How to mend it
    Let the centre join a region next to it, or let a neighbour join the centre's region: the
    finding names the smallest step.

Example
    A city in a region on the other side of the municipalities around it.

Een centrumgemeente zit in een regio met geen van haar buren.

Wat de regel vindt
    Centrumgemeenten waarvan de regio andere deelnemers heeft, terwijl geen daarvan over land of
    door een benoemde verbinding aan de centrumgemeente grenst.

Waarom dat ertoe doet
    Op papier hoort de centrumgemeente bij een regio, op de kaart bij geen enkele: dat is de
    geïsoleerde positie waarop de brief doelt.

Hoe het te verhelpen is
    Laat de centrumgemeente deelnemen aan een aangrenzende regio, of laat een buurgemeente deelnemen
    aan haar regio: de bevinding noemt de kleinste stap.

Voorbeeld
    Een stad in een regio die aan de andere kant van haar buurgemeenten ligt.
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
    code="CEN03",
    slug="cut-off-centre",
    criterion=Criterion.CENTRES,
    severity=Severity.ERROR,
    title={"nl": "Afgesneden centrumgemeente", "en": "Centre that is cut off"},
    wordings=Wording(
        nl=Text(
            "Centrumgemeente {municipality} zit voor {domain} in regio {region}, "
            "waarvan geen "
            "enkele andere deelnemer aan haar grenst.",
        ),
        en=Text(
            "Centre {municipality} is in region {region} for {domain}, none of whose other "
            "members borders "
            "on it.",
        ),
    ),
    source=letter({5: "waardoor deze laatste in een geïsoleerde positie terecht kunnen komen"}),
    uses=("centres.lists", "centres.min_inhabitants"),
)
def cut_off_centre(case: Case, _: RuleSettings) -> Iterator[Sighting]:
    """One sighting per centre and domain."""
    return centres_at(case, Position.CUT_OFF)
