"""Maatwerk in words: grounds, what was measured for them, and what became of a claim."""

from collections.abc import Iterable, Mapping

from congruentie.model.tailoring import (
    Claimed,
    Evidence,
    Grounds,
    Reason,
    Support,
    Tailored,
    Weighed,
)
from congruentie.model.waiver import Ground, Ruling
from congruentie.words import Language, day, listing, percentage, quantity

_GROUNDS: Mapping[Ground, Mapping[Language, str]] = {
    Ground.DENSITY: {"nl": "bevolkingsdichtheid", "en": "population density"},
    Ground.GEOGRAPHY: {"nl": "geografische context", "en": "geographic context"},
    Ground.EXISTING: {"nl": "bestaand samenwerkingsverband", "en": "existing partnership"},
    Ground.OTHER: {"nl": "overige grond", "en": "other ground"},
}
_MEASURED: Mapping[Reason, Mapping[Language, str]] = {
    Reason.DENSITY: {"nl": "{density}", "en": "{density}"},
    Reason.ISLAND: {"nl": "een eiland", "en": "an island"},
    Reason.HEMMED_IN: {
        "nl": "{outside} van de omtrek is water of buitenland, en alle buurgemeenten zitten in een "
        "regio die groot genoeg is",
        "en": "{outside} of the perimeter is water or abroad, and all neighbours are in regions "
        "that are large enough",
    },
    Reason.NO_EXTENSION: {
        "nl": "geen kleine uitbreiding binnen de provincie haalt de richtgrens zonder een andere "
        "regio eronder te laten",
        "en": "no small extension within the province reaches the threshold without leaving "
        "another region below it",
    },
    Reason.EXTENSION: {
        "nl": "uitgebreid met {extension} telt het {together}; {outside} van de omtrek is water of "
        "buitenland",
        "en": "extended with {extension} it has {together}; {outside} of the perimeter is water or "
        "abroad",
    },
    Reason.LONG_STANDING: {
        "nl": "het bestond volgens opgave al voor de brief en functioneert goed",
        "en": "as declared it existed before the letter and works well",
    },
    Reason.NOT_LONG_STANDING: {
        "nl": "het bestond volgens opgave nog niet voor de brief, of functioneert niet goed",
        "en": "as declared it did not exist before the letter, or does not work well",
    },
    Reason.UNDECLARED: {
        "nl": "niet is opgegeven sinds wanneer het bestaat en of het goed functioneert",
        "en": "since when it exists and whether it works well is not declared",
    },
    Reason.UNTESTABLE: {"nl": "niet uit de cijfers af te leiden", "en": "no matter of data"},
}
_HOLDS: Mapping[Language, tuple[str, str]] = {
    "nl": (
        "de cijfers dat, naar analogie van p. 2 van de brief, dragen: {said}",
        "de opgave dat, gelet op p. 4 van de brief, draagt: {said}",
    ),
    "en": (
        "the data would, by analogy with p. 2 of the letter, support it: {said}",
        "what is declared would, in view of p. 4 of the letter, support it: {said}",
    ),
}
"""That something supports a ground: data, and what a region declares of itself."""
_SUPPORT: Mapping[Support, Mapping[Language, str]] = {
    Support.SUPPORTED: {
        "nl": "de cijfers dragen dat, naar analogie van p. 2 van de brief",
        "en": "the data support it, by analogy with p. 2 of the letter",
    },
    Support.ARGUABLE: {
        "nl": "de cijfers laten dat open; het komt aan op de motivering",
        "en": "the data leave it open; it depends on the reason",
    },
    Support.UNSUPPORTED: {"nl": "de cijfers dragen dat niet", "en": "the data do not support it"},
}
_SUPPORT_BY_DECLARATION: Mapping[Support, Mapping[Language, str]] = {
    Support.SUPPORTED: {
        "nl": "de opgave draagt dat, gelet op p. 4 van de brief",
        "en": "what is declared supports it, in view of p. 4 of the letter",
    },
    Support.ARGUABLE: {
        "nl": "de opgave laat dat open; het komt aan op de motivering",
        "en": "what is declared leaves it open; it depends on the reason",
    },
    Support.UNSUPPORTED: {
        "nl": "de opgave draagt dat niet",
        "en": "what is declared does not support it",
    },
}
"""The same of the one ground that no data are about: an existing partnership."""
_RULED: Mapping[Ruling, Mapping[Language, str]] = {
    Ruling.OPEN: {
        "nl": "een beroep op maatwerk ({ground}) is ingediend, nog niet beoordeeld",
        "en": "maatwerk ({ground}) is claimed, not yet judged",
    },
    Ruling.ACCEPTED: {
        "nl": "een beroep op maatwerk ({ground}) is aanvaard",
        "en": "a claim of maatwerk ({ground}) was accepted",
    },
    Ruling.REJECTED: {
        "nl": "een beroep op maatwerk ({ground}) is afgewezen",
        "en": "a claim of maatwerk ({ground}) was rejected",
    },
}
_LAPSED: Mapping[Language, str] = {
    "nl": "maatwerk ({ground}) gold tot en met {until}",
    "en": "maatwerk ({ground}) held until {until}",
}


def tailored(fact: Tailored, language: Language) -> str:
    """A fact about maatwerk, as a part of a sentence."""
    match fact:
        case Grounds():
            return listing(tuple(ground_name(g, language) for g in fact.names), language)
        case Evidence():
            return _supporting(fact, language) if fact.supports else _joined(fact.items, language)
        case _:
            return "; ".join(claimed(found, language) for found in fact.items)


def _joined(items: Iterable[Weighed], language: Language) -> str:
    return "; ".join(evidence(found, language) for found in items)


def _supporting(fact: Evidence, language: Language) -> str:
    """What supports the grounds: the data first, then what is declared."""
    of_data = [found for found in fact.items if found.ground is not Ground.EXISTING]
    declared = [found for found in fact.items if found.ground is Ground.EXISTING]
    parts = zip(_HOLDS[language], (of_data, declared), strict=True)
    said = tuple(say.format(said=_joined(items, language)) for say, items in parts if items)
    return listing(said, language)


def ground_name(ground: Ground, language: Language) -> str:
    """How a ground is called in running text."""
    return _GROUNDS[ground][language]


def evidence(found: Weighed, language: Language) -> str:
    """What was measured for a ground, e.g. ``181 inwoners per km²``."""
    extension = found.extension
    return _MEASURED[found.reason][language].format(
        density=quantity(found.density, "inhabitants/km2", language),
        outside=percentage(found.outside_share, language),
        extension=listing(extension.names if extension else (), language),
        together=quantity(extension.population if extension else 0, "inhabitants", language),
    )


def claim(ground: Ground, verdict: Ruling, language: Language) -> str:
    """That something is claimed, and what was decided on it."""
    return _RULED[verdict][language].format(ground=ground_name(ground, language))


def claimed(found: Claimed, language: Language) -> str:
    """A claim with what the data say of it, as a part of a sentence."""
    ground = found.weighed.ground
    said = claim(ground, found.verdict, language)
    if found.lapsed:
        until = day(found.lapsed, language)
        said = _LAPSED[language].format(ground=ground_name(ground, language), until=until)
    words = _SUPPORT_BY_DECLARATION if ground is Ground.EXISTING else _SUPPORT
    support = words[found.weighed.support][language]
    return f"{said}; {support} ({evidence(found.weighed, language)})"
