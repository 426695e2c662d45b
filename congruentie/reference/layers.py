"""The layers of a map file and their rows, whatever the file format."""

from collections.abc import Callable, Iterable, Sequence
from typing import Any
from warnings import catch_warnings

import geopandas
import pyogrio
import shapely

from congruentie.errors import InputError, Mistake
from congruentie.reference import columns
from congruentie.reference.conditions import Condition
from congruentie.reference.door import BoundaryFile
from congruentie.reference.request import BuildRequest

# A file that passed the door still gets no network, whatever it asks GDAL for.
_NO_NETWORK = {"CPL_VSIL_CURL_ALLOWED_EXTENSIONS": ".none"}


def read_layer(
    file: BoundaryFile, request: BuildRequest, conditions: Sequence[Condition]
) -> geopandas.GeoDataFrame:
    """The rows that meet the conditions, with their shapes, in the order of the file.

    Raises InputError where GDAL cannot read the file, the layer cannot be told, or no row is left.
    """
    frame = rows_of(file, _layer(file, request))
    kept = _meeting(frame, conditions)
    if kept.empty:
        raise InputError(_no_rows(file.name, len(frame)))
    return kept


def layers_of(file: BoundaryFile) -> dict[str, str]:
    """The layers in the order of the file, with the kind of shape that each is said to hold.

    Raises InputError where GDAL cannot read the file, or finds no layer in it.
    """
    layers = {str(name): str(kind) for name, kind in _opened(file, pyogrio.list_layers)}
    if not layers:
        raise InputError(_unreadable(file))
    return layers


def rows_of(file: BoundaryFile, layer: str, most: int | None = None) -> geopandas.GeoDataFrame:
    """All rows of a layer, or the first ``most``, in the order of the file.

    A row without a shape has None for it. Raises InputError where GDAL cannot read the file.
    """
    frame = _opened(file, pyogrio.read_dataframe, layer=layer, max_features=most)
    if isinstance(frame, geopandas.GeoDataFrame):
        return frame
    return geopandas.GeoDataFrame(frame, geometry=[None] * len(frame))


def _layer(file: BoundaryFile, request: BuildRequest) -> str:
    """The layer that was named, or the only one with polygons and a column of codes."""
    layers = layers_of(file)
    wanted = [request.layer] if request.layer else _likely(file, layers, request.code_column)
    if len(wanted) == 1 and wanted[0] in layers:
        return wanted[0]
    listed = ", ".join(layers)
    raise InputError(
        Mistake(
            where=file.name,
            nl=f"de laag met gemeenten is niet te bepalen. Lagen: {listed}. Noem er een (--layer).",
            en=f"the layer of municipalities cannot be told. Layers: {listed}. Name one (--layer).",
        )
    )


def _likely(file: BoundaryFile, layers: dict[str, str], code_column: str | None) -> list[str]:
    if len(layers) == 1:
        return list(layers)
    names = columns.sought(code_column, columns.CODE)
    polygonal = [name for name, kind in layers.items() if "Polygon" in kind or kind == "Unknown"]
    return [name for name in polygonal if columns.recognised(_fields(file, name), names)]


def _fields(file: BoundaryFile, layer: str) -> list[str]:
    return [str(field) for field in _opened(file, pyogrio.read_info, layer=layer)["fields"]]


def _opened(file: BoundaryFile, read: Callable[..., Any], **how: object) -> Any:  # noqa: ANN401 - as GDAL gives it
    pyogrio.set_gdal_config_options(_NO_NETWORK)
    try:
        # What GDAL only warns of, in English, is checked here afterwards: coordinates, shapes.
        with catch_warnings(action="ignore", category=RuntimeWarning):
            return read(file.path, **how)
    except (RuntimeError, ValueError, shapely.errors.ShapelyError) as error:
        raise InputError(_unreadable(file, f" ({error})")) from error


def _unreadable(file: BoundaryFile, why: str = "") -> Mistake:
    return Mistake(
        where=file.name,
        nl=f"is niet als kaart te lezen{why}. Exporteer het bestand opnieuw.",
        en=f"cannot be read as a map{why}. Export the file again.",
    )


def _meeting(
    frame: geopandas.GeoDataFrame, conditions: Iterable[Condition]
) -> geopandas.GeoDataFrame:
    for condition in conditions:
        if condition.concerns("boundaries", frame.columns):
            reads = frame[condition.column].map(condition.reads)
            frame = frame[reads.astype(bool)]
    return frame


def _no_rows(name: str, before: int) -> Mistake:
    return Mistake(
        where=name,
        nl=f"geen gemeenten gelezen ({before} rijen in de laag). "
        "Controleer de laag en de voorwaarden (--where KOLOM=WAARDE; voor een tabel: "
        "--where population:year=2016).",
        en=f"no municipalities read ({before} rows in the layer). "
        "Check the layer and the conditions (--where COLUMN=VALUE; for one table: "
        "--where population:year=2016).",
    )
