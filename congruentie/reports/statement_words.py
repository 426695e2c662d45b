"""The words of the statements, in both languages, and their literal phrases in the letters."""

from collections.abc import Mapping
from dataclasses import dataclass

from congruentie.model.statement import Missing, Truth
from congruentie.words import Language


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


@dataclass(frozen=True, slots=True)
class Told:
    """A reading in words: what it is, and what was found; the latter names facts in braces."""

    definition: str
    found: str


@dataclass(frozen=True, slots=True, kw_only=True)
class StatementWords:
    """Everything that the page says; braces name what is filled in."""

    title: str
    territory: str
    input: str
    no_input: str
    sources: Mapping[int, str]
    page: str
    heading: str
    titles: Mapping[str, str]
    truths: Mapping[Truth, str]
    true_in: str
    columns: tuple[str, str, str]
    holds: Mapping[bool | None, str]
    missing: Mapping[Missing, str]
    readings: Mapping[str, Told]
    note: str


_PART = {"nl": "{number} van {total} ({share})", "en": "{number} of {total} ({share})"}

WORDS: Mapping[Language, StatementWords] = {
    "nl": StatementWords(
        title="stellingen uit de brieven, nagerekend",
        territory="Gemeenten en inwoners per {date}: {municipalities}, {population}",
        input="Indeling: {path}",
        no_input="Indeling: geen opgegeven",
        sources={
            2013: "Decentralisatiebrief 19 februari 2013",
            2015: "Brief over de transformatieagenda, 2 april 2015",
        },
        page="{source}, p. {page}",
        heading="{code} {title}: {truth}",
        titles={
            "S-1": "Wonen buiten gemeenten van 100.000",
            "S-2": "Dezelfde regio voor jeugd en arbeidsmarkt",
            "S-3": "Jaarlijks ca. 10 gemeenten minder",
            "S-4": "35 regionale werkbedrijven",
            "S-5": "Verschillende indelingen voor weinig gemeenten",
        },
        truths={
            Truth.TRUE: "waar",
            Truth.FALSE: "niet waar",
            Truth.DEPENDS: "hangt van de lezing af",
            Truth.UNKNOWN: "niet na te rekenen",
        },
        true_in="Waar in {true} van de {all} lezingen.",
        columns=("Lezing", "Gevonden", "Waar?"),
        holds={True: "ja", False: "nee", None: "–"},
        missing={
            Missing.NO_SUBMISSION: "Hiervoor is een indeling nodig: noem een indiening, "
            "bijvoorbeeld data/examples/regios-2016.csv met --year 2016.",
            Missing.NO_LABOUR_MARKET: "De indiening heeft geen indeling voor de arbeidsmarkt.",
            Missing.NO_PAIR: "De indiening heeft geen indeling voor zowel jeugd als arbeidsmarkt "
            "op hetzelfde niveau, met gemeenten die in beide staan.",
            Missing.BEFORE_OUR_DATA: "De brief spreekt over de jaren vóór 2013; de meegeleverde "
            "herindelingen gaan over latere jaren. Die laten zien hoe het verder ging, en zeggen "
            "niets over de jaren die de brief bedoelt.",
        },
        readings={
            "elsewhere": Told(
                "aandeel van de inwoners buiten gemeenten van ten minste 100.000 inwoners; waar "
                "boven de helft",
                "{large} van 100.000 of meer, met {inside}; daarbuiten {outside} ({share})",
            ),
            "identical-in-municipalities": Told(
                "gemeenten met precies dezelfde partners in beide; waar boven de helft",
                _PART["nl"],
            ),
            "identical-or-nested-in-municipalities": Told(
                "gemeenten in twee regio's die gelijk zijn of waarvan de ene in de andere ligt",
                _PART["nl"],
            ),
            "dominant-in-municipalities": Told(
                "gemeenten in de arbeidsmarktregio waarin de meeste inwoners van hun jeugdregio "
                "wonen",
                _PART["nl"],
            ),
            "identical-in-inhabitants": Told("dezelfde partners, naar inwoners", _PART["nl"]),
            "identical-or-nested-in-inhabitants": Told(
                "gelijk of genest, naar inwoners",
                _PART["nl"],
            ),
            "dominant-in-inhabitants": Told(
                "in de dominante arbeidsmarktregio, naar inwoners",
                _PART["nl"],
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
                "domein in die van het andere liggen (de kleinste van de twee richtingen); waar tot een "
                "kwart van de gemeenten (ons getal)",
                _PART["nl"],
            ),
            "moves": Told(
                "gemeenten die ten minste van regio moeten veranderen tot beide indelingen "
                "gelijk zijn; tot een kwart",
                _PART["nl"],
            ),
            "crossed": Told(
                "gemeenten in twee regio's die elkaar doorsnijden; tot een kwart",
                _PART["nl"],
            ),
            "different": Told(
                "gemeenten die niet precies dezelfde partners hebben; tot een kwart",
                _PART["nl"],
            ),
            "crossing-pairs": Told(
                "paren van een jeugd- en een arbeidsmarktregio die elkaar doorsnijden",
                "{pairs} paren; {sharing_one} delen één gemeente, bij {single} volstaat het dat "
                "één gemeente van regio verandert",
            ),
        },
        note="Let op: {note}",
    ),
    "en": StatementWords(
        title="statements of the letters, recomputed",
        territory="Municipalities and inhabitants as of {date}: {municipalities}, {population}",
        input="Divisions: {path}",
        no_input="Divisions: none given",
        sources={
            2013: "Decentralisation letter 19 February 2013",
            2015: "Letter on the transformation agenda, 2 April 2015",
        },
        page="{source}, p. {page}",
        heading="{code} {title}: {truth}",
        titles={
            "S-1": "Living outside municipalities of 100,000",
            "S-2": "The same region for youth care and labour market",
            "S-3": "About 10 municipalities fewer a year",
            "S-4": "35 regional work companies",
            "S-5": "Different divisions for few municipalities",
        },
        truths={
            Truth.TRUE: "true",
            Truth.FALSE: "not true",
            Truth.DEPENDS: "depends on the reading",
            Truth.UNKNOWN: "cannot be computed",
        },
        true_in="True in {true} of the {all} readings.",
        columns=("Reading", "Found", "True?"),
        holds={True: "yes", False: "no", None: "–"},
        missing={
            Missing.NO_SUBMISSION: "This needs divisions: name a submission, for example "
            "data/examples/regios-2016.csv with --year 2016.",
            Missing.NO_LABOUR_MARKET: "The submission has no division for the labour market.",
            Missing.NO_PAIR: "The submission has no divisions for both youth care and labour "
            "market on one tier, with municipalities that are in both.",
            Missing.BEFORE_OUR_DATA: "The letter speaks of the years before 2013; the mergers that "
            "come with the program are of later years. They show how it went on, and say nothing "
            "about the years that the letter means.",
        },
        readings={
            "elsewhere": Told(
                "share of the inhabitants outside municipalities of at least 100,000; true above "
                "one half",
                "{large} of 100,000 or more, with {inside}; outside them {outside} ({share})",
            ),
            "identical-in-municipalities": Told(
                "municipalities with the very same partners in both; true above one half",
                _PART["en"],
            ),
            "identical-or-nested-in-municipalities": Told(
                "municipalities in two regions that are identical or lie one inside the other",
                _PART["en"],
            ),
            "dominant-in-municipalities": Told(
                "municipalities in that labour market region in which most inhabitants of their "
                "youth region live",
                _PART["en"],
            ),
            "identical-in-inhabitants": Told("the same partners, by inhabitants", _PART["en"]),
            "identical-or-nested-in-inhabitants": Told(
                "identical or nested, by inhabitants",
                _PART["en"],
            ),
            "dominant-in-inhabitants": Told(
                "in the dominant labour market region, by inhabitants",
                _PART["en"],
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
                _PART["en"],
            ),
            "moves": Told(
                "municipalities that must move, at the least, until both divisions are equal; up "
                "to a quarter",
                _PART["en"],
            ),
            "crossed": Told(
                "municipalities in two regions that cross; up to a quarter", _PART["en"]
            ),
            "different": Told(
                "municipalities that have not the very same partners; up to a quarter",
                _PART["en"],
            ),
            "crossing-pairs": Told(
                "pairs of a youth region and a labour market region that cross",
                "{pairs} pairs; {sharing_one} share one municipality, for {single} the move of one "
                "municipality is enough",
            ),
        },
        note="Mind: {note}",
    ),
}
