"""The measures against naive oracles, in every small world there is.

Loops are plain and end in one assertion: a mistake shows the first world in which it is made.
"""

from collections.abc import Iterable, Mapping, Sequence

import pytest
from measures import oracles
from measures.everything import (
    Borders,
    connected_graphs,
    connected_shapes,
    divided,
    each_divided,
    land,
    memberships,
    partial_partitions,
    partitions,
    shores,
)
from measures.oracles import Regions
from worlds import code, codes, letters

from congruentie.measures import congruence
from congruentie.measures.centres import positions
from congruentie.measures.common_ground import common_ground
from congruentie.measures.contiguity import border_graph, enclosed, linked_graph, pieces
from congruentie.measures.coverage import double_memberships, total_white_spots, white_spots
from congruentie.model.congruence import CommonGround, PairCongruence, Tally
from congruentie.model.criteria import Centres
from congruentie.model.region import Division

pytestmark = pytest.mark.usefixtures("untraced")

FIVE, SIX = "abcde", "abcdef"
PEOPLE = {"a": 1, "b": 1, "c": 2, "d": 3, "e": 5, "f": 8}
"""Fibonacci: small groups that weigh the same as others, and groups that do not."""
POPULATION = {code(letter): number for letter, number in PEOPLE.items()}
NOISE = 1e-12
"""Far more than adding up six shares can lose."""


def inhabitants(group: Iterable[str]) -> int:
    return sum(PEOPLE[letter] for letter in group)


def number(group: Iterable[str]) -> int:
    return len(list(group))


@pytest.mark.parametrize(
    ("worlds", "expected"),
    [
        pytest.param(partitions(FIVE), 52, id="divisions of five"),
        pytest.param(partitions(SIX), 203, id="divisions of six"),
        pytest.param(partial_partitions("abcd"), 52, id="divisions of four with white spots"),
        pytest.param(memberships(SIX), 4_096, id="patterns of gaps and overlaps"),
        pytest.param(connected_graphs(FIVE), 728, id="connected maps of five"),
        pytest.param(connected_shapes(SIX), 112, id="connected maps of six, up to names"),
        pytest.param(list(shores("abcd")), 729, id="maps of four with ferries"),
    ],
)
def test_no_world_is_forgotten(worlds: list[object], expected: int) -> None:
    assert len({repr(world) for world in worlds}) == len(worlds) == expected


class TestContiguity:
    def test_every_region_of_six_on_every_map(self) -> None:
        divisions = each_divided("jeugd", partitions(SIX))
        for borders in connected_shapes(SIX):
            graph = border_graph(land(SIX, borders))
            for regions, division in divisions:
                found = [{letters(p) for p in pieces(graph, r.members)} for r in division.regions]
                expected = [
                    {"".join(sorted(p)) for p in oracles.parts(regions[r.code], borders)}
                    for r in division.regions
                ]
                assert found == expected, (borders, regions)

    def test_ferries_join_what_lies_apart(self) -> None:
        for borders, ferries in shores("abcd"):
            territory = land("abcd", borders, ferries)
            graph = linked_graph(territory, border_graph(territory))
            for members in oracles.subsets("abcd"):
                found = {frozenset(letters(p)) for p in pieces(graph, codes("".join(members)))}
                assert found == oracles.parts(members, borders + ferries), (borders, ferries)

    def test_whom_a_region_shuts_in_when_only_a_lies_at_the_sea(self) -> None:
        everyone, coast = frozenset(FIVE), frozenset("a")
        for borders in connected_graphs(FIVE):
            graph = border_graph(land(FIVE, borders))
            for members in oracles.subsets(FIVE):
                ring = enclosed(graph, frozenset(codes("a")), codes("".join(members)))
                expected = oracles.shut_in(members, borders, coast, everyone)
                assert {frozenset(letters(p)) for p in ring} == expected, (borders, members)


class TestCentres:
    """Of centre a, whose neighbours have parts of its border on, under and over the limits."""

    @pytest.mark.parametrize(
        "people_of_e",
        [pytest.param(9, id="e is smaller"), pytest.param(10, id="e is as large")],
    )
    def test_on_every_map_of_five(self, people_of_e: int) -> None:
        divisions = each_divided("jeugd", partitions(FIVE))
        for borders in connected_graphs(FIVE):
            look_around(FIVE, borders, (), divisions, people_of_e)

    def test_with_ferries_and_white_spots_on_every_map_of_four(self) -> None:
        divisions = each_divided("jeugd", partial_partitions("abcd"))
        for borders, ferries in shores("abcd"):
            look_around("abcd", borders, ferries, divisions)

    def test_in_two_regions_by_mistake_on_every_map_of_four(self) -> None:
        divisions = each_divided("jeugd", memberships("abcd"))
        for borders in connected_graphs("abcd"):
            look_around("abcd", borders, (), divisions)


