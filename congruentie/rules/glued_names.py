"""One cell holds several municipalities.

What it finds
    Cells that are no municipality, but fall apart into names that each are one.

Why it matters
    A missing comma in a list makes two municipalities disappear. It happened in the annex of a
    national regulation.

How to mend it
    Give each municipality a row of its own.

Example
    "Meppel Oldebroek" in annex 3 of the Besluit werkgebieden UWV 2015.

Eén cel bevat meer gemeenten.

Wat de regel vindt
    Cellen die zelf geen gemeente zijn, maar uiteenvallen in namen die dat elk wel zijn.

Waarom dat ertoe doet
    Door een ontbrekende komma verdwijnen twee gemeenten uit een opsomming. Het gebeurde in de
    bijlage bij een landelijke regeling.

Hoe het te verhelpen is
    Geef elke gemeente een eigen rij.

Voorbeeld
    "Meppel Oldebroek" in bijlage 3 van het Besluit werkgebieden UWV 2015.
"""

from collections.abc import Iterator

from congruentie.case import Case
from congruentie.model.criteria import RuleSettings
from congruentie.model.finding import Criterion, Severity, Sighting, Subject
from congruentie.model.rulecard import DATA_QUALITY, Text, Wording
from congruentie.model.submission import Glued
from congruentie.rule import rule


@rule(
    code="GEG07",
    slug="glued-names",
    criterion=Criterion.DATA,
    severity=Severity.ERROR,
    title={"nl": "Meer gemeenten in één cel", "en": "Several municipalities in one cell"},
    wordings=Wording(
        nl=Text(
            "'{read}' lijkt uit {parts} te bestaan; de rij telt niet mee.",
            "Geef elke gemeente een eigen rij.",
        ),
        en=Text(
            "'{read}' seems to be {parts}; the row does not count.",
            "Give each municipality a row of its own.",
        ),
    ),
    source=DATA_QUALITY,
)
def glued_names(case: Case, _: RuleSettings) -> Iterator[Sighting]:
    """One sighting per spelling, with every place where it stands."""
    for reference, places in case.unclear(Glued):
        yield Sighting(
            subject=Subject(detail=reference.text),
            municipalities=tuple(sorted(reference.parts)),
            facts={"read": reference.text, "parts": case.names(reference.parts)},
            places=places,
        )
