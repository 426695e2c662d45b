"""CON05: two domains against the numbers of an earlier round.

In the drawing two regions cross in one municipality: making them equal takes one move.
"""

from dataclasses import replace
from datetime import date

import pytest
from worlds import case, country, division, look

from congruentie.case import Case
from congruentie.model.comparison import PairNumbers, Round
from congruentie.model.finding import Quantity, Unit
from congruentie.model.region import Layer, Tier
from congruentie.model.report import Verdict
from congruentie.rules.less_congruent_than_before import less_congruent_than_before as rule

LAND = country("a b c d")
NOW = case(LAND, division("jeugd", west="ab", oost="cd"), division("wmo", west="abc", oost="d"))
[PAIR] = NOW.pairs
MOVES, TERRITORIAL = 1, PAIR.in_municipalities.territorial


def before(
    moves: int = MOVES,
    territorial: float = TERRITORIAL,
    domains: tuple[str, str] = ("jeugd", "wmo"),
    tier: Tier = Tier.REGIONAL,
    task: str = "",
) -> Round:
    pair = PairNumbers(
        layers=(
            Layer(domain=domains[0], tier=tier),
            Layer(domain=domains[1], tier=tier, task=task),
        ),
        crossing=0,
        moves=moves,
        territorial=territorial,
    )
    return Round(
        path="vorige.json",
        sha256="3" * 64,
        reference_date=date(2016, 1, 1),
        municipalities=4,
        scope="",
        verdict=Verdict.PASSED,
        rules_run=frozenset(),
        layers=frozenset(),
        divisions=(),
        pairs=(pair,),
        findings=(),
    )


def after(baseline: Round | None) -> Case:
    return replace(NOW, baseline=baseline)


def test_the_drawing_takes_one_move() -> None:
    assert PAIR.in_municipalities.moves == MOVES


@pytest.mark.parametrize(
    ("baseline", "expected"),
    [
        pytest.param(before(), 0, id="the same"),
        pytest.param(before(moves=0), 1, id="fewer moves before"),
        pytest.param(before(moves=2), 0, id="more moves before"),
        pytest.param(before(territorial=TERRITORIAL + 0.001), 1, id="more territorial before"),
        pytest.param(before(territorial=TERRITORIAL - 0.001), 0, id="less territorial before"),
        pytest.param(before(territorial=round(TERRITORIAL, 6)), 0, id="rounded in the report"),
        pytest.param(before(moves=2, territorial=1.0), 1, id="one measure up, the other down"),
    ],
)
def test_finds_what_went_down(baseline: Round, expected: int) -> None:
    assert len(look(rule, after(baseline))) == expected


@pytest.mark.parametrize(
    "baseline",
    [
        pytest.param(None, id="no earlier round"),
        pytest.param(before(moves=0, domains=("jeugd", "arbeidsmarkt")), id="other domains"),
        pytest.param(before(moves=0, tier=Tier.LOCAL), id="another tier"),
        pytest.param(before(moves=0, task="inkoop"), id="another task"),
    ],
)
def test_is_silent_without_these_domains_before(baseline: Round | None) -> None:
    assert look(rule, after(baseline)) == []


def test_knows_the_domains_in_either_order() -> None:
    assert len(look(rule, after(before(moves=0, domains=("wmo", "jeugd"))))) == 1


def test_states_both_numbers_then_and_now() -> None:
    [found] = look(rule, after(before(moves=0, territorial=1.0)))
    assert [s.layer.domain for s in (found.subject, *found.related) if s.layer] == ["jeugd", "wmo"]
    assert found.facts == {
        "moves": Quantity(1, Unit.COUNT),
        "moves_before": Quantity(0, Unit.COUNT),
        "territorial": Quantity(TERRITORIAL, Unit.INDEX),
        "territorial_before": Quantity(1.0, Unit.INDEX),
    }


def test_worse_than_another_round_is_another_finding() -> None:
    """Else a baseline that has it would hide that it got worse once more."""
    [once], [again] = (look(rule, after(before(moves=0, territorial=t))) for t in (0.99, 0.98))
    assert once.subject != again.subject
