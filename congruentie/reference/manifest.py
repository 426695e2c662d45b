"""What a territory is made of, so that anyone can check it: sources, sums, choices, counts."""

import hashlib
import json
from collections.abc import Mapping
from pathlib import PurePath

from congruentie.reference.account import Account
from congruentie.reference.request import BuildRequest
from congruentie.reference.simplify import Drawing

SCHEMA_VERSION = "1"


def manifest(
    request: BuildRequest, drawing: Drawing, account: Account, files: Mapping[str, bytes]
) -> bytes:
    """The manifest as JSON, with SHA-256 sums; no clock, and of files only the names."""
    document = {
        "schema_version": SCHEMA_VERSION,
        "reference_date": request.reference_date.isoformat(),
        "counts": {
            "municipalities": account.municipalities,
            "population": account.population,
            "borders": account.borders,
        },
        "crs": "EPSG:28992",
        "generalised": True,
        "tolerance_m": request.tolerance,
        "grid_m": drawing.grid,
        "includes_water": account.includes_water,
        "land_area_from_boundaries": account.land_area_from_boundaries,
        "faulty": [*account.faulty, *account.tangled],
        "changes": _changes(request, drawing),
        "notes": [{"nl": note.nl, "en": note.en} for note in account.notes(drawing)],
        "source": request.source or ", ".join(path.name for path in request.files()),
        "licence": request.licence,
        "inputs": [
            {"name": PurePath(file.path).name, "sha256": file.sha256} for file in account.inputs
        ],
        "files": {name: _sum(content) for name, content in sorted(files.items())},
    }
    return json.dumps(document, ensure_ascii=False, indent=2).encode() + b"\n"


def _changes(request: BuildRequest, drawing: Drawing) -> str:
    return (
        f"Boundaries simplified to {request.tolerance:g} m (coverage simplification, every border "
        f"kept) and rounded to {request.grid} m; {drawing.refined} of {len(drawing.lines)} arcs "
        f"drawn finer, down to {drawing.grid} m, so that none is lost or tangled. Border lengths "
        "were measured before this."
    )


def _sum(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()
