"""The findings and regions as a GeoPackage, to open in QGIS: layers with their styles inside.

Bytes are the same from run to run with the same GDAL and SQLite; another version of either may lay
out the same rows differently.
"""

import sqlite3
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from contextlib import closing, contextmanager
from datetime import date
from pathlib import Path

import geopandas
import pyogrio
import shapely

from congruentie.model.dossier import Dossier
from congruentie.model.territory import MunicipalityCode
from congruentie.reference.cover import municipality_shapes
from congruentie.reference.style_sheets import style_sheets
from congruentie.reports.content import Cell, ContentTable, Document
from congruentie.reports.parts.figures import file_stem
from congruentie.safe_text import storable

_RD = "EPSG:28992"
_NAME = "bevindingen.gpkg"
_CLOCK = "OGR_CURRENT_DATE"
_STYLES = """
    CREATE TABLE layer_styles (
        id INTEGER PRIMARY KEY AUTOINCREMENT, f_table_catalog TEXT(256), f_table_schema TEXT(256),
        f_table_name TEXT(256), f_geometry_column TEXT(256), styleName TEXT(30), styleQML TEXT,
        styleSLD TEXT, useAsDefault BOOLEAN, description TEXT, owner TEXT(30), ui TEXT(30),
        update_time DATETIME
    )
"""
"""As QGIS makes it when it saves a style in a GeoPackage."""
_REGISTER = """
    INSERT INTO gpkg_contents (table_name, data_type, identifier, description, last_change)
    VALUES ('layer_styles', 'attributes', 'layer_styles', '', ?)
"""
_STYLE = """
    INSERT INTO layer_styles (f_table_catalog, f_table_schema, f_table_name, f_geometry_column,
        styleName, styleQML, styleSLD, useAsDefault, description, owner, update_time)
    VALUES ('', '', ?, 'geom', ?, ?, '', 1, '', '', ?)
"""

Row = dict[str, str | int | float | None]
Shapes = Mapping[MunicipalityCode, shapely.Geometry]


def findings_package(dossier: Dossier, document: Document, folder: Path) -> bytes:
    """The layers ``gemeenten``, ``regios`` and ``bevindingen`` in RD metres.

    ``folder`` is that of the territory, with its map. What was merged on request is one shape. A
    finding about no municipality has no shape.
    """
    shapes = _shapes(dossier, folder)
    layers = {
        "gemeenten": _municipalities(dossier, document, shapes),
        "regios": _regions(dossier, document, shapes),
        "bevindingen": _findings(document, shapes),
    }
    when = f"{dossier.report.provenance.today.isoformat()}T00:00:00.000Z"
    with tempfile.TemporaryDirectory() as temporary:
        path = Path(temporary, _NAME)
        with _stopped_clock(when):
            for name, frame in layers.items():
                pyogrio.write_dataframe(
                    frame, path, layer=name, driver="GPKG", append=path.exists()
                )
        _add_styles(path, when)
        return path.read_bytes()


@contextmanager
def _stopped_clock(when: str) -> Iterator[None]:
    """Let GDAL write this as the time of every change."""
    before = pyogrio.get_gdal_config_option(_CLOCK)
    pyogrio.set_gdal_config_options({_CLOCK: when})
    try:
        yield
    finally:
        pyogrio.set_gdal_config_options({_CLOCK: before})


def _shapes(dossier: Dossier, folder: Path) -> Shapes:
    """Every municipality of the territory, those merged on request as one."""
    heirs = dossier.report.territory.heirs
    parts: dict[MunicipalityCode, list[shapely.Geometry]] = {}
    for code, shape in zip(*municipality_shapes(folder), strict=True):
        parts.setdefault(heirs.get(code, code), []).append(shape)
    return {code: _together(found) for code, found in sorted(parts.items())}


def _together(shapes: Sequence[shapely.Geometry]) -> shapely.Geometry | None:
    """One multipolygon; None of nothing. Lines that are left between areas are left out."""
    if not shapes:
        return None
    parts = shapely.get_parts(shapely.union_all(list(shapes)))
    return shapely.multipolygons([part for part in parts if part.geom_type == "Polygon"])


def _municipalities(dossier: Dossier, document: Document, shapes: Shapes) -> geopandas.GeoDataFrame:
    """Table B as a layer, with a column for every domain."""
    domains = (file_stem("regio", division.layer) for division in dossier.divisions)
    names = (
        *("naam", "code", "provincie", "inwoners"),
        *(domain.replace("-", "_") for domain in domains),
        *("congruent", "bevindingen"),
    )
    rows = _rows(names, _table(document, "B"))
    return _frame(rows, [(code,) for code in sorted(dossier.scope)], shapes)


def _regions(dossier: Dossier, document: Document, shapes: Shapes) -> geopandas.GeoDataFrame:
    """Table A as a layer; regions of different domains lie over each other."""
    members = [summary.region.members for summary in dossier.report.regions]
    return _frame(_rows(_REGION_COLUMNS, _table(document, "A")), members, shapes)


_REGION_COLUMNS = (
    *("naam", "domein", "niveau", "gemeenten", "inwoners", "inwoners_per_km2"),
    *("rechtsvorm", "centrumgemeente", "start", "oordeel"),
)


def _findings(document: Document, shapes: Shapes) -> geopandas.GeoDataFrame:
    """Every finding on the municipalities that it concerns."""
    rows: list[Row] = [
        {
            "nummer": finding.number,
            "regel": finding.rule,
            "gewicht": finding.severity.key,
            "status": storable(finding.status_text),
            "domein": storable(finding.domain),
            "bevinding": storable(finding.sentence),
            "suggestie": storable(finding.hint),
            "bron": storable(finding.citation),
        }
        for finding in document.findings
    ]
    return _frame(rows, [finding.codes for finding in document.findings], shapes)


def _table(document: Document, key: str) -> ContentTable:
    return next(table for table in document.tables if table.key == key)


def _rows(names: Sequence[str], table: ContentTable) -> list[Row]:
    """The values of a table under the names of columns."""
    return [
        {name: _plain(cell) for name, cell in zip(names, cells, strict=True)}
        for cells in table.rows
    ]


def _plain(cell: Cell) -> str | int | float | None:
    """A value as a database holds it; a day as ISO."""
    match cell.value:
        case str():
            return storable(cell.value)
        case date():
            return cell.value.isoformat()
        case value:
            return value


def _frame(
    rows: Sequence[Row], codes: Sequence[Sequence[MunicipalityCode]], shapes: Shapes
) -> geopandas.GeoDataFrame:
    """Rows with the municipalities of each as one shape."""
    known = ([shapes[code] for code in members if code in shapes] for members in codes)
    areas = [_together(found) for found in known]
    return geopandas.GeoDataFrame(rows, geometry=geopandas.GeoSeries(areas, crs=_RD), crs=_RD)


def _add_styles(path: Path, when: str) -> None:
    """The table from which QGIS takes the styles of the layers."""
    with closing(sqlite3.connect(path)) as database:
        database.execute(_STYLES)
        database.execute(_REGISTER, (when,))
        for layer, sheet in style_sheets().items():
            database.execute(_STYLE, (layer, layer, sheet, when))
        database.commit()
