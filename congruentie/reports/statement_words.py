"""What the page of statements says of itself, in both languages."""

from collections.abc import Mapping
from dataclasses import dataclass

from congruentie.model.statement import Missing, Truth
from congruentie.words import Language


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
    note: str


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
        note="Mind: {note}",
    ),
}
