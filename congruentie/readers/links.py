"""Named connections over water, out of the rows of a table ``links.csv``."""

from collections.abc import Collection, Iterable, Iterator, Mapping

from congruentie.errors import InputError, Mistake
from congruentie.model.territory import Link, LinkKind, MunicipalityCode
from congruentie.readers.codes import municipality_code

LINK_COLUMNS = ("name", "kind", "a", "b", "source")
_ENDS = ("a", "b")
_KINDS = frozenset(LinkKind)

Row = tuple[int, Mapping[str, str]]
"""The line on which a row stands, and its cells by column."""


def links_in(
    path: str, rows: Iterable[Row], known: Collection[MunicipalityCode] | None
) -> tuple[Link, ...]:
    """The links of the rows of a file, in their order, the lower code first.

    ``known`` are the codes of the territory, or None where they are of another date. Raises
    InputError naming every row with a code that is not among them, a kind that does not exist, two
    ends in one municipality, or no name or source.
    """
    rows = tuple(rows)
    mistakes = [found for row in rows for found in _mistakes(path, row, known)]
    if mistakes:
        raise InputError(mistakes)
    return tuple(_link(cells) for _, cells in rows)


def _link(cells: Mapping[str, str]) -> Link:
    a, b = sorted(str(municipality_code(cells[end])) for end in _ENDS)
    kind = LinkKind(cells["kind"])
    return Link(a=a, b=b, kind=kind, name=cells["name"], source=cells["source"])


def _mistakes(path: str, row: Row, known: Collection[MunicipalityCode] | None) -> Iterator[Mistake]:
    line, cells = row
    codes = {cells[end]: municipality_code(cells[end]) for end in _ENDS}
    for text, code in codes.items():
        if code is None or (known is not None and code not in known):
            yield Mistake(
                where=path,
                line=line,
                nl=f"'{text}' is geen gemeente van dit gebied. Verwacht: een gemeentecode, GM0000.",
                en=f"'{text}' is no municipality of this territory. Expected: a code like GM0000.",
            )
    if cells["kind"] not in _KINDS:
        kinds = ", ".join(LinkKind)
        yield Mistake(
            where=path,
            line=line,
            nl=f"'{cells['kind']}' is geen soort verbinding. Verwacht: {kinds}.",
            en=f"'{cells['kind']}' is no kind of link. Expected: {kinds}.",
        )
    if not (cells["name"] and cells["source"]) or len(set(codes.values())) == 1:
        yield Mistake(
            where=path,
            line=line,
            nl="een verbinding heeft twee verschillende gemeenten, een naam en een bron nodig.",
            en="a link needs two different municipalities, a name and a source.",
        )