BORDER_OF_A = {"ab": 4, "ac": 3, "ad": 2, "ae": 3}
"""km; c and e have exactly a quarter of it each, b, c and d together exactly three quarters."""


def look_around(
    everyone: str,
    borders: Borders,
    ferries: Borders,
    divisions: Sequence[tuple[Regions, Division]],
    people_of_e: int = 0,
) -> None:
    people = {"a": 10, "b": 9, "c": 9, "d": 9, "e": people_of_e}
    territory = land(everyone, {pair: BORDER_OF_A.get(pair, 1) for pair in borders}, ferries)
    linked = linked_graph(territory, border_graph(territory))
    lengths = {pair[1]: 0 for pair in ferries if pair[0] == "a"}
    lengths |= {pair[1]: BORDER_OF_A[pair] for pair in borders if pair[0] == "a"}
    for regions, division in divisions:
        [at] = positions(division, codes("a"), linked, coded(people), Centres())
        expected = oracles.position("a", regions, lengths, people)
        assert at.position == expected, (borders, ferries, regions)
        own = oracles.own_share("a", regions, lengths)
        assert abs(at.own_share - own) < NOISE, (borders, ferries, regions)
        around = oracles.shares_around("a", regions, lengths)
        assert {name: round(share, 9) for name, share in at.shares} == {
            name: round(float(share), 9) for name, share in around.items()
        }, (borders, ferries, regions)


def coded(people: Mapping[str, int]) -> dict[str, int]:
    return {code(letter): number for letter, number in people.items()}


class TestCoverage:
    def test_every_pattern_of_gaps_and_overlaps(self) -> None:
        for regions, division in each_divided("jeugd", memberships(SIX)):
            for scope in (SIX, "bdf"):
                among = frozenset(codes(scope))
                times = {x: oracles.how_often(x, regions) for x in scope}
                assert letters(white_spots(division, among)) == _with(times, 0), regions
                assert letters(double_memberships(division, among)) == _with(times, 2), regions

    def test_white_in_every_domain(self) -> None:
        for regions in memberships(SIX):
            domains = [divided(name, {name: regions[name]}) for name in ("noord", "zuid")]
            times = {x: oracles.how_often(x, regions) for x in SIX}
            found = total_white_spots(domains, frozenset(codes(SIX)))
            assert letters(found) == _with(times, 0), regions


def _with(times: dict[str, int], wanted: int) -> str:
    return "".join(letter for letter, number in times.items() if number == wanted)


class TestCongruence:
    def test_every_two_divisions_of_six(self, monkeypatch: pytest.MonkeyPatch) -> None:
        """But for the moves, which take as long as all the rest and are looked at below."""
        monkeypatch.setattr(congruence, "fewest_moves", lambda *_: 0)
        rights = each_divided("wmo", partitions(SIX))
        for left, jeugd in each_divided("jeugd", partitions(SIX)):
            for right, wmo in rights:
                pair = congruence.compare(jeugd, wmo, POPULATION)
                assert relations(pair) == expected_relations(left, right, SIX), (left, right)
                assert readings(pair) == expected_readings(left, right, SIX), (left, right)

    def test_blocks_knots_and_partners_of_every_two_divisions_of_six(self) -> None:
        rights = each_divided("wmo", partitions(SIX))
        for left, jeugd in each_divided("jeugd", partitions(SIX)):
            for right, wmo in rights:
                found = common_ground((jeugd, wmo), POPULATION)
                assert ground(found) == expected_ground((left, right), SIX), (left, right)

    def test_moves_between_every_two_divisions_of_five(self) -> None:
        rights = each_divided("wmo", partitions(FIVE))
        for left, jeugd in each_divided("jeugd", partitions(FIVE)):
            for right, wmo in rights:
                pair = congruence.compare(jeugd, wmo, POPULATION)
                for tally, weight in weighted(pair):
                    pruned = oracles.moves(left, right, FIVE, weight)
                    assigned = oracles.moves_by_assignment(left, right, FIVE, weight)
                    assert tally.moves == assigned == pruned, (left, right)
                    assert tally.moves_to_nest == (
                        oracles.moves_to_nest_by_assignment(left, right, FIVE, weight),
                        oracles.moves_to_nest_by_assignment(right, left, FIVE, weight),
                    ), (left, right)

    @pytest.mark.parametrize(
        "scope",
        [pytest.param("abc", id="everybody counts"), pytest.param("ab", id="c is context")],
    )
    def test_every_gap_and_overlap_of_three_in_both_domains(self, scope: str) -> None:
        among = frozenset(codes(scope))
        rights = each_divided("wmo", memberships("abc"))
        for left, jeugd in each_divided("jeugd", memberships("abc")):
            for right, wmo in rights:
                pair = congruence.compare(jeugd, wmo, POPULATION, among)
                assert relations(pair) == expected_relations(left, right, scope), (left, right)
                assert readings(pair) == expected_readings(left, right, scope), (left, right)
                for tally, weight in weighted(pair):
                    assert tally.moves == oracles.moves(left, right, scope, weight), (left, right)
                found = common_ground((jeugd, wmo), POPULATION, among)
                assert ground(found) == expected_ground((left, right), scope), (left, right)


