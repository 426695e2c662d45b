"""The borders on a map, by rank. A line that two areas share is drawn once."""

from collections.abc import Callable, Hashable, Iterator

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

    def province(code: MunicipalityCode) -> Hashable:
        return territory.municipalities[code].province or ""

    return tuple(
        Lines(rank=rank, lines=lines)
        for rank, lines in (
            (Rank.MUNICIPAL, dividing(shapes, lambda code: code)),
            (Rank.PROVINCIAL, dividing(shapes, province)),
            (Rank.COAST, _facing(shapes, Outside.SEA, Outside.LAKE)),
            (Rank.NATIONAL, _facing(shapes, Outside.ABROAD)),
        )
        if lines
    )


def region_lines(division: Division, shapes: Shapes) -> tuple[Line, ...]:
    """The borders between the regions of a division, and between them and who has none."""
    regions = division.memberships

    def membership(code: MunicipalityCode) -> Hashable:
        return tuple(region.code for region in regions.get(code, ())) or code

    return dividing(shapes, membership)


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
