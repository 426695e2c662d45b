"""How far two divisions agree.

The letter calls congruent what is worked on "tussen dezelfde gemeenten" (p. 3). No single number
says how far that is so; each one here has its own definition and is always printed with it. Counts
of municipalities concern those that have exactly one region in both divisions.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from congruentie.measures.common_ground import territorial_congruence, weighted_mean
from congruentie.measures.moves import Weight, fewest_moves, fewest_moves_to_nest
from congruentie.measures.overlap import Choice, clear_choices, in_both, overlaps, shared_cells
from congruentie.model.congruence import Overlap, PairCongruence, Relation, Tally
from congruentie.model.region import Division
from congruentie.model.territory import MunicipalityCode


def compare(
    left: Division,
    right: Division,
    population: Mapping[MunicipalityCode, int],
    scope: frozenset[MunicipalityCode] | None = None,
) -> PairCongruence:
    """Everything about two divisions; ``population`` gives inhabitants per municipality.

    With a ``scope``, only its municipalities are counted, and of the pairs of regions those that
    have one of them in common; regions keep the members that lie outside.
    """

    def in_inhabitants(codes: Iterable[MunicipalityCode]) -> int:
        return sum(population[code] for code in codes)

    def in_municipalities(codes: Iterable[MunicipalityCode]) -> int:
        return sum(1 for _ in codes)

    found = tuple(
        o for o in overlaps(left, right) if scope is None or not scope.isdisjoint(o.shared)
    )
    counted = _count(clear_choices(left, scope), clear_choices(right, scope), found, in_inhabitants)
    return PairCongruence(
        left=left.layer,
        right=right.layer,
        overlaps=found,
        in_municipalities=_tally(counted, in_municipalities),
        in_inhabitants=_tally(counted, in_inhabitants),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class _Counted:
    """Who is counted under which reading; the weight comes later."""

    left: Choice
    right: Choice
    identical: list[MunicipalityCode]
    nested: list[MunicipalityCode]
    dominant: list[MunicipalityCode]


def _count(left: Choice, right: Choice, found: Iterable[Overlap], inhabitants: Weight) -> _Counted:
    relations = {(o.left.code, o.right.code): o.relation for o in found}
    by_relation: dict[Relation, list[MunicipalityCode]] = {relation: [] for relation in Relation}
    for code in in_both(left, right):
        by_relation[relations[left[code].code, right[code].code]].append(code)
    return _Counted(
        left=left,
        right=right,
        identical=by_relation[Relation.IDENTICAL],
        nested=by_relation[Relation.NESTED],
        dominant=_in_dominant_region(left, right, inhabitants),
    )


def _tally(counted: _Counted, weight: Weight) -> Tally:
    a, b = counted.left, counted.right
    identical = weight(counted.identical)
    territorial = territorial_congruence((a, b))
    return Tally(
        total=weight(in_both(a, b)),
        identical=identical,
        identical_or_nested=identical + weight(counted.nested),
        dominant=weight(counted.dominant),
        moves=fewest_moves(a, b, weight),
        moves_to_nest=(fewest_moves_to_nest(a, b, weight), fewest_moves_to_nest(b, a, weight)),
        territorial=weighted_mean(territorial, {code: weight((code,)) for code in territorial}),
    )


def _in_dominant_region(left: Choice, right: Choice, weight: Weight) -> list[MunicipalityCode]:
    """Where two regions hold equally many, the one that comes first by code dominates."""
    best: dict[str, tuple[int, str]] = {}
    for (inner, outer), codes in sorted(shared_cells(left, right).items()):
        if inner not in best or weight(codes) > best[inner][0]:
            best[inner] = (weight(codes), outer)
    return [c for c in in_both(left, right) if best[left[c].code][1] == right[c].code]
