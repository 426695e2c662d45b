"""WIT03: a municipality that says that its choice is still to be made."""

import pytest
from worlds import about, case, code, codes, country, division, look, row, said, weighs

from congruentie.model.finding import Severity
from congruentie.model.submission import Statement, Unknown
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
