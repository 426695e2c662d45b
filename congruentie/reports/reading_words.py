"""The readings of the statements in words: what each is, and what was found."""

from collections.abc import Mapping
from dataclasses import dataclass

from congruentie.words import Language


@dataclass(frozen=True, slots=True)
class Told:
    """A reading in words: what it is, and what was found; the latter names facts in braces."""

    definition: str
    found: str


_PART_NL = "{number} van {total} ({share})"
_PART_EN = "{number} of {total} ({share})"

READINGS: Mapping[Language, Mapping[str, Told]] = {
    "nl": {
        "elsewhere": Told(
            "aandeel van de inwoners buiten gemeenten van ten minste 100.000 inwoners; waar "
            "boven de helft",
            "{large} van 100.000 of meer, met {inside}; daarbuiten {outside} ({share})",
        ),
        "identical-in-municipalities": Told(
            "gemeenten met precies dezelfde partners in beide; waar boven de helft",
            _PART_NL,
        ),
        "identical-or-nested-in-municipalities": Told(
            "gemeenten in twee regio's die gelijk zijn of waarvan de ene in de andere ligt",
            _PART_NL,
        ),
        "dominant-in-municipalities": Told(
            "gemeenten in de arbeidsmarktregio waarin de meeste inwoners van hun jeugdregio wonen",
            _PART_NL,
        ),
        "identical-in-inhabitants": Told("dezelfde partners, naar inwoners", _PART_NL),
        "identical-or-nested-in-inhabitants": Told(
            "gelijk of genest, naar inwoners",
            _PART_NL,
        ),
        "dominant-in-inhabitants": Told(
            "in de dominante arbeidsmarktregio, naar inwoners",
            _PART_NL,
        ),
        "after-the-letter": Told(
            "daling van het aantal gemeenten per kalenderjaar volgens data/changes.csv, na de "
            "brief",
            "{first} tot en met {last}: van {before} naar {left}, gemiddeld {mean} per jaar "
            "({years})",
        ),
        "labour-regions": Told(
            "arbeidsmarktregio's met gemeenten, één werkbedrijf per regio; waar bij precies 35",
            "{regions}",
        ),
        "moves-to-nest": Told(
            "gemeenten die ten minste van regio moeten veranderen tot de regio's van het ene "
            "domein in die van het andere liggen (de kleinste van de twee richtingen); waar tot "
            "een kwart van de gemeenten (ons getal)",
            _PART_NL,
        ),
        "moves": Told(
            "gemeenten die ten minste van regio moeten veranderen tot beide indelingen "
            "gelijk zijn; tot een kwart",
            _PART_NL,
        ),
        "crossed": Told(
            "gemeenten in twee regio's die elkaar doorsnijden; tot een kwart",
            _PART_NL,
        ),
        "different": Told(
            "gemeenten die niet precies dezelfde partners hebben; tot een kwart",
            _PART_NL,
        ),
        "crossing-pairs": Told(
            "paren van een jeugd- en een arbeidsmarktregio die elkaar doorsnijden",
            "{pairs} paren; {sharing_one} delen één gemeente, bij {single} volstaat het dat "
            "één gemeente van regio verandert",
        ),
    },
    "en": {
        "elsewhere": Told(
            "share of the inhabitants outside municipalities of at least 100,000; true above "
            "one half",
            "{large} of 100,000 or more, with {inside}; outside them {outside} ({share})",
        ),
        "identical-in-municipalities": Told(
            "municipalities with the very same partners in both; true above one half",
            _PART_EN,
        ),
        "identical-or-nested-in-municipalities": Told(
            "municipalities in two regions that are identical or lie one inside the other",
            _PART_EN,
        ),
        "dominant-in-municipalities": Told(
            "municipalities in that labour market region in which most inhabitants of their "
            "youth region live",
            _PART_EN,
        ),
        "identical-in-inhabitants": Told("the same partners, by inhabitants", _PART_EN),
        "identical-or-nested-in-inhabitants": Told(
            "identical or nested, by inhabitants",
            _PART_EN,
        ),
        "dominant-in-inhabitants": Told(
            "in the dominant labour market region, by inhabitants",
            _PART_EN,
        ),
        "after-the-letter": Told(
            "fall of the number of municipalities per calendar year after data/changes.csv, "
            "after the letter",
            "{first} up to {last}: from {before} to {left}, on average {mean} a year ({years})",
        ),
        "labour-regions": Told(
            "labour market regions with municipalities, one work company for each; true at "
            "exactly 35",
            "{regions}",
        ),
        "moves-to-nest": Told(
            "municipalities that must move, at the least, until the regions of one domain lie "
            "inside those of the other (the smaller of the two directions); true up to a "
            "quarter of the municipalities (our number)",
            _PART_EN,
        ),
        "moves": Told(
            "municipalities that must move, at the least, until both divisions are equal; up "
            "to a quarter",
            _PART_EN,
        ),
        "crossed": Told("municipalities in two regions that cross; up to a quarter", _PART_EN),
        "different": Told(
            "municipalities that have not the very same partners; up to a quarter",
            _PART_EN,
        ),
        "crossing-pairs": Told(
            "pairs of a youth region and a labour market region that cross",
            "{pairs} pairs; {sharing_one} share one municipality, for {single} the move of one "
            "municipality is enough",
        ),
    },
}
"""Language to the key of a ``Reading`` to its words."""
