"""Official boundaries and figures become a territory: the only room that knows geometry.

``build(BuildRequest(...))`` reads, checks and simplifies, and returns the files of a territory
as bytes. ``drawings`` and ``cover`` make rows of regions that are submitted as polygons. Nothing
here is needed to check, compare or draw a submission of tables.
"""

from congruentie.reference.build import build
from congruentie.reference.request import BuildNote, BuildRequest, Built

__all__ = ["BuildNote", "BuildRequest", "Built", "build"]
