"""The tasks that a cell lists, and the layers that they make."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from congruentie.model.criteria import Ruleset
from congruentie.model.region import Tier
from congruentie.model.submission import Submission
from congruentie.readers.tasks import layers, tasks_of
from congruentie.readers.wanted import Wanted

Read = Callable[..., Submission]

LETTER = Wanted(tiers=Ruleset().tiers, task_tiers=Ruleset().task_tiers)


@pytest.mark.parametrize(
    ("text", "tasks"),
    [
        pytest.param("", (), id="none"),
        pytest.param(" ; , ", (), id="nothing between the signs"),
        pytest.param("Jeugdbescherming", ("jeugdbescherming",), id="one"),
        pytest.param(
            "jeugdbescherming; jeugdreclassering, inkoop",
            ("jeugdbescherming", "jeugdreclassering", "inkoop"),
            id="several",
        ),
        pytest.param("inkoop\ninkoop", ("inkoop",), id="one twice"),
        pytest.param("Residentiële zorg", ("residentiele_zorg",), id="with its accent"),
        pytest.param("residential care", ("residentiele_zorg",), id="in English"),
        pytest.param("specialistische inkoop", ("inkoop_specialistisch",), id="words turned about"),
        pytest.param("Veilig Thuis", ("meldpunt_hgkm",), id="the hotline by its later name"),
        pytest.param("amhk", ("meldpunt_hgkm",), id="the hotline by its letters"),
        pytest.param(
            "jeugdbescherming en jeugdreclassering",
            ("jeugdbescherming", "jeugdreclassering"),
            id="two that 'en' joins",
        ),
        pytest.param(
            "residentiële zorg / specialistische inkoop & sociale dienst",
            ("residentiele_zorg", "inkoop_specialistisch", "sociale_dienst"),
            id="three with signs between them",
        ),
        pytest.param("JB/JR", ("jeugdbescherming", "jeugdreclassering"), id="by their letters"),
        pytest.param(
            "jeugdbescherming en pleegzorg",
            ("jeugdbescherming_en_pleegzorg",),
            id="one with a part that nobody knows",
        ),
        pytest.param("Vervoer op maat", ("vervoer_op_maat",), id="one of the submitter's own"),
    ],
)
def test_tasks_have_one_name(text: str, tasks: tuple[str, ...]) -> None:
    assert tasks_of(text) == tasks


@pytest.mark.parametrize(
    ("domain", "tier", "tasks", "expected"),
    [
        pytest.param("jeugd", None, (), ["jeugd/b"], id="the domain as a whole"),
        pytest.param("jeugd", Tier.SUPRA_REGIONAL, (), ["jeugd/c"], id="the domain, stated tier"),
        pytest.param(
            "jeugd",
            None,
            ("jeugdbescherming",),
            ["jeugd/c/jeugdbescherming"],
            id="the tier of a task goes before that of the domain",
        ),
        pytest.param(
            "jeugd",
            Tier.REGIONAL,
            ("jeugdbescherming",),
            ["jeugd/b/jeugdbescherming"],
            id="the stated tier goes before both",
        ),
        pytest.param(
            "wmo", None, ("loket",), ["wmo/b/loket"], id="another task stands where its domain does"
        ),
        pytest.param(
            "jeugd",
            None,
            ("jeugdbescherming", "loket"),
            ["jeugd/c/jeugdbescherming", "jeugd/b/loket"],
            id="each task its own tier",
        ),
        pytest.param(
            "wmo", None, ("meldpunt_hgkm",), ["meldpunt/c"], id="the hotline is a layer of its own"
        ),
        pytest.param(
            "jeugd",
            None,
            ("meldpunt_hgkm",),
            ["meldpunt/c"],
            id="under whatever domain it is filed",
        ),
        pytest.param(
            "wmo", Tier.REGIONAL, ("meldpunt_hgkm",), ["meldpunt/b"], id="the hotline, stated tier"
        ),
        pytest.param("meldpunt", None, (), ["meldpunt/c"], id="the hotline as a domain"),
    ],
)
def test_every_task_makes_a_layer(
    domain: str, tier: Tier | None, tasks: tuple[str, ...], expected: list[str]
) -> None:
    assert [layer.key for layer in layers(domain, tier, tasks, LETTER)] == expected


def test_where_nothing_is_said_of_tiers_everything_is_regional() -> None:
    made = layers("jeugd", None, ("jeugdbescherming", "meldpunt_hgkm"), Wanted())
    assert [layer.key for layer in made] == ["jeugd/b/jeugdbescherming", "meldpunt/b"]


CRITERIA = Wanted(
    tiers=Ruleset().tiers, task_tiers=Ruleset().task_tiers, task_domains=Ruleset().task_domains
)


@pytest.mark.parametrize(
    ("asked", "read_too"),
    [
        pytest.param({"meldpunt"}, True, id="asked for by its own name"),
        pytest.param({"jeugd"}, True, id="with youth, which it serves"),
        pytest.param({"wmo"}, True, id="with the Wmo, under which it is organised"),
        pytest.param({"arbeidsmarkt"}, False, id="not with work"),
    ],
)
def test_the_hotline_is_read_with_every_domain_it_serves(
    read: Read, asked: set[str], read_too: bool
) -> None:
    rows = (
        "gemeente;domein;taak;regio\nWeesp;wmo;meldpunt;VT\nWeesp;jeugd;;J\nWeesp;arbeidsmarkt;;W\n"
    )
    found = read(rows, wanted=replace(CRITERIA, domains=frozenset(asked)))
    assert ("meldpunt/c" in {d.layer.key for d in found.divisions}) is read_too


@pytest.mark.parametrize(
    ("column", "expected"),
    [
        pytest.param("jeugdbescherming_regio", ["jeugd/c/jeugdbescherming"], id="of one domain"),
        pytest.param(
            "specialistische inkoop regio",
            ["jeugd/c/inkoop_specialistisch", "wmo/c/inkoop_specialistisch"],
            id="of two domains, by another name",
        ),
        pytest.param("vervoer_regio", ["vervoer/b"], id="of no task that is known"),
    ],
)
def test_a_wide_column_called_after_a_task_is_its_layer(
    read: Read, column: str, expected: list[str]
) -> None:
    found = read(f"gemeente;{column}\nWeesp;X\n", wanted=CRITERIA)
    assert [division.layer.key for division in found.divisions] == expected


def test_an_unreadable_cell_is_about_the_layer_of_its_task(read: Read) -> None:
    found = read("gemeente;jeugdbescherming_regio\nWeesp;#N/B\nMuiden;X\n", wanted=CRITERIA)
    (cell,) = found.unreadable
    assert cell.layer is not None
    assert cell.layer.key == "jeugd/c/jeugdbescherming"


@pytest.mark.parametrize(
    ("task", "meant"),
    [
        pytest.param("veilig thuis zeeland", "meldpunt hgkm", id="contains one"),
        pytest.param("jeugdbeschreming", "jeugdbescherming", id="resembles one"),
        pytest.param("inkoop doelgroepenvervoer", None, id="shares a word of many tasks"),
        pytest.param("Vervoer op maat", None, id="nothing like any"),
        pytest.param("jeugdbescherming en jeugdreclassering", None, id="is known"),
    ],
)
def test_a_task_that_may_mean_a_known_one_is_asked_about(
    read: Read, task: str, meant: str | None
) -> None:
    found = read(f"gemeente;domein;taak;regio\nWeesp;jeugd;{task};X\n", wanted=CRITERIA)
    asked = [note.facts for note in found.notes if note.key == "task-unfamiliar"]
    assert asked == ([{"text": task, "meant": meant}] if meant else [])
