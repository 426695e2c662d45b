"""A centre is the hole in a donut.

What it finds
    Centre municipalities in no region, or alone in one, where a single other region of smaller
    municipalities holds at least 75 % of the centre's land border with three neighbours or more.
    The share and the number are ours and can be set.

Why it matters
    "Voorkomen moet worden dat kleinere gemeenten zich eenzijdig aaneensluiten om deze
    centrumgemeenten heen, waardoor deze laatste in een geïsoleerde positie terecht kunnen komen"
    (letter, p. 5).

How to mend it
    Let the centre join the region around it, or let a neighbour come to it: the finding names the
    smallest step after which the centre is well inside a region.

Example
    All neighbours of a city form one region; the city is not in it.

Een centrumgemeente is het gat in een donut.

Wat de regel vindt
    Centrumgemeenten in geen enkele regio, of alleen in een regio, waarbij één andere regio van
    kleinere gemeenten ten minste 75 % van hun landgrens inneemt, met drie of meer buurgemeenten.
    Het aandeel en het aantal zijn door ons gekozen en instelbaar.

Waarom dat ertoe doet
    Het kabinet wil voorkomen dat kleinere gemeenten zich rond een centrumgemeente aaneensluiten en
    deze daardoor alleen komt te staan.

Hoe het te verhelpen is
    Laat de centrumgemeente deelnemen aan de regio om haar heen, of laat een buurgemeente bij haar
    aansluiten: de bevinding noemt de kleinste stap waarna zij goed in een regio ligt.

Voorbeeld
    Alle buurgemeenten van een stad vormen samen één regio; de stad neemt daaraan niet deel.
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
    code="CEN01",
    slug="enclosed-centre",
    criterion=Criterion.CENTRES,
    severity=Severity.ERROR,
    title={"nl": "Ingesloten centrumgemeente (donut)", "en": "Enclosed centre (donut)"},
    wordings=Wording(
        nl=Text(
            "Centrumgemeente {municipality} staat voor {domain} alleen, terwijl "
            "regio {around} "
            "{around_share} van haar landgrens inneemt (donut).",
        ),
        en=Text(
            "Centre {municipality} stands alone for {domain} while region {around} holds "
            "{around_share} "
            "of its land border (donut).",
        ),
    ),
    source=letter(
        {
            5: (
                "Voorkomen moet worden dat kleinere gemeenten zich eenzijdig aaneensluiten "
                "om deze centrumgemeenten heen, waardoor deze laatste in een geïsoleerde "
                "positie terecht kunnen komen"
            ),
        }
    ),
    uses=(
        "centres.lists",
        "centres.min_inhabitants",
        "centres.enclosed_share",
        "centres.enclosed_neighbours",
    ),
)
def enclosed_centre(case: Case, _: RuleSettings) -> Iterator[Sighting]:
    """One sighting per centre and domain."""
    return centres_at(case, Position.ENCLOSED)
