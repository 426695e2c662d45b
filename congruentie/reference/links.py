"""Named connections over water that go with a territory."""

from collections.abc import Collection
from pathlib import Path

from congruentie.errors import InputError, Mistake
from congruentie.model.territory import Link, LinkKind
from congruentie.reference import columns
from congruentie.reference.codes import municipality_code
from congruentie.reference.tables import Row, Table, read_table

COLUMNS = ("name", "kind", "a", "b", "source")


def read_links(path: Path | None, known: Collection[str]) -> tuple[Link, ...]:
    """Links in order of code and name; none where no file is given.

    ``known`` are the codes of the territory. Raises InputError naming every line with a code that
    is not among them, a kind that does not exist, or no name or source.
    """
    if path is None:
        return ()
    table = read_table(path, "links")
    for column in COLUMNS:
        columns.find(table.name, table.columns, column, COLUMNS)
    mistakes = [mistake for row in table.rows for mistake in _mistakes(row, known)]
    if mistakes:
        raise InputError(mistakes)
    return tuple(sorted(_links(table), key=lambda link: (link.a, link.b, link.name)))


def _links(table: Table) -> list[Link]:
    links = []
    for row in table.rows:
        ends = sorted(str(municipality_code(row.cells[side])) for side in ("a", "b"))
        links.append(
            Link(
                a=ends[0],
                b=ends[1],
                kind=LinkKind(row.cells["kind"]),
                name=row.cells["name"],
                source=row.cells["source"],
            )
        )
    return links


def _mistakes(row: Row, known: Collection[str]) -> list[Mistake]:
    codes = {row.cells[side]: municipality_code(row.cells[side]) for side in ("a", "b")}
    mistakes = [
        Mistake(
            where=row.where,
            nl=f"'{text}' is geen gemeente van dit gebied. Verwacht: een gemeentecode, GM0000.",
            en=f"'{text}' is no municipality of this territory. Expected: a code like GM0000.",
        )
        for text, code in codes.items()
        if code not in known
    ]
    kinds = ", ".join(LinkKind)
    if row.cells["kind"] not in list(LinkKind):
        mistakes.append(
            Mistake(
                where=row.where,
                nl=f"'{row.cells['kind']}' is geen soort verbinding. Verwacht: {kinds}.",
                en=f"'{row.cells['kind']}' is no kind of link. Expected: {kinds}.",
            )
        )
    if not (row.cells["name"] and row.cells["source"]) or len(set(codes.values())) == 1:
        mistakes.append(
            Mistake(
                where=row.where,
                nl="een verbinding heeft twee verschillende gemeenten, een naam en een bron nodig.",
                en="a link needs two different municipalities, a name and a source.",
            )
        )
    return mistakes
