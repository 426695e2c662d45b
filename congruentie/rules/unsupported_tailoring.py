"""A ground for maatwerk that is claimed, but that the data do not support.

What it finds
    Claims of maatwerk on the scale of a tier-b region (OMV01, OMV02, OMV03), open or accepted,
    whose ground the data contradict. Population density: 250 inhabitants per km2 of land or more;
    from 150 to 250 a claim takes a reason, and one without is found too. Geographic context: the
    region is no island, is not hemmed in by water and borders (60 % of its perimeter, with all
    neighbours in regions that are large enough), and could grow over the threshold with at most two
    municipalities of its province without leaving another region below it. An existing partnership:
    declared to be of after the letter, or not to work well. Other grounds cannot be tested.

Why it matters
    The letter leaves room for "maatwerk op basis van bevolkingsdichtheid of de geografische
    context". That stands on p. 2 and is about the size of municipalities; for regions, p. 3 leaves
    room for maatwerk without naming grounds. Here the grounds are applied to regions by analogy,
    and the numbers are ours: a finding asks for a reason, it does not decide.

How to mend it
    Give the reason why the ground holds all the same, choose another ground, or enlarge the region.

Example
    Wmo region Hoeksche Waard, 316 inhabitants per km2 in 2016, with a claim on population density.

Een beroep op maatwerk waarvan de cijfers de grond niet dragen.

Wat de regel vindt
    Elk beroep op maatwerk voor de omvang van een regio op niveau b (OMV01, OMV02, OMV03), open of
    aanvaard, waarvan de cijfers de grond tegenspreken. Bevolkingsdichtheid: 250 inwoners per km²
    land of meer; van 150 tot 250 hoort er een motivering bij, en wordt een beroep zonder motivering
    ook gevonden. Geografische context: de regio is geen eiland, is niet ingesloten door water en
    landsgrens (60 % van de omtrek, met alle buurgemeenten in een regio die groot genoeg is), en kan
    met ten hoogste twee gemeenten uit de eigen provincie de richtgrens halen zonder een andere
    regio eronder te laten. Bestaand samenwerkingsverband: volgens opgave van na de brief, of niet
    goed functionerend. Overige gronden zijn niet te toetsen.

Waarom dat ertoe doet
    De brief laat op p. 2 ruimte voor maatwerk op grond van bevolkingsdichtheid of geografische
    context. Dat gaat daar over de omvang van gemeenten; voor samenwerking laat p. 3 ruimte voor
    maatwerk zonder gronden te noemen. De gronden zijn hier naar analogie op regio's toegepast en de
    getallen zijn door ons gekozen: de bevinding vraagt om een motivering en besluit niets.

Hoe het te verhelpen is
    Motiveer waarom de grond toch geldt, kies een andere grond, of vergroot de regio.

Voorbeeld
    Wmo-regio Hoeksche Waard, 316 inwoners per km² in 2016, met een beroep op bevolkingsdichtheid.
"""

from collections.abc import Iterator

from congruentie.case import Case
from congruentie.measures.population import inhabitants
from congruentie.model.criteria import RuleSettings
from congruentie.model.finding import Criterion, Fact, Quantity, Severity, Sighting, Subject, Unit
from congruentie.model.region import Layer, Region, Tier
from congruentie.model.rulecard import Text, Wording, letter
from congruentie.model.tailoring import Evidence, Grounds, Support, Weighed
from congruentie.model.tailoring_criteria import Tailoring
from congruentie.model.waiver import Ground, Ruling, Waiver
from congruentie.rule import rule
from congruentie.tailoring import TAILORING, claims_on, measured, weighed

