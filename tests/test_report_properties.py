"""What holds of every report, every finding and every table, in worlds drawn by chance."""

import json
import tempfile
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace
from pathlib import Path
from random import Random

import pytest
from chance import (
    DOMAINS,
    EVERYONE,
    MAP,
    Groups,
    People,
    drawn,
    judged,
    land,
    populations,
    proposed,
    three_proposals,
)
from hypothesis import given, settings
from hypothesis import strategies as st
from worlds import code, codes, waiver

from congruentie.model.congruence import Relation
from congruentie.model.finding import Criterion, Finding, Severity, Sighting, Subject
from congruentie.model.gazetteer import Gazetteer
from congruentie.model.region import Division, Layer, Place
from congruentie.model.report import Report
from congruentie.model.waiver import Waiver
from congruentie.readers.opened import open_tables
from congruentie.readers.submission import read_submission
from congruentie.registry import all_rules
from congruentie.reports import (
    csv_report,
    github_report,
    junit_report,
    markdown_report,
    sarif_report,
)
from congruentie.reports.json_report import render as render_json
from congruentie.reports.terminal import Screen
from congruentie.reports.terminal import render as render_text
from congruentie.words import Language

pytestmark = pytest.mark.usefixtures("untraced")


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
        land_renamed = replace(
            at.territory,
            municipalities={
                m.code: replace(m, name=called[m.code])
                for m in at.territory.municipalities.values()
            },
        )
        divisions = tuple(map(nameless, at.divisions))
        submitted = replace(at.submission, divisions=divisions)
        other = replace(at, territory=land_renamed, submission=submitted, divisions=divisions)
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
        self, proposal: list[Groups], people: People, waivers: list[Waiver]
    ) -> None:
        at = proposed(land(people), proposal)
        without, held = judged(at), judged(at, waivers=waivers)
        kept = [f for f in held.findings if not f.rule.startswith("MTW")]
        assert [f.fingerprint for f in kept] == [f.fingerprint for f in without.findings]
        assert [f.severity for f in kept] == [f.severity for f in without.findings]
        assert sum(held.counts.values()) == len(held.findings)

    @settings(drawn, max_examples=30)
    @given(three_proposals, populations, st.sampled_from(["nl", "en"]))
    def test_can_always_be_written(
        self, proposal: list[Groups], people: People, language: Language
    ) -> None:
        report = judged(proposed(land(people), proposal))
        data = json.loads(render_json(report, language))
        assert len(data["findings"]) == len(report.findings)
        text = render_text(report, language, Screen(everything=True))
        assert all(len(line) <= 80 for line in text.splitlines())
        for form in (csv_report, github_report, junit_report, markdown_report, sarif_report):
            assert form.render(report, language)

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
    st.lists(some_subjects, max_size=2).map(tuple),
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
    return finding.rule, finding.sighting.subject, Counter(finding.sighting.related)


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
    def test_may_stand_in_any_order(self, rows: list[tuple[str, ...]], dice: Random) -> None:
        assert read(rows) == read(dice.sample(rows, len(rows)))


def read(rows: Iterable[tuple[str, ...]]) -> object:
    """What a submission with these rows says, but for where it says so."""
    lines = ["gemeente;domein;regio", *(";".join(row) for row in rows)]
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "deelname.csv"
        path.write_text("\n".join(lines), encoding="utf-8")
        found = read_submission(open_tables([path]), land({}), Gazetteer())
    return (
        [
            Division(layer=d.layer, regions=tuple(replace(r, places=()) for r in d.regions))
            for d in found.divisions
        ],
        Counter((s.layer, s.municipality, s.region) for s in found.statements),
        Counter((u.column, u.text, u.expected) for u in found.unreadable),
    )
