"""A decision in the waivers file and a claim in the submission about one case."""

import pytest
from worlds import row, waiver

from congruentie.model.waiver import Ground, Ruling, Waiver
from congruentie.readers.waiver_cases import together

DECIDED = waiver("OMV01", region="noord", called="Noord")
CLAIM = waiver(
    "OMV01",
    region="noord",
    called="Noord",
    verdict=Ruling.OPEN,
    decided_by="",
    expires=None,
    place=row(2),
)
ON_DENSITY = waiver(
    "OMV01", region="noord", called="Noord", ground=Ground.DENSITY, verdict=Ruling.OPEN
)


@pytest.mark.parametrize(
    ("decided", "claimed", "kept", "noted"),
    [
        pytest.param([], [], [], [], id="nothing"),
        pytest.param([DECIDED], [], [DECIDED], [], id="a decision"),
        pytest.param([], [CLAIM], [CLAIM], [], id="a claim"),
        pytest.param([DECIDED], [CLAIM], [DECIDED], ["waiver-in-file-too"], id="of one case"),
        pytest.param([DECIDED], [ON_DENSITY], [DECIDED, ON_DENSITY], [], id="on different grounds"),
        pytest.param(
            [],
            [
                CLAIM,
                waiver(
                    "OMV01",
                    region="noord",
                    called="NOORD",
                    verdict=Ruling.OPEN,
                    expires=None,
                    place=row(3),
                ),
            ],
            [CLAIM],
            ["waiver-twice"],
            id="a claim that stands there twice",
        ),
        pytest.param(
            [DECIDED, waiver("OMV01", region="noord", called="noord", place=row(9))],
            [],
            [DECIDED],
            ["waiver-twice"],
            id="a region once by its name and once by its code",
        ),
    ],
)
def test_every_case_is_told_once(
    decided: list[Waiver], claimed: list[Waiver], kept: list[Waiver], noted: list[str]
) -> None:
    found, notes = together(decided, claimed)
    assert list(found) == kept
    assert [note.key for note in notes] == noted
    assert len({one.key for one in found}) == len(found)


def test_a_note_says_which_and_where() -> None:
    _, [note] = together([DECIDED], [CLAIM])
    assert note.place == row(2)
    assert note.facts == {"rule": "OMV01", "about": "Noord"}
