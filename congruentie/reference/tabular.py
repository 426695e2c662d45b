"""Records of a territory as CSV: UTF-8, commas, one header line, Unix line ends."""

import csv
import io
from collections.abc import Iterable, Sequence

from congruentie.model.territory import Link, Municipality
from congruentie.readers.links import LINK_COLUMNS
from congruentie.reference.labels import Label

MUNICIPALITY_COLUMNS = (
    "code",
    "name",
    "population",
    "land_area_km2",
    "province",
    "label_x",
    "label_y",
    "label_radius_m",
)


def municipalities_csv(municipalities: Sequence[Municipality], labels: Sequence[Label]) -> bytes:
    """One row per municipality, in the order given."""
    return _csv(
        MUNICIPALITY_COLUMNS,
        (
            (m.code, m.name, m.population, m.land_area, m.province or "", *_place(label))
            for m, label in zip(municipalities, labels, strict=True)
        ),
    )


def links_csv(links: Iterable[Link]) -> bytes:
    """One row per link, in the order given."""
    rows = ((link.name, link.kind, link.a, link.b, link.source) for link in links)
    return _csv(LINK_COLUMNS, rows)


def _place(label: Label) -> tuple[int, int, int]:
    return label.x, label.y, label.radius


def _csv(header: Sequence[str], rows: Iterable[Sequence[object]]) -> bytes:
    text = io.StringIO(newline="")
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(header)
    writer.writerows(rows)
    return text.getvalue().encode()
