"""Where the header of a table stands, and how its cells are read."""

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from itertools import islice, pairwise

from congruentie.readers import columns
from congruentie.readers.header import LONG_ONLY, MUNICIPALITY, REGION, Header
from congruentie.readers.spelling import fold

SEARCHED_ROWS = 25
"""Titles, dates and explanations above a header take fewer lines than this."""

_Positions = dict[str, tuple[int, ...]]
"""What columns mean, with the positions of those that mean it."""


def find_header(rows: Iterable[Sequence[str]]) -> Header | None:
    """The row among the first 25 that most looks like a header; the first of equals.

    A row above it may group its columns by domain. None where no cell at all is recognised.
    """
    searched: list[Sequence[str]] = [(), *islice(rows, SEARCHED_ROWS)]
    found = [header_at(at, grouped(*pair)) for at, pair in enumerate(pairwise(searched))]
    best = max(found, key=lambda header: header.weight, default=None)
    return best if best is not None and best.weight > (False, 0) else None


def header_at(position: int, cells: Sequence[str], aside: Collection[int] = ()) -> Header:
    """What a row means as a header; bare names of domains that are set aside mean nothing.

    Such a name counts beside a municipality, unless one column holds the regions of all domains or
    another says in full that it holds the regions of this one.
    """
    named = _positions(cells, columns.column)
    regions = _positions(cells, columns.wide_domain)
    bare: _Positions = {}
    if MUNICIPALITY & named.keys() and (regions or not REGION & named.keys()):
        kept = ["" if at in aside else text for at, text in enumerate(cells)]
        bare = _positions(kept, columns.bare_domain)
        bare = {domain: at for domain, at in bare.items() if domain not in regions}
    regions |= bare
    return Header(
        position=position,
        spelled=tuple(cells),
        columns={name: at[0] for name, at in named.items()},
        regions={domain: at[0] for domain, at in sorted(regions.items(), key=lambda one: one[1])},
        bare=frozenset(at for found in bare.values() for at in found),
        twice=_twice(named, regions),
    )


def _positions(cells: Sequence[str], meaning: Callable[[str], str | None]) -> _Positions:
    found: _Positions = {}
    for at, text in enumerate(cells):
        name = meaning(text)
        if name is not None:
            found[name] = (*found.get(name, ()), at)
    return found


def _twice(named: Mapping[str, tuple[int, ...]], regions: _Positions) -> _Positions:
    """What is there more than once; a wide table has no use for the columns of a long one."""
    passed_over = LONG_ONLY if regions and "domein" not in named else frozenset()
    deciding = {n: at for n, at in named.items() if n in columns.DECIDING and n not in passed_over}
    wide = {f"{domain}_regio": at for domain, at in regions.items()}
    return {name: at for name, at in (deciding | wide).items() if len(at) > 1}


def grouped(above: Sequence[str], cells: Sequence[str]) -> Sequence[str]:
    """The cells of a header, with the domains that a row of merged titles sets above them.

    ``regio`` and ``naam`` below ``Jeugd`` are read as ``jeugd regio``. A title above the
    municipality is one of the whole table.
    """
    meanings = [columns.column(text) for text in cells]
    first = next((at for at, name in enumerate(meanings) if name in MUNICIPALITY), len(cells))
    if "domein" in meanings or any(map(columns.wide_domain, cells)):
        return cells
    read, domain = list(cells), None
    for at in range(first + 1, len(cells)):
        title = above[at].strip() if at < len(above) else ""
        domain = columns.about_regions(title) if title else domain
        if domain in columns.LETTER:
            read[at] = _below(domain, cells[at])
    return read


def _below(domain: str, text: str) -> str:
    """What a cell of a header says below the title of a domain."""
    name = columns.column(text)
    if name == "regio" or fold(text) in {"naam", "name"}:
        return f"{domain} regio"
    return f"{domain} {text}" if name in {"regiocode", "gemeentecode"} else text
