"""Two rounds of drawn divisions: who changed partners, and who merely got another name."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from worlds import change_of, code, codes, division, letters

from congruentie.measures.rounds import compare_rounds, mark_known
from congruentie.model.comparison import (
    Comparison,
    Fate,
    Move,
    PairNumbers,
    Round,
    Trend,
)
from congruentie.model.finding import (
    Criterion,
    Finding,
    RoundFinding,
    Severity,
    Sighting,
    Status,
    Subject,
)
from congruentie.model.gazetteer import Gazetteer
from congruentie.model.region import Division, Layer
from congruentie.model.report import Verdict


def round_of(*divisions: Division, year: int = 2013, **more: Any) -> Round:
    of_round: dict[str, Any] = {
        "path": f"{year}.json",
        "sha256": "3" * 64,
        "reference_date": date(year, 1, 1),
        "municipalities": 6,
        "scope": "",
        "verdict": Verdict.FINDINGS,
        "rules_run": frozenset({"OMV01"}),
        "layers": frozenset(d.layer for d in divisions),
        "divisions": divisions,
        "pairs": (),
        "findings": (),
    }
    return Round(**of_round | more)


def rounds(old: Mapping[str, str], new: Mapping[str, str], *arrows: str, **more: Any) -> Comparison:
    """Two rounds of one domain, region to letters, and what happened to municipalities between."""
    return compare_rounds(
        round_of(division("jeugd", **old)),
        round_of(division("jeugd", **new), year=2016, **more),
        Gazetteer(changes=tuple(map(change_of, arrows))),
    )


def told(moves: tuple[Move, ...]) -> list[str]:
    """``a:West>Oost``; ``c=b:West>Oost`` where c is now b."""
    return [
        letters([move.old])
        + (f"={letters(move.new)}" if move.new != (move.old,) else "")
        + f":{'+'.join(move.left)}>{'+'.join(move.joined)}"
        for move in moves
    ]


class TestMoved:
    @pytest.mark.parametrize(
        ("old", "new", "expected"),
        [
            pytest.param({"west": "abc"}, {"west": "abc"}, [], id="nothing happened"),
            pytest.param(
                {"west": "abc", "oost": "def"},
                {"west": "ab", "oost": "cdef"},
                ["c:West>Oost"],
                id="one went over",
            ),
            pytest.param(
                {"west": "abc", "oost": "def"},
                {"noord": "abc", "zuid": "def"},
                [],
                id="both regions under another name",
            ),
            pytest.param(
                {"west": "abc", "oost": "def"},
                {"west": "def", "oost": "abc"},
                [],
                id="the names were exchanged",
            ),
            pytest.param(
                {"west": "abc"},
                {"west": "ab", "zuid": "c"},
                ["c:West>Zuid"],
                id="one went on alone",
            ),
            pytest.param(
                {"west": "ab"},
                {"oost": "a", "west": "b"},
                ["a:West>Oost"],
                id="torn in half: the half that keeps the name stays",
            ),
            pytest.param(
                {"west": "abc", "oost": "de"},
                {"een": "abcde"},
                ["d:Oost>Een", "e:Oost>Een"],
                id="two regions became one: the smaller joined",
            ),
            pytest.param({"west": "ab"}, {"west": "abc"}, ["c:>West"], id="had no region"),
            pytest.param({"west": "abc"}, {"west": "ab"}, ["c:West>"], id="has none any more"),
            pytest.param(
                {"west": "abc", "oost": "cde"},
                {"west": "abc", "oost": "de"},
                ["c:Oost+West>West"],
                id="was in two, is in one",
            ),
        ],
    )
    def test_is_who_left_the_partners(
        self, old: Mapping[str, str], new: Mapping[str, str], expected: list[str]
    ) -> None:
        [change] = rounds(old, new).divisions
        assert told(change.moved) == expected

    @pytest.mark.parametrize(
        ("new", "arrows", "moved", "divided"),
        [
            pytest.param({"west": "ab", "oost": "def"}, ("2015 c>b",), [], [], id="merged"),
            pytest.param({"west": "abx", "oost": "def"}, ("2015 c>x",), [], [], id="renamed"),
            pytest.param(
                {"west": "ab", "oost": "def"},
                ("2015 c>d",),
                ["c=d:West>Oost"],
                [],
                id="merged into another region",
            ),
            pytest.param(
                {"west": "ab", "oost": "def"},
                ("2015 c>a", "2015 c~b"),
                [],
                [],
                id="split within its region",
            ),
            pytest.param(
                {"west": "ab", "oost": "def"},
                ("2015 c>b", "2015 c~d"),
                [],
                ["c=bd:West>Oost+West"],
                id="split over two regions",
            ),
            pytest.param(
                {"west": "ab", "oost": "def"},
                ("2013 c>b",),
                ["c:West>"],
                [],
                id="a change on the old date itself has happened already",
            ),
            pytest.param(
                {"west": "aby", "oost": "def"},
                ("2014 c>x", "2015 x>y"),
                [],
                [],
                id="renamed twice",
            ),
        ],
    )
    def test_is_not_who_was_merely_reorganised(
        self, new: Mapping[str, str], arrows: tuple[str, ...], moved: list[str], divided: list[str]
    ) -> None:
        [change] = rounds({"west": "abc", "oost": "def"}, new, *arrows).divisions
        assert (told(change.moved), told(change.divided)) == (moved, divided)

    def test_is_who_both_rounds_tell_of_where_they_judge_different_areas(self) -> None:
        found = rounds({"west": "abc", "oost": "de"}, {"west": "ab", "oost": "cf"}, scope="Drenthe")
        assert not found.same_scope
        assert told(found.divisions[0].moved) == ["c:West>Oost", "f:>Oost"]

    @pytest.mark.parametrize(
        ("area", "moved"),
        [
            pytest.param("abcd", ["c:>Oost", "d:West>"], id="all in scope"),
            pytest.param("abd", ["d:West>"], id="who came lies out of scope"),
            pytest.param("abc", ["c:>Oost"], id="who went lies out of scope"),
        ],
    )
    def test_is_not_whose_region_was_left_out_with_the_area(
        self, area: str, moved: list[str]
    ) -> None:
        """A report on an area lacks the regions that lie wholly outside it."""
        then, now = {"west": "abd"}, {"west": "ab", "oost": "c"}
        scoped: Any = {"scope": "Drenthe", "area": frozenset(codes(area))}
        found = compare_rounds(
            round_of(division("jeugd", **then), **scoped),
            round_of(division("jeugd", **now), **scoped),
            Gazetteer(),
        )
        assert told(found.divisions[0].moved) == moved

    def test_leaves_the_heir_out_of_scope_of_who_was_split(self) -> None:
        scoped: Any = {"scope": "Drenthe", "area": frozenset(codes("abc"))}
        found = compare_rounds(
            round_of(division("jeugd", west="abc"), **scoped),
            round_of(division("jeugd", west="ab"), year=2016, **scoped),
            Gazetteer(changes=tuple(map(change_of, ("2015 c>b", "2015 c~d")))),
        )
        assert found.divisions[0].divided == ()


class TestRegions:
    def test_appear_disappear_and_change_name(self) -> None:
        [change] = rounds(
            {"west": "abc", "oost": "degh", "zuid": "f"},
            {"kust": "abc", "oost": "dfgh", "nieuw": "e"},
        ).divisions
        assert change.regions == (3, 3)
        assert change.renamed == (("West", "Kust"),)
        assert (change.appeared, change.disappeared) == (("Nieuw",), ("Zuid",))

    def test_with_another_code_and_the_same_name_were_not_renamed(self) -> None:
        old, new = division("jeugd", west="ab"), division("jeugd", am01="ab")
        [region] = new.regions
        new = replace(new, regions=(replace(region, name="WEST"),))
        found = compare_rounds(round_of(old), round_of(new), Gazetteer())
        assert found.divisions[0].renamed == ()


class TestReorganised:
    def test_names_every_fate_once(self) -> None:
        found = rounds(
            {"west": "abcdef"}, {"west": "abxz"},
            "2014 c>x", "2014 d>x", "2015 e>z", "2015 f>a", "2015 f~b",
        )  # fmt: skip
        assert [(letters([r.old]), r.fate, letters(r.new)) for r in found.reorganised] == [
            ("c", Fate.MERGED, "x"),
            ("d", Fate.MERGED, "x"),
            ("e", Fate.RENAMED, "z"),
            ("f", Fate.SPLIT, "ab"),
        ]

    def test_is_also_another_name_under_the_same_code(self) -> None:
        old = round_of(division("jeugd", west="ab"), names={code("a"): "A", code("b"): "B"})
        new = round_of(division("jeugd", west="ab"), names={code("a"): "Aa", code("b"): "B"})
        [found] = compare_rounds(old, new, Gazetteer()).reorganised
        assert (found.fate, found.old) == (Fate.RENAMED, code("a"))

    def test_is_nobody_on_one_date(self) -> None:
        assert rounds({"west": "ab"}, {"oost": "ab"}).reorganised == ()


def finding(number: int, rule: str = "OMV01", **more: Any) -> RoundFinding:
    return RoundFinding(
        **{
            "fingerprint": f"{number:064d}",
            "rule": rule,
            "severity": Severity.ERROR,
            "status": Status.OPEN,
            "message": "Zo is het.",
            "domain": "jeugd",
        }
        | more
    )


class TestFindings:
    def compared(self, old: RoundFinding, **new: Any) -> list[int]:
        """How many are solved, new, unchanged, not judged again."""
        found = compare_rounds(
            round_of(division("jeugd", west="ab"), findings=(old,)),
            round_of(division("jeugd", west="ab"), **new),
            Gazetteer(),
        ).findings
        return [len(f) for f in (found.solved, found.new, found.unchanged, found.unjudged)]

    def test_are_known_by_their_fingerprint(self) -> None:
        assert self.compared(finding(1)) == [1, 0, 0, 0]
        assert self.compared(finding(1), findings=(finding(1, message="Anders."),)) == [0, 0, 1, 0]
        assert self.compared(finding(1), findings=(finding(2),)) == [1, 1, 0, 0]

    @pytest.mark.parametrize(
        ("old", "new"),
        [
            pytest.param(finding(1, "CON01"), {}, id="its rule did not run"),
            pytest.param(finding(1, domain="wmo"), {}, id="its domain was not judged"),
            pytest.param(finding(1), {"scope": "Drenthe"}, id="another area was judged"),
        ],
    )
    def test_are_not_solved_where_nobody_looked(
        self, old: RoundFinding, new: dict[str, Any]
    ) -> None:
        assert self.compared(old, **new) == [0, 0, 0, 1]


class TestCongruence:
    OLD = (division("jeugd", west="abc", oost="def"), division("wmo", west="ab", oost="cdef"))
    NEW = (division("jeugd", west="ab", oost="cdef"), division("wmo", west="ab", oost="cdef"))

    def test_goes_up_and_down_per_knot(self) -> None:
        up = compare_rounds(round_of(*self.OLD), round_of(*self.NEW), Gazetteer())
        assert [(letters(k.members), k.now, k.trend) for k in up.knots] == [
            ("ab", 1.0, Trend.UP),
            ("cdef", 1.0, Trend.UP),
        ]
        down = compare_rounds(round_of(*self.NEW), round_of(*self.OLD), Gazetteer())
        assert [(letters(k.members), k.then, k.trend) for k in down.knots] == [
            ("abcdef", 1.0, Trend.DOWN)
        ]

    def test_of_a_knot_is_that_of_the_same_ground(self) -> None:
        """a works with c once and with b twice, b likewise: 3 of 4 partnerships hold."""
        found = compare_rounds(round_of(*self.OLD), round_of(*self.NEW), Gazetteer())
        assert found.knots[0].then == pytest.approx(0.75)

    def test_of_one_domain_has_no_knots(self) -> None:
        assert rounds({"west": "ab"}, {"west": "ab"}).knots == ()

    @pytest.mark.parametrize(
        ("then", "now", "trend"),
        [(0.8, 0.9, Trend.UP), (0.9, 0.8, Trend.DOWN), (0.8, 0.800_000_4, Trend.SAME)],
    )
    def test_goes_up_and_down_per_pair(self, then: float, now: float, trend: Trend) -> None:
        old, new = (
            round_of(*self.OLD, pairs=(pair,))
            for pair in (numbers("jeugd", "wmo", then), numbers("wmo", "jeugd", now))
        )
        [change] = compare_rounds(old, new, Gazetteer()).pairs
        assert (change.then.territorial, change.now.territorial) == (then, now)
        assert change.trend is trend

    def test_is_of_one_tier_and_task(self) -> None:
        """Held against itself a round has changed in nothing."""
        plain = numbers("jeugd", "wmo", 0.8)
        of_task = replace(
            plain, layers=(Layer(domain="jeugd"), Layer(domain="wmo", task="inkoop")), territorial=1
        )
        one = round_of(*self.OLD, pairs=(plain, of_task))
        found = compare_rounds(one, one, Gazetteer()).pairs
        assert [(change.then, change.now) for change in found] == [
            (plain, plain),
            (of_task, of_task),
        ]


def numbers(left: str, right: str, territorial: float) -> PairNumbers:
    return PairNumbers(
        layers=(Layer(domain=left), Layer(domain=right)),
        crossing=1,
        moves=1,
        territorial=territorial,
    )


class TestBaseline:
    NOW = Finding(
        rule="OMV01",
        slug="aaa",
        criterion=Criterion.SCALE,
        severity=Severity.WARNING,
        sighting=Sighting(subject=Subject(municipality=codes("a")[0])),
    )

    def marked(self, now: Finding = NOW, **before: Any) -> Status:
        known = finding(1, **{"fingerprint": self.NOW.fingerprint} | before)
        [found] = mark_known((now,), round_of(findings=(known,)))
        return found.status

    def test_knows_what_stood_open_then(self) -> None:
        assert self.marked() is Status.BASELINE
        assert self.marked(status=Status.BASELINE) is Status.BASELINE
        assert self.marked(fingerprint="0" * 64) is Status.OPEN

    def test_does_not_know_what_was_accepted_then(self) -> None:
        assert self.marked(status=Status.WAIVED) is Status.OPEN

    def test_does_not_know_what_weighs_more_now(self) -> None:
        assert self.marked(severity=Severity.WARNING) is Status.BASELINE
        assert self.marked(severity=Severity.INFO) is Status.OPEN

    def test_leaves_what_is_waived(self) -> None:
        assert self.marked(replace(self.NOW, status=Status.WAIVED)) is Status.WAIVED
