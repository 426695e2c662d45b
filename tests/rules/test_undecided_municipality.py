"""WIT03: a municipality that says that its choice is still to be made."""

from dataclasses import replace

import pytest
from worlds import about, case, code, codes, country, division, look, row, said, weighs

from congruentie.measures.merger import merge
from congruentie.model.finding import Severity, Voice, Voices
from congruentie.model.region import Place
from congruentie.model.submission import Named, Statement, Unknown
from congruentie.model.territory import Merger
from congruentie.rules.undecided_municipality import undecided_municipality as rule

LAND = country("a b c")
JEUGD = division("jeugd", noord="ab")


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        pytest.param([said("a", "noord", line=2)], [], id="decided"),
        pytest.param([said("c", None, line=2)], [], id="no region, and nothing said of a choice"),
        pytest.param(
            [said("c", None, line=2, undecided="nog niet bekend")],
            [("jeugd", "c")],
            id="a choice that is still to come",
        ),
        pytest.param(
            [said("a", "noord", line=2, undecided="verkenning")],
            [("jeugd", "a")],
            id="a region that is being explored",
        ),
        pytest.param(
            [
                said("c", None, line=2, undecided="volgt"),
                said("a", "noord", line=3, undecided="verkenning"),
            ],
            [("jeugd", "c"), ("jeugd", "a")],
            id="two, in the order of the rows",
        ),
        pytest.param(
            [said("c", None, line=2, undecided="volgt", domain="wmo")],
            [],
            id="in a domain that is not judged",
        ),
        pytest.param(
            [said(Unknown(text="Nergens"), "noord", line=2, undecided="verkenning")],
            [],
            id="nobody knows who",
        ),
    ],
)
def test_finds_who_has_not_decided(rows: list[Statement], expected: list[tuple[str, str]]) -> None:
    assert about(look(rule, case(LAND, JEUGD, statements=rows))) == expected


@pytest.mark.parametrize(
    ("scope", "expected"),
    [pytest.param("c", 1, id="in scope"), pytest.param("ab", 0, id="out of scope")],
)
def test_whoever_is_out_of_scope_is_context(scope: str, expected: int) -> None:
    rows = [said("c", None, line=2, undecided="volgt")]
    assert len(look(rule, case(LAND, JEUGD, statements=rows, scope=scope))) == expected


def test_every_domain_is_a_choice_of_its_own() -> None:
    rows = [
        said("c", None, line=n, domain=d, undecided="volgt")
        for n, d in enumerate(("jeugd", "wmo"), 2)
    ]
    found = look(rule, case(LAND, JEUGD, division("wmo", noord="ab"), statements=rows))
    assert about(found) == [("jeugd", "c"), ("wmo", "c")]


@pytest.mark.parametrize(
    ("region_code", "undecided", "wording", "facts"),
    [
        pytest.param(
            None, "nog niet bekend", "", {"said": "nog niet bekend", "named": ""}, id="no region"
        ),
        pytest.param(
            "noord", "Geen_keuze", "named", {"said": "Geen keuze", "named": "Noord"}, id="a region"
        ),
    ],
)
def test_says_what_was_declared(
    region_code: str | None, undecided: str, wording: str, facts: dict[str, str]
) -> None:
    rows = [said("a", region_code, line=4, undecided=undecided)]
    (found,) = look(rule, case(LAND, JEUGD, statements=rows))
    assert weighs(rule, found) is Severity.WARNING
    assert found.wording == wording
    assert found.facts == facts
    assert found.subject.municipality == code("a")
    assert found.municipalities == codes("a")
    assert found.places == (row(4),)


def test_of_several_rows_the_first_speaks_and_all_are_named() -> None:
    rows = [
        said("a", None, line=2, undecided="volgt"),
        said("a", "noord", line=3),
        said("a", "noord", line=4, undecided="verkenning"),
    ]
    (found,) = look(rule, case(LAND, JEUGD, statements=rows))
    assert found.wording == ""
    assert found.facts["said"] == "volgt"
    assert found.places == (row(2), row(4))


def at(file: str, statement: Statement) -> Statement:
    """The same row in another file."""
    return replace(statement, place=Place(path=file, line=statement.place.line))


class TestSeveralSubmitters:
    @pytest.mark.parametrize(
        "none",
        [
            pytest.param(said("a", None, line=5, declined="geen"), id="one says there is none"),
            pytest.param(
                said("a", None, line=5, declined="onbekend", undecided="onbekend"),
                id="one says that the choice is still to be made",
            ),
        ],
    )
    def test_contradict_each_other_where_one_names_a_region(self, none: Statement) -> None:
        rows = [at("b.csv", none), at("a.csv", said("a", "noord", line=2))]
        [found] = look(rule, case(LAND, JEUGD, statements=rows, submitters={"b.csv": "Bee"}))
        assert found.wording == "submitters"
        assert found.facts["voices"] == Voices(
            (
                Voice(submitter="", file="a.csv", lines=("2",), region="Noord"),
                Voice(
                    submitter="Bee", file="b.csv", lines=("5",), region="", instead=none.declined
                ),
            )
        )
        assert [place.path for place in found.places] == ["b.csv", "a.csv"]

    @pytest.mark.parametrize(
        ("none", "submitters"),
        [
            pytest.param(said("a", None, line=5), {}, id="an empty cell says nothing"),
            pytest.param(
                said("a", None, line=5, declined="geen"),
                {"a.csv": "Aa", "b.csv": "Aa"},
                id="two files of one submitter",
            ),
        ],
    )
    def test_agree_where_nobody_else_says_otherwise(
        self, none: Statement, submitters: dict[str, str]
    ) -> None:
        rows = [at("a.csv", said("a", "noord", line=2)), at("b.csv", none)]
        assert look(rule, case(LAND, JEUGD, statements=rows, submitters=submitters)) == []


class TestAMerger:
    P, Q = Named(code=code("p"), name="P"), Named(code=code("q"), name="Q")

    @pytest.mark.parametrize(
        ("named", "declined"),
        [
            pytest.param(Q, "geen", id="one that is gone said there was none"),
            pytest.param(Q, "", id="one that is gone said nothing"),
        ],
    )
    def test_does_not_hide_who_named_no_region(self, named: Named, declined: str) -> None:
        rows = [
            said("a", "noord", line=2, named=self.P),
            said("a", None, line=3, named=named, declined=declined),
        ]
        [found] = look(rule, case(LAND, JEUGD, statements=rows))
        assert found.wording == "merged"
        assert found.facts == {"origins": ("P (Noord)",), "without": ("Q",)}
        assert found.places == (row(2), row(3))

    def test_on_request_does_not_hide_who_has_no_row(self) -> None:
        merged = merge(
            LAND,
            [
                Merger(
                    code=code("a"),
                    name="Nieuw",
                    parts=tuple(LAND.municipalities[c] for c in codes("ac")),
                    adjoining=True,
                )
            ],
        )
        rows = [said("a", "noord", line=2, named=Named(code=code("a"), name="A"))]
        [found] = look(rule, case(merged, JEUGD, statements=rows))
        assert found.facts["without"] == ("C",)
        rows = [said("a", "noord", line=2)]
        assert look(rule, case(merged, JEUGD, statements=rows)) == []

    @pytest.mark.parametrize("region", ["noord", None])
    def test_of_those_who_said_the_same_is_no_finding(self, region: str | None) -> None:
        rows = [said("a", region, line=n, named=one) for n, one in enumerate((self.P, self.Q), 2)]
        assert look(rule, case(LAND, JEUGD, statements=rows)) == []
