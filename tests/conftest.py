"""What tests of every folder may ask for."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager

import pytest


@pytest.fixture
def untraced() -> Iterator[None]:
    """Coverage looks away: for what runs the same lines thousands of times, and takes twice as
    long when each is noted down. Other tests must reach those lines.
    """
    with looking_away():
        yield


@contextmanager
def looking_away() -> Iterator[None]:
    """Nothing is noted down in here."""
    tracer = sys.gettrace()
    sys.settrace(None)
    try:
        yield
    finally:
        sys.settrace(tracer)
