"""A submission opened on its territory: the tables as they are, the drawings laid on the map."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from congruentie.errors import InputError, Mistake, tried
from congruentie.model.gazetteer import Gazetteer
from congruentie.model.territory import Territory
from congruentie.readers.drawn import is_drawing
from congruentie.readers.opened import Tables, open_tables, tables_of
from congruentie.readers.sources import source_files
from congruentie.readers.tables import open_files
from congruentie.territories import TerritoryChoice, find_territory, territory_folder


def open_submission(
    paths: Sequence[Path], choice: TerritoryChoice, gazetteer: Gazetteer
) -> tuple[Tables, Territory]:
    """The tables of all files, and the territory that was asked for or that they state.

    Files are read in the order of their paths, however they were named: which comes first must make
    no difference. A drawing becomes a table whose rows say which municipalities each region covers.
    Raises InputError with the mistakes of all files, and what ``find_territory`` raises.
    """
    paths = sorted(paths, key=str)
    if any(map(is_drawing, paths)):
        return _with_drawings(paths, choice, gazetteer)
    tables = open_tables(paths)
    return tables, find_territory(choice, tables.heading.dates, gazetteer)


def _with_drawings(
    paths: Sequence[Path], choice: TerritoryChoice, gazetteer: Gazetteer
) -> tuple[Tables, Territory]:
    # Geometry is loaded here, for drawings only: a table never reaches GDAL.
    from congruentie.reference.cover import cover, drawn_tables
    from congruentie.reference.drawings import read_drawings

    mistakes: list[Mistake] = []
    drawn = [path for path in paths if is_drawing(path)]
    written = [path for path in paths if not is_drawing(path)]
    files = tried(partial(open_files, written), mistakes) if written else ((), ())
    drawings = tried(partial(read_drawings, drawn), mistakes)
    if mistakes or files is None or drawings is None:
        raise InputError(mistakes)
    inputs, sheets = files
    tables = tables_of(
        (*inputs, *source_files(*drawn)), (*sheets, *(drawing.sheet for drawing in drawings))
    )
    territory = find_territory(choice, tables.heading.dates, gazetteer)
    folder = territory_folder(choice, tables.heading.dates)
    covered = cover(drawn_tables(tables.memberships, drawings), folder, territory)
    noted = [note for drawing in drawings for note in drawing.notes]
    return tables.completed(covered.rows, (*noted, *covered.notes)), territory
