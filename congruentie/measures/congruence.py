"""How far two divisions agree.

The letter calls congruent what is worked on "tussen dezelfde gemeenten" (p. 3). No single number
says how far that is so; each one here has its own definition and is always printed with it. Counts
of municipalities concern those that have exactly one region in both divisions.
"""

from collections import Counter
from collections.abc import Iterable, Mapping

from congruentie.measures.common_ground import territorial_congruence, weighted_mean
from congruentie.measures.moves import Weight, fewest_moves, fewest_moves_to_nest
from congruentie.measures.overlap import clear_choices, in_both, overlaps, shared_cells
from congruentie.model.congruence import PairCongruence, Relation, Tally
from congruentie.model.region import Division
from congruentie.model.territory import MunicipalityCode


def compare(left: Division, right: Division, population: Mapping[str, int]) -> PairCongruence:
    """Everything about two divisions; ``population`` gives inhabitants per municipality code."""

    def in_inhabitants(codes: Iterable[MunicipalityCode]) -> int:
        return sum(population[code] for code in codes)

    def in_municipalities(codes: Iterable[MunicipalityCode]) -> int:
        return sum(1 for _ in codes)

    found = overlaps(left, right)
    dominant = _in_dominant_region(left, right, in_inhabitants)
    return PairCongruence(
        left=left.layer,
        right=right.layer,
        overlaps=found,
        in_municipalities=_tally(left, right, dominant, in_municipalities),
        in_inhabitants=_tally(left, right, dominant, in_inhabitants),
    )


def _tally(
    left: Division, right: Division, dominant: Iterable[MunicipalityCode], weight: Weight
) -> Tally:
    a, b = clear_choices(left), clear_choices(right)
    relations = {(o.left.code, o.right.code): o.relation for o in overlaps(left, right)}
    common = in_both(a, b)
    by_relation: Counter[Relation] = Counter()
    for code in common:
        by_relation[relations[a[code].code, b[code].code]] += weight((code,))
    identical = by_relation[Relation.IDENTICAL]
    territorial = territorial_congruence((a, b))
    return Tally(
        total=weight(common),
        identical=identical,
        identical_or_nested=identical + by_relation[Relation.NESTED],
        dominant=weight(dominant),
        moves=fewest_moves(a, b, weight),
        moves_to_nest=(fewest_moves_to_nest(a, b, weight), fewest_moves_to_nest(b, a, weight)),
        territorial=weighted_mean(territorial, {code: weight((code,)) for code in territorial}),
    )


def _in_dominant_region(left: Division, right: Division, weight: Weight) -> list[MunicipalityCode]:
    a, b = clear_choices(left), clear_choices(right)
    best: dict[str, tuple[int, str]] = {}
    for (inner, outer), codes in sorted(shared_cells(a, b).items()):
        if inner not in best or weight(codes) > best[inner][0]:
            best[inner] = (weight(codes), outer)
    return [code for code in in_both(a, b) if best[a[code].code][1] == b[code].code]
