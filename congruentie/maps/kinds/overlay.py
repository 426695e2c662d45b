"""Two or three domains at once: the first as fill, the second as heavy line, the third as hatch."""

from collections.abc import Mapping
from dataclasses import replace

from congruentie.maps.borders import region_lines
from congruentie.maps.colours import colour_numbers
from congruentie.maps.fills import region_styles
from congruentie.maps.kinds.telling import (
    NO_REGION,
    domains,
    municipalities,
    need_several,
    region_names,
    seen,
)
from congruentie.maps.looks import PAPER
from congruentie.maps.material import Material
from congruentie.maps.plan import Key, Lines, Name, Plan
from congruentie.maps.scene import Pattern, Rank, Style
from congruentie.model.region import Division
from congruentie.model.territory import MunicipalityCode
from congruentie.reports.sentences import layer
from congruentie.words import Language

_AT_MOST = 3
_INK = "#444444"

_WORDS: Mapping[Language, Mapping[str, str]] = {
    "nl": {
        "title": "Regio's over elkaar: {domains}",
        "subtitle": "{municipalities}. De namen zijn die van de regio's voor {named}.",
        "alt": "Kaart met de regio's voor {domains} over elkaar, in {municipalities}: {parts}. "
        "Waar een kleurgrens geen dikke lijn volgt, lopen de grenzen uiteen.",
        "fill": "{domain}: vlakken van één kleur, dunne lijn",
        "line": "{domain}: dikke lijn",
        "hatch": "{domain}: vlakken met één arcering, of zonder",
    },
    "en": {
        "title": "Regions over each other: {domains}",
        "subtitle": "{municipalities}. The names are those of the regions for {named}.",
        "alt": "Map of the regions for {domains} over each other, in {municipalities}: {parts}. "
        "Where the edge of a colour follows no heavy line, the borders differ.",
        "fill": "{domain}: areas of one colour, thin line",
        "line": "{domain}: heavy line",
        "hatch": "{domain}: areas of one hatching, or without",
    },
}


def overlay(material: Material, language: Language) -> Plan:
    """The map of the first three layers asked for. Raises UsageError where there is only one."""
    shown = need_several(material, _AT_MOST)
    hatched = shown[2] if len(shown) == _AT_MOST else None
    words, styles = _WORDS[language], _styles(material, shown[0], hatched)
    facts = {
        "domains": domains(replace(material, layers=material.layers[:_AT_MOST]), language),
        "municipalities": municipalities(len(material.scope), language),
        "named": layer(shown[1].layer, language),
    }
    keys = _keys(shown, styles[min(material.scope)], language)
    return Plan(
        title=words["title"].format(**facts),
        subtitle=words["subtitle"].format(**facts),
        alt=words["alt"].format(**facts, parts="; ".join(key.text for key in keys)),
        styles=tuple(dict.fromkeys(styles.values())),
        classes={code: style.key for code, style in styles.items()},
        details=region_names(shown),
        keys=keys,
        lines=(
            Lines(rank=Rank.FILLED, lines=region_lines(material, shown[0])),
            Lines(rank=Rank.SECOND, lines=region_lines(material, shown[1])),
        ),
        provinces=False,
        names=tuple(
            Name(text=r.name, members=r.members, bounded=True) for r in seen(material, shown[1])
        ),
    )


def _styles(
    material: Material, filled: Division, hatched: Division | None
) -> dict[MunicipalityCode, Style]:
    """The fill of the first domain under the hatch of the third, per municipality in scope."""
    fills = region_styles(material)
    patterns = list(Pattern)
    numbers = colour_numbers([hatched], material.linked) if hatched else {}
    found = {}
    for code in sorted(material.scope):
        regions = filled.memberships.get(code, ())
        others = hatched.memberships.get(code, ()) if hatched else ()
        under = fills[regions[0].members] if regions else NO_REGION
        number = numbers[others[0].members] % len(patterns) if others else 0
        key = f"{under.key}-{patterns[number]}"
        fill = under.fill if regions else PAPER
        found[code] = Style(key=key, fill=fill, pattern=patterns[number], ink=_INK)
    return found


def _keys(shown: tuple[Division, ...], sample: Style, language: Language) -> tuple[Key, ...]:
    plain = replace(sample, key="plain", pattern=Pattern.PLAIN)
    hatch = Style(key="hatch", fill=PAPER, pattern=Pattern.RISING, ink=_INK)
    line = Lines(rank=Rank.SECOND)
    samples: dict[str, Style | Lines] = {"fill": plain, "line": line, "hatch": hatch}
    return tuple(
        Key(
            text=_WORDS[language][how].format(domain=layer(division.layer, language)),
            sample=found,
        )
        for (how, found), division in zip(samples.items(), shown, strict=False)
    )
