"""A remedy as a sentence, the same for every rule."""

from collections.abc import Mapping

from congruentie.model.region import Layer, Tier
from congruentie.model.remedy import Kind, Remedy, Unmended
from congruentie.words import Language, listing, quantity, whole

_STEPS: Mapping[Language, Mapping[Kind, tuple[str, str]]] = {
    "nl": {
        Kind.MOVE: (
            "{who} stapt voor {domain} over van {origin} naar {target}; {then}",
            "{who} stappen voor {domain} over van {origin} naar {target}; {then}",
        ),
        Kind.JOIN: (
            "{who} sluit zich voor {domain} aan bij {target}; {then}",
            "{who} sluiten zich voor {domain} aan bij {target}; {then}",
        ),
        Kind.LEAVE: (
            "{who} verlaat voor {domain} {origin} en blijft in {target}",
            "{who} verlaten voor {domain} {origin} en blijven in {target}",
        ),
    },
    "en": {
        Kind.MOVE: (
            "{who} moves from {origin} to {target} for {domain}; {then}",
            "{who} move from {origin} to {target} for {domain}; {then}",
        ),
        Kind.JOIN: (
            "{who} joins {target} for {domain}; {then}",
            "{who} join {target} for {domain}; {then}",
        ),
        Kind.LEAVE: (
            "{who} leaves {origin} for {domain} and stays in {target}",
            "{who} leave {origin} for {domain} and stay in {target}",
        ),
    },
}
"""Per kind of one municipality, and of several."""
_MERGER: Mapping[Language, str] = {
    "nl": "{origin} ({municipalities}, {inhabitants}) gaat voor {domain} als geheel op in "
    "{target}; {then}",
    "en": "{origin} ({municipalities}, {inhabitants}) goes over into {target} as a whole for "
    "{domain}; {then}",
}
_SMALLEST: Mapping[Language, str] = {
    "nl": "Kleinste oplossing in één stap: {step}.",
    "en": "Smallest remedy in one step: {step}.",
}
_THEN: Mapping[Language, str] = {
    "nl": "die regio telt dan {together}",
    "en": "that region then has {together}",
}
_CROSSINGS: Mapping[Language, tuple[str, str]] = {
    "nl": (
        "Daardoor ontstaat wel één nieuwe doorsnijding.",
        "Daardoor ontstaan wel {number} nieuwe doorsnijdingen.",
    ),
    "en": (
        "It does make one new crossing.",
        "It does make {number} new crossings.",
    ),
}
_UNMENDED: Mapping[Language, Mapping[Unmended, str]] = {
    "nl": {
        Unmended.IMPOSSIBLE: "Geen enkele verplaatsing of samenvoeging lost dit in één stap op",
        Unmended.HARMFUL: "Elke stap die dit oplost, geeft elders een nieuwe bevinding",
    },
    "en": {
        Unmended.IMPOSSIBLE: "No single move or merger mends this",
        Unmended.HARMFUL: "Every step that mends this gives a new finding elsewhere",
    },
}


_FURTHER: Mapping[Language, str] = {
    "nl": "; ‘congruentie herstel’ zoekt de kleinste reeks.",
    "en": "; ‘congruentie repair’ looks for the shortest series.",
}


def remedied(remedy: Remedy, names: tuple[str, ...], domain: str, language: Language) -> str:
    """What would mend a finding; ``names`` are those of who moves, ``domain`` the layer in words.

    New crossings that it makes are told in a sentence of their own.
    """
    people = quantity(remedy.inhabitants, "inhabitants", language)
    step = _step(remedy, language).format(
        who=f"{listing(names, language)} ({people})",
        domain=domain,
        origin=remedy.origin.name if remedy.origin else "",
        target=remedy.target.name,
        municipalities=quantity(len(names), "municipalities", language),
        inhabitants=people,
        then=_THEN[language].format(together=quantity(remedy.together, "inhabitants", language)),
    )
    said = _SMALLEST[language].format(step=step)
    if not remedy.crossings:
        return said
    crossings = _CROSSINGS[language][remedy.crossings > 1]
    return f"{said} {crossings.format(number=whole(remedy.crossings, language))}"


def unmended(why: Unmended, layer: Layer | None, language: Language) -> str:
    """That no single step mends a finding, and where to look further.

    A repair looks no further than the regional tier.
    """
    regional = layer is None or layer.tier is Tier.REGIONAL
    return _UNMENDED[language][why] + (_FURTHER[language] if regional else ".")


def _step(remedy: Remedy, language: Language) -> str:
    kind = remedy.kind
    if kind is Kind.MERGE:
        return _MERGER[language]
    # A region of one that goes elsewhere leaves nobody behind: its municipality joins others.
    if kind is Kind.MOVE and remedy.origin and remedy.origin.members == remedy.municipalities:
        kind = Kind.JOIN
    return _STEPS[language][kind][len(remedy.municipalities) > 1]
