"""What a change would make worse: the criteria that hold now must hold afterwards.

A change that goes into an heir takes along what was found of the region that is gone: that is not
new. Only what the change touches is looked at, so that thousands of them can be weighed.
"""

from collections.abc import Iterator
from collections.abc import Set as AbstractSet

from congruentie.measures.centres import position
from congruentie.measures.changes import Change, Members, Memberships, Situation
from congruentie.measures.contiguity import pieces
from congruentie.model.centre import CentrePosition, Position
from congruentie.model.region import Division, Layer, Region, Tier
from congruentie.model.territory import MunicipalityCode

_RANK = {at: rank for rank, at in enumerate(Position)}
"""From the worst to the best."""
_WITH_OTHERS = frozenset({Position.CUT_OFF, Position.EDGE, Position.INTEGRATED})
_POOR = frozenset(at for at in Position if at.isolated) | {Position.EDGE}


def impoverishes(situation: Situation, change: Change) -> bool:
    """Whether the region that is left cannot spare who goes.

    It falls below the threshold or out of the band below it, keeps one member, or is left by the
    centre that it names.
    """
    return _shrinks_too_far(situation, change) or _loses_its_centre(change)


def disrupts(situation: Situation, change: Change) -> bool:
    """Whether a region lies in more pieces than before, or a centre lies worse."""
    return _falls_apart(situation, change) or any(_worse_centres(situation, change))


def new_crossings(situation: Situation, change: Change) -> Iterator[tuple[str, str]]:
    """The pairs of regions that cross afterwards and did not before, by their codes.

    A regional border that a supra-regional one comes to cut counts as one as well.
    """
    for other in situation.divisions:
        if frozenset((change.layer, other)) in situation.compared:
            for heir, after in _regions_after(change):
                known = _crossing_before(situation, change, heir, other)
                for code in situation.crossing(after, other) - known:
                    yield heir, code
    yield from _cuts(situation, change)


def lies(situation: Situation, centre: MunicipalityCode, memberships: Memberships) -> Position:
    """How a centre lies in a layer with these memberships."""
    return position(
        centre, memberships, situation.linked, situation.population, situation.centres
    ).position


def cut(
    situation: Situation,
    members: AbstractSet[MunicipalityCode],
    smaller: Memberships,
    larger: Memberships,
) -> frozenset[str]:
    """Codes of the larger regions in which members are that have one region in both; in scope."""
    return frozenset(
        larger[code][0].code
        for code in members & situation.scope
        if len(smaller.get(code, ())) == 1 and len(larger.get(code, ())) == 1
    )


def parts_after(
    situation: Situation, change: Change, place: tuple[Layer, Region], larger: Layer
) -> frozenset[str]:
    """The same afterwards of one region, or of the one that it went into."""
    layer, region = place
    now: dict[Layer, Memberships] = {
        one: situation.divisions[one].memberships for one in (layer, larger)
    }
    now[change.layer] = change.memberships(situation)
    members = change.after(situation, layer, region.code)
    return cut(situation, members, now[layer], now[larger])


def _shrinks_too_far(situation: Situation, change: Change) -> bool:
    origin, left = change.origin, change.left
    if origin is None or not left or change.layer.tier is not Tier.REGIONAL:
        return False
    if len(left) == 1 < len(origin.members):
        return True
    now = situation.inhabitants(origin.members)
    then = situation.inhabitants(left)
    excused = situation.small & {(change.layer.domain, origin.code), (None, origin.code)}
    return not excused and _shortage(situation, then) > _shortage(situation, now)


def _shortage(situation: Situation, inhabitants: int) -> int:
    """0 for enough, 1 for about enough, 2 for too few."""
    scale = situation.scale
    return (inhabitants < scale.min_inhabitants) + (inhabitants < scale.circa_from)


def _loses_its_centre(change: Change) -> bool:
    named = change.origin and change.origin.attributes.get("centrumgemeente")
    return bool(change.left) and named in change.municipalities


