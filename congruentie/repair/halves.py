"""What is wrong with an answer of the relaxed program, which may put halves in a slot, as cuts."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from congruentie.repair.columns import Columns
from congruentie.repair.cuts import Company, Cut, Overdraft, Together
from congruentie.repair.demands import Demand, demands
from congruentie.repair.problem import Problem
from congruentie.repair.rows import brought
from congruentie.repair.separation import cut_off, separators, steps, together

NOTABLE = 0.01
"""What a relaxed answer breaks by less than this is let pass."""


def wrong_halves(problem: Problem, columns: Columns, values: Sequence[float]) -> list[Cut]:
    """Cuts that the answer does not pass; empty where these say nothing of it."""
    by_slot: dict[int, dict[int, float]] = defaultdict(dict)
    for (i, r), column in columns.places.items():
        by_slot[r][i] = values[column]
    return [
        *(cut for r, shares in sorted(by_slot.items()) for cut in _layers(problem, r, shares)),
        *(cut for r, shares in sorted(by_slot.items()) for cut in _islands(problem, r, shares)),
        *_straddles(problem, by_slot),
        *(
            cut
            for demand in demands(problem)
            for cut in _overdrafts(problem, demand, columns, values)
        ),
    ]


def _layers(problem: Problem, slot: int, shares: Mapping[int, float]) -> Iterator[Company]:
    """For everybody in a slot to a greater part than some layer on the way to it.

    The layers lie around the region that the slot grows out of; the way to the seat crosses each.
    """
    layers = list(steps(problem, slot, shares))
    held = [sum(shares[i] for i in layer) for layer in layers]
    for number, layer in enumerate(layers):
        thin = min(range(1, number), key=lambda step: held[step], default=0)
        for i in sorted(layer) if thin else ():
            if shares[i] > held[thin] + NOTABLE:
                through = frozenset((j, slot) for j in layers[thin])
                yield Company(together=((i, slot),), one_of=through)


def _islands(problem: Problem, slot: int, shares: Mapping[int, float]) -> Iterator[Company]:
    """For everybody whom no way over notable parts leads to the seat."""
    inside = [i for i, share in shares.items() if share > NOTABLE]
    for part in cut_off(problem, slot, inside):
        for cut in separators(problem, slot, part, shares.keys()):
            ((i, _),) = cut.together
            if shares[i] > sum(shares[j] for j, _ in cut.one_of) + NOTABLE:
                yield cut


def _straddles(problem: Problem, by_slot: Mapping[int, Mapping[int, float]]) -> Iterator[Together]:
    """For everybody who is with a seat to a greater part than they can be in the coarser domain."""
    at: dict[int, dict[int, float]] = defaultdict(dict)
    for r, shares in by_slot.items():
        for i, share in shares.items():
            at[i][r] = share
    for i, coarse in sorted(problem.inside.items()):
        for r, share in sorted(at[i].items()) if i not in problem.seats else ():
            seat = at[problem.inside[problem.seats[r]]]
            more = {o: part - at[coarse].get(o, 0.0) for o, part in seat.items()}
            outer = {o for o, part in more.items() if part > 0}
            if share + sum(more[o] for o in sorted(outer)) > 1 + NOTABLE:
                yield together(problem, (i, r), outer)


def _overdrafts(
    problem: Problem, demand: Demand, columns: Columns, values: Sequence[float]
) -> Iterator[Overdraft]:
    left = sum(values[column] * share for column, share in brought(demand, columns))
    for d in range(1, len(problem.domains)):
        drawn = _drawn(problem, demand, d, columns, values)
        if left - sum(drawn.values()) < -NOTABLE * demand.amount:
            yield Overdraft(demand=demand, domain=d, labels=frozenset(drawn))


def _drawn(
    problem: Problem, demand: Demand, domain: int, columns: Columns, values: Sequence[float]
) -> dict[int, float]:
    """Per region what came under its name beyond what the name covers, where that is more."""
    slot = demand.slot
    found: dict[int, float] = defaultdict(float)
    for i in sorted(columns.by_slot[slot].keys() & demand.shares.keys()):
        for label in problem.domains[domain][i]:
            kept = columns.kept.get((domain, label, i, slot))
            if kept is not None:
                found[label] += demand.shares[i] * values[kept]
    for label in found:
        found[label] -= demand.amount * values[columns.names[domain, label, slot]]
    return {label: found[label] for label in sorted(found) if found[label] > 0}
