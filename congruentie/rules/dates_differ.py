"""The submission is about another date than the map it is judged on.

What it finds
    Reference dates that the submission states for its boundaries or its population, and that are
    not the reference date of the territory.

Why it matters
    Municipalities merge and grow: a verdict on another date is a verdict on another country. Where
    the municipalities could be carried from one date to the other, it weighs no more than a remark.

How to mend it
    Choose the year of the submission with ``--year``, or update the submission.

Example
    A submission with boundaries of 1 January 2014, judged on the map of 2016.

De indiening gaat over een andere datum dan de kaart waarop zij wordt getoetst.

Wat de regel vindt
    Peildata van grenzen of inwonertallen die de indiening vermeldt en die niet de peildatum van het
    gebied zijn.

Waarom dat ertoe doet
    Gemeenten worden samengevoegd en groeien: een oordeel op een andere datum is een oordeel over
    een ander land. Waar de gemeenten van de ene naar de andere datum konden worden omgezet, weegt
    het niet meer dan een opmerking.

Hoe het te verhelpen is
    Kies met --year het jaar van de indiening, of werk de indiening bij.

Voorbeeld
    Een indiening met de grenzen van 1 januari 2014, getoetst op de kaart van 2016.
"""

from collections import defaultdict
from collections.abc import Iterator
from datetime import date

from congruentie.case import Case
from congruentie.model.criteria import RuleSettings
from congruentie.model.finding import Criterion, Severity, Sighting, Subject
from congruentie.model.rulecard import DATA_QUALITY, Text, Wording
from congruentie.model.submission import StatedDate
from congruentie.rule import rule

WORDINGS = {
    "boundaries": Wording(
        nl=Text(
            "De indiening gaat uit van de gemeentegrenzen van {stated}; getoetst is op die van "
            "{used}.",
            "Kies met --year de peildatum van de indiening, of werk de indiening bij.",
        ),
        en=Text(
            "The submission assumes the boundaries of {stated}; those of {used} were used.",
            "Choose the year of the submission with --year, or update the submission.",
        ),
    ),
    "carried": Wording(
        nl=Text(
            "De indiening gaat uit van de gemeentegrenzen van {stated}; de gemeenten zijn omgezet "
            "naar die van {used}, waarop is getoetst.",
        ),
        en=Text(
            "The submission assumes the boundaries of {stated}; the municipalities were carried to "
            "those of {used}, which were used.",
        ),
    ),
    "population": Wording(
        nl=Text(
            "De indiening gaat uit van de inwonertallen van {stated}; getoetst is met die van "
            "{used}.",
            "Kies met --year de peildatum van de indiening, of werk de indiening bij.",
        ),
        en=Text(
            "The submission assumes the population of {stated}; that of {used} was used.",
            "Choose the year of the submission with --year, or update the submission.",
        ),
    ),
}


@rule(
    code="GEG06",
    slug="dates-differ",
    criterion=Criterion.DATA,
    severity=Severity.WARNING,
    title={"nl": "Peildata verschillen", "en": "Reference dates differ"},
    wordings=WORDINGS,
    source=DATA_QUALITY,
)
def dates_differ(case: Case, _: RuleSettings) -> Iterator[Sighting]:
    """One sighting per date that differs."""
    used = case.territory.reference_date
    differing: dict[tuple[str, date], list[StatedDate]] = defaultdict(list)
    for stated in case.submission.dates:
        if stated.about in WORDINGS and stated.day != used:
            differing[stated.about, stated.day].append(stated)
    for (about, day), found in differing.items():
        carried = all(stated.carried for stated in found)
        yield Sighting(
            subject=Subject(detail=f"{about} {day.isoformat()}"),
            facts={"stated": day, "used": used},
            places=tuple(stated.place for stated in found),
            wording="carried" if carried else about,
            severity=Severity.INFO if carried else None,
        )
