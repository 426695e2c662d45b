"""A partnership that exists and works well is broken up.

What it finds
    Regions that declare that they existed before the letter and work well, whose members another
    domain of the same tier divides over several regions.

Why it matters
    The letter wants congruence "waarbij zoveel mogelijk bestaande, goed functionerende
    samenwerkingsverbanden gerespecteerd zullen worden" (p. 4).

How to mend it
    Keep the members of the existing partnership together in the other domain too.

Example
    A youth region that has worked since 2009, divided over two labour-market regions.

Een bestaand, goed functionerend samenwerkingsverband wordt uiteengehaald.

Wat de regel vindt
    Regio's die opgeven dat zij al vóór de brief bestonden en goed functioneren, en waarvan de
    deelnemers in een ander domein van hetzelfde niveau over meer regio's zijn verdeeld.

Waarom dat ertoe doet
    De brief wil dat zulke verbanden bij het streven naar congruentie zoveel mogelijk worden
    ontzien.

Hoe het te verhelpen is
    Houd de deelnemers van het bestaande verband ook in het andere domein bij elkaar.

Voorbeeld
    Een jeugdregio die sinds 2009 werkt, verdeeld over twee arbeidsmarktregio's.
"""

from collections.abc import Iterator
from datetime import date

from congruentie.case import Case
from congruentie.declarations import asked_regions, works_already
from congruentie.measures.overlap import cuts
from congruentie.model.criteria import RuleSettings
from congruentie.model.finding import Criterion, Severity, Sighting
from congruentie.model.region import Division, Layer, Region
from congruentie.model.rulecard import Text, Wording, letter
from congruentie.rule import about_region, rule

NEEDS = ("bestaand_sinds", "functioneert_goed")


@rule(
    code="CON04",
    slug="existing-partnership-split",
    criterion=Criterion.CONGRUENCE,
    severity=Severity.WARNING,
    title={"nl": "Bestaand verband uiteengehaald", "en": "Existing partnership split"},
    wordings=Wording(
        nl=Text(
            "Samenwerkingsverband {region} ({domain}) bestaat sinds {since} en functioneert goed; "
            "voor {related_domain} is het verdeeld over {parts}.",
            "Houd de deelnemers ook daar bij elkaar, of leg uit waarom dat niet kan.",
        ),
        en=Text(
            "Region {region} ({domain}) has existed since {since} and works well; for "
            "{related_domain} it is divided over {parts}.",
            "Keep its members together there too, or explain why that cannot be.",
        ),
    ),
    source=letter(
        {
            4: "waarbij zoveel mogelijk bestaande, goed functionerende samenwerkingsverbanden "
            "gerespecteerd zullen worden"
        }
    ),
    uses=("tailoring.existing_before",),
    needs=NEEDS,
)
def existing_partnership_split(case: Case, _: RuleSettings) -> Iterator[Sighting]:
    """One sighting per existing region and domain that divides it."""
    existing = {
        (layer, region.code)
        for layer, region in asked_regions(case, NEEDS)
        if works_already(case, region)
    }
    for division in case.joint:
        for other in case.joint:
            if _comparable(division.layer, other.layer):
                for region, parts in cuts(division, other, case.scope):
                    if (division.layer, region.code) in existing:
                        yield _sighting(case, division, region, other, tuple(parts))


def _comparable(one: Layer, other: Layer) -> bool:
    return one.tier is other.tier and one.domain != other.domain


def _sighting(
    case: Case, division: Division, region: Region, other: Division, parts: tuple[str, ...]
) -> Sighting:
    split = tuple(r for r in other.regions if r.code in parts)
    return Sighting(
        subject=about_region(division.layer, region),
        related=tuple(about_region(other.layer, r) for r in split),
        municipalities=tuple(code for code in region.members if code in case.scope),
        facts={
            "since": date.fromisoformat(region.attributes["bestaand_sinds"]),
            "parts": tuple(r.name for r in split),
        },
        places=region.places[-1:],
    )
