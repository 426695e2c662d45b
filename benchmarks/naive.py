"""The four checks as anyone would first write them: a plain geopandas script.

Run beside ``congruentie check`` to have something to measure against. It reads the same bundled map
and the same submission, and prints what it finds. It is also less right: a region whose shape has
several parts counts as broken, islands and all, and it knows of no circa, scope or waiver.
"""

import sys
from itertools import combinations
from pathlib import Path

import geopandas
import pandas as pd

DATA = Path(__file__).parent.parent / "data"
THRESHOLD = 100_000


def main(year: str, submission: str) -> None:
    """Check a submission on the bundled municipalities of a year."""
    land = geopandas.read_file(DATA / year / "borders.topojson", layer="municipalities")
    land = land.set_crs(28992, allow_override=True).rename(columns={"id": "code"})
    people = pd.read_csv(DATA / year / "municipalities.csv")[["code", "population"]]
    land = land[["code", "geometry"]].merge(people, on="code")
    rows = pd.read_csv(submission, sep=";")
    found = []
    regions = {}
    for domain, members in rows.groupby("domein"):
        joined = land.merge(members, left_on="code", right_on="gemeentecode", how="left")
        found += [("white spot", domain, code) for code in joined[joined.regio.isna()].code]
        regions[domain] = joined.dissolve("regio", aggfunc={"population": "sum", "code": "count"})
        found += _scale_and_centres(domain, regions[domain])
    for left, right in combinations(sorted(regions), 2):
        found += _crossings(regions[left], regions[right])
    for line in found:
        print(*line)


def _scale_and_centres(domain: str, regions: geopandas.GeoDataFrame) -> list[tuple[str, ...]]:
    found = []
    for name, region in regions.iterrows():
        if region.population < THRESHOLD:
            found.append(("below threshold", domain, name))
        if region.geometry.geom_type == "MultiPolygon":
            found.append(("disconnected", domain, name))
        around = regions[regions.touches(region.geometry)]
        if region.code == 1 and region.population >= THRESHOLD and len(around) > 1:
            found.append(("isolated centre", domain, name))
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
