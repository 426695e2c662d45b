"""How many municipalities there were, year by year, as mergers and splits made them."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from congruentie.model.gazetteer import Change
from congruentie.model.territory import MunicipalityCode


@dataclass(frozen=True, slots=True, kw_only=True)
class Fall:
    """What one calendar year did to the number of municipalities."""

    year: int
    fall: int
    """Fewer than before; negative where there are more."""
    left: int
    """How many remain."""


def falls(
    municipalities: Iterable[MunicipalityCode], on: date, changes: Iterable[Change]
) -> tuple[Fall, ...]:
    """Every year from the first to the last change after a date, also those without a change.

    ``municipalities`` are all that there were on that date. No changes after it, no years.
    """
    by_year: dict[int, list[Change]] = {}
    for change in changes:
        if change.date > on:
            by_year.setdefault(change.date.year, []).append(change)
    there = set(municipalities)
    found = []
    for year in range(min(by_year, default=1), max(by_year, default=0) + 1):
        before = len(there)
        there = _after(there, by_year.get(year, []))
        found.append(Fall(year=year, fall=before - len(there), left=len(there)))
    return tuple(found)


def _after(there: set[MunicipalityCode], changes: Iterable[Change]) -> set[MunicipalityCode]:
    """The municipalities after a year's changes, day by day."""
    by_day: dict[date, list[Change]] = {}
    for change in changes:
        by_day.setdefault(change.date, []).append(change)
    for _, together in sorted(by_day.items()):
        gone = {change.old_code for change in together}
        there = (there - gone) | {change.new_code for change in together}
    return there


def mean_fall(found: tuple[Fall, ...]) -> float:
    """Per year; 0.0 without years."""
    return sum(one.fall for one in found) / len(found) if found else 0.0
