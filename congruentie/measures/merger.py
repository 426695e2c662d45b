"""A territory as if some of its municipalities were one: the what-if of a merger."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from congruentie.model.territory import (
    Border,
    Link,
    Merger,
    Municipality,
    MunicipalityCode,
    Outside,
    Territory,
)

_Heirs = Mapping[MunicipalityCode, MunicipalityCode]


def merge(territory: Territory, mergers: Sequence[Merger]) -> Territory:
    """The territory with the parts of each merger as one municipality; the same without mergers.

    Inhabitants and land are added up, borders and links between parts are gone, those with others
    become those of the whole. The parts are municipalities of the territory, each in one merger.
    """
    merged = replace(territory, merged=tuple(mergers))
    heirs = merged.heirs
    others = {code: m for code, m in territory.municipalities.items() if code not in heirs}
    wholes = {merger.code: _whole(merger) for merger in mergers}
    return replace(
        merged,
        municipalities=dict(sorted((others | wholes).items())),
        borders=tuple(_borders(territory, heirs)),
        links=tuple(_links(territory, heirs)),
    )


def _whole(merger: Merger) -> Municipality:
    """The merged municipality; in a province only where all its parts are in the same."""
    provinces = {part.province for part in merger.parts}
    return Municipality(
        code=merger.code,
        name=merger.name,
        population=sum(part.population for part in merger.parts),
        land_area=sum(part.land_area for part in merger.parts),
        province=provinces.pop() if len(provinces) == 1 else None,
    )


def _borders(territory: Territory, heirs: _Heirs) -> Iterator[Border]:
    lengths: dict[tuple[MunicipalityCode, MunicipalityCode | Outside], float] = defaultdict(float)
    for border in territory.borders:
        left, right = heirs.get(border.left, border.left), border.right
        if isinstance(right, Outside):
            lengths[left, right] += border.length
        elif left != (right := heirs.get(right, right)):
            lengths[min(left, right), max(left, right)] += border.length
    for (left, right), length in sorted(lengths.items()):
        yield Border(left=left, right=right, length=length)


def _links(territory: Territory, heirs: _Heirs) -> Iterator[Link]:
    for link in territory.links:
        a, b = sorted(heirs.get(code, code) for code in (link.a, link.b))
        if a != b:
            yield replace(link, a=a, b=b)
