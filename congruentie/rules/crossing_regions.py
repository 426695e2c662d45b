"""Two regions of two domains cut across each other.

What it finds
    Pairs of regions of the same tier, in two domains, that have municipalities in common while each
    also has members that the other has not. It says which move is the smallest that would end it.

Why it matters
    Congruence is that "samenwerking op verschillende terreinen vindt plaats tussen dezelfde
    gemeenten" (letter, p. 3). Where regions cross, a municipality has other partners for each task.

How to mend it
    Let the named municipalities change region in the named domain, so that one region comes to lie
    inside the other or the two have nothing in common. Where an existing, well-functioning
    partnership is the reason, the letter lets it be respected (p. 4): record a waiver.

Example
    Uitgeest works with IJmond for youth care, but with Noord-Holland Noord for the labour market.

Twee regio's van twee domeinen doorsnijden elkaar.

Wat de regel vindt
    Paren van regio's van hetzelfde niveau, in twee domeinen, die gemeenten gemeen hebben terwijl
    elk van beide ook deelnemers heeft die de andere niet heeft. Vermeld wordt met welke kleinste
    verplaatsing de doorsnijding verdwijnt.

Waarom dat ertoe doet
    Congruentie betekent dat op verschillende terreinen dezelfde gemeenten samenwerken. Waar regio's
    elkaar doorsnijden, heeft een gemeente per taak andere partners.

Hoe het te verhelpen is
    Laat de genoemde gemeenten in het genoemde domein van regio veranderen, zodat de ene regio
    binnen de andere komt te liggen of beide niets meer gemeen hebben. Is een bestaand, goed
    functionerend samenwerkingsverband de reden, dan laat de brief toe dat het wordt gerespecteerd
    (p. 4): leg dit vast als maatwerk.

Voorbeeld
    Uitgeest werkt voor jeugd samen met IJmond, maar voor de arbeidsmarkt met Noord-Holland Noord.
"""

from collections.abc import Iterator

from congruentie.measures.overlap import smallest_move
from congruentie.model.congruence import Overlap, PairCongruence, Relation
from congruentie.model.criteria import RuleSettings
from congruentie.model.finding import Criterion, Quantity, Severity, Sighting, Unit
from congruentie.model.rulecard import Text, Wording, letter
from congruentie.rule import Case, about_region, rule

MESSAGE = Wording(
    nl=Text(
        "Regio {region} ({domain}) en regio {related_region} ({related_domain}) doorsnijden "
        "elkaar: "
        "samen hebben zij {shared} ({shared_names})."
    ),
    en=Text(
        "Region {region} ({domain}) and region {related_region} ({related_domain}) cross: they "
        "share "
        "{shared} ({shared_names})."
    ),
)


def _with_hint(nl: str, en: str) -> Wording:
    return Wording(nl=Text(MESSAGE.nl.message, nl), en=Text(MESSAGE.en.message, en))


WORDINGS = {
    "left": _with_hint(
        "Kleinste verplaatsing: {movers} ({inhabitants}) uit {region} ({domain}).",
        "Smallest move: {movers} ({inhabitants}) out of {region} ({domain}).",
    ),
    "right": _with_hint(
        "Kleinste verplaatsing: {movers} ({inhabitants}) uit {related_region} ({related_domain}).",
        "Smallest move: {movers} ({inhabitants}) out of {related_region} ({related_domain}).",
    ),
    "either": _with_hint(
        "Kleinste verplaatsing: {movers} ({inhabitants}) uit een van beide regio's.",
        "Smallest move: {movers} ({inhabitants}) out of either region.",
    ),
}


@rule(
    code="CON01",
    slug="crossing-regions",
    criterion=Criterion.CONGRUENCE,
    severity=Severity.ERROR,
    title={"nl": "Regio's die elkaar doorsnijden", "en": "Regions that cross"},
    wordings=WORDINGS,
    source=letter(
        {
            3: "samenwerking op verschillende terreinen vindt plaats tussen dezelfde gemeenten",
            4: "Uitgangspunt is het streven naar congruentie",
        }
    ),
    uses=("domains",),
)
def crossing_regions(case: Case, _: RuleSettings) -> Iterator[Sighting]:
    """One sighting per pair of regions."""
    for pair in case.pairs:
        for overlap in pair.overlaps:
            if overlap.relation is Relation.CROSSING:
                yield _sighting(case, pair, overlap)


def _sighting(case: Case, pair: PairCongruence, overlap: Overlap) -> Sighting:
    movers, loser = smallest_move(overlap, case.population)
    return Sighting(
        subject=about_region(pair.left, overlap.left),
        related=(about_region(pair.right, overlap.right),),
        municipalities=overlap.shared,
        facts={
            "shared": Quantity(len(overlap.shared), Unit.MUNICIPALITIES),
            "shared_names": case.names(overlap.shared),
            "only_left": Quantity(len(overlap.only_left), Unit.MUNICIPALITIES),
            "only_right": Quantity(len(overlap.only_right), Unit.MUNICIPALITIES),
            "movers": case.names(movers),
            "mover_codes": movers,
            "inhabitants": case.inhabitants(movers),
        },
        places=overlap.left.places[:1] + overlap.right.places[:1],
        wording=loser,
    )
