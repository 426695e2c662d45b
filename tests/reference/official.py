"""Where the official files are, for the tests that hold our work against them."""

from pathlib import Path

import pytest

REFERENCE = Path(__file__).parents[3] / "shared" / "reference"
needs_reference = pytest.mark.skipif(
    not REFERENCE.is_dir(),
    reason="the official boundary files lie beside the checkout, in ../shared/reference, not in it",
)
