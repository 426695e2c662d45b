"""Where a municipality's name goes: the middle of the widest spot of its largest part."""

from dataclasses import dataclass
from typing import Any

import numpy as np
import shapely
from numpy.typing import NDArray

_NEAR_ENOUGH = 10.0
"""Metres; a label need not stand more exactly."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Label:
    """A circle that lies inside the municipality, in whole RD metres."""

    x: int
    y: int
    radius: int


def labels(shapes: NDArray[np.object_]) -> tuple[Label, ...]:
    """The largest inscribed circle of each shape's largest part; shapes are in RD metres."""
    largest = np.array([_largest(shape) for shape in shapes], dtype=object)
    radii = shapely.maximum_inscribed_circle(largest, tolerance=_NEAR_ENOUGH)
    return tuple(
        Label(x=round(x), y=round(y), radius=int(length))
        for (x, y), length in zip(
            shapely.get_coordinates(radii)[::2].tolist(), shapely.length(radii), strict=True
        )
    )


def _largest(shape: Any) -> Any:  # noqa: ANN401 - shapely has no types
    return max(shapely.get_parts(shape), key=shapely.area)
