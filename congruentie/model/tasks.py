"""The tasks of the letter of 19 February 2013 that ask for more than a regional scale (p. 4)."""

from congruentie.model.region import Layer

HOTLINE = "meldpunt"
"""The domain of the domestic-violence hotline: a layer of its own."""
HOTLINE_TASK = "meldpunt_hgkm"
"""The same hotline where a row names it as a task of another domain."""


def task_of(layer: Layer) -> str:
    """The task that a layer is about; empty where it is about a domain as a whole."""
    return HOTLINE_TASK if layer.domain == HOTLINE else layer.task
