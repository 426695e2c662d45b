"""Column names that CBS, Kadaster and PDOK use, recognised without being asked."""

import re
from collections.abc import Iterable, Sequence

from congruentie.errors import InputError, Mistake

# A Shapefile cuts names to ten characters, hence the short forms: ``gemeenteco``, ``municipa_1``.
CODE = (
    "municipality_code",
    "gemeentecode",
    "gemeente_code",
    "gm_code",
    "gmcode",
    "statcode",
    "identificatie",
    "code",
    "gemeenteco",
    "municipali",
    "gem_code",
    "gemcode",
    "regiocode",
    "regios",
    "id",
)
NAME = (
    "municipality_name",
    "gemeentenaam",
    "gemeente_naam",
    "gm_naam",
    "gmnaam",
    "statnaam",
    "naam",
    "name",
    "gemeentena",
    "municipa_1",
    "gem_naam",
    "gemeente",
    "municipality",
)
POPULATION = (
    "population",
    "inwoners",
    "aantal_inwoners",
    "aantalinwoners",
    "inwonertal",
    "inwoneraantal",
    "bevolking",
    "totale_bevolking",
    "totalebevolking",
    "bevolkingop1januari",
    "bevolking_op_1_januari",
    "aant_inw",
    "aantal_inw",
)
PROVINCE = (
    "province",
    "province_name",
    "provincie",
    "provincienaam",
    "pv_naam",
    "ligtinprovincienaam",
    "ligt_in_provincie_naam",
)
# What one unit is in km2. CBS gives ``opp_land`` and ``OppervlakteLand`` in hectares.
LAND_AREA = {
    "land_area_km2": 1.0,
    "oppervlakte_land_km2": 1.0,
    "oppervlakte_land_in_km2": 1.0,
    "landoppervlakte_km2": 1.0,
    "land_area_ha": 0.01,
    "oppervlakte_land_ha": 0.01,
    "oppervlakte_land_in_ha": 0.01,
    "oppervlakteland": 0.01,
    "opp_land": 0.01,
}


def recognised(seen: Sequence[str], known: Iterable[str]) -> str | None:
    """The column of ``seen`` that goes by the first of the ``known`` names, or None."""
    as_read = {_plain(column): column for column in reversed(seen)}
    without_number = {_without_number(plain): column for plain, column in as_read.items()}
    spellings = {**without_number, **as_read}
    return next((spellings[name] for name in known if name in spellings), None)


def sought(wanted: str | None, known: Sequence[str]) -> Sequence[str]:
    """The names to recognise a column by: the one that was asked for, else those known."""
    return [_plain(wanted)] if wanted else known


def area_unit(column: str) -> float:
    """How many km2 one unit of a recognised land area column is."""
    plain = _plain(column)
    return LAND_AREA[plain if plain in LAND_AREA else _without_number(plain)]


def find(where: str, seen: Sequence[str], wanted: str | None, known: Sequence[str]) -> str:
    """The column that was asked for, else the recognised one.

    Raises InputError that lists the columns seen; ``where`` is the file it speaks of.
    """
    column = recognised(seen, sought(wanted, known))
    if column is not None:
        return column
    listed = ", ".join(seen) or "-"
    asked = wanted or known[0]
    raise InputError(
        Mistake(
            where=where,
            nl=f"kolom '{asked}' niet gevonden. Gelezen kolommen: {listed}. "
            "Noem de juiste kolom in de opdracht.",
            en=f"column '{asked}' not found. Columns seen: {listed}. "
            "Name the right column in the command.",
        )
    )


def _plain(column: str) -> str:
    return re.sub(r"[\s\-]+", "_", column.strip()).casefold()


def _without_number(plain: str) -> str:
    """StatLine numbers its columns: ``AantalInwoners_5``."""
    return re.sub(r"_\d+$", "", plain)
