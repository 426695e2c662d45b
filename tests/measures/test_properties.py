"""What holds of every submission, on worlds drawn by chance (the same ones in every run)."""

import json
import tempfile
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import combinations
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from measures.drawn import (
    DOMAINS,
    EVERYONE,
    MAP,
    Groups,
    People,
    divided,
    grouped,
    judged,
    land,
    partitions,
    populations,
    proposals,
    proposed,
    three_proposals,
)
from worlds import about, case, code, codes, letters, look, waiver

from congruentie.measures.common_ground import common_ground
from congruentie.measures.congruence import compare
from congruentie.measures.contiguity import border_graph, linked_graph, pieces
from congruentie.measures.coverage import double_memberships, white_spots
from congruentie.model.congruence import PairCongruence, Relation
from congruentie.model.finding import Criterion, Finding, Severity, Sighting, Subject
from congruentie.model.gazetteer import Gazetteer
from congruentie.model.region import Division, Layer, Place
from congruentie.model.report import Report
from congruentie.model.submission import Submission
from congruentie.readers.submission import open_tables, read_submission
from congruentie.registry import all_rules
from congruentie.reports.json_report import render as render_json
from congruentie.reports.terminal import Screen
from congruentie.reports.terminal import render as render_text
from congruentie.rules.region_below_threshold import region_below_threshold

drawn = settings(deadline=None, derandomize=True, max_examples=100)
TENFOLD = {code(letter): 10**n for n, letter in enumerate(EVERYONE)}
"""No two groups have the same number of inhabitants."""


def compared(left: Groups, right: Groups) -> PairCongruence:
    return compare(divided("jeugd", left), divided("wmo", right), TENFOLD)


def moves(left: Groups, right: Groups) -> int:
    return compared(left, right).in_municipalities.moves


def crossings(left: Groups, right: Groups) -> int:
    return compared(left, right).count(Relation.CROSSING)


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
            assert tally.dominant == tally.total - tally.moves_to_nest[0] or tally.total > 8
            assert tally.moves_to_nest[0] <= tally.moves <= tally.total

    @drawn
    @given(proposals, proposals, st.randoms(use_true_random=False))
    def test_do_not_depend_on_the_order_of_their_regions(
        self, left: Groups, right: Groups, dice: object
    ) -> None:
        shuffled = replace_regions(divided("jeugd", left), dice)
        pair = compare(shuffled, divided("wmo", right), TENFOLD)
        expected = compared(left, right)
        assert pair.in_municipalities == expected.in_municipalities
        assert Counter(o.relation for o in pair.overlaps) == Counter(
            o.relation for o in expected.overlaps
        )


def refined(coarse: Groups, cut: Groups) -> Groups:
    """Every region cut along the borders of the other division."""
    found = {f"{a}-{b}": "".join(sorted(set(coarse[a]) & set(cut[b]))) for a in coarse for b in cut}
    return {name: members for name, members in found.items() if members}


def replace_regions(division: Division, dice) -> Division:
    regions = list(division.regions)
    dice.shuffle(regions)
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


def together(proposal: Iterable[Groups]):
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


