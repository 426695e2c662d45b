"""A region does not substantiate that its scale is efficient.

What it finds
    Regions that declare no clients or no providers, or that there are 0 providers. Of those that
    declare both, the ones whose clients per provider lie far from the median of their domain are a
    remark, from five regions on.

Why it matters
    The third criterion of the VNG is "een schaal die efficiënt is (gezien omvang cliëntenstroom
    c.q. aantal aanbieders)" (letter, p. 5). It names no number, so none is tested here.

How to mend it
    Fill in clienten and aanbieders on the sheet of regions.

Example
    A Wmo region that gives its clients, but not with how many providers it has contracts.

Een regio onderbouwt niet dat haar schaal efficiënt is.

Wat de regel vindt
    Regio's die geen cliënten of geen aanbieders opgeven, of die 0 aanbieders opgeven. Van wie beide
    opgeeft, zijn de regio's waarvan het aantal cliënten per aanbieder ver van de mediaan van hun
    domein ligt een opmerking, vanaf vijf regio's.

Waarom dat ertoe doet
    Het derde criterium van de VNG is een efficiënte schaal, gelet op de cliëntenstroom en het
    aantal aanbieders. De brief noemt geen getal, dus wordt er hier geen getoetst.

Hoe het te verhelpen is
    Vul op het blad regio's clienten en aanbieders in.

Voorbeeld
    Een Wmo-regio die haar cliënten opgeeft, maar niet met hoeveel aanbieders zij contracten heeft.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from statistics import median

from pydantic import Field

from congruentie.case import Case
from congruentie.declarations import asked_regions, said_of
from congruentie.model.criteria import RuleSettings
from congruentie.model.finding import Criterion, Quantity, Severity, Sighting, Unit
from congruentie.model.region import Layer, Region
from congruentie.model.rulecard import Text, Wording, letter
from congruentie.rule import rule

NEEDS = ("clienten", "aanbieders")
FEWEST = 5
"""Regions of which a median says something."""
WORDINGS = {
    "": Wording(
        nl=Text(
            "Van samenwerkingsverband {region} ({domain}) is niet opgegeven: {missing}; of de "
            "schaal efficiënt is, valt niet na te gaan.",
            "Vul op het blad regio's clienten en aanbieders in.",
        ),
        en=Text(
            "For region {region} ({domain}) is not declared: {missing}; whether its scale is "
            "efficient cannot be told.",
            "Fill in clienten and aanbieders on the sheet of regions.",
        ),
    ),
    "no-providers": Wording(
        nl=Text(
            "Samenwerkingsverband {region} ({domain}) geeft 0 aanbieders op; zonder aanbieders "
            "valt niet na te gaan of de schaal efficiënt is.",
            "Vul op het blad regio's in met hoeveel aanbieders er contracten zijn of worden "
            "voorzien.",
        ),
        en=Text(
            "Region {region} ({domain}) declares 0 providers; without providers it cannot be told "
            "whether its scale is efficient.",
            "Fill in on the sheet of regions with how many providers there are contracts, or will "
            "be.",
        ),
    ),
    "outlier": Wording(
        nl=Text(
            "Samenwerkingsverband {region} ({domain}) heeft {ratio} cliënten per aanbieder; de "
            "mediaan van de regio's is {median}."
        ),
        en=Text(
            "Region {region} ({domain}) has {ratio} clients per provider; the median of the "
            "regions is {median}."
        ),
    ),
}


class Deviation(RuleSettings):
    """How far from the median is far."""

    deviations: float = Field(
        default=3.0,
        gt=0,
        description="Remarkable from this many median deviations away. Our number.",
        json_schema_extra={
            "nl": "Opmerkelijk vanaf zoveel keer de mediane afwijking. Een getal van ons."
        },
    )


@rule(
    code="OMV06",
    slug="scale-not-substantiated",
    criterion=Criterion.EFFICIENCY,
    severity=Severity.WARNING,
    title={"nl": "Schaal niet onderbouwd", "en": "Scale not substantiated"},
    wordings=WORDINGS,
    source=letter(
        {
            5: "een schaal die efficiënt is (gezien omvang cliëntenstroom c.q. aantal aanbieders)",
        }
    ),
    settings=Deviation,
    needs=NEEDS,
)
def scale_not_substantiated(case: Case, settings: Deviation) -> Iterator[Sighting]:
    """One sighting per region."""
    ratios: dict[Layer, list[tuple[Region, float]]] = defaultdict(list)
    for layer, region in asked_regions(case, NEEDS):
        missing = tuple(name for name in NEEDS if name not in region.attributes)
        if missing:
            yield said_of(layer, region, missing=missing)
        elif not float(region.attributes["aanbieders"]):
            yield said_of(layer, region, wording="no-providers")
        else:
            clients, providers = (float(region.attributes[name]) for name in NEEDS)
            ratios[layer].append((region, clients / providers))
    for layer, found in ratios.items():
        yield from _outliers(layer, found, settings.deviations)


def _outliers(
    layer: Layer, ratios: Iterable[tuple[Region, float]], deviations: float
) -> Iterator[Sighting]:
    """Regions that lie so many median absolute deviations from the median, or further."""
    found = list(ratios)
    if len(found) < FEWEST:
        return
    middle = median(ratio for _, ratio in found)
    usual = median(abs(ratio - middle) for _, ratio in found)
    for region, ratio in found:
        if abs(ratio - middle) >= deviations * usual > 0:
            yield said_of(
                layer,
                region,
                wording="outlier",
                severity=Severity.INFO,
                ratio=Quantity(ratio, Unit.RATIO),
                median=Quantity(middle, Unit.RATIO),
            )
