"""A region is described but has no members, or has members but is missing from the description.

What it finds
    With a sheet of regions: regions described there that no municipality joins, and regions that
    municipalities join but that the sheet does not describe. Without such a sheet there is nothing
    to compare and the rule is silent about descriptions. Always: regions that are named only by
    rows whose municipality could not be understood. A domain of which regions are described while
    no row is about it is found once and not judged any further: nobody was divided yet.

Why it matters
    Usually two spellings of one name: the members then stand under a region without attributes.

How to mend it
    Give the region the same name (or code) on both sheets.

Example
    The sheet ``regios`` describes "Kempen", the members name "De Kempen".

Een regio is beschreven maar heeft geen deelnemers, of heeft deelnemers maar is niet beschreven.

Wat de regel vindt
    Met een blad regio's: regio's die daar zijn beschreven maar waaraan geen gemeente deelneemt, en
    regio's waaraan gemeenten deelnemen maar die op dat blad ontbreken. Zonder zo'n blad valt er
    niets te vergelijken en zwijgt de regel over beschrijvingen. Altijd: regio's die alleen
    voorkomen in rijen waarvan de gemeente niet te duiden is. Een domein waarvan regio's zijn
    beschreven terwijl geen enkele rij erover gaat, wordt één keer genoemd en verder niet getoetst:
    er is nog niemand ingedeeld.

Waarom dat ertoe doet
    Meestal is één naam op twee manieren gespeld: de deelnemers staan dan bij een regio zonder
    kenmerken.

Hoe het te verhelpen is
    Geef de regio op beide bladen dezelfde naam (of code).

Voorbeeld
    Het blad regios beschrijft "Kempen", de deelnemers noemen "De Kempen".
"""

from collections.abc import Iterator

from congruentie.case import Case
from congruentie.model.criteria import RuleSettings
from congruentie.model.finding import Criterion, Quantity, Severity, Sighting, Subject, Unit
from congruentie.model.region import Region, Tier
from congruentie.model.rulecard import DATA_QUALITY, Text, Wording
from congruentie.rule import about_region, rule

WORDINGS = {
    "": Wording(
        nl=Text(
            "De regio {region} ({domain}) is beschreven, maar heeft geen deelnemers.",
            "Controleer of de naam op beide bladen gelijk is, of verwijder de beschrijving.",
        ),
        en=Text(
            "The region {region} ({domain}) is described but has no members.",
            "Check that both sheets spell its name alike, or remove the description.",
        ),
    ),
    "undescribed": Wording(
        nl=Text(
            "De regio {region} ({domain}) heeft deelnemers, maar ontbreekt op het blad met "
            "regio's.",
            "Beschrijf de regio, of gebruik de naam die op het blad met regio's staat.",
        ),
        en=Text(
            "The region {region} ({domain}) has members but is missing from the sheet of regions.",
            "Describe the region, or use the name that the sheet of regions has.",
        ),
    ),
    "nobody": Wording(
        nl=Text(
            "Het blad met regio's beschrijft voor {domain} {number}, maar geen enkele rij deelt er "
            "een gemeente in; dit domein is niet getoetst.",
            "Voeg de deelnemers van {domain} toe, of controleer of het domein op beide bladen "
            "gelijk heet.",
        ),
        en=Text(
            "The sheet of regions describes {number} for {domain}, but no row puts a municipality "
            "in any of them; this domain was not checked.",
            "Add the members for {domain}, or check that both sheets name the domain alike.",
        ),
    ),
    "unread": Wording(
        nl=Text(
            "De regio {region} ({domain}) wordt genoemd, maar in geen van haar rijen is de "
            "gemeente te duiden.",
            "Verbeter eerst die rijen; tot dan heeft de regio geen deelnemers.",
        ),
        en=Text(
            "The region {region} ({domain}) is named, but in none of its rows could the "
            "municipality be understood.",
            "Mend those rows first; until then the region has no members.",
        ),
    ),
}


@rule(
    code="WIT05",
    slug="empty-region",
    criterion=Criterion.COVERAGE,
    severity=Severity.WARNING,
    title={"nl": "Regio zonder deelnemers of beschrijving", "en": "Region without members"},
    wordings=WORDINGS,
    source=DATA_QUALITY,
)
def empty_region(case: Case, _: RuleSettings) -> Iterator[Sighting]:
    """One sighting per region, and one per domain in which nobody is divided."""
    yield from _only_described(case)
    for division in case.divisions:
        some_described = any(region.described for region in division.regions)
        for region in division.regions:
            national = division.layer.tier is Tier.NATIONAL  # asks for no members
            if national or (region.members and (region.described or not some_described)):
                continue
            yield Sighting(
                subject=about_region(division.layer, region),
                municipalities=region.members,
                facts={"region": region.name},
                places=region.places,
                wording=_wording(region),
            )


def _only_described(case: Case) -> Iterator[Sighting]:
    for division in case.submission.only_described:
        layer = division.layer
        asked = not case.domains or layer.domain in case.domains
        if asked and not case.judges(layer):
            yield Sighting(
                subject=Subject(layer=layer),
                facts={"number": Quantity(len(division.regions), Unit.REGIONS)},
                places=division.regions[0].places,
                wording="nobody",
            )


def _wording(region: Region) -> str:
    if region.members:
        return "undescribed"
    return "" if region.described else "unread"
