"""The regions of one domain, each in a colour that none of its neighbours has."""

from collections.abc import Mapping

from congruentie.maps.borders import region_lines
from congruentie.maps.fills import region_styles
from congruentie.maps.kinds.telling import (
    NO_REGION,
    counted,
    counts,
    no_region,
    region_names,
    seen,
    several,
)
from congruentie.maps.material import Material
from congruentie.maps.plan import Key, Lines, Name, Plan
from congruentie.maps.scene import Pattern, Rank, Style
from congruentie.measures.population import inhabitants
from congruentie.model.region import Division, Region
from congruentie.model.territory import MunicipalityCode
from congruentie.words import Language, whole

DOUBLE = Style(key="double", fill="#dddddd", pattern=Pattern.CROSSED)

_WORDS: Mapping[Language, Mapping[str, str]] = {
    "nl": {
        "title": "{regions} voor {domain}",
        "subtitle": "{municipalities}, {inhabitants}. Bij elke regio het aantal inwoners.",
        "alt": "Kaart van {regions} voor {domain}, in {municipalities}: {names}.",
        "region": "regio; kleuren onderscheiden alleen buren",
        "border": "grens van een regio",
        "double": "in meer dan één regio",
    },
    "en": {
        "title": "{regions} for {domain}",
        "subtitle": "{municipalities}, {inhabitants}. With each region its inhabitants.",
        "alt": "Map of {regions} for {domain}, in {municipalities}: {names}.",
        "region": "region; colours only tell neighbours apart",
        "border": "border of a region",
        "double": "in more than one region",
    },
}


def regions(material: Material, language: Language) -> Plan:
    """The map of the first layer that is asked for."""
    division, words = material.divisions[0], _WORDS[language]
    styles = region_styles(material)
    classes = {code: _class(division, code, styles) for code in sorted(material.scope)}
    exceptions = {NO_REGION: no_region(language), DOUBLE: words["double"]}
    shown = seen(material, division)
    facts = counts(material, division, language)
    names = several([region.name for region in shown], language)
    return Plan(
        title=words["title"].format(**facts),
        subtitle=words["subtitle"].format(**facts),
        alt=words["alt"].format(**facts, names=names),
        styles=(*dict.fromkeys(styles.values()), NO_REGION, DOUBLE),
        classes=classes,
        details=region_names([division]),
        keys=(
            *(Key(text=words["region"], sample=styles[r.members]) for r in shown[:1]),
            Key(text=words["border"], sample=Lines(rank=Rank.REGIONAL)),
            *counted(exceptions, classes, language),
        ),
        lines=(Lines(rank=Rank.REGIONAL, lines=region_lines(material, division)),),
        names=tuple(_name(region, material, language) for region in shown),
    )


def _name(region: Region, material: Material, language: Language) -> Name:
    people = whole(inhabitants(material.territory, region.members), language)
    return Name(text=region.name, members=region.members, remark=people, bounded=True)


def _class(
    division: Division,
    code: MunicipalityCode,
    styles: Mapping[tuple[MunicipalityCode, ...], Style],
) -> str:
    found = division.memberships.get(code, ())
    if not found:
        return NO_REGION.key
    return styles[found[0].members].key if len(found) == 1 else DOUBLE.key
