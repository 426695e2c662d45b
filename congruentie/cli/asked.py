"""What the options that commands have in common stand for."""

from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from congruentie.cli.options import FailOn

if TYPE_CHECKING:
    from congruentie.model.finding import Severity
    from congruentie.territories import TerritoryChoice


def day(today: datetime | None) -> date:
    """The day that ``--today`` names; without it the one on the official's own calendar."""
    return today.date() if today else date.today()  # noqa: DTZ011 # not the day in UTC


def territory_choice(
    year: int | None,
    folder: Path | None,
    boundaries: Path | None,
    population: Path | None,
    mergers: list[str] | None,
) -> "TerritoryChoice":
    """The municipalities that ``--year``, ``--territory`` and the options about files ask for."""
    from congruentie.territories import TerritoryChoice

    return TerritoryChoice(
        year=year,
        folder=folder,
        boundaries=boundaries,
        population=population,
        mergers=tuple(mergers or ()),
    )


def limit(fail_on: FailOn) -> "Severity | None":
    """From which weight on findings make the exit status 1; None for never."""
    from congruentie.model.finding import Severity

    return None if fail_on is FailOn.NEVER else Severity[fail_on.name]


def prefixes(said: list[str] | None) -> tuple[str, ...]:
    """Rule codes or their beginnings, given one by one or with commas between them."""
    return tuple(part.strip() for one in said or () for part in one.split(",") if part.strip())
