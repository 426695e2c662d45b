"""A row names a municipality by a name that several have.

What it finds
    Names without a code that stand for more than one municipality of the reference date.

Why it matters
    Guessing would put somebody in a region that never chose it.

How to mend it
    Fill in the code, or write the name in full.

Example
    "Bergen": Bergen (NH.) or Bergen (L.).

Een rij noemt een gemeente met een naam die meer gemeenten dragen.

Wat de regel vindt
    Namen zonder code die op de peildatum voor meer dan één gemeente kunnen staan.

Waarom dat ertoe doet
    Wie hier gokt, plaatst een gemeente in een regio waarvoor zij niet heeft gekozen.

Hoe het te verhelpen is
    Vul de gemeentecode in, of schrijf de naam voluit.

Voorbeeld
    "Bergen": Bergen (NH.) of Bergen (L.).
"""

from collections.abc import Iterator

from congruentie.case import Case
from congruentie.model.criteria import RuleSettings
from congruentie.model.finding import Criterion, OneOf, Severity, Sighting, Subject
from congruentie.model.rulecard import DATA_QUALITY, Text, Wording
from congruentie.model.submission import Ambiguous
from congruentie.rule import rule


@rule(
    code="GEG03",
    slug="ambiguous-municipality",
    criterion=Criterion.DATA,
    severity=Severity.ERROR,
    title={"nl": "Dubbelzinnige gemeentenaam", "en": "Ambiguous name of a municipality"},
    wordings=Wording(
        nl=Text(
            "'{read}' kan {candidates} zijn; de rij telt niet mee.",
            "Vul de gemeentecode in of schrijf de naam voluit.",
        ),
        en=Text(
            "'{read}' can be {candidates}; the row does not count.",
            "Fill in the code or write the name in full.",
        ),
    ),
    source=DATA_QUALITY,
)
def ambiguous_municipality(case: Case, _: RuleSettings) -> Iterator[Sighting]:
    """One sighting per spelling, with every place where it stands."""
    for reference, places in case.unclear(Ambiguous):
        yield Sighting(
            subject=Subject(detail=reference.text),
            municipalities=reference.candidates,
            facts={"read": reference.text, "candidates": OneOf(case.names(reference.candidates))},
            places=places,
        )
