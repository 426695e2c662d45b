"""What should have been reached on a day, and whether it was.

The letter of 19 February 2013 wants clarity "uiterlijk 31 mei" (p. 3) and cooperations that are
"per 1 januari 2014 operationeel" (p. 4); the dates in between are ours (``rules.yaml``). A date is
the last day on which one is still in time: on 31 May itself nobody is late.
"""

from collections.abc import Mapping
from datetime import date

from congruentie.model.milestone import Milestone, Pace
from congruentie.model.region import Region

Schedule = Mapping[date, Milestone]
"""The last day in time, and what must be reached by then at least."""


def expected(schedule: Schedule, today: date) -> Milestone:
    """The furthest milestone whose day has passed; ``NO_CHOICE`` where none has."""
    due = (milestone for day, milestone in schedule.items() if day < today)
    return max(due, default=Milestone.NO_CHOICE)


def declared(region: Region) -> Milestone | None:
    """The milestone that the submission declares of a region; None where it declares none."""
    text = region.attributes.get("voortgang")
    return Milestone(int(text)) if text else None


def pace(reached: Milestone | None, wanted: Milestone) -> Pace:
    """Whether what was reached is enough; undeclared progress is never on schedule."""
    if reached is None:
        return Pace.NOT_DECLARED
    return Pace.BEHIND if reached < wanted else Pace.ON_SCHEDULE
