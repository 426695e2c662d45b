"""A supra-regional task is assigned to no region.

What it finds
    Supra-regional tasks of the domains in the submission that no row and no description assigns to
    a region, nor to the country as a whole. Municipalities that miss in a task that others have
    assigned are white spots of that task.

Why it matters
    The letter names these tasks and wants them "binnen congruente samenwerkingsverbanden" on a
    larger scale (p. 4). A task that nobody mentions may be a task that nobody prepares.

How to mend it
    Add rows with the task on tier c, or a region for it on the national tier.

Example
    A submission that places child protection and youth probation, but not residential care.

Een bovenregionale taak is bij geen enkele regio belegd.

Wat de regel vindt
    Bovenregionale taken van de domeinen in de indiening die geen rij en geen beschrijving bij een
    regio belegt, of bij het land als geheel. Gemeenten die ontbreken bij een taak die andere wel
    hebben belegd, zijn witte vlekken van die taak.

Waarom dat ertoe doet
    De brief noemt deze taken en wil ze op een grotere schaal belegd zien. Een taak die niemand
    noemt, wordt misschien door niemand voorbereid.

Hoe het te verhelpen is
    Voeg rijen toe met de taak op niveau c, of een regio daarvoor op landelijk niveau.

Voorbeeld
    Een indiening die jeugdbescherming en jeugdreclassering plaatst, maar residentiële zorg niet.
"""

from collections.abc import Iterator

from congruentie.case import Case
from congruentie.model.criteria import RuleSettings
from congruentie.model.finding import Criterion, Severity, Sighting, Subject, Tasks
from congruentie.model.region import Division, Tier
from congruentie.model.rulecard import Text, Wording, letter
from congruentie.model.tasks import task_of
from congruentie.rule import rule


@rule(
    code="TAK02",
    slug="task-unassigned",
    criterion=Criterion.TASKS,
    severity=Severity.WARNING,
    title={"nl": "Taak bij geen regio belegd", "en": "Task assigned to no region"},
    wordings=Wording(
        nl=Text(
            "De bovenregionale taak {task} is bij geen enkele regio belegd.",
            "Voeg rijen toe met deze taak op niveau c, of een landelijke regio.",
        ),
        en=Text(
            "The supra-regional task {task} is assigned to no region.",
            "Add rows with this task on tier c, or a national region.",
        ),
    ),
    source=letter({4: "deze binnen congruente samenwerkingsverbanden te beleggen"}),
    uses=("tasks",),
    needs=("taak",),
)
def task_unassigned(case: Case, _: RuleSettings) -> Iterator[Sighting]:
    """One sighting per task; it concerns every layer of the task's domains."""
    assigned = {task_of(d.layer) for d in case.submission.divisions if _is_assigned(d)}
    for task, settings in case.ruleset.tasks.items():
        about = [d.layer for d in case.divisions if d.layer.domain in settings.domains]
        if about and task not in assigned:
            yield Sighting(
                subject=Subject(detail=task),
                related=tuple(Subject(layer=layer) for layer in about),
                facts={"task": Tasks((task,))},
            )


def _is_assigned(division: Division) -> bool:
    national = division.layer.tier is Tier.NATIONAL
    return any(region.members or national for region in division.regions)
