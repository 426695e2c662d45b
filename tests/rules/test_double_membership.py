"""WIT04: nobody in scope is in two regions of one layer."""

from dataclasses import replace
from typing import Any

import pytest
from worlds import (
    about,
    case,
    code,
    codes,
    country,
    division,
    look,
    named,
    region,
    row,
    said,
    weighs,
)

from congruentie.model.finding import Quantity, Severity, Unit, Voice, Voices
from congruentie.model.region import Division, Place, Tier
from congruentie.model.submission import Named, Statement
from congruentie.rules.double_membership import double_membership as rule


@pytest.mark.parametrize(
    ("proposed", "expected"),
    [
        pytest.param([division("jeugd", noord="ab", zuid="c")], [], id="everybody in one region"),
        pytest.param([division("jeugd", noord="a")], [], id="some in none"),
        pytest.param(
            [division("jeugd", noord="ab", zuid="bc")], [("jeugd", "b")], id="one in two regions"
        ),
        pytest.param(
            [division("jeugd", noord="abc", zuid="abc")],
            [("jeugd", "a"), ("jeugd", "b"), ("jeugd", "c")],
            id="everybody in two regions",
        ),
        pytest.param(
            [division("jeugd", noord="ab"), division("wmo", zuid="ab")],
            [],
            id="another region for another domain",
        ),
        pytest.param(
            [
                division("jeugd", noord="ab"),
                division("jeugd", tier=Tier.SUPRA_REGIONAL, zuid="ab"),
            ],
            [],
            id="another region at another tier",
        ),
        pytest.param(
            [
                division("jeugd", task="jeugdbescherming", noord="ab"),
                division("jeugd", task="meldpunt", zuid="ab"),
            ],
            [],
            id="another region for another task",
        ),
        pytest.param([division("jeugd")], [], id="a domain without regions"),
    ],
)
def test_finds_who_is_in_two(proposed: list[Division], expected: list[tuple[str, str]]) -> None:
    assert about(look(rule, case(country("a b c"), *proposed))) == expected


@pytest.mark.parametrize(
    ("scope", "expected"),
    [
        pytest.param("b", [("jeugd", "b")], id="in scope"),
        pytest.param("ac", [], id="out of scope"),
    ],
)
def test_whoever_is_out_of_scope_is_context(scope: str, expected: list[tuple[str, str]]) -> None:
    at = case(country("a b c"), division("jeugd", noord="ab", zuid="bc"), scope=scope)
    assert about(look(rule, at)) == expected


def test_names_the_regions_and_the_rows() -> None:
    rows = [
        said("a", "noord", line=2),
        said("b", "noord", line=3),
        said("b", "zuid", line=4),
        said("b", "oost", line=5),
        said("b", "oost", line=6, domain="wmo"),
        said("b", None, line=7),
    ]
    proposed = division("jeugd", noord="ab", oost="b", zuid="bc")
    (found,) = look(rule, case(country("a b c"), proposed, statements=rows))
    assert weighs(rule, found) is Severity.ERROR
    assert found.wording == ""
    assert found.municipalities == codes("b")
    assert named(found.related) == [("jeugd", "noord"), ("jeugd", "oost"), ("jeugd", "zuid")]
    assert found.places == (row(3), row(4), row(5))
    assert found.facts == {
        "number": Quantity(3, Unit.REGIONS),
        "regions": ("Noord", "Oost", "Zuid"),
    }


@pytest.mark.parametrize(
    ("in_noord", "in_zuid", "expected"),
    [
        pytest.param("dorp", "stad", [], id="both rows say which part"),
        pytest.param("dorp", None, [("jeugd", "a")], id="one row is about the whole"),
        pytest.param(None, None, [("jeugd", "a")], id="both rows are about the whole"),
    ],
)
def test_a_municipality_divided_by_part_is_another_rules_business(
    in_noord: str | None, in_zuid: str | None, expected: list[tuple[str, str]]
) -> None:
    proposed = division(
        "jeugd",
        noord=region("noord", "a", parts={code("a"): in_noord} if in_noord else {}),
        zuid=region("zuid", "a", parts={code("a"): in_zuid} if in_zuid else {}),
    )
    assert about(look(rule, case(country("a"), proposed))) == expected


