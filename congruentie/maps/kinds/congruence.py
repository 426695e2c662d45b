"""Where the regions of the domains are the same, lie one inside the other, or cross."""

from collections.abc import Mapping
from itertools import combinations

from congruentie.maps.borders import shared_lines
from congruentie.maps.kinds.telling import (
    counted,
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
from congruentie.measures.overlap import clear_choices, overlaps
from congruentie.model.congruence import Relation
from congruentie.model.region import Division
from congruentie.model.territory import MunicipalityCode
from congruentie.reports.sentences import layer
from congruentie.words import Language, whole

_STYLES = {
    Relation.IDENTICAL: Style(key="identical", fill="#99ddff"),
    Relation.NESTED: Style(key="nested", fill="#eedd88", pattern=Pattern.RISING, ink="#999966"),
    Relation.CROSSING: Style(
        key="crossing", fill="#ee8866", pattern=Pattern.CROSSED, ink="#a8563a"
    ),
}
_UNKNOWN = Style(key="unknown", fill=PAPER, pattern=Pattern.DOTTED)
_WORST = tuple(Relation)
"""The later, the worse."""

_WORDS: Mapping[Language, Mapping[str, str]] = {
    "nl": {
        "title": "Congruentie van {domains}",
        "subtitle": "Gemeenten waar regio's elkaar doorsnijden: {crossing} van {all}. De "
        "namen zijn die van de regio's voor {named}.",
        "alt": "Kaart van de congruentie van {domains} in {municipalities}: {parts}.",
        "identical": "in elk domein dezelfde regio",
        "nested": "regio binnen die van een ander domein",
        "crossing": "regio's doorsnijden elkaar",
        "unknown": "niet in elk domein precies één regio",
        "all": "grens van regio's in elk domein",
        "some": "grens van regio's, niet in elk domein",
    },
    "en": {
        "title": "Congruence of {domains}",
        "subtitle": "Municipalities where regions cross each other: {crossing} of {all}. The names "
        "are those of the regions for {named}.",
        "alt": "Map of the congruence of {domains} in {municipalities}: {parts}.",
        "identical": "the same region in every domain",
        "nested": "region inside that of another domain",
        "crossing": "regions cross each other",
        "unknown": "not exactly one region in every domain",
        "all": "border of regions in every domain",
        "some": "border of regions, not in every domain",
    },
}


def congruence(material: Material, language: Language) -> Plan:
    """The map of all layers asked for. Raises UsageError where there is only one.

    A municipality is as congruent as the worst pair of its regions.
    """
    shown, words = need_several(material), _WORDS[language]
    relations = _relations(shown)
    classes = {
        code: _STYLES[relations[code]].key if code in relations else _UNKNOWN.key
        for code in sorted(material.scope)
    }
    meanings = {style: words[style.key] for style in (*_STYLES.values(), _UNKNOWN)}
    crossing = list(classes.values()).count(Relation.CROSSING)
    found = tuple(counted(meanings, classes, language))
    facts = {
        "domains": domains(material, language),
        "municipalities": municipalities(len(material.scope), language),
        "crossing": whole(crossing, language),
        "all": whole(len(material.scope), language),
        "named": layer(shown[0].layer, language),
        "parts": "; ".join(key.text for key in found),
    }
    everywhere, somewhere = shared_lines(material, shown)
    return Plan(
        title=words["title"].format(**facts),
        subtitle=words["subtitle"].format(**facts),
        alt=words["alt"].format(**facts),
        styles=(*_STYLES.values(), _UNKNOWN),
        classes=classes,
        details=region_names(shown),
        keys=(
            *found,
            Key(text=words["all"], sample=Lines(rank=Rank.REGIONAL)),
            Key(text=words["some"], sample=Lines(rank=Rank.PARTIAL)),
        ),
        lines=(
            Lines(rank=Rank.PARTIAL, lines=somewhere),
            Lines(rank=Rank.REGIONAL, lines=everywhere),
        ),
        names=tuple(
            Name(text=r.name, members=r.members, bounded=True) for r in seen(material, shown[0])
        ),
    )


def _relations(shown: tuple[Division, ...]) -> dict[MunicipalityCode, Relation]:
    """The worst relation of any two regions of a municipality that has one in every division."""
    choices = [clear_choices(division) for division in shown]
    clear = set(choices[0]).intersection(*choices[1:])
    found: dict[MunicipalityCode, Relation] = {}
    for left, right in combinations(shown, 2):
        for overlap in overlaps(left, right):
            for code in clear.intersection(overlap.shared):
                found[code] = max(
                    overlap.relation, found.get(code, Relation.IDENTICAL), key=_WORST.index
                )
    return found
