"""What laying drawn regions on a map settled, said aloud."""

from collections.abc import Iterator, Sequence
from itertools import combinations

import shapely

from congruentie.model.submission import Note
from congruentie.model.territory import Territory
from congruentie.reference.cuts import Cut, Drawn
from congruentie.reference.drawn_regions import DrawnRegion, region_text
from congruentie.reference.shares import SLIVER, STRIP, STRIP_WIDTH, is_cut, share_of

_TOLERANCE = {
    "sliver": f"{SLIVER * 100:.0f}",
    "strip": f"{STRIP * 100:.0f}",
    "width": f"{STRIP_WIDTH / 1000:.0f}",
}


_WORTH_TELLING = 0.01
"""Share of a municipality: below it nobody needs to hear of a piece that did not count."""


def cover_notes(
    drawn: Sequence[Drawn], found: Sequence[Cut], territory: Territory
) -> Iterator[Note]:
    """What the tolerance is and did, which regions it left empty, and which land two regions claim.

    Nothing without drawings.
    """
    for one in drawn[:1]:
        yield Note(place=one.table.sheet.place(), key="laid-on-map", facts=_TOLERANCE)
    yield from _largest_left_aside(found, territory)
    yield from _regions_lost(found)
    for cut in found:
        yield from _overlaps(cut, territory)


def _largest_left_aside(found: Sequence[Cut], territory: Territory) -> Iterator[Note]:
    aside = [
        (share_of(cut.shapes[region], cut.whole), cut, region)
        for cut in found
        for region in cut.pieces.keys() - cut.shares.keys()
    ]
    for share, cut, region in sorted(aside, key=lambda one: (-one[0], one[2]))[:1]:
        if share < _WORTH_TELLING:
            return
        facts = {
            "share": f"{share * 100:.0f}",
            "municipality": territory.name(cut.municipality),
            "region": _named(cut, region),
        }
        yield _note(cut, region, "sliver-left-aside", facts)


def _regions_lost(found: Sequence[Cut]) -> Iterator[Note]:
    """Regions that cover so little of every municipality that none is theirs."""
    seen = {region: cut for cut in reversed(found) for region in cut.pieces}
    kept = {region for cut in found for region in cut.shares}
    for region in sorted(seen.keys() - kept):
        facts = {"region": _named(seen[region], region)}
        yield _note(seen[region], region, "region-covers-nothing", facts)


def _overlaps(cut: Cut, territory: Territory) -> Iterator[Note]:
    """Pairs of regions that each hold a part, and both hold some of the same land."""
    partly = [region for region, share in cut.shares.items() if share is not None]
    for one, other in combinations(partly, 2):
        if is_cut(shapely.intersection(cut.shapes[one], cut.shapes[other]), cut.whole):
            facts = {
                "municipality": territory.name(cut.municipality),
                "regions": f"{_named(cut, one)}; {_named(cut, other)}",
            }
            yield _note(cut, one, "regions-overlap", facts)


def _note(cut: Cut, region: DrawnRegion, key: str, facts: dict[str, str]) -> Note:
    piece = cut.pieces[region][0]
    return Note(place=piece.table.sheet.place(piece.row.line), key=key, facts=facts)


def _named(cut: Cut, region: DrawnRegion) -> str:
    piece = cut.pieces[region][0]
    return region_text(piece.table, piece.row)
