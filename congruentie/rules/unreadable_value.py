"""A cell holds something that cannot be used.

What it finds
    Error cells and formulas without a stored value, dates that are no dates, tiers that do not
    exist, rows with a region but without a municipality; claims of maatwerk without a clear case,
    rule or ground, or accepted without a reason, a decider or an end date.

Why it matters
    What is not read is not judged. Each such cell is listed, so that nothing is lost in silence.

How to mend it
    Correct the cell; in a spreadsheet, open and save the file once so that formulas have a value.

Example
    ``#N/B`` in the column of regions.

Een cel bevat iets wat niet te gebruiken is.

Wat de regel vindt
    Foutwaarden en formules zonder opgeslagen waarde, datums die geen datum zijn, niveaus die niet
    bestaan, rijen met een regio maar zonder gemeente; een beroep op maatwerk zonder duidelijk
    geval, regel of grond, of aanvaard zonder motivering, beoordelaar of einddatum.

Waarom dat ertoe doet
    Wat niet is gelezen, is niet getoetst. Elke zo'n cel wordt genoemd, zodat niets ongemerkt
    verdwijnt.

Hoe het te verhelpen is
    Verbeter de cel; open en bewaar een rekenblad eenmaal, zodat formules een waarde hebben.

Voorbeeld
    #N/B in de kolom met regio's.
"""

from collections.abc import Iterator
from pathlib import PurePath

from congruentie.case import Case
from congruentie.model.criteria import RuleSettings
from congruentie.model.finding import Criterion, Severity, Sighting, Subject
from congruentie.model.region import Layer
from congruentie.model.rulecard import DATA_QUALITY, Text, Wording
from congruentie.model.submission import Unreadable
from congruentie.notes import EXPECTED
from congruentie.rule import rule

HINT_NL = "Verbeter de cel; wat niet gelezen is, is niet getoetst."
HINT_EN = "Correct the cell; what was not read was not judged."
WIDE = "columns"
WORDINGS = (
    {
        key: Wording(
            nl=Text(
                f"In kolom '{{column}}' staat '{{read}}'; verwacht werd {words['nl']}.", HINT_NL
            ),
            en=Text(f"Column '{{column}}' holds '{{read}}'; expected was {words['en']}.", HINT_EN),
        )
        for key, words in EXPECTED.items()
    }
    | {
        f"{key}-empty": Wording(
            nl=Text(f"In kolom '{{column}}' staat niets; verwacht werd {words['nl']}.", HINT_NL),
            en=Text(f"Column '{{column}}' holds nothing; expected was {words['en']}.", HINT_EN),
        )
        for key, words in EXPECTED.items()
    }
    | {
        WIDE: Wording(
            nl=Text(
                "De rij heeft meer cellen dan de kopregel; te veel is '{read}'.",
                "Zet een naam met een komma tussen aanhalingstekens, of haal de cel weg.",
            ),
            en=Text(
                "The row has more cells than the header; too many is '{read}'.",
                "Put a name with a comma in quotes, or remove the cell.",
            ),
        ),
        "formula-empty": Wording(
            nl=Text(
                "In kolom '{column}' staat een formule zonder bewaarde uitkomst.",
                "Open het bestand in Excel en bewaar het opnieuw.",
            ),
            en=Text(
                "Column '{column}' holds a formula without a stored result.",
                "Open the file in Excel and save it again.",
            ),
        ),
    }
)


@rule(
    code="GEG09",
    slug="unreadable-value",
    criterion=Criterion.DATA,
    severity=Severity.ERROR,
    title={"nl": "Onleesbare waarde", "en": "Unreadable value"},
    wordings=WORDINGS,
    source=DATA_QUALITY,
)
def unreadable_value(case: Case, _: RuleSettings) -> Iterator[Sighting]:
    """One sighting per cell, but for those about domains that nobody asked for."""
    for cell in case.submission.unreadable:
        if cell.domains and case.domains and case.domains.isdisjoint(cell.domains):
            continue
        at = cell.place
        file = PurePath(at.path).name
        yield Sighting(
            subject=Subject(
                layer=cell.layer, detail=f"{file}|{at.sheet or ''}|{at.line or ''}|{cell.column}"
            ),
            related=tuple(Subject(layer=layer) for layer in _layers(cell, case)),
            facts={"read": cell.text, "column": cell.column},
            places=(at,),
            wording=cell.expected if cell.text else f"{cell.expected}-empty",
        )


def _layers(cell: Unreadable, case: Case) -> Iterator[Layer]:
    """What a row of the sheet of regions is about, where it names its domains."""
    for division in case.submission.divisions:
        if division.layer.domain in cell.domains:
            yield division.layer
