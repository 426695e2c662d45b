"""What stops the program: every mistake is kept, and each stop has its exit status."""

import pytest

from congruentie.errors import (
    ConfigError,
    CongruentieError,
    ExitStatus,
    InputError,
    Mistake,
    OutputError,
    UsageError,
)

WEST = Mistake(where="west.csv", line=2, nl="is leeg.", en="is empty.")
SHEET = Mistake(where="a.xlsx", sheet="kop", nl="is leeg.", en="is empty.")
EAST = Mistake(where="", nl="er is niets.", en="there is nothing.")


@pytest.mark.parametrize(
    ("mistake", "language", "expected"),
    [
        pytest.param(WEST, "nl", "west.csv, regel 2: is leeg.", id="Dutch"),
        pytest.param(WEST, "en", "west.csv, line 2: is empty.", id="English"),
        pytest.param(SHEET, "nl", "a.xlsx, blad kop: is leeg.", id="a sheet, in Dutch"),
        pytest.param(SHEET, "en", "a.xlsx, sheet kop: is empty.", id="a sheet, in English"),
        pytest.param(EAST, "nl", "er is niets.", id="nowhere in particular"),
        pytest.param(EAST, "en", "there is nothing.", id="nowhere, in English"),
    ],
)
def test_a_mistake_is_one_line(mistake: Mistake, language: str, expected: str) -> None:
    assert mistake.text(language) == expected


def test_an_error_keeps_every_mistake_in_order() -> None:
    error = InputError([WEST, EAST])
    assert error.mistakes == (WEST, EAST)
    assert str(error) == "west.csv, line 2: is empty.\nthere is nothing."


def test_one_mistake_needs_no_list() -> None:
    assert InputError(WEST).mistakes == (WEST,)


@pytest.mark.parametrize("kind", [InputError, ConfigError, UsageError, OutputError])
def test_every_error_means_that_nothing_could_be_checked(kind: type[CongruentieError]) -> None:
    assert issubclass(kind, CongruentieError)
    assert kind(WEST).status is ExitStatus.COULD_NOT_CHECK


def test_the_exit_statuses_are_those_of_the_contract() -> None:
    assert {status.name: status.value for status in ExitStatus} == {
        "OK": 0,
        "FINDINGS": 1,
        "COULD_NOT_CHECK": 2,
        "FAULT": 3,
        "INTERRUPTED": 130,
    }
