"""A region lies in two provinces or more.

What it finds
    Regions with members in different provinces.

Why it matters
    Never an objection. But both provinces must act: to impose cooperation they have to take
    identical decisions (Wet gemeenschappelijke regelingen, art. 101).

How to mend it
    Nothing needs mending; involve both provinces.

Example
    Youth region Food Valley, in Gelderland and Utrecht.

Een regio ligt in twee of meer provincies.

Wat de regel vindt
    Regio's met deelnemers in verschillende provincies.

Waarom dat ertoe doet
    Dit is nooit een bezwaar. Wel moeten beide provincies handelen: om samenwerking op te leggen
    moeten zij gelijkluidende besluiten nemen (Wet gemeenschappelijke regelingen, art. 101).

Hoe het te verhelpen is
    Er hoeft niets verholpen te worden; betrek beide provincies.

Voorbeeld
    Jeugdregio Food Valley, in Gelderland en Utrecht.
"""

from collections.abc import Iterator

from congruentie.case import Case
from congruentie.model.criteria import RuleSettings
from congruentie.model.finding import Criterion, Severity, Sighting
from congruentie.model.rulecard import Text, Wording, letter
from congruentie.rule import about_region, rule


@rule(
    code="PRO07",
    slug="cross-province-region",
    criterion=Criterion.PROCESS,
    severity=Severity.INFO,
    title={"nl": "Regio in meer dan één provincie", "en": "Region in more than one province"},
    wordings=Wording(
        nl=Text(
            "Regio {region} ({domain}) ligt in meer dan één provincie ({provinces}); die moeten "
            "samen optrekken."
        ),
        en=Text(
            "Region {region} ({domain}) lies in more than one province ({provinces}); they must "
            "act together."
        ),
    ),
    source=letter(
        {4: "dat deze gesprekken plaats vinden in samenspraak met provincies"},
        law="Wgr art. 101",
    ),
)
def cross_province_region(case: Case, _: RuleSettings) -> Iterator[Sighting]:
    """One sighting per region; municipalities of unknown province do not count."""
    for layer, region in case.regions:
        provinces = tuple(sorted(case.territory.provinces(region.members)))
        if len(provinces) > 1:
            yield Sighting(
                subject=about_region(layer, region),
                municipalities=region.members,
                facts={"provinces": provinces},
                places=region.places,
            )
