"""Make the tiles.csv of data/2013, data/2016 and data/2024 again.

    python data/make_tiles.py

Arranging the tiles takes a second for each year, and the same borders give the same tiles; so it is
done once, and a map of tiles only reads them.
"""

from pathlib import Path

from congruentie.maps.tiling import arrange
from congruentie.measures.contiguity import border_graph, linked_graph
from congruentie.output import write_file
from congruentie.readers.bundled import bundled, bundled_years
from congruentie.readers.gazetteer import read_gazetteer
from congruentie.readers.shapes import TILES, read_shapes
from congruentie.territories import bundled_territory

HERE = Path(__file__).parent


def tiles(year: int) -> bytes:
    """The table of one year: code, column and row, in code order."""
    territory = bundled_territory(year, read_gazetteer(bundled("data")))
    shapes = read_shapes(bundled("data") / str(year), territory)
    linked = linked_graph(territory, border_graph(territory))
    neighbours = {code: sorted(near) for code, near in linked.adj.items()}
    cells = arrange(shapes.circles, neighbours)
    rows = (f"{code},{column},{row}\n" for code, (column, row) in cells.items())
    return "".join(["code,column,row\n", *rows]).encode()


def main() -> None:
    """Write them beside the borders that they were made of."""
    for year in bundled_years():
        write_file(HERE / str(year) / TILES, tiles(year))
        print(f"{year}: {TILES}")


if __name__ == "__main__":
    main()
