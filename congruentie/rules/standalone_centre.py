"""A centre stands alone while all its neighbours work together with others.

What it finds
    Centre municipalities in no region, or alone in one, all of whose neighbours are in regions of
    two or more. Where one such region holds most of the border, CEN01 speaks instead. A centre that
    is large enough on its own and declares its consent (instemming_centrum) weighs less.

Why it matters
    The centre ends up in "een geïsoleerde positie" (letter, p. 5): nobody is left to work with.

How to mend it
    Let the centre join one of the regions around it, or let a neighbour come to it: the finding
    names the smallest step after which the centre is well inside a region.

Example
    Youth region Utrecht, 2016: the city alone, its neighbours in three other regions.

Een centrumgemeente staat alleen, terwijl al haar buren met anderen samenwerken.

Wat de regel vindt
    Centrumgemeenten in geen enkele regio, of alleen in een regio, waarvan alle buurgemeenten in
    regio's van twee of meer gemeenten zitten. Neemt één zo'n regio het grootste deel van de grens
    in, dan meldt CEN01 dit. Een centrumgemeente die zelf groot genoeg is en er blijkens de opgave
    mee instemt (instemming_centrum), weegt minder zwaar.

Waarom dat ertoe doet
    De centrumgemeente komt in een geïsoleerde positie: er is niemand meer om mee samen te werken.

Hoe het te verhelpen is
    Laat de centrumgemeente deelnemen aan een van de regio's om haar heen, of laat een buurgemeente
    bij haar aansluiten: de bevinding noemt de kleinste stap waarna zij goed in een regio ligt.

Voorbeeld
    Jeugdregio Utrecht, 2016: de stad alleen, haar buurgemeenten in drie andere regio's.
"""

from collections.abc import Iterator
from dataclasses import replace

from congruentie.case import Case
from congruentie.centre_sightings import centres_at, consents
from congruentie.model.centre import Position
from congruentie.model.criteria import RuleSettings
from congruentie.model.finding import Criterion, Severity, Sighting
from congruentie.model.rulecard import Text, Wording, letter
from congruentie.rule import rule

WORDINGS = {
    "": Wording(
        nl=Text(
            "Centrumgemeente {municipality} staat voor {domain} alleen; al haar "
            "buurgemeenten werken samen in {regions_around}.",
        ),
        en=Text(
            "Centre {municipality} stands alone for {domain}; all its neighbours work together in "
            "{regions_around}.",
        ),
    ),
    "agreed": Wording(
        nl=Text(
            "Centrumgemeente {municipality} staat voor {domain} alleen en stemt daarmee "
            "in; al haar buurgemeenten werken samen in {regions_around}.",
            "Bespreek of samenwerking met haar buurgemeenten beter is.",
        ),
        en=Text(
            "Centre {municipality} stands alone for {domain} and consents to it; all its "
            "neighbours work together in {regions_around}.",
            "Discuss whether working with its neighbours is better.",
        ),
    ),
}


@rule(
    code="CEN02",
    slug="standalone-centre",
    criterion=Criterion.CENTRES,
    severity=Severity.ERROR,
    title={"nl": "Alleenstaande centrumgemeente", "en": "Centre that stands alone"},
    wordings=WORDINGS,
    source=letter({5: "waardoor deze laatste in een geïsoleerde positie terecht kunnen komen"}),
    uses=(
        "scale.min_inhabitants",
        "centres.lists",
        "centres.min_inhabitants",
        "centres.enclosed_share",
        "centres.enclosed_neighbours",
    ),
)
def standalone_centre(case: Case, _: RuleSettings) -> Iterator[Sighting]:
    """One sighting per centre and domain."""
    enough = case.ruleset.scale.min_inhabitants
    for sighting in centres_at(case, Position.STANDALONE):
        layer, centre = sighting.subject.layer, sighting.subject.municipality
        agreed = layer and centre and consents(case, layer, centre)
        if agreed and case.inhabitants(sighting.municipalities).value >= enough:
            yield replace(sighting, severity=Severity.WARNING, wording="agreed")
        else:
            yield sighting
