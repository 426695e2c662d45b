"""The borders on a map, by rank. A line that two areas share is drawn once."""

from collections.abc import Callable, Hashable, Iterator, Sequence
from collections.abc import Set as AbstractSet

from congruentie.maps.material import Material
from congruentie.maps.outline import joined
from congruentie.maps.plan import Lines
from congruentie.maps.scene import Rank
from congruentie.model.region import Division
from congruentie.model.shapes import Line, Shapes, Side
from congruentie.model.territory import MunicipalityCode, Outside, Territory

Group = Callable[[MunicipalityCode], Hashable]
"""What a municipality belongs to; two that belong to the same have no border between them."""


def common_lines(territory: Territory, shapes: Shapes) -> tuple[Lines, ...]:
    """What every map has, from below: municipalities, provinces, the coast and the frontier."""
    return tuple(
        Lines(rank=rank, lines=lines)
        for rank, lines in (
            (Rank.MUNICIPAL, dividing(shapes, lambda code: code)),
            (Rank.PROVINCIAL, province_lines(territory, shapes)),
            (Rank.COAST, _facing(shapes, Outside.SEA, Outside.LAKE)),
            (Rank.NATIONAL, _facing(shapes, Outside.ABROAD)),
        )
        if lines
    )


def province_lines(territory: Territory, shapes: Shapes) -> tuple[Line, ...]:
    """The borders between provinces; none where no municipality has one."""

    def province(code: MunicipalityCode) -> Hashable:
        return territory.municipalities[code].province or ""

    return dividing(shapes, province)


def region_lines(material: Material, division: Division) -> tuple[Line, ...]:
    """The borders between the regions of a division, and between them and who has none.

    Left out are those between two municipalities outside the area that the map is about.
    """
    group = _membership(division)
    return joined(
        line
        for line, a, b in _inland(material.shapes)
        if group(a) != group(b) and not material.scope.isdisjoint((a, b))
    )


def shared_lines(
    material: Material, divisions: Sequence[Division]
) -> tuple[tuple[Line, ...], tuple[Line, ...]]:
    """The borders that every division has, and those that only some of them have."""
    groups = [_membership(division) for division in divisions]
    found: tuple[list[Line], list[Line]] = ([], [])
    for line, a, b in _inland(material.shapes):
        parted = [group(a) != group(b) for group in groups]
        if any(parted) and not material.scope.isdisjoint((a, b)):
            found[not all(parted)].append(line)
    everywhere, somewhere = map(joined, found)
    return everywhere, somewhere


def lines_between(
    shapes: Shapes, one: MunicipalityCode, others: AbstractSet[MunicipalityCode]
) -> tuple[Line, ...]:
    """The borders of a municipality with any of the others."""
    return joined(
        line
        for line, a, b in _inland(shapes)
        if (a == one and b in others) or (b == one and a in others)
    )


def _membership(division: Division) -> Group:
    regions = division.memberships

    def membership(code: MunicipalityCode) -> Hashable:
        return tuple(region.code for region in regions.get(code, ())) or code

    return membership


def dividing(shapes: Shapes, group: Group) -> tuple[Line, ...]:
    """The lines between municipalities of different groups, put end to end."""
    return joined(line for line, a, b in _inland(shapes) if group(a) != group(b))


def _inland(shapes: Shapes) -> Iterator[tuple[Line, MunicipalityCode, MunicipalityCode]]:
    for line, (a, b) in zip(shapes.lines, shapes.sides, strict=True):
        if not isinstance(a, Outside) and not isinstance(b, Outside):
            yield line, a, b


def _facing(shapes: Shapes, *outside: Side) -> tuple[Line, ...]:
    pairs = zip(shapes.lines, shapes.sides, strict=True)
    return joined(line for line, sides in pairs if not set(outside).isdisjoint(sides))