def _falls_apart(situation: Situation, change: Change) -> bool:
    linked, gone = situation.linked, change.dissolved
    before = [_pieces(situation, change.layer, change.target)]
    before += [_pieces(situation, change.layer, gone)] if gone else []
    if len(pieces(linked, change.grown)) > max(before):
        return True
    kept = change.origin if change.left else None
    return kept is not None and len(pieces(linked, change.left)) > _pieces(
        situation, change.layer, kept
    )


def _pieces(situation: Situation, layer: Layer, region: Region) -> int:
    return situation.pieces[layer, region.code]


def _worse_centres(situation: Situation, change: Change) -> Iterator[bool]:
    """For every centre that the change may reach: whether it comes to lie worse than it did.

    A centre stays one, also where the region that named it goes over into another.
    """
    affected = [
        at for at in situation.positions[change.layer] if _may_lie_worse(situation, change, at)
    ]
    memberships = change.memberships(situation) if affected else {}
    for at in affected:
        then = lies(situation, at.centre, memberships)
        yield then in _POOR and _RANK[then] < _RANK[at.position]


def _may_lie_worse(situation: Situation, change: Change, at: CentrePosition) -> bool:
    """Who loses a partner may; and who is alone, by what others near it do."""
    if at.centre in change.left or at.centre in change.municipalities:
        return True
    near = situation.near[at.centre].keys() | {at.centre}
    return at.position not in _WITH_OTHERS and not near.isdisjoint(change.touched)


def _regions_after(change: Change) -> Iterator[tuple[str, Members]]:
    """The regions that the change touches, by code, as they are afterwards."""
    yield change.target.code, change.grown
    if change.origin and change.left:
        yield change.origin.code, change.left


def _regions_before(change: Change, heir: str) -> Iterator[Region]:
    """What a region that the change touches was before: itself, and what went into it."""
    for region in filter(None, (change.target, change.origin)):
        if change.heir(change.layer, region.code) == heir:
            yield region


def _crossing_before(
    situation: Situation, change: Change, heir: str, layer: Layer
) -> frozenset[str]:
    """Codes of the regions of another layer that crossed what the region was before."""
    before = _regions_before(change, heir)
    return frozenset().union(
        *(situation.crossed[change.layer, region.code, layer] for region in before)
    )


def _cuts(situation: Situation, change: Change) -> Iterator[tuple[str, str]]:
    """The pairs of a region and a supra-regional layer of which a border comes to cut it."""
    for other, division in situation.divisions.items():
        match change.layer.tier, other.tier:
            case Tier.REGIONAL, Tier.SUPRA_REGIONAL:
                yield from _cut_by(situation, change, division)
            case Tier.SUPRA_REGIONAL, Tier.REGIONAL:
                yield from _cutting(situation, change, division)


def _cut_by(situation: Situation, change: Change, larger: Division) -> Iterator[tuple[str, str]]:
    """Regions of the change's own layer that the borders of a larger division come to cut."""
    now = situation.divisions[change.layer].memberships
    then = change.memberships(situation)
    for heir, after in _regions_after(change):
        before = (frozenset(r.members) for r in _regions_before(change, heir))
        was = any(len(cut(situation, m, now, larger.memberships)) > 1 for m in before)
        if not was and len(cut(situation, after, then, larger.memberships)) > 1:
            yield heir, larger.layer.key


def _cutting(situation: Situation, change: Change, smaller: Division) -> Iterator[tuple[str, str]]:
    """Regions of a smaller division that the borders of the change's layer come to cut."""
    now = situation.divisions[change.layer].memberships
    then = change.memberships(situation)
    homes = smaller.memberships
    for code in {region.code for c in change.municipalities for region in homes.get(c, ())}:
        members = situation.members[smaller.layer, code]
        was = len(cut(situation, members, homes, now)) > 1
        if not was and len(cut(situation, members, homes, then)) > 1:
            yield code, change.layer.key
