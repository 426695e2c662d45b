"""A municipality is divided: over regions, part by part, or by a reorganisation.

What it finds
    Municipalities in regions of one layer, where every row says which part of the municipality it
    is about: several regions that divide it, or one region that leaves the rest to nobody. Of
    regions that were drawn as polygons the part is the share of the area. Without parts it is a
    double membership, WIT04. Also municipalities that were divided between the date of the
    submission and that of the map, where the submission states its date.

Why it matters
    A division is allowed, but measured with care: how many people live in a part is not known, so
    the whole municipality counts in each of the regions and, where there are several, in no measure
    of congruence. For a rest without region nobody answers. After a reorganisation nobody can say
    from a row about the whole where each part belongs: such a row does not count.

How to mend it
    Nothing needs mending where the division is meant; explain it. Say of a rest which region it
    joins. After a reorganisation, state for each of the municipalities on the map in which region
    it works.

Example
    Alphen-Chaam, by postcode in two labour-market regions of 2013. Haaren, divided over Boxtel,
    Oisterwijk, Tilburg and Vught on 1 January 2021.

Een gemeente is verdeeld: naar delen over regio's, of bij een herindeling.

Wat de regel vindt
    Gemeenten in regio's van één laag, waarbij elke rij vermeldt over welk deel van de gemeente zij
    gaat: meer regio's die haar verdelen, of één regio die de rest aan niemand laat. Bij regio's die
    als vlakken zijn ingediend, is het deel het aandeel van de oppervlakte. Zonder die vermelding is
    het een dubbele deelname, WIT04. Ook gemeenten die tussen de peildatum van de indiening en die
    van de kaart zijn verdeeld, als de indiening haar peildatum vermeldt.

Waarom dat ertoe doet
    Een verdeling is toegestaan, maar wordt met terughoudendheid gemeten: hoeveel mensen in een deel
    wonen is onbekend, dus telt de gemeente in elk van de regio's geheel mee en, als het er meer
    zijn, in geen enkele maat van congruentie. Voor een rest zonder regio is niemand
    verantwoordelijk. Na een herindeling is uit een rij over het geheel niet af te leiden waar elk
    deel hoort: zo'n rij telt niet mee.

Hoe het te verhelpen is
    Is de verdeling zo bedoeld, dan hoeft niets verholpen te worden; licht haar toe. Vermeld van een
    rest bij welke regio zij hoort. Vermeld na een herindeling van elk van de gemeenten op de kaart
    in welke regio zij samenwerkt.

Voorbeeld
    Alphen-Chaam, naar postcode in twee arbeidsmarktregio's van 2013. Haaren, op 1 januari 2021
    verdeeld over Boxtel, Oisterwijk, Tilburg en Vught.
"""

from collections import defaultdict
from collections.abc import Iterator

from congruentie.case import Case
from congruentie.measures.coverage import divided_municipalities
from congruentie.model.criteria import RuleSettings
from congruentie.model.finding import Criterion, Quantity, Severity, Sighting, Subject, Unit
from congruentie.model.region import Place
from congruentie.model.rulecard import DATA_QUALITY, Text, Wording
from congruentie.model.submission import Divided
from congruentie.model.territory import MunicipalityCode
from congruentie.rule import about_region, rule

WORDINGS = {
    "": Wording(
        nl=Text(
            "De gemeente {municipality} is voor {domain} verdeeld over {number}: "
            "{parts}. Zij telt in elk daarvan geheel mee.",
            "Licht de verdeling toe; kies zo mogelijk één regio.",
        ),
        en=Text(
            "The municipality {municipality} is divided over {number} for {domain}: {parts}. It "
            "counts in full in each.",
            "Explain the division; choose a single region if possible.",
        ),
    ),
    "rest": Wording(
        nl=Text(
            "De gemeente {municipality} valt voor {domain} slechts gedeeltelijk in een "
            "regio: {parts}. De rest van de gemeente staat in geen regio; zij telt in die ene "
            "regio geheel mee.",
            "Vermeld bij welke regio de rest hoort, of laat de gemeente geheel deelnemen.",
        ),
        en=Text(
            "The municipality {municipality} is only partly in a region for {domain}: {parts}. The "
            "rest of it is in no region; it counts in full in that one region.",
            "State which region the rest joins, or let the whole municipality take part.",
        ),
    ),
    "successors": Wording(
        nl=Text(
            "De gemeente {name} is per {until} verdeeld over {counterparts}; uit de rij volgt niet "
            "in welke regio elk daarvan hoort, en zij telt niet mee.",
            "Vermeld van elk van deze gemeenten in welke regio zij samenwerkt.",
        ),
        en=Text(
            "The municipality {name} was divided over {counterparts} on {until}; the row does not "
            "tell in which region each of them belongs, and does not count.",
            "State for each of these municipalities in which region it works.",
        ),
    ),
    "predecessor": Wording(
        nl=Text(
            "De gemeente {municipality} is na de datum van de kaart verdeeld; een deel ging naar "
            "{young}. Uit de indiening volgt niet in welke regio de gemeente als geheel hoort.",
            "Vermeld van {municipality} zelf in welke regio zij samenwerkt.",
        ),
        en=Text(
            "The municipality {municipality} was divided after the date of the map; part of it "
            "went to {young}. The submission does not tell in which region the whole belongs.",
            "State for {municipality} itself in which region it works.",
        ),
    ),
}


@rule(
    code="GEG08",
    slug="split-municipality",
    criterion=Criterion.DATA,
    severity=Severity.WARNING,
    title={"nl": "Verdeelde gemeente", "en": "Divided municipality"},
    wordings=WORDINGS,
    source=DATA_QUALITY,
)
def split_municipality(case: Case, _: RuleSettings) -> Iterator[Sighting]:
    """One sighting per municipality and layer, and one per municipality that was reorganised."""
    yield from _over_regions(case)
    yield from _over_successors(case)
    yield from _before_the_division(case)


def _over_regions(case: Case) -> Iterator[Sighting]:
    for division in case.divisions:
        for code, regions in divided_municipalities(division, case.scope).items():
            yield Sighting(
                subject=Subject(layer=division.layer, municipality=code),
                related=tuple(about_region(division.layer, region) for region in regions),
                municipalities=(code,),
                facts={
                    "number": Quantity(len(regions), Unit.REGIONS),
                    "parts": tuple(f"{region.name} ({region.parts[code]})" for region in regions),
                },
                wording="" if len(regions) > 1 else "rest",
                places=case.places(division.layer, code),
            )


def _over_successors(case: Case) -> Iterator[Sighting]:
    """Older municipalities that rows name, one sighting per spelling."""
    for reference, places in case.unclear(Divided):
        if reference.until:
            yield Sighting(
                subject=Subject(detail=reference.text),
                municipalities=reference.counterparts,
                facts={
                    "name": reference.name,
                    "until": reference.until,
                    "counterparts": case.names(reference.counterparts),
                },
                places=places,
                wording="successors",
            )


def _before_the_division(case: Case) -> Iterator[Sighting]:
    """Municipalities of the map of which rows name but the later parts, one sighting for each."""
    parts: dict[MunicipalityCode, dict[str, tuple[Place, ...]]] = defaultdict(dict)
    for reference, places in case.unclear(Divided):
        if reference.until is None:
            parts[reference.counterparts[0]][reference.name] = places
    for code, named in sorted(parts.items()):
        yield Sighting(
            subject=Subject(municipality=code),
            municipalities=(code,),
            facts={"young": tuple(named)},
            places=tuple(place for places in named.values() for place in places),
            wording="predecessor",
        )
