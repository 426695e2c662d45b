"""Small documents, written by hand: what a renderer is given."""

from typing import Any

from congruentie.model.finding import Criterion, Severity, Status
from congruentie.model.page_map import MapGroup, PageMap, PageMaps
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

JEUGD = Layer(domain="jeugd")
TITLES = Titles(
    summary="Samenvatting",
    maps="Kaarten",
    tables="Tabellen",
    findings="Bevindingen",
    no_findings="Er zijn geen bevindingen.",
    method="Verantwoording",
    sources="Bronnen",
    hint="Suggestie",
    source="Bron",
    place="Vindplaats",
    number="nr.",
)


def table(key: str, *rows: tuple[str, int]) -> ContentTable:
    """A table of names and inhabitants."""
    return ContentTable(
        key=key,
        title=f"Tabel {key}",
        name=key,
        columns=(Column("Naam"), Column("Inwoners", Kind.WHOLE)),
        rows=tuple((Cell(name, name), Cell(number, str(number))) for name, number in rows),
        empty="Er is niets te tonen.",
        notes=("Peildatum 1 januari 2016.",),
    )


def municipalities(*names: str) -> ContentTable:
    """Table B: municipalities with their code, a region, and the numbers of their findings."""
    return ContentTable(
        key="B",
        title="Tabel B. Gemeenten",
        name="B",
        columns=(*map(Column, ("gemeente", "code", "jeugd", "bevindingen")),),
        rows=tuple(
            tuple(Cell(text, text) for text in (name, f"GM{97 + number:04}", name, "1, 2"))
            for number, name in enumerate(names)
        ),
    )


def finding(number: int, name: str = "West", **more: Any) -> FindingText:
    """An open finding about a region that is too small."""
    return FindingText(
        **{
            "number": number,
            "fingerprint": "f" * 64,
            "rule": "OMV01",
            "rule_title": "Omvang van de regio",
            "severity": Severity.ERROR,
            "severity_text": "fout",
            "status": Status.OPEN,
            "status_text": "open",
            "domain": "jeugd",
            "layer": JEUGD,
            "region": "west",
            "sentence": f"Regio {name} telt 80.000 inwoners.",
            "hint": f"Voeg {name} samen.",
            "claims": (f"Beroep op maatwerk door {name}.",),
            "citation": "Decentralisatiebrief 19 februari 2013, p. 3",
            "places": (f"{name}.csv, regel 2",),
            "codes": ("GM0097", "GM0098"),
        }
        | more
    )


def document(name: str = "West", **more: Any) -> Document:
    """A document in which ``name`` stands wherever a text of a submission may stand."""
    figure = Figure(
        key="kaart-regions-jeugd",
        kind="regions",
        layer=JEUGD,
        caption=f"Kaart 1. {name}",
        alt=name,
    )
    return Document(
        **{
            "language": "nl",
            "title": f"Toets van {name}",
            "subtitle": f"{name}, 1 januari 2016",
            "meta": (Definition("Gebied", name), Definition(name, "Indiening")),
            "titles": TITLES,
            "summary": (f"{name} telt twee gemeenten.",),
            "lights": lights(name),
            "letter": LetterBlock(
                title="Voor in een brief",
                paragraph=f"{name} voldoet.",
                table=table("letter", (name, 1)),
                captions=(f"Kaart 1. {name}",),
            ),
            "figures": (figure,),
            "congruence": table("congruence", (name, 2)),
            "tables": (table("A", (name, 80_000)), municipalities(name, "Oost"), table("C")),
            "findings": (finding(1, name), finding(2, name, domain=name, rule_title=name)),
            "method": (
                Section(
                    title=name,
                    paragraphs=(name,),
                    definitions=(Definition(name, name),),
                    table=table("thresholds", (name, 100_000)),
                    bullets=(name,),
                ),
            ),
            "sources": (Section(title="Bronnen", bullets=(name,)),),
        }
        | more
    )


def lights(name: str = "jeugd") -> Lights:
    """A light in every state."""
    return Lights(
        title="Stoplichten",
        criterion="Criterium",
        domains=(name,),
        layers=(JEUGD,),
        rows=tuple(
            LightRow(criterion=criterion, name=name, lights=(Light(state, f"is {state.value}"),))
            for criterion, state in zip(Criterion, State, strict=False)
        ),
    )


def maps(name: str = "West") -> PageMaps:
    """One map of two municipalities side by side."""
    areas = "".join(
        f'<path data-code="{code}" d="M{x} 0h9v9h-9z"/>'
        for code, x in (("GM0097", 0), ("GM0098", 9))
    )
    drawn = PageMap(
        drawing='<svg viewBox="0 0 18 9" role="img" aria-label="kaart">'
        f'<g clip-path="">{areas}</g></svg>',
        groups=(MapGroup(label=name, codes=("GM0097", "GM0098")),),
    )
    return PageMaps(shapes="", by_key={"kaart-regions-jeugd": drawn})