class TestAReport:
    @drawn
    @given(three_proposals, populations)
    def test_has_a_finding_for_every_crossing_and_every_nesting(
        self, proposal: list[Groups], people: People
    ) -> None:
        report = judged(proposed(land(people), proposal), ["CON01", "CON02"])
        expected = Counter(o.relation for pair in report.pairs for o in pair.overlaps)
        found = Counter(finding.rule for finding in report.findings)
        assert found["CON01"] == expected[Relation.CROSSING]
        assert found["CON02"] == expected[Relation.NESTED]

    @drawn
    @given(three_proposals, populations, st.permutations(EVERYONE))
    def test_says_the_same_under_other_names(
        self, proposal: list[Groups], people: People, names: Sequence[str]
    ) -> None:
        at = proposed(land(people), proposal)
        called = dict(zip(codes(EVERYONE), names, strict=True))
        renamed = replace(
            at.territory,
            municipalities={
                m.code: replace(m, name=called[m.code])
                for m in at.territory.municipalities.values()
            },
        )
        other = replace(at, territory=renamed, divisions=tuple(map(nameless, at.divisions)))
        assert outline(judged(at)) == outline(judged(other))

    @drawn
    @given(three_proposals, populations, st.permutations(EVERYONE))
    def test_says_the_same_of_others_under_other_codes(
        self, proposal: list[Groups], people: People, others: Sequence[str]
    ) -> None:
        new = str.maketrans(EVERYONE, "".join(others))
        moved = proposed(
            land(
                {letter.translate(new): number for letter, number in people.items()},
                drawing=MAP.translate(new),
                ferry="fh".translate(new),
                north="abc".translate(new),
            ),
            [{name: g.translate(new) for name, g in groups.items()} for groups in proposal],
            centres="ce".translate(new),
        )
        back = {code(letter.translate(new)): code(letter) for letter in EVERYONE}
        here, there = judged(proposed(land(people), proposal)), judged(moved)
        assert subjects(there, back) == subjects(here, {c: c for c in back})
        assert [p.in_municipalities.moves for p in there.pairs] == [
            p.in_municipalities.moves for p in here.pairs
        ]

    @drawn
    @given(
        three_proposals,
        populations,
        st.frozensets(st.sampled_from(sorted(all_rules())), min_size=1),
    )
    def test_has_the_findings_of_a_rule_whichever_others_run(
        self, proposal: list[Groups], people: People, chosen: frozenset[str]
    ) -> None:
        at = proposed(land(people), proposal)
        everything = [f for f in judged(at).findings if f.rule in chosen]
        assert list(judged(at, chosen).findings) == everything

    @drawn
    @given(
        three_proposals,
        populations,
        st.lists(
            st.builds(
                waiver,
                st.sampled_from(["OMV01", "WIT01", "CON01", "CEN02", "AAN01"]),
                domain=st.sampled_from([None, *DOMAINS]),
                region=st.sampled_from([None, "r0", "r1"]),
                expires=st.dates(),
            ),
            max_size=4,
        ),
    )
    def test_keeps_every_finding_that_is_waived(
        self, proposal: list[Groups], people: People, waivers: list
    ) -> None:
        at = proposed(land(people), proposal)
        without, held = judged(at), judged(at, waivers=waivers)
        kept = [f for f in held.findings if not f.rule.startswith("MTW")]
        assert [f.fingerprint for f in kept] == [f.fingerprint for f in without.findings]
        assert [f.severity for f in kept] == [f.severity for f in without.findings]
        assert sum(held.counts.values()) == len(held.findings)

    @drawn
    @given(three_proposals, populations, st.sampled_from(["nl", "en"]))
    def test_can_always_be_written(
        self, proposal: list[Groups], people: People, language: str
    ) -> None:
        report = judged(proposed(land(people), proposal))
        data = json.loads(render_json(report, language))
        assert len(data["findings"]) == len(report.findings)
        text = render_text(report, language, Screen(everything=True))
        assert all(len(line) <= 80 for line in text.splitlines())

    @drawn
    @given(three_proposals, populations, st.frozensets(st.sampled_from(EVERYONE), min_size=1))
    def test_of_a_smaller_scope_finds_no_white_spot_that_was_none(
        self, proposal: list[Groups], people: People, scope: frozenset[str]
    ) -> None:
        at = proposed(land(people), proposal)
        small = proposed(land(people), proposal, scope="".join(scope))
        rules = ["WIT01", "WIT02", "WIT04"]
        everywhere = {f.fingerprint for f in judged(at, rules).findings}
        assert {f.fingerprint for f in judged(small, rules).findings} <= everywhere


def nameless(division: Division) -> Division:
    return Division(
        layer=division.layer,
        regions=tuple(replace(region, name="-") for region in division.regions),
    )


