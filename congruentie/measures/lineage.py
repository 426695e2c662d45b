"""What became of municipalities and of regions between two rounds."""

from collections import Counter
from collections.abc import Iterable, Mapping

from congruentie.measures.overlap import clear_choices, shared_cells
from congruentie.model.comparison import Fate, Reorganised, Round
from congruentie.model.gazetteer import Gazetteer
from congruentie.model.region import Division
from congruentie.model.territory import MunicipalityCode

Heirs = Mapping[MunicipalityCode, tuple[MunicipalityCode, ...]]
"""Every municipality of the old round with what it is in the new one, in code order."""


def heirs(old: Round, new: Round, gazetteer: Gazetteer) -> Heirs:
    """The municipalities of both rounds, followed from the old date to the new.

    A municipality that only the new round names, and that continues none of the old round's, stands
    here as its own heir.
    """
    after, on = old.reference_date, new.reference_date
    found = {
        code: gazetteer.successors(code, after=after, on=on) for code in _members(old.divisions)
    }
    reached = {code for codes in found.values() for code in codes}
    strangers = {code: (code,) for code in _members(new.divisions) if code not in reached}
    return dict(sorted((strangers | found).items()))


def reorganised(line: Heirs, old: Round, new: Round) -> tuple[Reorganised, ...]:
    """The municipalities that were renamed, merged or split; none for two rounds of one date."""
    origins = Counter(code for codes in line.values() for code in codes)
    found = []
    for code, codes in line.items():
        fate = _fate(code, codes, origins)
        if fate is None and old.name(code) != new.name(code) and _named(code, old, new):
            fate = Fate.RENAMED
        if fate:
            found.append(Reorganised(fate=fate, old=code, new=codes))
    return tuple(found)


def _fate(
    code: MunicipalityCode, codes: tuple[MunicipalityCode, ...], origins: Mapping[str, int]
) -> Fate | None:
    if codes == (code,):
        return None
    if len(codes) != 1:
        return Fate.SPLIT
    return Fate.MERGED if origins[codes[0]] > 1 else Fate.RENAMED


def _named(code: MunicipalityCode, old: Round, new: Round) -> bool:
    return code in old.names and code in new.names


def continued(old: Division, new: Division, line: Heirs) -> dict[str, str]:
    """Old region code to the code of the region that it goes on as, whatever its name.

    The one-to-one matching that keeps most municipalities of the old round together; where two
    matchings keep as many, the one in which most regions keep their code or name. Municipalities
    that were split, or that have no or several regions, do not count.
    """
    import networkx as nx  # noqa: PLC0415 -- costs start-up time, not needed to know a rule

    choices = clear_choices(new)
    left = {c: region for c, region in clear_choices(old).items() if len(line[c]) == 1}
    right = {c: choices[line[c][0]] for c in left if line[c][0] in choices}
    shared = shared_cells(left, right)
    # More than all the regions that could keep their name: these only ever break a tie.
    step = 1 + len(shared)
    graph: nx.Graph = nx.Graph()
    sides = sorted({("old", a) for a, _ in shared} | {("new", b) for _, b in shared}, reverse=True)
    numbers = {side: number for number, side in enumerate(sides)}
    for (a, b), codes in sorted(shared.items()):
        same = a == b or left[codes[0]].name == right[codes[0]].name
        weight = step * len(codes) + same
        graph.add_edge(numbers["old", a], numbers["new", b], weight=weight)
    pairs = (sorted(pair) for pair in nx.max_weight_matching(graph))  # the old one comes first
    return dict(sorted((sides[a][1], sides[b][1]) for a, b in pairs))


def _members(divisions: Iterable[Division]) -> set[MunicipalityCode]:
    return {code for division in divisions for code in division.memberships}
