"""What the page says of itself: names of its controls and of what they do, in both languages."""

from collections.abc import Mapping
from dataclasses import dataclass

from congruentie.words import Language


@dataclass(frozen=True, slots=True, kw_only=True)
class PageWords:
    """Everything on the page that is no content; a script fills in what stands in braces."""

    skip: str
    contents: str
    choose_map: str
    search: str
    search_help: str
    matches: str
    marked: str
    found: str
    group: str
    number: str
    groups: str
    walk: str
    filters: str
    severity: str
    domain: str
    rule: str
    words: str
    everything: str
    shown: str
    locate: str
    back: str


WORDS: Mapping[Language, PageWords] = {
    "nl": PageWords(
        skip="Naar de inhoud",
        contents="Inhoud",
        choose_map="Kies een kaart",
        search="Zoek een gemeente",
        search_help="Typ een deel van de naam; Enter kiest de eerste.",
        matches="Gevonden gemeenten",
        marked="{name} is gemarkeerd op de kaart.",
        found="Gevonden: {number}",
        group="Op de kaart",
        number="Gemeenten",
        groups="Wat de kaart toont",
        walk="Wijs een regel aan om de gemeenten op de kaart te zien; met de pijltjestoetsen loopt "
        "u door de regels, Enter houdt de markering vast.",
        filters="Bevindingen filteren",
        severity="Zwaarte",
        domain="Domein",
        rule="Regel",
        words="Woorden",
        everything="Alle",
        shown="Getoond: {number} van {all} bevindingen",
        locate="Toon op de kaart",
        back="Terug naar bevinding {number}",
    ),
    "en": PageWords(
        skip="Skip to content",
        contents="Contents",
        choose_map="Choose a map",
        search="Search a municipality",
        search_help="Type part of the name; Enter takes the first.",
        matches="Municipalities found",
        marked="{name} is marked on the map.",
        found="Found: {number}",
        group="On the map",
        number="Municipalities",
        groups="What the map shows",
        walk="Point at a row to see its municipalities on the map; the arrow keys walk through the "
        "rows, Enter keeps the marking.",
        filters="Filter the findings",
        severity="Weight",
        domain="Domain",
        rule="Rule",
        words="Words",
        everything="All",
        shown="Shown: {number} of {all} findings",
        locate="Show on the map",
        back="Back to finding {number}",
    ),
}