def relations(pair: PairCongruence) -> dict[tuple[str, str], tuple[str, ...]]:
    """Names of two regions to how they lie, whom they share, and whom each has alone."""
    return {
        (o.left.code, o.right.code): (
            o.relation,
            letters(o.shared),
            letters(o.only_left),
            letters(o.only_right),
        )
        for o in pair.overlaps
    }


def expected_relations(
    left: Regions, right: Regions, scope: str
) -> dict[tuple[str, str], tuple[str, ...]]:
    return {
        (one, other): (oracles.relation(a, b), *("".join(sorted(x)) for x in (a & b, a - b, b - a)))
        for one, a in left.items()
        for other, b in right.items()
        if a & b & set(scope)
    }


def readings(pair: PairCongruence) -> list[tuple[float | tuple[int, int], ...]]:
    """What is said in municipalities, and the same in inhabitants."""
    return [
        (
            tally.total,
            tally.identical,
            tally.identical_or_nested,
            tally.dominant,
            tally.moves_to_nest,
            round(tally.territorial, 9),
        )
        for tally in (pair.in_municipalities, pair.in_inhabitants)
    ]


def expected_readings(
    left: Regions, right: Regions, scope: str
) -> list[tuple[float | tuple[int, int], ...]]:
    everyone = oracles.counted((left, right), scope)
    identical = oracles.in_relation("identical", left, right, scope)
    nested = oracles.in_relation("nested", left, right, scope)
    dominant = oracles.dominant(left, right, scope, PEOPLE)
    partners = {x: oracles.territorial(x, (left, right)) for x in everyone}
    return [
        (
            weight(everyone),
            weight(identical),
            weight(identical + nested),
            weight(dominant),
            (
                oracles.moves_to_nest(left, right, scope, weight),
                oracles.moves_to_nest(right, left, scope, weight),
            ),
            round(float(oracles.mean(partners, {x: weight(x) for x in everyone})), 9),
        )
        for weight in (number, inhabitants)
    ]


def ground(found: CommonGround) -> tuple[set[str], set[str], float, float]:
    """Building blocks, knots, and how many partners are kept, by head and by inhabitant."""
    return (
        {letters(block) for block in found.blocks},
        {letters(knot.members) for knot in found.knots},
        round(found.territorial, 9),
        round(found.territorial_inhabitants, 9),
    )


def expected_ground(
    divisions: Sequence[Regions], scope: str
) -> tuple[set[str], set[str], float, float]:
    everyone = oracles.counted(divisions, scope)
    partners = {x: oracles.territorial(x, divisions) for x in everyone}
    return (
        {"".join(sorted(block)) for block in oracles.meet(divisions, scope)},
        {"".join(sorted(knot)) for knot in oracles.join(divisions)},
        round(float(oracles.mean(partners, dict.fromkeys(everyone, 1))), 9),
        round(float(oracles.mean(partners, PEOPLE)), 9),
    )


def weighted(pair: PairCongruence) -> tuple[tuple[Tally, oracles.Weight], ...]:
    return (pair.in_municipalities, number), (pair.in_inhabitants, inhabitants)
