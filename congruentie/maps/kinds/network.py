"""How many regions neighbouring municipalities share, over all domains: the more, the wider."""

from collections import Counter, defaultdict
from collections.abc import Mapping
from itertools import combinations

from congruentie.maps.kinds.telling import QUIET, domains, municipalities, region_names
from congruentie.maps.material import Material
from congruentie.maps.plan import Key, Lines, Plan, Tie
from congruentie.maps.scene import Rank
from congruentie.model.territory import MunicipalityCode
from congruentie.words import Language, quantity, whole

Pair = tuple[MunicipalityCode, MunicipalityCode]

_CLASSES = 5
"""Widths that can be told apart."""
_WORDS: Mapping[Language, Mapping[str, str]] = {
    "nl": {
        "title": "Gedeelde samenwerking van buurgemeenten",
        "subtitle": "{domains}. Een lijn verbindt gemeenten die aan elkaar grenzen of met een "
        "vaste verbinding of veer verbonden zijn, en in ten minste één domein samenwerken.",
        "alt": "Kaart van de samenwerking van buurgemeenten in {municipalities}, voor {domains}: "
        "{parts}; {none} zonder gedeelde regio.",
        "sharing": "{number} gedeeld",
        "pairs": "paren",
        "municipal": "grens van een gemeente",
    },
    "en": {
        "title": "Cooperation that neighbouring municipalities share",
        "subtitle": "{domains}. A line joins municipalities that border on each other, or are "
        "joined by a fixed link or ferry, and work together in at least one domain.",
        "alt": "Map of the cooperation of neighbours in {municipalities}, for {domains}: {parts}; "
        "{none} share no region.",
        "sharing": "{number} shared",
        "pairs": "pairs",
        "municipal": "border of a municipality",
    },
}


def network(material: Material, language: Language) -> Plan:
    """The map of all layers that are asked for."""
    words, shared = _WORDS[language], _shared(material)
    around = [
        (a, b) for a, b in material.linked.edges if a in material.scope and b in material.scope
    ]
    pairs = [(min(a, b), max(a, b)) for a, b in around]
    groups = _grouped({pair: shared[pair] for pair in sorted(pairs) if shared[pair]})
    keys = tuple(
        Key(text=_sharing(numbers, len(found), language), sample=Lines(rank=Rank.LINK, weight=w))
        for w, (numbers, found) in groups.items()
    )
    facts = {
        "domains": domains(material, language),
        "municipalities": municipalities(len(material.scope), language),
        "parts": "; ".join(key.text for key in keys),
        "none": f"{whole(sum(not shared[p] for p in pairs), language)} {words['pairs']}",
    }
    subtitle = words["subtitle"].format(**facts)
    return Plan(
        title=words["title"],
        subtitle=subtitle[:1].upper() + subtitle[1:],
        alt=words["alt"].format(**facts),
        styles=(QUIET,),
        classes=dict.fromkeys(sorted(material.scope), QUIET.key),
        details=region_names(material.divisions),
        keys=(*keys, Key(text=words["municipal"], sample=Lines(rank=Rank.MUNICIPAL))),
        ties=tuple(
            Tie(a=a, b=b, weight=weight) for weight, (_, found) in groups.items() for a, b in found
        ),
    )


def _shared(material: Material) -> Counter[Pair]:
    """For every two municipalities, in code order, in how many regions they are together."""
    found: Counter[Pair] = Counter()
    for division in material.divisions:
        for region in division.regions:
            found.update(combinations(region.members, 2))
    return found


def _grouped(shared: Mapping[Pair, int]) -> dict[int, tuple[tuple[int, int], list[Pair]]]:
    """Weight from 1 up to the lowest and highest number it stands for, and the pairs that share it.

    Every number has a weight of its own where there are no more than can be told apart.
    """
    step = -(-max(shared.values(), default=1) // _CLASSES)
    found: dict[int, list[Pair]] = defaultdict(list)
    for pair, number in shared.items():
        found[-(-number // step)].append(pair)
    return {
        weight: (((weight - 1) * step + 1, weight * step), found[weight])
        for weight in sorted(found)
    }


def _sharing(numbers: tuple[int, int], pairs: int, language: Language) -> str:
    low, high = numbers
    number = f"{low}" if low == high else f"{low}-{high}"
    words = _WORDS[language]
    regions = quantity(high, "regions", language).removeprefix(f"{whole(high, language)} ")
    said = words["sharing"].format(number=f"{number} {regions}")
    return f"{said}: {whole(pairs, language)} {words['pairs']}"
