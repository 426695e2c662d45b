"""What tests of every folder may ask for."""

import sys
from collections.abc import Iterator

import pytest


@pytest.fixture
def untraced() -> Iterator[None]:
    """Coverage looks away: for what runs the same lines thousands of times, and takes twice as
    long when each is noted down. Other tests must reach those lines.
    """
    tracer = sys.gettrace()
    sys.settrace(None)
    yield
    sys.settrace(tracer)
