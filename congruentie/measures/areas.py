"""The areas of the monitor: regions and connected white spots, each with its step."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from congruentie.measures.contiguity import pieces
from congruentie.measures.coverage import white_spots
from congruentie.measures.ladder import routes, step
from congruentie.measures.milestones import Schedule, declared, expected, pace
from congruentie.model.finding import Finding, Severity, Status
from congruentie.model.milestone import Milestone, Pace
from congruentie.model.monitor import Area, ProvinceProgress, Step
from congruentie.model.region import Division, Layer, Region
from congruentie.model.territory import MunicipalityCode, Territory

if TYPE_CHECKING:
    import networkx as nx


@dataclass(frozen=True, slots=True, kw_only=True)
class Watched:
    """What the monitor looks at."""

    divisions: tuple[Division, ...]
    """In layer order."""
    scope: frozenset[MunicipalityCode]
    territory: Territory
    linked: "nx.Graph"
    """Municipalities with their land borders and named links over water."""
    findings: Sequence[Finding]
    schedule: Schedule
    today: date


def areas(watched: Watched) -> tuple[Area, ...]:
    """All areas, the highest step first; regions without members and accepted white spots are none.

    White spots are accepted where a waiver holds for the finding about them.
    """
    found = [
        area
        for division in watched.divisions
        for area in (*_regions(watched, division), *_white_spots(watched, division))
    ]
    return tuple(sorted(found, key=lambda area: -area.step))


def progress(watched: Watched, found: Sequence[Area]) -> tuple[ProvinceProgress, ...]:
    """Every layer within every province of the scope, in layer order."""
    return tuple(
        _progress(watched, division, province, found)
        for division in watched.divisions
        for province in _provinces(watched.territory, watched.scope)
    )


def _regions(watched: Watched, division: Division) -> Iterator[Area]:
    for region in division.regions:
        if region.members:
            yield _area(watched, division.layer, region, region.members, declared(region))


def _white_spots(watched: Watched, division: Division) -> Iterator[Area]:
    accepted = {
        finding.sighting.subject.municipality
        for finding in watched.findings
        if finding.status is Status.WAIVED and finding.sighting.subject.layer == division.layer
    }
    spots = (c for c in white_spots(division, watched.scope) if c not in accepted)
    for group in sorted(pieces(watched.linked, spots), key=min):
        members = tuple(sorted(group))
        yield _area(watched, division.layer, None, members, Milestone.NO_CHOICE)


def _area(
    watched: Watched,
    layer: Layer,
    region: Region | None,
    members: tuple[MunicipalityCode, ...],
    reached: Milestone | None,
) -> Area:
    objections = [f for f in watched.findings if _stands_at(f, layer, region, members)]
    errors = tuple(f.rule for f in objections if f.severity is Severity.ERROR)
    warnings = tuple(f.rule for f in objections if f.severity is Severity.WARNING)
    provinces = _provinces(watched.territory, members)
    at = step(
        reached,
        watched.schedule,
        watched.today,
        errors=bool(errors),
        warnings=bool(warnings),
    )
    return Area(
        layer=layer,
        region=region,
        members=members,
        provinces=provinces,
        reached=reached,
        pace=pace(reached, expected(watched.schedule, watched.today)),
        errors=errors,
        warnings=warnings,
        step=at,
        routes=routes(at, layer.domain, len(provinces)),
    )


def _stands_at(
    finding: Finding, layer: Layer, region: Region | None, members: Sequence[MunicipalityCode]
) -> bool:
    """Whether an open finding is about the region, or about a member of the area in its layer."""
    sighting = finding.sighting
    return finding.status is Status.OPEN and any(
        subject.layer == layer
        and (
            (region is not None and subject.region == region.code)
            or (subject.region is None and subject.municipality in members)
        )
        for subject in (sighting.subject, *sighting.related)
    )


def _provinces(territory: Territory, codes: Iterable[MunicipalityCode]) -> tuple[str, ...]:
    """The provinces of municipalities, in order of their lowest code; empty text for unknown."""
    names = (territory.municipalities[code].province or "" for code in sorted(codes))
    return tuple(dict.fromkeys(names))


def _progress(
    watched: Watched, division: Division, province: str, found: Sequence[Area]
) -> ProvinceProgress:
    """An area belongs here where it has members in the scope of this province."""
    land = watched.territory.municipalities
    inside = {code for code in watched.scope if (land[code].province or "") == province}
    here = [a for a in found if a.layer == division.layer and not inside.isdisjoint(a.members)]
    regions = [area for area in here if area.region]
    reached = Counter(area.reached for area in regions)
    paces = Counter(area.pace for area in regions)
    return ProvinceProgress(
        province=province,
        layer=division.layer,
        regions=len(regions),
        reached={milestone: reached[milestone] for milestone in Milestone},
        paces={one: paces[one] for one in Pace},
        white_spots=len(inside.intersection(white_spots(division, watched.scope))),
        steps=_counted(area.step for area in here),
    )


def _counted(steps: Iterable[Step]) -> Mapping[Step, int]:
    found = Counter(steps)
    return {one: found[one] for one in Step}
