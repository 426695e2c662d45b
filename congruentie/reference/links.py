"""Named connections over water that go with a territory."""

from collections.abc import Collection
from pathlib import Path

from congruentie.model.territory import Link, MunicipalityCode
from congruentie.readers.links import LINK_COLUMNS, links_in
from congruentie.reference import columns
from congruentie.reference.tables import read_table


def read_links(path: Path | None, known: Collection[MunicipalityCode]) -> tuple[Link, ...]:
    """Links in order of code and name; none where no file is given.

    ``known`` are the codes of the territory. Raises InputError where a column is missing, or naming
    every line that is no link of this territory.
    """
    if path is None:
        return ()
    table = read_table(path, "links")
    for column in LINK_COLUMNS:
        columns.find(table.name, table.columns, column, LINK_COLUMNS)
    links = links_in(table.name, ((row.line, row.cells) for row in table.rows), known)
    return tuple(sorted(links, key=lambda link: (link.a, link.b, link.name)))
