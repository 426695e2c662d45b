"""A waiver has run out.

What it finds
    Waivers whose last day lies before today. They accept nothing any more. Not what is about a
    domain that was not asked for, or about what lies out of scope.

Why it matters
    Maatwerk is granted until a date, so that somebody looks again.

How to mend it
    Decide anew: give it a new end date with a reason, or remove it.

Example
    A waiver that held until 31 December 2015, looked at in 2016.

De termijn van maatwerk is verstreken.

Wat de regel vindt
    Maatwerk waarvan de laatste dag vóór vandaag ligt. Er wordt niets meer mee aanvaard. Niet wat
    gaat over een domein waar niet naar is gevraagd, of buiten het getoetste gebied.

Waarom dat ertoe doet
    Maatwerk wordt toegestaan tot een datum, zodat er opnieuw naar wordt gekeken.

Hoe het te verhelpen is
    Besluit opnieuw: geef het een nieuwe einddatum met een motivering, of verwijder het.

Voorbeeld
    Maatwerk dat tot en met 31 december 2015 gold, bekeken in 2016.
"""

from collections.abc import Iterator

from congruentie.case import Case
from congruentie.model.criteria import RuleSettings
from congruentie.model.finding import Criterion, Severity, Sighting, Subject
from congruentie.model.rulecard import Text, Wording, letter
from congruentie.rule import rule
from congruentie.tailoring import called


@rule(
    code="MTW01",
    slug="expired-waiver",
    criterion=Criterion.DATA,
    severity=Severity.WARNING,
    title={"nl": "Verlopen maatwerk", "en": "Expired waiver"},
    wordings=Wording(
        nl=Text(
            "Het maatwerk voor {about}, regel {waived}, gold tot en met {expires} en telt niet "
            "meer mee.",
            "Laat {decided_by} opnieuw besluiten, of verwijder het.",
        ),
        en=Text(
            "The waiver for {about}, rule {waived}, held until {expires} and counts no more.",
            "Let {decided_by} decide anew, or remove it.",
        ),
    ),
    source=letter(
        {
            2: "maatwerk op basis van bevolkingsdichtheid of de geografische context",
            3: "met ruimte voor maatwerk",
        }
    ),
)
def expired_waiver(case: Case, _: RuleSettings) -> Iterator[Sighting]:
    """One sighting per waiver."""
    for waiver in case.waivers:
        if waiver.expires and waiver.lapsed(case.today) and case.covers(waiver):
            yield Sighting(
                subject=Subject(detail=waiver.key),
                facts={
                    "about": called(case, waiver),
                    "waived": waiver.rule,
                    "expires": waiver.expires,
                    "decided_by": waiver.decided_by,
                },
                places=(waiver.place,),
            )
