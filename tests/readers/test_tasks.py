"""The tasks that a cell lists, and the layers that they make."""

import pytest

from congruentie.model.criteria import Ruleset
from congruentie.model.region import Tier
from congruentie.readers.tasks import layers, tasks_of
from congruentie.readers.wanted import Wanted

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
