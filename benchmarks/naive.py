"""The four checks as anyone would first write them: a plain geopandas script.

Run beside ``congruentie check`` to have something to measure against. It reads the same bundled map
and the same submission, and prints what it finds: white spots, regions that are too small or in
pieces, regions that cross, centres with hardly a neighbour of their own. It is also less right: a
region whose shape has several parts counts as broken, islands and all, and it knows of no circa,
scope or waiver.
"""

import sys
from itertools import combinations
from pathlib import Path

import geopandas
import pandas as pd

DATA = Path(__file__).parent.parent / "data"
THRESHOLD = 100_000
EDGE_SHARE = 0.25


def main(year: str, submission: str, boundaries: str = "") -> None:
    """Check a submission on a boundary file, by default the bundled map of the year."""
    land = geopandas.read_file(boundaries or DATA / year / "borders.topojson")
    land = land.set_crs(28992, allow_override=True)
    land = land.rename(columns={"id": "code", "municipality_code": "code"})
    people = pd.read_csv(DATA / year / "municipalities.csv")[["code", "population"]]
    land = land[["code", "geometry"]].merge(people, on="code")
    listed = pd.read_csv(DATA / "centres.csv").query("list == 'arbeidsmarkt'").code
    centres = land[land.code.isin(listed) | (land.population >= THRESHOLD)]
    rows = pd.read_csv(submission, sep=";")
    found = []
    regions = {}
    for domain, members in rows.groupby("domein"):
        joined = land.merge(members, left_on="code", right_on="gemeentecode", how="left")
        found += [("white spot", domain, code) for code in joined[joined.regio.isna()].code]
        regions[domain] = joined.dissolve("regio", aggfunc={"population": "sum"})
        found += _scale(domain, regions[domain])
        found += _isolated(domain, joined, centres)
    for left, right in combinations(sorted(regions), 2):
        found += _crossings(regions[left], regions[right])
    for line in found:
        print(*line)


def _scale(domain: str, regions: geopandas.GeoDataFrame) -> list[tuple[str, ...]]:
    small = regions[regions.population < THRESHOLD]
    broken = regions[regions.geometry.geom_type == "MultiPolygon"]
    return [
        *(("below threshold", domain, name) for name in small.index),
        *(("disconnected", domain, name) for name in broken.index),
    ]


def _isolated(
    domain: str, joined: geopandas.GeoDataFrame, centres: geopandas.GeoDataFrame
) -> list[tuple[str, ...]]:
    found = []
    for centre in centres.itertuples():
        around = joined[joined.touches(centre.geometry)]
        lengths = around.intersection(centre.geometry).length
        own = around.regio == joined.regio[joined.code == centre.code].iloc[0]
        if lengths.sum() and lengths[own].sum() / lengths.sum() < EDGE_SHARE:
            found.append(("isolated centre", domain, centre.code))
    return found


def _crossings(
    left: geopandas.GeoDataFrame, right: geopandas.GeoDataFrame
) -> list[tuple[str, ...]]:
    pieces = geopandas.overlay(
        left[["geometry"]].reset_index(names="left"),
        right[["geometry"]].reset_index(names="right"),
        how="intersection",
    )
    found = []
    for piece in pieces.itertuples():
        area = piece.geometry.area
        whole_left = area > 0.999 * left.geometry[piece.left].area
        whole_right = area > 0.999 * right.geometry[piece.right].area
        if area > 1 and not whole_left and not whole_right:
            found.append(("crossing", piece.left, piece.right))
    return found


if __name__ == "__main__":
    main(*sys.argv[1:])
