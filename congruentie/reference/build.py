"""From official files to a territory: the whole story of a build."""

from functools import partial

from congruentie.reference.account import Account, includes_water, tangled_borders
from congruentie.reference.borders import arc_lengths, borders, components
from congruentie.reference.inputs import read_inputs
from congruentie.reference.join import land_areas_missing, municipalities
from congruentie.reference.labels import labels
from congruentie.reference.manifest import manifest
from congruentie.reference.outside import abroad, outside_of
from congruentie.reference.proof import faulty, prove
from congruentie.reference.request import BuildRequest, Built
from congruentie.reference.simplify import simplify
from congruentie.reference.tabular import links_csv, municipalities_csv
from congruentie.reference.tangles import areas
from congruentie.reference.topojson import topojson
from congruentie.reference.topology import topology


def build(request: BuildRequest) -> Built:
    """Read, check, measure and simplify; returns the files of a territory without writing them.

    Raises InputError with all mistakes in the inputs at once. The same inputs give the same bytes,
    in whatever order their rows are.
    """
    inputs = read_inputs(request)
    polygons, codes = inputs.boundaries.polygons, inputs.boundaries.codes
    records = municipalities(inputs.boundaries, inputs.figures, inputs.provinces)
    planar = topology(polygons, partial(outside_of, polygons, foreign=abroad()))
    lengths = arc_lengths(planar)
    stretches = borders(planar, codes, lengths)
    drawing = simplify(planar, polygons, request.tolerance, request.grid)
    shapes = areas(planar, drawing.lines)
    files = {
        "municipalities.csv": municipalities_csv(records, labels(shapes)),
        "borders.topojson": topojson(planar, drawing, codes, lengths),
    }
    if inputs.links:
        files["links.csv"] = links_csv(inputs.links)
    prove(files["borders.topojson"], codes, stretches)
    account = Account(
        municipalities=len(records),
        population=sum(record.population for record in records),
        borders=len(stretches),
        land_area_from_boundaries=land_areas_missing(inputs.figures),
        includes_water=includes_water(records, inputs.boundaries),
        faulty=faulty(codes, shapes),
        tangled=tangled_borders(stretches, drawing),
        inputs=inputs.files,
        reading=inputs.boundaries.notes,
    )
    files["manifest.json"] = manifest(request, drawing, account, files)
    return Built(
        files=files,
        municipalities=account.municipalities,
        population=account.population,
        borders=tuple(stretch.border for stretch in stretches),
        components=components(stretches, codes),
        land_area_from_boundaries=account.land_area_from_boundaries,
        notes=tuple(account.notes(drawing)),
    )
