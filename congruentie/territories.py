"""Which territory to judge on: one that comes with the program, one that was built, or files."""

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from congruentie.errors import InputError, Mistake, UsageError
from congruentie.model.gazetteer import Gazetteer
from congruentie.model.submission import StatedDate
from congruentie.model.territory import Territory
from congruentie.output import write_files
from congruentie.readers.bundled import bundled, bundled_years
from congruentie.readers.territory import MANIFEST, read_territory


@dataclass(frozen=True, slots=True, kw_only=True)
class TerritoryChoice:
    """What the caller says of the territory; a folder goes before files, files before a year."""

    year: int | None = None
    folder: Path | None = None
    """Written by ``congruentie data build``."""
    boundaries: Path | None = None
    population: Path | None = None


def find_territory(
    choice: TerritoryChoice, stated: Iterable[StatedDate], gazetteer: Gazetteer
) -> Territory:
    """The territory that was asked for; without a word about it, the one the submission states.

    Raises UsageError where nothing says which, or where that year does not come with the program.
    """
    return read_territory(_folder(choice, stated), bundled("data"), gazetteer)


def bundled_territory(year: int, gazetteer: Gazetteer) -> Territory:
    """A territory that comes with the program. Raises UsageError for another year."""
    return find_territory(TerritoryChoice(year=year), (), gazetteer)


def _folder(choice: TerritoryChoice, stated: Iterable[StatedDate]) -> Path:
    if choice.folder:
        return choice.folder
    if choice.boundaries or choice.population:
        return _built(choice)
    years = {said.day.year for said in stated if said.about == "boundaries"}
    year = choice.year or (years.pop() if len(years) == 1 else None)
    if year not in bundled_years():
        raise UsageError(_no_map(year))
    return bundled("data") / str(year)


def _built(choice: TerritoryChoice) -> Path:
    """Build a territory from files, or find it in the cache under the hash of those files."""
    if not (choice.boundaries and choice.population and choice.year):
        raise UsageError(
            Mistake(
                where="--boundaries",
                nl="geef --boundaries, --population en --year samen op.",
                en="pass --boundaries, --population and --year together.",
            )
        )
    # Geometry is loaded here and nowhere else on the way to a verdict.
    from platformdirs import user_cache_path

    from congruentie.reference import BuildRequest, build

    key = _hash(choice.boundaries, choice.population, choice.year)
    folder: Path = user_cache_path("congruentie") / key
    if not (folder / MANIFEST).exists():
        request = BuildRequest(
            boundaries=choice.boundaries,
            population=choice.population,
            reference_date=date(choice.year, 1, 1),
            where=(f"year={choice.year}", f"jaar={choice.year}"),
        )
        write_files(folder, build(request).files)
    return folder


def _hash(boundaries: Path, population: Path, year: int) -> str:
    digest = hashlib.sha256(str(year).encode())
    for path in (boundaries, population):
        try:
            digest.update(hashlib.sha256(path.read_bytes()).digest())
        except OSError as error:
            reason = error.strerror or str(error)
            raise InputError(
                Mistake(
                    where=str(path),
                    nl=f"kan niet worden gelezen ({reason}).",
                    en=f"cannot be read ({reason}).",
                )
            ) from error
    return digest.hexdigest()


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
