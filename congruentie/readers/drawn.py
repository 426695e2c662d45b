"""Which files of a submission are drawings: regions as polygons on a map instead of rows.

There is no geometry here: only a call that names a drawing loads any.
"""

from pathlib import Path

DRAWN = frozenset({".fgb", ".geojson", ".gpkg", ".json", ".shp", ".topojson", ".zip"})
"""GeoPackage, GeoJSON, TopoJSON, FlatGeobuf and Shapefile, the last also zipped."""


def is_drawing(path: Path) -> bool:
    """Whether the suffix says that this is a file of polygons."""
    return path.suffix.lower() in DRAWN
