"""A supra-regional border cuts through a region.

What it finds
    Regions of tier b whose members are in two or more regions of a tier-c division, in any domain
    and for any task. Members that the tier-c division leaves out do not count: those are white
    spots. Also tier-c regions that give no reason for their outer border while others do.

Why it matters
    "Ook de VNG onderschrijft het belang van inhoudelijk logische, robuuste buitengrenzen" (letter,
    p. 4): what is done together on the smaller scale should stay together on the larger.

How to mend it
    Let the named municipalities change region on the tier that is named, so that the smaller region
    lies wholly inside the larger one.

Example
    A youth region of twelve municipalities, four of which belong to another region for child
    protection.

Een bovenregionale grens loopt dwars door een regio.

Wat de regel vindt
    Regio's op niveau b waarvan de deelnemers in twee of meer regio's van een indeling op niveau c
    zitten, in welk domein en voor welke taak ook. Wie in de bovenregionale indeling ontbreekt, telt
    niet mee: dat is een witte vlek. Ook bovenregionale regio's die hun buitengrens niet motiveren
    terwijl andere dat wel doen.

Waarom dat ertoe doet
    Ook de VNG hecht aan logische, robuuste buitengrenzen: wie op de kleine schaal samenwerkt, hoort
    op de grote schaal bijeen te blijven.

Hoe het te verhelpen is
    Laat de genoemde gemeenten op het genoemde niveau van regio veranderen, zodat de kleine regio
    geheel binnen de grote ligt.

Voorbeeld
    Een jeugdregio van twaalf gemeenten, waarvan er vier voor de jeugdbescherming bij een andere
    regio horen.
"""

from collections.abc import Iterator

from congruentie.case import Case
from congruentie.declarations import asked_regions, said_of
from congruentie.measures.overlap import cuts
from congruentie.measures.remedies import to_end_cut
from congruentie.model.criteria import RuleSettings
from congruentie.model.declared import Answer
from congruentie.model.finding import Criterion, Quantity, Severity, Sighting, Unit
from congruentie.model.region import Division, Region, Tier
from congruentie.model.remedy import Unmended
from congruentie.model.rulecard import Text, Wording, letter
from congruentie.model.territory import MunicipalityCode
from congruentie.rule import about_region, rule

NEEDS = ("logische_grens",)
MESSAGE = Wording(
    nl=Text(
        "Een bovenregionale grens loopt door regio {region} ({domain}): voor {related_domain} "
        "ligt zij deels in {largest} en deels in {others}.",
    ),
    en=Text(
        "A supra-regional border runs through region {region} ({domain}): for {related_domain} "
        "it lies partly in {largest} and partly in {others}.",
    ),
)
WORDINGS = {
    "": MESSAGE,
    "unmended": Wording(
        nl=Text(
            MESSAGE.nl.message,
            "Breng {movers} ({inhabitants}) onder bij de anderen, op een van beide niveaus.",
        ),
        en=Text(
            MESSAGE.en.message,
            "Bring {movers} ({inhabitants}) together with the others, on one of both tiers.",
        ),
    ),
    "rationale": Wording(
        nl=Text(
            "Samenwerkingsverband {region} ({domain}) motiveert zijn buitengrens niet.",
            "Vul op het blad regio's de kolom logische_grens in.",
        ),
        en=Text(
            "Region {region} ({domain}) gives no reason for its outer border.",
            "Fill in the column logische_grens on the sheet of regions.",
        ),
    ),
}


@rule(
    code="CON03",
    slug="supra-regional-border-cuts-region",
    criterion=Criterion.CONGRUENCE,
    severity=Severity.ERROR,
    title={
        "nl": "Bovenregionale grens door een regio",
        "en": "Supra-regional border cuts a region",
    },
    wordings=WORDINGS,
    source=letter({4: "inhoudelijk logische, robuuste buitengrenzen"}),
    uses=("domains", "tasks"),
)
def supra_regional_border_cuts_region(case: Case, _: RuleSettings) -> Iterator[Sighting]:
    """One sighting per region and tier-c division, and one per tier-c region without a reason."""
    for regional in case.joint:
        for larger in case.joint:
            if (regional.layer.tier, larger.layer.tier) == (Tier.REGIONAL, Tier.SUPRA_REGIONAL):
                for region, parts in cuts(regional, larger, case.scope):
                    yield _sighting(case, regional, region, larger, parts)
    for layer, region in asked_regions(case, NEEDS):
        reason = region.attributes.get("logische_grens", Answer.NO)
        if layer.tier is Tier.SUPRA_REGIONAL and reason == Answer.NO:
            yield said_of(
                layer,
                region,
                wording="rationale",
                severity=Severity.WARNING,
                detail="logische_grens",
            )


def _sighting(
    case: Case,
    regional: Division,
    region: Region,
    larger: Division,
    parts: dict[str, tuple[MunicipalityCode, ...]],
) -> Sighting:
    names = {found.code: found.name for found in larger.regions}
    largest = max(parts, key=lambda code: (case.inhabitants(parts[code]).value, code))
    others = {code: part for code, part in parts.items() if code != largest}
    movers = tuple(sorted(code for part in others.values() for code in part))
    remedy = to_end_cut(case.situation, (regional.layer, region), larger.layer)
    return Sighting(
        subject=about_region(regional.layer, region),
        related=tuple(about_region(larger.layer, r) for r in larger.regions if r.code in parts),
        municipalities=movers,
        facts={
            "largest": names[largest],
            "others": tuple(
                f"{names[c]} ({', '.join(case.names(part))})" for c, part in others.items()
            ),
            "movers": case.names(movers),
            "mover_codes": movers,
            "inhabitants": case.inhabitants(movers),
            "pieces": Quantity(len(parts), Unit.REGIONS),
        },
        places=region.places[:1],
        wording="unmended" if isinstance(remedy, Unmended) else "",
        remedy=remedy,
    )