def outline(report: Report) -> list[object]:
    """All that is said, without the words."""
    return [
        [(f.fingerprint, f.severity, f.sighting.municipalities) for f in report.findings],
        [(p.in_municipalities, p.in_inhabitants) for p in report.pairs],
        [layer.states for layer in report.layers],
    ]


def subjects(report: Report, back: dict[str, str]) -> Counter[object]:
    """Every finding as rule, weight, and whom it is about."""

    def plain(subject: Subject) -> Subject:
        of = subject.municipality
        return replace(subject, municipality=back[of] if of else None)

    return Counter(
        (
            finding.rule,
            finding.severity,
            plain(finding.sighting.subject),
            frozenset(map(plain, finding.sighting.related)),
            frozenset(back[member] for member in finding.sighting.municipalities),
        )
        for finding in report.findings
    )


layers = st.builds(
    Layer, domain=st.sampled_from(["jeugd", "wmo"]), task=st.sampled_from(["", "jb"])
)
some_subjects = st.builds(
    Subject,
    layer=st.none() | layers,
    region=st.sampled_from([None, "noord"]),
    municipality=st.sampled_from([None, "GM0001"]),
    detail=st.sampled_from(["", "noord", "|"]),
)
some_findings = st.builds(
    lambda rule, subject, related, line: Finding(
        rule=rule,
        slug=rule.lower(),
        criterion=Criterion.SCALE,
        severity=Severity.ERROR,
        sighting=Sighting(
            subject=subject, related=related, places=(Place(path="x.csv", line=line),)
        ),
    ),
    st.sampled_from(["OMV01", "OMV02"]),
    some_subjects,
    st.tuples() | st.tuples(some_subjects),
    st.integers(1, 9),
)


class TestFingerprints:
    @settings(drawn, max_examples=500)
    @given(some_findings, some_findings)
    def test_are_equal_only_for_the_same_rule_about_the_same_subjects(
        self, one: Finding, other: Finding
    ) -> None:
        assert (one.fingerprint == other.fingerprint) == (identity(one) == identity(other))

    @drawn
    @given(some_findings, st.text(), st.integers(1, 9))
    def test_do_not_depend_on_places_facts_weight_or_waiver(
        self, finding: Finding, text: str, line: int
    ) -> None:
        sighting = replace(
            finding.sighting, facts={"read": text}, places=(Place(path=text, line=line),)
        )
        other = replace(finding, severity=Severity.INFO, waiver=text, sighting=sighting)
        assert other.fingerprint == finding.fingerprint


def identity(finding: Finding) -> object:
    return finding.rule, finding.sighting.subject, finding.sighting.related


class TestRows:
    @drawn
    @given(
        st.lists(
            st.tuples(
                st.sampled_from(["A", "b", "C ", "GM0100", "E", "F", "Zandvoort", ""]),
                st.sampled_from(["jeugd", "wmo", "WMO"]),
                st.sampled_from(["Noord", "NOORD", "Zuid", "nog geen keuze", "-"]),
            ),
            min_size=1,
            max_size=12,
        ),
        st.randoms(use_true_random=False),
    )
    def test_may_stand_in_any_order(self, rows: list[tuple[str, ...]], dice) -> None:
        shuffled = list(rows)
        dice.shuffle(shuffled)
        assert read(rows) == read(shuffled)


def read(rows: Iterable[tuple[str, ...]]) -> object:
    """What a submission with these rows says, but for where it says so."""
    lines = ["gemeente;domein;regio", *(";".join(row) for row in rows)]
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "deelname.csv"
        path.write_text("\n".join(lines), encoding="utf-8")
        found: Submission = read_submission(open_tables([path]), land({}), Gazetteer())
    return (
        [
            Division(layer=d.layer, regions=tuple(replace(r, places=()) for r in d.regions))
            for d in found.divisions
        ],
        Counter((s.layer, s.municipality, s.region) for s in found.statements),
        Counter((u.column, u.text, u.expected) for u in found.unreadable),
    )
