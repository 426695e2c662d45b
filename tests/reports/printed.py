"""A small document to lay out, with every part that a report can have."""

from dataclasses import replace
from typing import Any

from congruentie.model.finding import Criterion, Severity, Status
from congruentie.model.region import Layer
from congruentie.model.report import State
from congruentie.reports.content import (
    Cell,
    Column,
    ContentTable,
    Definition,
    Document,
    Figure,
    FindingText,
    Kind,
    LetterBlock,
    Light,
    LightRow,
    Lights,
    Section,
    Titles,
)

YOUTH = Layer(domain="jeugd")


def table(key: str = "A", **parts: Any) -> ContentTable:
    said: dict[str, Any] = {
        "title": f"Tabel {key}. Regio’s",
        "name": f"{key} regio’s",
        "columns": (Column("Regio"), Column("Inwoners", Kind.WHOLE)),
        "rows": ((Cell("Zuid", "Zuid"), Cell(84968, "84.968")),),
    }
    return ContentTable(key=key, **(said | parts))


def finding(**parts: Any) -> FindingText:
    said: dict[str, Any] = {
        "number": 1,
        "fingerprint": "0" * 64,
        "rule": "OMV01",
        "rule_title": "Regio onder de ondergrens",
        "severity": Severity.ERROR,
        "severity_text": "bezwaar",
        "status": Status.OPEN,
        "status_text": "open",
        "domain": "jeugd",
        "layer": YOUTH,
        "region": "zuid",
        "sentence": "De regio Zuid telt 84.968 inwoners en voldoet niet aan het criterium.",
        "hint": "Voeg een aangrenzende gemeente toe.",
        "claims": (),
        "citation": "Decentralisatiebrief 19 februari 2013, p. 3",
        "places": ("regios.csv, regel 12",),
        "codes": ("GM0585",),
    }
    return FindingText(**(said | parts))


FIGURE = Figure(
    key="kaart-regions-jeugd",
    kind="regions",
    layer=YOUTH,
    caption="Kaart 1. Regio-indeling jeugd",
    alt="Kaart van Nederland met 42 jeugdregio’s.",
)
LIGHTS = Lights(
    title="Stoplichten",
    criterion="Criterium",
    domains=("jeugd",),
    layers=(YOUTH,),
    rows=(
        LightRow(
            criterion=Criterion.SCALE,
            name="omvang",
            lights=(Light(State.FAILED, "voldoet niet"),),
        ),
    ),
)
TITLES = Titles(
    summary="Samenvatting",
    maps="Kaarten",
    tables="Tabellen",
    findings="Bevindingen",
    no_findings="Er zijn geen bevindingen.",
    method="Methode",
    sources="Bronnen",
    hint="Suggestie",
    source="Bron",
    place="Vindplaats",
    number="nr.",
)
DOCUMENT = Document(
    language="nl",
    title="Toets van regio-indelingen",
    subtitle="Nederland, 1 januari 2016",
    meta=(Definition("Onderwerp", "drie decentralisaties"),),
    titles=TITLES,
    summary=("Eén regio voldoet niet aan het criterium.",),
    lights=LIGHTS,
    letter=LetterBlock(
        title="Voor in de brief",
        paragraph="Alle gemeenten zijn ingedeeld.",
        table=table("letter", title="Overzicht"),
        captions=(FIGURE.caption,),
    ),
    figures=(FIGURE,),
    congruence=table("congruence", title="Congruentie per paar", notes=("Drie lezingen.",)),
    tables=(table("A"), table("B", rows=(), empty="Er zijn geen witte vlekken.")),
    findings=(finding(),),
    method=(
        Section(
            title="Definities",
            paragraphs=("Regio’s worden vergeleken.",),
            definitions=(Definition("congruent", "dezelfde gemeenten"),),
            table=table("thresholds", title="Grenswaarden"),
        ),
    ),
    sources=(Section(title="Gebruikte bronnen", bullets=("CBS", "Kadaster")),),
)


def document(**parts: Any) -> Document:
    return replace(DOCUMENT, **parts)
