"""PRO01: everything came in by 31 May 2013."""

from datetime import date

import pytest
from worlds import case, codes, country, declaring, division, look, region, row, weighs, worded

from congruentie.model.finding import Severity
from congruentie.model.submission import StatedDate
from congruentie.rules.late_submission import late_submission as rule

LAND = country("a b")
JEUGD = division("jeugd", noord="ab")
DEADLINE = date(2013, 5, 31)


def stated(day: str, about: str = "ontvangen_op", line: int = 6) -> StatedDate:
    return StatedDate(place=row(line), about=about, day=date.fromisoformat(day))


@pytest.mark.parametrize(
    ("day", "late"),
    [
        pytest.param("2013-05-31", False, id="on 31 May"),
        pytest.param("2013-06-01", True, id="on 1 June"),
    ],
)
def test_finds_what_came_in_late(day: str, late: bool) -> None:
    of_itself = look(rule, case(LAND, JEUGD, dates=(stated(day),)))
    of_region = look(rule, case(LAND, declaring(noord={"ontvangen_op": day})))
    assert worded(of_itself) == ([("", "")] if late else [])
    assert worded(of_region) == ([("noord", "region")] if late else [])


@pytest.mark.parametrize("about", ["boundaries", "population"])
def test_reference_dates_are_no_date_of_arrival(about: str) -> None:
    assert look(rule, case(LAND, JEUGD, dates=(stated("2016-01-01", about),))) == []


def test_a_region_without_a_date_is_not_late() -> None:
    proposed = declaring(noord={}, zuid={"ontvangen_op": "2013-05-31"})
    assert look(rule, case(LAND, proposed)) == []


def test_a_late_submission_is_found_where_it_says_so() -> None:
    (found,) = look(rule, case(LAND, JEUGD, dates=(stated("2013-06-04"),)))
    assert weighs(rule, found) is Severity.WARNING
    assert found.subject.layer is None
    assert found.places == (row(6),)
    assert found.facts == {"received": date(2013, 6, 4), "deadline": DEADLINE}


def test_two_dates_are_two_findings() -> None:
    at = case(LAND, JEUGD, dates=(stated("2013-06-04"), stated("2013-06-05", line=7)))
    one, other = look(rule, at)
    assert one.subject != other.subject


def test_a_late_region_is_found_where_it_is_described() -> None:
    late = {"ontvangen_op": "2013-06-04"}
    noord = region("noord", "ab", attributes=late, places=(row(3), row(8)))
    (found,) = look(rule, case(LAND, division("jeugd", noord=noord)))
    assert found.municipalities == codes("ab")
    assert found.places == (row(8),)
    assert found.facts == {"received": date(2013, 6, 4), "deadline": DEADLINE}


def test_another_reform_has_another_deadline() -> None:
    at = case(LAND, declaring(noord={"ontvangen_op": "2020-01-01"}))
    assert look(rule, at, deadline=date(2020, 1, 1)) == []
