"""Which territory to judge on: one that comes with the program, one that was built, or files."""

import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import MAXYEAR, MINYEAR, date
from pathlib import Path

from congruentie import __version__
from congruentie.errors import Mistake, UsageError
from congruentie.measures.merger import merge
from congruentie.model.gazetteer import Gazetteer
from congruentie.model.submission import StatedDate
from congruentie.model.territory import Territory
from congruentie.output import write_files
from congruentie.readers.bundled import bundled, bundled_years
from congruentie.readers.mergers import read_mergers
from congruentie.readers.sources import source_files
from congruentie.readers.territory import MANIFEST, read_territory


@dataclass(frozen=True, slots=True, kw_only=True)
class TerritoryChoice:
    """What the caller says of the territory: a folder, or files with their year, or a year."""

    year: int | None = None
    folder: Path | None = None
    """Written by ``congruentie data build``."""
    boundaries: Path | None = None
    population: Path | None = None
    mergers: tuple[str, ...] = ()
    """Municipalities to judge as if they were one, e.g. ``GM0003+GM0010+GM0024=Eemsdelta``."""


def find_territory(
    choice: TerritoryChoice, stated: Iterable[StatedDate], gazetteer: Gazetteer
) -> Territory:
    """The territory that was asked for; without a word about it, the one the submission states.

    Raises UsageError where nothing says which, where that year does not come with the program, or
    where municipalities cannot be merged as asked.
    """
    territory = read_territory(territory_folder(choice, stated), bundled("data"), gazetteer)
    _refuse_contradiction(choice, territory)
    mergers = read_mergers(choice.mergers, territory, gazetteer)
    return merge(territory, mergers) if mergers else territory


def bundled_territory(year: int, gazetteer: Gazetteer) -> Territory:
    """A territory that comes with the program. Raises UsageError for another year."""
    return find_territory(TerritoryChoice(year=year), (), gazetteer)


def territory_folder(choice: TerritoryChoice, stated: Iterable[StatedDate]) -> Path:
    """Where the files of the territory are that ``find_territory`` reads; raises as it does."""
    if choice.folder:
        return choice.folder
    if choice.boundaries or choice.population:
        return _built(choice)
    years = {said.day.year for said in stated if said.about == "boundaries"}
    asked = {choice.year} if choice.year is not None else years
    year = asked.pop() if len(asked) == 1 else None
    if year not in bundled_years():
        raise UsageError(_no_map(year))
    return bundled("data") / str(year)


def _refuse_contradiction(choice: TerritoryChoice, found: Territory) -> None:
    """A built territory has a date and boundaries of its own; others beside it would be ignored."""
    other_year = choice.year not in {None, found.reference_date.year}
    if choice.folder and (other_year or choice.boundaries or choice.population):
        year = found.reference_date.year
        raise UsageError(
            Mistake(
                where="--territory",
                nl=f"dit gebied is van {year} en heeft zijn eigen grenzen; laat een ander --year, "
                "--boundaries en --population weg.",
                en=f"this territory is of {year} and has its own boundaries; leave out another "
                "--year, --boundaries and --population.",
            )
        )


def _built(choice: TerritoryChoice) -> Path:
    """Build a territory from files, or find it in the cache under the hash of those files."""
    boundaries, population, year = choice.boundaries, choice.population, choice.year
    if not (boundaries and population and year and MINYEAR <= year <= MAXYEAR):
        raise UsageError(
            Mistake(
                where="--boundaries",
                nl="geef --boundaries, --population en --year samen op.",
                en="pass --boundaries, --population and --year together.",
            )
        )
    from platformdirs import user_cache_path

    folder: Path = user_cache_path("congruentie") / _hash(boundaries, population, year)
    if not (folder / MANIFEST).exists():
        write_files(folder, _build(boundaries, population, year))
    return folder


def _build(boundaries: Path, population: Path, year: int) -> Mapping[str, bytes]:
    """The files of a new territory; of a table with figures of several years those of this one."""
    # On the way to a verdict on tables, geometry is loaded here and nowhere else.
    from congruentie.reference import BuildRequest, build
    from congruentie.reference.tables import read_table

    columns = read_table(population, "population").columns
    request = BuildRequest(
        boundaries=boundaries,
        population=population,
        reference_date=date(year, 1, 1),
        where=tuple(f"population:{c}={year}" for c in columns if c.lower() in {"year", "jaar"}),
    )
    return build(request).files


def _hash(boundaries: Path, population: Path, year: int) -> str:
    """Of all that the territory follows from."""
    sums = [file.sha256 for file in source_files(boundaries, population)]
    return hashlib.sha256(" ".join([__version__, str(year), *sums]).encode()).hexdigest()


def _no_map(year: int | None) -> Mistake:
    choice = ", ".join(str(known) for known in bundled_years())
    if year is None:
        return Mistake(
            where="--year",
            nl=f"van welk jaar zijn de gemeenten? Kies uit {choice}, of geef met --territory een "
            "gebied op dat met congruentie data build is gemaakt.",
            en=f"of which year are the municipalities? Choose from {choice}, or pass a territory "
            "made by congruentie data build with --territory.",
        )
    return Mistake(
        where="--year",
        nl=f"van {year} wordt geen kaart meegeleverd. Kies uit {choice}, of bouw er een met "
        "congruentie data build en geef de map op met --territory.",
        en=f"no map of {year} comes with the program. Choose from {choice}, or build one with "
        "congruentie data build and pass its folder with --territory.",
    )
