"""Which step of the ladder an area is on, and by which route one may act there.

The letter of 19 February 2013 (p. 5) names the rungs in words: "monitoren", "bij te sturen",
"indringend met de betrokken gemeenten ... gesproken", "samenwerking op te kunnen leggen". When each
is due is ours:

====  ================  ==========================================================================
step  name              due
====  ================  ==========================================================================
5     impose            every date has passed and nobody has committed to anything: white spots,
                        or a declared milestone below the declaration of intent
4     province steers   three milestones or more behind
3     urgent talk       two milestones behind, or one with an open error beside it
2     talk              one milestone behind, or an open error
1     monitor           progress is not declared, or there is an open warning
0     ok                none of these
====  ================  ==========================================================================

The highest that is due counts. As long as no date has passed nobody is behind, so nothing is due
above a talk; and nothing is imposed before the last date has passed.
"""

from collections.abc import Mapping
from datetime import date

from congruentie.measures.milestones import Schedule, expected
from congruentie.model.milestone import Milestone
from congruentie.model.monitor import Route, Step

_FAR_BEHIND = 3
_WELL_BEHIND = 2
_LAWS: Mapping[str, Route] = {
    "jeugd": Route.JEUGDWET,
    "wmo": Route.WMO,
    "meldpunt": Route.WMO,
    "arbeidsmarkt": Route.SUWI,
}
"""The hotline (``meldpunt``) is organised under the Wmo 2015 (art. 4.1.1)."""


def step(
    reached: Milestone | None, schedule: Schedule, today: date, *, errors: bool, warnings: bool
) -> Step:
    """The step of an area; ``reached`` is None where nothing is declared.

    Without any dates in the schedule nobody is ever behind and nothing is imposed.
    """
    if reached is not None and reached < Milestone.INTENT and over(schedule, today):
        return Step.IMPOSE
    behind = 0 if reached is None else expected(schedule, today) - reached
    if behind >= _FAR_BEHIND:
        return Step.PROVINCE_STEERS
    if behind >= _WELL_BEHIND or (behind > 0 and errors):
        return Step.URGENT_TALK
    if behind > 0 or errors:
        return Step.TALK
    return Step.MONITOR if reached is None or warnings else Step.OK


def over(schedule: Schedule, today: date) -> bool:
    """Whether the last date has passed; never where there are no dates."""
    return bool(schedule) and max(schedule) < today


def routes(at: Step, domain: str, provinces: int) -> tuple[Route, ...]:
    """On what ground one may act at a step; ``provinces`` is how many the area lies in.

    A domain of the submitter's own has no law here but the Wgr, which holds for all.
    """
    if at is Step.OK:
        return ()
    if at is Step.MONITOR:
        return (Route.LETTER_MONITOR,)
    if at <= Step.URGENT_TALK:
        return (Route.LETTER_TALK,)
    both = (Route.WGR_BOTH,) if provinces > 1 else ()
    if at is Step.PROVINCE_STEERS:
        return (Route.LETTER_STEER, Route.WGR, *both)
    own = (_LAWS[domain],) if domain in _LAWS else ()
    return (*own, Route.WGR, *both)
