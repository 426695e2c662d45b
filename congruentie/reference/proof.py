"""The written map read back: what was promised of it is looked up in the bytes themselves."""

import json
from collections import defaultdict
from collections.abc import Sequence
from typing import Any

import numpy as np
import shapely
from numpy.typing import NDArray

from congruentie.model.territory import Outside
from congruentie.reference.borders import Stretch


def prove(content: bytes, stretches: Sequence[Stretch]) -> None:
    """Check that the TopoJSON has exactly the borders that were measured.

    Raises RuntimeError otherwise: that would be a fault in congruentie, not in the input.
    """
    geometries = json.loads(content)["objects"]["municipalities"]["geometries"]
    users: dict[int, set[str]] = defaultdict(set)
    for geometry in geometries:
        for arc in _arcs(geometry["arcs"]):
            users[arc if arc >= 0 else ~arc].add(geometry["id"])
    drawn = {tuple(sorted(codes)) for codes in users.values() if len(codes) > 1}
    measured = {
        (stretch.border.left, stretch.border.right)
        for stretch in stretches
        if not isinstance(stretch.border.right, Outside)
    }
    if drawn != measured:
        message = f"borders lost or invented by simplifying: {sorted(drawn ^ measured)}"
        raise RuntimeError(message)


def faulty(codes: Sequence[str], shapes: NDArray[np.object_]) -> tuple[str, ...]:
    """Codes of municipalities whose drawn shape is invalid, empty, or lies over another."""
    over = shapely.coverage_invalid_edges(shapes)
    wrong = ~shapely.is_valid(shapes) | shapely.is_empty(shapes) | ~shapely.is_empty(over)
    return tuple(code for code, is_wrong in zip(codes, wrong, strict=True) if is_wrong)


def _arcs(nested: Any) -> list[int]:  # noqa: ANN401 - TopoJSON nests arcs by two or three lists
    return [nested] if isinstance(nested, int) else [arc for part in nested for arc in _arcs(part)]
