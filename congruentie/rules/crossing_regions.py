"""Two regions of two domains cut across each other.

What it finds
    Pairs of regions of the same tier, in two domains (on the supra-regional tier also for two tasks
    of one domain), that have municipalities in common while each also has members that the other
    has not. It says which move is the smallest that would end it. Where one of the two declares
    that it is older than the letter and works well, it is a warning.

Why it matters
    Congruence is that "samenwerking op verschillende terreinen vindt plaats tussen dezelfde
    gemeenten" (letter, p. 3). Where regions cross, a municipality has other partners for each task.

How to mend it
    Let the named municipalities change region in the named domain, so that one region comes to lie
    inside the other or the two have nothing in common; no other two regions cross by it. The letter
    wants existing, well-functioning partnerships respected (p. 4): where one of the two declares to
    be one, it weighs less.

Example
    Uitgeest works with IJmond for youth care, but with Noord-Holland Noord for the labour market.

Twee regio's van twee domeinen doorsnijden elkaar.

Wat de regel vindt
    Paren van regio's van hetzelfde niveau, in twee domeinen (bovenregionaal ook voor twee taken van
    één domein), die gemeenten gemeen hebben terwijl elk van beide ook deelnemers heeft die de
    andere niet heeft. Vermeld wordt met welke kleinste verplaatsing de doorsnijding verdwijnt.
    Geeft een van beide op ouder te zijn dan de brief en goed te functioneren, dan is het een
    waarschuwing.

Waarom dat ertoe doet
    Congruentie betekent dat op verschillende terreinen dezelfde gemeenten samenwerken. Waar regio's
    elkaar doorsnijden, heeft een gemeente per taak andere partners.

Hoe het te verhelpen is
    Laat de genoemde gemeenten in het genoemde domein van regio veranderen, zodat de ene regio
    binnen de andere komt te liggen of beide niets meer gemeen hebben; geen twee andere regio's gaan
    elkaar daardoor doorsnijden. De brief wil bestaande, goed functionerende verbanden ontzien (p.
    4): geeft een van beide op dat te zijn, dan weegt de doorsnijding minder zwaar.

Voorbeeld
    Uitgeest werkt voor jeugd samen met IJmond, maar voor de arbeidsmarkt met Noord-Holland Noord.
"""

from collections.abc import Iterator

from congruentie.case import Case
from congruentie.declarations import works_already
from congruentie.measures.overlap import smallest_move
from congruentie.measures.remedies import to_end_crossing
from congruentie.model.congruence import Overlap, PairCongruence, Relation
from congruentie.model.criteria import RuleSettings
from congruentie.model.finding import Criterion, Fact, Quantity, Severity, Sighting, Unit
from congruentie.model.remedy import Remedy
from congruentie.model.rulecard import Text, Wording, letter
from congruentie.rule import about_region, rule

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


RESPECTED = Wording(
    nl=Text(MESSAGE.nl.message[:-1] + "; {existing} bestaat al en functioneert goed."),
    en=Text(MESSAGE.en.message[:-1] + "; {existing} exists already and works well."),
)
EXISTING = "-existing"
"""Suffix of a wording about a region that the letter wants to be respected."""
MENDED = "mended"
"""Wording where a remedy says who moves."""


def _with_hint(nl: str, en: str) -> Wording:
    return Wording(nl=Text(MESSAGE.nl.message, nl), en=Text(MESSAGE.en.message, en))


def _respecting(words: Wording) -> Wording:
    return Wording(
        nl=Text(RESPECTED.nl.message, words.nl.hint), en=Text(RESPECTED.en.message, words.en.hint)
    )


HINTS = {
    MENDED: MESSAGE,
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
WORDINGS = HINTS | {f"{key}{EXISTING}": _respecting(words) for key, words in HINTS.items()}


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
    uses=("domains", "tailoring.existing_before"),
)
def crossing_regions(case: Case, _: RuleSettings) -> Iterator[Sighting]:
    """One sighting per pair of regions."""
    for pair in case.pairs:
        for overlap in pair.overlaps:
            if overlap.relation is Relation.CROSSING:
                yield _sighting(case, pair, overlap)


def _sighting(case: Case, pair: PairCongruence, overlap: Overlap) -> Sighting:
    movers, loser = smallest_move(overlap, case.population)
    remedy = to_end_crossing(case.situation, (pair.left, overlap.left), (pair.right, overlap.right))
    wording = MENDED if isinstance(remedy, Remedy) else loser
    existing = tuple(r.name for r in (overlap.left, overlap.right) if works_already(case, r))
    facts: dict[str, Fact] = {"existing": existing} if existing else {}
    return Sighting(
        subject=about_region(pair.left, overlap.left),
        related=(about_region(pair.right, overlap.right),),
        municipalities=overlap.shared,
        facts=facts
        | {
            "shared": Quantity(len(overlap.shared), Unit.MUNICIPALITIES),
            "shared_names": case.names(overlap.shared),
            "only_left": Quantity(len(overlap.only_left), Unit.MUNICIPALITIES),
            "only_right": Quantity(len(overlap.only_right), Unit.MUNICIPALITIES),
            "movers": case.names(movers),
            "mover_codes": movers,
            "inhabitants": case.inhabitants(movers),
        },
        places=overlap.left.places[:1] + overlap.right.places[:1],
        wording=f"{wording}{EXISTING}" if existing else wording,
        severity=Severity.WARNING if existing else None,
        remedy=remedy,
    )
