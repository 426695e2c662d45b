"""A built territory: the folder that ``congruentie data build`` writes.

Reading it needs neither geometry nor GDAL: who borders on whom follows from the arcs that they
share, and the lengths stand beside them. The points of the arcs wait until somebody draws.
"""

import csv
import hashlib
import io
import json
from collections import Counter
from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path
from typing import Any

from congruentie.errors import InputError, Mistake
from congruentie.model.gazetteer import Gazetteer
from congruentie.model.territory import (
    Border,
    Link,
    LinkKind,
    Municipality,
    MunicipalityCode,
    Outside,
    Territory,
)
from congruentie.readers.gazetteer import rows

MANIFEST = "manifest.json"
LINKS_AS_OF = date(2013, 1, 1)
"""The date of the codes in the bundled links.csv; later years follow the official successors."""


def read_territory(folder: Path, tables: Path, gazetteer: Gazetteer) -> Territory:
    """Read a territory and check it against its manifest.

    ``tables`` is the folder with the links that come with the program; a links.csv in the
    territory's own folder goes before it and has that territory's own codes. Raises InputError
    where a file is missing, was changed after it was built, or holds what it should not.
    """
    try:
        return _read(folder, tables, gazetteer)
    except (KeyError, TypeError, ValueError) as error:
        raise InputError(
            Mistake(
                where=str(folder),
                nl="is geen gebied dat congruentie data build heeft gemaakt.",
                en="is no territory made by congruentie data build.",
            )
        ) from error


def _read(folder: Path, tables: Path, gazetteer: Gazetteer) -> Territory:
    manifest = json.loads(_bytes_of(folder / MANIFEST))
    content = {name: _checked(folder / name, sha) for name, sha in manifest["files"].items()}
    municipalities = _municipalities(content["municipalities.csv"])
    reference_date = date.fromisoformat(manifest["reference_date"])
    own_links = folder / "links.csv"
    links = (
        _links(own_links, municipalities)
        if own_links.exists()
        else _carried(_links(tables / "links.csv", None), reference_date, gazetteer, municipalities)
    )
    return Territory(
        reference_date=reference_date,
        municipalities=municipalities,
        borders=_borders(content["borders.topojson"]),
        links=links,
        source=manifest["source"],
        generalised=manifest["generalised"],
        sha256=hashlib.sha256("".join(sorted(manifest["files"].values())).encode()).hexdigest(),
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
    if hashlib.sha256(content).hexdigest() != sha256:
        raise InputError(
            Mistake(
                where=str(path),
                nl="is gewijzigd nadat het werd gebouwd; verbeter de bron en bouw het "
                "gebied opnieuw.",
                en="was changed after it was built; correct the source and build it again.",
            )
        )
    return content


def _municipalities(content: bytes) -> dict[MunicipalityCode, Municipality]:
    reader = csv.DictReader(io.StringIO(content.decode("utf-8"), newline=""))
    return {
        row["code"]: Municipality(
            code=row["code"],
            name=row["name"],
            population=int(row["population"]),
            land_area=float(row["land_area_km2"]),
            province=row["province"] or None,
        )
        for row in reader
    }


def _borders(content: bytes) -> tuple[Border, ...]:
    """Who shares an arc shares a border: what lies on both sides of every arc, added up."""
    topology: Mapping[str, Any] = json.loads(content)
    municipalities, outside = (
        topology["objects"][name]["geometries"] for name in ("municipalities", "outside")
    )
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


def _links(path: Path, known: Mapping[MunicipalityCode, Municipality] | None) -> tuple[Link, ...]:
    found = []
    for line, row in rows(path):
        unknown = [code for code in (row["a"], row["b"]) if known is not None and code not in known]
        if unknown or row["kind"] not in set(LinkKind):
            wrong = unknown[0] if unknown else row["kind"]
            raise InputError(
                Mistake(
                    where=f"{path}:{line}",
                    nl=f"'{wrong}' is geen gemeente van dit gebied of geen soort verbinding.",
                    en=f"'{wrong}' is no municipality of this territory or no kind of link.",
                )
            )
        found.append(
            Link(
                a=row["a"],
                b=row["b"],
                kind=LinkKind(row["kind"]),
                name=row["name"],
                source=row["source"],
            )
        )
    return tuple(found)


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
