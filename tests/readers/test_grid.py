"""Values of workbooks as text."""

from datetime import date, datetime, time, timedelta
from time import process_time

import pytest

from congruentie.errors import InputError
from congruentie.readers.grid import MAX_CELLS, Grid, as_text


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (None, ""),
        ("0363", "0363"),
        (363, "363"),
        (363.0, "363"),
        (0.5, "0.5"),
        (float("inf"), "inf"),
        (True, "ja"),
        (False, "nee"),
        (datetime(2013, 5, 31), "2013-05-31"),  # noqa: DTZ001 -- Excel has no zones
        (datetime(2013, 5, 31, 12), "2013-05-31T12:00:00"),  # noqa: DTZ001
        (date(2013, 5, 31), "2013-05-31"),
        (time(9, 30), "09:30:00"),
        (timedelta(hours=1), "1:00:00"),
    ],
)
def test_a_value_is_written_as_its_reader_would(value: object, text: str) -> None:
    assert as_text(value) == text


def test_merged_ranges_that_lie_over_each_other_are_counted() -> None:
    grid = Grid("x.xlsx", "Blad1", visible=True)
    grid.put(1, 1, "Noord")
    grid.put(200_000, 2, "x")

    def merge_often() -> None:
        for _ in range(MAX_CELLS // 200_000 + 1):
            grid.merge(1, 200_000, 1)

    with pytest.raises(InputError, match="too large"):
        merge_often()


def test_merged_ranges_of_one_row_are_counted_too(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("congruentie.readers.grid.MAX_CELLS", 3)
    grid = Grid("x.xlsx", "Blad1", visible=True)
    grid.put(1, 1, "Noord")
    grid.merge(1, 1, 1)
    grid.merge(1, 1, 1)
    with pytest.raises(InputError, match="too large"):
        grid.merge(1, 1, 1)


def test_the_cost_of_a_merged_range_does_not_grow_with_the_sheet() -> None:
    grid = Grid("x.xlsx", "Blad1", visible=True)
    for row in range(1, 20_001):
        grid.put(row, 1, "Noord")
    start = process_time()
    for row in range(1, 20_001):
        grid.merge(row, row, 1)
    assert process_time() - start < 1


def test_a_merged_error_stays_an_error_in_every_row() -> None:
    grid = Grid("x.xlsx", "Blad1", visible=True)
    grid.put(1, 1, "#N/B", "value")
    grid.put(2, 2, "Weesp")
    grid.merge(1, 2, 1)
    first, second = grid.sheet().rows
    assert dict(first.faults) == {0: "value"}
    assert dict(second.faults) == {0: "value"}
    assert second.cells == ("#N/B", "Weesp")


def test_too_many_cells_are_refused() -> None:
    grid = Grid("x.xlsx", "Blad1", visible=True)

    def fill() -> None:
        for number in range(MAX_CELLS + 1):
            grid.put(number // 200 + 1, number % 200 + 1, "x")

    with pytest.raises(InputError, match="too large"):
        fill()


def test_empty_cells_are_nowhere() -> None:
    grid = Grid("x.xlsx", "Blad1", visible=True)
    grid.put(1_048_576, 16_384, "")
    assert grid.sheet().rows == ()
