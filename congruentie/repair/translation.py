"""From divisions to a problem in numbers, and from its answer back to divisions."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from congruentie.case import Case, declared_centres
from congruentie.model.region import Division, Region
from congruentie.model.repair import Kept, Part, Reading
from congruentie.model.territory import MunicipalityCode
from congruentie.repair.bounds import pair_bounds
from congruentie.repair.naming import Names
from congruentie.repair.problem import Centre, Labels, Partition, Pin, Problem

SCALE_RULES = frozenset({"OMV01", "OMV03"})
"""Whoever accepts one of these of a region, lets it be smaller than the floor."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Wish:
    """What is asked of a repair."""

    parts: frozenset[Part] = frozenset(Part)
    reading: Reading = Reading.IDENTICAL
    fixed: bool = True
    """Every region of the frame stays, of nested domains that of the finest; else one may be
    dissolved."""

    @property
    def nested(self) -> bool:
        """Whether every domain has regions of its own, that lie within those of another."""
        return Part.CONGRUENCE in self.parts and self.reading is Reading.NESTED

    kept: tuple[Kept, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Task:
    """A problem, and what its numbers stand for."""

    problem: Problem
    municipalities: tuple[MunicipalityCode, ...]
    """In code order."""
    divisions: tuple[Division, ...]
    """One per domain, the frame first."""
    regions: tuple[tuple[Region, ...], ...]
    """Per domain those with members here; of the frame first those with a seat of their own."""


def tasks(
    case: Case, divisions: Sequence[Division], area: Iterable[MunicipalityCode], wish: Wish
) -> tuple[Task, ...]:
    """One problem for all divisions together, or for each where they have regions of their own.

    Where these are to be nested, the coarsest division comes first, and all but the finest may lose
    a region.
    """
    codes = tuple(sorted(area))
    if wish.nested:
        first = sorted(divisions, key=lambda division: len(_with_members(division, codes)))
        loose = replace(wish, fixed=False)
        return tuple(
            _task(case, (division,), codes, wish if division is first[-1] else loose)
            for division in first
        )
    if Part.CONGRUENCE in wish.parts:
        return (_task(case, _frame_first(divisions, codes), codes, wish),)
    return tuple(_task(case, (division,), codes, wish) for division in divisions)


def repaired(task: Task, partition: Partition, names: Names) -> tuple[Division, ...]:
    """The divisions after the repair, in the order of the task.

    A region that goes on keeps its name and what it declares; a new one is called after the region
    of the frame. Regions that nobody is in are left out, and those outside the area stay.
    """
    return tuple(_division(task, d, partition, named) for d, named in enumerate(names))


def _frame_first(
    divisions: Sequence[Division], codes: Sequence[MunicipalityCode]
) -> tuple[Division, ...]:
    """The division that lies closest to all others in front; of equals the first."""
    labels = tuple(_labels(_with_members(division, codes), codes) for division in divisions)
    plain = Problem(population=(), neighbours=(), domains=labels, seats=())
    distance = [0] * len(divisions)
    for (d, e), bound in pair_bounds(plain).items():
        distance[d] += bound
        distance[e] += bound
    first = min(range(len(divisions)), key=lambda d: (distance[d], d))
    return (divisions[first], *(d for n, d in enumerate(divisions) if n != first))


def _task(
    case: Case, divisions: tuple[Division, ...], codes: tuple[MunicipalityCode, ...], wish: Wish
) -> Task:
    number = {code: i for i, code in enumerate(codes)}
    population = tuple(case.population[code] for code in codes)
    regions = [_with_members(division, codes) for division in divisions]
    seats = _seats(regions[0], codes, population)
    regions[0] = tuple(sorted(regions[0], key=lambda region: region.code not in seats))
    task = Task(
        problem=Problem(
            population=population,
            neighbours=tuple(
                frozenset(number[near] for near in case.linked.adj[code] if near in number)
                for code in codes
            ),
            domains=tuple(_labels(found, codes) for found in regions),
            seats=tuple(number[seats[r.code]] for r in regions[0] if r.code in seats),
            fixed=wish.fixed,
            floor=case.ruleset.scale.min_inhabitants if Part.SCALE in wish.parts else 0,
            exempt=tuple(
                _exempt(case, division, found)
                for division, found in zip(divisions, regions, strict=True)
            ),
            centres=_centres(case, divisions, number) if Part.CENTRES in wish.parts else (),
            enclosed_share=case.ruleset.centres.enclosed_share,
            enclosed_neighbours=case.ruleset.centres.enclosed_neighbours,
        ),
        municipalities=codes,
        divisions=divisions,
        regions=tuple(regions),
    )
    return replace(task, problem=replace(task.problem, pins=_pins(task, wish.kept)))


def _with_members(division: Division, codes: Sequence[MunicipalityCode]) -> tuple[Region, ...]:
    here = frozenset(codes)
    return tuple(region for region in division.regions if not here.isdisjoint(region.members))


def _labels(regions: Sequence[Region], codes: Sequence[MunicipalityCode]) -> Labels:
    found: dict[MunicipalityCode, set[int]] = {code: set() for code in codes}
    for label, region in enumerate(regions):
        for code in found.keys() & set(region.members):
            found[code].add(label)
    return tuple(frozenset(found[code]) for code in codes)


def _seats(
    regions: Sequence[Region], codes: Sequence[MunicipalityCode], population: Sequence[int]
) -> dict[str, MunicipalityCode]:
    """Per region its largest member, of equals the first; nobody is the seat of two regions."""
    size = dict(zip(codes, population, strict=True))
    times = {c: sum(c in region.members for region in regions) for c in codes}
    found: dict[str, MunicipalityCode] = {}
    for region in regions:
        free = [c for c in region.members if c in size and c not in found.values()]
        if free:
            found[region.code] = min(free, key=lambda c: (times[c], -size[c], c))
    return found


def _exempt(case: Case, division: Division, regions: Sequence[Region]) -> frozenset[int]:
    accepted = {
        (waiver.domain, waiver.region)
        for waiver in case.waivers
        if waiver.rule in SCALE_RULES and waiver.holds(case.today)
    }
    domain = division.layer.domain
    return frozenset(
        label
        for label, region in enumerate(regions)
        if accepted & {(domain, region.code), (None, region.code)}
    )


def _centres(
    case: Case, divisions: Iterable[Division], number: dict[MunicipalityCode, int]
) -> tuple[Centre, ...]:
    declared = (declared_centres(division) for division in divisions)
    codes = case.centres.union(*declared) & number.keys()
    return tuple(
        Centre(
            municipality=number[code],
            borders={
                number[near]: edge["length"]
                for near, edge in sorted(case.linked.adj[code].items())
                if near in number
            },
        )
        for code in sorted(codes)
    )


def _pins(task: Task, kept: Iterable[Kept]) -> frozenset[Pin]:
    label = {
        (division.layer.domain, region.code): (d, number)
        for d, division in enumerate(task.divisions)
        for number, region in enumerate(task.regions[d])
    }
    asked = ((label.get((k.domain, k.region)), k.municipality) for k in kept)
    return frozenset(
        (found[0], task.municipalities.index(code), found[1])
        for found, code in asked
        if found and code in task.municipalities
    )


def _division(task: Task, d: int, partition: Partition, named: Mapping[int, int]) -> Division:
    old, here = task.divisions[d], frozenset(task.municipalities)
    members: dict[int, list[MunicipalityCode]] = {}
    for code, slot in zip(task.municipalities, partition, strict=True):
        members.setdefault(slot, []).append(code)
    elsewhere = [r for r in old.regions if r.members and here.isdisjoint(r.members)]
    goes_on = [
        replace(
            task.regions[d][named[slot]] if slot in named else _new(task.regions[0][slot], old),
            members=tuple(inside),
            parts={},
        )
        for slot, inside in members.items()
    ]
    return Division(
        layer=old.layer,
        regions=tuple(sorted((*elsewhere, *goes_on), key=lambda region: region.code)),
    )


def _new(frame: Region, division: Division) -> Region:
    """A region that the division did not have: called after that of the frame."""
    if all(region.code != frame.code for region in division.regions):
        return Region(code=frame.code, name=frame.name, members=())
    return Region(code=f"{frame.code}-nieuw", name=f"{frame.name} (nieuw)", members=())
