"""A submission came in after the date.

What it finds
    A submission, or the description of a region, that was received after the last day: 31 May 2013
    in the letter. That day itself is in time.

Why it matters
    The letter asks for clarity "uiterlijk 31 mei" (p. 3), because the cooperations have to work
    before the first tasks arrive.

How to mend it
    Nothing can be mended afterwards; the official weighs the delay. For a later reform, set the
    date of its letter: the option deadline.

Example
    A sheet kop that gives 4 June 2013 as the date of the submission.

Een indiening kwam na de datum binnen.

Wat de regel vindt
    Een indiening, of de beschrijving van een regio, die na de laatste dag is ontvangen: in de brief
    31 mei 2013. Die dag zelf is op tijd.

Waarom dat ertoe doet
    De brief vraagt uiterlijk eind mei duidelijkheid, omdat de samenwerking moet staan voordat de
    eerste taken komen.

Hoe het te verhelpen is
    Achteraf valt er niets te verhelpen; de beoordelaar weegt de vertraging. Stel voor een latere
    hervorming de datum van de brief in: de optie deadline.

Voorbeeld
    Een blad kop met 4 juni 2013 als datum van de indiening.
"""

from collections.abc import Iterator
from datetime import date

from pydantic import Field

from congruentie.case import Case
from congruentie.declarations import said_of
from congruentie.model.criteria import RuleSettings
from congruentie.model.finding import Criterion, Severity, Sighting, Subject
from congruentie.model.rulecard import Text, Wording, letter
from congruentie.rule import rule

NEEDS = ("ontvangen_op",)


class Deadline(RuleSettings):
    """Until when a submission is in time."""

    deadline: date = Field(
        default=date(2013, 5, 31),
        description="Last day on which a submission is in time (p. 3).",
        json_schema_extra={"nl": "Laatste dag waarop een indiening op tijd is (p. 3)."},
    )


@rule(
    code="PRO01",
    slug="late-submission",
    criterion=Criterion.PROCESS,
    severity=Severity.WARNING,
    title={"nl": "Te laat ingediend", "en": "Submitted late"},
    wordings={
        "": Wording(
            nl=Text("De indiening is van {received}; zij werd uiterlijk {deadline} verwacht."),
            en=Text("The submission dates from {received}; it was due by {deadline}."),
        ),
        "region": Wording(
            nl=Text(
                "Samenwerkingsverband {region} ({domain}) is op {received} ingediend; dat werd "
                "uiterlijk {deadline} verwacht."
            ),
            en=Text(
                "Region {region} ({domain}) was submitted on {received}; it was due by {deadline}."
            ),
        ),
    },
    source=letter(
        {
            3: "(uiterlijk 31 mei) duidelijkheid nodig over de verbanden",
            4: "om voor 31 mei 2013 met voorstellen voor (nieuwe) samenwerkingsverbanden",
        }
    ),
    settings=Deadline,
    needs=NEEDS,
)
def late_submission(case: Case, settings: Deadline) -> Iterator[Sighting]:
    """One sighting per date that the submission gives of itself, and one per region."""
    due = settings.deadline
    for stated in case.submission.dates:
        if stated.about in NEEDS and stated.day > due:
            yield Sighting(
                subject=Subject(detail=f"{stated.place.path} {stated.day.isoformat()}"),
                facts={"received": stated.day, "deadline": due},
                places=(stated.place,),
            )
    for layer, region in case.regions:
        text = region.attributes.get("ontvangen_op", "")
        if text and date.fromisoformat(text) > due:
            yield said_of(
                layer, region, wording="region", received=date.fromisoformat(text), deadline=due
            )
