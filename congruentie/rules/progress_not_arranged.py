"""A region is behind the milestone that is expected by now.

What it finds
    Regions whose declared progress (0 to 6) is lower than the milestone expected on the day of the
    check, and regions of which no progress is declared while others declare it. Before the first
    date on the list nothing is expected. The dates stand in rules.yaml and are ours.

Why it matters
    The fifth criterion of the VNG is "voldoende voortgang bij de operationalisatie van de gekozen
    schaal/samenwerking" (letter, p. 5).

How to mend it
    Take the next step and update voortgang on the sheet of regions; monitor shows who is where.

Example
    A region with a declaration of intent on 1 December 2013, when the arrangement should be signed.

Een regio loopt achter op de mijlpaal die inmiddels wordt verwacht.

Wat de regel vindt
    Regio's waarvan de opgegeven voortgang (0 tot en met 6) lager is dan de mijlpaal die op de dag
    van de toets wordt verwacht, en regio's zonder opgave terwijl andere die wel doen. Vóór de
    eerste datum op de lijst wordt niets verwacht. De datums staan in rules.yaml en zijn van ons.

Waarom dat ertoe doet
    Het vijfde criterium van de VNG is dat de gekozen samenwerking voldoende vordert op weg naar
    uitvoering.

Hoe het te verhelpen is
    Zet de volgende stap en werk op het blad regio's voortgang bij; monitor toont wie waar staat.

Voorbeeld
    Een regio met een intentieverklaring op 1 december 2013, als de regeling getekend zou moeten
    zijn.
"""

from collections.abc import Iterator

from congruentie.case import Case
from congruentie.declarations import asked_regions, said_of
from congruentie.measures.milestones import declared, expected, pace
from congruentie.model.criteria import RuleSettings
from congruentie.model.finding import Criterion, Severity, Sighting
from congruentie.model.milestone import Milestone, Pace
from congruentie.model.rulecard import Text, Wording, letter
from congruentie.rule import rule

NEEDS = ("voortgang",)
WORDINGS = {
    "": Wording(
        nl=Text(
            "Samenwerkingsverband {region} ({domain}) heeft mijlpaal {reached} bereikt; op {today} "
            "wordt ten minste mijlpaal {expected} verwacht.",
            "Bespreek wat de volgende stap tegenhoudt.",
        ),
        en=Text(
            "Region {region} ({domain}) has reached milestone {reached}; on {today} at least "
            "milestone {expected} is expected.",
            "Discuss what holds up the next step.",
        ),
    ),
    "undeclared": Wording(
        nl=Text(
            "Van samenwerkingsverband {region} ({domain}) is niet opgegeven hoe ver het is; op "
            "{today} wordt ten minste mijlpaal {expected} verwacht.",
            "Vul op het blad regio's de kolom voortgang in.",
        ),
        en=Text(
            "For region {region} ({domain}) no progress is declared; on {today} at least milestone "
            "{expected} is expected.",
            "Fill in the column voortgang on the sheet of regions.",
        ),
    ),
}


@rule(
    code="VNG03",
    slug="progress-not-arranged",
    criterion=Criterion.PROGRESS,
    severity=Severity.WARNING,
    title={"nl": "Voortgang blijft achter", "en": "Progress lags behind"},
    wordings=WORDINGS,
    source=letter(
        {
            5: "Voldoende voortgang bij de operationalisatie van de gekozen schaal/samenwerking",
        }
    ),
    uses=("milestones",),
    needs=NEEDS,
)
def progress_not_arranged(case: Case, _: RuleSettings) -> Iterator[Sighting]:
    """One sighting per region."""
    wanted = expected(case.ruleset.milestones, case.today)
    for layer, region in asked_regions(case, NEEDS):
        reached = declared(region)
        if wanted is Milestone.NO_CHOICE or pace(reached, wanted) is Pace.ON_SCHEDULE:
            continue
        yield said_of(
            layer,
            region,
            wording="undeclared" if reached is None else "",
            reached="" if reached is None else reached,
            expected=wanted,
            today=case.today,
        )
