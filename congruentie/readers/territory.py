"""A built territory: the folder that ``congruentie data build`` writes.

Reading it needs neither geometry nor GDAL: who borders on whom follows from the arcs that they
share, and the lengths stand beside them. The points of the arcs wait until somebody draws.
"""

import csv
import hashlib
import io
import json
import math
from collections import Counter
from collections.abc import Collection, Iterator, Mapping
from datetime import date
from pathlib import Path
from typing import Any

from congruentie.errors import InputError, Mistake
from congruentie.model.gazetteer import Gazetteer
from congruentie.model.territory import (
    Border,
    Link,
    Municipality,
    MunicipalityCode,
    Outside,
    Territory,
)
from congruentie.readers.gazetteer import rows
from congruentie.readers.links import links_in

MANIFEST = "manifest.json"
FILES = ("municipalities.csv", "borders.topojson", "links.csv")
LINKS_AS_OF = date(2013, 1, 1)
"""The date of the codes in the bundled links.csv; later years follow the official successors."""


_NOT_OURS = (AttributeError, csv.Error, LookupError, RecursionError, TypeError, ValueError)
"""What reading comes upon in files that we did not write."""


def read_territory(folder: Path, tables: Path, gazetteer: Gazetteer) -> Territory:
    """Read a territory and check it against its manifest.

    ``tables`` is the folder with the links that come with the program; a links.csv in the
    territory's own folder goes before it and has that territory's own codes. Raises InputError
    where a file is missing, was changed after it was built, or holds what it should not.
    """
    try:
        return _read(folder, tables, gazetteer)
    except _NOT_OURS as error:
        raise InputError(
            Mistake(
                where=str(folder),
                nl="is geen gebied dat congruentie data build heeft gemaakt.",
                en="is no territory made by congruentie data build.",
            )
        ) from error


def _read(folder: Path, tables: Path, gazetteer: Gazetteer) -> Territory:
    manifest = _json(_bytes_of(folder / MANIFEST))
    sums = {name: sha256 for name, sha256 in manifest["files"].items() if name in FILES}
    content = {name: _checked(folder / name, sha256) for name, sha256 in sums.items()}
    municipalities = _municipalities(content["municipalities.csv"])
    reference_date = date.fromisoformat(manifest["reference_date"])
    own_links = folder / "links.csv"
    if own_links.exists():
        links = _links(own_links, municipalities)
        sums["links.csv"] = _sum(own_links.read_bytes())
    else:
        bundled = _links(tables / "links.csv", None)
        links = _carried(bundled, reference_date, gazetteer, municipalities)
    return Territory(
        reference_date=reference_date,
        municipalities=municipalities,
        borders=borders_of(content["borders.topojson"], municipalities),
        links=links,
        source=manifest["source"],
        generalised=manifest["generalised"],
        sha256=_sum("".join(sorted(sums.values())).encode()),
    )


def _bytes_of(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise InputError(
            Mistake(
                where=str(path),
                nl="ontbreekt of kan niet worden gelezen; bouw het gebied met congruentie "
                "data build.",
                en="is missing or cannot be read; build the territory with congruentie data build.",
            )
        ) from error


def _checked(path: Path, sha256: str) -> bytes:
    content = _bytes_of(path)
    if _sum(content) != sha256:
        raise InputError(
            Mistake(
                where=str(path),
                nl="is gewijzigd nadat het werd gebouwd; verbeter de bron en bouw het "
                "gebied opnieuw.",
                en="was changed after it was built; correct the source and build it again.",
            )
        )
    return content


def _sum(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()


def _json(content: bytes) -> Any:  # noqa: ANN401 # what it holds is seen when it is used
    """JSON without the infinite and undefined numbers that Python would take."""
    return json.loads(content, parse_constant=_finite)


def _finite(text: str) -> float:
    """A measure; raises ValueError for what is no finite number of zero or more."""
    number = float(text)
    if not 0 <= number < math.inf:
        message = f"no measure: {text}"
        raise ValueError(message)
    return number


def _municipalities(content: bytes) -> dict[MunicipalityCode, Municipality]:
    reader = csv.DictReader(io.StringIO(content.decode("utf-8"), newline=""))
    return {
        row["code"]: Municipality(
            code=row["code"],
            name=row["name"],
            population=int(_finite(row["population"])),
            land_area=_finite(row["land_area_km2"]),
            province=row["province"] or None,
        )
        for row in reader
    }


def borders_of(content: bytes, known: Collection[MunicipalityCode]) -> tuple[Border, ...]:
    """Who shares an arc shares a border: what lies on both sides of every arc, added up.

    Raises ValueError where the map is not that of the municipalities known, at least one.
    """
    topology: Mapping[str, Any] = _json(content)
    municipalities, outside = (
        topology["objects"][name]["geometries"] for name in ("municipalities", "outside")
    )
    if not known or sorted(face["id"] for face in municipalities) != sorted(known):
        message = "the map and the figures are of different municipalities"
        raise ValueError(message)
    sides: list[list[MunicipalityCode | Outside]] = [[] for _ in topology["lengths"]]
    for face in municipalities:
        for arc in _arcs(face["arcs"]):
            sides[arc if arc >= 0 else ~arc].append(face["id"])
    for kind in outside:
        for arc in _arcs(kind["arcs"]):
            sides[arc].append(Outside(kind["id"]))
    lengths: Counter[tuple[MunicipalityCode, MunicipalityCode | Outside]] = Counter()
    for (one, other), length in zip(sides, topology["lengths"], strict=True):
        inland = not isinstance(other, Outside)
        lengths[(min(one, other), max(one, other)) if inland else (one, other)] += length
    return tuple(
        Border(left=left, right=right, length=float(length))
        for (left, right), length in sorted(lengths.items())
    )


def _arcs(nested: Any) -> Iterator[int]:  # noqa: ANN401 # TopoJSON nests by two or three lists
    for part in nested:
        if isinstance(part, int):
            yield part
        else:
            yield from _arcs(part)


def _links(path: Path, known: Collection[MunicipalityCode] | None) -> tuple[Link, ...]:
    return links_in(str(path), rows(path), known)


def _carried(
    links: tuple[Link, ...],
    on: date,
    gazetteer: Gazetteer,
    known: Mapping[MunicipalityCode, Municipality],
) -> tuple[Link, ...]:
    """The links between the municipalities of another date; without those that a merger ended."""
    found = []
    for link in links:
        a, b = (gazetteer.official_heir(c, after=LINKS_AS_OF, on=on) for c in (link.a, link.b))
        if a != b and a in known and b in known:
            found.append(Link(a=a, b=b, kind=link.kind, name=link.name, source=link.source))
    return tuple(found)
