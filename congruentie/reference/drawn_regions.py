"""What the objects of a drawing say: of which region, in which layers, each is a piece."""

from itertools import product
from typing import NamedTuple

from congruentie.readers import columns
from congruentie.readers.cells import CellReader
from congruentie.readers.domains import domains_of_row
from congruentie.readers.sheet import Row
from congruentie.readers.spelling import clean, fold
from congruentie.readers.table import Table
from congruentie.readers.tasks import tasks_of


class DrawnLayer(NamedTuple):
    """What is divided, as drawn: a domain or task is empty where the drawing names none."""

    domain: str
    tier: str
    task: str


class DrawnRegion(NamedTuple):
    """A region in one layer. Objects that say the same are pieces of one region."""

    layer: DrawnLayer
    region: str
    """The code, else the name, folded; empty where the object names no region."""


def drawn_regions(table: Table, row: Row) -> tuple[DrawnRegion, ...]:
    """The region that an object is a piece of, once for every domain and task that it lists."""
    cells = CellReader(table.sheet, table.header, row)
    tier = columns.tier(cells.peek("niveau")) or ""
    region = fold(cells.peek("regiocode")) or fold(cells.peek("regio"))
    domains = domains_of_row(table, row) or ("",)
    tasks = tasks_of(cells.peek("taak")) or ("",)
    return tuple(
        DrawnRegion(DrawnLayer(domain, tier, task), region)
        for domain, task in product(domains, tasks)
    )


def region_text(table: Table, row: Row) -> str:
    """How an object names its region: the name, else the code."""
    cells = CellReader(table.sheet, table.header, row)
    return clean(cells.peek("regio") or cells.peek("regiocode"))


def row_of(table: Table, row: Row, drawn: DrawnRegion, found: tuple[str, str, str]) -> Row:
    """The row of an object for one layer, with the code, name and part that the map found."""
    texts = dict(zip(("gemeentecode", "gemeente", "deelgebied"), found, strict=True))
    if len(drawn_regions(table, row)) > 1:
        texts |= {"domein": drawn.layer.domain, "taak": drawn.layer.task}
    at = {position: texts[name] for name, position in table.header.columns.items() if name in texts}
    cells = tuple(at.get(position, text) for position, text in enumerate(row.cells))
    return row._replace(cells=cells)
