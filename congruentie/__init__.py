"""Check whether proposed cooperation regions of Dutch municipalities hold."""

__version__ = "0.1.0"