SCALE_RULES = frozenset({"OMV01", "OMV02", "OMV03"})
HINT_NL = (
    "Vraag om een motivering. De gronden staan op p. 2 van de brief bij de omvang van gemeenten en "
    "zijn hier naar analogie op samenwerking toegepast."
)
HINT_EN = (
    "Ask for a reason. The grounds stand on p. 2 of the letter, about the size of municipalities, "
    "and are applied to cooperation here by analogy."
)
WORDINGS = {
    "": Wording(
        nl=Text(
            "Het beroep op maatwerk ({grounds}) voor samenwerkingsverband {region} ({domain}), "
            "regel {claimed}, wordt niet door de cijfers gedragen: {evidence}.",
            HINT_NL,
        ),
        en=Text(
            "The claim of maatwerk ({grounds}) for region {region} ({domain}), rule {claimed}, is "
            "not supported by the data: {evidence}.",
            HINT_EN,
        ),
    ),
    "dense": Wording(
        nl=Text(
            "Het beroep op maatwerk ({grounds}) voor samenwerkingsverband {region} ({domain}), "
            "regel {claimed}, wordt niet door de cijfers gedragen: {evidence}, en vanaf {dense} is "
            "een gebied niet dunbevolkt.",
            HINT_NL,
        ),
        en=Text(
            "The claim of maatwerk ({grounds}) for region {region} ({domain}), rule {claimed}, is "
            "not supported by the data: {evidence}, and from {dense} on an area is not sparse.",
            HINT_EN,
        ),
    ),
    "no-reason": Wording(
        nl=Text(
            "Het beroep op maatwerk ({grounds}) voor samenwerkingsverband {region} ({domain}), "
            "regel {claimed}, heeft geen motivering, terwijl de cijfers het open laten: "
            "{evidence}, en van {sparse} tot {dense} komt het op de motivering aan.",
            HINT_NL,
        ),
        en=Text(
            "The claim of maatwerk ({grounds}) for region {region} ({domain}), rule {claimed}, has "
            "no reason, while the data leave it open: {evidence}, and from {sparse} to {dense} it "
            "depends on the reason.",
            HINT_EN,
        ),
    ),
}


@rule(
    code="OMV05",
    slug="unsupported-tailoring",
    criterion=Criterion.SCALE,
    severity=Severity.WARNING,
    title={"nl": "Maatwerk dat de cijfers niet dragen", "en": "Unsupported tailoring"},
    wordings=WORDINGS,
    source=letter(
        {
            2: "maatwerk op basis van bevolkingsdichtheid of de geografische context",
            3: "met ruimte voor maatwerk",
        }
    ),
    uses=("scale.min_inhabitants", "scale.circa", *TAILORING),
)
def unsupported_tailoring(case: Case, _: RuleSettings) -> Iterator[Sighting]:
    """One sighting per claim, neither rejected nor run out, and region that it is about."""
    for layer, region in case.regions:
        if not _may_claim(case, layer, region):
            continue
        for claim in claims_on(case, layer, region, SCALE_RULES):
            if claim.verdict is Ruling.REJECTED or claim.lapsed(case.today):
                continue
            found = weighed(case, layer, region)[claim.ground]
            wording = _wording(claim, found)
            if wording is not None:
                yield Sighting(
                    subject=Subject(layer=layer, region=region.code, detail=claim.key),
                    municipalities=region.members,
                    facts=_facts(claim, found, case.ruleset.tailoring),
                    places=(claim.place,),
                    wording=wording,
                )


def _may_claim(case: Case, layer: Layer, region: Region) -> bool:
    """Whether the region is too small, or alone; a claim on any other is unused (MTW02)."""
    small = inhabitants(case.territory, region.members) < case.ruleset.scale.min_inhabitants
    return layer.tier is Tier.REGIONAL and (small or len(region.members) == 1)


def _wording(claim: Waiver, found: Weighed) -> str | None:
    """Which wording fits; None where the ground holds, or a reason was given."""
    if found.support is Support.UNSUPPORTED:
        return "dense" if found.ground is Ground.DENSITY else ""
    open_density = found.ground is Ground.DENSITY and found.support is Support.ARGUABLE
    return "no-reason" if open_density and not claim.reason else None


def _facts(claim: Waiver, found: Weighed, criteria: Tailoring) -> dict[str, Fact]:
    return {
        "grounds": Grounds((claim.ground,)),
        "claimed": claim.rule,
        "verdict": claim.verdict.value,
        "evidence": Evidence((found,)),
        "sparse": Quantity(criteria.sparse_below, Unit.COUNT),
        "dense": Quantity(criteria.dense_from, Unit.COUNT),
        **measured(found),
    }
