"""Official boundaries and figures become a territory: the only room that knows geometry.

``build(BuildRequest(...))`` reads, checks and simplifies, and returns the files of a territory
as bytes. Nothing here is needed to check, compare or draw a submission.
"""

from congruentie.reference.build import build
from congruentie.reference.request import BuildNote, BuildRequest, Built

__all__ = ["BuildNote", "BuildRequest", "Built", "build"]
