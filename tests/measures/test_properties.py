"""What holds of every two divisions and of every region, in worlds drawn by chance.

The same worlds in every run: Hypothesis draws them with dice that always fall alike.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import combinations
from random import Random

import pytest
from chance import (
    DOMAINS,
    EVERYONE,
    Groups,
    People,
    divided,
    drawn,
    land,
    partitions,
    populations,
    proposals,
    three_proposals,
)
from hypothesis import given
from hypothesis import strategies as st
from worlds import about, case, code, codes, letters, look

from congruentie.measures.common_ground import common_ground
from congruentie.measures.congruence import compare
from congruentie.measures.contiguity import border_graph, linked_graph, pieces
from congruentie.measures.coverage import double_memberships, white_spots
from congruentie.model.congruence import CommonGround, PairCongruence, Relation
from congruentie.model.region import Division
from congruentie.rules.region_below_threshold import region_below_threshold

pytestmark = pytest.mark.usefixtures("untraced")

TENFOLD = {code(letter): 10**n for n, letter in enumerate(EVERYONE)}
"""No two groups have the same number of inhabitants."""


def compared(left: Groups, right: Groups) -> PairCongruence:
    return compare(divided("jeugd", left), divided("wmo", right), TENFOLD)


def moves(left: Groups, right: Groups) -> int:
    return compared(left, right).in_municipalities.moves


def same(left: Groups, right: Groups) -> bool:
    return set(left.values()) == set(right.values())


class TestTwoDivisions:
    @drawn
    @given(proposals, proposals)
    def test_lie_to_each_other_as_each_other_to_them(self, left: Groups, right: Groups) -> None:
        there, back = compared(left, right), compared(right, left)
        for relation in Relation:
            assert there.count(relation) == back.count(relation)
        for one, other in (
            (there.in_municipalities, back.in_municipalities),
            (there.in_inhabitants, back.in_inhabitants),
        ):
            assert one.moves_to_nest == other.moves_to_nest[::-1]
            assert one.territorial == pytest.approx(other.territorial)
            assert replace(one, dominant=0, moves_to_nest=(0, 0), territorial=0.0) == replace(
                other, dominant=0, moves_to_nest=(0, 0), territorial=0.0
            )

    @drawn
    @given(partitions)
    def test_that_are_identical_agree_in_every_reading(self, groups: Groups) -> None:
        pair = compared(groups, groups)
        assert {o.relation for o in pair.overlaps} == {Relation.IDENTICAL}
        tally = pair.in_municipalities
        assert tally.identical == tally.identical_or_nested == tally.dominant == tally.total == 8
        assert (tally.moves, tally.moves_to_nest, tally.territorial) == (0, (0, 0), 1.0)

    @drawn
    @given(partitions, partitions)
    def test_never_cross_where_one_refines_the_other(self, coarse: Groups, cut: Groups) -> None:
        fine = refined(coarse, cut)
        pair = compared(fine, coarse)
        assert pair.count(Relation.CROSSING) == 0
        assert pair.in_municipalities.moves_to_nest[0] == 0
        assert pair.in_municipalities.identical_or_nested == pair.in_municipalities.dominant == 8

    @drawn
    @given(partitions, partitions)
    def test_nest_without_a_move_only_where_one_refines_the_other(
        self, left: Groups, right: Groups
    ) -> None:
        nests = compared(left, right).in_municipalities.moves_to_nest[0] == 0
        assert nests == same(refined(left, right), left)

    @drawn
    @given(partitions, partitions, partitions)
    def test_are_no_further_apart_than_by_way_of_a_third(
        self, one: Groups, other: Groups, third: Groups
    ) -> None:
        assert moves(one, other) <= moves(one, third) + moves(third, other)

    @drawn
    @given(partitions, partitions)
    def test_take_as_many_moves_as_they_must_and_no_more_than_they_may(
        self, left: Groups, right: Groups
    ) -> None:
        tally = compared(left, right).in_municipalities
        largest = max(len(set(a) & set(b)) for a in left.values() for b in right.values())
        assert abs(len(left) - len(right)) <= tally.moves <= 8 - largest
        assert max(tally.moves_to_nest) <= tally.moves
        assert (tally.moves == 0) == same(left, right)

    @drawn
    @given(proposals, proposals)
    def test_are_read_the_more_strictly_the_fewer_agree(self, left: Groups, right: Groups) -> None:
        pair = compared(left, right)
        for tally in (pair.in_municipalities, pair.in_inhabitants):
            assert 0 <= tally.identical <= tally.identical_or_nested <= tally.total
            assert tally.dominant <= tally.total - tally.moves_to_nest[0]
            assert max(tally.moves_to_nest) <= tally.moves <= tally.total
        whole = pair.in_inhabitants
        assert whole.dominant == whole.total - whole.moves_to_nest[0]

    @drawn
    @given(proposals, proposals, st.randoms(use_true_random=False))
    def test_do_not_depend_on_the_order_of_their_regions(
        self, left: Groups, right: Groups, dice: Random
    ) -> None:
        pair = compare(shuffled(divided("jeugd", left), dice), divided("wmo", right), TENFOLD)
        expected = compared(left, right)
        assert pair.in_municipalities == expected.in_municipalities
        assert Counter(o.relation for o in pair.overlaps) == Counter(
            o.relation for o in expected.overlaps
        )


def refined(coarse: Groups, cut: Groups) -> Groups:
    """Every region cut along the borders of the other division."""
    found = {f"{a}-{b}": "".join(sorted(set(coarse[a]) & set(cut[b]))) for a in coarse for b in cut}
    return {name: members for name, members in found.items() if members}


def shuffled(division: Division, dice: Random) -> Division:
    regions = dice.sample(division.regions, len(division.regions))
    return Division(layer=division.layer, regions=tuple(regions))


class TestAllDivisionsTogether:
    @drawn
    @given(three_proposals)
    def test_have_knots_that_divide_whoever_is_covered(self, proposal: list[Groups]) -> None:
        members = [m for knot in together(proposal).knots for m in knot.members]
        assert sorted(members) == list(codes(set("".join("".join(g.values()) for g in proposal))))

    @drawn
    @given(three_proposals)
    def test_have_knots_that_cut_no_region(self, proposal: list[Groups]) -> None:
        knots = [set(letters(knot.members)) for knot in together(proposal).knots]
        for groups in proposal:
            for members in groups.values():
                assert sum(bool(knot & set(members)) for knot in knots) == 1

    @drawn
    @given(three_proposals)
    def test_have_blocks_that_lie_inside_a_region_of_every_domain(
        self, proposal: list[Groups]
    ) -> None:
        blocks = [letters(block) for block in together(proposal).blocks]
        assert len("".join(blocks)) == len(set("".join(blocks)))
        for block in blocks:
            for groups in proposal:
                assert sum(set(block) <= set(members) for members in groups.values()) == 1

    @drawn
    @given(st.lists(partitions, min_size=1, max_size=3))
    def test_keep_all_partners_only_where_they_are_identical(self, proposal: list[Groups]) -> None:
        found = together(proposal)
        identical = all(same(one, other) for one, other in combinations(proposal, 2))
        for share in (found.territorial, found.territorial_inhabitants):
            assert 0.0 <= share <= 1.0
        assert (found.territorial == 1.0) == identical
        assert all(knot.settled for knot in found.knots) == identical

    @drawn
    @given(three_proposals, st.permutations(range(3)))
    def test_do_not_depend_on_the_order_of_the_domains(
        self, proposal: list[Groups], order: Sequence[int]
    ) -> None:
        found, other = together(proposal), together([proposal[n] for n in order])
        assert set(found.blocks) == set(other.blocks)
        assert [k.members for k in found.knots] == [k.members for k in other.knots]
        assert found.territorial == pytest.approx(other.territorial)


def together(proposal: Iterable[Groups]) -> CommonGround:
    divisions = [divided(d, groups) for d, groups in zip(DOMAINS, proposal, strict=False)]
    return common_ground(divisions, TENFOLD)


class TestRegions:
    @drawn
    @given(partitions, populations, st.data())
    def test_that_merge_add_none_below_the_threshold(
        self, groups: Groups, people: People, data: st.DataObject
    ) -> None:
        kept, gone = data.draw(st.tuples(*[st.sampled_from(sorted(groups))] * 2))
        merged = {name: members for name, members in groups.items() if name != gone}
        merged[kept] = "".join(sorted({*groups[kept], *groups[gone]}))
        before, after = too_small(groups, people), too_small(merged, people)
        assert after - {kept} <= before
        assert kept not in after or {kept, gone} <= before

    @drawn
    @given(partitions, populations, st.sampled_from(EVERYONE), st.integers(0, 200_000))
    def test_that_grow_add_none_below_the_threshold(
        self, groups: Groups, people: People, where: str, more: int
    ) -> None:
        grown = {**people, where: people[where] + more}
        assert too_small(groups, grown) <= too_small(groups, people)

    @drawn
    @given(proposals)
    def test_cover_all_that_is_not_white(self, groups: Groups) -> None:
        division, everyone = divided("jeugd", groups), frozenset(codes(EVERYONE))
        white = letters(white_spots(division, everyone))
        double = letters(double_memberships(division, everyone))
        times = Counter("".join(groups.values()))
        assert sorted(white + "".join(times)) == list(EVERYONE)
        assert double == "".join(sorted(letter for letter in times if times[letter] > 1))

    @drawn
    @given(st.frozensets(st.sampled_from(EVERYONE)))
    def test_fall_apart_into_all_their_members_and_no_further_with_links(
        self, members: frozenset[str]
    ) -> None:
        territory = land({})
        borders = border_graph(territory)
        dry = pieces(borders, codes("".join(members)))
        linked = pieces(linked_graph(territory, borders), codes("".join(members)))
        for parts in (dry, linked):
            assert letters(code for part in parts for code in part) == "".join(sorted(members))
        assert all(any(part <= whole for whole in linked) for part in dry)


def too_small(groups: Groups, people: People) -> set[str]:
    at = case(land(people), divided("jeugd", groups))
    return {region for _, region in about(look(region_below_threshold, at))}
