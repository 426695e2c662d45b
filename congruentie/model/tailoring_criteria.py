"""What rules.yaml says of maatwerk: when the data support a ground that is claimed."""

from datetime import date
from typing import Annotated

from pydantic import Field

from congruentie.model.settings import Settings


class Tailoring(Settings):
    """When the data support a ground for maatwerk. The numbers are ours, not the letter's."""

    sparse_below: int = Field(
        default=150,
        ge=0,
        description="Fewer inhabitants per km2 of land support the ground of population density.",
        json_schema_extra={
            "nl": "Minder inwoners per km² land dragen een beroep op de bevolkingsdichtheid."
        },
    )
    dense_from: int = Field(
        default=250,
        ge=0,
        description="From so many inhabitants per km2 on they do not; in between takes a reason.",
        json_schema_extra={
            "nl": "Vanaf zoveel inwoners per km² niet meer; daartussen hoort er een motivering bij."
        },
    )
    outside_share: float = Field(
        default=0.60,
        ge=0,
        le=1,
        description="Hemmed in from this share of its perimeter that is water or abroad, where all "
        "neighbours are in regions that are large enough.",
        json_schema_extra={
            "nl": "Ingesloten vanaf dit aandeel water of buitenland in de omtrek, als alle buren "
            "in een regio zitten die groot genoeg is."
        },
    )
    most_added: int = Field(
        default=2,
        ge=1,
        le=3,
        description="Municipalities that an extension may add, within the province, at most.",
        json_schema_extra={
            "nl": "Met zoveel gemeenten mag een uitbreiding, binnen de provincie, ten hoogste zijn."
        },
    )
    islands: tuple[Annotated[str, Field(pattern=r"^GM[0-9]{4}$")], ...] = Field(
        default=("GM0060", "GM0088", "GM0093", "GM0096", "GM0448"),
        strict=False,
        description="Islands, whatever the map says: Schiermonnikoog may border on mudflats.",
        json_schema_extra={
            "nl": "Eilanden, wat de kaart ook zegt: Schiermonnikoog kan aan wad grenzen."
        },
    )
    existing_before: date = Field(
        default=date(2013, 2, 19),
        description="An existing partnership is one of before this day, that of the letter.",
        json_schema_extra={
            "nl": "Een bestaand samenwerkingsverband is er een van vóór deze dag, die van de brief."
        },
    )