IN_BOTH = division("jeugd", noord="ab", zuid="bc")


def at(file: str, statement: Statement) -> Statement:
    """The same row in another file."""
    return replace(statement, place=Place(path=file, line=statement.place.line))


def seen(rows: list[Statement], **more: Any) -> Any:
    [found] = look(rule, case(country("a b c"), IN_BOTH, statements=rows, **more))
    return found


class TestSeveralSubmitters:
    def test_are_named_with_their_rows_and_regions(self) -> None:
        rows = [
            at("map/a.xlsx", said("a", "noord", line=2)),
            at("map/a.xlsx", said("b", "noord", line=3)),
            at("map/b.xlsx", said("b", "zuid", line=2)),
            at("map/b.xlsx", said("b", "zuid", line=9)),
        ]
        found = seen(rows, submitters={"map/b.xlsx": "Bee"})
        assert found.wording == "submitters"
        assert found.facts["voices"] == Voices(
            (
                Voice(submitter="", file="a.xlsx", lines=("3",), region="Noord"),
                Voice(submitter="Bee", file="b.xlsx", lines=("2", "9"), region="Zuid"),
            )
        )
        assert [place.path for place in found.places] == ["map/a.xlsx", "map/b.xlsx", "map/b.xlsx"]

    @pytest.mark.parametrize(
        ("files", "submitters", "expected"),
        [
            pytest.param("ab", {}, "submitters", id="two files of nobody in particular"),
            pytest.param("aa", {}, "", id="one file"),
            pytest.param("ab", {"a": "Aa", "b": "Bee"}, "submitters", id="two submitters"),
            pytest.param("ab", {"a": "Aa", "b": "Aa"}, "", id="one submitter with two files"),
            pytest.param(
                "ab", {"a": "Aa"}, "submitters", id="one who says so and one who does not"
            ),
        ],
    )
    def test_are_told_by_who_submits(
        self, files: str, submitters: dict[str, str], expected: str
    ) -> None:
        rows = [
            at(files[0], said("b", "noord", line=2)),
            at(files[1], said("b", "zuid", line=2)),
        ]
        assert seen(rows, submitters=submitters).wording == expected


class TestAMerger:
    P, Q = Named(code=code("p"), name="P"), Named(code=code("q"), name="Q")

    @pytest.mark.parametrize(
        ("first", "second", "expected"),
        [
            pytest.param(P, Q, ("P (Noord)", "Q (Zuid)"), id="of two that are gone"),
            pytest.param(None, Q, ("B (Noord)", "Q (Zuid)"), id="that took in a neighbour"),
        ],
    )
    def test_names_what_it_was_merged_from(
        self, first: Named | None, second: Named, expected: tuple[str, ...]
    ) -> None:
        rows = [said("b", "noord", line=2, named=first), said("b", "zuid", line=3, named=second)]
        found = seen(rows)
        assert found.wording == "merged"
        assert found.facts["origins"] == expected

    def test_is_no_excuse_where_one_old_one_stands_in_two_regions(self) -> None:
        rows = [said("b", "noord", line=2, named=self.P), said("b", "zuid", line=3, named=self.P)]
        assert seen(rows).wording == ""

    @pytest.mark.parametrize(
        ("second", "expected"),
        [
            pytest.param(P, "submitters", id="about the same old one"),
            pytest.param(Q, "merged", id="each about its own"),
        ],
    )
    def test_is_told_from_submitters_who_contradict_each_other(
        self, second: Named, expected: str
    ) -> None:
        rows = [
            at("a.csv", said("b", "noord", line=2, named=self.P)),
            at("b.csv", said("b", "zuid", line=3, named=second)),
        ]
        assert seen(rows).wording == expected
