"""A centre is integrated in one domain and isolated in another.

What it finds
    Centre municipalities that are well inside their region in at least one domain, while CEN01,
    CEN02 or CEN03 applies in another.

Why it matters
    What works in one domain could work in the other; the difference is worth a conversation.

How to mend it
    Compare with the region of the domain in which the centre is integrated. Where it is isolated in
    one domain only, the finding names the smallest step; else CEN01, CEN02 and CEN03 do, per
    domain.

Example
    Utrecht, 2016: alone for youth care, inside Midden-Utrecht for the labour market.

Een centrumgemeente is in het ene domein ingebed en in het andere geïsoleerd.

Wat de regel vindt
    Centrumgemeenten die in ten minste één domein goed in hun regio liggen, terwijl in een ander
    domein CEN01, CEN02 of CEN03 van toepassing is.

Waarom dat ertoe doet
    Wat in het ene domein werkt, kan ook in het andere werken; het verschil is een gesprek waard.

Hoe het te verhelpen is
    Vergelijk met de regio van het domein waarin de centrumgemeente is ingebed. Staat zij in maar
    één domein geïsoleerd, dan noemt de bevinding de kleinste stap; anders doen CEN01, CEN02 en
    CEN03 dat per domein.

Voorbeeld
    Utrecht, 2016: alleen voor jeugd, binnen Midden-Utrecht voor de arbeidsmarkt.
"""

from collections import defaultdict
from collections.abc import Iterator

from congruentie.case import Case
from congruentie.measures.remedies import to_be_embedded
from congruentie.model.centre import CentrePosition, Position
from congruentie.model.criteria import RuleSettings
from congruentie.model.finding import Criterion, Domains, Severity, Sighting, Subject
from congruentie.model.region import Layer
from congruentie.model.rulecard import Text, Wording, letter
from congruentie.rule import rule


@rule(
    code="CEN06",
    slug="uneven-centre-position",
    criterion=Criterion.CENTRES,
    severity=Severity.WARNING,
    title={"nl": "Wisselende positie van een centrumgemeente", "en": "Uneven position of a centre"},
    wordings=Wording(
        nl=Text(
            "Centrumgemeente {municipality} staat geïsoleerd voor {isolated}, maar is ingebed voor "
            "{integrated}.",
            "Bezie of de regio voor {integrated} ook voor {isolated} kan gelden.",
        ),
        en=Text(
            "Centre {municipality} is isolated for {isolated}, but integrated for {integrated}.",
            "See whether the region for {integrated} can serve {isolated} too.",
        ),
    ),
    source=letter({5: "waardoor deze laatste in een geïsoleerde positie terecht kunnen komen"}),
    uses=(
        "centres.lists",
        "centres.min_inhabitants",
        "centres.enclosed_share",
        "centres.enclosed_neighbours",
        "centres.edge_share",
    ),
)
def uneven_centre_position(case: Case, _: RuleSettings) -> Iterator[Sighting]:
    """One sighting per centre."""
    by_centre: dict[str, list[tuple[Layer, CentrePosition]]] = defaultdict(list)
    for layer, found in case.centre_positions.items():
        for centre in found:
            by_centre[centre.centre].append((layer, centre))
    for code, positions in sorted(by_centre.items()):
        isolated = [layer for layer, at in positions if at.position.isolated]
        alone_in = dict.fromkeys(layer.domain for layer in isolated)
        at_home_in = dict.fromkeys(
            layer.domain for layer, at in positions if at.position is Position.INTEGRATED
        )
        elsewhere = tuple(domain for domain in at_home_in if domain not in alone_in)
        if isolated and elsewhere:
            yield Sighting(
                subject=Subject(municipality=code),
                related=tuple(Subject(layer=layer, municipality=code) for layer in isolated),
                municipalities=(code,),
                facts={
                    "isolated": Domains(tuple(alone_in)),
                    "integrated": Domains(elsewhere),
                },
                remedy=to_be_embedded(case.situation, isolated[0], code)
                if len(isolated) == 1
                else None,
            )
