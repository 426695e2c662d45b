"""A municipality has fewer than 100,000 inhabitants (track 2). Off by default.

What it finds
    Municipalities in scope below the size that the letter foresees for municipalities themselves.

Why it matters
    "Op langere termijn zouden er alleen nog gemeenten moeten zijn van in beginsel 100.000+
    inwoners" (letter, p. 2). That is the second track, municipal mergers: a statistic, never an
    objection to a proposal for cooperation.

How to mend it
    Nothing needs mending in a submission.

Example
    360 of the 390 municipalities of 2016.

Een gemeente heeft minder dan 100.000 inwoners (spoor 2). Staat standaard uit.

Wat de regel vindt
    Gemeenten in het getoetste gebied onder de omvang die de brief voor gemeenten zelf voorziet.

Waarom dat ertoe doet
    Dit is het tweede spoor, de herindeling van gemeenten: een statistisch gegeven, nooit een
    bezwaar tegen een voorstel tot samenwerking.

Hoe het te verhelpen is
    In een indiening hoeft niets verholpen te worden.

Voorbeeld
    360 van de 390 gemeenten van 2016.
"""

from collections.abc import Iterator

from pydantic import Field

from congruentie.case import Case
from congruentie.model.criteria import RuleSettings
from congruentie.model.finding import Criterion, Quantity, Severity, Sighting, Subject, Unit
from congruentie.model.rulecard import Text, Wording, letter
from congruentie.rule import rule


class Settings(RuleSettings):
    """What may be set."""

    min_inhabitants: int = Field(
        default=100_000,
        gt=0,
        description="Inhabitants of a municipality on the longer term.",
        json_schema_extra={"nl": "Aantal inwoners van een gemeente op langere termijn."},
    )


@rule(
    code="OMV07",
    slug="municipality-below-threshold",
    criterion=Criterion.SCALE,
    severity=Severity.INFO,
    title={
        "nl": "Gemeente onder de 100.000 (spoor 2)",
        "en": "Municipality below 100,000 (track 2)",
    },
    wordings=Wording(
        nl=Text("De gemeente {municipality} telt {inhabitants}; spoor 2 gaat uit van {required}."),
        en=Text("The municipality {municipality} has {inhabitants}; track 2 assumes {required}."),
    ),
    source=letter(
        {
            2: (
                "Op langere termijn zouden er alleen nog gemeenten moeten zijn van in "
                "beginsel 100.000+ inwoners"
            ),
            5: "het eindbeeld van 100.000+ gemeenten, waarbij er ruimte is voor maatwerk",
        }
    ),
    settings=Settings,
    on=False,
)
def municipality_below_threshold(case: Case, settings: Settings) -> Iterator[Sighting]:
    """One sighting per municipality."""
    for code in sorted(case.scope):
        found = case.population[code]
        if found < settings.min_inhabitants:
            yield Sighting(
                subject=Subject(municipality=code),
                municipalities=(code,),
                facts={
                    "inhabitants": Quantity(found, Unit.INHABITANTS),
                    "required": Quantity(settings.min_inhabitants, Unit.COUNT),
                },
            )
