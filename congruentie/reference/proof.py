"""The written map read back: what was promised of it is looked up in the bytes themselves."""

from collections.abc import Sequence

import numpy as np
import shapely
from numpy.typing import NDArray

from congruentie.readers.territory import borders_of
from congruentie.reference.borders import Stretch


def prove(content: bytes, codes: Sequence[str], stretches: Sequence[Stretch]) -> None:
    """Check that whoever reads the TopoJSON finds exactly the borders that were measured.

    Neighbours, kinds of outside and lengths are all compared. Raises RuntimeError where one of them
    differs, ValueError where no borders can be read: a fault in congruentie, not in the input.
    """
    written = {(b.left, str(b.right), b.length) for b in borders_of(content, codes)}
    measured = {(s.border.left, str(s.border.right), s.border.length) for s in stretches}
    if written != measured:
        message = f"borders lost, invented or changed by writing: {sorted(written ^ measured)}"
        raise RuntimeError(message)


def faulty(codes: Sequence[str], shapes: NDArray[np.object_]) -> tuple[str, ...]:
    """Codes of municipalities whose drawn shape is invalid, empty, or lies over another."""
    over = shapely.coverage_invalid_edges(shapes)
    wrong = ~shapely.is_valid(shapes) | shapely.is_empty(shapes) | ~shapely.is_empty(over)
    return tuple(code for code, is_wrong in zip(codes, wrong, strict=True) if is_wrong)
