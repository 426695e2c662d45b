"""Statements and descriptions put together: the divisions that follow from a submission.

Nothing here depends on the order of the rows, apart from the places that are named.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from congruentie.model.region import Division, Layer, Place, Region
from congruentie.model.submission import Known, Note, RegionName, Statement
from congruentie.model.territory import MunicipalityCode
from congruentie.readers.spelling import fold


@dataclass(frozen=True, slots=True, kw_only=True)
class Described:
    """A description that found its region."""

    layer: Layer
    region: RegionName
    attributes: Mapping[str, str]
    place: Place
    unread: frozenset[str] = frozenset()


@dataclass(slots=True)
class _Gathered:
    """Everything that was said of one region of one layer."""

    parts: dict[MunicipalityCode, set[str | None]] = field(default_factory=dict)
    names: Counter[str] = field(default_factory=Counter)
    places: list[Place] = field(default_factory=list)
    centres: set[MunicipalityCode] = field(default_factory=set)
    described: list[Described] = field(default_factory=list)


_Layers = dict[Layer, dict[str, _Gathered]]


def assemble(
    statements: Iterable[tuple[Statement, bool]], described: Iterable[Described]
) -> tuple[tuple[Division, ...], tuple[Note, ...]]:
    """The divisions in layer order, regions and members in code order, and what was noticed.

    With each statement goes whether its row marks the municipality as centre of the region. A layer
    in which nobody chose a region yet has a division without regions; nothing gives nothing.
    """
    layers: _Layers = {}
    for statement, is_centre in statements:
        regions = layers.setdefault(statement.layer, {})
        if statement.region is not None:
            gathered = regions.setdefault(statement.region.code, _Gathered())
            gathered.names[statement.region.name] += 1
            _add(gathered, statement, is_centre=is_centre)
    for description in described:
        regions = layers.setdefault(description.layer, {})
        regions.setdefault(description.region.code, _Gathered()).described.append(description)
    divisions = tuple(
        Division(
            layer=layer, regions=tuple(_region(code, regions[code]) for code in sorted(regions))
        )
        for layer, regions in sorted(layers.items())
    )
    return divisions, tuple(_notes(layers))


def _add(gathered: _Gathered, statement: Statement, *, is_centre: bool) -> None:
    gathered.places.append(statement.place)
    if isinstance(statement.municipality, Known):
        code = statement.municipality.code
        gathered.parts.setdefault(code, set()).add(statement.part)
        if is_centre:
            gathered.centres.add(code)


def _region(code: str, gathered: _Gathered) -> Region:
    members = tuple(sorted(gathered.parts))
    places = (*gathered.places[:1], *(one.place for one in gathered.described[:1]))
    return Region(
        code=code,
        name=_name(gathered),
        members=members,
        parts={m: part for m in members if (part := _part(gathered.parts[m]))},
        attributes=_attributes(gathered),
        unread=frozenset(name for one in gathered.described for name in one.unread),
        described=bool(gathered.described),
        places=places,
    )


def _name(gathered: _Gathered) -> str:
    """The name of the description, else the one most rows use; of equals the first by alphabet."""
    described = Counter(one.region.name for one in gathered.described)
    names = described or gathered.names
    return min(names, key=lambda name: (-names[name], name))


def _part(parts: Iterable[str | None]) -> str | None:
    """The parts together; None where one row brings in the whole municipality."""
    stated = {part for part in parts if part is not None}
    return None if None in set(parts) else "; ".join(sorted(stated))


def _attributes(gathered: _Gathered) -> dict[str, str]:
    """What is declared, by name; of two descriptions that differ the first by alphabet counts."""
    attributes = {"centrumgemeente": min(gathered.centres)} if gathered.centres else {}
    stated: dict[str, set[str]] = {}
    for one in gathered.described:
        for name, text in one.attributes.items():
            stated.setdefault(name, set()).add(text)
    attributes.update({name: min(texts) for name, texts in stated.items()})
    return dict(sorted(attributes.items()))


def _notes(layers: _Layers) -> Iterator[Note]:
    """What was settled in silence above, said aloud."""
    for layer, regions in sorted(layers.items()):
        for _, gathered in sorted(regions.items()):
            names = {*gathered.names, *(one.region.name for one in gathered.described)}
            place = (gathered.places or [one.place for one in gathered.described])[0]
            facts = {"region": _name(gathered), "domain": layer.domain}
            if len({fold(name) for name in names}) > 1:
                spelled = "; ".join(sorted(names))
                yield Note(
                    place=place, key="region-spelled-differently", facts={**facts, "names": spelled}
                )
            if len(gathered.centres) > 1:
                centres = ", ".join(sorted(gathered.centres))
                yield Note(place=place, key="several-centres", facts={**facts, "centres": centres})
            if _contradict(gathered.described):
                yield Note(place=place, key="described-twice", facts=facts)


def _contradict(described: list[Described]) -> bool:
    stated: dict[str, str] = {}
    return any(
        stated.setdefault(name, text) != text
        for one in described
        for name, text in one.attributes.items()
    )
