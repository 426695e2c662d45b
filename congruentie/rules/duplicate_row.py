"""The same membership is stated twice.

What it finds
    Rows that put the same municipality in the same region of the same layer. Two municipalities
    that were merged since are not the same, and two submitters who say the same agree; a file that
    names no submitter is one of its own.

Why it matters
    It changes no result, but often a copied row was meant for another municipality.

How to mend it
    Remove one of the rows, or correct it.

Example
    Assen stands twice under Drenthe for youth care.

Dezelfde deelname is tweemaal vermeld.

Wat de regel vindt
    Rijen die dezelfde gemeente in dezelfde regio van dezelfde laag plaatsen. Twee gemeenten die
    sindsdien zijn samengevoegd zijn niet dezelfde, en twee indieners die hetzelfde opgeven zijn het
    eens; een bestand dat geen indiener noemt, geldt als een eigen indiener.

Waarom dat ertoe doet
    Het verandert de uitkomst niet, maar vaak was een gekopieerde rij bedoeld voor een andere
    gemeente.

Hoe het te verhelpen is
    Verwijder een van de rijen, of verbeter haar.

Voorbeeld
    Assen staat voor jeugd tweemaal bij Drenthe.
"""

from collections import defaultdict
from collections.abc import Iterator

from congruentie.case import Case
from congruentie.model.criteria import RuleSettings
from congruentie.model.finding import Criterion, Quantity, Severity, Sighting, Subject, Unit
from congruentie.model.region import Layer, Place
from congruentie.model.rulecard import DATA_QUALITY, Text, Wording
from congruentie.model.submission import Known
from congruentie.rule import rule


@rule(
    code="GEG04",
    slug="duplicate-row",
    criterion=Criterion.DATA,
    severity=Severity.WARNING,
    title={"nl": "Dubbele rij", "en": "Duplicate row"},
    wordings=Wording(
        nl=Text(
            "De gemeente {municipality} staat {times} keer in regio {region} ({domain}).",
            "Verwijder de overtollige rij, of verbeter haar als een andere gemeente bedoeld is.",
        ),
        en=Text(
            "The municipality {municipality} stands {times} times in region {region} ({domain}).",
            "Remove the surplus row, or correct it if another municipality was meant.",
        ),
    ),
    source=DATA_QUALITY,
)
def duplicate_row(case: Case, _: RuleSettings) -> Iterator[Sighting]:
    """One sighting per municipality, region and layer."""
    seen: dict[tuple[Layer, str, str, str, str, str], list[Place]] = defaultdict(list)
    for said in case.submission.statements:
        if isinstance(said.municipality, Known) and said.region:
            code, who = said.municipality.code, case.submission.submitter(said.place.path)
            named = said.named.code if said.named else code
            seen[said.layer, code, said.region.code, said.part or "", named, who].append(said.place)
    for (layer, code, region, part, *_rest), places in seen.items():
        if len(places) > 1 and code in case.scope and case.judges(layer):
            yield Sighting(
                subject=Subject(layer=layer, region=region, municipality=code, detail=part),
                municipalities=(code,),
                facts={"times": Quantity(len(places), Unit.COUNT)},
                places=tuple(places),
            )
