"""Which rules there are, and which of them run."""

from pathlib import Path

import pytest
from worlds import invented

from congruentie import rules as rules_room
from congruentie.errors import UsageError
from congruentie.model.criteria import RuleSettings
from congruentie.registry import Selection, all_rules, choose

RULES = {
    rule.code: rule
    for rule in (
        invented("AAA01"),
        invented("AAA02", on=False),
        invented("BBB01"),
        invented("BBB10"),
    )
}


def chosen(
    select: tuple[str, ...] = (), ignore: tuple[str, ...] = (), **settings: RuleSettings
) -> Selection:
    return choose(RULES, dict.fromkeys(RULES, RuleSettings()) | settings, select, ignore)


@pytest.mark.parametrize(
    ("select", "ignore", "expected"),
    [
        pytest.param((), (), ["AAA01", "BBB01", "BBB10"], id="all that are on"),
        pytest.param(("AAA",), (), ["AAA01"], id="a group, without what is off"),
        pytest.param(("AAA02",), (), ["AAA02"], id="the full code switches on what is off"),
        pytest.param(("AAA", "AAA02"), (), ["AAA01", "AAA02"], id="a group and what is off"),
        pytest.param(("BBB1",), (), ["BBB10"], id="a longer prefix"),
        pytest.param(("B", "AAA01"), (), ["AAA01", "BBB01", "BBB10"], id="in code order"),
        pytest.param((), ("BBB",), ["AAA01"], id="without a group"),
        pytest.param((), ("BBB01",), ["AAA01", "BBB10"], id="without one"),
        pytest.param(("BBB",), ("BBB1",), ["BBB01"], id="ignore cuts from select"),
    ],
)
def test_select_and_ignore_take_prefixes(
    select: tuple[str, ...], ignore: tuple[str, ...], expected: list[str]
) -> None:
    assert [rule.code for rule in chosen(select, ignore).rules] == expected


def test_every_rule_that_does_not_run_says_why() -> None:
    selection = chosen(("AAA", "BBB01"), ("BBB01",))
    assert [(reason.code, reason.why) for _, reason in selection.left_out] == [
        ("AAA02", "off"),
        ("BBB01", "ignored"),
        ("BBB10", "not-selected"),
    ]
    assert not any(reason.fault for _, reason in selection.left_out)


@pytest.mark.parametrize(
    ("enabled", "expected"),
    [
        pytest.param(None, ["AAA01"], id="as the rule itself says"),
        pytest.param(True, ["AAA01", "AAA02"], id="switched on"),
        pytest.param(False, ["AAA01"], id="switched off"),
    ],
)
def test_rules_yaml_switches_on(enabled: bool | None, expected: list[str]) -> None:
    selection = chosen(("AAA",), AAA02=RuleSettings(enabled=enabled))
    assert [rule.code for rule in selection.rules] == expected


@pytest.mark.parametrize(
    ("select", "expected"),
    [
        pytest.param((), ["BBB01", "BBB10"], id="stays off"),
        pytest.param(("AAA01",), ["AAA01"], id="runs when asked for by its code"),
    ],
)
def test_rules_yaml_switches_off(select: tuple[str, ...], expected: list[str]) -> None:
    selection = chosen(select, AAA01=RuleSettings(enabled=False))
    assert [rule.code for rule in selection.rules] == expected


@pytest.mark.parametrize(
    ("select", "ignore", "expected"),
    [
        pytest.param(("CCC",), (), ["CCC"], id="in select"),
        pytest.param((), ("CCC", "AAA03"), ["CCC", "AAA03"], id="in ignore, all at once"),
        pytest.param(("aaa",), ("BBB011",), ["aaa", "BBB011"], id="in both"),
    ],
)
def test_a_prefix_that_fits_no_rule_is_refused(
    select: tuple[str, ...], ignore: tuple[str, ...], expected: list[str]
) -> None:
    with pytest.raises(UsageError) as refused:
        chosen(select, ignore)
    assert [mistake.where for mistake in refused.value.mistakes] == expected
    assert "AAA, BBB" in refused.value.mistakes[0].nl


@pytest.mark.parametrize(
    ("select", "ignore"),
    [
        pytest.param(("AAA",), ("AAA",), id="everything ignored"),
        pytest.param(("AAA0", "BBB"), ("BBB", "AAA01"), id="what is left is off"),
    ],
)
def test_no_rule_at_all_is_no_check(select: tuple[str, ...], ignore: tuple[str, ...]) -> None:
    with pytest.raises(UsageError, match="no rule is left"):
        chosen(select, ignore)


class TestAllRules:
    def test_every_module_holds_one(self) -> None:
        [folder] = rules_room.__path__
        modules = {path.stem for path in Path(folder).glob("*.py")} - {"__init__"}
        assert len(all_rules()) == len(modules)
        assert {rule.check.__name__ for rule in all_rules().values()} == modules

    def test_stand_in_code_order_under_their_own_code(self) -> None:
        assert list(all_rules()) == sorted(all_rules())
        assert all(rule.code == code for code, rule in all_rules().items())
