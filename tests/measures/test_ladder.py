"""Which step is due, on the days around every date, and by which route."""

from datetime import date

import pytest

from congruentie.measures.ladder import over, routes, step
from congruentie.model.criteria import Ruleset
from congruentie.model.milestone import Milestone
from congruentie.model.monitor import Route, Step

SCHEDULE = Ruleset().milestones
BEFORE, AFTER_MAY, AFTER_OCTOBER, AFTER_DECEMBER, AFTER_ALL = (
    date(2013, 5, 31),
    date(2013, 6, 1),
    date(2013, 10, 2),
    date(2013, 12, 2),
    date(2014, 1, 2),
)


def due(reached: int | None, day: date, objections: str = "") -> Step:
    """The step with these objections: ``e`` an open error, ``w`` an open warning."""
    milestone = None if reached is None else Milestone(reached)
    return step(milestone, SCHEDULE, day, errors="e" in objections, warnings="w" in objections)


@pytest.mark.parametrize(
    ("reached", "day", "objections", "expected"),
    [
        pytest.param(0, BEFORE, "", Step.OK, id="31 May itself is in time"),
        pytest.param(0, BEFORE, "e", Step.TALK, id="before the first date never above a talk"),
        pytest.param(0, BEFORE, "w", Step.MONITOR, id="a warning early"),
        pytest.param(None, BEFORE, "", Step.MONITOR, id="undeclared early"),
        pytest.param(None, AFTER_ALL, "", Step.MONITOR, id="undeclared late is no lag"),
        pytest.param(None, AFTER_ALL, "e", Step.TALK, id="undeclared with an error"),
        pytest.param(2, AFTER_MAY, "", Step.OK, id="on schedule"),
        pytest.param(2, AFTER_MAY, "w", Step.MONITOR, id="on schedule with a warning"),
        pytest.param(2, AFTER_MAY, "e", Step.TALK, id="on schedule with an error"),
        pytest.param(1, AFTER_MAY, "", Step.TALK, id="one behind"),
        pytest.param(1, AFTER_MAY, "w", Step.TALK, id="one behind with a warning"),
        pytest.param(1, AFTER_MAY, "e", Step.URGENT_TALK, id="one behind with an error"),
        pytest.param(0, AFTER_MAY, "e", Step.URGENT_TALK, id="two behind"),
        pytest.param(0, date(2013, 10, 1), "", Step.URGENT_TALK, id="1 October itself"),
        pytest.param(0, AFTER_OCTOBER, "", Step.PROVINCE_STEERS, id="three behind"),
        pytest.param(2, AFTER_DECEMBER, "", Step.PROVINCE_STEERS, id="three behind later on"),
        pytest.param(3, AFTER_DECEMBER, "", Step.URGENT_TALK, id="two behind later on"),
        pytest.param(0, date(2014, 1, 1), "e", Step.PROVINCE_STEERS, id="1 January itself"),
        pytest.param(0, AFTER_ALL, "", Step.IMPOSE, id="no cooperation after the last date"),
        pytest.param(1, AFTER_ALL, "", Step.IMPOSE, id="nobody has committed to anything"),
        pytest.param(2, AFTER_ALL, "e", Step.PROVINCE_STEERS, id="an intention is a beginning"),
        pytest.param(5, AFTER_ALL, "", Step.TALK, id="signed but not operational"),
        pytest.param(6, AFTER_ALL, "", Step.OK, id="operational"),
    ],
)
def test_the_highest_step_that_is_due_counts(
    reached: int | None, day: date, objections: str, expected: Step
) -> None:
    assert due(reached, day, objections) is expected


def test_without_dates_nobody_is_behind_and_nothing_is_imposed() -> None:
    assert step(Milestone(0), {}, AFTER_ALL, errors=False, warnings=False) is Step.OK
    assert not over({}, AFTER_ALL)


@pytest.mark.parametrize(
    ("at", "domain", "provinces", "expected"),
    [
        pytest.param(Step.OK, "jeugd", 1, [], id="nothing to do"),
        pytest.param(Step.MONITOR, "jeugd", 2, [Route.LETTER_MONITOR], id="monitor"),
        pytest.param(Step.TALK, "jeugd", 1, [Route.LETTER_TALK], id="talk"),
        pytest.param(Step.URGENT_TALK, "wmo", 2, [Route.LETTER_TALK], id="urgent talk"),
        pytest.param(
            Step.PROVINCE_STEERS, "wmo", 1, [Route.LETTER_STEER, Route.WGR], id="province"
        ),
        pytest.param(
            Step.PROVINCE_STEERS,
            "wmo",
            2,
            [Route.LETTER_STEER, Route.WGR, Route.WGR_BOTH],
            id="two provinces",
        ),
        pytest.param(Step.IMPOSE, "jeugd", 1, [Route.JEUGDWET, Route.WGR], id="youth care"),
        pytest.param(Step.IMPOSE, "wmo", 1, [Route.WMO, Route.WGR], id="social support"),
        pytest.param(Step.IMPOSE, "meldpunt", 1, [Route.WMO, Route.WGR], id="the hotline"),
        pytest.param(
            Step.IMPOSE,
            "arbeidsmarkt",
            3,
            [Route.SUWI, Route.WGR, Route.WGR_BOTH],
            id="labour market in three provinces",
        ),
        pytest.param(Step.IMPOSE, "sport", 1, [Route.WGR], id="a domain without a law"),
    ],
)
def test_the_route_follows_from_step_domain_and_provinces(
    at: Step, domain: str, provinces: int, expected: list[Route]
) -> None:
    assert list(routes(at, domain, provinces)) == expected
