"""A region starts after the tasks do.

What it finds
    Regions whose declared start lies after 31 December 2013, and regions that declare no start
    while others do. Supra-regional youth care may start with its own decentralisation, 1 January
    2015.

Why it matters
    "Spoor 1 moet voor 1 januari 2014 zijn gerealiseerd" (letter, p. 3): the first decentralisation
    comes into force on that day.

How to mend it
    Bring the start forward, or settle who carries out the tasks until then.

Example
    A labour-market region that starts on 1 July 2014.

Een regio begint later dan de taken.

Wat de regel vindt
    Regio's waarvan de opgegeven startdatum na 31 december 2013 ligt, en regio's zonder startdatum
    terwijl andere die wel opgeven. Bovenregionale jeugdzorg mag beginnen met de decentralisatie
    daarvan, op 1 januari 2015.

Waarom dat ertoe doet
    De samenwerking moet er volgens de brief zijn voordat de eerste decentralisatie ingaat.

Hoe het te verhelpen is
    Vervroeg de start, of regel wie de taken tot dan uitvoert.

Voorbeeld
    Een arbeidsmarktregio die op 1 juli 2014 begint.
"""

from collections.abc import Iterator
from datetime import date

from pydantic import Field

from congruentie.case import Case
from congruentie.declarations import asked_regions, said_of
from congruentie.model.criteria import RuleSettings
from congruentie.model.finding import Criterion, Severity, Sighting
from congruentie.model.region import Layer, Tier
from congruentie.model.rulecard import Text, Wording, letter
from congruentie.rule import rule

NEEDS = ("startdatum",)


class Start(RuleSettings):
    """By when a region must work."""

    start_by: date = Field(
        default=date(2013, 12, 31),
        description="Last day on which a region may start (p. 3).",
        json_schema_extra={"nl": "Laatste dag waarop een regio mag beginnen (p. 3)."},
    )
    youth_start_by: date = Field(
        default=date(2015, 1, 1),
        description="The same for supra-regional youth care, which came in 2015 (p. 9).",
        json_schema_extra={"nl": "Idem voor bovenregionale jeugdzorg, die in 2015 kwam (p. 9)."},
    )

    def due(self, layer: Layer) -> date:
        """The last day for a layer."""
        youth = layer.domain == "jeugd" and layer.tier is Tier.SUPRA_REGIONAL
        return self.youth_start_by if youth else self.start_by


@rule(
    code="PRO02",
    slug="late-start",
    criterion=Criterion.PROGRESS,
    severity=Severity.WARNING,
    title={"nl": "Te late start", "en": "Late start"},
    wordings={
        "": Wording(
            nl=Text(
                "Samenwerkingsverband {region} ({domain}) begint op {start}; het moet uiterlijk "
                "{due} werken.",
                "Vervroeg de start, of regel wie de taken tot dan uitvoert.",
            ),
            en=Text(
                "Region {region} ({domain}) starts on {start}; it must work by {due}.",
                "Bring the start forward, or settle who carries out the tasks until then.",
            ),
        ),
        "undeclared": Wording(
            nl=Text(
                "Van samenwerkingsverband {region} ({domain}) is geen startdatum opgegeven; het "
                "moet uiterlijk {due} werken.",
                "Vul op het blad regio's de kolom startdatum in.",
            ),
            en=Text(
                "For region {region} ({domain}) no start is declared; it must work by {due}.",
                "Fill in the column startdatum on the sheet of regions.",
            ),
        ),
    },
    source=letter(
        {
            3: "Spoor 1 moet voor 1 januari 2014 zijn gerealiseerd",
            4: "tijdig voor de eerste decentralisatie per 1 januari 2014 operationeel te zijn",
        }
    ),
    settings=Start,
    needs=NEEDS,
)
def late_start(case: Case, settings: Start) -> Iterator[Sighting]:
    """One sighting per region."""
    for layer, region in asked_regions(case, NEEDS):
        text, due = region.attributes.get("startdatum", ""), settings.due(layer)
        if not text:
            yield said_of(layer, region, wording="undeclared", due=due)
        elif date.fromisoformat(text) > due:
            yield said_of(layer, region, start=date.fromisoformat(text), due=due)
