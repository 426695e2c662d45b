"""What the letters state, literally, with letter and page."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Phrase:
    """What a letter says, literally. It is Dutch in both languages."""

    text: str
    letter: int
    """The year of the letter: 2013 or 2015."""
    page: int | None
    """None for the letter of 2015: the text we have of it has no pages."""


PHRASES: Mapping[str, Phrase] = {
    "S-1": Phrase(
        text="Indien alleen 100.000+ gemeenten centrumgemeente zouden worden, woont het grootste "
        "deel van de Nederlanders in een niet-centrumgemeente",
        letter=2013,
        page=3,
    ),
    "S-2": Phrase(
        text="De meeste gemeenten zitten in dezelfde regio voor de arbeidsmarkt en voor de "
        "jeugdzorg",
        letter=2013,
        page=4,
    ),
    "S-3": Phrase(
        text="De afgelopen jaren neemt het aantal gemeenten vanwege herindelingen jaarlijks al met "
        "ca. 10 af",
        letter=2013,
        page=5,
    ),
    "S-4": Phrase(
        text="In dat kader zijn er 35 regionale werkbedrijven in het leven geroepen",
        letter=2015,
        page=None,
    ),
    "S-5": Phrase(
        text="Helaas ontwikkelen zich op het bovenregionale niveau voor een - naar het zich nu "
        "laat aanzien - beperkt aantal gemeenten verschillende regio-indelingen",
        letter=2013,
        page=4,
    ),
}
