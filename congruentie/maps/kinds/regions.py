"""The regions of one domain, each in a colour that none of its neighbours has."""

from collections.abc import Mapping

from congruentie.maps.borders import region_lines
from congruentie.maps.colours import colour_numbers
from congruentie.maps.looks import PAPER
from congruentie.maps.material import Material
from congruentie.maps.plan import Key, Lines, Name, Plan
from congruentie.maps.scene import Pattern, Rank, Style
from congruentie.measures.population import inhabitants
from congruentie.model.region import Division
from congruentie.model.territory import MunicipalityCode
from congruentie.words import Language, domain_name, quantity, whole

NO_REGION = Style(key="no-region", fill=PAPER, pattern=Pattern.DOTTED)
DOUBLE = Style(key="double", fill="#dddddd", pattern=Pattern.CROSSED)

_WORDS: Mapping[Language, Mapping[str, str]] = {
    "nl": {
        "title": "{regions} voor {domain}",
        "subtitle": "{municipalities}, {inhabitants}; naast elke naam het aantal inwoners",
        "alt": "Kaart van {regions} voor het domein {domain}: {names}.",
        "region": "regio, met een andere kleur dan haar buren",
        "border": "grens van een regio",
        "province": "grens van een provincie",
        "no-region": "geen regio (witte vlek): {}",
        "double": "in meer dan één regio: {}",
    },
    "en": {
        "title": "{regions} for {domain}",
        "subtitle": "{municipalities}, {inhabitants}; beside each name its inhabitants",
        "alt": "Map of {regions} for the domain {domain}: {names}.",
        "region": "region, in another colour than its neighbours",
        "border": "border of a region",
        "province": "border of a province",
        "no-region": "no region (white spot): {}",
        "double": "in more than one region: {}",
    },
}


def regions(material: Material, language: Language) -> Plan:
    """The map of the first layer that is asked for."""
    division = material.divisions[0]
    styles = region_styles(material)
    classes = {code: _class(division, code, styles) for code in sorted(material.scope)}
    words = _WORDS[language]
    shown = [r for r in division.regions if not material.scope.isdisjoint(r.members)]
    facts = {
        "domain": domain_name(division.layer.domain, language),
        "regions": quantity(len(shown), "regions", language),
        "municipalities": quantity(len(material.scope), "municipalities", language),
        "inhabitants": quantity(
            inhabitants(material.territory, material.scope), "inhabitants", language
        ),
        "names": ", ".join(region.name for region in shown),
    }
    return Plan(
        title=words["title"].format(**facts),
        subtitle=words["subtitle"].format(**facts),
        alt=words["alt"].format(**facts),
        styles=(*dict.fromkeys(styles.values()), NO_REGION, DOUBLE),
        classes=classes,
        details=region_names(division),
        keys=(
            Key(text=words["region"], sample=next(iter(styles.values()))),
            Key(text=words["border"], sample=Lines(rank=Rank.REGIONAL, lines=())),
            Key(text=words["province"], sample=Lines(rank=Rank.PROVINCIAL, lines=())),
            *_exceptions(classes, language),
        ),
        lines=(Lines(rank=Rank.REGIONAL, lines=region_lines(division, material.shapes)),),
        names=tuple(
            Name(
                text=region.name,
                members=region.members,
                remark=whole(inhabitants(material.territory, region.members), language),
            )
            for region in shown
        ),
    )


def region_styles(material: Material) -> dict[tuple[MunicipalityCode, ...], Style]:
    """Members of a region to its fill; where colours run out, they come again with a pattern."""
    numbers = colour_numbers(material.proposed, material.linked)
    return {members: _style(number, material.fills) for members, number in numbers.items()}


def _style(number: int, fills: tuple[str, ...]) -> Style:
    again, place = divmod(number, len(fills))
    pattern = list(Pattern)[again % len(Pattern)]
    return Style(key=f"colour-{number}", fill=fills[place], pattern=pattern, ink="#666666")


def region_names(division: Division) -> dict[MunicipalityCode, str]:
    """What to say of a municipality: the names of its regions."""
    return {
        code: ", ".join(region.name for region in found)
        for code, found in division.memberships.items()
    }


def _class(
    division: Division,
    code: MunicipalityCode,
    styles: Mapping[tuple[MunicipalityCode, ...], Style],
) -> str:
    found = division.memberships.get(code, ())
    if not found:
        return NO_REGION.key
    return styles[found[0].members].key if len(found) == 1 else DOUBLE.key


def _exceptions(classes: Mapping[MunicipalityCode, str], language: Language) -> tuple[Key, ...]:
    """A line of the legend for each class of municipalities that should not be there."""
    counts = ((style, list(classes.values()).count(style.key)) for style in (NO_REGION, DOUBLE))
    return tuple(
        Key(
            text=_WORDS[language][style.key].format(quantity(count, "municipalities", language)),
            sample=style,
        )
        for style, count in counts
        if count
    )
