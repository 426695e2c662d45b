"""Make data/2013, data/2016 and data/2024 again, and with ``--abroad`` the coarse land border.

    python data/rebuild.py --reference DIR [--abroad]

DIR holds the official boundaries, population and memberships (its README names their sources). The
years are made by the very build that ``congruentie data build`` calls; the same files give the same
bytes.
"""

import argparse
import csv
import io
from datetime import date
from pathlib import Path

import geopandas
import shapely
from shapely.ops import substring

from congruentie.output import write_file, write_files
from congruentie.reference import BuildRequest, Built, build

HERE = Path(__file__).parent
LICENCE = "CC BY 4.0"
SOURCE = (
    "Bron: CBS/Kadaster, {boundaries}; inwoners op 1 januari {year}: CBS ({figures}). "
    "Licentie: CC BY 4.0 (creativecommons.org/licenses/by/4.0/deed.nl). "
    "Gegeneraliseerd door congruentie; niet geschikt om grenzen in het terrein te bepalen."
)


def year_2013(reference: Path) -> BuildRequest:
    """1 January 2013: 408 municipalities, the map on which regions had to be proposed."""
    return BuildRequest(
        boundaries=reference / "boundaries" / "gemeenten_2013.geojson",
        population=reference / "population.csv",
        reference_date=date(2013, 1, 1),
        where=("year=2013", "domain=provincie"),
        provinces=reference / "membership" / "membership_2013.csv",
        province_column="region",
        licence=LICENCE,
        source=SOURCE.format(
            boundaries="gemeentegrenzen 2013",
            year=2013,
            figures="StatLine 37230ned; tien gemeenten geschat op 5 inwoners nauwkeurig",
        ),
    )


def year_2016(reference: Path) -> BuildRequest:
    """1 January 2016: 390 municipalities, the year of the adopted regions."""
    return BuildRequest(
        boundaries=reference / "boundaries" / "gemeenten_2016.geojson",
        population=reference / "population.csv",
        reference_date=date(2016, 1, 1),
        where=("year=2016", "domain=provincie"),
        provinces=reference / "membership" / "membership_2016_regioatlas.csv",
        province_column="region",
        licence=LICENCE,
        source=SOURCE.format(
            boundaries="gemeentegrenzen 2016", year=2016, figures="wijk- en buurtkaart 2016"
        ),
    )


def year_2024(reference: Path) -> BuildRequest:
    """1 January 2024: 342 municipalities; their borders are those of 2023."""
    return BuildRequest(
        boundaries=reference / "boundaries" / "gemeenten_2023_detail.geojson",
        population=reference / "population.csv",
        reference_date=date(2024, 1, 1),
        where=("population:year=2024", "domain=provincie"),
        provinces=reference / "membership" / "membership_2023.csv",
        province_column="region",
        licence=LICENCE,
        source=SOURCE.format(
            boundaries="gemeentegrenzen 2022, met de herindelingen tot en met 2023 samengevoegd",
            year=2024,
            figures="kerncijfers wijken en buurten 2024",
        ),
    )


YEARS = {"2013": year_2013, "2016": year_2016, "2024": year_2024}

# Where the land border leaves the coast, RD metres: at the Zwin, on both banks of the Schelde near
# Saeftinghe, and at Nieuwe Statenzijl on the Dollard.
ZWIN, HULST = (14_559, 377_862), (74_709, 373_839)
WOENSDRECHT, DOLLARD = (75_348, 376_806), (276_677, 585_187)
BAARLE = ((122_300, 383_800), (124_200, 383_800), (123_400, 379_900))
COARSE = 700.0
SHORT_OF_THE_COAST = 600.0


def land_border(reference: Path) -> bytes:
    """The coarse line of the Dutch land border, cut from the outer boundary of 2022.

    Outer rings of the two largest parts of the country run clockwise; from Hulst to the Zwin and
    from the Dollard to Woensdrecht they are land border. Each stretch stops 600 m short of the
    coast and is simplified to 700 m. The line through the enclaves in Baarle was drawn by hand.
    """
    rows = geopandas.read_file(reference / "boundaries" / "gemeenten_2022.geojson")
    country = shapely.normalize(shapely.coverage_union_all(rows.geometry.to_numpy()))
    mainland, zeeland = sorted(country.geoms, key=lambda part: -part.area)[:2]
    lines = {
        "hulst-zwin": _coarse(zeeland, HULST, ZWIN),
        "dollard-woensdrecht": _coarse(mainland, DOLLARD, WOENSDRECHT),
        "baarle": BAARLE,
    }
    text = io.StringIO(newline="")
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(("line", "x", "y"))
    writer.writerows(
        (line, round(x), round(y)) for line, points in lines.items() for x, y in points
    )
    return text.getvalue().encode()


def _coarse(
    part: shapely.Polygon, start: tuple[float, float], end: tuple[float, float]
) -> list[tuple[float, float]]:
    ring = part.exterior
    begin, stop = (ring.project(shapely.Point(place)) for place in (start, end))
    stretch = (
        substring(ring, begin, stop)
        if begin < stop
        else shapely.LineString(
            [*substring(ring, begin, ring.length).coords, *substring(ring, 0, stop).coords[1:]]
        )
    )
    inland = substring(stretch, SHORT_OF_THE_COAST, stretch.length - SHORT_OF_THE_COAST)
    return list(inland.simplify(COARSE).coords)


def main() -> None:
    """Write the folders beside this script."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0] if __doc__ else None)
    parser.add_argument("--reference", type=Path, required=True, help="folder with official files")
    parser.add_argument("--abroad", action="store_true", help="make abroad.csv again as well")
    arguments = parser.parse_args()
    if arguments.abroad:
        write_file(HERE / "abroad.csv", land_border(arguments.reference))
    for year, request in YEARS.items():
        built = build(request(arguments.reference))
        write_files(HERE / year, built.files)
        _tell(year, built)


def _tell(year: str, built: Built) -> None:
    size = sum(len(content) for content in built.files.values()) / 1000
    print(
        f"{year}: {built.municipalities} municipalities, {built.population} inhabitants, "
        f"{len(built.borders)} borders, {size:.0f} kB"
    )


if __name__ == "__main__":
    main()
