"""The map of the regions of a domain as anyone would first draw it: geopandas and matplotlib.

Run beside ``congruentie map`` to have something to measure against. It reads the same bundled map
and the same submission, colours neighbouring regions differently, and draws the same borders,
names, numbers of inhabitants and title as one SVG. It is also less good: names stand over each
other, there is no legend, no scale and no source, and two runs differ.
"""

import sys
from pathlib import Path

import geopandas
import matplotlib as mpl
import networkx as nx
import pandas as pd

mpl.use("svg")
DATA = Path(__file__).parent.parent / "data"
FILLS = ("#77aadd", "#ee8866", "#eedd88", "#ffaabb", "#aaaa00", "#99ddff")


def main(year: str, submission: str, domain: str, output: str) -> None:
    """Draw the regions of a domain."""
    land = geopandas.read_file(DATA / year / "borders.topojson")
    land = land.set_crs(28992, allow_override=True).rename(columns={"id": "code"})
    people = pd.read_csv(DATA / year / "municipalities.csv")[["code", "population", "province"]]
    rows = pd.read_csv(submission, sep=";").query("domein == @domain")
    joined = land[["code", "geometry"]].merge(people, on="code")
    joined = joined.merge(rows, left_on="code", right_on="gemeentecode")
    regions = joined.dissolve("regio", aggfunc={"population": "sum"})
    touching = geopandas.sjoin(regions, regions, predicate="intersects").reset_index()
    graph = nx.Graph(list(zip(touching.regio_left, touching.regio_right, strict=True)))
    graph.remove_edges_from(nx.selfloop_edges(graph))
    numbers = nx.greedy_color(graph, "DSATUR")
    colours = joined.regio.map(lambda name: FILLS[numbers[name]])
    axes = joined.plot(color=colours, edgecolor="#777777", linewidth=0.3, figsize=(6.7, 9.4))
    joined.dissolve("province").boundary.plot(ax=axes, color="#aaaaaa", linewidth=2.4)
    regions.boundary.plot(ax=axes, color="#222222", linewidth=1.3)
    for name, region in regions.iterrows():
        spot = region.geometry.representative_point()
        axes.annotate(f"{name}\n{region.population}", (spot.x, spot.y), ha="center", fontsize=7)
    axes.set_title(f"{len(regions)} regio's voor {domain}")
    axes.set_axis_off()
    axes.figure.savefig(output)


if __name__ == "__main__":
    main(*sys.argv[1:])
