"""Two domains are less congruent than in the earlier round.

What it finds
    Pairs of domains that need more moves to become equal than in the report given with
    ``--baseline``, or that have a lower territorial congruence. Silent without such a report, and
    where that report judged another area or other municipalities (another date, other mergers),
    or lacks one of the domains. Domains are compared per tier and task.

Why it matters
    The letter asks for congruence: "samenwerking op verschillende terreinen vindt plaats tussen
    dezelfde gemeenten" (p. 3). A new round should bring the domains closer, not drive them apart.

How to mend it
    See with ``congruentie compare`` which municipalities changed region, and let them change back
    or follow in the other domain.

Example
    In the earlier round 34 municipalities would have to move to make youth care and social support
    equal, now 36.

Twee domeinen zijn minder congruent dan in de vorige ronde.

Wat de regel vindt
    Paren van domeinen waarin meer verplaatsingen nodig zijn om ze gelijk te maken dan in het
    rapport dat met ``--baseline`` is opgegeven, of met een lagere territoriale congruentie. De
    regel zwijgt zonder zo'n rapport, en waar dat rapport over een ander gebied of over andere
    gemeenten gaat (een andere peildatum, andere samenvoegingen) of een van de domeinen mist.
    Domeinen worden per niveau en taak vergeleken.

Waarom dat ertoe doet
    De brief vraagt congruentie: op verschillende terreinen werken dezelfde gemeenten samen (p. 3).
    Een nieuwe ronde hoort de domeinen dichter bij elkaar te brengen, niet verder uiteen.

Hoe het te verhelpen is
    Bekijk met ``congruentie compare`` welke gemeenten van regio veranderden, en laat ze terugkeren
    of in het andere domein volgen.

Voorbeeld
    In de vorige ronde moesten 34 gemeenten van regio veranderen om jeugd en Wmo gelijk te maken, nu
    36.
"""

from collections.abc import Iterator

from congruentie.case import Case
from congruentie.model.comparison import SAME, PairNumbers
from congruentie.model.congruence import PairCongruence
from congruentie.model.criteria import RuleSettings
from congruentie.model.finding import Criterion, Quantity, Severity, Sighting, Subject, Unit
from congruentie.model.rulecard import Text, Wording, letter
from congruentie.rule import rule


@rule(
    code="CON05",
    slug="less-congruent-than-before",
    criterion=Criterion.CONGRUENCE,
    severity=Severity.WARNING,
    title={"nl": "Minder congruent dan in de vorige ronde", "en": "Less congruent than before"},
    wordings=Wording(
        nl=Text(
            "De domeinen {domain} en {related_domain} zijn minder congruent dan in de vorige "
            "ronde: verplaatsingen om ze gelijk te maken {moves} (was {moves_before}), "
            "territoriale congruentie {territorial} (was {territorial_before}).",
            "Bekijk met congruentie compare welke gemeenten van regio veranderden.",
        ),
        en=Text(
            "The domains {domain} and {related_domain} are less congruent than in the earlier "
            "round: moves to make them equal {moves} (was {moves_before}), territorial congruence "
            "{territorial} (was {territorial_before}).",
            "See with congruentie compare which municipalities changed region.",
        ),
    ),
    source=letter(
        {3: "samenwerking op verschillende terreinen vindt plaats tussen dezelfde gemeenten"}
    ),
    uses=("domains",),
)
def less_congruent_than_before(case: Case, _: RuleSettings) -> Iterator[Sighting]:
    """One sighting per pair of domains."""
    numbers = case.baseline.numbers if case.baseline else {}
    for pair in case.pairs:
        before = numbers.get(frozenset({pair.left, pair.right}))
        if before and _worse(pair, before):
            yield _sighting(pair, before)


def _worse(pair: PairCongruence, before: PairNumbers) -> bool:
    now = pair.in_municipalities
    return now.moves > before.moves or now.territorial < before.territorial - SAME


def _sighting(pair: PairCongruence, before: PairNumbers) -> Sighting:
    """The baseline's numbers are part of what it is about: worse than another one is another."""
    now = pair.in_municipalities
    return Sighting(
        subject=Subject(layer=pair.left, detail=f"{before.moves} {before.territorial:.6f}"),
        related=(Subject(layer=pair.right),),
        facts={
            "moves": Quantity(now.moves, Unit.COUNT),
            "moves_before": Quantity(before.moves, Unit.COUNT),
            "territorial": Quantity(now.territorial, Unit.INDEX),
            "territorial_before": Quantity(before.territorial, Unit.INDEX),
        },
    )
