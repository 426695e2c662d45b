"""How many people the regions of one domain have, in classes around the threshold."""

from collections.abc import Mapping
from dataclasses import dataclass

from congruentie.maps.borders import region_lines
from congruentie.maps.kinds.telling import NO_REGION, counts, no_region, region_names, seen
from congruentie.maps.material import Material
from congruentie.maps.outline import outline
from congruentie.maps.plan import Key, Lines, Name, Plan
from congruentie.maps.scene import Pattern, Rank, Style
from congruentie.measures.population import inhabitants
from congruentie.model.criteria import Scale
from congruentie.model.region import Region
from congruentie.model.waiver import Ruling
from congruentie.words import Language, quantity, whole

_STYLES = (
    Style(key="size-0", fill="#ee8866", pattern=Pattern.CROSSED),
    Style(key="size-1", fill="#ee8866", pattern=Pattern.RISING),
    Style(key="size-2", fill="#eedd88", pattern=Pattern.DOTTED),
    Style(key="size-3", fill="#eef6fb"),
    Style(key="size-4", fill="#cbe2f2"),
    Style(key="size-5", fill="#9cc5e6"),
)
_SCALE_RULES = "OMV"
"""The rules about scale have codes that begin with this."""

_WORDS: Mapping[Language, Mapping[str, str]] = {
    "nl": {
        "title": "Omvang van de regio's voor {domain}",
        "subtitle": "{below} onder {threshold} inwoners, waarvan {circa} in de marge van 'circa'. "
        "Getallen: inwoners.",
        "enough": "Geen regio onder {threshold} inwoners. Getallen: inwoners.",
        "alt": "Kaart van de omvang van {regions} voor {domain}: {parts}. {below} onder "
        "{threshold} inwoners: {names}.",
        "nobody": "geen",
        "under": "minder dan {to}",
        "between": "{start} tot {to}",
        "circa": "{start} tot {to} (circa {to})",
        "over": "{start} of meer",
        "outline": "maatwerk gevraagd of aanvaard",
    },
    "en": {
        "title": "Size of the regions for {domain}",
        "subtitle": "{below} under {threshold} inhabitants, of which {circa} in the margin of "
        "'about'. Numbers: inhabitants.",
        "enough": "No region under {threshold} inhabitants. Numbers: inhabitants.",
        "alt": "Map of the size of {regions} for {domain}: {parts}. {below} under {threshold} "
        "inhabitants: {names}.",
        "nobody": "none",
        "under": "fewer than {to}",
        "between": "{start} to {to}",
        "circa": "{start} to {to} (about {to})",
        "over": "{start} or more",
        "outline": "exception (maatwerk) asked for or accepted",
    },
}


@dataclass(frozen=True, slots=True, kw_only=True)
class _Sized:
    region: Region
    people: int
    style: Style


def size(material: Material, language: Language) -> Plan:
    """The map of the first layer that is asked for."""
    division, words = material.divisions[0], _WORDS[language]
    sized = [_sized(region, material) for region in seen(material, division)]
    below = [one for one in sized if one.people < material.scale.min_inhabitants]
    circa = [one for one in below if one.people >= material.scale.circa_from]
    keys = _classes(sized, material.scale, language)
    facts = counts(material, division, language) | {
        "threshold": whole(material.scale.min_inhabitants, language),
        "below": quantity(len(below), "regions", language),
        "circa": whole(len(circa), language),
        "parts": "; ".join(key.text for key in keys),
        "names": "; ".join(one.region.name for one in below) or words["nobody"],
    }
    classes = {code: one.style.key for one in sized for code in one.region.members}
    uncovered = material.scope - classes.keys()
    tailored = _tailored(material, sized)
    return Plan(
        title=words["title"].format(**facts),
        subtitle=words["subtitle" if below else "enough"].format(**facts),
        alt=words["alt"].format(**facts),
        styles=(*_STYLES, NO_REGION),
        classes=classes | dict.fromkeys(uncovered, NO_REGION.key),
        details=region_names([division]),
        keys=(
            *keys,
            *((Key(text=words["outline"], sample=Lines(rank=Rank.OUTLINE)),) if tailored else ()),
            *((Key(text=no_region(language), sample=NO_REGION),) if uncovered else ()),
        ),
        lines=(Lines(rank=Rank.REGIONAL, lines=region_lines(material, division)), *tailored),
        names=tuple(
            Name(
                text=one.region.name,
                members=one.region.members,
                remark=whole(one.people, language),
                bounded=True,
            )
            for one in sized
        ),
    )


def _sized(region: Region, material: Material) -> _Sized:
    people = inhabitants(material.territory, region.members)
    number = sum(people >= limit for limit in _limits(material.scale))
    return _Sized(region=region, people=people, style=_STYLES[number])


def _limits(scale: Scale) -> tuple[int, ...]:
    """Where one class ends and the next begins, in inhabitants."""
    least = scale.min_inhabitants
    return (least // 2, scale.circa_from, least, least * 3 // 2, least * 5 // 2)


def _classes(sized: list[_Sized], scale: Scale, language: Language) -> tuple[Key, ...]:
    """A line of the legend for every class, with how many regions it has."""
    words, limits = _WORDS[language], [whole(limit, language) for limit in _limits(scale)]
    kinds = ("under", "between", "circa", "between", "between", "over")
    ends = zip(kinds, ("", *limits), (*limits, ""), _STYLES, strict=True)
    return tuple(
        Key(
            text=f"{words[kind].format(start=start, to=to)}: "
            + quantity(sum(one.style is style for one in sized), "regions", language),
            sample=style,
        )
        for kind, start, to, style in ends
    )


def _tailored(material: Material, sized: list[_Sized]) -> tuple[Lines, ...]:
    """Outlines of the regions for which an exception to their size is claimed and not refused."""
    domain = material.divisions[0].layer.domain
    claimed = {
        waiver.region
        for waiver in material.waivers
        if waiver.rule.startswith(_SCALE_RULES)
        and waiver.domain == domain
        and waiver.verdict is not Ruling.REJECTED
    }
    rings = tuple(
        ring
        for one in sized
        if one.region.code in claimed
        for ring in outline(material.shapes, one.region.members)
    )
    return (Lines(rank=Rank.OUTLINE, lines=rings),) if rings else ()
