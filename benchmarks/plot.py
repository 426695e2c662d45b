"""The map of the regions of a domain with geopandas and matplotlib, to be held against.

``plain`` is what anyone would first write, from the examples of the library: a colour and a line
of the legend for every region. ``careful`` gives every municipality its colour beforehand, so that
neighbours differ and all of it is one collection. Both read the boundaries and the submission that
``congruentie map`` reads, and draw the same borders, names, numbers of inhabitants and title. Both
are also less good: names stand over each other, and there is no scale and no source.
"""

import sys
from pathlib import Path

import geopandas
import networkx as nx
import pandas as pd
from matplotlib import pyplot as plt
from matplotlib.axes import Axes

FILLS = ("#77aadd", "#ee8866", "#eedd88", "#ffaabb", "#aaaa00", "#99ddff")
SIZE = (6.7, 9.4)
Land = geopandas.GeoDataFrame


def main(way: str, folder: str, *asked: str) -> None:
    """Draw the regions of a domain; inhabitants come from the folder of a territory."""
    boundaries, submission, domain, output = asked
    draw(way, read(folder, boundaries, submission, domain), domain, output)


def read(folder: str, boundaries: str, submission: str, domain: str) -> Land:
    """The municipalities, each with its region."""
    land = geopandas.read_file(boundaries).set_crs(28992, allow_override=True)
    land = land.rename(columns={"id": "code", "municipality_code": "code"})
    people = pd.read_csv(Path(folder, "municipalities.csv"))[["code", "population", "province"]]
    rows = pd.read_csv(submission, sep=";").query(f"domein == {domain!r}")
    joined = land[["code", "geometry"]].merge(people, on="code")
    return joined.merge(rows, left_on="code", right_on="gemeentecode")


def draw(way: str, joined: Land, domain: str, output: str) -> None:
    """Write the map."""
    regions = joined.dissolve("regio", aggfunc={"population": "sum"})
    axes = careful(joined, regions) if way == "careful" else plain(joined)
    if joined.province.notna().any():
        joined.dissolve("province").boundary.plot(ax=axes, color="#aaaaaa", linewidth=2.4)
    regions.boundary.plot(ax=axes, color="#222222", linewidth=1.3)
    for name, region in regions.iterrows():
        spot = region.geometry.representative_point()
        axes.annotate(f"{name}\n{region.population}", (spot.x, spot.y), ha="center", fontsize=7)
    axes.set_title(f"{len(regions)} regio's voor {domain}")
    axes.set_axis_off()
    axes.figure.savefig(output, dpi=300)
    plt.close(axes.figure)


def plain(joined: Land) -> Axes:
    """A colour for every region, as the library gives them out."""
    return joined.plot(
        column="regio",
        categorical=True,
        legend=True,
        edgecolor="#777777",
        linewidth=0.3,
        figsize=SIZE,
    )


def careful(joined: Land, regions: Land) -> Axes:
    """Few colours, none of them twice side by side."""
    touching = geopandas.sjoin(regions, regions, predicate="intersects").reset_index()
    graph = nx.Graph(list(zip(touching.regio_left, touching.regio_right, strict=True)))
    graph.remove_edges_from(nx.selfloop_edges(graph))
    numbers = nx.greedy_color(graph, "DSATUR")
    colours = joined.regio.map(lambda name: FILLS[numbers[name]])
    return joined.plot(color=colours, edgecolor="#777777", linewidth=0.3, figsize=SIZE)


if __name__ == "__main__":
    main(*sys.argv[1:])
