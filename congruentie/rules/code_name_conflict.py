"""The code and the name in a row belong to different municipalities.

What it finds
    Rows with both a code and a name, where the name is that of another municipality.

Why it matters
    One of the two is wrong, and nothing in the row says which.

How to mend it
    Correct the code or the name.

Example
    GM0014 (Groningen) with the name Assen.

De code en de naam in een rij horen bij verschillende gemeenten.

Wat de regel vindt
    Rijen met een code en een naam, waarvan de naam die van een andere gemeente is.

Waarom dat ertoe doet
    Een van beide is onjuist, en uit de rij blijkt niet welke.

Hoe het te verhelpen is
    Verbeter de code of de naam.

Voorbeeld
    GM0014 (Groningen) met de naam Assen.
"""

from collections.abc import Iterator

from congruentie.case import Case
from congruentie.model.criteria import RuleSettings
from congruentie.model.finding import Criterion, Severity, Sighting, Subject
from congruentie.model.rulecard import DATA_QUALITY, Text, Wording
from congruentie.model.submission import Conflicting
from congruentie.rule import rule


@rule(
    code="GEG05",
    slug="code-name-conflict",
    criterion=Criterion.DATA,
    severity=Severity.ERROR,
    title={"nl": "Code en naam spreken elkaar tegen", "en": "Code and name disagree"},
    wordings=Wording(
        nl=Text(
            "De code {code} is van {by_code}, maar de naam is '{read}'; de rij telt niet mee.",
            "Verbeter de code of de naam.",
        ),
        en=Text(
            "The code {code} is that of {by_code}, but the name is '{read}'; the row does not "
            "count.",
            "Correct the code or the name.",
        ),
    ),
    source=DATA_QUALITY,
)
def code_name_conflict(case: Case, _: RuleSettings) -> Iterator[Sighting]:
    """One sighting per combination of code and name."""
    for reference, places in case.unclear(Conflicting):
        yield Sighting(
            subject=Subject(detail=f"{reference.code} {reference.text}"),
            municipalities=tuple(sorted((reference.code, reference.code_of_name))),
            facts={
                "code": reference.code,
                "by_code": case.territory.name(reference.code),
                "read": reference.text,
            },
            places=places,
        )
