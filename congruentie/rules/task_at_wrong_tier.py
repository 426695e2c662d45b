"""A supra-regional task stands on a local or regional tier.

What it finds
    Tasks that the letter wants on a supra-regional scale (specialist procurement, employer
    services, child protection, youth probation, the domestic-violence hotline, residential care)
    and that the submission places on tier a or b. The national tier is allowed.

Why it matters
    These are "taken die vragen om uitvoering op bovenregionaal niveau, of zelfs op provinciaal of
    landelijk niveau" (letter, p. 4); for youth protection that was agreed already.

How to mend it
    Place the task on tier c, with the municipalities of the larger region.

Example
    Rows with the task jeugdbescherming on tier b.

Een bovenregionale taak staat op lokaal of regionaal niveau.

Wat de regel vindt
    Taken die de brief bovenregionaal wil beleggen (specialistische inkoop,
    werkgeversdienstverlening, jeugdbescherming, jeugdreclassering, het meldpunt huiselijk geweld en
    kindermishandeling, residentiële zorg) en die de indiening op niveau a of b plaatst. Landelijk
    mag.

Waarom dat ertoe doet
    Deze taken vragen volgens de brief om een grotere schaal; voor de jeugdbescherming was dat al
    afgesproken.

Hoe het te verhelpen is
    Plaats de taak op niveau c, met de gemeenten van de grotere regio.

Voorbeeld
    Rijen met de taak jeugdbescherming op niveau b.
"""

from collections.abc import Iterator

from congruentie.case import Case
from congruentie.model.criteria import RuleSettings
from congruentie.model.finding import Criterion, Severity, Sighting, Subject, Tasks
from congruentie.model.region import Tier
from congruentie.model.rulecard import Text, Wording, letter
from congruentie.model.tasks import task_of
from congruentie.rule import rule

LOWER = (Tier.LOCAL, Tier.REGIONAL)


@rule(
    code="TAK01",
    slug="task-at-wrong-tier",
    criterion=Criterion.TASKS,
    severity=Severity.WARNING,
    title={"nl": "Taak op een te laag niveau", "en": "Task on too low a tier"},
    wordings=Wording(
        nl=Text(
            "De taak {task} staat op niveau {tier}; de brief wil haar bovenregionaal beleggen.",
            "Plaats de taak op niveau c.",
        ),
        en=Text(
            "The task {task} stands on tier {tier}; the letter wants it on a supra-regional scale.",
            "Place the task on tier c.",
        ),
    ),
    source=letter({4: "Taken die vragen om uitvoering op bovenregionaal niveau"}),
    uses=("tasks",),
    needs=("taak",),
)
def task_at_wrong_tier(case: Case, _: RuleSettings) -> Iterator[Sighting]:
    """One sighting per layer; it concerns the other layers of the task's domains too."""
    for division in case.divisions:
        task = task_of(division.layer)
        settings = case.ruleset.tasks.get(task)
        if settings and settings.tier not in LOWER and division.layer.tier in LOWER:
            yield Sighting(
                subject=Subject(layer=division.layer),
                related=tuple(
                    Subject(layer=other.layer)
                    for other in case.joint
                    if other.layer.domain in settings.domains and other is not division
                ),
                municipalities=tuple(sorted(case.scope.intersection(division.memberships))),
                facts={"task": Tasks((task,)), "tier": division.layer.tier.value},
                places=tuple(region.places[0] for region in division.regions if region.places)[:1],
            )
