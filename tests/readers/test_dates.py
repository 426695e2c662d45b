"""Days as officials write them."""

from datetime import date

import pytest

from congruentie.readers.dates import parse_date


@pytest.mark.parametrize(
    "text",
    [
        "2013-05-31",
        "2013/05/31",
        "31-05-2013",
        "31-5-2013",
        "31/05/2013",
        "31.05.2013",
        "31 mei 2013",
        "31 MEI 2013",
        "31 May 2013",
        "  31  mei 2013 ",
    ],
)
def test_one_day_in_many_spellings(text: str) -> None:
    assert parse_date(text) == date(2013, 5, 31)


@pytest.mark.parametrize("text", ["2013", "2013.0", "1-1-2013", "1 jan 2013"])
def test_a_year_is_its_first_day(text: str) -> None:
    assert parse_date(text) == date(2013, 1, 1)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("", id="nothing"),
        pytest.param("31-02-2013", id="a day that does not exist"),
        pytest.param("05/31/2013", id="month before day"),
        pytest.param("31-05-13", id="two digits of a year"),
        pytest.param("31 floreal 2013", id="a month of another calendar"),
        pytest.param("0013-01-01", id="a year before all municipalities"),
        pytest.param("٢٠١٣", id="digits of another script"),
        pytest.param("mei 2013", id="no day"),
        pytest.param("2013-05-31 12:00", id="a time as well"),
    ],
)
def test_what_is_no_day(text: str) -> None:
    assert parse_date(text) is None
