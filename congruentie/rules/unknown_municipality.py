"""A row names a municipality that does not exist.

What it finds
    Codes and names that are no municipality of the reference date, of another year, or a known
    spelling of one. Names that look like it are suggested, never taken over.

Why it matters
    The row counts for nobody: the municipality that was meant may show up as a white spot.

How to mend it
    Correct the name, or fill in the code.

Example
    "Kaag en Braassum"; suggested: Kaag en Braassem.

Een rij noemt een gemeente die niet bestaat.

Wat de regel vindt
    Codes en namen die geen gemeente van de peildatum of van een ander jaar zijn, en ook geen
    bekende schrijfwijze daarvan. Namen die erop lijken worden voorgesteld, nooit overgenomen.

Waarom dat ertoe doet
    De rij telt voor niemand mee: de bedoelde gemeente kan als witte vlek verschijnen.

Hoe het te verhelpen is
    Verbeter de naam, of vul de gemeentecode in.

Voorbeeld
    "Kaag en Braassum"; voorgesteld wordt Kaag en Braassem.
"""

from collections.abc import Iterator

from congruentie.case import Case
from congruentie.model.criteria import RuleSettings
from congruentie.model.finding import Criterion, OneOf, Severity, Sighting, Subject
from congruentie.model.rulecard import DATA_QUALITY, Text, Wording
from congruentie.model.submission import Unknown
from congruentie.rule import rule

WORDINGS = {
    "": Wording(
        nl=Text(
            "'{read}' is geen bekende gemeente; de rij telt niet mee.",
            "Bedoelt u {suggestions}? Verbeter de naam of vul de gemeentecode in.",
        ),
        en=Text(
            "'{read}' is no known municipality; the row does not count.",
            "Did you mean {suggestions}? Correct the name or fill in the code.",
        ),
    ),
    "nothing-like-it": Wording(
        nl=Text(
            "'{read}' is geen bekende gemeente; de rij telt niet mee.",
            "Er is geen gemeente met een naam die erop lijkt. Vul de gemeentecode in.",
        ),
        en=Text(
            "'{read}' is no known municipality; the row does not count.",
            "No municipality has a name like it. Fill in the code.",
        ),
    ),
}


@rule(
    code="GEG01",
    slug="unknown-municipality",
    criterion=Criterion.DATA,
    severity=Severity.ERROR,
    title={"nl": "Onbekende gemeente", "en": "Unknown municipality"},
    wordings=WORDINGS,
    source=DATA_QUALITY,
)
def unknown_municipality(case: Case, _: RuleSettings) -> Iterator[Sighting]:
    """One sighting per spelling, with every place where it stands."""
    for reference, places in case.unclear(Unknown):
        yield Sighting(
            subject=Subject(detail=reference.text),
            facts={"read": reference.text, "suggestions": OneOf(case.names(reference.suggestions))},
            places=places,
            wording="" if reference.suggestions else "nothing-like-it",
        )
